"""The five checks of accessibility, for any window: each gives what fails, best nothing."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from app.desktop.look.tokens import Tokens

LEAST_TARGET = 24

#: Which token stands on which, as text.
TEXT_PAIRS = (
    ("ink", "bg"), ("ink", "surface"), ("ink", "sidebar"), ("ink", "hover"),
    ("muted", "bg"), ("muted", "surface"), ("muted", "sidebar"),
    ("accent", "surface"), ("accent", "bg"), ("on_accent", "accent"),
    ("on_accent", "accent_hover"), ("tint_ink", "tint"), ("danger", "danger_tint"),
    ("danger", "surface"), ("danger", "bg"), ("warn", "warn_tint"), ("info", "info_tint"),
    ("toast_ink", "toast"), ("toast_link", "toast"), ("chart_ink", "surface"),
    ("chart_text", "surface"),
)  # fmt: skip
#: Which token is the edge or the shape of a thing on which ground.
EDGE_PAIRS = (
    ("strong_border", "bg"), ("strong_border", "surface"), ("accent", "surface"),
    ("accent", "bg"), ("accent", "sidebar"), ("danger", "surface"),
    ("chart_bar", "surface"), ("chart_line", "surface"),
)  # fmt: skip


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2.2 counts it, from 1 to 21."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def weak_pairs(tokens: Tokens, text: float = 4.5, edge: float = 3.0) -> list[str]:
    """The pairs of tokens whose contrast is too low."""
    colours = tokens.colours()
    wanted = [(pair, text) for pair in TEXT_PAIRS] + [(pair, edge) for pair in EDGE_PAIRS]
    return [
        f"{front} on {ground}: {contrast(colours[front], colours[ground]):.2f}"
        for (front, ground), least in wanted
        if contrast(colours[front], colours[ground]) < least
    ]


def unnamed(root: QWidget) -> list[str]:
    """Widgets that take the focus and have no name for a screen reader."""
    return [_told(widget) for widget in focusable(root) if not name_of(widget)]


def unreachable(root: QWidget) -> list[str]:
    """Widgets that take the focus and are not reached by Tab."""
    wanted = {id(widget): widget for widget in focusable(root) if not _reached_by_arrows(widget)}
    if not wanted:
        return []
    root.activateWindow()
    next(iter(wanted.values())).setFocus(Qt.FocusReason.TabFocusReason)
    reached: set[int] = set()
    for _ in range(len(wanted) * 2 + 10):
        now = QApplication.focusWidget()
        if now is None:
            break
        reached.add(id(now))
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return [_told(widget) for number, widget in wanted.items() if number not in reached]


def small_targets(root: QWidget) -> list[str]:
    """What can be pressed and is smaller than 24 by 24 pixels."""
    return [
        f"{_told(widget)}: {widget.width()} x {widget.height()}"
        for widget in focusable(root)
        if isinstance(widget, QAbstractButton | QLineEdit)
        and min(widget.width(), widget.height()) < LEAST_TARGET
    ]


def cut_texts(root: QWidget) -> list[str]:
    """Labels and buttons that are narrower or lower than their text."""
    labels = [label for label in root.findChildren(QLabel) if label.isVisible() and label.text()]
    buttons = [
        button
        for button in root.findChildren(QPushButton)
        if button.isVisible() and button.text() and not isinstance(button, QCheckBox)
    ]
    cut = [_told(label) for label in labels if _is_cut(label)]
    return cut + [
        f"{_told(button)}: {button.width()} < {button.sizeHint().width()}"
        for button in buttons
        if button.width() < button.sizeHint().width() - 4
        or button.height() < button.sizeHint().height() - 4
    ]


def cut_pages(root: QWidget) -> list[str]:
    """Pages that are wider than the window shows of them, and cannot be scrolled across."""
    areas = [area for area in root.findChildren(QScrollArea) if area.isVisible()]
    widths = [
        (page.width(), area.viewport()) for area in areas if (page := area.widget()) is not None
    ]
    return [f"{page} in {port.width()}" for page, port in widths if page > port.width()]


def rich_labels(root: QWidget) -> list[str]:
    """Labels that would read what is typed as markup."""
    return [
        _told(label)
        for label in root.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText
    ]


def failures(root: QWidget) -> list[str]:
    """Everything that fails in a window that is shown."""
    found: list[str] = []
    for check in (unnamed, unreachable, small_targets, cut_texts, cut_pages, rich_labels):
        found += [f"{check.__name__}: {what}" for what in check(root)]
    return found


def focusable(root: QWidget) -> Iterator[QWidget]:
    """The visible widgets a person can go to with Tab."""
    for widget in root.findChildren(QWidget):
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        skipped = isinstance(widget, QScrollBar | QMenuBar) or widget.focusProxy() is not None
        if by_tab and widget.isVisible() and widget.isEnabled() and not skipped:
            yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def _reached_by_arrows(widget: QWidget) -> bool:
    """Whether it is one of an exclusive group, in which Tab stops once."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group: QButtonGroup | None = widget.group()
    return group is not None and group.exclusive()


def _is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width()) - 1
    buddy: QWidget | None = label.buddy()
    has_keys = buddy is not None
    text = label.text().replace("&&", "\0").replace("&", "") if has_keys else label.text()
    metrics = label.fontMetrics()
    box = metrics.boundingRect(QRect(0, 0, 100_000, 100_000), 0, text)
    inside = label.contentsRect()
    return inside.width() < box.width() - 1 or inside.height() < box.height() - 1


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _told(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {text or widget.accessibleName()!r}"
