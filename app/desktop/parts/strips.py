"""Two strips of the window: what could not be done, and how far a long task is."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QProgressBar

from app.desktop.look.icons import Icon
from app.desktop.parts.boxes import Row
from app.desktop.parts.buttons import ToolButton, plain_button
from app.desktop.parts.labels import Label, WrappingLabel

#: Shorter tasks show nothing, so that the page does not jump.
SHOWN_AFTER_MS = 300


class FailureStrip(Row):
    """A sentence that stays until it is read: what was not done, why, and what to do."""

    def __init__(self) -> None:
        super().__init__(kind="refusal", margins=(28, 6, 20, 6), gap=12)
        self.sentence = WrappingLabel("", "failure")
        self.close_button = ToolButton("x", self.tr("Close this message"), ink="danger")
        self.close_button.clicked.connect(self.hide)
        middle = Qt.AlignmentFlag.AlignVCenter
        self.box.addWidget(Icon("triangle-alert", 20, "danger"), 0, middle)
        self.box.addWidget(self.sentence, 1)
        self.box.addWidget(self.close_button, 0, middle)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence, and have it read out at once."""
        self.sentence.setText(sentence)
        self.show()
        event = QAccessibleAnnouncementEvent(self, sentence)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


class TaskStrip(Row):
    """What is being done, how far it is, and Cancel. Signals: `cancelled()`."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(kind="strip", margins=(28, 8, 20, 8), gap=14)
        self.what = Label("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = plain_button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        middle = Qt.AlignmentFlag.AlignVCenter
        self.box.addWidget(self.what, 0, middle)
        self.box.addWidget(self.bar, 1, middle)
        self.box.addWidget(self.cancel, 0, middle)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin(self, what: str) -> None:
        """Show what is being done, unless it is over at once; how far it is, is not known yet.

        What has no words is not shown at all.
        """
        if not what:
            return
        self.what.setText(what)
        self.bar.setAccessibleName(what)
        self.bar.setRange(0, 0)
        if self.isHidden() and not self._patience.isActive():
            self._patience.start(SHOWN_AFTER_MS)

    def end(self) -> None:
        """Go, or do not come at all."""
        self._patience.stop()
        self.hide()

    def progress(self, done: int, total: int) -> None:
        """Show how much is done of how much, as thousandths: a bar counts in 32 bits."""
        if total > 0:
            self.bar.setRange(0, 1000)
            self.bar.setValue(min(1000, done * 1000 // total))
