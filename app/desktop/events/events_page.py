"""All events, as a list or a month: found, opened, changed, repeated, called off and removed."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt

from app.desktop.desk import Desk
from app.desktop.events.acts import EventActs
from app.desktop.events.columns import columns, told
from app.desktop.events.event_files import EventFiles
from app.desktop.events.events_bar import EventsBar, Shape, When
from app.desktop.events.month_page import MonthPage
from app.desktop.list_page import ListPage
from app.desktop.parts.acts_row import ActsRow
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.records.failures import AppError
from app.rules.event_code import tail_of
from app.services import events_list
from app.services.events_list import EventRow

_LIST, _MONTH, _NOTHING, _NO_MATCH, _NONE_AHEAD = range(5)


class EventsPage(ListPage):
    """The events of a view; Enter opens one, F2 changes it, Del removes."""

    def __init__(self, desk: Desk) -> None:
        self.rows: RecordModel[EventRow] = RecordModel(columns())
        table = RecordTable(self.rows, self.tr("Events"))
        super().__init__(desk, table, self.tr("Reading the events"))
        self.rows.setParent(self)
        self._acts = EventActs(desk, self)
        self._files = EventFiles(desk, self)
        self.primary = primary_button(self.tr("Add an event"), "plus")
        self.primary.clicked.connect(lambda: self._acts.add())
        self.bar = EventsBar(desk)
        self.month = MonthPage(desk)
        self._build_acts()
        listed = Box(table, self.acts_row, gap=12)
        listed.give_room_to(table)
        self.add(self.bar)
        self.stack(listed, self.month, self._build_nothing(), self._build_no_match(),
                   self._build_none_ahead())  # fmt: skip
        self._connect()

    def read(self) -> None:
        """Read the events of the view, as they are shown."""
        office, view = self.desk.office, self.bar.view
        if self.bar.shows_month:
            self.month.show_view(view)
        else:
            self._newest.read(lambda: events_list.events(office, view), self._show)

    def show_subject(self, subject: object) -> None:
        """Show the list or the month, or open the form of a new event."""
        if subject in list(Shape):
            self.bar.turn_to(Shape(str(subject)))
        elif subject == "new":
            self._acts.add()

    def focus_list(self) -> None:
        """Give the list or the month the keyboard."""
        if self.bar.shows_month:
            self.month.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_list()

    def open_selected(self) -> None:
        """Go to the page of the event that is selected."""
        for row in self._one():
            self.desk.go("event", row.id)

    def remove_selected(self) -> None:
        """Remove the events that are selected."""
        ids = [row.id for row in self.table.selected()]
        if ids:
            self._acts.remove(ids)

    def print_selected(self) -> None:
        """Make the sign-in sheets of the events that are selected, as one PDF."""
        self._files.print(self.table.selected())

    def save_calendar_of_selected(self) -> None:
        """Write the events that are selected as a calendar file."""
        rows = self.table.selected()
        if rows:
            self._files.save_calendar(rows)

    def save_whole_calendar(self) -> None:
        """Write all events as a calendar file."""
        self._files.save_calendar(None)

    def _build_acts(self) -> None:
        self.open = self.button(self.tr("&Open"), "calendar", self.open_selected)
        self.change = self.button(
            self.tr("&Change\u2026"), "pencil", lambda: self._with_one(self._acts.change)
        )
        self.repeat = self.button(
            self.tr("&Repeat\u2026"), "copy", lambda: self._with_one(self._acts.repeat)
        )
        self.call_off = self.button(
            self.tr("Call o&ff"), "x", lambda: self._with_one(self._acts.call_off_or_on)
        )
        self.remove = self.button("", "trash-2", self.remove_selected)
        self.sheet = self.button(self.tr("Sign-in &sheet\u2026"), "printer", self.print_selected)
        self.calendar = self.button(
            self.tr("Ca&lendar file\u2026"), "calendar", self.save_calendar_of_selected
        )
        self.whole_calendar = self.button(
            self.tr("Calendar of all e&vents\u2026"), "calendar", self.save_whole_calendar
        )
        self.acts_row = ActsRow(
            self.table,
            self.open,
            self.change,
            self.repeat,
            self.call_off,
            self.remove,
            self.sheet,
            self.calendar,
            self.whole_calendar,
        )
        self._entries = [
            self.entry(self.tr("Open"), "", self.open_selected),
            self.entry(self.tr("Change\u2026"), "F2", lambda: self._with_one(self._acts.change)),
            self.entry(self.tr("Repeat\u2026"), "", lambda: self._with_one(self._acts.repeat)),
            self.entry(self.tr("Call off"), "", lambda: self._with_one(self._acts.call_off_or_on)),
            self.entry(self.tr("Remove"), "Del", self.remove_selected),
            self.entry(self.tr("Sign-in sheet\u2026"), "", self.print_selected),
            self.entry(self.tr("Calendar file\u2026"), "", self.save_calendar_of_selected),
            self.entry(self.tr("Calendar of all events\u2026"), "", self.save_whole_calendar),
        ]

    def _build_nothing(self) -> EmptyState:
        add = primary_button(self.tr("Add the first event"), "plus")
        add.clicked.connect(lambda: self._acts.add())
        bring = plain_button(
            self.tr("Bring in a spreadsheet\u2026"),
            "download",
            lambda: self.desk.go("bring in", None),
        )
        return EmptyState(
            "calendar",
            self.tr("No events yet"),
            self.tr(
                "Sessions, open days, workshops, talks: who is expected, who came, and the hours "
                "that makes, all on one page."
            ),
            add,
            bring,
        )

    def _build_no_match(self) -> EmptyState:
        everything = primary_button(self.tr("Narrow the events no more"))
        everything.clicked.connect(self.bar.show_all)
        return EmptyState(
            "search",
            self.tr("No such event"),
            self.tr("No event is as the fields above ask for."),
            everything,
        )

    def _build_none_ahead(self) -> EmptyState:
        self.to_all = plain_button(
            self.tr("Show all events"), "history", lambda: self.bar.show_when(When.ALL)
        )
        add = primary_button(self.tr("Add an event"), "plus")
        add.clicked.connect(lambda: self._acts.add())
        self.none_there = EmptyState(
            "calendar", "", self.tr("There are events on other days."), add, self.to_all
        )
        return self.none_there

    def _connect(self) -> None:
        self.table.opened.connect(lambda row: self.desk.go("event", row.id))
        self.table.picked.connect(lambda _: self._show_acts())
        self.bar.changed.connect(self.read)
        self.bar.shape_chosen.connect(self.read)
        self.bar.went_down.connect(self._on_went_down)
        self.month.opened.connect(lambda event_id: self.desk.go("event", event_id))
        self.month.add_asked.connect(self._acts.add)
        self.month.shown.connect(self._on_month_shown)

    def _on_went_down(self) -> None:
        """Go to the event whose code was typed or scanned, else to what is listed."""
        code = self.bar.words.text()
        if tail_of(code) is None:
            self.focus_list()
            return
        # Loads the typesetter, which nobody waits for before the first sheet.
        from app.services import sign_in_sheet

        try:
            event_id = sign_in_sheet.event_of_code(self.desk.office, code)
        except AppError as refusal:
            self.desk.operations.failed.emit(refusal.sentence)
            return
        self.bar.show_all()
        self.desk.go("event", event_id)

    def _show(self, events: list[EventRow]) -> None:
        self.table.show_rows(events, _key)
        there_are_some = bool(events) or events_list.count(self.desk.office) > 0
        other = _NONE_AHEAD if there_are_some else _NOTHING
        if self.bar.narrows:
            other = _NO_MATCH
        self.bar.setVisible(there_are_some)
        is_ahead = self.bar.when.value() is When.AHEAD
        none = self.tr("Nothing is ahead") if is_ahead else self.tr("Nothing is past")
        self.none_there.title.setText(none)
        self.none_there.setAccessibleName(none)
        self.show_whether(bool(events), other)
        self._show_acts()
        self.tell(told(events) if events else none if there_are_some else self.tr("No events yet"))

    def _on_month_shown(self, events: Sequence[EventRow]) -> None:
        self.bar.setVisible(True)
        self.show_whether(False, _MONTH)
        self.tell(self.tr("{month}: {events}").format(month=self.month.title.text(),
                                                       events=told(events)))  # fmt: skip

    def _show_acts(self) -> None:
        chosen: list[EventRow] = self.table.selected()
        count = len(chosen)
        is_one = count == 1
        what = chosen[0].title if is_one else self.tr("%Ln event(s)", "", count)
        several = self.tr("&Remove %n event(s)", "", count)
        self.remove.setText(several if count > 1 else self.tr("&Remove"))
        is_off = is_one and chosen[0].called_off
        self.call_off.setText(self.tr("&Put on again") if is_off else self.tr("Call o&ff"))
        self._entries[3].setText(self.tr("Put on again") if is_off else self.tr("Call off"))
        off = self.tr("Put {what} on again") if is_off else self.tr("Call {what} off")
        acts = (
            (self.open, self.tr("Open {what}"), is_one),
            (self.change, self.tr("Change {what}"), is_one),
            (self.repeat, self.tr("Repeat {what}"), is_one),
            (self.call_off, off, is_one),
            (self.remove, self.tr("Remove {what}"), count > 0),
            (self.sheet, self.tr("Sign-in sheet of {what}"), count > 0),
            (self.calendar, self.tr("Calendar file of {what}"), count > 0),
            (self.whole_calendar, self.tr("Calendar file of all events"), True),
        )
        for (button, named, is_possible), entry in zip(acts, self._entries, strict=True):
            button.setAccessibleName(named.format(what=what))
            button.setEnabled(is_possible)
            entry.setEnabled(is_possible)

    def _one(self) -> list[EventRow]:
        chosen: list[EventRow] = self.table.selected()
        return chosen if len(chosen) == 1 else []

    def _with_one(self, act: Callable[[EventRow], None]) -> None:
        for row in self._one():
            act(row)


def _key(row: EventRow) -> UUID:
    return row.id
