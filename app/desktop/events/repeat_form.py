"""The dialog in which an event is repeated: how often, until when, and a look at the days."""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.events.words import weekday_and_day
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import Box
from app.desktop.parts.columns import Column
from app.desktop.parts.fields import CheckField, ChoiceField, NumberField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.tick_table import TickedModel, TickTable
from app.desktop.parts.time_fields import DateField
from app.records.failures import InvalidDraft
from app.records.repetition import RepetitionDraft, Rhythm
from app.rules.days import full_day, weekday
from app.rules.repeating import weekday_of_month
from app.services import events
from app.services.events_list import EventRow

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate

_ROW_HEIGHT = 34
_ROWS_SHOWN = 6


class DaysField(Box):
    """The days on which an event would take place again; one without its tick is left out.

    Its value is the days that are left out, those kept in mind that are not shown just now.
    Signals: `edited()` when the person ticked, or took a tick away.
    """

    edited = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(gap=6)
        self._left_out: frozenset[date] = frozenset()
        self._is_shown_by_us = False
        self.rows: TickedModel[date] = TickedModel(
            [Column(translate("RepeatForm", "Day"), weekday_and_day, stretch=True)],
            _itself,
            weekday_and_day,
            self,
        )
        self.table = TickTable(self.rows, name, row_height=_ROW_HEIGHT)
        self.table.setSortingEnabled(False)
        self.table.horizontalHeader().hide()
        self.add(self.table)
        self.setFocusProxy(self.table)
        self.dress(current_look())
        self.rows.ticks_changed.connect(self._on_ticked)

    def value(self) -> Any:
        """The days that are left out."""
        return self._left_out

    def set_value(self, value: Any) -> None:
        """Leave these days out."""
        self._left_out = frozenset(value or ())
        self.show_days(list(self.rows.rows))

    def show_days(self, days: list[date]) -> None:
        """Show these days, all ticked but those that are left out."""
        self._is_shown_by_us = True
        if list(self.rows.rows) != days:
            self.table.show_rows(days, _itself)
        self.rows.tick(set(days) - self._left_out)
        self._is_shown_by_us = False

    def _on_ticked(self) -> None:
        if not self._is_shown_by_us:
            shown = frozenset(self.rows.rows)
            self._left_out = (self._left_out - shown) | (shown - set(self.rows.ticked()))
            self.edited.emit()

    def dress(self, look: Look) -> None:
        """Be as high as the days that are in sight."""
        super().dress(look)
        if hasattr(self, "table"):
            self.table.setFixedHeight(look.px(_ROW_HEIGHT * _ROWS_SHOWN + 4))


class RepeatForm(Form):
    """How an event is repeated, and the days that makes."""

    def __init__(self, desk: Desk, row: EventRow) -> None:
        self._desk = desk
        self._draft = events.draft_for(desk.office, row.id)
        self._row = row
        self.days = DaysField(translate("RepeatForm", "Days on which it takes place again"))
        self.said = WrappingLabel("", "muted")
        super().__init__(self._fields())
        self.set_values({"rhythm": Rhythm.WEEKS, "every": 1, "times": 8})
        self.edited.connect(self.look)
        self.look()

    def repetition(self) -> RepetitionDraft:
        """The repetition as it stands in the fields; raises InvalidDraft."""
        values = self.values()
        return RepetitionDraft.check(
            {key: values[key] for key in ("rhythm", "every", "until", "times", "skipped")}
        )

    def look(self) -> None:
        """Show the days anew, those left out without a tick among the others."""
        try:
            repetition = self.repetition()
        except InvalidDraft:
            self.said.setText(translate("RepeatForm", "Say how often, and the days stand here."))
            return
        kept = events.repeats_on(self._draft, repetition)
        last = repetition.until or (kept[-1] if kept else self._draft.day)
        self.days.show_days(self._without_skips(repetition, last))
        self._say(kept)

    def _without_skips(self, repetition: RepetitionDraft, last: date) -> list[date]:
        """Every day of the rhythm until the last, those left out included."""
        whole = repetition.model_copy(update={"skipped": frozenset(), "until": last, "times": None})
        return list(events.repeats_on(self._draft, whole))

    def _say(self, kept: tuple[date, ...]) -> None:
        if not kept:
            self.said.setText(translate("RepeatForm", "No further day falls within that."))
            return
        told = translate("RepeatForm", "%Ln more time(s), the last on {day}.", "", len(kept))
        self.said.setText(told.format(day=full_day(kept[-1])))

    def _fields(self) -> list[Field]:
        day = self._draft.day
        every_month = translate("RepeatForm", "months, on the {place} {weekday}")
        place = _places()[min(weekday_of_month(day), 5) - 1]
        rhythms = [
            (Rhythm.WEEKS, translate("RepeatForm", "weeks, on {weekday}").format(
                weekday=weekday(day))),
            (Rhythm.MONTHS, every_month.format(place=place, weekday=weekday(day))),
        ]  # fmt: skip
        coming = self._row.expected + self._row.came
        people = translate("RepeatForm", "Expect the same %n person(s) each time", "", coming)
        fields = [
            Field("every", translate("RepeatForm", "&Every"), NumberField("1"), half=True),
            Field("rhythm", translate("RepeatForm", "&Weeks or months"), ChoiceField(rhythms),
                  half=True),
            Field("times", translate("RepeatForm", "How many &times"), NumberField("8"),
                  translate("RepeatForm", "This one counted, too."), half=True),
            Field("until", translate("RepeatForm", "Or &until"), DateField(self._desk.today),
                  half=True),
            Field("people_too", "", CheckField(people)),
            Field("skipped", translate("RepeatForm", "&Days"), self.days,
                  translate("RepeatForm", "Space takes a tick away, as for a bank holiday.")),
        ]  # fmt: skip
        return [field for field in fields if coming or field.key != "people_too"]


class RepeatDialog(FormDialog):
    """Repeats the event it is made with."""

    def __init__(self, desk: Desk, parent: QWidget | None, row: EventRow) -> None:
        self._row = row
        self.fields = RepeatForm(desk, row)
        super().__init__(
            desk,
            parent,
            self.fields,
            self._repeat,
            title=translate("RepeatForm", "Repeat {title}").format(title=row.title),
            verb=translate("RepeatForm", "Repeat"),
            remark=translate("RepeatForm", "It is on {day} now.").format(
                day=weekday_and_day(row.day)
            ),
            above=(self.fields.said,),
        )
        for one, other in (("times", "until"), ("until", "times")):
            self.fields.editor(one).edited.connect(
                lambda other=other: self.fields.editor(other).set_value(None)
            )

    def _repeat(self, values: Values) -> "Outcome":
        return events.repeat(
            self.desk.office,
            self._row.id,
            self.fields.repetition(),
            people_too=bool(values.get("people_too")),
        )


def _itself(day: date) -> date:
    return day


def _places() -> tuple[str, ...]:
    return (
        translate("RepeatForm", "first"),
        translate("RepeatForm", "second"),
        translate("RepeatForm", "third"),
        translate("RepeatForm", "fourth"),
        translate("RepeatForm", "last"),
    )
