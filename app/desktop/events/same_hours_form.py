"""The dialog in which everyone ticked is given the same hours at an event."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.events.activity_field import activity_field, chosen_activity
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.parts.form import Field, Form
from app.desktop.parts.time_fields import DurationField, TimeField
from app.records.failures import InvalidDraft, Problem
from app.services import event_hours
from app.services.event_page import RosterRow
from app.services.events_list import EventRow

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


class SameHoursDialog(FormDialog):
    """Gives these people the same times, or the same length of time, as one act."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, event: EventRow, people: Sequence[RosterRow]
    ) -> None:
        self._event = event
        self._ids: list[UUID] = [row.person_id for row in people]
        form = Form(_fields(desk, event))
        super().__init__(
            desk,
            parent,
            form,
            self._give,
            title=translate("SameHours", "The same hours for %n person(s)", "", len(people)),
            verb=translate("SameHours", "Log hours"),
            remark=translate("SameHours", "Times that were noted before are replaced."),
        )
        form.set_values(
            {"in_minute": event.starts_minute, "out_minute": event.ends_minute, "minutes": None}
        )

    def _give(self, values: Values) -> "Outcome":
        office, today = self.desk.office, self.desk.today()
        activity_id = chosen_activity(values)
        if values["minutes"] is not None:
            minutes = _read(values, "minutes", translate("SameHours", "Write it like 2:30 or 2.5."))
            return event_hours.same_hours(
                office, self._event.id, self._ids, minutes, today, activity_id=activity_id
            )
        said = translate("SameHours", "Write it like 9:30 or 2.15pm.")
        came, went = _read(values, "in_minute", said), _read(values, "out_minute", said)
        return event_hours.same_times(
            office, self._event.id, self._ids, came, went, today, activity_id=activity_id
        )


def _fields(desk: Desk, event: EventRow) -> list[Field]:
    fields = [
        Field("in_minute", translate("SameHours", "&Came at"), TimeField(), half=True),
        Field("out_minute", translate("SameHours", "&Left at"), TimeField("12:00"), half=True),
        Field("minutes", translate("SameHours", "Or how &long"), DurationField(),
              translate("SameHours", "Stands in place of the two times."), half=True),
    ]  # fmt: skip
    return fields if event.activity_id is not None else [*fields, activity_field(desk)]


def _read(values: Values, key: str, sentence: str) -> int:
    value = values[key]
    if not isinstance(value, int):
        raise InvalidDraft((Problem(key, sentence),))
    return value
