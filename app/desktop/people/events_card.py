"""The events of a person: the next ones, and the last ones with whether they came."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal

from app.desktop.events.words import attendance_names, weekday_and_day
from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import Box, Card, Row
from app.desktop.parts.buttons import link_button
from app.desktop.parts.labels import Label, WrappingLabel
from app.records.event import AttendanceState
from app.rules.presence import clock
from app.services.person_events import PersonEvent, PersonEvents

#: So many of each are shown; the list of events holds them all.
_AHEAD, _BEEN = 4, 3


class _Line(Row):
    """The day of an event, and its name to open it by. Signals: `opened()`."""

    opened = Signal()

    def __init__(self, event: PersonEvent, remark: str) -> None:
        super().__init__(gap=10)
        self._day = Label(weekday_and_day(event.day), "muted")
        self.link = link_button(
            event.title.replace("&", "&&"), named=self.tr("Open {title}").format(title=event.title)
        )
        self.link.clicked.connect(lambda _=False: self.opened.emit())
        middle = Qt.AlignmentFlag.AlignVCenter
        self.box.addWidget(self._day, 0, middle)
        self.box.addWidget(self.link, 0, middle)
        self.box.addWidget(Label(remark, "small"), 0, middle)
        self.box.addStretch(1)
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Keep the days in a column."""
        super().dress(look)
        if hasattr(self, "_day"):
            self._day.setMinimumWidth(look.px(118))


class EventsCard(Card):
    """A small card; it is hidden where somebody has no events. Signals: `event_asked(UUID)`."""

    event_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(title=self.tr("Events"))
        self.said = WrappingLabel("", "muted")
        self.lines = Box(gap=2)
        self.add(self.said, self.lines, None)

    def show_events(self, found: PersonEvents) -> None:
        """Show the next events and the last ones."""
        self.setVisible(bool(found.ahead or found.been))
        parts = [
            self.tr("Came %n time(s)", "", found.came) if found.came else "",
            self.tr("absent %n time(s)", "", found.absent) if found.absent else "",
            self.tr("%n ahead", "", len(found.ahead)) if found.ahead else "",
        ]
        self.said.setText(" \u00b7 ".join(filter(None, parts)))
        self.said.setVisible(any(parts))
        self.lines.clear()
        self._add(found.ahead[:_AHEAD])
        self._add(found.been[:_BEEN])

    def _add(self, events: Sequence[PersonEvent]) -> None:
        for event in events:
            line = _Line(event, _remark(event))
            line.opened.connect(partial(self.event_asked.emit, event.event_id))
            self.lines.add(line)


def _remark(event: PersonEvent) -> str:
    """When it begins, or where they stand once they are no longer only expected."""
    if event.state is not AttendanceState.EXPECTED:
        return attendance_names()[event.state]
    return "" if event.starts_minute is None else clock(event.starts_minute)
