"""The demo charity for tests that do not try how it is made: made once a day of it, then copied."""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app.services.demo import create_demo
from app.services.office import OfficeFile, open_office

#: The day as of which most tests look at it.
DEMO_TODAY = date(2026, 11, 24)


def copied_demo(path: Path, today: date) -> OfficeFile:
    """The demo charity as of a day in a file of the test's own, open."""
    path.write_bytes(_made(today))
    return open_office(path, who="Sarah")


@cache
def _made(today: date) -> bytes:
    with TemporaryDirectory(prefix="goodturn-demo-") as folder:
        path = Path(folder) / "demo.goodturn"
        create_demo(path, today=today).close()
        return path.read_bytes()
