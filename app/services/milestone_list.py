"""Milestones in one place: reached, near, to catch up on, marked; and a year's giving."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple, cast
from uuid import UUID

from app.exchange import own_headings
from app.exchange.sheet_writing import write_sheet
from app.records.areas import Area
from app.records.failures import AppError
from app.records.person import PAID_STANDINGS, Person, Standing, ThanksManner
from app.records.recognition import RecognitionDraft
from app.rules.milestones import Milestone, anniversary
from app.rules.notice import Notice, Rule
from app.rules.wording import counted
from app.services.ledger_line import in_step
from app.services.notices import listed, reading_of
from app.services.outcome import Outcome, outcome_of
from app.services.queries import as_day, as_id, fetch, the_one
from app.store.collector import without_collector
from app.store.office_file import OfficeFile
from app.store.writing import Writing


class MarkedRow(NamedTuple):
    """A milestone that was marked, with what was given for it."""

    recognition_id: UUID
    person_id: UUID
    person: str
    mark: str
    day: date
    what: str
    given_by: str


class Milestones(NamedTuple):
    """The milestones that wait, by why, and those that were marked, the newest first."""

    reached: tuple[Notice, ...]
    near: tuple[Notice, ...]
    #: Passed before the baseline: listed, never fired (facts 8).
    catch_up: tuple[Notice, ...]
    marked: tuple[MarkedRow, ...]


class YearRow(NamedTuple):
    """What somebody gave in twelve months, for a list such as that of Volunteers' Week."""

    person_id: UUID
    name: str
    number: str
    minutes: int
    occasions: int
    minutes_ever: int
    first_day: date
    thanked_on: date | None
    thanks_manner: ThanksManner
    may_be_named: bool


def milestones(office: OfficeFile, today: date) -> Milestones:
    """All milestones as they stand today; those put off are left out."""
    with office.reading() as session, without_collector():
        found = listed(reading_of(session, today), frozenset({Rule.MILESTONE})).waiting
        rows = fetch(session, _MARKED)
    groups = {group: tuple(one for one in found if _group(one) is group) for group in _Group}
    marked = tuple(
        MarkedRow(as_id(id), as_id(person_id), name, reached, date.fromisoformat(day), what, by)
        for id, person_id, name, reached, day, what, by in rows
    )
    return Milestones(groups[_Group.REACHED], groups[_Group.NEAR], groups[_Group.CATCH_UP], marked)


class _Group(StrEnum):
    REACHED = "reached"
    NEAR = "near"
    CATCH_UP = "to catch up on"


def _group(notice: Notice) -> _Group:
    # The rule of milestones finds nothing but milestones.
    figures = cast(Milestone, notice.figures)
    if figures.before is not None:
        return _Group.CATCH_UP
    return _Group.NEAR if figures.missing else _Group.REACHED


_MARKED = """
SELECT r.id, r.person_id, p.name, r.marks, r.counts_on, r.what, r.given_by
FROM recognition AS r JOIN person AS p ON p.id = r.person_id
WHERE r.marks <> '' AND r.counts_on IS NOT NULL ORDER BY r.counts_on DESC, r.id DESC
"""


def mark(office: OfficeFile, marks: Sequence[tuple[UUID, str]], draft: RecognitionDraft) -> Outcome:
    """Mark milestones of some people as one act; whom and what the draft marks is set aside.

    Each mark is that of a notice, such as "100 hours".
    """
    if not marks:
        raise AppError("Nothing was marked: no milestone is chosen. Choose at least one.")
    with office.writing() as writing:
        told = [_marked(writing, person_id, reached, draft) for person_id, reached in marks]
        said = told[0] if len(told) == 1 else counted(len(told), "milestone")
        writing.say(f"Marked {said}.", Area.RECOGNITION)
    return outcome_of(writing)


def _marked(writing: Writing, person_id: UUID, reached: str, draft: RecognitionDraft) -> str:
    person = the_one(writing.session, Person, person_id, "person")
    values = {**draft.model_dump(), "person_id": person_id, "marks": reached}
    in_step(writing, None, RecognitionDraft.check(values))
    return f"{reached} of {person.name}"


def year_of_giving(office: OfficeFile, today: date) -> list[YearRow]:
    """Everybody here who gave in the last twelve months and may be thanked, by name."""
    with office.reading() as session:
        rows = fetch(session, _YEAR, today=today, since=anniversary(today, -1))
    return [_year_row(row) for row in rows if Standing(row[3]) not in PAID_STANDINGS]


def _year_row(row: Sequence[Any]) -> YearRow:
    id, name, number, _, minutes, occasions, ever, first, thanked, manner, may_be_named = row
    return YearRow(
        as_id(id),
        name,
        number,
        minutes,
        occasions,
        ever,
        date.fromisoformat(first),
        as_day(thanked),
        ThanksManner(manner),
        bool(may_be_named),
    )


_YEAR = """
SELECT p.id, p.name, p.number, p.standing, given.minutes, given.occasions,
    (SELECT sum(c.minutes) FROM contribution AS c WHERE c.person_id = p.id AND c.day <= :today),
    (SELECT min(c.day) FROM contribution AS c WHERE c.person_id = p.id),
    (SELECT max(r.given_on) FROM recognition AS r WHERE r.person_id = p.id
        AND r.state = 'given' AND r.given_on <= :today AND r.kind IN
            (SELECT value FROM json_each((SELECT counted_kinds FROM policy)))),
    p.thanks_manner, p.may_be_named
FROM person AS p JOIN (
    SELECT person_id, sum(minutes) AS minutes, count(*) AS occasions FROM contribution
    WHERE day > :since AND day <= :today GROUP BY person_id
) AS given ON given.person_id = p.id
WHERE (p.left_on IS NULL OR p.left_on > :today) AND NOT p.would_rather_not
ORDER BY p.search_key
"""


def export_year(office: OfficeFile, out: Path, today: date) -> int:
    """Write the list of a year's giving to a .csv or .xlsx file; gives how many it names.

    Raises AppError where the file cannot be written, and leaves no half of one.
    """
    rows = [
        (
            row.name,
            row.number,
            row.minutes,
            row.occasions,
            row.minutes_ever,
            row.first_day,
            row.thanked_on,
            str(row.thanks_manner),
            row.may_be_named,
        )
        for row in year_of_giving(office, today)
    ]
    return write_sheet(out, own_headings.YEAR_OF_GIVING, rows, title="A year of giving")
