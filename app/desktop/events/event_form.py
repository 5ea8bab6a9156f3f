"""The dialog in which an event is added or changed, with what looks odd about it."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.events.words import kind_names
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.found_activities import find_activities
from app.desktop.hours.adding import add_activity
from app.desktop.parts.activity_picker import ActivityPicker
from app.desktop.parts.fields import CheckField, ChoiceField, NoteField, NumberField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.suggestions import Suggestion
from app.desktop.parts.time_fields import DateField, TimeField
from app.records.contribution import MINUTES_A_DAY
from app.records.event import EventDraft
from app.records.failures import InvalidDraft
from app.services import events
from app.services.events_list import EventRow

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate

#: An end before the start is meant for the next day where that makes it no longer than this.
_LONGEST_NIGHT = 12 * 60


class EventForm(Form):
    """The fields of one event; what looks odd is said in `concerns`, for the dialog to place."""

    def __init__(self, desk: Desk, kept: EventRow | None = None) -> None:
        self._desk = desk
        self._kept = kept
        self.activity = ActivityPicker(
            lambda text: find_activities(desk.office, text), offers_new=True
        )
        self.moves_hours = CheckField(
            translate("EventForm", "Give the hours that were logged to this activity, too")
        )
        self.concerns = RemarkBox("triangle-alert", Tone.WARN)
        super().__init__(self._fields())
        self.activity.new_asked.connect(self._add_activity)
        self.edited.connect(self._show_what_follows)
        self._show_what_follows()

    def values(self) -> dict[str, Any]:
        """What stands in the fields; an end after midnight is counted from the day before."""
        values = super().values()
        starts, ends = values["starts_minute"], values["ends_minute"]
        if isinstance(starts, int) and isinstance(ends, int) and ends <= starts:
            over_night = ends + MINUTES_A_DAY
            if over_night - starts <= _LONGEST_NIGHT:
                values["ends_minute"] = over_night
        return values

    def draft(self) -> EventDraft:
        """The event as it stands in the fields; raises InvalidDraft."""
        values = self.values()
        values.pop("moves_hours")
        return EventDraft.check(
            {"called_off": self._kept is not None and self._kept.called_off, **values}
        )

    def show_draft(self, draft: EventDraft, activity: str) -> None:
        """Show an event as it is kept."""
        chosen = None if draft.activity_id is None else Suggestion(draft.activity_id, activity)
        self.set_values({**draft.model_dump(), "activity_id": chosen})
        self._show_what_follows()

    def _fields(self) -> list[Field]:
        may_be_empty = translate("EventForm", "May stay empty.")
        return [
            Field("title", translate("EventForm", "&Title"),
                  TextField(translate("EventForm", "Saturday kitchen"))),
            Field("day", translate("EventForm", "&Day"), DateField(self._desk.today), half=True),
            Field("kind", translate("EventForm", "&Kind"), ChoiceField(list(kind_names().items())),
                  half=True),
            Field("starts_minute", translate("EventForm", "&From"), TimeField(), half=True),
            Field("ends_minute", translate("EventForm", "&Until"), TimeField("12:00"), half=True),
            Field("place", translate("EventForm", "&Where"),
                  TextField(translate("EventForm", "Church hall")), half=True),
            Field("places", translate("EventForm", "&Places"), NumberField("12"),
                  translate("EventForm", "Empty: as many as come."), half=True),
            Field("activity_id", translate("EventForm", "&Activity"), self.activity,
                  translate("EventForm", "What the hours given there count towards.")),
            Field("moves_hours", "", self.moves_hours),
            Field("headcount", translate("EventForm", "P&eople counted"), NumberField("140"),
                  translate("EventForm",
                            "How many came in all, where they were counted and not written down "
                            "by name.")),
            Field("note", translate("EventForm", "&Note"), NoteField(2), may_be_empty),
        ]  # fmt: skip

    def _add_activity(self, name: str) -> None:
        added = add_activity(self._desk, self, name)
        if added is not None:
            self.activity.take(added)

    def _show_what_follows(self) -> None:
        """Ask only for what this event can have, and say what looks odd about it."""
        values = super().values()
        day, kept = values["day"], self._kept
        has_been = isinstance(day, date) and day <= self._desk.today()
        self.show_field("headcount", has_been or values["headcount"] is not None)
        other = isinstance(values["activity_id"], UUID) and (
            kept is not None and kept.minutes > 0 and values["activity_id"] != kept.activity_id
        )
        self.show_field("moves_hours", other)
        self.concerns.say(" ".join(self._found_odd()))

    def _found_odd(self) -> tuple[str, ...]:
        try:
            draft = self.draft()
        except InvalidDraft:
            return ()
        but = None if self._kept is None else self._kept.id
        return events.concerns(self._desk.office, draft, but)


class EventDialog(FormDialog):
    """Adds an event, or changes the one it is made with."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        kept: EventRow | None = None,
        *,
        begun: Mapping[str, Any] | None = None,
    ) -> None:
        self.fields = EventForm(desk, kept)
        self._kept = kept
        adds, changes = (
            translate("EventForm", "Add an event"),
            translate("EventForm", "Change {title}"),
        )
        super().__init__(
            desk,
            parent,
            self.fields,
            self._save_event,
            title=adds if kept is None else changes.format(title=kept.title),
            verb=translate("EventForm", "Add") if kept is None else translate("EventForm", "Save"),
            above=(self.fields.concerns,),
        )
        if kept is not None:
            self.fields.show_draft(events.draft_for(desk.office, kept.id), kept.activity)
        elif begun is not None:
            self.fields.set_values(begun)

    def _save_event(self, values: Values) -> "Outcome":
        draft = self.fields.draft()
        if self._kept is None:
            return events.add(self.desk.office, draft)
        return events.change(
            self.desk.office,
            self._kept.id,
            draft,
            self.desk.today(),
            activity_too=bool(values["moves_hours"]),
        )
