"""Every revision runs from nothing to the newest layout."""

from pathlib import Path

from app.services import rehearsal


def test_it_ends_at_the_newest_layout(tmp_path: Path) -> None:
    number = rehearsal.migrate_from_nothing(tmp_path / "new.goodturn")
    assert number == rehearsal.newest_layout()
