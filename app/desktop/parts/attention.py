"""What needs attention: a row for each thing, with the one act that settles it."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy

from app.desktop.look.icons import Icon
from app.desktop.parts.boxes import Box, Columns, Line, Row
from app.desktop.parts.buttons import ToolButton, link_button, row_button
from app.desktop.parts.header import SectionHeader
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.pill import Chip, Pill, Tone

#: How many rows a card unfolds at a time; the rest stands behind one link.
ROWS_SHOWN = 20
#: How many of them are built in one turn of the event loop, lest the window stand still.
_ROWS_A_TURN = 5
#: Narrower than this, the acts of a row go under its words.
_LEAST_WIDTH = 400


class Attention(NamedTuple):
    """One thing to look at; `key` is handed back with whatever is done about it."""

    key: Any
    icon: str
    tone: Tone
    what: str
    why: str
    verb: str
    pill: str = ""
    #: Other things one can do, shown behind the three dots.
    others: tuple[str, ...] = ()


class AttentionRow(Row):
    """What happened, why it matters, one verb.

    Signals: `acted(key)` for the verb, `asked(key, str)` for one of the others.
    """

    acted = Signal(object)
    asked = Signal(object, str)

    def __init__(self, thing: Attention) -> None:
        super().__init__(margins=(18, 11, 14, 11), gap=12)
        self.thing = thing
        self.what = WrappingLabel(thing.what, "strong")
        self.why = WrappingLabel(thing.why, "small")
        # Showing what has no parent yet would open it as a window of its own.
        if not thing.why:
            self.why.hide()
        self.verb = row_button(thing.verb, named=f"{thing.verb}: {thing.what}")
        self.verb.clicked.connect(lambda: self.acted.emit(self.thing.key))
        self.box.addWidget(Chip(thing.icon, thing.tone), 0, Qt.AlignmentFlag.AlignVCenter)
        words = Box(self.what, self._build_why(), gap=2)
        body = Columns(words, self._build_acts(), shares=(1, 0), least=_LEAST_WIDTH, gap=8)
        self.box.addWidget(body, 1)

    def _build_why(self) -> Row:
        """The pill leads the small line, so that the words above it have the whole width."""
        why = Row(gap=8)
        if self.thing.pill:
            pill = Pill(self.thing.pill, self.thing.tone)
            why.box.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
        why.box.addWidget(self.why, 1)
        return why

    def _build_acts(self) -> Row:
        acts = Row(gap=8)
        middle = Qt.AlignmentFlag.AlignVCenter
        acts.box.addWidget(self.verb, 0, middle)
        if self.thing.others:
            acts.box.addWidget(self._build_more(), 0, middle)
        acts.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        return acts

    def _build_more(self) -> ToolButton:
        more = ToolButton("ellipsis", self.tr("More: {what}").format(what=self.thing.what))
        menu = QMenu(more)
        for other in self.thing.others:
            # A name may hold an ampersand, which a menu would take for the mark of a key.
            menu.addAction(other.replace("&", "&&")).triggered.connect(
                lambda _=False, asked=other: self.asked.emit(self.thing.key, asked)
            )
        more.setMenu(menu)
        more.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
        return more


class AttentionCard(Box):
    """The card with all the rows, and one line for what was put off.

    A long list unfolds some rows at a time. Signals: `acted(key)`, `asked(key, str)`,
    `put_off_asked()`.
    """

    acted = Signal(object)
    asked = Signal(object, str)
    put_off_asked = Signal()

    def __init__(self, title: str, nothing: str = "") -> None:
        super().__init__(kind="card", gap=0)
        self.head = SectionHeader(title)
        self.rows = Box(gap=0)
        self.nothing = WrappingLabel(nothing, "muted")
        self._calm = self._build_calm()
        self.put_off = WrappingLabel("", "small")
        self.show_put_off_button = link_button(self.tr("Show them"))
        self.show_put_off_button.clicked.connect(self.put_off_asked)
        self._foot = Row(self.put_off, self.show_put_off_button, margins=(18, 8, 14, 10))
        self._rest: Iterator[Attention] = iter(())
        self._left = 0
        self._unfolding = 0
        self._next_turn = QTimer(self, singleShot=True, interval=0)
        self._next_turn.timeout.connect(self._build_some)
        self.more = link_button("")
        self.more.clicked.connect(self.unfold)
        self._more_line = Row(self.more, None, margins=(14, 8, 14, 8))
        self.add(self.head, self.rows, self._calm, self._more_line, self._foot, None)
        self._calm.hide()
        self._foot.hide()
        self._more_line.hide()
        self.setAccessibleName(title)

    def show_things(self, things: Iterable[Attention], number: int, count: str) -> None:
        """Show these things, of which there are so many; `count` says it in the head.

        They are taken one by one as they are shown, so that a long list need not be worded whole.
        """
        self.head.remark.setText(count)
        # Until all stand there again the page keeps its height, and with it the place it shows.
        self.rows.setMinimumHeight(self.rows.height())
        self.rows.clear()
        self.rows.add(Line())
        self._calm.setVisible(not number and bool(self.nothing.text()))
        self._rest, self._left = iter(things), number
        self.unfold()

    @property
    def is_whole(self) -> bool:
        """Whether all rows that are to be shown stand there."""
        return not self._unfolding

    def unfold(self) -> None:
        """Show some more of the rows."""
        self._unfolding = min(ROWS_SHOWN, self._left)
        self._left -= self._unfolding
        self.more.setText(self.tr("Show more, {count} are left").format(count=f"{self._left:,}"))
        self._more_line.setVisible(self._left > 0)
        self._build_some()

    def _build_some(self) -> None:
        for thing in islice(self._rest, min(_ROWS_A_TURN, self._unfolding)):
            row = AttentionRow(thing)
            row.acted.connect(self.acted)
            row.asked.connect(self.asked)
            self.rows.add(row, Line())
            self._unfolding -= 1
        if self._unfolding:
            self._next_turn.start()
        else:
            self.rows.setMinimumHeight(0)

    def _build_calm(self) -> Box:
        """What is said in place of the rows where nothing waits."""
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        calm = Box(margins=(24, 56, 24, 40), gap=12)
        calm.box.addWidget(Icon("heart-handshake", 40, "accent"), 0, Qt.AlignmentFlag.AlignHCenter)
        calm.add(self.nothing)
        return calm

    def show_put_off(self, sentence: str) -> None:
        """Say in one line what was put off; nothing where nothing was."""
        self.put_off.setText(sentence)
        self._foot.setVisible(bool(sentence))
