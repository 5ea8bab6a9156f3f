"""The forms in which open places are booked, done, declined or not come to, many at once."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values, day_of
from app.desktop.parts.fields import TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.money_field import MoneyField
from app.desktop.parts.time_fields import DateField, DurationField
from app.desktop.words import first_few
from app.records.course import PLACE_DAY, PlaceState
from app.records.failures import Problem
from app.rules.wording import listed
from app.services import training
from app.services.training_list import PlaceRow

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate

#: How many of the people are named before the rest is counted.
_NAMED = 3


class MoveDialog(FormDialog):
    """Notes what became of these places on one day, as one act."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, places: Sequence[PlaceRow], state: PlaceState
    ) -> None:
        self._places = [place.id for place in places]
        self._becomes = state
        form = Form(_fields(desk, state))
        title, verb = _words(state, len(places))
        super().__init__(desk, parent, form, self._do, title=title, verb=verb, remark=_told(places))
        form.set_values({"day": _first_day(places, state, desk.today())})

    def problems_of(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """The day has one field, whichever day of the draft it is."""
        days = {"", PLACE_DAY[self._becomes]}
        return tuple(
            Problem("day", problem.sentence) if problem.field in days else problem
            for problem in problems
        )

    def _do(self, values: Values) -> "Outcome":
        office, today, day = self.desk.office, self.desk.today(), day_of(values)
        match self._becomes:
            case PlaceState.BOOKED:
                return training.book(office, self._places, day, today)
            case PlaceState.DECLINED:
                return training.decline(office, self._places, day, today)
            case PlaceState.DID_NOT_ATTEND:
                return training.did_not_attend(office, self._places, day, today)
            case _:
                more = {key: value for key, value in values.items() if key != "day"}
                return training.done(office, self._places, day, today, **more)


def _fields(desk: Desk, state: PlaceState) -> list[Field]:
    day = Field("day", _day_name(state), DateField(desk.today), half=True)
    if state is not PlaceState.DONE:
        return [day]
    return [
        day,
        Field("minutes", translate("Training", "&Time it took"),
              DurationField(translate("Training", "As usual")), half=True),
        Field("result", translate("Training", "&Result"),
              TextField(translate("Training", "Passed")), half=True),
        Field("ends_on", translate("Training", "&End on the certificate"),
              DateField(desk.today, translate("Training", "As the course says")), half=True),
        Field("cost_pence", translate("Training", "Cost in &pounds"), MoneyField(), half=True),
    ]  # fmt: skip


def _day_name(state: PlaceState) -> str:
    if state is PlaceState.BOOKED:
        return translate("Training", "&Booked for")
    if state is PlaceState.DONE:
        return translate("Training", "&Done on")
    if state is PlaceState.DECLINED:
        return translate("Training", "&Declined on")
    return translate("Training", "&Day of the course")


def _words(state: PlaceState, count: int) -> tuple[str, str]:
    """The title of the form, and its button."""
    if state is PlaceState.BOOKED:
        return translate("Training", "Book %n place(s)", "", count), translate("Training", "Book")
    if state is PlaceState.DONE:
        title = translate("Training", "%n place(s) done", "", count)
        return title, translate("Training", "Done")
    if state is PlaceState.DECLINED:
        title = translate("Training", "%n place(s) declined", "", count)
        return title, translate("Training", "Declined")
    title = translate("Training", "%n place(s) not attended", "", count)
    return title, translate("Training", "Did not attend")


def _first_day(places: Sequence[PlaceRow], state: PlaceState, today: date) -> date | None:
    """The day they were booked for, where that is one day gone by; else today, or none to book."""
    booked = {place.day for place in places if place.state is PlaceState.BOOKED}
    if state is PlaceState.BOOKED:
        return booked.pop() if len(booked) == 1 else None
    is_course_day = state in (PlaceState.DONE, PlaceState.DID_NOT_ATTEND)
    if is_course_day and len(booked) == 1 and max(booked) <= today:
        return booked.pop()
    return today


def _told(places: Sequence[PlaceRow]) -> str:
    names = list(dict.fromkeys(place.person for place in places))
    titles = list(dict.fromkeys(place.course for place in places))
    told = translate("Training", "{people}: {courses}")
    return told.format(people=first_few(names, _NAMED), courses=listed(titles))
