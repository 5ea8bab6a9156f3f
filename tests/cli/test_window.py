"""The door to the window: what is said where it cannot open."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from app import cli
from app.cli import window
from app.records.failures import AppError
from tests.demo_made import copied_demo


@pytest.mark.parametrize(
    ("variables", "seen"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen:enable_fonts"}, False),
        ({}, False),
    ],
)
def test_a_screen_is_found_by_what_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], seen: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert window.has_screen() is seen


@pytest.mark.parametrize("library", sorted(window.PACKAGES))
def test_a_missing_library_is_named_with_its_package(library: str) -> None:
    fault = ImportError(f"{library}: cannot open shared object file: No such file or directory")
    refusal = window.missing_library(fault)
    assert refusal is not None
    assert library in refusal.sentence
    assert refusal.sentence.endswith(f"sudo apt install {window.PACKAGES[library]}")


def test_the_readme_names_every_package_that_does_not_come_with_another() -> None:
    come_along = {"libx11-6", "libfontconfig1", "libfreetype6", "libxkbcommon0"}
    come_along |= {"libxcb-image0", "libxcb-render-util0"}
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    missing = set(window.PACKAGES.values()) - come_along - set(readme.split())
    assert not missing


def test_a_library_we_do_not_know_is_named_all_the_same() -> None:
    refusal = window.missing_library(ImportError("libodd.so.7: cannot open shared object file"))
    assert refusal is not None
    assert "libodd.so.7" in refusal.sentence


def test_another_import_that_fails_is_a_bug() -> None:
    assert window.missing_library(ImportError("cannot import name 'start'")) is None


def test_without_a_screen_the_window_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(AppError, match="there is no screen here"):
        window.open_window(None)


def test_a_single_word_that_is_no_command_is_taken_for_a_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["goodturn", "notises"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 1
    assert capsys.readouterr().err.startswith("notises was not opened: there is no such file")


def test_the_window_does_not_wait_for_the_commands() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, app.cli; print(*sys.modules)"],
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        check=True,
        text=True,
        timeout=50,
    ).stdout.split()
    assert "app.cli.window" in loaded
    assert not {"typer", "sqlmodel", "PySide6"} & set(loaded)


def test_a_home_that_no_screen_is_needed_for_asks_for_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    office = copied_demo(tmp_path / "demo.goodturn", date(2026, 11, 24))
    try:
        window.paint_home(office, date(2026, 11, 24), tmp_path / "home.png")
    finally:
        office.close()
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert (tmp_path / "home.png").stat().st_size > 10_000


def test_a_library_that_x_needs_is_named_before_qt_ends_without_a_word(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(window, "_FOR_X", ("libgoodturn-odd.so.9",))
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":77")
    with pytest.raises(AppError, match=r"no library libgoodturn-odd\.so\.9"):
        window.open_window(None)
