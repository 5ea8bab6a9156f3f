"""The foot of a sheet: the running total, what happened last, and the one button that saves."""

from collections.abc import Sequence

from app.desktop.parts.boxes import Row
from app.desktop.parts.buttons import primary_button
from app.desktop.parts.keyed_message import KeyedMessage
from app.desktop.parts.labels import Label
from app.rules.lengths import duration


class SheetFoot(Row):
    """Says how much stands on the sheet, and why it was not saved."""

    def __init__(self) -> None:
        super().__init__(margins=(18, 10, 18, 12), gap=14)
        self.total = Label("", "strong")
        self.message = KeyedMessage()
        self.save_button = primary_button(self.tr("&Save the sheet"), "check")
        self.add(self.total, self.message, self.save_button)
        self.box.setStretch(1, 1)
        self.count(0, 0)

    def count(self, minutes: int, people: int) -> None:
        """Say how much stands on the sheet now."""
        told = self.tr("{total} for {people}")
        counted = self.tr("%Ln person(s)", "", people)
        empty = self.tr("Nothing on the sheet yet")
        total = told.format(total=duration(minutes), people=counted)
        self.total.setText(total if minutes or people else empty)

    def say(self, sentence: str) -> None:
        """Say something about the sheet."""
        self.message.say(sentence)

    def refuse(self, wrong: Sequence[int]) -> None:
        """Say which lines keep the sheet from being saved."""
        self.message.refuse(wrong)
