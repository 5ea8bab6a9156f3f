"""What every screen is handed: the office, the ways to write, to ask, and to go elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.desktop.look.themes import Themes
from app.services.preferences import PreferencesFile

if TYPE_CHECKING:
    # None of these is needed before the window is seen, least of all the database layer.
    from app.desktop.dialogs import Dialogs
    from app.desktop.operations import Operations
    from app.desktop.tasks import Tasks
    from app.services.office import OfficeFile

#: Go to a place of that key, with what is to be shown there.
Go = Callable[[str, object], None]
#: Show how many things wait in a place, and how a screen reader says it.
Badge = Callable[[str, int, str], None]


@dataclass(frozen=True, slots=True)
class Desk:
    """The desk a screen works at."""

    office: "OfficeFile"
    operations: "Operations"
    tasks: "Tasks"
    today: Callable[[], date]
    ask: "Dialogs"
    go: Go
    badge: Badge
    preferences: PreferencesFile
    themes: Themes
