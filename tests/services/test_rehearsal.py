"""Every revision runs from nothing to the newest layout, and a page is set."""

from datetime import date
from pathlib import Path

from app.services import rehearsal
from app.store import layout


def test_it_ends_at_the_newest_layout(tmp_path: Path) -> None:
    number = rehearsal.migrate_from_nothing(tmp_path / "new.goodturn")
    assert number == layout.NUMBER


def test_a_claim_form_is_set() -> None:
    assert rehearsal.print_a_claim(date(2026, 3, 16)) > 10_000
