"""How many rows of spreadsheets wait: all of the tray that the first screen needs."""

from app.services.queries import fetch
from app.store.office_file import OfficeFile


def count(office: OfficeFile) -> int:
    """How many rows wait."""
    with office.reading() as session:
        return int(fetch(session, "SELECT count(*) FROM parked_row")[0][0])
