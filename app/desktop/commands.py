"""Which commands there are, each in a menu and in the search box."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Menu(NamedTuple):
    """A menu by its key and its name."""

    key: str
    name: str


class Command(NamedTuple):
    """Something to do, in a menu and in the search box.

    It goes to a place with a subject, or is an act of the window itself where `place` is empty.
    """

    key: str
    name: str
    menu: str
    icon: str = ""
    shortcut: str = ""
    place: str = ""
    subject: str = ""


def menus() -> tuple[Menu, ...]:
    """The menus, in the language of the window."""
    return (
        Menu("file", translate("Commands", "&File")),
        Menu("edit", translate("Commands", "&Edit")),
        Menu("record", translate("Commands", "&Record")),
        Menu("go", translate("Commands", "&Go to")),
        Menu("view", translate("Commands", "&View")),
        Menu("help", translate("Commands", "&Help")),
    )


def commands() -> tuple[Command, ...]:
    """Every command, in the language of the window, in the order of the menus."""
    return (
        *_file_commands(),
        *_edit_commands(),
        *_record_commands(),
        *_event_commands(),
        *_expenses_commands(),
        *_view_commands(),
    )


def _file_commands() -> tuple[Command, ...]:
    return (
        Command(
            "open",
            translate("Commands", "Open an office file\u2026"),
            "file",
            "file-text",
            "Ctrl+O",
        ),
        Command(
            "bring in",
            translate("Commands", "Bring in a spreadsheet\u2026"),
            "file",
            "download",
            "Ctrl+I",
            "bring in",
        ),
        Command(
            "waiting rows",
            translate("Commands", "Rows that wait"),
            "file",
            "hourglass",
            place="waiting rows",
        ),
        Command(
            "take out",
            translate("Commands", "Take out a spreadsheet\u2026"),
            "file",
            "upload",
            "Ctrl+E",
            "settings",
            "take out",
        ),
        Command(
            "back up",
            translate("Commands", "Back up now"),
            "file",
            "database-backup",
            "",
            "settings",
            "back up",
        ),
        Command("close", translate("Commands", "Close Goodturn"), "file", "x", "Ctrl+Q"),
    )


def _edit_commands() -> tuple[Command, ...]:
    return (
        Command("undo", translate("Commands", "Undo the last change"), "edit", "undo-2", "Ctrl+Z"),
        Command(
            "find", translate("Commands", "Find people or commands"), "edit", "search", "Ctrl+K"
        ),
    )


def _record_commands() -> tuple[Command, ...]:
    return (
        Command(
            "log hours",
            translate("Commands", "Log hours"),
            "record",
            "plus",
            "Ctrl+L",
            "hours",
            "new",
        ),
        Command(
            "log a sheet",
            translate("Commands", "Log a sheet of hours"),
            "record",
            "file-text",
            "Ctrl+Shift+L",
            "hours",
            "sheet",
        ),
        Command(
            "log months",
            translate("Commands", "Log monthly totals"),
            "record",
            "calendar",
            "",
            "hours",
            "month",
        ),
        Command(
            "add person",
            translate("Commands", "Add a person"),
            "record",
            "user-plus",
            "Ctrl+N",
            "people",
            "new",
        ),
        Command(
            "print",
            translate("Commands", "Print letters and certificates\u2026"),
            "record",
            "printer",
            "Ctrl+P",
            "people",
            "print",
        ),
        Command(
            "thank",
            translate("Commands", "Thank somebody"),
            "record",
            "heart",
            "Ctrl+T",
            "giving back",
            "new",
        ),
    )


def _event_commands() -> tuple[Command, ...]:
    return (
        Command(
            "add event",
            translate("Commands", "Add an event"),
            "record",
            "calendar",
            "Ctrl+Shift+N",
            "events",
            "new",
        ),
        Command(
            "month of events",
            translate("Commands", "Month of events"),
            "record",
            "calendar",
            "",
            "events",
            "month",
        ),
    )


def _expenses_commands() -> tuple[Command, ...]:
    return (
        Command(
            "write a claim",
            translate("Commands", "Write down a claim of expenses"),
            "record",
            "receipt-pound-sterling",
            "Ctrl+Shift+E",
            "claim entry",
            "new",
        ),
        Command(
            "approve claims",
            translate("Commands", "Approve claims"),
            "record",
            "check",
            "",
            "expenses",
            "approve",
        ),
        Command(
            "pay claims",
            translate("Commands", "Pay approved claims"),
            "record",
            "upload",
            "",
            "expenses",
            "to pay",
        ),
    )


def _view_commands() -> tuple[Command, ...]:
    return (
        Command("back", translate("Commands", "Back"), "go", "arrow-left", "Alt+Left"),
        Command("larger text", translate("Commands", "Larger text"), "view", "", "Ctrl++"),
        Command("smaller text", translate("Commands", "Smaller text"), "view", "", "Ctrl+-"),
        Command(
            "system", translate("Commands", "Colours as the system has them"), "view", "settings"
        ),
        Command("light", translate("Commands", "Light colours"), "view", "sun"),
        Command("dark", translate("Commands", "Dark colours"), "view", "moon"),
        Command(
            "help",
            translate("Commands", "How to use Goodturn"),
            "help",
            "circle-question-mark",
            "F1",
            "help",
        ),
    )
