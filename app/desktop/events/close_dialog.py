"""The dialog in which an event is closed: forgotten sign-outs, those who did not come, hours."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.events.activity_field import activity_field, chosen_activity
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.parts.fields import CheckField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.time_fields import TimeField
from app.records.contribution import MINUTES_A_DAY
from app.records.failures import InvalidDraft, Problem
from app.rules.presence import clock
from app.services import event_hours, roster
from app.services.event_page import EventPage
from app.services.events_list import EventRow
from app.services.roster import Forgotten

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


class CloseDialog(FormDialog):
    """Signs out whom nobody did, and logs the hours of all, once."""

    def __init__(self, desk: Desk, parent: QWidget | None, page: EventPage) -> None:
        self._event = page.event
        self._forgotten = roster.forgotten(desk.office, page.event.id)
        form = Form(_fields(desk, page.event, self._forgotten))
        super().__init__(
            desk,
            parent,
            form,
            self._close,
            title=translate("CloseEvent", "Close {title}").format(title=page.event.title),
            verb=translate("CloseEvent", "Log the hours"),
            remark=_remark(page.event, self._forgotten),
        )
        form.set_values({_key(one.person_id): one.guess for one in self._forgotten})

    def _close(self, values: Values) -> "Outcome":
        return event_hours.close(
            self.desk.office,
            self._event.id,
            self.desk.today(),
            activity_id=chosen_activity(values),
            absent_too=bool(values.get("absent_too")),
            left_at=self._left_at(values),
        )

    def _left_at(self, values: Values) -> dict[UUID, int]:
        """When those who were forgotten went; a field that was emptied leaves them signed in."""
        minutes, problems = {}, []
        for one in self._forgotten:
            value = values[_key(one.person_id)]
            if isinstance(value, str):
                said = translate("CloseEvent", "Write it like 12:00 or 4.45pm.")
                problems.append(Problem(_key(one.person_id), said))
            elif value is not None:
                goes_on = (self._event.ends_minute or 0) > MINUTES_A_DAY
                late = goes_on and value < one.in_minute
                minutes[one.person_id] = value + MINUTES_A_DAY if late else value
        if problems:
            raise InvalidDraft(tuple(problems))
        return minutes


def _fields(desk: Desk, event: EventRow, forgotten: Sequence[Forgotten]) -> list[Field]:
    since = translate("CloseEvent", "In since {time}")
    fields = [
        Field(
            _key(one.person_id),
            one.person.replace("&", "&&"),
            TimeField("12:00"),
            since.format(time=clock(one.in_minute)),
            half=True,
            section="" if number else translate("CloseEvent", "Not signed out: when did they go?"),
        )
        for number, one in enumerate(forgotten)
    ]
    if event.activity_id is None:
        fields.append(activity_field(desk))
    if event.expected:
        words = translate("CloseEvent", "Note %n who did not come as absent", "", event.expected)
        fields.append(Field("absent_too", "", CheckField(words)))
    return fields


def _remark(event: EventRow, forgotten: Sequence[Forgotten]) -> str:
    told = translate("CloseEvent", "The hours of %n person(s) are logged, each once.", "",
                     event.unlogged + len(forgotten))  # fmt: skip
    if any(one.guess is None for one in forgotten):
        return told
    if forgotten:
        return f"{told} {translate('CloseEvent', 'The end of the event is a guess to confirm.')}"
    return told


def _key(person_id: UUID) -> str:
    return f"out {person_id}"
