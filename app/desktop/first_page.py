"""What is seen first: real hours of the office file, read before the database layer is loaded."""

from PySide6.QtWidgets import QWidget

from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import Button
from app.desktop.parts.columns import Column
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.figures import Figure, FigureRow
from app.desktop.parts.header import PageHeader
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.parts.typed import say_day
from app.records.first_look import FirstHours, FirstLook
from app.rules.lengths import duration

_MARGINS = (28, 14, 28, 22)


class FirstPage(Box):
    """The hours of this month and the latest of them, until Home takes over."""

    def __init__(self, first: FirstLook) -> None:
        super().__init__(kind="page", gap=0)
        header = PageHeader("")
        header.say(first.charity_name, self.tr("Opening\u2026"))
        header.search.setEnabled(False)
        figures = FigureRow(Figure(duration(first.minutes_this_month), self.tr("given this month")))
        model = RecordModel(self._columns(), self)
        model.show_rows(first.latest)
        table = RecordTable(model, self.tr("Latest hours"))
        page = Box(figures, table, margins=_MARGINS)
        page.give_room_to(table)
        self.add(header, page)
        self.give_room_to(page)

    def _columns(self) -> list[Column[FirstHours]]:
        return [
            Column(self.tr("Day"), lambda row: say_day(row.day), lambda row: row.day, width=130),
            Column(self.tr("Name"), lambda row: row.name, width=240),
            Column(self.tr("Activity"), lambda row: row.activity, stretch=True),
            Column(
                self.tr("Hours"),
                lambda row: duration(row.minutes),
                lambda row: row.minutes,
                right=True,
            ),
        ]


def blank_page() -> QWidget:
    """An empty page, for the moment in which nothing could be read yet."""
    return Box(None, kind="page")


def refusal_page(title: str, sentence: str, *ways: Button) -> QWidget:
    """Why the office file was not opened, and what one can do instead."""
    state = EmptyState("file-exclamation-point", title, sentence, *ways)
    return Box(state, kind="page", margins=(28, 22, 28, 22))
