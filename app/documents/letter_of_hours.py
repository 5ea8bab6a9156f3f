"""A letter that says how many hours somebody gave, for a college, an employer or a jobcentre."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.documents.giving import Given, activity_words, in_all
from app.documents.letterhead import Letterhead
from app.documents.letters import Signatory, envelope_words
from app.documents.printable import paragraphs
from app.documents.typesetting import Printout
from app.rules.days import full_day
from app.rules.wording import counted, duration

#: It states a fact, where a reference gives an opinion (facts 9).
WHAT_IT_IS = (
    "The figures are those of our records on the day of this letter. It says what was given, and "
    "gives no opinion of the person or of the work."
)


@dataclass(frozen=True, slots=True)
class LetterOfHours:
    """A letter about one person's hours, as far as they stand in the records."""

    person: str
    written_on: date
    from_on: date
    until_on: date
    given: tuple[Given, ...]
    signatory: Signatory
    #: Whom it goes to, where the person said so.
    to_name: str = ""
    to_address: tuple[str, ...] = ()
    salutation: str = "To whom it may concern,"
    closing: str = "Yours faithfully,"
    joined_on: date | None = None
    #: What the writer adds, before the figures' own footnote.
    remark: str = ""


def letters_of_hours(letterhead: Letterhead, *letters: LetterOfHours) -> Printout:
    """The letters as one printout, each on paper of its own; it bears the day of the latest."""
    title = "Letters of hours" if len(letters) > 1 else f"Hours given by {letters[0].person}"
    return Printout(
        template="letter_of_hours",
        title=title,
        dated=max(letter.written_on for letter in letters),
        letterhead=letterhead,
        copies=tuple(_words(letter, letterhead.name) for letter in letters),
    )


def _words(letter: LetterOfHours, charity: str) -> Mapping[str, object]:
    everything = in_all(letter.given)
    return {
        **envelope_words(letter.to_name, letter.to_address, letter.written_on, letter.signatory),
        "about": letter.person,
        "person": letter.person,
        "salutation": letter.salutation,
        "closing": letter.closing,
        "joined": _joined(letter, charity),
        "between": f"Between {full_day(letter.from_on)} and {full_day(letter.until_on)}",
        "gave": duration(everything.minutes) if everything.occasions else "",
        "times": counted(everything.occasions, "occasion"),
        "occasions": f"{everything.occasions:,}",
        "given": [activity_words(to) for to in letter.given],
        "remark": paragraphs(letter.remark),
        "what_it_is": WHAT_IT_IS,
    }


def _joined(letter: LetterOfHours, charity: str) -> str:
    if letter.joined_on is None:
        return ""
    return (
        f"{letter.person} has given time to {charity} as a volunteer since "
        f"{full_day(letter.joined_on)}."
    )
