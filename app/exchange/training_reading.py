"""What a row says about training: the course, how far the place has come, and its day."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from app.exchange.columns import Columns
from app.exchange.dates import latest_end, read_date
from app.exchange.durations import read_duration
from app.exchange.fields import Field
from app.exchange.remarks import Read, Remark
from app.exchange.sheet import Cells
from app.exchange.words import clean, given
from app.records.course import PlaceState
from app.rules.days import full_day
from app.rules.wording import listed


class TrainingReading(NamedTuple):
    """A place on a course as a row gives it; `day` is the one that its state goes by."""

    course: str
    day: date
    state: PlaceState = PlaceState.DONE
    minutes: int | None = None
    ends_on: date | None = None
    result: str = ""
    given_by: str = ""
    note: str = ""


class TrainingRead(NamedTuple):
    """The training of a row, if it gives any, with what was refused and what was remarked."""

    training: TrainingReading | None
    problems: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


#: What other programs call the states of a place.
_STATES = {
    "complete": PlaceState.DONE,
    "completed": PlaceState.DONE,
    "passed": PlaceState.DONE,
    "attended": PlaceState.DONE,
    "invited": PlaceState.OFFERED,
    "registered": PlaceState.BOOKED,
    "no show": PlaceState.DID_NOT_ATTEND,
    "no-show": PlaceState.DID_NOT_ATTEND,
    "absent": PlaceState.DID_NOT_ATTEND,
}
#: A place in one of these states may lie ahead.
_AHEAD = frozenset({PlaceState.OFFERED, PlaceState.BOOKED})


def training_reader(columns: Columns, *, today: date) -> Callable[[Cells], TrainingRead]:
    """What reads the training of a row."""
    return _TrainingReader(columns, today).read


class _TrainingReader:
    """Reads the cells of the columns about training."""

    def __init__(self, columns: Columns, today: date) -> None:
        self._text, self._note = columns.text, columns.note
        self._today = today
        self._mapping = columns.mapping
        self._day, self._done = (
            columns.reader(field, lambda text, choice: read_date(text, choice.order, today=today))
            for field in (Field.DAY, Field.DONE_ON)
        )
        # No course lasts longer than a CourseDraft may say.
        latest = latest_end(today)
        self._ends = columns.reader(
            Field.ENDS_ON,
            lambda text, choice: read_date(text, choice.order, today=today, latest=latest),
        )
        self._duration = columns.reader(
            Field.DURATION, lambda text, choice: read_duration(text, choice.unit, choice.sign)
        )
        self._state = lru_cache(_state)

    def read(self, cells: Cells) -> TrainingRead:
        """The training in this row; a row with neither a course nor a day gives none."""
        named = given(clean(self._text(cells, Field.COURSE)))
        day = self._read_day(cells)
        if day == Read():
            if not named:
                return TrainingRead(None)
            day = Read(self._mapping.default_day)
        course = named or self._mapping.default_course
        word = self._text(cells, Field.PLACE_STATE)
        state = self._state(word)
        minutes = self._duration(self._text(cells, Field.DURATION))
        ends = self._ends(self._text(cells, Field.ENDS_ON))
        problems = _problems(
            "" if course else "There is no course in this row.",
            day.reason or _day_problem(day.value, state, self._today),
            "" if state else _UNKNOWN.format(word=clean(word)),
            minutes.reason,
            ends.reason,
        )
        remarks = day.remarks + minutes.remarks + ends.remarks
        if problems or day.value is None or state is None:
            return TrainingRead(None, problems, remarks)
        training = TrainingReading(
            course,
            day.value,
            state,
            minutes.value or None,
            ends.value,
            given(self._text(cells, Field.RESULT)),
            given(self._text(cells, Field.GIVEN_BY)),
            self._note(cells),
        )
        return TrainingRead(training, (), remarks)

    def _read_day(self, cells: Cells) -> Read[date]:
        """The day it was done, or else the day of the row."""
        done = self._done(self._text(cells, Field.DONE_ON))
        return done if done != Read() else self._day(self._text(cells, Field.DAY))


_UNKNOWN = (
    "“{word}” is not a state of a place; it is one of " + listed(list(PlaceState), "or") + "."
)


def _problems(*sentences: str) -> tuple[str, ...]:
    return tuple(filter(None, sentences))


def _day_problem(on: date | None, state: PlaceState | None, today: date) -> str:
    if on is None:
        return "There is no date in this row."
    if state in _AHEAD or on <= today:
        return ""
    return f"{full_day(on)} has not come yet."


def _state(text: str) -> PlaceState | None:
    """The state that a word names; a place of which nothing is said was done."""
    word = given(text).casefold()
    if not word:
        return PlaceState.DONE
    return next((state for state in PlaceState if state == word), None) or _STATES.get(word)
