"""Paper from the records: a document for one person or for many, looked at, written, and logged."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from app.documents.typesetting import (
    Printout,
    Progress,
    Stopped,
    never_stopped,
    no_progress,
)
from app.exchange.whole_files import write_whole
from app.exchange.whole_folders import file_stem, folder_written_whole, free_name
from app.records.failures import AppError, Cancelled, InvalidDraft, Problem
from app.records.paper import THANKING, Document, PaperDraft
from app.records.recognition import RecognitionDraft
from app.rules.days import month_after
from app.rules.wording import listed
from app.services import milestone_list, recognition
from app.services.letterhead import letterhead_in, signatory_in
from app.services.outcome import Outcome
from app.services.paper_facts import PaperPerson, people_in
from app.services.paper_made import Order, Paper, paper_in
from app.store.office_file import OfficeFile

__all__ = [
    "Concerns",
    "Order",
    "begun",
    "concerns",
    "file_name",
    "log",
    "preview",
    "printout",
    "write",
    "write_apart",
]

#: What cannot be made without words of the office's own, and how they are asked for.
_WORDS_NEEDED = {
    Document.THANK_YOU_LETTER: "The letter needs its words.",
    Document.THANK_YOU_CARD: "The card needs a message.",
}
#: How many people a sentence names before it counts the rest.
_NAMED = 3


class Concerns(NamedTuple):
    """What to know before a document is printed: it is said, and never stands in the way."""

    #: They asked not to be thanked.
    unwanted: tuple[PaperPerson, ...] = ()
    #: The charity pays them, so that thanks are not owed.
    paid: tuple[PaperPerson, ...] = ()
    #: Nothing of what they gave is written down for these days.
    without_hours: tuple[PaperPerson, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Each concern in a sentence."""
        told: tuple[tuple[tuple[PaperPerson, ...], Callable[[str, bool], str]], ...] = (
            (self.unwanted, lambda whom, _: f"{whom} would rather not be thanked."),
            (
                self.paid,
                lambda whom, one: (
                    f"{whom} {'is' if one else 'are'} paid by the charity, so thanks are not owed."
                ),
            ),
            (
                self.without_hours,
                lambda whom, _: f"No hours are written down in these days for {whom}.",
            ),
        )
        return tuple(say(_named(people), len(people) == 1) for people, say in told if people)


def begun(office: OfficeFile, document: Document, today: date) -> PaperDraft:
    """A document as it can be printed at once: the usual days, first words, and who signs."""
    with office.reading() as session:
        charity = letterhead_in(session).name
        signatory = signatory_in(session)
    is_statement = document is Document.STATEMENT
    return PaperDraft(
        document=document,
        # A statement of all the years would be a book; twelve whole months and this one are read.
        from_on=month_after(today, -12) if is_statement else None,
        until_on=today if is_statement else None,
        heading=_HEADINGS.get(document, ""),
        words=_WORDS.get(document, "").format(charity=charity),
        signed_by=signatory.name,
        signed_as=signatory.role,
    )


_HEADINGS = {Document.THANK_YOU_CARD: "Thank you", Document.CERTIFICATE: "With thanks"}
_WORDS = {
    Document.THANK_YOU_LETTER: (
        "Thank you for the time you give to {charity}. We see it, and so do the people you give "
        "it to.\n\nWe are glad that you are with us."
    ),
    Document.THANK_YOU_CARD: (
        "Thank you for your time, and for all that you bring with it. It makes a difference here."
    ),
}


def concerns(office: OfficeFile, order: Order, today: date) -> Concerns:
    """What to know before this is printed, by name."""
    thanks = order.draft.document in THANKING
    with office.reading() as session:
        people = people_in(session, order.person_ids, order.span(today))
    return Concerns(
        tuple(one for one in people if thanks and one.would_rather_not),
        tuple(one for one in people if thanks and one.is_paid and not one.would_rather_not),
        tuple(one for one in people if not one.given and one.id not in order.marks),
    )


def printout(office: OfficeFile, order: Order, today: date) -> Printout:
    """The documents of an order, ready to be set.

    Raises InvalidDraft where words are missing, and AppError where nobody is chosen.
    """
    return _paper(office, order, today).together()


def preview(office: OfficeFile, order: Order, today: date) -> tuple[bytes, ...]:
    """The pages of the first of them, as PNG pictures."""
    first = Order(order.draft, order.person_ids[:1], order.marks)
    return printout(office, first, today).pages()


def write(
    office: OfficeFile,
    order: Order,
    out: Path,
    today: date,
    *,
    progress: Progress = no_progress,
    stopped: Stopped = never_stopped,
) -> int:
    """Write one PDF with a document for each person; gives for how many.

    Raises AppError where the place refuses, and Cancelled once stopped; then nothing is left there.
    """
    made = printout(office, order, today)
    write_whole(out, made.pdf(progress, stopped))
    return len(made.copies)


def write_apart(
    office: OfficeFile,
    order: Order,
    beside: Path,
    today: date,
    *,
    progress: Progress = no_progress,
    stopped: Stopped = never_stopped,
) -> Path:
    """Write a PDF for each person, named by them, into a new folder in that one; gives where it is.

    Raises AppError where the place refuses, and Cancelled once stopped; then no folder is left.
    """
    paper = _paper(office, order, today)
    what = _PLURALS[order.draft.document]
    folder = beside / free_name(f"{what} {today:%Y-%m-%d}", _names_in(beside))
    whole = len(paper.documents)
    names: list[str] = []
    with folder_written_whole(folder) as part:
        for done, (name, one) in enumerate(paper.apart()):
            progress(done, whole)
            if stopped():
                raise Cancelled("Stopped. No document was made.")
            stem = f"{file_stem(name)} - {order.draft.document}"
            names.append(free_name(f"{stem}.pdf", names))
            (part / names[-1]).write_bytes(one.pdf())
        progress(whole, whole)
    return folder


def log(office: OfficeFile, order: Order, today: date) -> Outcome:
    """Record that the document was given as thanks, to all of them as one act.

    A certificate of a milestone marks it.
    """
    if not order.person_ids:
        raise AppError("Nothing was recorded: no person is chosen. Choose at least one.")
    draft = RecognitionDraft.check(
        {
            "person_id": order.person_ids[0],
            "given_on": today,
            "given_by": order.draft.signed_by or office.who,
            "what": str(order.draft.document).capitalize(),
        }
    )
    marked = [(id, order.marks[id]) for id in order.person_ids if id in order.marks]
    if marked:
        return milestone_list.mark(office, marked, draft)
    return recognition.record_for_many(office, order.person_ids, draft)


def file_name(order: Order, people: Sequence[str], today: date) -> str:
    """What the PDF is called at first: after its person, or after the day where it is for many."""
    if len(people) == 1:
        return f"{file_stem(people[0])} - {order.draft.document}.pdf"
    return f"{_PLURALS[order.draft.document]} {today:%Y-%m-%d}.pdf"


_PLURALS: Mapping[Document, str] = {
    Document.THANK_YOU_LETTER: "Thank-you letters",
    Document.THANK_YOU_CARD: "Thank-you cards",
    Document.CERTIFICATE: "Certificates",
    Document.LETTER_OF_HOURS: "Letters of hours",
    Document.STATEMENT: "Statements",
    Document.PASSPORT: "Passports",
}


def _paper(office: OfficeFile, order: Order, today: date) -> Paper:
    document = order.draft.document
    if document in _WORDS_NEEDED and not order.draft.words:
        raise InvalidDraft((Problem("words", _WORDS_NEEDED[document]),))
    with office.reading() as session:
        paper = paper_in(session, order, today)
    if not paper.documents:
        raise AppError("Nothing was made: nobody is chosen. Choose at least one person.")
    return paper


def _names_in(folder: Path) -> list[str]:
    try:
        return [path.name for path in folder.iterdir()]
    except OSError as error:
        raise AppError(
            f"Nothing was written: {folder.name} cannot be looked into"
            f" ({error.strerror or error}). Please choose another folder."
        ) from error


def _named(people: Iterable[PaperPerson]) -> str:
    names = [one.name for one in people]
    if len(names) > _NAMED + 1:
        names = [*names[:_NAMED], f"{len(names) - _NAMED:,} others"]
    return listed(names)
