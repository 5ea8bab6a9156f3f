"""The menus: every command stands in one of them, since people new to computers look there."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from app.desktop.commands import Command, menus
from app.desktop.look.icons import icon
from app.desktop.look.look import Look, current_look
from app.desktop.places import Place, place_keys


class MenuBar:
    """The menus of a window, and the actions in them by the key of their command."""

    def __init__(
        self,
        window: QMainWindow,
        places: Sequence[Place],
        commands: Sequence[Command],
        run: Callable[[Command], None],
    ) -> None:
        self.actions: dict[str, QAction] = {}
        self._icons: list[tuple[QAction, str]] = []
        self._is_dressed = False
        self._window = window
        window.menuBar().clear()
        self._menus = {menu.key: window.menuBar().addMenu(menu.name) for menu in menus()}
        keys = place_keys(places)
        for place in places:
            if place.in_rows or place.in_foot:
                shortcut = keys.get(place.key, "")
                go = Command(f"go {place.key}", place.name, "go", place.icon, shortcut, place.key)
                self._add(go, run)
        for command in commands:
            self._add(command, run)
        for menu in self._menus.values():
            menu.aboutToShow.connect(self._on_about_to_show)

    def enable(self, wanted: Mapping[str, bool]) -> None:
        """Let commands be chosen or not; the others stay as they are."""
        for key, is_wanted in wanted.items():
            self.actions[key].setEnabled(is_wanted)

    def dress(self, _: Look) -> None:
        """Let the icons be drawn anew when a menu is next opened."""
        self._is_dressed = False

    def _on_about_to_show(self) -> None:
        if self._is_dressed:
            return
        self._is_dressed = True
        look = current_look()
        for action, name in self._icons:
            action.setIcon(icon(name, look.tokens.muted, look.px(16)))

    def _add(self, command: Command, run: Callable[[Command], None]) -> None:
        menu: QMenu = self._menus[command.menu]
        action = menu.addAction(command.name)
        action.setShortcut(QKeySequence(command.shortcut))
        action.triggered.connect(lambda _=False: run(command))
        self.actions[command.key] = action
        if command.icon:
            self._icons.append((action, command.icon))
