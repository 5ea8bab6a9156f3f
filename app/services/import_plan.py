"""The dry run of an import: what each row of a sheet would become, before anything is written."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.exchange.hours_reading import HoursReading
from app.exchange.mapping import Mapping as SheetMapping
from app.exchange.person_reading import PersonReading
from app.exchange.reading_rows import ReadRow, read_rows
from app.exchange.remarks import Remark
from app.exchange.sheet import Progress, Sheet, Stopped, never_stopped, no_progress
from app.records.contribution import ContributionDraft, EntrySource
from app.records.failures import Cancelled, InvalidDraft
from app.records.identity import new_id
from app.records.person import PersonDraft
from app.rules.folding import fold
from app.services.known_people import (
    Identifiers,
    KnownPeople,
    KnownPerson,
    Match,
    read_known_people,
)
from app.services.person_gaps import Gaps, gaps
from app.services.queries import as_id, fetch
from app.store.office_file import OfficeFile

_KEYS_AT_ONCE = 500
_ROWS_A_REPORT = 500

NAMES_NOBODY = (
    "This row tells how many people came to an event and names nobody, so no hours can be logged "
    "from it. Bring in a list of who came instead."
)
NO_NAME = "This row has only a number, so nobody can be added from it. Add a column of names."


class Verdict(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    FILLS = "fills gaps"
    SAME = "same already here"
    DOUBLE = "likely duplicate"
    WAITS = "waits"
    UNREADABLE = "cannot be read"


class PlannedRow(NamedTuple):
    """One row of the sheet, and what would become of it.

    `person_id` is who it is about, on file or new; `hours` is set where hours would be logged.
    """

    position: int
    line: int
    verdict: Verdict
    whom: str
    reasons: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    person_id: UUID | None = None
    person: PersonReading | None = None
    hours: HoursReading | None = None
    import_key: str = ""
    proposals: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do; the counts by verdict add up to the rows of the sheet."""

    sheet: Sheet
    mapping: SheetMapping
    rows: tuple[PlannedRow, ...]
    new_people: Mapping[UUID, PersonDraft]
    gaps: Mapping[UUID, Gaps]
    new_activities: Mapping[str, UUID]
    activities: Mapping[str, UUID]
    external_ids: Mapping[tuple[str, str], UUID]
    first_hours_on: date | None
    people_at_events: int = 0

    @property
    def counts(self) -> Mapping[Verdict, int]:
        """How many rows there are of each verdict."""
        found = Counter(row.verdict for row in self.rows)
        return {verdict: found[verdict] for verdict in Verdict}

    @property
    def entries(self) -> int:
        """How many entries of hours would be logged."""
        return sum(1 for row in self.rows if row.hours and row.verdict is Verdict.NEW)

    @property
    def minutes(self) -> int:
        """The minutes that would be logged."""
        return sum(row.hours.minutes for row in self.rows if row.hours and _written(row))

    @property
    def changes_something(self) -> bool:
        """Whether bringing it in would write anything."""
        counts = self.counts
        return any(
            counts[verdict]
            for verdict in (Verdict.NEW, Verdict.FILLS, Verdict.WAITS, Verdict.DOUBLE)
        )


def plan(
    office: OfficeFile,
    sheet: Sheet,
    mapping: SheetMapping,
    *,
    today: date,
    add_people: bool = False,
    progress: Progress = no_progress,
    stopped: Stopped = never_stopped,
) -> Plan:
    """Try an import dry.

    With `add_people`, somebody named beside hours who fits nobody on file is planned as a new
    person; without it such rows wait. Raises Cancelled where it was stopped.
    """
    read: list[ReadRow] = []
    for row in read_rows(sheet, mapping, today=today):
        _report(len(read), 2 * len(sheet), progress, stopped)
        read.append(row)
    with office.reading() as session:
        planner = _Planner(session, mapping, read, add_people=add_people)
    planned: list[PlannedRow] = []
    for row in read:
        _report(len(sheet) + len(planned), 2 * len(sheet), progress, stopped)
        planned.append(planner.planned(row))
    return planner.finished(sheet, tuple(planned))


def _written(row: PlannedRow) -> bool:
    return row.verdict in (Verdict.NEW, Verdict.FILLS)


def _report(done: int, whole: int, progress: Progress, stopped: Stopped) -> None:
    if done % _ROWS_A_REPORT == 0:
        if stopped():
            raise Cancelled
        progress(done, whole)


@dataclass(slots=True)
class _OnFile:
    """What is on file already that the rows are held against."""

    people: KnownPeople
    details: Mapping[UUID, Mapping[str, Any]]
    activities: dict[str, UUID]
    keys: frozenset[str]
    by_hand: frozenset[tuple[UUID, date, int, UUID]]


@dataclass(slots=True)
class _Found:
    """What the rows so far would add."""

    people: dict[UUID, dict[str, Any]] = field(default_factory=dict)
    gaps: dict[UUID, Gaps] = field(default_factory=dict)
    activities: dict[str, UUID] = field(default_factory=dict)
    external: dict[tuple[str, str], UUID] = field(default_factory=dict)
    first_hours_on: date | None = None
    people_at_events: int = 0


class _Planner:
    """Holds each row against what is on file and what earlier rows would add."""

    def __init__(
        self, session: Session, mapping: SheetMapping, rows: Sequence[ReadRow], *, add_people: bool
    ) -> None:
        self._mapping = mapping
        self._add_people = add_people
        self._here = _read_on_file(session, rows)
        self._found = _Found()

    def finished(self, sheet: Sheet, rows: tuple[PlannedRow, ...]) -> Plan:
        """The whole plan."""
        found = self._found
        return Plan(
            sheet,
            self._mapping,
            rows,
            {id: PersonDraft.check(values) for id, values in found.people.items()},
            found.gaps,
            found.activities,
            {**self._here.activities, **found.activities},
            found.external,
            found.first_hours_on,
            found.people_at_events,
        )

    def planned(self, row: ReadRow) -> PlannedRow:
        """What becomes of one row."""
        if row.event is not None:
            self._found.people_at_events += row.event.attended or 0
            return _unreadable(row, (NAMES_NOBODY,), row.event.name)
        if row.problems or row.person is None:
            return _unreadable(row, row.problems, "")
        match = self._here.people.match(_identifiers(row.person), self._mapping.source)
        if match.person_id is not None:
            return self._about(row, row.person, match.person_id)
        if match.proposals or (row.hours is not None and not self._add_people):
            verdict = Verdict.DOUBLE if row.hours is None else Verdict.WAITS
            return _waiting(row, verdict, match)
        return self._about_somebody_new(row, row.person)

    def _about_somebody_new(self, row: ReadRow, reading: PersonReading) -> PlannedRow:
        values = _new_values(reading, self._mapping.source)
        if not values.get("name"):
            return _unreadable(row, (NO_NAME,), reading.number or reading.their_number)
        try:
            PersonDraft.check(values)
        except InvalidDraft as refusal:
            return _unreadable(row, (refusal.sentence,), reading.name)
        person_id = new_id()
        self._found.people[person_id] = values
        self._here.people.add(
            KnownPerson(
                person_id,
                values["name"],
                values.get("known_as", ""),
                reading.number,
                reading.email,
                reading.phone,
                reading.postcode,
                reading.born_on,
            ),
            on_file=False,
        )
        self._remember_number(reading, person_id)
        return self._with_hours(row, reading, person_id, Verdict.NEW)

    def _about(self, row: ReadRow, reading: PersonReading, person_id: UUID) -> PlannedRow:
        if person_id in self._found.people:
            found = gaps(self._found.people[person_id], reading.values)
            self._found.people[person_id] |= found.filled
        else:
            found = gaps(self._here.details[person_id], reading.values)
            if found.filled:
                known = self._found.gaps.get(person_id)
                self._found.gaps[person_id] = found if known is None else known.and_then(found)
        self._remember_number(reading, person_id)
        planned = self._with_hours(
            row, reading, person_id, Verdict.FILLS if found.filled else Verdict.SAME
        )
        return planned._replace(remarks=(*planned.remarks, *found.remarks))

    def _with_hours(
        self, row: ReadRow, reading: PersonReading, person_id: UUID, verdict: Verdict
    ) -> PlannedRow:
        whom = self._here.people.person(person_id).name
        planned = PlannedRow(
            row.position, row.line, verdict, whom, (), row.remarks, person_id, reading
        )
        if row.hours is None:
            return planned
        activity_id = self._activity(row.hours.activity)
        problems = _hours_problems(row.hours, person_id, activity_id)
        if problems:
            return _unreadable(row, problems, whom)
        if row.identity in self._here.keys:
            return planned
        planned = planned._replace(hours=row.hours, import_key=row.identity)
        if (person_id, row.hours.day, row.hours.minutes, activity_id) in self._here.by_hand:
            reason = "The same hours were entered here by hand."
            return planned._replace(
                verdict=Verdict.DOUBLE, reasons=(reason,), proposals=(person_id,)
            )
        first = self._found.first_hours_on
        self._found.first_hours_on = min(first, row.hours.day) if first else row.hours.day
        return planned._replace(verdict=Verdict.NEW)

    def _activity(self, name: str) -> UUID:
        key = fold(name)
        standing = self._here.activities.get(key)
        if standing is not None:
            return standing
        for planned, id in self._found.activities.items():
            if fold(planned) == key:
                return id
        return self._found.activities.setdefault(name, new_id())

    def _remember_number(self, reading: PersonReading, person_id: UUID) -> None:
        if reading.their_number and self._mapping.source:
            key = (self._mapping.source, reading.their_number)
            if self._here.people.add_external(*key, person_id):
                self._found.external[key] = person_id


def _read_on_file(session: Session, rows: Sequence[ReadRow]) -> _OnFile:
    names = list(PersonDraft.model_fields)
    details = fetch(session, f"SELECT id, {', '.join(names)} FROM person")  # noqa: S608 - our names
    return _OnFile(
        read_known_people(session),
        {as_id(row[0]): dict(zip(names, row[1:], strict=True)) for row in details},
        {row[1]: as_id(row[0]) for row in fetch(session, "SELECT id, search_key FROM activity")},
        frozenset(_keys_here(session, [row.identity for row in rows if row.identity])),
        _entered_by_hand(session, [row.hours.day for row in rows if row.hours]),
    )


def _keys_here(session: Session, keys: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(keys), _KEYS_AT_ONCE):
        part = {f"k{place}": key for place, key in enumerate(keys[start : start + _KEYS_AT_ONCE])}
        marks = ", ".join(f":{name}" for name in part)
        statement = f"SELECT import_key FROM contribution WHERE import_key IN ({marks})"  # noqa: S608
        yield from (row[0] for row in fetch(session, statement, **part))


def _entered_by_hand(
    session: Session, days: Sequence[date]
) -> frozenset[tuple[UUID, date, int, UUID]]:
    if not days:
        return frozenset()
    rows = fetch(
        session,
        "SELECT person_id, day, minutes, activity_id FROM contribution"
        " WHERE import_key IS NULL AND day BETWEEN :first AND :last",
        first=min(days),
        last=max(days),
    )
    return frozenset(
        (as_id(row[0]), date.fromisoformat(row[1]), row[2], as_id(row[3])) for row in rows
    )


def _identifiers(reading: PersonReading) -> Identifiers:
    return Identifiers(
        reading.name,
        reading.number,
        reading.their_number,
        reading.email,
        reading.phone,
        reading.postcode,
        reading.born_on,
    )


def _new_values(reading: PersonReading, source: str) -> dict[str, Any]:
    """The details of a new person; further addresses and phones are kept among the notes."""
    values = dict(reading.values)
    if not values.get("name"):
        values["name"] = _stand_in_name(reading, source)
    more = [f"Also {text}" for text in (*reading.more_emails, *reading.more_phones)]
    if more:
        values["notes"] = "\n".join([*filter(None, [values.get("notes", "")]), *more])
    return values


def _stand_in_name(reading: PersonReading, source: str) -> str:
    """Somebody known by an address or a number alone is called by it until the name is known."""
    if reading.email:
        return reading.email
    if reading.their_number and source:
        return f"{source} {reading.their_number}"
    return ""


def _hours_problems(hours: HoursReading, person_id: UUID, activity_id: UUID) -> tuple[str, ...]:
    try:
        ContributionDraft.check(contribution_values(hours, person_id, activity_id))
    except InvalidDraft as refusal:
        return tuple(problem.sentence for problem in refusal.problems)
    return ()


def contribution_values(
    hours: HoursReading, person_id: UUID, activity_id: UUID
) -> dict[str, object]:
    """The hours of a row as the fields of a ContributionDraft."""
    values: dict[str, object] = hours._asdict()
    del values["activity"]
    return values | {
        "person_id": person_id,
        "activity_id": activity_id,
        "source": EntrySource.IMPORTED,
    }


def _unreadable(row: ReadRow, reasons: tuple[str, ...], whom: str) -> PlannedRow:
    return PlannedRow(
        row.position, row.line, Verdict.UNREADABLE, whom, reasons, row.remarks, person=row.person
    )


def _waiting(row: ReadRow, verdict: Verdict, match: Match) -> PlannedRow:
    assert row.person is not None  # noqa: S101 - the caller has looked
    whom = row.person.name or row.person.email or row.person.number or row.person.their_number
    return PlannedRow(
        row.position,
        row.line,
        verdict,
        whom,
        (match.reason,),
        row.remarks,
        None,
        row.person,
        row.hours,
        row.identity,
        match.proposals,
    )
