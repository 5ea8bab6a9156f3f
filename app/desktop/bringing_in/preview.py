"""The first rows of a sheet, as they were read."""

from typing import NamedTuple

from PySide6.QtCore import QSize

from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import Box
from app.desktop.parts.columns import Column
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.services.bringing_in import Sheet

#: Enough to see whether it was read as it should be.
ROWS_SHOWN = 25
COLUMNS_SHOWN = 60
_LEAST_HEIGHT = 240


class PreviewRow(NamedTuple):
    """One row of the sheet, and where it stands in the file."""

    line: int
    cells: tuple[str, ...]


class SheetPreview(Box):
    """A table whose columns are those of the sheet."""

    def __init__(self) -> None:
        super().__init__(gap=0)
        self.table: RecordTable | None = None

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the first rows of a sheet."""
        self.clear()
        model = RecordModel(self._columns(sheet), self)
        lines = list(sheet.lines[:ROWS_SHOWN])
        model.show_rows(
            [
                PreviewRow(line, tuple(" ".join(text.split()) for text in cells[:COLUMNS_SHOWN]))
                for line, cells in zip(lines, sheet.rows, strict=False)
            ]
        )
        self.table = RecordTable(model, self.tr("The first rows"))
        self.table.setSortingEnabled(False)
        self.add(self.table)
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Show five rows at least."""
        super().dress(look)
        self.setMinimumHeight(look.px(_LEAST_HEIGHT))

    def sizeHint(self) -> QSize:
        """Five rows; the page gives it what room there is beside."""
        return QSize(super().sizeHint().width(), current_look().px(_LEAST_HEIGHT))

    def _columns(self, sheet: Sheet) -> list[Column[PreviewRow]]:
        found: list[Column[PreviewRow]] = [
            Column(self.tr("Line"), lambda row: f"{row.line:,}", lambda row: row.line,
                   right=True, width=90)
        ]  # fmt: skip
        found += [
            Column(heading, lambda row, at=place: row.cells[at], width=150)  # type: ignore[misc]  # bound now
            for place, heading in enumerate(sheet.headings[:COLUMNS_SHOWN])
        ]
        return found
