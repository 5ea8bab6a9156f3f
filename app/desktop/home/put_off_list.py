"""The notices that were put off, each with its day and reason, and a way to bring it back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.parts.boxes import Box, Line, Row
from app.desktop.parts.buttons import row_button
from app.desktop.parts.frames import DialogFrame
from app.desktop.parts.labels import WrappingLabel
from app.rules.notice import Delayed
from app.rules.wording import day
from app.services import notices

translate = QCoreApplication.translate


class PutOffList(DialogFrame):
    """Shows what was put off; a notice brought back is in the list again at once."""

    def __init__(self, desk: Desk, parent: QWidget | None, held: Sequence[Delayed]) -> None:
        rows = Box(gap=0)
        title, verb = translate("PutOffList", "Put off"), translate("PutOffList", "Close")
        super().__init__(parent, title, rows, verb)
        self._desk = desk
        self._by_key: dict[str, Row] = {}
        self.cancel.hide()
        self.asked.connect(self.accept)
        for one in held:
            row = self._by_key[one.notice.key] = self._row(one)
            rows.add(row, Line())

    def bring_back(self, key: str) -> None:
        """Bring the notice of this key back to the list."""
        outcome = self._desk.operations.perform(
            lambda: notices.bring_back(self._desk.office, key), initiator=self
        )
        if outcome is not None:
            self._by_key[key].hide()

    def _row(self, held: Delayed) -> Row:
        said = self.tr("Until {day}: {reason}").format(
            day=day(held.delay.until, self._desk.today()), reason=held.delay.reason
        )
        text = Box(
            WrappingLabel(held.notice.sentence, "strong"), WrappingLabel(said, "small"), gap=1
        )
        named = self.tr("Bring back: {name}").format(name=held.notice.name)
        back = row_button(self.tr("Bring back"), named=named)
        row = Row(text, back, margins=(0, 10, 0, 10), gap=12)
        row.box.setStretch(0, 1)
        back.clicked.connect(partial(self.bring_back, held.notice.key))
        return row
