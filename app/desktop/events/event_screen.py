"""The page of one event: its roster and its hours together, signed in, keyed, and closed."""

from collections.abc import Callable
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desktop.desk import Desk
from app.desktop.events.acts import EventActs
from app.desktop.events.close_dialog import CloseDialog
from app.desktop.events.event_files import EventFiles
from app.desktop.events.roster_view import RosterView
from app.desktop.events.sign_up_form import SignUpDialog
from app.desktop.events.words import kind_names, where_of
from app.desktop.parts.boxes import Box, Row, ScrollPage
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.flow import Flow
from app.desktop.parts.header import PageHeader
from app.desktop.parts.pill import Pill, Tone
from app.desktop.parts.screen import Screen
from app.records.areas import Area
from app.services import event_page, mailing
from app.services.event_page import EventPage
from app.services.events_list import EventRow
from app.services.queries import Gone

_PAGE, _GONE = range(2)


class EventScreen(Screen):
    """The page of the event it was last asked to show."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.EVENTS, Area.MAILING, Area.PEOPLE, Area.HOURS, Area.ACTIVITIES}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.page: EventPage | None = None
        self._event_id: UUID | None = None
        self._acts = EventActs(desk, self)
        self._files = EventFiles(desk, self)
        self.close_event = primary_button(self.tr("Close the event\u2026"), "check")
        self.close_event.clicked.connect(lambda: self._with(self._ask_to_close))
        header = PageHeader("", primary=self.close_event, goes_back=True)
        self.pills = Row(gap=8)
        header.words.add(self.pills)
        self.roster = RosterView(desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_page())
        self._stack.addWidget(self._build_gone())
        self.compose(header, self._stack)
        self._show_gone()

    def show_subject(self, subject: object) -> None:
        """Show the page of the event of that id."""
        if isinstance(subject, UUID) and subject != self._event_id:
            self._event_id = subject
            self.roster.begin_anew()
            self.make_stale()

    def refresh(self) -> None:
        """Read the event, or say that it is not here any more."""
        if self._event_id is None:
            return
        try:
            page = event_page.event_page(self.desk.office, self._event_id, self.desk.today())
        except Gone:
            self._show_gone()
            return
        self.page = page
        self._show_head(page.event)
        self._show_acts(page.event)
        self.roster.show_page(page)
        self._stack.setCurrentIndex(_PAGE)

    def begin(self) -> bool:
        """Begin at the name of whoever comes next."""
        if self.page is not None and self.isVisible():
            self.roster.begin()
        return super().begin()

    def _build_page(self) -> ScrollPage:
        acts = self._acts
        self.change = plain_button(
            self.tr("&Change\u2026"), "pencil", lambda: self._with(acts.change)
        )
        self.repeat = plain_button(
            self.tr("&Repeat\u2026"), "copy", lambda: self._with(acts.repeat)
        )
        self.call_off = plain_button("", "x", lambda: self._with(acts.call_off_or_on))
        self.remove = plain_button(self.tr("Re&move"), "trash-2", lambda: self._with(self._remove))
        self.sign_up = plain_button(
            self.tr("Sign &up to a list\u2026"), "mail", lambda: self._with(self._ask_to_sign_up)
        )
        self.sheet = plain_button(
            self.tr("Sign-in &sheet\u2026"), "printer", lambda: self._with(self._print)
        )
        self.calendar = plain_button(
            self.tr("Ca&lendar file\u2026"), "calendar", lambda: self._with(self._save_calendar)
        )
        self.flow = Flow(
            self.change,
            self.repeat,
            self.call_off,
            self.remove,
            self.sheet,
            self.calendar,
            self.sign_up,
            gap=10,
        )
        made = ScrollPage(self.flow, self.roster, margins=(28, 14, 28, 18))
        made.page.give_room_to(self.roster)
        return made

    def _build_gone(self) -> QWidget:
        self.to_list = plain_button(
            self.tr("Show all events"), "calendar", lambda: self.desk.go("events", None)
        )
        return Box(
            EmptyState(
                "calendar",
                self.tr("This event is not here any more"),
                self.tr("It was removed. Undo brings it back."),
                self.to_list,
            ),
            margins=(28, 22, 28, 22),
        )

    def _show_head(self, row: EventRow) -> None:
        if self.header is not None:
            self.header.say(row.title, where_of(row))
        self.pills.clear()
        pills = [Pill(kind_names()[row.kind], Tone.PLAIN)]
        if row.called_off:
            pills.append(Pill(self.tr("Called off"), Tone.WARN))
        if row.headcount is not None:
            pills.append(Pill(self.tr("%Ln people counted", "", row.headcount), Tone.INFO))
        self.pills.add(*pills, None)
        self.pills.show()

    def _show_acts(self, row: EventRow) -> None:
        has_come = row.day <= self.desk.today() and not row.called_off
        self.close_event.setVisible(has_come and bool(row.expected or row.still_in or row.unlogged))
        self.call_off.setText(self.tr("&Put on again") if row.called_off else self.tr("Call o&ff"))
        self.sign_up.setVisible(bool(mailing.lists(self.desk.office, closed_too=False)))
        off = self.tr("Put {title} on again") if row.called_off else self.tr("Call {title} off")
        named = (
            (self.close_event, self.tr("Close {title}")),
            (self.change, self.tr("Change {title}")),
            (self.repeat, self.tr("Repeat {title}")),
            (self.call_off, off),
            (self.remove, self.tr("Remove {title}")),
            (self.sheet, self.tr("Sign-in sheet of {title}")),
            (self.calendar, self.tr("Calendar file of {title}")),
            (self.sign_up, self.tr("Sign somebody up to a mailing list at {title}")),
        )
        for button, told in named:
            button.setAccessibleName(told.format(title=row.title))

    def _show_gone(self) -> None:
        self.page = None
        self.close_event.hide()
        self.pills.hide()
        if self.header is not None:
            self.header.say(self.tr("Event"))
        self._stack.setCurrentIndex(_GONE)

    def _with(self, act: Callable[[EventRow], None]) -> None:
        if self.page is not None:
            act(self.page.event)

    def _remove(self, row: EventRow) -> None:
        self._acts.remove([row.id])

    def _print(self, row: EventRow) -> None:
        self._files.print([row])

    def _save_calendar(self, row: EventRow) -> None:
        self._files.save_calendar([row])

    def _ask_to_close(self, _: EventRow) -> None:
        if self.page is not None:
            self.desk.ask.show(CloseDialog(self.desk, self, self.page))

    def _ask_to_sign_up(self, row: EventRow) -> None:
        chosen = self.roster.table.selected()
        one = chosen[0] if len(chosen) == 1 else None
        self.desk.ask.show(SignUpDialog(self.desk, self, row, one))
