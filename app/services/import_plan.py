"""What an import would do: what becomes of each row of a sheet, before anything is written."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from app.exchange.attendance_reading import AttendanceReading
from app.exchange.hours_reading import HoursReading
from app.exchange.mapping import Mapping as SheetMapping
from app.exchange.person_reading import PersonReading
from app.exchange.remarks import Remark
from app.exchange.sheet import Sheet
from app.exchange.training_reading import TrainingReading
from app.records.person import PersonDraft
from app.services.person_gaps import Gaps


class Verdict(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    FILLS = "fills gaps"
    SAME = "same already here"
    DOUBLE = "likely duplicate"
    WAITS = "waits"
    UNREADABLE = "cannot be read"


#: Rows that wait until somebody says whom they are about.
PARKED = (Verdict.WAITS, Verdict.DOUBLE)


#: Rows whose entry would be written.
_WRITTEN = (Verdict.NEW, Verdict.FILLS)


class PlannedRow(NamedTuple):
    """One row of the sheet, and what would become of it.

    `person_id` is who it is about, on file or new; `hours` is set where hours would be logged,
    `training` where a place on a course would be noted, `attendance` where somebody would stand on
    the roster of `event_id`, with `contribution_id` as the hours that this was.
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
    training: TrainingReading | None = None
    attendance: AttendanceReading | None = None
    event_id: UUID | None = None
    contribution_id: UUID | None = None
    #: That of somebody who was only expected so far.
    attendance_id: UUID | None = None


class LoggedHours(NamedTuple):
    """Hours that would be logged, for whom, and by what they are known when they come again."""

    person_id: UUID
    hours: HoursReading
    import_key: str
    contribution_id: UUID | None = None


class Attended(NamedTuple):
    """Somebody who would stand on the roster of an event, and the hours that this was."""

    event_id: UUID
    person_id: UUID
    attendance: AttendanceReading
    import_key: str
    contribution_id: UUID | None
    attendance_id: UUID | None


class NotedTraining(NamedTuple):
    """A place on a course that would be noted, for whom, and by what it is known again."""

    person_id: UUID
    training: TrainingReading
    import_key: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do; the counts by verdict add up to the rows of the sheet.

    `new_activities` are by name, `activities` those and the ones on file by their folded name; so
    are the courses.
    """

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
    new_courses: Mapping[str, UUID] = field(default_factory=dict)
    courses: Mapping[str, UUID] = field(default_factory=dict)
    #: The values of new events by their id, and those that fill what one on file leaves open.
    new_events: Mapping[UUID, Mapping[str, Any]] = field(default_factory=dict)
    filled_events: Mapping[UUID, Mapping[str, Any]] = field(default_factory=dict)
    #: How many rows there are of each verdict.
    counts: Mapping[Verdict, int] = field(init=False)

    def __post_init__(self) -> None:
        found = Counter(row.verdict for row in self.rows)
        object.__setattr__(self, "counts", {verdict: found[verdict] for verdict in Verdict})

    @property
    def logged(self) -> Iterator[LoggedHours]:
        """The hours that would be logged, in the order of the sheet."""
        for row in self.rows:
            if row.hours and row.person_id and row.verdict in _WRITTEN:
                yield LoggedHours(row.person_id, row.hours, row.import_key, row.contribution_id)

    @property
    def trained(self) -> Iterator[NotedTraining]:
        """The places on courses that would be noted, in the order of the sheet."""
        for row in self.rows:
            if row.training and row.person_id and row.verdict in _WRITTEN:
                yield NotedTraining(row.person_id, row.training, row.import_key)

    @property
    def attended(self) -> Iterator[Attended]:
        """Who would stand on the roster of which event, and of those expected who came or not."""
        for row in self.rows:
            if row.attendance and row.event_id and row.person_id and row.verdict in _WRITTEN:
                yield Attended(
                    row.event_id,
                    row.person_id,
                    row.attendance,
                    row.import_key,
                    row.contribution_id,
                    row.attendance_id,
                )

    @property
    def attendances(self) -> int:
        """How many would stand on the roster of an event."""
        return sum(1 for _ in self.attended)

    @property
    def touches_events(self) -> bool:
        """Whether an event or a roster would change."""
        return bool(self.new_events or self.filled_events or self.attendances)

    @property
    def places(self) -> int:
        """How many places on courses would be noted."""
        return sum(1 for _ in self.trained)

    @property
    def parked(self) -> int:
        """How many rows would wait until somebody says whom they are about."""
        return sum(self.counts[verdict] for verdict in PARKED)

    @property
    def entries(self) -> int:
        """How many entries of hours would be logged."""
        return sum(1 for _ in self.logged)

    @property
    def minutes(self) -> int:
        """The minutes that would be logged."""
        return sum(logged.hours.minutes for logged in self.logged)

    @property
    def changes_something(self) -> bool:
        """Whether bringing it in would write anything."""
        return any(self.counts[verdict] for verdict in (Verdict.NEW, Verdict.FILLS, *PARKED))
