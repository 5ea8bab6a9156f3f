"""A letter that tells somebody of a paid post before it is public."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.documents.letterhead import Letterhead
from app.documents.letters import Signatory, envelope_words
from app.documents.printable import paragraphs
from app.documents.typesetting import Printout
from app.rules.days import full_day
from app.rules.wording import listed


@dataclass(frozen=True, slots=True)
class PostTold:
    """The post as the letter tells of it; blank lines part the paragraphs of what it is."""

    title: str
    what: str = ""
    skills_wanted: tuple[str, ...] = ()
    terms: str = ""
    public_on: date | None = None
    closes_on: date | None = None
    #: Whom to ask, or where to apply.
    contact: str = ""


@dataclass(frozen=True, slots=True)
class VacancyLetter:
    """A letter to one person about one post."""

    to_name: str
    written_on: date
    post: PostTold
    signatory: Signatory
    to_address: tuple[str, ...] = ()
    #: The opening; without one, "Dear" and the name.
    salutation: str = ""
    closing: str = "With best wishes,"

    @property
    def first_look(self) -> str:
        """How early they hear of it, as it stands on the day of the letter."""
        public_on = self.post.public_on
        if public_on is None:
            return "We have a paid post to fill, and volunteers hear of it first."
        if public_on > self.written_on:
            return (
                "We have a paid post to fill, and volunteers hear of it first: "
                f"it will be public on {full_day(public_on)}."
            )
        return f"We have a paid post to fill. It has been public since {full_day(public_on)}."


def vacancy_letters(letterhead: Letterhead, *letters: VacancyLetter) -> Printout:
    """The letters as one printout, each on paper of its own; it bears the day of the latest."""
    first = letters[0]
    whom = f" for {first.to_name}" if len(letters) == 1 else ""
    return Printout(
        template="vacancy_letter",
        title=f"A first look{whom}: {first.post.title}",
        dated=max(letter.written_on for letter in letters),
        letterhead=letterhead,
        copies=tuple(_words(letter) for letter in letters),
    )


def _words(letter: VacancyLetter) -> Mapping[str, object]:
    post = letter.post
    facts = (
        ("What helps", listed(post.skills_wanted)),
        ("Terms", post.terms),
        ("Closes", "" if post.closes_on is None else full_day(post.closes_on)),
        ("To ask or to apply", post.contact),
    )
    return {
        **envelope_words(letter.to_name, letter.to_address, letter.written_on, letter.signatory),
        "salutation": letter.salutation or f"Dear {letter.to_name},",
        "title": post.title,
        "first_look": letter.first_look,
        "what": paragraphs(post.what),
        "facts": facts,
        "free_to_choose": "If it is not for you, there is no need to answer.",
        "closing": letter.closing,
    }
