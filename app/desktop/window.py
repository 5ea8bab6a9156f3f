"""The window: menus, sidebar, pages, the note of what was done, and Ctrl+K."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from app.desktop.commands import Command, commands, menus
from app.desktop.first_page import FirstPage
from app.desktop.look.look import TEXT_SIZES
from app.desktop.look.themes import ThemeChoice, Themes
from app.desktop.places import Place, places
from app.desktop.tasks import Tasks
from app.services.preferences import PreferencesFile

if TYPE_CHECKING:
    # None of these is needed before the window is seen, least of all the database layer.
    from app.desktop.desk import Desk
    from app.desktop.dialogs import Dialogs
    from app.desktop.menu_bar import MenuBar
    from app.desktop.operations import Operations
    from app.desktop.pages import Pages
    from app.desktop.palette import Choice, FindPeople, Palette
    from app.desktop.parts.search_box import SearchBox
    from app.desktop.parts.sidebar import Sidebar
    from app.desktop.parts.strips import FailureStrip, TaskStrip
    from app.desktop.parts.suggestions import Suggestion
    from app.desktop.parts.toast import ToastGround
    from app.services.office import OfficeFile
    from app.services.outcome import Outcome

#: The acts of the window that need an open office file, as every place to go does.
_NEED_OFFICE = ("undo", "find", "back")


def dropped_file(dropped: QMimeData) -> Path | None:
    """The one file that is dropped, or None."""
    urls = dropped.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


class MainWindow(QMainWindow):
    """The one window of Goodturn.

    It can be shown before it is furnished, as it is at the start: then it has only its menus'
    names and whatever `setCentralWidget` was given.

    Signals: `painted()` once, after it was first drawn; `file_chosen(Path)` when the person chose
    another office file; `closed()`.
    """

    sidebar: "Sidebar"
    pages: "Pages"
    ground: "ToastGround"
    failure: "FailureStrip"
    strip: "TaskStrip"
    palette_of_commands: "Palette"
    menus: "MenuBar"

    painted = Signal()
    file_chosen = Signal(object)
    closed = Signal()

    def __init__(
        self,
        themes: Themes,
        preferences: PreferencesFile,
        today: Callable[[], date],
        *,
        all_places: Sequence[Place] | None = None,
        furnished: bool = True,
    ) -> None:
        super().__init__()
        self.places: tuple[Place, ...] = places() if all_places is None else tuple(all_places)
        self._commands = commands()
        self.themes = themes
        self.preferences = preferences
        self.today = today
        self.tasks = Tasks(self)
        self.desk: Desk | None = None
        self._was_painted = False
        self._stays_among_places = False
        self.setWindowTitle("Goodturn")
        self.setAcceptDrops(True)
        self.resize(preferences.now.window_width, preferences.now.window_height)
        if furnished:
            self.furnish()
        else:
            for menu in menus():
                self.menuBar().addMenu(menu.name)

    def furnish(self) -> None:
        """Put in the parts: sidebar, pages, the strips, the note and what stands in the menus."""
        first = self.takeCentralWidget()
        self._build_parts()
        self._build_acts()
        self._listen()
        if isinstance(first, FirstPage):
            first.stands_alone = False
            self.pages.show_page(first)
            self.sidebar.show_organisation(first.first.charity_name if first.first else "")

    def hand_over(
        self, office: "OfficeFile", operations: "Operations", find: "FindPeople"
    ) -> "Desk":
        """Set the window to work on an open office file, at Home."""
        from app.desktop.desk import Desk

        desk = Desk(
            office=office,
            operations=operations,
            tasks=self.tasks,
            today=self.today,
            ask=self.ask,
            go=self.pages.go,
            badge=self.sidebar.show_count,
            preferences=self.preferences,
            themes=self.themes,
        )
        operations.done.connect(self._on_done)
        operations.failed.connect(self.failure.say)
        self.palette_of_commands.find_people_with(find)
        self.desk = desk
        self.pages.give(desk)
        self.menus.enable(dict.fromkeys(self._needing_office(), True))
        self.pages.go(self.places[0].key)
        if any(place.key == "expenses" for place in self.places):
            from app.desktop.expenses.badge import ExpensesBadge

            ExpensesBadge(desk, operations)
        return desk

    def leave_office(self) -> None:
        """Let go of the office file; nothing of it is shown any longer."""
        self.pages.give(None)
        self.desk = None
        self.menus.enable(dict.fromkeys(self._needing_office(), False))

    @cached_property
    def ask(self) -> "Dialogs":
        """The questions a screen may ask outright; tests put their own answers here."""
        from app.desktop.dialogs import Dialogs

        return Dialogs(self)

    def run(self, command: Command) -> None:
        """Do what a command says."""
        if command.key == "help":
            # The help opens at the page that fits where one stands.
            self.pages.go(command.place, self.pages.place)
        elif command.place:
            self.pages.go(command.place, command.subject or None)
        else:
            self._acts[command.key]()

    def choose_file(self) -> None:
        """Let the person choose another office file."""
        from app.desktop.dialogs import OFFICE_FILES

        last = self.preferences.now.last_file
        beside = Path(last).parent if last else None
        chosen = self.ask.which_file(self.tr("Open an office file"), OFFICE_FILES, beside)
        if chosen is not None:
            self.file_chosen.emit(chosen)

    def focus_search(self) -> None:
        """Go to the search box of the screen that is shown."""
        screen = self.pages.shown_screen
        if screen is not None and screen.header is not None:
            screen.header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            screen.header.search.selectAll()
            screen.header.search.offer()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dragged onto the window."""
        if self.desk is not None and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open an office file that was dropped, and bring in any other."""
        path = dropped_file(event.mimeData())
        if path is None:
            return
        event.acceptProposedAction()
        if path.suffix == ".goodturn":
            self.file_chosen.emit(path)
        else:
            self.pages.go("bring in", path)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell, once, that the window can be seen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's size and let the worker end."""
        super().closeEvent(event)
        size = self.normalGeometry().size() if self.isMaximized() else self.size()
        # A window that was never anything but maximised has no other size to remember.
        if size.isValid():
            self.preferences.change(window_width=size.width(), window_height=size.height())
        self.preferences.change(is_maximised=self.isMaximized())
        self.tasks.close()
        self.closed.emit()

    def _build_parts(self) -> None:
        from app.desktop.menu_bar import MenuBar
        from app.desktop.pages import Pages
        from app.desktop.palette import Palette
        from app.desktop.parts.boxes import Box, Row
        from app.desktop.parts.place_list import PlaceRow
        from app.desktop.parts.sidebar import Sidebar
        from app.desktop.parts.strips import FailureStrip, TaskStrip
        from app.desktop.parts.toast import ToastGround

        rows = [PlaceRow(p.key, p.name, p.icon) for p in self.places if p.in_rows]
        foot = [PlaceRow(p.key, p.name, p.icon) for p in self.places if p.in_foot]
        self.sidebar = Sidebar(rows, foot)
        self.pages = Pages(self.places)
        self.ground = ToastGround(self.pages)
        self.failure = FailureStrip()
        self.strip = TaskStrip()
        content = Box(self.failure, self.ground, self.strip, kind="page", gap=0)
        content.box.setStretch(1, 1)
        middle = Row(self.sidebar, content, kind="page", gap=0)
        middle.box.setStretch(1, 1)
        self.setCentralWidget(middle)
        self.palette_of_commands = Palette(self.places, self._commands)
        self.menus = MenuBar(self, self.places, self._commands, self.run)
        self.menus.enable(dict.fromkeys(self._needing_office(), False))

    def _build_acts(self) -> None:
        self._acts: dict[str, Callable[[], object]] = {
            "open": self.choose_file,
            "close": self.close,
            "undo": lambda: self.desk and self.desk.operations.undo_last(),
            "find": self.focus_search,
            "back": self.pages.go_back,
            "larger text": lambda: self._step_text(1),
            "smaller text": lambda: self._step_text(-1),
            "system": lambda: self._choose_theme(ThemeChoice.SYSTEM),
            "light": lambda: self._choose_theme(ThemeChoice.LIGHT),
            "dark": lambda: self._choose_theme(ThemeChoice.DARK),
        }

    def _listen(self) -> None:
        self.sidebar.chosen.connect(self._on_place_chosen)
        self.pages.arrived.connect(self._on_arrived)
        self.pages.search_box_made.connect(self._on_search_box_made)
        self.ground.toast.undone.connect(self._on_undone)
        self.tasks.started.connect(self.strip.begin)
        self.tasks.progressed.connect(self.strip.progress)
        self.tasks.finished.connect(self.strip.end)
        self.strip.cancelled.connect(self.tasks.cancel)
        self.themes.changed.connect(self.menus.dress)

    def _needing_office(self) -> list[str]:
        leading = [command.key for command in self._commands if command.place]
        going = [key for key in self.menus.actions if key.startswith("go ")]
        return [*_NEED_OFFICE, *leading, *going]

    def _on_place_chosen(self, key: str) -> None:
        if key != self._row_of(self.pages.place):
            # Who walks the places by the arrow keys stays among them.
            self._stays_among_places = self.sidebar.rows.hasFocus()
            self.pages.go(key)
            self._stays_among_places = False

    def _on_arrived(self, key: str) -> None:
        self.failure.hide()
        self.sidebar.show_place(self._row_of(key))
        screen = self.pages.shown_screen
        if screen is not None and not self._stays_among_places and not screen.begin():
            self.sidebar.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row_of(self, key: str) -> str:
        return next((p.belongs_to or p.key for p in self.places if p.key == key), key)

    def _on_search_box_made(self, box: "SearchBox") -> None:
        box.set_find(self.palette_of_commands.find)
        box.chosen.connect(self._on_choice_made)

    def _on_choice_made(self, suggestion: "Suggestion") -> None:
        screen = self.pages.shown_screen
        if screen is not None and screen.header is not None:
            screen.header.search.clear()
        choice: Choice = suggestion.key
        if choice.command is not None:
            self.run(choice.command)
        else:
            self.pages.go(choice.place, choice.subject)

    def _on_done(self, outcome: "Outcome") -> None:
        self.failure.hide()
        self.ground.toast.say(outcome.sentence, outcome.action_id)

    def _on_undone(self, action_id: object) -> None:
        if self.desk is not None:
            self.desk.operations.undo(action_id)  # type: ignore[arg-type]  # what `say` was given

    def _step_text(self, step: int) -> None:
        place = TEXT_SIZES.index(self.themes.text_size) + step
        size = TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)]
        self.themes.choose(text_size=size)
        self.preferences.change(text_size=size)

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self.themes.choose(choice)
        self.preferences.change(theme=choice.value)
