"""What is said under lines that are keyed: what was kept last, or what keeps all from it."""

from collections.abc import Sequence

from app.desktop.parts.labels import WrappingLabel
from app.rules.wording import listed

#: So many lines are named; the others say for themselves what is wrong.
_NAMED = 3


class KeyedMessage(WrappingLabel):
    """A sentence that is quiet, or a problem where lines are refused."""

    def __init__(self) -> None:
        super().__init__("", "muted")

    def say(self, sentence: str) -> None:
        """Say something about what is keyed."""
        self.show_kind("muted")
        self.setText(sentence)

    def refuse(self, wrong: Sequence[int]) -> None:
        """Say which lines keep all of them from being kept."""
        told = self.tr("Nothing was saved yet. Please look at {lines}.")
        line = self.tr("line {number}")
        lines = listed([line.format(number=number) for number in wrong[:_NAMED]])
        self.show_kind("problem")
        self.setText(told.format(lines=lines))
