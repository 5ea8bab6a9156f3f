"""A new office file for tests that do not try how one is made: laid out once, then copied."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app.records.charity import CharityDraft
from app.store.office_file import OfficeFile


def new_office(path: Path, *, coordinator: str = "") -> OfficeFile:
    """The office file of a charity with nobody in it, open."""
    path.write_bytes(_made(coordinator))
    return OfficeFile.open(path, who="Sarah")


@cache
def _made(coordinator: str) -> bytes:
    charity = CharityDraft(name="Riverside Community Trust", coordinator=coordinator)
    with TemporaryDirectory(prefix="goodturn-office-") as folder:
        path = Path(folder) / "riverside.goodturn"
        OfficeFile.create(path, charity, who="Sarah").close()
        return path.read_bytes()
