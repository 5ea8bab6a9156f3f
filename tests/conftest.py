"""What every test stands on: an offscreen screen, British dates, and no warning left unread."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

# Office files are forced to the disk at each write; in memory that costs next to nothing.
_MEMORY = Path("/dev/shm")  # noqa: S108 - pytest makes a folder of its own in it
if os.access(_MEMORY, os.W_OK):
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))
os.environ["QT_QPA_PLATFORM"] = os.environ.get("GOODTURN_TEST_PLATFORM", "offscreen")

import pytest


@pytest.fixture(autouse=True)
def _no_stray_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A log record of a warning or worse fails the test that let it happen."""
    yield
    stray = [
        record
        for record in caplog.get_records("call")
        if record.levelno >= logging.WARNING and not getattr(record, "expected", False)
    ]
    assert not stray, [record.getMessage() for record in stray]
