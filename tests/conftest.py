"""What every test stands on: an offscreen screen, British dates, and no warning left unread."""

import logging
import os
from collections.abc import Iterator

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
