"""Fields to type and choose in: each gives and takes one value, and says when it was edited."""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from app.desktop.look.look import Dressed, Look, current_look
from app.desktop.look.outlines import paint_icon


class Editor(Protocol):
    """A widget in which one value is given."""

    @property
    def edited(self) -> SignalInstance:
        """Sent when the person, not the program, changed the value."""
        ...

    def value(self) -> Any:
        """What stands in it, as near to its type as it can be read."""
        ...

    def set_value(self, value: Any) -> None:
        """Show a value."""
        ...


class TextField(QLineEdit):
    """One line of text. Signals: `edited()`."""

    edited = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(lambda _: self.edited.emit())

    def value(self) -> Any:
        """The text as typed."""
        return self.text()

    def set_value(self, value: Any) -> None:
        """Show a text, or a number as text."""
        self.setText("" if value is None else str(value))
        self.setCursorPosition(0)


class NumberField(TextField):
    """A whole number; what is not one is handed on as typed, for the draft to refuse."""

    def value(self) -> Any:
        """The number, None where the field is empty, or the text."""
        text = self.text().strip().replace(",", "")
        return int(text) if text.isascii() and text.isdigit() else (self.text() or None)


class NoteField(Dressed, QPlainTextEdit):
    """Several lines of text; Tab leaves it. Signals: `edited()`."""

    edited = Signal()

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._is_told = False
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._on_text_changed)
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Be as high as the lines asked for."""
        self.setFixedHeight(look.px(18 + 18 * self._lines))

    def value(self) -> Any:
        """The text as typed."""
        return self.toPlainText()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self._is_told = True
        self.setPlainText("" if value is None else str(value))
        self._is_told = False

    def _on_text_changed(self) -> None:
        if not self._is_told:
            self.edited.emit()


class ChoiceField(QComboBox):
    """One of a few choices, each a value and its name. Signals: `edited()`.

    The wheel does not change it: a page that is scrolled must not change a record.
    """

    edited = Signal()

    def __init__(
        self, choices: Sequence[tuple[Any, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.show_choices(choices)
        self.activated.connect(lambda _: self.edited.emit())

    def show_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer these choices, and keep the one that is chosen where it is still among them."""
        chosen = self.value()
        self.clear()
        self._values = [value for value, _ in choices]
        self.addItems([name for _, name in choices])
        self.set_value(chosen)

    def value(self) -> Any:
        """The value of the choice."""
        number = self.currentIndex()
        return self._values[number] if 0 <= number < len(self._values) else None

    def set_value(self, value: Any) -> None:
        """Choose; the first choice where the value is not among them."""
        number = self._values.index(value) if value in self._values else 0
        self.setCurrentIndex(number if self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, and a chevron at its end."""
        super().paintEvent(event)
        look = current_look()
        side = look.px(16)
        place = QRectF(self.width() - look.px(12) - side, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        paint_icon(painter, place, "chevron-down", look.tokens.muted)
        painter.end()


class ChoiceGroups(QStandardItemModel):
    """Choices under the titles of their groups, made once and shared by many fields."""

    def __init__(
        self,
        groups: Sequence[tuple[str, Sequence[tuple[Any, str]]]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.values: list[Any] = []
        for title, choices in groups:
            if title:
                self._add(_TITLE, title, Qt.ItemFlag.NoItemFlags)
            for value, name in choices:
                self._add(value, name, _CAN_BE_CHOSEN)

    def _add(self, value: Any, name: str, flags: Qt.ItemFlag) -> None:
        item = QStandardItem(name)
        item.setFlags(flags)
        self.values.append(value)
        self.appendRow(item)


class _Title:
    """The value of a line that is the title of a group."""


_TITLE = _Title()
_CAN_BE_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class GroupedChoiceField(ChoiceField):
    """One of many choices that stand in groups; titles cannot be chosen."""

    def __init__(self, groups: ChoiceGroups, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setModel(groups)
        self._values = groups.values
        # Asking for the width of every choice would be done once for each of many fields.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(24)
        self.setMaxVisibleItems(16)
        self.set_value(None)


class CheckField(QCheckBox):
    """Yes or no. Signals: `edited()`."""

    edited = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.clicked.connect(lambda _: self.edited.emit())

    def value(self) -> Any:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: Any) -> None:
        """Tick it or not."""
        self.setChecked(bool(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter reach the form."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, and in it a tick, or a dash where it holds of some only."""
        super().paintEvent(event)
        if self.checkState() == Qt.CheckState.Unchecked:
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        inset = current_look().px(2)
        inside = QRectF(box).adjusted(inset, inset, -inset, -inset)
        is_full = self.checkState() == Qt.CheckState.Checked
        sign = "check" if is_full else "minus"
        paint_icon(painter, inside, sign, current_look().tokens.on_accent)
        painter.end()
