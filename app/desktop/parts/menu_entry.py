"""An entry of the menu on a right click in a list, which its key calls as well."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView


def menu_entry(
    lists: QAbstractItemView, text: str, keys: str, asked: Callable[[], object]
) -> QAction:
    """A new entry of the list's menu; `keys` are parted by spaces and heard in the list alone."""
    made = QAction(text, lists)
    made.setShortcuts([QKeySequence(key) for key in keys.split()])
    made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    made.triggered.connect(lambda _=False: asked())
    lists.addAction(made)
    lists.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    return made
