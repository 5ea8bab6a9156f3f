"""The pages of the help, and which of them fits where somebody stands."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.desktop.help.about import about
from app.desktop.help.keys import keys
from app.records.resources import resource_path

translate = QCoreApplication.translate

KEYS = "keys"
ABOUT = "about"
#: The page that fits a place, by their keys.
PAGE_FOR_PLACE = {
    "home": "2-notices",
    "people": "1-first-steps",
    "person": "4-giving-back",
    "hours": "1-first-steps",
    "events": "8-events",
    "event": "8-events",
    "expenses": "6-paying-expenses",
    "claim": "6-paying-expenses",
    "claim entry": "6-paying-expenses",
    "batch": "6-paying-expenses",
    "giving back": "4-giving-back",
    "bring in": "3-spreadsheets",
    "waiting rows": "3-spreadsheets",
    "settings": "5-your-file",
}


class HelpPage(NamedTuple):
    """A page to read: its key, its name in the list, an icon, and its text as Markdown."""

    key: str
    name: str
    icon: str
    text: str

    def holds(self, words: str) -> bool:
        """Whether each of the words stands in it, whatever their case."""
        text = self.text.casefold()
        return all(word in text for word in words.casefold().split())


def help_pages() -> tuple[HelpPage, ...]:
    """Every page in the order to read them; the keys and what it is made of stand last."""
    return (
        _written("1-first-steps", translate("Help", "First steps"), "flag"),
        _written("2-notices", translate("Help", "When thanks are due"), "heart-handshake"),
        _written("3-spreadsheets", translate("Help", "Spreadsheets"), "download"),
        _written("4-giving-back", translate("Help", "Giving back"), "gift"),
        _written("8-events", translate("Help", "Events"), "calendar"),
        _written("7-letters", translate("Help", "Letters and certificates"), "printer"),
        _written(
            "7-training-and-checks", translate("Help", "Training and checks"), "graduation-cap"
        ),
        _written(
            "6-paying-expenses", translate("Help", "Paying expenses"), "receipt-pound-sterling"
        ),
        _written("5-your-file", translate("Help", "Keeping it safe"), "shield-alert"),
        HelpPage(KEYS, translate("Help", "Keyboard"), "keyboard", keys()),
        HelpPage(ABOUT, translate("Help", "About Goodturn"), "info", about()),
    )


def page_named(pages: Sequence[HelpPage], key: str) -> HelpPage:
    """The page of that key, or the first."""
    return next((page for page in pages if page.key == key), pages[0])


def _written(key: str, name: str, icon: str) -> HelpPage:
    return HelpPage(key, name, icon, resource_path(f"help/{key}.md").read_text(encoding="utf-8"))
