"""What narrows the events: words, a kind, and whether they are ahead; and how they are shown."""

from enum import StrEnum

from PySide6.QtCore import Signal

from app.desktop.desk import Desk
from app.desktop.events.words import kind_names
from app.desktop.parts.boxes import Row
from app.desktop.parts.buttons import ToolButton
from app.desktop.parts.choosing import Segmented
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.search_box import WordsBox
from app.services.events_list import EventsView


class When(StrEnum):
    """Which side of today events are on."""

    AHEAD = "ahead"
    PAST = "past"
    ALL = "all"


class Shape(StrEnum):
    """How events are shown."""

    LIST = "list"
    MONTH = "month"


class EventsBar(Row):
    """The fields above the events.

    Signals: `changed()` when others are to be shown; `shape_chosen()`; `went_down()` to the list.
    """

    changed = Signal()
    shape_chosen = Signal()
    went_down = Signal()

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.words = WordsBox(
            self.tr("Event, place or activity"), short=self.tr("Find"), shows_keys=False
        )
        self.kind = ChoiceField([(None, self.tr("All kinds")), *kind_names().items()])
        self.kind.setAccessibleName(self.tr("Kind of event"))
        self.when = ChoiceField(
            [
                (When.AHEAD, self.tr("Ahead")),
                (When.PAST, self.tr("Past")),
                (When.ALL, self.tr("All days")),
            ]
        )
        self.when.setAccessibleName(self.tr("Ahead or past"))
        self.all_button = ToolButton("x", self.tr("Narrow the events no more"))
        self.shape = Segmented(
            [(Shape.LIST, self.tr("List")), (Shape.MONTH, self.tr("Month"))],
            self.tr("How events are shown"),
        )
        super().__init__(
            self.words, self.kind, self.when, self.all_button, None, self.shape, gap=10
        )
        for number, share in enumerate((5, 3, 3, 0, 1, 0)):
            self.box.setStretch(number, share)
        self._connect()

    @property
    def shows_month(self) -> bool:
        """Whether a month is shown, in place of the list."""
        return bool(self.shape.value() == Shape.MONTH)

    @property
    def view(self) -> EventsView:
        """Which events are read; a month sees to its own days."""
        today, when = self._desk.today(), self.when.value()
        is_ahead = not self.shows_month and when is When.AHEAD
        is_past = not self.shows_month and when is When.PAST
        return EventsView(
            first=today if is_ahead else None,
            last=today if is_past else None,
            kind=self.kind.value(),
            text=self.words.text().strip(),
            newest_first=when is not When.AHEAD,
        )

    @property
    def narrows(self) -> bool:
        """Whether words or a kind narrow the events, apart from their days."""
        return bool(self.words.text().strip()) or self.kind.value() is not None

    def show_when(self, when: When) -> None:
        """Show the events ahead, those past, or all."""
        self.when.set_value(when)
        self.changed.emit()

    def show_all(self) -> None:
        """Narrow nothing any more."""
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        self.kind.set_value(None)
        self._on_edited()

    def turn_to(self, shape: Shape) -> None:
        """Show the events so."""
        self.shape.choose(shape)
        self._on_shape_chosen()

    def _connect(self) -> None:
        self.words.textChanged.connect(lambda _: self._on_edited())
        self.kind.edited.connect(self._on_edited)
        self.when.edited.connect(self._on_edited)
        self.words.went_down.connect(self.went_down)
        self.all_button.clicked.connect(self.show_all)
        self.shape.chosen.connect(lambda _: self._on_shape_chosen())
        self.all_button.setEnabled(False)

    def _on_edited(self) -> None:
        self.all_button.setEnabled(self.narrows)
        self.changed.emit()

    def _on_shape_chosen(self) -> None:
        self.when.setVisible(not self.shows_month)
        self.shape_chosen.emit()
