"""Giving back: thanking, offering, and what becomes of an offer; one ledger of it all."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from app.records.areas import Area
from app.records.failures import AppError
from app.records.person import Person
from app.records.recognition import (
    OPEN_STATES,
    Recognition,
    RecognitionDraft,
    RecognitionKind,
    RecognitionState,
    counts_on,
)
from app.rules.folding import fold
from app.rules.wording import counted
from app.services.followed_lines import refuse_followed_line
from app.services.outcome import Outcome, outcome_of
from app.services.paid_lines import refuse_if_paid
from app.services.queries import as_day, as_id, fetch, the_one
from app.store.office_file import OfficeFile
from app.store.writing import Writing


class RecognitionRow(NamedTuple):
    """One line of the ledger; `day` is the one its state goes by, `search_key` its folded words."""

    id: UUID
    person_id: UUID
    person: str
    kind: RecognitionKind
    state: RecognitionState
    day: date
    due_on: date | None
    what: str
    given_by: str
    marks: str
    cost_pence: int | None
    note: str
    search_key: str


class LedgerView(NamedTuple):
    """Which lines of the ledger are shown; the text is looked for in all their words."""

    person_id: UUID | None = None
    kind: RecognitionKind | None = None
    state: RecognitionState | None = None
    first: date | None = None
    last: date | None = None
    text: str = ""


class LedgerTotals(NamedTuple):
    """What some lines of the ledger come to: things given, to how many, at what cost."""

    given: int
    people: int
    declined: int
    open: int
    cost_pence: int


def record(office: OfficeFile, draft: RecognitionDraft) -> Outcome:
    """Record something offered or given to one person."""
    return record_for_many(office, [draft.person_id], draft)


def record_for_many(
    office: OfficeFile, person_ids: Sequence[UUID], draft: RecognitionDraft
) -> Outcome:
    """Record the same for each of these people, as one act; whom the draft names is set aside."""
    if not person_ids:
        raise AppError("Nothing was recorded: no person is chosen. Choose at least one.")
    with office.writing() as writing:
        added = [_added(writing, person_id, draft) for person_id in dict.fromkeys(person_ids)]
        writing.say(_said(draft, [name for _, name in added]), Area.RECOGNITION)
    return outcome_of(writing, added[0][0])


def change(office: OfficeFile, recognition_id: UUID, draft: RecognitionDraft) -> Outcome:
    """Change a line of the ledger, its state and dates included.

    Raises AppError where it follows a place, a reference or a vacancy, changed in its stead.
    """
    with office.writing() as writing:
        kept = the_one(writing.session, Recognition, recognition_id, "line")
        refuse_followed_line(writing.session, recognition_id)
        person = the_one(writing.session, Person, draft.person_id, "person")
        if any(getattr(kept, name) != getattr(draft, name) for name in _OF_A_PAYMENT):
            refuse_if_paid(writing.session, [recognition_id], "changed")
        writing.change(kept, _with_day(draft))
        writing.say(f"Changed what was given back to {person.name}.", Area.RECOGNITION)
    return outcome_of(writing, recognition_id)


def accept(office: OfficeFile, recognition_id: UUID, day: date) -> Outcome:
    """Note that an offer was accepted; it stands open until it is given."""
    return answer(office, [recognition_id], RecognitionState.ACCEPTED, day)


def decline(office: OfficeFile, recognition_id: UUID, day: date) -> Outcome:
    """Note that an offer was declined; the person counts as recognised from that day."""
    return answer(office, [recognition_id], RecognitionState.DECLINED, day)


def give(office: OfficeFile, recognition_id: UUID, day: date, by: str = "") -> Outcome:
    """Note that what was offered has been given."""
    return answer(office, [recognition_id], RecognitionState.GIVEN, day, by)


def answer(
    office: OfficeFile,
    recognition_ids: Sequence[UUID],
    state: RecognitionState,
    day: date,
    by: str = "",
) -> Outcome:
    """Note what became of these offers on a day, as one act: accepted, declined, or given.

    A place is done or declined with its line; raises AppError where one is accepted, and for a
    line that follows a reference or a vacancy.
    """
    if not recognition_ids:
        raise AppError("Nothing was changed: no offer is chosen. Choose at least one.")
    # Courses are loaded with the first answer, and not with Home.
    from app.services.place_ledger import answer_place, place_of

    values: dict[str, object] = {"state": state}
    values["given_on" if state is RecognitionState.GIVEN else "answered_on"] = day
    if by:
        values["given_by"] = by
    with office.writing() as writing:
        answered = []
        for one in dict.fromkeys(recognition_ids):
            if place := place_of(writing.session, one):
                answer_place(writing, place, state, day, by)
            else:
                refuse_followed_line(writing.session, one)
            answered.append(_answered(writing, one, values))
        drafts = [draft for draft, _ in answered]
        if len({draft.kind for draft in drafts}) == 1:
            said = _said(drafts[0], list(dict.fromkeys(name for _, name in answered)))
        else:
            said = f"{counted(len(drafts), 'offer')} {state}."
        writing.say(said, Area.RECOGNITION, Area.TRAINING)
    return outcome_of(writing, recognition_ids[0])


def remove(office: OfficeFile, recognition_ids: Sequence[UUID]) -> Outcome:
    """Remove lines of the ledger; undo brings them back.

    Raises AppError where one follows a place, a reference or a vacancy, removed in its stead.
    """
    with office.writing() as writing:
        refuse_if_paid(writing.session, recognition_ids, "removed")
        for recognition_id in recognition_ids:
            kept = the_one(writing.session, Recognition, recognition_id, "line")
            refuse_followed_line(writing.session, recognition_id)
            writing.remove(kept)
        lines = counted(len(recognition_ids), "line", "lines")
        writing.say(f"Removed {lines} of what was given back.", Area.RECOGNITION)
    return outcome_of(writing)


def draft_for(office: OfficeFile, recognition_id: UUID) -> RecognitionDraft:
    """A line of the ledger, to be changed in a form."""
    with office.reading() as session:
        return RecognitionDraft.of(the_one(session, Recognition, recognition_id, "line"))


def ledger(office: OfficeFile, view: LedgerView) -> list[RecognitionRow]:
    """The lines of a view, the newest first."""
    conditions = [
        condition
        for value, condition in (
            (view.person_id, "r.person_id = :person_id"),
            (view.kind, "r.kind = :kind"),
            (view.state, "r.state = :state"),
            (view.first, f"{DAY} >= :first"),
            (view.last, f"{DAY} <= :last"),
        )
        if value is not None
    ]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    values = {name: value for name, value in view._asdict().items() if value is not None}
    with office.reading() as session:
        rows = fetch(session, f"{_LEDGER}{where} ORDER BY day DESC, r.id DESC", **values)
    return narrowed(map(_row, rows), LedgerView(text=view.text))


def count(office: OfficeFile) -> int:
    """How many lines the ledger has."""
    with office.reading() as session:
        return int(fetch(session, "SELECT count(*) FROM recognition")[0][0])


def open_offers(office: OfficeFile) -> list[RecognitionRow]:
    """What stands open, offered or accepted: what is due first comes first."""
    with office.reading() as session:
        rows = fetch(
            session,
            f"{_LEDGER} WHERE r.state IN {OPEN} ORDER BY r.due_on IS NULL, r.due_on, day, r.id",
        )
    return list(map(_row, rows))


def narrowed(lines: Iterable[RecognitionRow], view: LedgerView) -> list[RecognitionRow]:
    """Those of some lines that a view shows; each word of its text must be found in them."""
    words = fold(view.text).split()
    return [
        line
        for line in lines
        if view.person_id in (None, line.person_id)
        and view.kind in (None, line.kind)
        and view.state in (None, line.state)
        and (view.first is None or view.first <= line.day)
        and (view.last is None or line.day <= view.last)
        and all(word in line.search_key for word in words)
    ]


def totals(lines: Iterable[RecognitionRow]) -> LedgerTotals:
    """What some lines come to; only what was given has gone to anybody, and has cost anything."""
    given: list[RecognitionRow] = []
    declined = still_open = 0
    for line in lines:
        if line.state is RecognitionState.GIVEN:
            given.append(line)
        elif line.state is RecognitionState.DECLINED:
            declined += 1
        else:
            still_open += 1
    people = len({line.person_id for line in given})
    cost = sum(line.cost_pence or 0 for line in given)
    return LedgerTotals(len(given), people, declined, still_open, cost)


#: What a line that came with the payment of a claim says as the payment does.
_OF_A_PAYMENT = ("person_id", "kind", "state", "given_on", "cost_pence")
#: The states in which an offer stands open, as SQL lists them.
OPEN = "(" + ", ".join(f"'{state}'" for state in sorted(OPEN_STATES)) + ")"
#: The day that the state of a recognition goes by, of the table as `r`.
DAY = (
    "CASE r.state WHEN 'given' THEN r.given_on WHEN 'declined' THEN r.answered_on"
    " WHEN 'accepted' THEN coalesce(r.answered_on, r.offered_on) ELSE r.offered_on END"
)
_LEDGER = (
    "SELECT r.id, r.person_id, p.name, r.kind, r.state,"  # noqa: S608 - the words are ours
    f" {DAY} AS day, r.due_on, r.what, r.given_by, r.marks, r.cost_pence, r.note"
    " FROM recognition AS r JOIN person AS p ON p.id = r.person_id"
)


def _row(row: Sequence[Any]) -> RecognitionRow:
    id, person_id, person, kind, state, day, due_on, what, given_by, marks, cost_pence, note = row
    return RecognitionRow(
        as_id(id),
        as_id(person_id),
        person,
        RecognitionKind(kind),
        RecognitionState(state),
        date.fromisoformat(day),
        as_day(due_on),
        what,
        given_by,
        marks,
        cost_pence,
        note,
        fold(" ".join((person, what, given_by, marks, note))),
    )


def _added(writing: Writing, person_id: UUID, draft: RecognitionDraft) -> tuple[UUID, str]:
    person = the_one(writing.session, Person, person_id, "person")
    kept = Recognition.model_validate({**_with_day(draft), "person_id": person_id})
    writing.add(kept)
    return kept.id, person.name


def _answered(
    writing: Writing, recognition_id: UUID, values: Mapping[str, object]
) -> tuple[RecognitionDraft, str]:
    kept = the_one(writing.session, Recognition, recognition_id, "line")
    person = the_one(writing.session, Person, kept.person_id, "person")
    draft = RecognitionDraft.check({**RecognitionDraft.of(kept).model_dump(), **values})
    writing.change(kept, _with_day(draft))
    return draft, person.name


def _with_day(draft: RecognitionDraft) -> dict[str, Any]:
    return {**draft.model_dump(), "counts_on": counts_on(draft)}


def _said(draft: RecognitionDraft, names: Sequence[str]) -> str:
    whom = names[0] if len(names) == 1 else counted(len(names), "person", "people")
    if draft.state is RecognitionState.GIVEN and draft.kind is RecognitionKind.THANKS:
        return f"Thanked {whom}."
    if draft.kind is RecognitionKind.EXPENSES:
        done = "paid" if draft.state is RecognitionState.GIVEN else draft.state
        return f"Expenses {done}: {whom}."
    return f"{str(draft.kind).capitalize()} {draft.state}: {whom}."
