"""Background checks: that one was made, of what level and when, and when it is looked at again.

Nothing of what a check says is kept. Its number stays masked; each look at it is journalled.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from app.records.areas import Area
from app.records.background_check import (
    BackgroundCheck,
    BackgroundCheckDraft,
    CheckLevel,
    Workforce,
)
from app.records.failures import AppError, InvalidDraft, Problem
from app.records.looked_at import LookedAt
from app.records.person import Person
from app.records.policy import PolicyDraft
from app.rules.ahead import urgency
from app.rules.checks import masked
from app.services.charity import policy_in
from app.services.outcome import Outcome, outcome_of
from app.services.queries import as_day, as_id, fetch, the_one
from app.services.training_facts import IS_NEWEST
from app.store.office_file import OfficeFile


class CheckRow(NamedTuple):
    """One check as the list shows it; `number` is masked, and `is_newest` of its level.

    `days_left` are those until the review; it is late where they are less than none. `is_due` says
    whether it comes within the days that are told of ahead, or is late, as the notices do.
    """

    id: UUID
    person_id: UUID
    person: str
    level: CheckLevel
    workforce: Workforce
    issued_on: date
    number: str
    on_update_service: bool
    review_due_on: date | None
    days_left: int | None
    is_newest: bool
    is_due: bool
    seen_by: str
    decision: str


class Revealed(NamedTuple):
    """The number of a check in full, and the outcome that says somebody looked at it."""

    number: str
    outcome: Outcome


def add(office: OfficeFile, draft: BackgroundCheckDraft, today: date) -> Outcome:
    """Note that a check was made.

    Raises InvalidDraft where it is dated on a day to come.
    """
    _refuse_future(draft, today)
    with office.writing() as writing:
        person = the_one(writing.session, Person, draft.person_id, "person")
        check = BackgroundCheck.model_validate(draft.model_dump())
        writing.add(check)
        writing.say(f"Noted a check ({draft.level}) of {person.name}.", Area.CHECKS)
    return outcome_of(writing, check.id)


def change(
    office: OfficeFile,
    check_id: UUID,
    draft: BackgroundCheckDraft,
    today: date,
    *,
    new_number: bool = False,
) -> Outcome:
    """Change what is noted of a check; its number stays unless a new one is given.

    Raises InvalidDraft where it is dated on a day to come.
    """
    _refuse_future(draft, today)
    with office.writing() as writing:
        check = the_one(writing.session, BackgroundCheck, check_id, "check")
        person = the_one(writing.session, Person, draft.person_id, "person")
        number = draft.number if new_number else check.number
        writing.change(check, draft.model_dump() | {"number": number})
        writing.say(f"Changed the check ({draft.level}) of {person.name}.", Area.CHECKS)
    return outcome_of(writing, check_id)


def remove(office: OfficeFile, check_ids: Sequence[UUID]) -> Outcome:
    """Remove checks; undo brings them back."""
    if not check_ids:
        raise AppError("Nothing was removed: no check is chosen. Choose at least one.")
    with office.writing() as writing:
        names = []
        for check_id in dict.fromkeys(check_ids):
            check = the_one(writing.session, BackgroundCheck, check_id, "check")
            names.append(the_one(writing.session, Person, check.person_id, "person").name)
            writing.remove(check)
        what = f"a check of {names[0]}" if len(names) == 1 else f"{len(names)} checks"
        writing.say(f"Removed {what}.", Area.CHECKS)
    return outcome_of(writing)


def draft_for(office: OfficeFile, check_id: UUID) -> BackgroundCheckDraft:
    """What is noted of a check, to be changed in a form; without its number, which stays masked."""
    with office.reading() as session:
        check = the_one(session, BackgroundCheck, check_id, "check")
        return BackgroundCheckDraft.of(check).model_copy(update={"number": ""})


def reveal(office: OfficeFile, check_id: UUID, by: str = "") -> Revealed:
    """The number of a check in full; that somebody looked at it is journalled, and not undone.

    `by` is who looked, where it is not who works in the office file.
    """
    with office.writing() as writing:
        check = the_one(writing.session, BackgroundCheck, check_id, "check")
        person = the_one(writing.session, Person, check.person_id, "person")
        what = f"the number of a check ({check.level})"
        who = by or office.who or "Somebody"
        writing.add(LookedAt(person_id=person.id, what=f"{what}, by {who}"))
        writing.say(f"{who} looked at {what} of {person.name}.", Area.CHECKS)
        number = check.number
    return Revealed(number, outcome_of(writing, check_id))


def rows(office: OfficeFile, today: date, person_id: UUID | None = None) -> list[CheckRow]:
    """The checks of everybody or of one person: what is reviewed first comes first."""
    with office.reading() as session:
        policy = policy_in(session)
        found = fetch(session, _CHECKS, person=person_id, today=today)
    return [_row(row, policy, today) for row in found]


_CHECKS = f"""
SELECT k.id, k.person_id, p.name, k.level, k.workforce, k.issued_on, k.number, k.on_update_service,
    k.review_due_on, k.seen_by, k.decision, p.left_on IS NULL OR p.left_on > :today,
    {IS_NEWEST}
FROM background_check AS k JOIN person AS p ON p.id = k.person_id
WHERE :person IS NULL OR k.person_id = :person
ORDER BY k.review_due_on IS NULL, k.review_due_on, p.search_key, k.id
"""  # noqa: S608 - the words are ours


def _row(row: Sequence[Any], policy: PolicyDraft, today: date) -> CheckRow:
    id, person_id, person, level, workforce, issued_on, number, on_service, *more = row
    due, seen_by, decision, is_here, is_newest = more
    review_due_on = as_day(due)
    days_left = None if review_due_on is None else (review_due_on - today).days
    is_near = days_left is not None and urgency(days_left, 0, policy) is not None
    return CheckRow(
        as_id(id),
        as_id(person_id),
        person,
        CheckLevel(level),
        Workforce(workforce),
        date.fromisoformat(issued_on),
        masked(number),
        bool(on_service),
        review_due_on,
        days_left,
        bool(is_newest),
        bool(is_near and is_newest and is_here),
        seen_by,
        decision,
    )


def _refuse_future(draft: BackgroundCheckDraft, today: date) -> None:
    if draft.issued_on > today:
        sentence = "This day has not come yet. It stands on the certificate."
        raise InvalidDraft((Problem("issued_on", sentence),))
