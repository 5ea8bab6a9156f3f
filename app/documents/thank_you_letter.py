"""A letter of thanks, with the figures of what was given, folded for a window envelope."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.documents.giving import NOTHING, GivenInAll
from app.documents.letterhead import Letterhead
from app.documents.letters import Signatory, envelope_words
from app.documents.printable import paragraphs
from app.documents.typesetting import Printout


@dataclass(frozen=True, slots=True)
class ThankYouLetter:
    """A letter to one person; blank lines part the paragraphs of its words."""

    to_name: str
    written_on: date
    body: str
    signatory: Signatory
    to_address: tuple[str, ...] = ()
    #: The opening; without one, "Dear" and the name.
    salutation: str = ""
    closing: str = "With thanks,"
    #: Shown as figures under the letter's words; nothing is shown where nothing was given.
    given: GivenInAll = NOTHING


def thank_you_letters(letterhead: Letterhead, *letters: ThankYouLetter) -> Printout:
    """The letters as one printout, each on paper of its own; it bears the day of the latest."""
    title = "Thank-you letters" if len(letters) > 1 else f"Thank you, {letters[0].to_name}"
    return Printout(
        template="thank_you_letter",
        title=title,
        dated=max(letter.written_on for letter in letters),
        letterhead=letterhead,
        copies=tuple(_words(letter) for letter in letters),
    )


def _words(letter: ThankYouLetter) -> Mapping[str, object]:
    return {
        **envelope_words(letter.to_name, letter.to_address, letter.written_on, letter.signatory),
        "salutation": letter.salutation or f"Dear {letter.to_name},",
        "body": paragraphs(letter.body),
        "closing": letter.closing,
        "given": letter.given.words(),
    }
