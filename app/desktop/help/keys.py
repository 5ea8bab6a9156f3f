"""The keys of Goodturn: those of every command, and those that lists and fields share."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.desktop.commands import Command, Menu, commands, menus
from app.desktop.places import Place, place_keys, places

translate = QCoreApplication.translate


def keys() -> str:
    """The page, as Markdown: a table for each menu, and one for lists and forms."""
    title = translate("Keys", "Keyboard shortcuts")
    what = translate("Keys", "Everything in Goodturn can be done without a mouse.")
    parts = [f"# {title}\n\n{what}"]
    for menu in menus():
        rows = _rows_of(menu, commands(), places())
        if rows:
            parts.append(_table(menu.name.replace("&", ""), rows))
    parts.append(_table(translate("Keys", "In lists and forms"), _everywhere()))
    return "\n\n".join(parts) + "\n"


def _rows_of(
    menu: Menu, all_commands: Sequence[Command], all_places: Sequence[Place]
) -> list[tuple[str, str]]:
    rows = []
    if menu.key == "go":
        going = place_keys(all_places)
        rows = [(going[place.key], place.name) for place in all_places if place.key in going]
    own = [one for one in all_commands if one.menu == menu.key and one.shortcut]
    return rows + [(one.shortcut, one.name.rstrip("\u2026")) for one in own]


def _everywhere() -> list[tuple[str, str]]:
    return [
        ("Tab", translate("Keys", "The next field or button; with Shift the one before")),
        ("Return", translate("Keys", "Open the row of a list; hand in a form")),
        ("Space", translate("Keys", "Press the button, tick the box")),
        ("Esc", translate("Keys", "Close the panel, the dialog or the list of suggestions")),
        ("Alt+Down", translate("Keys", "Show the calendar of a date field")),
        ("Up", translate("Keys", "In a date field: the next day; Down is the day before")),
    ]


def _table(title: str, rows: Iterable[tuple[str, str]]) -> str:
    lines = [f"## {title}", "", "| | |", "|---|---|"]
    lines += [f"| **{_shown(shortcut)}** | {name} |" for shortcut, name in rows]
    return "\n".join(lines)


def _shown(shortcut: str) -> str:
    """The keys as this computer names them; those Markdown would read as marks are escaped."""
    shown = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return shown.replace("+", "\\+").replace("|", "\\|")
