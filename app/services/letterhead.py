"""The head of the charity's paper, from its details."""

from sqlmodel import select

from app.documents.letterhead import Letterhead
from app.records.charity import Charity
from app.store import contents
from app.store.office_file import OfficeFile


def letterhead(office: OfficeFile) -> Letterhead:
    """The charity as its paper names it.

    Raises Damaged where the logo is not what it was when it was kept.
    """
    with office.reading() as session:
        charity = session.exec(select(Charity)).one()
        logo = charity.logo_sha256
        registered = charity.registered_number
        return Letterhead(
            name=charity.name,
            address=tuple(line.strip() for line in charity.address.splitlines() if line.strip()),
            phone=charity.contact,
            registration=f"Registered charity {registered}" if registered else "",
            logo=None if logo is None else contents.content_of(session.connection(), logo),
        )
