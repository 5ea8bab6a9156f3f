"""The rows of a sheet as its mapping reads them: people, their entries, events; or why not."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from app.exchange.attendance_reading import AttendanceReading, attendance_reader
from app.exchange.columns import Columns
from app.exchange.event_reading import EventReading, event_reader
from app.exchange.hours_reading import HoursReading, hours_reader
from app.exchange.mapping import Mapping
from app.exchange.person_reading import PersonRead, PersonReading, all_remarks, person_reader
from app.exchange.questions import (
    is_about_attendance,
    is_about_events,
    is_about_hours,
    is_about_training,
)
from app.exchange.remarks import Remark, RemarkKind
from app.exchange.sheet import Cells, Oddity, Sheet
from app.exchange.training_reading import TrainingReading, training_reader

_SHAPES = frozenset({RemarkKind.EMAIL_SHAPE, RemarkKind.PHONE_SHAPE})
_SHIFTED = frozenset({Oddity.SHORT, Oddity.LONG})

#: What is said about a row as it stands in the file.
_ABOUT_ODDITIES = {
    Oddity.SHORT: Remark(RemarkKind.SHORT, "The row has fewer cells than there are headings."),
    Oddity.LONG: Remark(RemarkKind.LONG, "The row has more cells than there are headings."),
    Oddity.FORMULA: Remark(
        RemarkKind.FORMULA, "A cell holds a formula; the result saved with it was read."
    ),
    Oddity.NO_RESULT: Remark(
        RemarkKind.FORMULA, "A cell holds a formula without a saved result; it was read as blank."
    ),
}


class ReadRow(NamedTuple):
    """One row as it was read; with a problem it is unreadable and gives nothing."""

    #: Its place among the rows of the sheet.
    position: int
    #: Where it stands in the file.
    line: int
    person: PersonReading | None = None
    hours: HoursReading | None = None
    event: EventReading | None = None
    #: Why it cannot be read, in sentences; empty where it can.
    problems: tuple[str, ...] = ()
    #: What was changed, and what is worth a look.
    remarks: tuple[Remark, ...] = ()
    #: By what its hours, training, event or attendance is known when the same sheet comes again.
    identity: str = ""
    training: TrainingReading | None = None
    attendance: AttendanceReading | None = None

    @property
    def is_readable(self) -> bool:
        """Whether the row gives something."""
        return not self.problems


def read_rows(sheet: Sheet, mapping: Mapping, *, today: date) -> Iterator[ReadRow]:
    """Every row of the sheet, in order; those that cannot be read say why."""
    columns = Columns(sheet, mapping)
    if is_about_events(mapping):
        yield from _event_rows(sheet, columns, today)
    else:
        yield from _people_rows(sheet, columns, today)


def row_identity(
    person: str, day: date, minutes: int, activity: str, source: str, count: int
) -> str:
    """By what a row of hours is known again: equal rows of one file differ in their count."""
    text = "\x1f".join(
        (person, day.isoformat(), str(minutes), activity.casefold(), source, str(count))
    )
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _event_rows(sheet: Sheet, columns: Columns, today: date) -> Iterator[ReadRow]:
    read = event_reader(columns, today=today)
    for index, (line, cells) in enumerate(zip(sheet.lines, sheet.rows, strict=True)):
        found = read(cells)
        oddities = sheet.odd(index)
        problems = found.problems + _problems_of(oddities)
        event = None if problems else found.event
        yield ReadRow(
            index,
            line,
            event=event,
            problems=problems,
            remarks=all_remarks((found.remarks, _remarks_of(oddities))),
            identity="" if event is None else _identity_of_event(event, columns.mapping.source),
        )


def _people_rows(sheet: Sheet, columns: Columns, today: date) -> Iterator[ReadRow]:
    read_person = person_reader(columns, today=today)
    read_entry = _entry_reader(columns, today)
    known = _Known(columns.mapping.source)
    for index, (line, cells) in enumerate(zip(sheet.lines, sheet.rows, strict=True)):
        who = read_person(cells)
        oddities = sheet.odd(index)
        problems = who.problems
        remarks = who.remarks
        if oddities:
            problems += _problems_of(oddities) + _shifted(oddities, who)
            remarks = all_remarks((remarks, _remarks_of(oddities)))
        if who.person is None:
            problems += ("There is no name, number or e-mail address in this row.",)
        found = read_entry(cells)
        problems += found.problems
        if found.remarks:
            remarks = all_remarks((remarks, found.remarks))
        if problems or who.person is None:
            yield ReadRow(index, line, problems=tuple(dict.fromkeys(problems)), remarks=remarks)
            continue
        identity, equal = known.identity(who.person.key, found)
        if equal:
            remarks = (*remarks, _EQUAL)
        yield ReadRow(
            index,
            line,
            who.person,
            found.hours,
            None,
            (),
            remarks,
            identity,
            found.training,
            found.attendance,
        )


class _Entry(NamedTuple):
    """What a row says beside the person: hours, training, attendance, or nothing."""

    hours: HoursReading | None = None
    training: TrainingReading | None = None
    problems: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    attendance: AttendanceReading | None = None


def _entry_reader(columns: Columns, today: date) -> Callable[[Cells], _Entry]:
    """What reads the entry of a row, as the whole sheet is about hours, training or people."""
    if is_about_training(columns.mapping):
        read_training = training_reader(columns, today=today)

        def trained(cells: Cells) -> _Entry:
            found = read_training(cells)
            return _Entry(None, found.training, found.problems, found.remarks)

        return trained
    if is_about_attendance(columns.mapping):
        read_attendance = attendance_reader(columns, today=today)

        def attended(cells: Cells) -> _Entry:
            found = read_attendance(cells)
            return _Entry(found.hours, None, found.problems, found.remarks, found.attendance)

        return attended
    if is_about_hours(columns.mapping):
        read_hours = hours_reader(columns, today=today)

        def gave(cells: Cells) -> _Entry:
            found = read_hours(cells)
            return _Entry(found.hours, None, found.problems, found.remarks)

        return gave
    return lambda cells: _Entry()


class _Known:
    """How often each row of hours came so far; half an identity is enough to tell them apart."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._counts: dict[int, int] = {}

    def identity(self, person: str, entry: _Entry) -> tuple[str, bool]:
        """By what an entry is known again, and whether equal hours came before in this sheet.

        Two shifts of equal length on a day happen; to do one course twice on a day does not, nor
        to be at one event twice, so that equal rows of these are one.
        """
        if entry.training is not None:
            return self._of_training(person, entry.training), False
        if entry.attendance is not None:
            return self._of_attendance(person, entry.attendance), False
        if entry.hours is None:
            return "", False
        identity = self._of_hours(person, entry.hours, 1)
        short = int(identity[:16], 16)
        count = self._counts[short] = self._counts.get(short, 0) + 1
        if count == 1:
            return identity, False
        return self._of_hours(person, entry.hours, count), True

    def _of_hours(self, person: str, hours: HoursReading, count: int) -> str:
        return row_identity(person, hours.day, hours.minutes, hours.activity, self._source, count)

    def _of_training(self, person: str, training: TrainingReading) -> str:
        what = f"{training.state} {training.course}"
        return row_identity(person, training.day, 0, what, self._source, 1)

    def _of_attendance(self, person: str, there: AttendanceReading) -> str:
        return row_identity(person, there.day, 0, f"at {there.event.name}", self._source, 1)


def _identity_of_event(event: EventReading, source: str) -> str:
    """By what an event is known again; one without a day is found by its name alone."""
    said = (event.name, event.day or "", event.starts_minute or "", event.place, source)
    text = "\x1f".join(("event", *map(str, said)))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


_EQUAL = Remark(
    RemarkKind.EQUAL_ROW,
    "The same person, day, time and activity came before in this sheet. Both are kept.",
)


def _problems_of(oddities: frozenset[Oddity]) -> tuple[str, ...]:
    if Oddity.UNPRINTABLE in oddities:
        return ("A cell holds a character that cannot be printed.",)
    return ()


def _remarks_of(oddities: frozenset[Oddity]) -> tuple[Remark, ...]:
    return tuple(remark for oddity, remark in _ABOUT_ODDITIES.items() if oddity in oddities)


def _shifted(oddities: frozenset[Oddity], who: PersonRead) -> tuple[str, ...]:
    """In a row of the wrong length, a value that does not fit its column stands under another."""
    if not oddities & _SHIFTED:
        return ()
    wrong = [remark.sentence for remark in who.remarks if remark.kind in _SHAPES]
    return (f"The row does not have as many cells as headings. {wrong[0]}",) if wrong else ()
