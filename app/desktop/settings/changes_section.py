"""Recent changes: what was done, when and by whom, each with a way to take it back."""

from uuid import UUID

from PySide6.QtCore import Qt

from app.desktop.desk import Desk
from app.desktop.parts.boxes import Box, Card, Line, Row
from app.desktop.parts.buttons import link_button, row_button
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.pill import Pill, Tone
from app.desktop.parts.typed import say_day
from app.desktop.settings.section import Section
from app.services.journal_list import ActRow, recent

_AT_ONCE = 25


class ChangesSection(Section):
    """The latest acts of the journal, the newest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Recent changes"))
        self._limit = _AT_ONCE
        self.rows = Card(gap=0, margins=(0, 0, 0, 0))
        self.more = link_button(self.tr("Show more"))
        self.more.clicked.connect(self.show_more)
        self.compose(self.rows, Row(self.more, None), None)

    def refresh(self) -> None:
        """Read the latest acts."""
        acts = recent(self.desk.office, self._limit + 1)
        self.more.setVisible(len(acts) > self._limit)
        self.rows.clear()
        if not acts:
            none = WrappingLabel(self.tr("Nothing was changed in this file yet."), "muted")
            self.rows.add(Row(none, margins=(18, 14, 18, 14)))
        for number, act in enumerate(acts[: self._limit]):
            if number:
                self.rows.add(Line())
            self.rows.add(self._row(act))

    def show_more(self) -> None:
        """Read further back."""
        self._limit += _AT_ONCE
        self.refresh()

    def _row(self, act: ActRow) -> Row:
        at = act.at.astimezone()
        when = self.tr("{day}, {time}").format(day=say_day(at.date()), time=f"{at:%H:%M}")
        said = self.tr("{when}, {who}").format(when=when, who=act.who) if act.who else when
        words = Box(WrappingLabel(act.sentence), WrappingLabel(said, "small"), gap=1)
        row = Row(margins=(18, 10, 14, 10), gap=12)
        row.box.addWidget(words, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        if act.is_undone:
            row.box.addWidget(Pill(self.tr("Undone"), Tone.PLAIN), 0, middle)
        else:
            verb = self.tr("Do it again") if act.is_undo else self.tr("Undo")
            named = self.tr("{verb}: {what}").format(verb=verb, what=act.sentence)
            button = row_button(verb, named=named)
            button.clicked.connect(lambda _=False, id=act.id: self._take_back(id))
            row.box.addWidget(button, 0, middle)
        return row

    def _take_back(self, action_id: UUID) -> None:
        self.desk.operations.undo(action_id)
