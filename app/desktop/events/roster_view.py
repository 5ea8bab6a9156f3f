"""The roster of an event with the line that adds to it, its counts, and what can be done."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from app.desktop.desk import Desk
from app.desktop.events.roster_acts import RosterActs
from app.desktop.events.roster_table import RosterModel, RosterTable, Typed
from app.desktop.events.same_hours_form import SameHoursDialog
from app.desktop.found_people import find_people
from app.desktop.parts.acts_row import ActsRow
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import Button, plain_button
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.fields import CheckField
from app.desktop.parts.filled_bar import FilledBar
from app.desktop.parts.labels import Label, WrappingLabel
from app.desktop.parts.menu_entry import menu_entry
from app.desktop.parts.person_picker import PersonPicker
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.suggestions import Suggestion
from app.desktop.parts.tick_all import TickAll
from app.records.event import AttendanceState
from app.rules.lengths import duration
from app.services.event_page import EventPage, RosterRow
from app.services.events_list import EventRow

_ROSTER, _NOBODY = range(2)
Act = Callable[[EventRow, Sequence[RosterRow]], None]


class RosterView(Box):
    """Everybody at one event: typed in above, signed in and out by Enter, ticked for the rest."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(gap=10)
        self._desk = desk
        self._page: EventPage | None = None
        self.acts = RosterActs(desk, self)
        self.rows = RosterModel(self.tr("Tick {name}"), self)
        self.table = RosterTable(self.rows, self.tr("Roster"))
        self.concerns = RemarkBox("triangle-alert", Tone.WARN)
        self.filled = FilledBar()
        self.counts = WrappingLabel("", "muted")
        self._standing = Row(self.filled, self.counts, gap=14)
        self._standing.box.setStretch(1, 1)
        self._build_line()
        self._build_acts()
        listed = Box(self.table, self._foot, gap=10)
        listed.give_room_to(self.table)
        self._stack = QStackedWidget()
        self._stack.addWidget(listed)
        self._stack.addWidget(self._build_nobody())
        self.add(self.concerns, self._line, self._standing,
                 self._stack)  # fmt: skip
        self.give_room_to(self._stack)
        self._connect()

    def show_page(self, page: EventPage) -> None:
        """Show the roster; what is ticked and selected stays."""
        self._page = page
        self.table.show_rows(page.roster, _key)
        self.concerns.say(" ".join(page.concerns))
        self._stack.setCurrentIndex(_ROSTER if page.roster else _NOBODY)
        self._show_counts(page)
        self._show_acts()

    def begin_anew(self) -> None:
        """Be ready for another event."""
        self.rows.tick(())
        self.table.clearSelection()
        self.at_once.setChecked(False)
        self.person.set_value(None)

    def begin(self) -> None:
        """Begin at the name of the next."""
        self.person.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_line(self) -> None:
        office = self._desk.office
        self.person = PersonPicker(lambda text: find_people(office, text), offers_new=True)
        self.person.setPlaceholderText(self.tr("Type two letters of a name, and Enter"))
        self.at_once = CheckField(self.tr("Sign in &at once"))
        label = Label(self.tr("&Who comes"), "strong")
        label.setBuddy(self.person)
        self.person.setAccessibleName(self.tr("Who comes"))
        self._line = Row(label, self.person, self.at_once, gap=10)
        self._line.box.setStretch(1, 1)

    def _build_acts(self) -> None:
        self.everyone = TickAll(self.rows)
        self.same = plain_button(
            self.tr("Same &hours for everyone ticked\u2026"), "clock", self._ask_same_hours
        )
        self.buttons: list[Button] = []
        self._entries: list[QAction] = []
        for text, icon, act in self._all_acts():
            with_chosen = partial(self._with_chosen, act)
            self.buttons.append(plain_button(text, icon, with_chosen))
            self._entries.append(menu_entry(self.table, text.replace("&", ""), "", with_chosen))
        self.key_in = plain_button(self.tr("&Key the sheet"), "keyboard", self.table.begin_keying)
        for text, asked in (
            (self.tr("Same hours for everyone ticked\u2026"), self._ask_same_hours),
            (self.tr("Key the sheet"), self.table.begin_keying),
        ):
            menu_entry(self.table, text, "", asked)
        several = ActsRow(self.table, self.same, *self.buttons[:4], self.key_in, self.buttons[4])
        self._foot = Row(self.everyone, several, gap=10)
        self._foot.give_room_to(several)

    def _all_acts(self) -> tuple[tuple[str, str, Act], ...]:
        """The acts on those ticked, or where nobody is, selected: words, icon, what is done."""
        return (
            (self.tr("Sign &in"), "check", self.acts.sign_in),
            (self.tr("Sign &out"), "arrow-left", self.acts.sign_out),
            (self.tr("A&bsent"), "minus", self.acts.absent),
            (self.tr("&Take off"), "trash-2", self.acts.take_off),
            (self.tr("Open the &person's page"), "user", self._open_person),
        )

    def _build_nobody(self) -> EmptyState:
        return EmptyState(
            "users",
            self.tr("Nobody is expected yet"),
            self.tr(
                "Type who is coming in the line above: two letters and Enter. Whoever is new is "
                "added in the same line."
            ),
        )

    def _connect(self) -> None:
        self.person.chosen.connect(self._on_person_chosen)
        self.person.new_asked.connect(self._on_new_asked)
        self.table.tapped.connect(self._on_tapped)
        self.table.typed.connect(self._on_typed)
        self.table.absent_asked.connect(partial(self._with_rows, self.acts.absent))
        self.table.remove_asked.connect(partial(self._with_rows, self.acts.take_off))
        self.table.picked.connect(lambda _: self._show_acts())
        self.rows.ticks_changed.connect(self._show_acts)

    def _show_counts(self, page: EventPage) -> None:
        row = page.event
        self.filled.setVisible(row.places is not None)
        if row.places is not None:
            coming = row.expected + row.came
            told = self.tr("{coming} of {places} places filled")
            self.filled.show_filled(
                coming, row.places, told.format(coming=f"{coming:,}", places=f"{row.places:,}")
            )
        parts = [
            self.tr("%Ln expected", "", row.expected) if row.expected else "",
            self._still_in(row),
            self.tr("%Ln came", "", row.came) if row.came else "",
            self.tr("%Ln absent", "", row.absent) if row.absent else "",
            self.tr("{time} given").format(time=duration(page.minutes)) if page.minutes else "",
        ]
        self.counts.setText(" \u00b7 ".join(filter(None, parts)))
        self._standing.setVisible(row.places is not None or any(parts))

    def _still_in(self, row: EventRow) -> str:
        if not row.still_in:
            return ""
        if row.day < self._desk.today():
            return self.tr("%Ln not signed out", "", row.still_in)
        return self.tr("%Ln there now", "", row.still_in)

    def _chosen(self) -> list[RosterRow]:
        """Those who are ticked, or where nobody is, those who are selected."""
        chosen: list[RosterRow] = self.rows.ticked() or self.table.selected()
        return chosen

    def _show_acts(self) -> None:
        chosen = self._chosen()
        what = self.tr("%Ln person(s)", "", len(chosen))
        if len(chosen) == 1:
            what = chosen[0].person
        is_in = any(row.state is AttendanceState.SIGNED_IN for row in chosen)
        named = (
            (self.tr("Sign {what} in"), bool(chosen)),
            (self.tr("Sign {what} out"), is_in),
            (self.tr("Note that {what} did not come"), bool(chosen)),
            (self.tr("Take {what} off the roster"), bool(chosen)),
            (self.tr("Open the page of {what}"), len(chosen) == 1),
        )
        for button, entry, (told, can) in zip(self.buttons, self._entries, named, strict=True):
            button.setAccessibleName(told.format(what=what))
            button.setEnabled(can)
            entry.setEnabled(can)
            act = button.text().replace("&", "")
            entry.setText(self.tr("{act}: {what}").format(act=act, what=what) if chosen else act)
        self.same.setEnabled(bool(self.rows.ticked()))

    def _with_chosen(self, act: Act) -> None:
        self._with_rows(act, self._chosen())

    def _with_rows(self, act: Act, rows: Sequence[RosterRow]) -> None:
        if self._page is not None and rows:
            act(self._page.event, rows)

    def _on_person_chosen(self, suggestion: Suggestion) -> None:
        if self._page is not None and isinstance(suggestion.key, UUID):
            self.person.set_value(None)
            self.acts.add(self._page.event, suggestion.key, at_once=self.at_once.isChecked())

    def _on_new_asked(self, name: str) -> None:
        if self._page is not None:
            self.person.set_value(None)
            self.acts.walk_in(self._page.event, name, at_once=self.at_once.isChecked())

    def _on_tapped(self, row: RosterRow) -> None:
        if self._page is not None and not self.acts.tap(self._page.event, row):
            self.table.type_time_of(row)

    def _on_typed(self, typed: Typed) -> None:
        if self._page is not None:
            self.acts.keep(self._page.event, typed)

    def _open_person(self, _: EventRow, rows: Sequence[RosterRow]) -> None:
        self._desk.go("person", rows[0].person_id)

    def _ask_same_hours(self) -> None:
        ticked = self.rows.ticked()
        if self._page is not None and ticked:
            self._desk.ask.show(SameHoursDialog(self._desk, self, self._page.event, ticked))


def _key(row: RosterRow) -> UUID:
    return row.person_id
