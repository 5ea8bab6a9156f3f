"""A reference as a letter: the words its writer gave it, on the charity's paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.documents.letterhead import Letterhead
from app.documents.letters import Signatory, envelope_words
from app.documents.printable import paragraphs
from app.documents.typesetting import Printout


@dataclass(frozen=True, slots=True)
class ReferenceLetter:
    """A reference for one person; the text is the writer's own."""

    person: str
    written_on: date
    text: str
    signatory: Signatory
    #: The body that asked, and where it is.
    to_name: str = ""
    to_address: tuple[str, ...] = ()
    #: The post or the course.
    for_what: str = ""
    salutation: str = "Dear Sir or Madam,"
    closing: str = "Yours faithfully,"

    @property
    def title(self) -> str:
        """What the letter is about."""
        return f"Reference for {self.person}"

    @property
    def about(self) -> str:
        """What the reference is for, or nothing."""
        return f"For: {self.for_what}" if self.for_what else ""


def reference_letter(letterhead: Letterhead, letter: ReferenceLetter) -> Printout:
    """The letter as a printout; it bears its own day."""
    return Printout(
        template="reference",
        title=letter.title,
        dated=letter.written_on,
        letterhead=letterhead,
        copies=(_words(letter),),
    )


def _words(letter: ReferenceLetter) -> Mapping[str, object]:
    return {
        **envelope_words(letter.to_name, letter.to_address, letter.written_on, letter.signatory),
        "about": letter.person,
        "title": letter.title,
        "for_what": letter.about,
        "salutation": letter.salutation,
        "closing": letter.closing,
        "text": paragraphs(letter.text),
    }
