"""A desk at which a test sits: it answers beforehand, and sees where one went and what was said."""

from datetime import date
from functools import partial

from app.desktop.desk import Desk
from app.desktop.look.themes import Themes
from app.desktop.operations import Operations
from app.desktop.tasks import Tasks
from app.services import undoing
from app.services.office import OfficeFile
from app.services.preferences import PreferencesFile
from tests.desktop.answers import Answers

TODAY = date(2026, 3, 16)


class Sitting:
    """The desk and all that was heard at it."""

    def __init__(
        self, office: OfficeFile, themes: Themes, preferences: PreferencesFile, tasks: Tasks
    ) -> None:
        self.went: list[tuple[str, object]] = []
        self.refusals: list[str] = []
        self.said: list[str] = []
        self.answers = Answers()
        operations = Operations(
            partial(undoing.undo, office), partial(undoing.last_to_undo, office), tasks, tasks
        )
        operations.failed.connect(self.refusals.append)
        operations.done.connect(lambda outcome: self.said.append(outcome.sentence))
        self.desk = Desk(
            office=office,
            operations=operations,
            tasks=tasks,
            today=lambda: TODAY,
            ask=self.answers,
            go=lambda place, subject: self.went.append((place, subject)),
            badge=lambda place, count, spoken: None,
            preferences=preferences,
            themes=themes,
        )
