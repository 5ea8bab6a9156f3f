"""The foot of a claim that is keyed: what it comes to, and the ways to keep it."""

from collections.abc import Sequence

from app.desktop.parts.boxes import Box, Columns, Row
from app.desktop.parts.buttons import link_button, plain_button, primary_button
from app.desktop.parts.flow import Flow
from app.desktop.parts.keyed_message import KeyedMessage
from app.desktop.parts.labels import Label
from app.rules.wording import pounds

#: The sum and the buttons stand beside one another from this width on, at 100 %.
_LEAST_WIDTH = 820


class EntryFoot(Box):
    """Says what the claim comes to, and offers to keep it in one of three ways."""

    def __init__(self) -> None:
        self.total = Label("", "strong")
        self.message = KeyedMessage()
        self.open_saved = link_button(self.tr("Add its receipts"))
        self.open_saved.hide()
        self.gift_button = plain_button(self.tr("&Not wanted back"), "gift")
        self.draft_button = plain_button(self.tr("Save as a &draft"), "check")
        self.submit_button = primary_button(self.tr("&Submit\u2026"), "chevron-right")
        said = Row(self.total, self.message, self.open_saved, gap=14)
        said.box.setStretch(1, 1)
        self.acts = Flow(self.gift_button, self.draft_button, self.submit_button, gap=10)
        body = Columns(said, self.acts, shares=(1, 0), least=_LEAST_WIDTH, gap=10)
        super().__init__(body, margins=(28, 10, 28, 14))
        self.count(0, 0)

    def count(self, pence: int, lines: int) -> None:
        """Say what the lines come to now."""
        told = self.tr("{sum} on {lines}")
        counted = self.tr("%Ln line(s)", "", lines)
        whole = told.format(sum=pounds(pence), lines=counted)
        self.total.setText(whole if lines else self.tr("Nothing on the claim yet"))

    def say(self, sentence: str, *, can_open: bool = False) -> None:
        """Say something about the claim, perhaps with the way to the one just kept."""
        self.message.say(sentence)
        self.open_saved.setVisible(can_open)

    def refuse(self, wrong: Sequence[int]) -> None:
        """Say which lines keep the claim from being kept."""
        self.message.refuse(wrong)
        self.open_saved.hide()
