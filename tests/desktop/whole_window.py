"""A window that works on an office file, as the program hands one over, without its start."""

from functools import partial

from app.desktop.desk import Desk
from app.desktop.operations import Operations
from app.desktop.parts.suggestions import Suggestion
from app.desktop.window import MainWindow
from app.services import people_list, undoing
from app.services.office import OfficeFile


def handed_over(window: MainWindow, office: OfficeFile) -> Desk:
    """Set the window to work on an office file; the desk its screens stand at."""

    def find(text: str) -> list[Suggestion]:
        return [Suggestion(one.id, one.name) for one in people_list.find(office, text)]

    operations = Operations(
        partial(undoing.undo, office), partial(undoing.last_to_undo, office), window.tasks, window
    )
    return window.hand_over(office, operations, find)
