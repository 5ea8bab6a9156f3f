"""A window that works on an office file, with its start and without."""

from collections.abc import Iterator
from functools import partial

from pytestqt.qtbot import QtBot

from app.desktop.desk import Desk
from app.desktop.operations import Operations
from app.desktop.parts.suggestions import Suggestion
from app.desktop.start import Beginning
from app.desktop.window import MainWindow
from app.services import people_list, undoing
from app.services.office import OfficeFile
from tests.desktop.answers import Answers
from tests.desktop.render import settle


def handed_over(window: MainWindow, office: OfficeFile) -> Desk:
    """Set the window to work on an office file; the desk its screens stand at."""

    def find(text: str) -> list[Suggestion]:
        return [Suggestion(one.id, one.name) for one in people_list.find(office, text)]

    operations = Operations(
        partial(undoing.undo, office), partial(undoing.last_to_undo, office), window.tasks, window
    )
    return window.hand_over(office, operations, find)


def opened_window(window: MainWindow, office: OfficeFile, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on an office file once all is read; what it asks is answered by `Answers`."""
    qtbot.addWidget(window)
    window.ask = Answers(window)
    Beginning(window).take_over(office)
    settle(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    yield window
    window.tasks.close()


def answers_of(window: MainWindow) -> Answers:
    """What the person answers."""
    assert isinstance(window.ask, Answers)
    return window.ask
