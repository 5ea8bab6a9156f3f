"""Preferences belong to one machine; a file that is missing or spoilt is as if none was there."""

from pathlib import Path

import pytest

from app.services.preferences import Preferences, PreferencesFile, default_path, read


def test_what_is_chosen_is_there_the_next_time(tmp_path: Path) -> None:
    where = tmp_path / "new folder" / "preferences.json"
    PreferencesFile(where).change(theme="dark", text_size=135, last_file="/x.goodturn")
    now = PreferencesFile(where).now
    assert (now.theme, now.text_size, now.last_file) == ("dark", 135, "/x.goodturn")
    assert now.window_width == 1280


@pytest.mark.parametrize(
    "kept", ["", "not json", "[]", "7", '{"theme": 5, "text_size": "big"}', "\x00"]
)
def test_a_spoilt_file_is_as_if_nothing_was_chosen(tmp_path: Path, kept: str) -> None:
    where = tmp_path / "preferences.json"
    where.write_text(kept, encoding="utf-8")
    assert read(where) == Preferences()


def test_what_is_unknown_is_left_out(tmp_path: Path) -> None:
    where = tmp_path / "preferences.json"
    where.write_text('{"text_size": 150, "from_the_future": true}', encoding="utf-8")
    assert read(where) == Preferences(text_size=150)


def test_a_window_too_small_to_be_seen_is_as_if_never_sized(tmp_path: Path) -> None:
    where = tmp_path / "preferences.json"
    where.write_text('{"window_width": -1, "window_height": 700}', encoding="utf-8")
    assert read(where) == Preferences(window_height=700)


def test_a_folder_that_cannot_be_written_costs_nothing_else(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file", encoding="utf-8")
    preferences = PreferencesFile(taken / "preferences.json")
    preferences.change(text_size=115)
    assert preferences.now.text_size == 115


def test_they_lie_in_the_folder_for_settings() -> None:
    assert default_path().name == "preferences.json"
    assert "Goodturn" in str(default_path())
