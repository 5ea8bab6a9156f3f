"""What can be done with the people of an event: expect, sign in and out, note absences, type."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.desktop.desk import Desk
from app.desktop.events.roster_columns import CAME, NOTE
from app.desktop.events.roster_table import Typed
from app.records.contribution import MINUTES_A_DAY
from app.records.event import AttendanceState
from app.records.person import PersonDraft
from app.rules.days import full_day
from app.rules.presence import minute_of
from app.services import roster
from app.services.event_page import RosterRow
from app.services.events_list import EventRow

if TYPE_CHECKING:
    from uuid import UUID

    from app.services.outcome import Outcome

#: So long after its end somebody may still be signed out by the clock of the computer.
_STAYS_MINUTES = 180


class RosterActs(QObject):
    """The deeds, each performed at once with Undo.

    On the day of an event the computer's clock says when; of an event that has been, its own
    start and end do.
    """

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.now: Callable[[], datetime] = _now

    def add(self, event: EventRow, person_id: "UUID", *, at_once: bool) -> None:
        """Put somebody on the roster, and sign them in where it is asked."""
        office = self._desk.office
        minute = self.minute_in(event) if at_once else None
        if minute is None:
            self._perform(lambda: roster.expect(office, event.id, [person_id]))
        else:
            self._perform(lambda: roster.tap(office, event.id, person_id, minute))

    def walk_in(self, event: EventRow, name: str, *, at_once: bool) -> None:
        """Add somebody nobody knew, and put them on the roster."""
        minute = self.minute_in(event) if at_once else None
        self._perform(
            lambda: roster.walk_in(
                self._desk.office, event.id, PersonDraft.check({"name": name}), minute
            )
        )

    def tap(self, event: EventRow, row: RosterRow) -> bool:
        """Sign somebody in, or out; False where nothing says when, so that it is to be typed."""
        if event.day > self._desk.today():
            self._refuse(
                self.tr("Nobody was signed in: the event is on {day}.").format(
                    day=full_day(event.day)
                )
            )
            return True
        is_in = row.state is AttendanceState.SIGNED_IN
        minute = self.minute_out(event) if is_in else self.minute_in(event)
        if minute is None:
            return False
        office = self._desk.office
        self._perform(lambda: roster.tap(office, event.id, row.person_id, minute))
        return True

    def sign_in(self, event: EventRow, rows: Sequence[RosterRow]) -> None:
        """Sign several in as one act."""
        self._sign(event, rows, self.minute_in(event), roster.sign_in)

    def sign_out(self, event: EventRow, rows: Sequence[RosterRow]) -> None:
        """Sign several out as one act; those who never came are left as they are."""
        there = [row for row in rows if row.state is AttendanceState.SIGNED_IN]
        self._sign(event, there, self.minute_out(event), roster.sign_out)

    def absent(self, event: EventRow, rows: Sequence[RosterRow]) -> None:
        """Note that these did not come."""
        self._on_several(event, rows, roster.absent)

    def take_off(self, event: EventRow, rows: Sequence[RosterRow]) -> None:
        """Take these off the roster, with the hours they were signed in for."""
        self._on_several(event, rows, roster.take_off)

    def keep(self, event: EventRow, typed: Typed) -> None:
        """Keep what was typed into a cell."""
        office, person_id, value = self._desk.office, typed.row.person_id, typed.value
        if typed.key == NOTE:
            self._perform(lambda: roster.note(office, event.id, person_id, str(value or "")))
            return
        if isinstance(value, str):
            told = self.tr("\u201c{text}\u201d is no time. Write it like 9:30 or 2.15pm.")
            self._refuse(told.format(text=value))
            return
        came, went = typed.row.in_minute, typed.row.out_minute
        if typed.key == CAME:
            came = _over_night(event, value, event.starts_minute)
        else:
            went = _over_night(event, value, came)
        self._perform(lambda: roster.set_times(office, event.id, person_id, came, went))

    def minute_in(self, event: EventRow) -> int | None:
        """The minute at which somebody who comes is signed in; None where nothing says."""
        return self._by_clock(event, event.starts_minute)

    def minute_out(self, event: EventRow) -> int | None:
        """The minute at which somebody who goes is signed out; None where nothing says."""
        return self._by_clock(event, event.ends_minute)

    def _by_clock(self, event: EventRow, otherwise: int | None) -> int | None:
        if event.day > self._desk.today():
            return None
        minute = minute_of(event.day, self.now())
        last = max(MINUTES_A_DAY, (event.ends_minute or 0) + _STAYS_MINUTES)
        return minute if minute < last else otherwise

    def _sign(
        self,
        event: EventRow,
        rows: Sequence[RosterRow],
        minute: int | None,
        deed: "Callable[..., Outcome]",
    ) -> None:
        if not rows:
            self._refuse(self.tr("Nothing was changed: nobody who is chosen is there."))
        elif minute is None:
            self._refuse(
                self.tr("Nothing was changed: the event has no such time. Type it beside each.")
            )
        else:
            ids = [row.person_id for row in rows]
            self._perform(lambda: deed(self._desk.office, event.id, ids, minute))

    def _on_several(
        self, event: EventRow, rows: Sequence[RosterRow], deed: "Callable[..., Outcome]"
    ) -> None:
        ids = [row.person_id for row in rows]
        if ids:
            self._perform(lambda: deed(self._desk.office, event.id, ids))

    def _perform(self, deed: "Callable[[], Outcome]") -> None:
        self._desk.operations.perform(deed, initiator=self.parent())

    def _refuse(self, sentence: str) -> None:
        self._desk.operations.failed.emit(sentence)


def _now() -> datetime:
    return datetime.now().astimezone()


def _over_night(event: EventRow, minute: int | None, after: int | None) -> int | None:
    """A time of an event that goes past midnight; one before its start is of the next day."""
    ends = event.ends_minute or 0
    if minute is None or after is None or ends <= MINUTES_A_DAY or minute >= after:
        return minute
    return minute + MINUTES_A_DAY
