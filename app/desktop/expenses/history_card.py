"""What became of a claim, step by step: the day, what was done, and by whom."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import Box, Card, Row
from app.desktop.parts.labels import Label, WrappingLabel
from app.desktop.parts.typed import say_day
from app.services.claim_history import PastStep


class _Step(Row):
    """One step: when, and what by whom."""

    def __init__(self, day: str, what: str, by: str) -> None:
        super().__init__(gap=10)
        self._day = Label(day, "muted")
        words = Box(WrappingLabel(what), gap=0)
        if by:
            words.add(WrappingLabel(by, "small"))
        self.box.addWidget(self._day, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addWidget(words, 1)
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Keep the days in a column."""
        super().dress(look)
        if hasattr(self, "_day"):
            self._day.setMinimumWidth(look.px(96))


class HistoryCard(Card):
    """The card with every step, the first at the top."""

    def __init__(self) -> None:
        super().__init__(title=self.tr("What became of it"))
        self._steps = Box(gap=8)
        self.add(self._steps)

    def show_history(self, history: Sequence[PastStep]) -> None:
        """Show these steps in place of the ones before."""
        self._steps.clear()
        undone = self.tr("{what} This was taken back.")
        by_whom = self.tr("by {name}, {time}")
        for step in history:
            at = step.at.astimezone()
            what = undone.format(what=step.what) if step.is_undone else step.what
            by = by_whom.format(name=step.who or self.tr("somebody"), time=f"{at:%H:%M}")
            self._steps.add(_Step(say_day(at.date()), what, by))
