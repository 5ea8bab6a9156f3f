"""The certificate of a place on a course, kept as a file inside the office file."""

from pathlib import Path
from uuid import UUID

from sqlmodel import Session

from app.exchange.receipt_files import ReceiptFile, read_receipt
from app.exchange.whole_files import write_whole
from app.records.areas import Area
from app.records.course import Course, TrainingPlace
from app.records.failures import AppError
from app.records.person import Person
from app.services.outcome import Outcome, outcome_of
from app.services.queries import the_one
from app.services.receipt_picture import shown_as
from app.store import contents
from app.store.office_file import OfficeFile


def attach(office: OfficeFile, place_id: UUID, path: Path) -> Outcome:
    """Keep this file as the certificate of a place, in the stead of an earlier one.

    Raises AppError where it cannot be read, is too large, or is neither a PDF nor a picture.
    """
    file = read_receipt(path)
    with office.writing() as writing:
        place = the_one(writing.session, TrainingPlace, place_id, "place")
        kept = {
            "file_name": file.name,
            "file_kind": file.kind,
            "size_bytes": len(file.content),
            "sha256": writing.keep_content(file.content),
        }
        writing.change(place, kept)
        writing.say(f"Added the certificate of {_whose(writing.session, place)}.", Area.TRAINING)
    return outcome_of(writing, place_id)


def detach(office: OfficeFile, place_id: UUID) -> Outcome:
    """Take the certificate of a place away; undo brings it back."""
    with office.writing() as writing:
        place = the_one(writing.session, TrainingPlace, place_id, "place")
        nothing = {"file_name": "", "file_kind": None, "size_bytes": None, "sha256": None}
        writing.change(place, nothing)
        writing.say(f"Removed the certificate of {_whose(writing.session, place)}.", Area.TRAINING)
    return outcome_of(writing, place_id)


def certificate(office: OfficeFile, place_id: UUID) -> ReceiptFile:
    """The certificate of a place.

    Raises AppError where there is none, or its bytes are damaged.
    """
    with office.reading() as session:
        place = the_one(session, TrainingPlace, place_id, "place")
        if place.sha256 is None or place.file_kind is None:
            raise AppError("There is no certificate for this place. Please add one first.")
        content = contents.content_of(session.connection(), place.sha256)
        return ReceiptFile(place.file_name, place.file_kind, content)


def picture(office: OfficeFile, place_id: UUID) -> bytes | None:
    """The bytes of a picture of the certificate, or None where it can only be opened elsewhere.

    Raises AppError where there is none, or its bytes are damaged.
    """
    return shown_as(certificate(office, place_id))


def save_as(office: OfficeFile, place_id: UUID, out: Path) -> None:
    """Write the certificate to a file; raises AppError where the place refuses."""
    write_whole(out, certificate(office, place_id).content)


def _whose(session: Session, place: TrainingPlace) -> str:
    person = the_one(session, Person, place.person_id, "person")
    course = the_one(session, Course, place.course_id, "course")
    return f"{person.name} for {course.title}"
