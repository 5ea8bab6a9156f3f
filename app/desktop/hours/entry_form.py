"""The form of one entry of hours: who, when, what for and how long, and what looks odd."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject

from app.desktop.desk import Desk
from app.desktop.found_activities import find_activities
from app.desktop.found_people import find_people
from app.desktop.hours.adding import add_activity, add_person
from app.desktop.hours.columns import given_names
from app.desktop.hours.month_field import MonthField
from app.desktop.parts.activity_picker import ActivityPicker
from app.desktop.parts.fields import ChoiceField, NoteField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.person_picker import PersonPicker
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.suggestions import Suggestion
from app.desktop.parts.time_fields import DateField, DurationField, TimeField
from app.records.contribution import MINUTES_A_DAY, ContributionDraft, EntrySource, Span
from app.records.failures import AppError, InvalidDraft
from app.services import contributions

translate = QCoreApplication.translate


class EntryForm(Form):
    """The fields of one entry, of a day or of a month; start and end fill the time.

    What looks odd about it is said in `concerns`, a remark for whoever shows the form to place.
    """

    def __init__(
        self,
        desk: Desk,
        span: Span = Span.DAY,
        *,
        kept: ContributionDraft | None = None,
        kept_id: UUID | None = None,
    ) -> None:
        self._desk = desk
        self._span = span
        self._kept = {} if kept is None else kept.model_dump()
        self._kept_id = kept_id
        self.person = PersonPicker(lambda text: find_people(desk.office, text), offers_new=True)
        self.activity = ActivityPicker(
            lambda text: find_activities(desk.office, text), offers_new=True
        )
        self.minutes = DurationField()
        self.concerns = RemarkBox("triangle-alert", Tone.WARN)
        super().__init__(self._fields())
        self._connect()

    def values(self) -> dict[str, Any]:
        """What stands in the fields, ready for the draft's check."""
        values = {
            "source": EntrySource.TYPED,
            **self._kept,
            **super().values(),
            "span": self._span,
        }
        starts, ends = values.get("starts_minute"), values.get("ends_minute")
        if isinstance(starts, int) and isinstance(ends, int):
            values["ends_minute"] = _after(starts, ends)
        return values

    def show_kept(self, draft: ContributionDraft, person: str, activity: str) -> None:
        """Show an entry as it is kept."""
        self.set_values(
            {
                **draft.model_dump(),
                "person_id": Suggestion(draft.person_id, person),
                "activity_id": Suggestion(draft.activity_id, activity),
            }
        )
        self._say_concerns()

    def go_on(self) -> None:
        """Make ready for the next person; the day and the activity stay."""
        values: dict[str, Any] = dict.fromkeys(_OF_ONE_PERSON)
        self.set_values(values)
        self.concerns.say("")
        self.focus_field("person_id")

    def _fields(self) -> list[Field]:
        when: Field = (
            Field("day", translate("EntryForm", "&Day"), DateField(self._desk.today), half=True)
            if self._span is Span.DAY
            else Field("day", translate("EntryForm", "&Month"), MonthField(self._desk.today()),
                       half=True)
        )  # fmt: skip
        times = [
            Field("starts_minute", translate("EntryForm", "&From"), TimeField(), half=True),
            Field("ends_minute", translate("EntryForm", "&Until"), TimeField("12:00"), half=True),
        ]
        return [
            Field("person_id", translate("EntryForm", "&Who"), self.person),
            when,
            Field("minutes", translate("EntryForm", "&Time given"), self.minutes, half=True),
            Field("activity_id", translate("EntryForm", "&Activity"), self.activity),
            *(times if self._span is Span.DAY else ()),
            Field("given", translate("EntryForm", "&Kind of giving"),
                  ChoiceField(list(given_names().items()))),
            Field("note", translate("EntryForm", "&Note"), NoteField(2)),
        ]  # fmt: skip

    def _connect(self) -> None:
        self.edited.connect(self._say_concerns)
        self.person.chosen.connect(lambda _: self.focus_field("minutes"))
        self.person.new_asked.connect(lambda name: self._add(name, add_person, self.person))
        self.activity.new_asked.connect(lambda name: self._add(name, add_activity, self.activity))
        if self._span is Span.DAY:
            for key in ("starts_minute", "ends_minute"):
                self.editor(key).edited.connect(self._fill_time)

    def _add(
        self,
        name: str,
        add: Callable[[Desk, QObject, str], Suggestion | None],
        field: PersonPicker | ActivityPicker,
    ) -> None:
        added = add(self._desk, self, name)
        if added is not None:
            field.take(added)

    def _fill_time(self) -> None:
        starts = self.editor("starts_minute").value()
        ends = self.editor("ends_minute").value()
        if isinstance(starts, int) and isinstance(ends, int):
            self.minutes.set_value(_after(starts, ends) - starts)

    def _say_concerns(self) -> None:
        self.concerns.say(" ".join(concerns_of(self._desk, self.values(), self._kept_id)))


_OF_ONE_PERSON = ("person_id", "minutes", "starts_minute", "ends_minute", "given", "note")


def concerns_of(
    desk: Desk, values: Mapping[str, Any], kept_id: UUID | None = None
) -> tuple[str, ...]:
    """What looks odd about an entry; nothing while it is not whole, or its person is gone."""
    wanted = (values.get("person_id"), values.get("activity_id"))
    whole = all(isinstance(value, UUID) for value in wanted) and isinstance(
        values.get("minutes"), int
    )
    if not whole or not isinstance(values.get("day"), date):
        return ()
    try:
        return contributions.concerns(desk.office, ContributionDraft.check(values), kept_id)
    except InvalidDraft:
        return ()
    except AppError as refusal:
        return (refusal.sentence,)


def _after(starts: int, ends: int) -> int:
    """The end as minutes after the midnight before the start; one not later is of the next day."""
    ends %= MINUTES_A_DAY
    return ends if ends > starts else ends + MINUTES_A_DAY
