"""A reference on paper: looked at, written as PDF or Word, and sent, as it stands in the form."""

from datetime import date
from pathlib import Path
from uuid import UUID

from app.documents.letters import Signatory, address_lines
from app.documents.reference import ReferenceLetter, reference_letter
from app.documents.reference_word import reference_document
from app.documents.typesetting import Printout
from app.exchange.whole_files import write_whole
from app.exchange.whole_folders import file_stem
from app.records.person import Person
from app.records.reference import ReferenceDraft
from app.services import references
from app.services.letterhead import letterhead_in, signatory_in
from app.services.outcome import Outcome
from app.services.queries import the_one
from app.store.office_file import OfficeFile

#: The ending that asks for a Word document.
WORD = ".docx"


def printout(office: OfficeFile, draft: ReferenceDraft, today: date) -> Printout:
    """The reference with the words of the draft, ready to be set."""
    with office.reading() as session:
        person = the_one(session, Person, draft.person_id, "person")
        return reference_letter(letterhead_in(session), _letter(person, draft, today))


def pages(office: OfficeFile, draft: ReferenceDraft, today: date) -> tuple[bytes, ...]:
    """Its pages as PNG pictures."""
    return printout(office, draft, today).pages()


def write(office: OfficeFile, draft: ReferenceDraft, out: Path, today: date) -> None:
    """Write it as PDF, or as a Word document where the name ends so.

    Raises AppError where the place refuses, and leaves no half of it.
    """
    if out.suffix.casefold() == WORD:
        with office.reading() as session:
            person = the_one(session, Person, draft.person_id, "person")
            head = letterhead_in(session)
        made = reference_document(head, _letter(person, draft, today))
    else:
        made = printout(office, draft, today).pdf()
    write_whole(out, made)


def send(office: OfficeFile, reference_id: UUID, how: str, today: date) -> Outcome:
    """Note that the reference, as it is kept, was sent today, and keep its PDF."""
    draft = references.draft_for(office, reference_id)
    content = printout(office, draft, today).pdf()
    return references.send(office, reference_id, how, content, today)


def write_sent(office: OfficeFile, reference_id: UUID, out: Path) -> None:
    """Write what was sent, byte for byte; raises AppError where nothing was."""
    write_whole(out, references.sent_content(office, reference_id))


def file_name(person: str) -> str:
    """What the PDF is called at first."""
    return f"{file_stem(person)} - reference.pdf"


def signatory(office: OfficeFile) -> Signatory:
    """Who signs where nobody said otherwise."""
    with office.reading() as session:
        return signatory_in(session)


def _letter(person: Person, draft: ReferenceDraft, today: date) -> ReferenceLetter:
    return ReferenceLetter(
        person=person.name,
        written_on=today,
        text=draft.text,
        signatory=Signatory(draft.signed_by, draft.signed_as),
        to_name=draft.asked_by,
        to_address=address_lines(draft.address),
        for_what=draft.for_what,
    )
