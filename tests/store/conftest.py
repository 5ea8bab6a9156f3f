"""Files to try the store on; each test gets its own copy."""

from pathlib import Path

import pytest

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
