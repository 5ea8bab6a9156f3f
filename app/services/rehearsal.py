"""A rehearsal of what only goes wrong where the program was packed wrongly."""

from datetime import date
from pathlib import Path

from app.documents.claim_form import ClaimForm, ClaimFormLine, claim_forms
from app.documents.letterhead import Letterhead
from app.store import driver, upgrading
from app.store.engine import writing_engine


def migrate_from_nothing(path: Path) -> int:
    """Run every revision on a new file at that path; gives the number of the layout it ends at."""
    engine = writing_engine(lambda: driver.connect(path, create=True))
    try:
        with engine.begin() as connection:
            upgrading.upgrade(connection, upgrading.OURS)
            return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    finally:
        engine.dispose()


def print_a_claim(on: date) -> int:
    """Set a claim form of one line as a PDF; gives how many bytes it has."""
    line = ClaimFormLine(on, "Parking", 350)
    form = ClaimForm("Siân Ŵyn", on, (line,))
    return len(claim_forms(Letterhead("Riverside Community Trust"), form).pdf())
