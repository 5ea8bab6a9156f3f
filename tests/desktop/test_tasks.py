"""The one worker: answers on the main thread, stops when asked, and swallows no error."""

import subprocess
import sys
import threading
from threading import Event

import pytest
from PySide6.QtCore import QThread
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from app.desktop.tasks import Progress, Tasks
from app.records.failures import AppError


def test_the_answer_comes_on_the_main_thread(tasks: Tasks, qtbot: QtBot) -> None:
    answers: list[tuple[str, bool]] = []

    def take(name: str) -> None:
        answers.append((name, QThread.isMainThread()))

    with qtbot.waitSignal(tasks.finished):
        tasks.run("Counting", lambda _: threading.current_thread().name, take)
    qtbot.waitUntil(lambda: bool(answers))
    name, is_main = answers[0]
    assert is_main
    assert name.startswith("goodturn-worker")


def test_pieces_of_work_never_overlap(tasks: Tasks, qtbot: QtBot) -> None:
    running: list[int] = []
    most: list[int] = []

    def work(progress: Progress) -> None:
        running.append(1)
        most.append(len(running))
        progress(1, 2)
        running.pop()

    with qtbot.waitSignal(tasks.finished):
        for number in range(5):
            tasks.run(f"Part {number}", work, lambda _: None)
    assert most == [1] * 5


def test_a_refusal_is_told(tasks: Tasks, qtbot: QtBot) -> None:
    def refuse(_: Progress) -> None:
        raise AppError("It cannot be read.")

    with qtbot.waitSignal(tasks.refused) as refused:
        tasks.run("Reading", refuse, lambda _: None)
    assert refused.args == ["It cannot be read."]


def test_a_bug_is_raised_on_the_main_thread(tasks: Tasks, qtbot: QtBot) -> None:
    def stumble(_: Progress) -> None:
        raise ZeroDivisionError

    with capture_exceptions() as raised, qtbot.waitSignal(tasks.finished):
        tasks.run("Stumbling", stumble, lambda _: None)
        qtbot.waitUntil(lambda: bool(raised))
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_work_stops_at_its_next_step(tasks: Tasks, qtbot: QtBot) -> None:
    begun, asked = Event(), Event()

    def work(progress: Progress) -> None:
        begun.set()
        asked.wait(5)
        progress(1, 10)

    with qtbot.waitSignal(tasks.refused) as refused:
        tasks.run("Working", work, lambda _: pytest.fail("it was cancelled"))
        begun.wait(5)
        tasks.cancel()
        asked.set()
    assert refused.args == ["Stopped. Nothing was changed."]
    assert not tasks.is_busy


def test_progress_counts_past_32_bits(tasks: Tasks, qtbot: QtBot) -> None:
    """Signal(int) is a C int; bytes and pence travel as objects."""
    with qtbot.waitSignal(
        tasks.progressed, check_params_cb=lambda done, total: done == total == 2**40
    ):
        tasks.run("Counting", lambda progress: progress(2**40, 2**40), lambda _: None)


def test_two_thousand_signals_do_not_abort() -> None:
    """PySide6 6.12.0 on Python 3.11 aborted after some 570; an abort cannot be caught."""
    code = (
        "from PySide6.QtCore import QCoreApplication\n"
        "from app.desktop.tasks import Tasks\n"
        "application = QCoreApplication([])\n"
        "tasks = Tasks()\n"
        "heard = []\n"
        "tasks.progressed.connect(lambda done, total: heard.append(done))\n"
        "for number in range(2000):\n"
        "    tasks.progressed.emit(number, 2**40)\n"
        "    tasks.started.emit('part')\n"
        "tasks.close()\n"
        "print(len(heard))\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "2000"


def test_after_closing_nobody_is_called_back(tasks: Tasks, qtbot: QtBot) -> None:
    tasks.run("Working", lambda _: None, lambda _: pytest.fail("the window has gone"))
    tasks.close()
    qtbot.waitUntil(lambda: not tasks.is_busy)
