"""Logging what people gave, one entry or a whole sheet, with warnings that never block."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlmodel import Session

from app.records.activity import Activity
from app.records.areas import Area
from app.records.contribution import MINUTES_A_DAY, Contribution, ContributionDraft, Span
from app.records.failures import AppError, InvalidDraft, Problem
from app.records.person import Person
from app.rules import wording
from app.rules.days import month_after, month_end
from app.rules.giver import is_in_break
from app.rules.wording import counted, duration
from app.services.event_hours import refuse_hours_of_event
from app.services.outcome import Outcome, outcome_of
from app.services.queries import fetch, name_of, the_one
from app.store.office_file import OfficeFile


def log(office: OfficeFile, draft: ContributionDraft, today: date) -> Outcome:
    """Log one contribution."""
    _refuse_future(draft, today)
    with office.writing() as writing:
        name = name_of(writing.session, Person, draft.person_id, "person")
        name_of(writing.session, Activity, draft.activity_id, "activity")
        (contribution_id,) = writing.add_many(Contribution, [draft])
        writing.say(f"{duration(draft.minutes)} for {name}.", Area.HOURS)
    return outcome_of(writing, contribution_id)


def log_sheet(office: OfficeFile, drafts: Sequence[ContributionDraft], today: date) -> Outcome:
    """Log all entries of a sheet at once: all of them, or none."""
    if not drafts:
        raise AppError("Nothing was logged: the sheet has no hours yet.")
    for draft in drafts:
        _refuse_future(draft, today)
    with office.writing() as writing:
        for person_id in {draft.person_id for draft in drafts}:
            name_of(writing.session, Person, person_id, "person")
        for activity_id in {draft.activity_id for draft in drafts}:
            name_of(writing.session, Activity, activity_id, "activity")
        writing.add_many(Contribution, drafts)
        total = duration(sum(draft.minutes for draft in drafts))
        people = counted(len({draft.person_id for draft in drafts}), "person", "people")
        writing.say(f"{total} for {people}.", Area.HOURS)
    return outcome_of(writing)


def change(
    office: OfficeFile, contribution_id: UUID, draft: ContributionDraft, today: date
) -> Outcome:
    """Change an entry of hours.

    Raises AppError where it follows from being at an event, whose times are changed in its stead.
    """
    _refuse_future(draft, today)
    with office.writing() as writing:
        kept = the_one(writing.session, Contribution, contribution_id, "entry of hours")
        person = the_one(writing.session, Person, draft.person_id, "person")
        the_one(writing.session, Activity, draft.activity_id, "activity")
        refuse_hours_of_event(writing.session, contribution_id, draft)
        writing.change(kept, draft.model_dump())
        writing.say(f"Changed the hours of {person.name}.", Area.HOURS)
    return outcome_of(writing, contribution_id)


def remove(office: OfficeFile, contribution_ids: Sequence[UUID]) -> Outcome:
    """Remove entries of hours; undo brings them back.

    Raises AppError where one follows from being at an event, whose roster is changed in its stead.
    """
    with office.writing() as writing:
        for contribution_id in contribution_ids:
            kept = the_one(writing.session, Contribution, contribution_id, "entry of hours")
            refuse_hours_of_event(writing.session, contribution_id)
            writing.remove(kept)
        entries = counted(len(contribution_ids), "entry", "entries")
        writing.say(f"Removed {entries} of hours.", Area.HOURS)
    return outcome_of(writing)


def draft_for(office: OfficeFile, contribution_id: UUID) -> ContributionDraft:
    """An entry of hours, to be changed in a form."""
    with office.reading() as session:
        kept = the_one(session, Contribution, contribution_id, "entry of hours")
        return ContributionDraft.of(kept)


def concerns(
    office: OfficeFile, draft: ContributionDraft, but: UUID | None = None
) -> tuple[str, ...]:
    """What looks odd about an entry before it is saved, a sentence each; none of it blocks.

    The same entry again, times that overlap, more than a day holds, a day outside the time the
    person was here. `but` is the entry being changed, left out of the comparison.
    """
    with office.reading() as session:
        person = the_one(session, Person, draft.person_id, "person")
        if draft.span is Span.MONTH:
            return tuple(_month_concerns(session, draft, but))
        return (
            *_day_concerns(session, draft, but),
            *_person_concerns(person, draft.day),
        )


def _day_concerns(session: Session, draft: ContributionDraft, but: UUID | None) -> list[str]:
    rows = fetch(
        session,
        "SELECT activity_id, minutes, starts_minute, ends_minute FROM contribution"
        " WHERE person_id = :person AND day = :day AND span = 'day'"
        " AND (:but IS NULL OR id <> :but)",
        person=draft.person_id,
        day=draft.day,
        but=but,
    )
    sentences: list[str] = []
    if any(row[0] == draft.activity_id.bytes and row[1] == draft.minutes for row in rows):
        sentences.append("The same hours are logged for this day already.")
    if any(_overlaps(draft, row[2], row[3]) for row in rows):
        sentences.append("The times overlap with another entry of this day.")
    total = draft.minutes + sum(row[1] for row in rows)
    if total > MINUTES_A_DAY:
        sentences.append(f"That makes {duration(total)} on one day.")
    return sentences


def _overlaps(draft: ContributionDraft, starts: int | None, ends: int | None) -> bool:
    if None in (draft.starts_minute, draft.ends_minute, starts, ends):
        return False
    return bool(draft.starts_minute < ends and starts < draft.ends_minute)  # type: ignore[operator]


def _month_concerns(session: Session, draft: ContributionDraft, but: UUID | None) -> list[str]:
    count, minutes = fetch(
        session,
        "SELECT count(*), coalesce(sum(minutes), 0) FROM contribution WHERE person_id = :person"
        " AND activity_id = :activity AND day >= :first AND day < :after"
        " AND (:but IS NULL OR id <> :but)",
        person=draft.person_id,
        activity=draft.activity_id,
        first=month_after(draft.day, 0),
        after=month_after(draft.day, 1),
        but=but,
    )[0]
    if not count:
        return []
    entries = counted(count, "entry", "entries")
    return [f"This month already holds {duration(minutes)} for this activity, in {entries}."]


def _person_concerns(person: Person, day: date) -> list[str]:
    sentences: list[str] = []
    if person.joined_on and day < person.joined_on:
        joined = wording.day(person.joined_on, day)
        sentences.append(f"{person.name} joined on {joined}, after this day.")
    if person.left_on and day > person.left_on:
        sentences.append(
            f"{person.name} left on {wording.day(person.left_on, day)}, before this day."
        )
    if is_in_break(person.break_from, person.break_until, day):
        sentences.append(f"{person.name} is on a break on this day.")
    return sentences


def _refuse_future(draft: ContributionDraft, today: date) -> None:
    last = today if draft.span is Span.DAY else month_end(today)
    if draft.day > last:
        sentence = "This day has not come yet. Hours are logged once they were given."
        raise InvalidDraft((Problem("day", sentence),))
