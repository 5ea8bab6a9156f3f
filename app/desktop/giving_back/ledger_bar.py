"""What narrows the ledger: words, a kind, a state, and days from and until."""

from datetime import date

from PySide6.QtCore import Signal

from app.desktop.desk import Desk
from app.desktop.parts.boxes import Columns, Row
from app.desktop.parts.buttons import ToolButton
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.search_box import WordsBox
from app.desktop.parts.time_fields import DateField
from app.desktop.words import kind_names, state_names
from app.services.recognition import LedgerView

#: All fields stand in one line from this width on, at 100 %.
_LEAST_WIDTH = 820


class LedgerBar(Columns):
    """The fields that narrow the ledger. Signals: `changed()`; `went_down()` to the list."""

    changed = Signal()
    went_down = Signal()

    def __init__(self, desk: Desk) -> None:
        self.words = WordsBox(self.tr("Person, what, or by whom"), shows_keys=False)
        self.kind = ChoiceField([(None, self.tr("All kinds")), *kind_names().items()])
        self.state = ChoiceField([(None, self.tr("All states")), *state_names().items()])
        self.first = DateField(desk.today, self.tr("From day"))
        self.last = DateField(desk.today, self.tr("Until day"))
        self.all_button = ToolButton("x", self.tr("Show all lines again"))
        for field, name in (
            (self.kind, self.tr("Kind")),
            (self.state, self.tr("State")),
            (self.first, self.tr("From day")),
            (self.last, self.tr("Until day")),
        ):
            field.setAccessibleName(name)
        words = Row(self.words, self.kind, gap=10)
        rest = Row(self.state, self.first, self.last, self.all_button, gap=10)
        for row, shares in ((words, (5, 4)), (rest, (4, 4, 4, 0))):
            for number, share in enumerate(shares):
                row.box.setStretch(number, share)
        super().__init__(words, rest, shares=(9, 11), least=_LEAST_WIDTH, gap=10)
        self._connect()

    @property
    def view(self) -> LedgerView:
        """Which lines are to be shown; a day that cannot be read narrows nothing."""
        first, last = self.first.value(), self.last.value()
        return LedgerView(
            kind=self.kind.value(),
            state=self.state.value(),
            first=first if isinstance(first, date) else None,
            last=last if isinstance(last, date) else None,
            text=self.words.text().strip(),
        )

    def show_all(self) -> None:
        """Narrow nothing any more."""
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        for field in (self.kind, self.state, self.first, self.last):
            field.set_value(None)
        self._on_edited()

    def _connect(self) -> None:
        self.words.textChanged.connect(lambda _: self._on_edited())
        for field in (self.kind, self.state, self.first, self.last):
            field.edited.connect(self._on_edited)
        self.words.went_down.connect(self.went_down)
        self.all_button.clicked.connect(self.show_all)
        self.all_button.setEnabled(False)

    def _on_edited(self) -> None:
        self.all_button.setEnabled(self.view != LedgerView())
        self.changed.emit()
