"""How Goodturn starts: the window first, from the driver alone; the database layer behind it."""

import gc
import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QGuiApplication, QScreen

from app.desktop.crash_hook import CrashHook
from app.desktop.first_page import FirstPage
from app.desktop.look.application import the_application
from app.desktop.look.languages import speak
from app.desktop.look.themes import Themes, theme_choice
from app.desktop.look.tokens import LIGHT
from app.desktop.places import WELCOME, made
from app.desktop.window import MainWindow
from app.records.areas import Area
from app.records.failures import AppError
from app.records.first_look import FirstLook
from app.rules.days import short_day
from app.services.preferences import PreferencesFile

if TYPE_CHECKING:
    # Loading it would load the database layer, which the first page does not wait for.
    from app.services.office import Backup, OfficeFile

#: Reads the first page, raw and read-only; None where there is nothing to show yet.
FirstReader = Callable[[Path, date], FirstLook | None]


#: How long the worker may hold up the window each time both want the interpreter, in seconds;
#: the five thousandths that are usual add up to what is seen.
_TURN_S = 0.0005
#: The highest title bar a system puts over a window, in pixels.
_TITLE_BAR = 40


class _Asked(NamedTuple):
    """An office file to open, and how."""

    path: Path
    read_only: bool = False
    even_from_elsewhere: bool = False


class Beginning(QObject):
    """Opens office files into a window, one at a time; the welcome screen is handed it."""

    def __init__(self, window: MainWindow, first_look: FirstReader | None = None) -> None:
        super().__init__(window)
        self.window = window
        self._first_look = first_look
        self._office: OfficeFile | None = None
        window.file_chosen.connect(self.open)
        window.closed.connect(self.close)

    def begin(self, path: Path | None) -> None:
        """Show what can be shown at once, and open the file once the window is seen."""
        if path is None and self.window.preferences.now.last_file:
            path = Path(self.window.preferences.now.last_file)
            path = path if path.is_file() else None
        self.window.setCentralWidget(FirstPage(self._read_first(path), self.window.places))
        self.window.painted.connect(lambda: self._furnish(path))

    def _read_first(self, path: Path | None) -> FirstLook | None:
        if path is None or self._first_look is None:
            return None
        return self._first_look(path, self.window.today())

    def _furnish(self, path: Path | None) -> None:
        """Load the parts and the database layer in the worker, then put the parts in."""

        def furnish(_: None) -> None:
            self.window.furnish()
            show_icon()
            if path is None:
                self.welcome()
            else:
                self.open(path)

        self.window.tasks.run("", lambda _: load_parts(), furnish)

    def welcome(self) -> None:
        """Show how to begin with an office file of one's own, or the demo charity."""
        self.window.tasks.run(
            self.window.tr("Getting ready\u2026"),
            lambda _: load_database_layer(),
            lambda _: self.window.pages.show_page(made(WELCOME, self)),
        )

    def open(
        self, path: Path, *, read_only: bool = False, even_from_elsewhere: bool = False
    ) -> None:
        """Open an office file in place of the one before."""
        self.close()
        self.window.leave_office()
        asked = _Asked(path, read_only, even_from_elsewhere)
        self.window.tasks.run(
            self.window.tr("Opening {name}\u2026").format(name=path.name),
            lambda _: self._open(asked),
            self.take_over,
            lambda refusal: self._show_refusal(asked, refusal),
        )

    def take_over(self, office: "OfficeFile") -> None:
        """Work on an office file that is open."""
        from app.desktop.operations import Operations
        from app.desktop.parts.suggestions import Suggestion
        from app.services import charity, people_list, undoing

        def find(text: str) -> list[Suggestion]:
            return [
                Suggestion(found.id, found.name, found.postcode, "user")
                for found in people_list.find(office, text)
            ]

        window = self.window
        self._office = office
        operations = Operations(
            partial(undoing.undo, office),
            partial(undoing.last_to_undo, office),
            window.tasks,
            window,
        )
        operations.changed.connect(self._on_changed)
        operations.backed_up.connect(self.look_for_backup)
        # Who looked around in the demo charity comes back to their own records, not to it.
        if not charity.details(office).is_demo:
            window.preferences.change(last_file=str(office.path))
        self._show_organisation(office)
        window.hand_over(office, operations, find)
        for warning in office.warnings:
            window.failure.say(warning)
        self.look_for_backup()
        self._examine(office)

    def _open(self, asked: _Asked) -> "OfficeFile":
        """Open a file in the worker, and make ready what its first screen will ask for."""
        load_database_layer()
        from app.services import charity, office

        opened = office.open_office(
            asked.path,
            who=who_works_here(),
            read_only=asked.read_only,
            examined=False,
            even_from_elsewhere=asked.even_from_elsewhere,
        )
        # The first statement of a file costs the most: SQLAlchemy gets ready with it.
        charity.details(opened)
        self.window.places[0].load()
        return opened

    def close(self) -> None:
        """Let go of the office file."""
        if self._office is not None:
            self._office.close()
            self._office = None

    def _examine(self, office: "OfficeFile") -> None:
        """Look at every page of the file in the worker, so that damage is found early."""
        self.window.tasks.run(
            self.window.tr("Looking through {name}\u2026").format(name=office.path.name),
            lambda _: office.examine(),
            lambda _: None,
        )

    def look_for_backup(self) -> None:
        """Say in the sidebar when the records were last backed up."""
        if self._office is not None:
            office = self._office
            self.window.tasks.run("", lambda _: office.newest_backup(), self._show_safe)

    def _on_changed(self, areas: frozenset[Area]) -> None:
        if Area.CHARITY in areas and self._office is not None:
            self._show_organisation(self._office)

    def _show_organisation(self, office: "OfficeFile") -> None:
        from app.services import charity

        self.window.sidebar.show_organisation(charity.details(office).name)

    def _show_safe(self, newest: "Backup | None") -> None:
        tr = self.window.tr
        if newest is None:
            self.window.sidebar.show_safe(tr("No backup yet"))
            return
        at = newest.at.astimezone()
        today = at.date() == self.window.today()
        when = f"{at:%H:%M}" if today else short_day(at.date())
        said = tr("Backed up today, {when}") if today else tr("Backed up {when}")
        self.window.sidebar.show_safe(said.format(when=when))

    def _show_refusal(self, asked: _Asked, refusal: AppError) -> None:
        from app.desktop.parts.buttons import plain_button, primary_button
        from app.desktop.refusals import refusal_page
        from app.services.office import ElsewhereInUse, InUse

        tr = self.window.tr
        ways = [primary_button(tr("Open another file\u2026"), "file-text")]
        ways[0].clicked.connect(self.window.choose_file)
        if isinstance(refusal, InUse):
            way = plain_button(tr("Open it to read only"))
            way.clicked.connect(lambda: self.open(asked.path, read_only=True))
            ways.append(way)
        if isinstance(refusal, ElsewhereInUse):
            way = plain_button(tr("Open it here all the same"))
            way.clicked.connect(lambda: self.open(asked.path, even_from_elsewhere=True))
            ways.append(way)
        title = tr("{name} was not opened").format(name=asked.path.name)
        self.window.pages.show_page(refusal_page(title, refusal.sentence, *ways))


def open_window(path: Path | None, first_look: FirstReader | None = None) -> int:
    """Open the window on an office file, or where one left off; the exit status at its end."""
    sys.setswitchinterval(_TURN_S)
    application = the_application()
    application.setApplicationName("Goodturn")
    application.setDesktopFileName("goodturn")
    speak(application)
    preferences = PreferencesFile()
    themes = Themes(application)
    themes.choose(theme_choice(preferences.now.theme), preferences.now.text_size)
    window = MainWindow(themes, preferences, today, furnished=False)
    hook = CrashHook(lambda: window)
    hook.install()
    Beginning(window, first_look).begin(path)
    if preferences.now.is_maximised or not fits(window.size(), application.primaryScreen()):
        window.showMaximized()
    else:
        window.show()
    return application.exec()


def fits(size: QSize, screen: QScreen) -> bool:
    """Whether a window of this size stands on a screen with its title bar, all of it seen."""
    room = screen.availableGeometry().size()
    return size.width() <= room.width() and size.height() + _TITLE_BAR <= room.height()


def today() -> date:
    """The day it is where this computer stands."""
    return datetime.now().astimezone().date()


def load_parts() -> None:
    """Import what the window is furnished with, so that the main thread does not wait for it."""
    from app.desktop import dialogs, menu_bar, operations, pages, palette  # noqa: F401
    from app.desktop.parts import sidebar, strips, toast  # noqa: F401


def show_icon() -> None:
    """Show the icon of Goodturn on its windows, and where the system lists them."""
    from app.desktop.look.icons import icon

    QGuiApplication.setWindowIcon(icon("heart-handshake", LIGHT.accent, 64))


def who_works_here() -> str:
    """Who is signed in to this computer, by whom the journal says a change was made."""
    return os.environ.get("USERNAME") or os.environ.get("USER") or ""


def load_database_layer() -> None:
    """Import what reads and writes, with the collector off.

    Thousands of classes are made that live as long as the program; looking through them again and
    again doubled the time of the import.
    """
    gc.disable()
    try:
        from app.services import charity, office, people_list, undoing  # noqa: F401

        gc.freeze()
    finally:
        gc.enable()
