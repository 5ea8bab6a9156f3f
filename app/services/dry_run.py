"""The dry run of an import: each row of a sheet held against what is on file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session

from app.exchange.attendance_reading import AttendanceReading
from app.exchange.event_reading import EventReading
from app.exchange.hours_reading import HoursReading
from app.exchange.mapping import Mapping as SheetMapping
from app.exchange.person_reading import PersonReading
from app.exchange.reading_rows import ReadRow, read_rows
from app.exchange.sheet import Progress, Sheet, Stopped, never_stopped, no_progress
from app.exchange.training_reading import TrainingReading
from app.records.contribution import ContributionDraft
from app.records.course import TrainingPlaceDraft
from app.records.drafts import Draft
from app.records.failures import Cancelled, InvalidDraft
from app.records.identity import new_id
from app.records.person import PersonDraft
from app.rules.folding import fold
from app.services.event_rows import EventRows
from app.services.import_plan import Plan, PlannedRow, Verdict
from app.services.known_people import KnownPerson, Match
from app.services.on_file import read_on_file
from app.services.person_gaps import Gaps, gaps
from app.services.row_drafts import contribution_values, identifiers, person_values, place_values
from app.services.waiting_reading import WaitingReading
from app.store.office_file import OfficeFile

_ROWS_A_REPORT = 500

NO_DAY = (
    "There is no date in this row or in the name of the event, and no event here is the only one "
    "of this name."
)
WAITS_ALREADY = "This row waits already, since the sheet came in before."
TRAINED_TWICE = "The same person, course and day stands in an earlier row of this sheet."
NO_NAME = "This row has only a number, so nobody can be added from it. Add a column of names."


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


def _report(done: int, whole: int, progress: Progress, stopped: Stopped) -> None:
    if done % _ROWS_A_REPORT == 0:
        if stopped():
            raise Cancelled
        progress(done, whole)


@dataclass(slots=True)
class _Found:
    """What the rows so far would add."""

    people: dict[UUID, dict[str, Any]] = field(default_factory=dict)
    gaps: dict[UUID, Gaps] = field(default_factory=dict)
    activities: dict[str, UUID] = field(default_factory=dict)
    external: dict[tuple[str, str], UUID] = field(default_factory=dict)
    courses: dict[str, UUID] = field(default_factory=dict)
    trained: set[str] = field(default_factory=set)
    first_hours_on: date | None = None
    people_at_events: int = 0


class _Planner:
    """Holds each row against what is on file and what earlier rows would add."""

    def __init__(
        self, session: Session, mapping: SheetMapping, rows: Sequence[ReadRow], *, add_people: bool
    ) -> None:
        self._mapping = mapping
        self._add_people = add_people
        self._here = read_on_file(session, rows)
        self._found = _Found()
        self._events = EventRows(session)

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
            self._here.activities,
            found.external,
            found.first_hours_on,
            found.people_at_events,
            found.courses,
            self._here.courses,
            self._events.new,
            self._events.filled,
        )

    def planned(self, row: ReadRow) -> PlannedRow:
        """What becomes of one row."""
        if row.event is not None:
            self._found.people_at_events += row.event.attended or 0
            return self._about_an_event(row, row.event)
        if row.problems or row.person is None:
            return _unreadable(row, row.problems, "")
        match = self._here.people.match(identifiers(row.person), self._mapping.source)
        if match.person_id is not None:
            return self._about(row, row.person, match.person_id)
        is_entry = bool(row.hours or row.training or row.attendance)
        if match.proposals or (is_entry and not self._add_people):
            verdict = Verdict.WAITS if is_entry else Verdict.DOUBLE
            return self._unless_it_waits(_waiting(row, row.person, verdict, match))
        return self._about_somebody_new(row, row.person)

    def _unless_it_waits(self, row: PlannedRow) -> PlannedRow:
        """A row that waits since its sheet came in before does not wait twice."""
        if WaitingReading.of(row, self._mapping.source).mark not in self._here.waiting:
            return row
        return row._replace(verdict=Verdict.SAME, reasons=(WAITS_ALREADY,))

    def _about_somebody_new(self, row: ReadRow, reading: PersonReading) -> PlannedRow:
        values = person_values(reading, self._mapping.source)
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
        return self._with_entry(row, reading, person_id, Verdict.NEW)

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
        planned = self._with_entry(
            row, reading, person_id, Verdict.FILLS if found.filled else Verdict.SAME
        )
        return planned._replace(remarks=(*planned.remarks, *found.remarks))

    def _with_entry(
        self, row: ReadRow, reading: PersonReading, person_id: UUID, verdict: Verdict
    ) -> PlannedRow:
        whom = self._here.people.person(person_id).name
        planned = PlannedRow(
            row.position, row.line, verdict, whom, (), row.remarks, person_id, reading
        )
        if row.attendance is not None:
            return self._with_attendance(planned, row, row.attendance, person_id)
        if row.hours is not None:
            return self._with_hours(planned, row, row.hours, person_id)
        if row.training is not None:
            return self._with_training(planned, row, row.training, person_id)
        return planned

    def _with_hours(
        self, planned: PlannedRow, row: ReadRow, hours: HoursReading, person_id: UUID
    ) -> PlannedRow:
        activity_id = self._activity(hours.activity)
        values = contribution_values(hours, person_id, activity_id)
        if problems := _problems(ContributionDraft, values):
            return _unreadable(row, problems, planned.whom)
        if row.identity in self._here.keys and planned.attendance_id is None:
            return planned
        planned = planned._replace(hours=hours, import_key=row.identity)
        if (person_id, hours.day, hours.minutes, activity_id) in self._here.by_hand:
            reason = "The same hours were entered here by hand."
            return planned._replace(
                verdict=Verdict.DOUBLE, reasons=(reason,), proposals=(person_id,)
            )
        first = self._found.first_hours_on
        self._found.first_hours_on = min(first, hours.day) if first else hours.day
        return planned._replace(verdict=Verdict.NEW)

    def _about_an_event(self, row: ReadRow, event: EventReading) -> PlannedRow:
        activity_id = self._activity(event.activity) if event.activity else None
        try:
            found = self._events.found(event, row.identity, activity_id)
        except InvalidDraft as refusal:
            return _unreadable(
                row, (NO_DAY if event.day is None else refusal.sentence,), event.name
            )
        verdict = (
            Verdict.NEW if found.is_new else Verdict.FILLS if found.is_filled else Verdict.SAME
        )
        reasons = (found.reason,) if verdict is Verdict.SAME and found.reason else ()
        return PlannedRow(
            row.position, row.line, verdict, event.name, reasons, row.remarks, event_id=found.id
        )

    def _with_attendance(
        self, planned: PlannedRow, row: ReadRow, there: AttendanceReading, person_id: UUID
    ) -> PlannedRow:
        try:
            found = self._events.found(there.event)
        except InvalidDraft as refusal:
            return _unreadable(row, (refusal.sentence,), planned.whom)
        awaited = self._events.awaited(found.id, person_id, there.state)
        if awaited is None and row.identity in self._here.keys:
            return planned
        if awaited is None and (reason := self._events.why_not_on_roster(found.id, person_id)):
            return planned._replace(verdict=Verdict.SAME, reasons=(reason,))
        verdict = Verdict.NEW if awaited is None else Verdict.FILLS
        attended = planned._replace(
            verdict=verdict,
            attendance=there,
            event_id=found.id,
            import_key=row.identity,
            attendance_id=awaited,
        )
        if row.hours is None:
            return attended
        logged = self._with_hours(attended, row, row.hours, person_id)
        if logged.verdict is not Verdict.NEW:
            return logged
        return logged._replace(verdict=verdict, contribution_id=new_id())

    def _with_training(
        self, planned: PlannedRow, row: ReadRow, training: TrainingReading, person_id: UUID
    ) -> PlannedRow:
        course_id = self._course(training.course)
        if problems := _problems(TrainingPlaceDraft, place_values(training, person_id, course_id)):
            return _unreadable(row, problems, planned.whom)
        if row.identity in self._here.keys:
            return planned
        if row.identity in self._found.trained:
            return planned._replace(verdict=Verdict.SAME, reasons=(TRAINED_TWICE,))
        self._found.trained.add(row.identity)
        planned = planned._replace(training=training, import_key=row.identity)
        if (person_id, course_id, training.day) in self._here.done_by_hand:
            reason = "The same training was entered here by hand."
            return planned._replace(
                verdict=Verdict.DOUBLE, reasons=(reason,), proposals=(person_id,)
            )
        return planned._replace(verdict=Verdict.NEW)

    def _course(self, title: str) -> UUID:
        return _named(title, self._here.courses, self._found.courses)

    def _activity(self, name: str) -> UUID:
        return _named(name, self._here.activities, self._found.activities)

    def _remember_number(self, reading: PersonReading, person_id: UUID) -> None:
        if reading.their_number and self._mapping.source:
            key = (self._mapping.source, reading.their_number)
            if self._here.people.add_external(*key, person_id):
                self._found.external[key] = person_id


def _named(name: str, here: dict[str, UUID], new: dict[str, UUID]) -> UUID:
    """What stands here by that name, folded; planned as a new one where nothing does."""
    key = fold(name)
    if key not in here:
        here[key] = new[name] = new_id()
    return here[key]


def _problems(draft: type[Draft], values: Mapping[str, object]) -> tuple[str, ...]:
    try:
        draft.check(values)
    except InvalidDraft as refusal:
        return tuple(problem.sentence for problem in refusal.problems)
    return ()


def _unreadable(row: ReadRow, reasons: tuple[str, ...], whom: str) -> PlannedRow:
    return PlannedRow(
        row.position, row.line, Verdict.UNREADABLE, whom, reasons, row.remarks, person=row.person
    )


def _waiting(row: ReadRow, who: PersonReading, verdict: Verdict, match: Match) -> PlannedRow:
    whom = who.name or who.email or who.number or who.their_number
    return PlannedRow(
        row.position,
        row.line,
        verdict,
        whom,
        (match.reason,),
        row.remarks,
        None,
        who,
        row.hours,
        row.identity,
        match.proposals,
        row.training,
        row.attendance,
    )
