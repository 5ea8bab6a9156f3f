"""A card of thanks: one A4 sheet across, printed on both sides and folded once to A5.

Every office has A4 in its printer, and hardly one has card cut to A5.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.documents.giving import NOTHING, GivenInAll
from app.documents.letterhead import Letterhead
from app.documents.printable import paragraphs
from app.documents.typesetting import Printout

#: To be said where a card is printed.
HOW_TO_PRINT = "Print on both sides, turned on the short edge, and fold it in the middle."


@dataclass(frozen=True, slots=True)
class ThankYouCard:
    """A card to one person; its left inner side is left free for others to sign."""

    to_name: str
    written_on: date
    message: str
    #: The names that stand under the message, a line each.
    signed_by: tuple[str, ...] = ()
    #: The words on the front.
    front: str = "Thank you"
    salutation: str = ""
    #: Shown as figures inside, at the left; nothing is shown where nothing was given.
    given: GivenInAll = NOTHING


def thank_you_cards(letterhead: Letterhead, *cards: ThankYouCard) -> Printout:
    """The cards as one printout, two pages each; it bears the day of the latest."""
    title = "Thank-you cards" if len(cards) > 1 else f"Thank you, {cards[0].to_name}"
    return Printout(
        template="thank_you_card",
        title=title,
        dated=max(card.written_on for card in cards),
        letterhead=letterhead,
        copies=tuple(_words(card) for card in cards),
    )


def _words(card: ThankYouCard) -> Mapping[str, object]:
    return {
        "front": card.front,
        "to": card.to_name,
        "salutation": card.salutation or f"Dear {card.to_name},",
        "message": paragraphs(card.message),
        "signed": list(card.signed_by),
        "given": card.given.words(),
    }
