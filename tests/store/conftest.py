"""Files to try the store on; each test gets its own copy."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.store.office_file import OfficeFile
from tests.office_made import new_office
from tests.store.filled_office import fill


@pytest.fixture(scope="session")
def sound_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("sound") / "Riverside.goodturn"
    fill(path)
    return path.read_bytes()


@pytest.fixture
def filled(tmp_path: Path, sound_bytes: bytes) -> Path:
    path = tmp_path / "Riverside.goodturn"
    path.write_bytes(sound_bytes)
    return path


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OfficeFile]:
    """A new office file, open, without anybody in it."""
    opened = new_office(tmp_path / "riverside.goodturn")
    yield opened
    opened.close()
