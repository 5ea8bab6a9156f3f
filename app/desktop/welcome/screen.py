"""The welcome: what Goodturn is, and three ways to begin."""

import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent

from app.desktop.look.icons import Icon
from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import Box, Row, ScrollPage
from app.desktop.parts.labels import WrappingLabel
from app.desktop.start import Beginning, who_works_here
from app.desktop.welcome.beginning_form import BeginningForm
from app.desktop.welcome.way_button import WayButton
from app.records.charity import CharityDraft
from app.records.failures import AppError
from app.services import demo, office

_WIDTH = 520


class _Column(Box):
    """A column in the middle of the page, no wider than can be read."""

    def dress(self, look: Look) -> None:
        """Take up the width of a look."""
        super().dress(look)
        self.setMaximumWidth(look.px(_WIDTH))


class WelcomeScreen(Box):
    """Shown where there is no office file yet; what is chosen is opened through the beginning."""

    def __init__(self, beginning: Beginning) -> None:
        super().__init__(kind="page", gap=0)
        self._beginning = beginning
        self._window = beginning.window
        self.own = WayButton(
            "plus",
            self.tr("Start our own office file"),
            self.tr("One file for your charity, on this computer."),
        )
        self.open = WayButton(
            "file-text",
            self.tr("Open an office file\u2026"),
            self.tr("One that was made before, here or on another computer."),
        )
        self.demo = WayButton(
            "eye",
            self.tr("Try the demo charity"),
            self.tr("Some sixty made-up people and two years of giving, to look around in."),
        )
        self.ways = Box(self.own, self.open, self.demo, gap=12)
        self.form = BeginningForm(self._window.ask)
        self.form.hide()
        self._build()
        self._listen()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first way; the places lead nowhere yet, and are not shown."""
        super().showEvent(event)
        self._window.sidebar.hide()
        self.own.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Show the places again."""
        super().hideEvent(event)
        self._window.sidebar.show()

    def start_own(self) -> None:
        """Ask for what a new office file needs."""
        self.ways.hide()
        self.form.show()
        self.form.begin()

    def back_to_ways(self) -> None:
        """Show the three ways again; what was typed stays."""
        self.form.hide()
        self.ways.show()
        self.own.setFocus(Qt.FocusReason.OtherFocusReason)

    def try_demo(self) -> None:
        """Make the demo charity in a folder of its own, and open it."""
        today = self._window.today()
        self.setEnabled(False)
        self._window.tasks.run(
            self.tr("Making the demo charity\u2026"),
            lambda progress: demo.create_demo(
                _demo_path(), today=today, progress=lambda percent: progress(percent, 100)
            ),
            self._beginning.take_over,
            self._on_demo_refused,
        )

    def _build(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        title = WrappingLabel(self.tr("Welcome to Goodturn"), "title")
        what = WrappingLabel(
            self.tr(
                "Goodturn keeps what people gave and what they were given back, and tells you "
                "whose giving has gone unrecognised."
            ),
            "muted",
        )
        for label in (title, what):
            label.setAlignment(middle)
        column = _Column(gap=10)
        column.box.addWidget(Icon("heart-handshake", 56, "accent"), 0, middle)
        column.add(title, what)
        column.box.addSpacing(current_look().px(14))
        column.add(self.ways, self.form)
        across = Row(None, column, None)
        across.box.setStretch(1, 20)
        self.add(ScrollPage(None, across, None))

    def _listen(self) -> None:
        self.own.clicked.connect(self.start_own)
        self.open.clicked.connect(self._window.choose_file)
        self.demo.clicked.connect(self.try_demo)
        self.form.left.connect(self.back_to_ways)
        self.form.asked.connect(self._on_asked)

    def _on_asked(self, draft: CharityDraft, path: Path) -> None:
        self.setEnabled(False)
        self._window.tasks.run(
            self.tr("Making {name}\u2026").format(name=path.name),
            lambda _: office.create(path, draft, who=who_works_here()),
            self._beginning.take_over,
            self._on_refused,
        )

    def _on_refused(self, refusal: AppError) -> None:
        self.setEnabled(True)
        self.form.show_failure(refusal.sentence)

    def _on_demo_refused(self, refusal: AppError) -> None:
        self.setEnabled(True)
        self._window.failure.say(refusal.sentence)


def _demo_path() -> Path:
    """A place of its own each time, which the system clears away in the end."""
    return Path(tempfile.mkdtemp(prefix="goodturn-demo-")) / "Riverside Community Trust.goodturn"
