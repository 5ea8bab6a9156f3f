"""Buttons: one primary a screen, plain ones beside it, quiet ones in rows and text."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from app.desktop.look.icons import icon
from app.desktop.look.look import Dressed, Look, current_look
from app.desktop.parts.labels import tooltip

_ICON_SIZE = 17
#: The token each kind of button draws its icon with.
_ICON_TOKENS = {"primary": "on_accent", "link": "accent", "danger": "danger", "foot": "muted"}


class Button(Dressed, QPushButton):
    """A button with words, and an icon where that helps."""

    def __init__(
        self,
        text: str,
        icon_name: str | None = None,
        kind: str = "plain",
        *,
        named: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if named is not None:
            self.setAccessibleName(named)
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Draw the icon in the colours and size of a look."""
        if self._icon_name is None:
            return
        kind = self.property("kind")
        token = _ICON_TOKENS.get(kind, "ink")
        size, gap = look.px(_ICON_SIZE), look.px(5 if kind == "foot" else 3)
        self.setIcon(icon(self._icon_name, getattr(look.tokens, token), size, gap=gap))
        self.setIconSize(QSize(size + gap, size))

    def sizeHint(self) -> QSize:
        """Room for the words; those of a chip become heavier, and wider, when it is switched on."""
        hint = super().sizeHint()
        if self.property("kind") != "chip":
            return hint
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        wider = QFontMetrics(heavy).horizontalAdvance(self.text())
        return hint + QSize(max(0, wider - self.fontMetrics().horizontalAdvance(self.text())), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as the space bar does; outside of dialogs Qt would do nothing."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter and not held:
            self.click()
        else:
            super().keyPressEvent(event)


def primary_button(text: str, icon_name: str | None = None) -> Button:
    """The one thing most people come to a screen to do."""
    return Button(text, icon_name, "primary")


def plain_button(
    text: str, icon_name: str | None = None, asked: Callable[[], object] | None = None
) -> Button:
    """Any other thing one can do; `asked` is called when it is pressed."""
    made = Button(text, icon_name or None, "plain")
    if asked is not None:
        made.clicked.connect(lambda _=False: asked())
    return made


def danger_button(text: str, icon_name: str | None = None) -> Button:
    """Something that takes away."""
    return Button(text, icon_name, "danger")


def spoken(text: str) -> str:
    """The words of a button as they are said: without the mark of its key, and without dots."""
    return text.replace("&", "").rstrip("\u2026")


def row_button(text: str, *, named: str) -> Button:
    """The verb at the end of a row; `named` says it in full, as in "Thank: Priya Nair"."""
    return Button(text, kind="row", named=named)


def link_button(text: str, *, named: str | None = None) -> Button:
    """A quiet way to more."""
    return Button(text, kind="link", named=named)


class ToolButton(Dressed, QToolButton):
    """An icon alone: its name is said by screen readers and shown on hovering."""

    def __init__(
        self, icon_name: str, name: str, parent: QWidget | None = None, *, ink: str = "muted"
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._ink = ink
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Draw the icon in the colours and size of a look."""
        size = look.px(18)
        self.setIcon(icon(self._icon_name, getattr(look.tokens, self._ink), size))
        self.setIconSize(QSize(size, size))
