"""A row of small parts that goes on in the next line where the width is used up."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desktop.look.look import Dressed, Look, current_look


class Flow(Dressed, QWidget):
    """Buttons, pills or chips from the left, as many lines as they need."""

    def __init__(self, *parts: QWidget, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for part in parts:
            self.add(part)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """The parts from the first."""
        return tuple(self._parts)

    def add(self, part: QWidget) -> None:
        """Put one more at the end."""
        part.setParent(self)
        self._parts.append(part)
        self.updateGeometry()

    def remove(self, part: QWidget) -> None:
        """Take one out."""
        self._parts.remove(part)
        part.hide()
        part.deleteLater()
        self._settle()
        self.updateGeometry()

    def dress(self, look: Look) -> None:
        """Lay the parts out at the sizes of a look."""
        self._settle()

    def heightForWidth(self, width: int) -> int:
        """How high the lines are at a width."""
        places = self._places(width)
        return max((place.bottom() + 1 for place in places), default=0)

    def hasHeightForWidth(self) -> bool:
        """It has: the narrower, the more lines."""
        return True

    def sizeHint(self) -> QSize:
        """All parts in one line."""
        hints = [part.sizeHint() for part in self._parts if not part.isHidden()]
        gaps = current_look().px(self._gap) * max(0, len(hints) - 1)
        height = max((hint.height() for hint in hints), default=0)
        return QSize(sum(hint.width() for hint in hints) + gaps, height)

    def minimumSizeHint(self) -> QSize:
        """The widest part alone."""
        hints = [part.minimumSizeHint() for part in self._parts if not part.isHidden()]
        return QSize(
            max((hint.width() for hint in hints), default=0),
            max((hint.height() for hint in hints), default=0),
        )

    def event(self, event: QEvent) -> bool:
        """Lay the parts out anew when one of them wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the parts out: hidden parts that want another size do not say so."""
        super().showEvent(event)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the parts out for the new width."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        shown = [part for part in self._parts if not part.isHidden()]
        for part, place in zip(shown, self._places(self.width()), strict=True):
            part.setGeometry(place)
        self.setMinimumHeight(self.heightForWidth(self.width()) if self.width() else 0)

    def _places(self, width: int) -> list[QRect]:
        """Where each part stands; those of one line have one middle."""
        gap = current_look().px(self._gap)
        lines: list[list[QSize]] = [[]]
        taken = 0
        for part in self._parts:
            hint = part.sizeHint()
            if part.isHidden():
                continue
            if lines[-1] and taken + hint.width() > width:
                lines.append([])
                taken = 0
            lines[-1].append(hint)
            taken += hint.width() + gap
        return list(_placed(lines, gap))


def _placed(lines: list[list[QSize]], gap: int) -> Iterator[QRect]:
    top = 0
    for line in lines:
        left, height = 0, max((hint.height() for hint in line), default=0)
        for hint in line:
            yield QRect(QPoint(left, top + (height - hint.height()) // 2), hint)
            left += hint.width() + gap
        top += height + gap
