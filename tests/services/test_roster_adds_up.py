"""Whatever order of taps and undos: an event's hours are the sum of its entries, one a person."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.records.activity import ActivityDraft
from app.records.failures import AppError, InvalidDraft
from app.services import activities, event_hours, roster
from app.services.outcome import Outcome
from app.services.undoing import undo
from app.store import journal
from tests.office_made import new_office
from tests.services.conftest import added
from tests.services.gatherings import TODAY, held, logged, page

WHO = st.integers(0, 3)
MINUTE = st.integers(590, 730)


@dataclass(frozen=True)
class There:
    """What the model holds of one person: where they stand, and what was logged for them."""

    state: str
    came: int | None = None
    went: int | None = None
    logged: int | None = None


class AtTheDoor(RuleBasedStateMachine):
    """Taps, ticks, closings and undos beside a model that is a plain dictionary."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory(dir=os.environ.get("PYTEST_DEBUG_TEMPROOT"))
        path = Path(self.folder.name) / "door.goodturn"
        self.office = new_office(path)
        kitchen = activities.add(self.office, ActivityDraft(name="Kitchen")).record_id
        self.event = held(self.office, activity_id=kitchen)
        self.people = [added(self.office, f"Person {number}") for number in range(4)]
        self.model: dict[UUID, There] = {}
        self.history: list[tuple[UUID, dict[UUID, There]]] = []

    def teardown(self) -> None:
        self.office.close()
        self.folder.cleanup()

    @rule(who=WHO, minute=MINUTE)
    def tap(self, who: int, minute: int) -> None:
        person = self.people[who]
        was = self.model.get(person, There("expected"))
        is_out = was.state == "signed in"
        if is_out and was.came is not None and minute < was.came:
            self.refused(lambda: roster.tap(self.office, self.event, person, minute))
            return
        outcome = roster.tap(self.office, self.event, person, minute)
        if is_out:
            becomes = There("signed out", was.came, minute)
        else:
            came = was.came if was.state == "signed out" else None
            becomes = There("signed in", minute if came is None else came)
        self.became(outcome, {person: becomes})

    @rule(who=WHO, came=MINUTE, went=MINUTE)
    def correct(self, who: int, came: int, went: int) -> None:
        person = self.people[who]
        was = self.model.get(person)
        if was is None or went < came:
            self.refused(lambda: roster.set_times(self.office, self.event, person, came, went))
            return
        outcome = roster.set_times(self.office, self.event, person, came, went)
        minutes = (went - came) or None
        is_logged = was.logged is not None
        self.became(
            outcome, {person: There("signed out", came, went, minutes if is_logged else None)}
        )

    @rule(who=st.sets(WHO, min_size=1), minutes=st.integers(1, 300))
    def tick(self, who: set[int], minutes: int) -> None:
        people = [self.people[one] for one in who]
        outcome = event_hours.same_hours(self.office, self.event, people, minutes, TODAY)
        self.became(outcome, dict.fromkeys(people, There("signed out", logged=minutes)))

    @rule(who=WHO)
    def absent(self, who: int) -> None:
        person = self.people[who]
        if person not in self.model:
            self.refused(lambda: roster.absent(self.office, self.event, [person]))
            return
        outcome = roster.absent(self.office, self.event, [person])
        self.became(outcome, {person: There("absent")})

    @rule(who=WHO)
    def take_off(self, who: int) -> None:
        person = self.people[who]
        if person in self.model:
            outcome = roster.take_off(self.office, self.event, [person])
            self.became(outcome, {}, {person})

    @rule()
    def close(self) -> None:
        due = {
            person: There(was.state, was.came, was.went, was.went - was.came)
            for person, was in self.model.items()
            if was.logged is None
            and was.came is not None
            and was.went is not None
            and was.went > was.came
        }
        if due:
            self.became(event_hours.close(self.office, self.event, TODAY), due)
        else:
            self.refused(lambda: event_hours.close(self.office, self.event, TODAY))

    @rule()
    def undo_the_last(self) -> None:
        if self.history:
            action_id, before = self.history.pop()
            undo(self.office, action_id)
            self.model = before

    @invariant()
    def hours_add_up(self) -> None:
        rows = {row.person_id: row for row in page(self.office, self.event).roster}
        stand = {
            person: There(
                row.state, row.in_minute, row.out_minute, row.minutes if row.is_logged else None
            )
            for person, row in rows.items()
        }
        assert stand == self.model
        entries = logged(self.office)
        assert len({entry.person_id for entry in entries}) == len(entries)
        assert {entry.person_id: entry.minutes for entry in entries} == {
            person: there.logged for person, there in self.model.items() if there.logged is not None
        }
        with self.office.reading() as session:
            assert journal.check(session.connection()).holds

    def became(
        self, outcome: Outcome, changed: dict[UUID, There], gone: set[UUID] | None = None
    ) -> None:
        """Take the change into the model, and remember how to undo it."""
        before = dict(self.model)
        self.model = {
            person: there
            for person, there in (self.model | changed).items()
            if person not in (gone or set())
        }
        if outcome.action_id is not None:
            self.history.append((outcome.action_id, before))

    def refused(self, act: Callable[[], object]) -> None:
        """A refusal leaves all as it was, which the invariant looks at."""
        try:
            act()
        except (AppError, InvalidDraft):
            return
        raise AssertionError("it was not refused")


AtTheDoor.TestCase.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
TestAtTheDoor = AtTheDoor.TestCase
