"""A bug is kept in a report that names no one, and the person is told once."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.crash_hook import CrashHook, report
from app.desktop.parts.frames import DialogFrame

AT = datetime(2026, 3, 16, 9, 30, tzinfo=UTC)


def _bug() -> BaseException:
    name = "Margaret Ellis"
    try:
        try:
            raise KeyError(name)
        except KeyError as error:
            raise ValueError(f"no hours for {name}") from error
    except ValueError as error:
        return error


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_report_says_where_and_never_who() -> None:
    text = report(_bug(), AT)
    assert "Margaret" not in text
    assert "ValueError" in text
    assert "KeyError" in text
    assert "tests/desktop/test_crash_hook.py" in text
    assert str(Path.home()) not in text


def test_a_bug_is_kept_and_told_once(
    window: QWidget, tmp_path: Path, capsys: pytest.CaptureFixture[str], qtbot: QtBot
) -> None:
    hook = CrashHook(lambda: window, tmp_path / "reports", lambda: AT)
    error = _bug()
    with qtbot.waitSignal(hook.crashed):
        hook.take(type(error), error, error.__traceback__)
    hook.take(type(error), error, error.__traceback__)
    kept = tmp_path / "reports" / "report-20260316-093000.txt"
    assert "ValueError" in kept.read_text(encoding="utf-8")
    frames = window.findChildren(DialogFrame)
    assert len(frames) == 1
    buttons = {button.text(): button for button in frames[0].findChildren(QPushButton)}
    buttons["Copy the report"].click()
    assert QGuiApplication.clipboard().text() == kept.read_text(encoding="utf-8")
    buttons["Go on"].click()
    assert window.isVisible()
    assert "no hours for" in capsys.readouterr().err


def test_a_report_that_cannot_be_kept_is_still_told(
    window: QWidget, tmp_path: Path, capsys: pytest.CaptureFixture[str], qtbot: QtBot
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file", encoding="utf-8")
    hook = CrashHook(lambda: window, taken, lambda: AT)
    error = _bug()
    with qtbot.waitSignal(hook.crashed):
        hook.take(type(error), error, error.__traceback__)
    assert "could not be kept" in capsys.readouterr().err


def test_without_a_console_a_report_that_cannot_be_kept_is_told_all_the_same(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file", encoding="utf-8")
    monkeypatch.setattr(sys, "stderr", None)
    hook = CrashHook(lambda: window, taken, lambda: AT)
    error = _bug()
    with qtbot.waitSignal(hook.crashed):
        hook.take(type(error), error, error.__traceback__)


def test_the_hook_is_installed_and_put_back(tmp_path: Path) -> None:
    before = sys.excepthook
    hook = CrashHook(lambda: None, tmp_path)
    hook.install()
    assert sys.excepthook == hook.take
    sys.excepthook = before
