"""The head of the charity's paper: its details, its logo, and who signs."""

import re
from pathlib import Path

from sqlmodel import Session, select

from app.documents.letterhead import Letterhead
from app.documents.letters import Signatory, address_lines
from app.documents.typesetting import LARGEST_PICTURE_BYTES, is_picture
from app.exchange.receipt_files import kind_of
from app.records.areas import Area
from app.records.charity import Charity
from app.records.failures import AppError
from app.records.receipt import FileKind
from app.services.outcome import Outcome, outcome_of
from app.store import contents
from app.store.office_file import OfficeFile

#: The kinds of pictures that both paper and the window can show.
LOGO_KINDS = frozenset({FileKind.PNG, FileKind.JPEG, FileKind.WEBP})

#: What people put between a phone number, an e-mail address and a website.
_BETWEEN = re.compile(r"\s*[,;|\u00b7\u2022]\s*")


def letterhead(office: OfficeFile) -> Letterhead:
    """The charity as its paper names it; raises Damaged where its logo is not what it was."""
    with office.reading() as session:
        return letterhead_in(session)


def letterhead_in(session: Session) -> Letterhead:
    """The same, read within an open session."""
    charity = session.exec(select(Charity)).one()
    return Letterhead(
        name=charity.name,
        address=address_lines(charity.address),
        contact=tuple(part for part in _BETWEEN.split(charity.contact) if part),
        registration=_registration(charity.registered_number),
        logo=_logo(session, charity),
    )


def signatory_in(session: Session) -> Signatory:
    """Who signs: whom the settings name, or else the coordinator."""
    charity = session.exec(select(Charity)).one()
    if charity.signed_by:
        return Signatory(charity.signed_by, charity.signed_as)
    if charity.coordinator:
        return Signatory(charity.coordinator, "Volunteer coordinator")
    return Signatory("")


def logo(office: OfficeFile) -> bytes | None:
    """The picture that stands at the head of the paper, or None."""
    with office.reading() as session:
        return _logo(session, session.exec(select(Charity)).one())


def set_logo(office: OfficeFile, picture: Path) -> Outcome:
    """Put a picture at the head of the paper.

    Raises AppError where it is of another kind, too large, or cannot be read.
    """
    content, kind = _read(picture)
    with office.writing() as writing:
        charity = writing.session.exec(select(Charity)).one()
        values = {"logo_sha256": writing.keep_content(content), "logo_kind": kind}
        writing.change(charity, values)
        writing.say("Changed the logo on the charity's paper.", Area.CHARITY)
    return outcome_of(writing, charity.id)


def remove_logo(office: OfficeFile) -> Outcome:
    """Print without a logo from now on; undo brings it back."""
    with office.writing() as writing:
        charity = writing.session.exec(select(Charity)).one()
        writing.change(charity, {"logo_sha256": None, "logo_kind": None})
        writing.say("Removed the logo from the charity's paper.", Area.CHARITY)
    return outcome_of(writing, charity.id)


def _registration(number: str) -> str:
    """A bare number with what it is a number of; what is more than a number is said as typed."""
    return f"Registered charity {number}" if number and " " not in number else number


def _logo(session: Session, charity: Charity) -> bytes | None:
    if charity.logo_sha256 is None:
        return None
    return contents.content_of(session.connection(), charity.logo_sha256)


def _read(picture: Path) -> tuple[bytes, FileKind]:
    try:
        with picture.open("rb") as file:
            content = file.read(LARGEST_PICTURE_BYTES + 1)
    except OSError as error:
        raise AppError(
            f"The logo was not changed: {picture.name} cannot be read"
            f" ({error.strerror or error}). Is it still there?"
        ) from error
    if len(content) > LARGEST_PICTURE_BYTES:
        raise AppError(
            f"The logo was not changed: {picture.name} is larger than 2 MB. Please choose a "
            "smaller picture of it, such as the one on your website."
        )
    kind = kind_of(content)
    if kind is None or kind not in LOGO_KINDS or not is_picture(content):
        raise AppError(
            f"The logo was not changed: {picture.name} is not a picture that can be printed. "
            "Please choose a PNG, JPEG or WebP file."
        )
    return content, kind
