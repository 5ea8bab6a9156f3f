"""The timeline of a person: what they gave and were given back, on one line of time."""

from collections.abc import Sequence
from enum import StrEnum
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import link_button
from app.desktop.parts.choosing import Segmented
from app.desktop.parts.columns import Column
from app.desktop.parts.header import SectionHeader
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import ROW_HEIGHT, RecordTable
from app.desktop.parts.typed import say_day
from app.desktop.words import state_names
from app.rules.lengths import duration
from app.services.person_page import TIMELINE_LENGTH, TimelineRow

translate = QCoreApplication.translate

#: Rows that are seen at once; the rest scrolls.
_ROWS_SEEN = 9


class Shown(StrEnum):
    """Which side of the timeline is shown."""

    ALL = "all"
    GIVEN = "given"
    GIVEN_BACK = "given back"


class _Table(RecordTable):
    """Signals: `remove_asked()` on Delete."""

    remove_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes, F2 opens."""
        if event.key() == Qt.Key.Key_Delete and self.selected():
            self.remove_asked.emit()
        elif event.key() == Qt.Key.Key_F2 and self.selected():
            self.opened.emit(self.selected()[0])
        else:
            super().keyPressEvent(event)


class Timeline(Box):
    """The card with the timeline.

    Signals: `opened(TimelineRow)` on Enter; `remove_asked(hours, given_back)` with the ids of both
    on Delete; `all_asked()` where there is more than is shown.
    """

    opened = Signal(object)
    remove_asked = Signal(object, object)
    all_asked = Signal()

    def __init__(self) -> None:
        super().__init__(kind="card", margins=(1, 0, 1, 8), gap=0)
        self._all: Sequence[TimelineRow] = ()
        self.which = Segmented(
            [
                (Shown.ALL, self.tr("All")),
                (Shown.GIVEN, self.tr("Given")),
                (Shown.GIVEN_BACK, self.tr("Given back")),
            ],
            self.tr("Timeline"),
        )
        self.which.chosen.connect(lambda _: self._show())
        self.rows = RecordModel(_columns(), self)
        self.table = _Table(self.rows, self.tr("Timeline"), flush=True)
        self.table.opened.connect(self.opened)
        self.table.remove_asked.connect(self._on_remove_asked)
        self.empty = WrappingLabel(self.tr("Nothing yet."), "muted")
        self._empty_line = Box(self.empty, margins=(18, 0, 18, 16))
        self.more = link_button(self.tr("Show all hours"))
        self.more.clicked.connect(self.all_asked)
        self.add(
            SectionHeader(self.tr("Timeline"), self.more, self.which),
            self.table,
            self._empty_line,
        )
        self.setAccessibleName(self.tr("Timeline"))

    def show_rows(self, rows: Sequence[TimelineRow]) -> None:
        """Show a person's timeline, the newest first."""
        self._all = rows
        self.more.setVisible(len(rows) >= TIMELINE_LENGTH)
        self._show()

    def dress(self, look: Look) -> None:
        """Keep the height that the rows need."""
        super().dress(look)
        if hasattr(self, "table"):
            self._fit(look)

    def _show(self) -> None:
        which = self.which.value()
        shown = [
            row
            for row in self._all
            if which is Shown.ALL or (row.contribution_id is not None) == (which is Shown.GIVEN)
        ]
        self.table.show_rows(shown, _key)
        self.table.setVisible(bool(shown))
        self._empty_line.setVisible(not shown)
        self._fit(current_look())

    def _fit(self, look: Look) -> None:
        seen = min(max(self.rows.rowCount(), 1), _ROWS_SEEN)
        titles = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(seen * look.px(ROW_HEIGHT) + titles + look.px(4))

    def _on_remove_asked(self) -> None:
        chosen: list[TimelineRow] = self.table.selected()
        hours = [row.contribution_id for row in chosen if row.contribution_id is not None]
        given_back = [row.recognition_id for row in chosen if row.recognition_id is not None]
        self.remove_asked.emit(hours, given_back)


def _key(row: TimelineRow) -> UUID | None:
    return row.contribution_id or row.recognition_id


def _columns() -> list[Column[TimelineRow]]:
    return [
        Column(translate("Timeline", "Day"), lambda row: say_day(row.day), lambda row: row.day,
               width=130),
        Column(translate("Timeline", "What"), lambda row: row.title, width=320),
        Column(translate("Timeline", "Hours"),
               lambda row: duration(row.minutes) if row.minutes else "",
               lambda row: row.minutes or None, right=True, width=120),
        Column(translate("Timeline", "Given back"),
               lambda row: state_names()[row.state] if row.state is not None else "",
               width=130),
        Column(translate("Timeline", "Note"), lambda row: row.note.replace("\n", " "),
               stretch=True),
    ]  # fmt: skip
