"""Which places there are; their screens are built when one first goes there."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_ROOM = "app.desktop"
#: Shown where there is no office file yet; made with a `Beginning`.
WELCOME = f"{_ROOM}.welcome.screen:WelcomeScreen"


class Place(NamedTuple):
    """Somewhere to go. `screen` is `module:Class`, a Screen that is made with the desk.

    Places that stand neither among the rows nor in the foot are opened from elsewhere.
    """

    key: str
    name: str
    icon: str
    screen: str
    in_rows: bool = True
    in_foot: bool = False
    #: The row that is marked while this place is shown.
    belongs_to: str = ""

    def make(self, desk: Any) -> Any:
        """The screen of this place; its module is imported now."""
        return made(self.screen, desk)

    def load(self) -> None:
        """Import the module of the screen, in the worker where its time does not count."""
        import_module(self.screen.partition(":")[0])


def made(factory: str, *given: Any) -> Any:
    """What the class named as `module:Class` makes of what it is given."""
    module, _, name = factory.partition(":")
    return getattr(import_module(module), name)(*given)


def places() -> tuple[Place, ...]:
    """Every place, in the language of the window."""
    return (
        Place("home", translate("Places", "Home"), "house", f"{_ROOM}.home.screen:HomeScreen"),
        Place(
            "people", translate("Places", "People"), "users", f"{_ROOM}.people.screen:PeopleScreen"
        ),
        Place(
            "person",
            translate("Places", "Person"),
            "user",
            f"{_ROOM}.people.person:PersonScreen",
            in_rows=False,
            belongs_to="people",
        ),
        Place("hours", translate("Places", "Hours"), "clock", f"{_ROOM}.hours.screen:HoursScreen"),
        *_event_places(),
        *_expenses_places(),
        Place(
            "giving back",
            translate("Places", "Giving back"),
            "award",
            f"{_ROOM}.giving_back.screen:GivingBackScreen",
        ),
        Place(
            "bring in",
            translate("Places", "Bring in a spreadsheet"),
            "download",
            f"{_ROOM}.bringing_in.screen:BringInScreen",
            in_rows=False,
        ),
        Place(
            "waiting rows",
            translate("Places", "Rows that wait"),
            "hourglass",
            f"{_ROOM}.bringing_in.tray:TrayScreen",
            in_rows=False,
        ),
        Place(
            "settings",
            translate("Places", "Settings"),
            "settings",
            f"{_ROOM}.settings.screen:SettingsScreen",
            in_rows=False,
            in_foot=True,
        ),
        Place(
            "help",
            translate("Places", "Help"),
            "circle-question-mark",
            f"{_ROOM}.help.screen:HelpScreen",
            in_rows=False,
            in_foot=True,
        ),
    )


def _event_places() -> tuple[Place, ...]:
    return (
        Place(
            "events",
            translate("Places", "Events"),
            "calendar",
            f"{_ROOM}.events.screen:EventsScreen",
        ),
        Place(
            "event",
            translate("Places", "Event"),
            "calendar",
            f"{_ROOM}.events.event_screen:EventScreen",
            in_rows=False,
            belongs_to="events",
        ),
    )


def _expenses_places() -> tuple[Place, ...]:
    return (
        Place(
            "expenses",
            translate("Places", "Expenses"),
            "receipt-pound-sterling",
            f"{_ROOM}.expenses.screen:ExpensesScreen",
        ),
        Place(
            "claim",
            translate("Places", "Claim"),
            "receipt-pound-sterling",
            f"{_ROOM}.expenses.claim_screen:ClaimScreen",
            in_rows=False,
            belongs_to="expenses",
        ),
        Place(
            "claim entry",
            translate("Places", "Write down a claim"),
            "receipt-pound-sterling",
            f"{_ROOM}.expenses.claim_entry_screen:ClaimEntryScreen",
            in_rows=False,
            belongs_to="expenses",
        ),
        Place(
            "batch",
            translate("Places", "Batch"),
            "file-text",
            f"{_ROOM}.expenses.batch_screen:BatchScreen",
            in_rows=False,
            belongs_to="expenses",
        ),
    )


def place_keys(of: Sequence[Place]) -> dict[str, str]:
    """The keys that lead to each place among the rows: Ctrl+1 to the first, and so on."""
    rows = [place.key for place in of if place.in_rows]
    return {key: f"Ctrl+{number}" for number, key in enumerate(rows[:9], 1)}
