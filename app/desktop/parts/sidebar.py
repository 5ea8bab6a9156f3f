"""The sidebar: the places one can go, what waits in each, and where the data is safe."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desktop.look.icons import Icon
from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import Box, Line, Row, down
from app.desktop.parts.buttons import Button
from app.desktop.parts.labels import Label, WrappingLabel
from app.desktop.parts.place_list import PlaceList, PlaceRow

WIDTH = 228


class Sidebar(Box):
    """Brand, places with their counts, and the foot.

    Signals: `chosen(str)` with the key of the place the person went to.
    """

    chosen = Signal(str)

    def __init__(
        self,
        rows: Sequence[PlaceRow],
        foot: Sequence[PlaceRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kind="sidebar", margins=(12, 18, 12, 14), gap=6, parent=parent)
        self.organisation = WrappingLabel("", "small")
        self.safe = WrappingLabel("", "small")
        self.rows = PlaceList(rows, self.tr("Places"))
        self._foot: dict[str, Button] = {}
        self._build_brand()
        self._build_foot(foot)
        self.rows.chosen.connect(self.chosen)
        self.dress(current_look())

    def show_organisation(self, name: str) -> None:
        """Say whose records these are."""
        self.organisation.setText(name)

    def show_safe(self, sentence: str) -> None:
        """Say when the records were last backed up, as a lasting fact."""
        self.safe.setText(sentence)
        self._safe_line.setVisible(bool(sentence))

    def count(self, key: str) -> int:
        """How many things are shown to wait in a place."""
        return self.rows.count(key)

    def show_count(self, key: str, count: int, waiting: str) -> None:
        """Show how many things wait in a place; `waiting` is what a screen reader adds."""
        self.rows.show_count(key, count, waiting)

    def show_place(self, key: str) -> None:
        """Mark the place that is shown, wherever the wish to go there came from."""
        for name, button in self._foot.items():
            button.setChecked(name == key)
        self.rows.choose(key)

    def dress(self, look: Look) -> None:
        """Take up the width and the row height of a look."""
        super().dress(look)
        self.setFixedWidth(look.px(WIDTH) if look.text_size == 100 else look.px(WIDTH * 0.95))

    def _build_brand(self) -> None:
        brand = down(Label("Goodturn", "brand"), self.organisation, gap=0)
        self.add(
            Row(Icon("heart-handshake", 26, "accent"), brand, margins=(8, 0, 0, 10), gap=10),
            self.rows,
        )

    def _build_foot(self, foot: Sequence[PlaceRow]) -> None:
        self.add(Line())
        for row in foot:
            button = Button(row.name, row.icon, "foot")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, key=row.key: self.chosen.emit(key))
            self._foot[row.key] = button
            self.add(button)
        self._safe_line = Row(Icon("database-backup", 15), self.safe, margins=(8, 4, 8, 2), gap=8)
        self._safe_line.hide()
        self.add(self._safe_line)
