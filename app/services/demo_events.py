"""The demo charity's events: sessions, open days and a focus group, behind and ahead."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from app.records.contribution import ContributionDraft
from app.records.event import Attendance, AttendanceState, Event, EventDraft, EventKind
from app.records.mailing import Basis, MailingChoice, MailingList, MailingListDraft
from app.rules.folding import fold
from app.services.demo_charity import DemoCharity
from app.services.demo_people import GARDEN, OPEN_DAYS, PANTRY, PARENTS
from app.services.demo_sessions import SLOTS, demo_id
from app.store.writing import Writing

_HALL = "Community hall"
_NEWS = MailingListDraft(
    name="Newsletter",
    wording="May Riverside Community Trust e-mail you its newsletter four times a year? "
    "You can stop it at any time.",
)
#: Sessions of the last weeks are kept as events; older hours stand for themselves.
_SESSIONS_BACK = timedelta(weeks=9)
#: The newest hours were typed in and are not signed in anywhere yet.
_NOT_YET = timedelta(days=7)
_WEEKS_AHEAD = 4
_REGULARS = 7


class _Occasion(NamedTuple):
    """An event that hours were not logged for; the day is counted from today."""

    days: int
    draft: Mapping[str, Any]
    #: The activity whose regulars are expected, and what became of them.
    activity: str = ""
    states: tuple[AttendanceState, ...] = (AttendanceState.EXPECTED,)


_FOCUS_GROUP: Mapping[str, Any] = {
    "kind": EventKind.FOCUS_GROUP,
    "starts_minute": 600,
    "ends_minute": 690,
    "place": "Library, upstairs",
    "places": 8,
}
_OCCASIONS = (
    _Occasion(
        -19,
        {**_FOCUS_GROUP, "title": "Focus group: a parents' café?"},
        PARENTS,
        (AttendanceState.SIGNED_OUT,) * 4 + (AttendanceState.ABSENT,),
    ),
    _Occasion(
        12,
        {**_FOCUS_GROUP, "title": "Focus group: what the parents' café should be"},
        PARENTS,
    ),
    _Occasion(
        25,
        {
            "title": "Open day",
            "kind": EventKind.OPEN_DAY,
            "starts_minute": 600,
            "ends_minute": 900,
            "place": "The Old Boathouse",
            "places": 60,
        },
        OPEN_DAYS,
    ),
    _Occasion(
        -33,
        {
            "title": "Talk: bees in the garden",
            "kind": EventKind.TALK,
            "starts_minute": 1140,
            "ends_minute": 1230,
            "place": "Library, upstairs",
            "headcount": 34,
        },
    ),
    _Occasion(
        -5,
        {
            "title": "Garden work day",
            "starts_minute": 600,
            "ends_minute": 780,
            "place": "Behind the library",
            "called_off": True,
            "note": "Storm.",
        },
        GARDEN,
    ),
)


def add_events(
    writing: Writing, made: DemoCharity, contribution_ids: Sequence[UUID], today: date
) -> None:
    """Add the events with their rosters, and the mailing list that people signed up to at one."""
    activity_ids = {draft.name: id for id, draft in made.activities.items()}
    roster = _Rosters(today)
    for hours, contribution_id in zip(made.contributions, contribution_ids, strict=True):
        roster.take_in(hours, contribution_id, activity_ids)
    regulars = _regulars(made.contributions, today)
    for occasion in _OCCASIONS:
        activity_id = activity_ids.get(occasion.activity)
        roster.add(
            {**occasion.draft, "day": today + timedelta(days=occasion.days)},
            activity_id,
            regulars.get(activity_id, ()) if activity_id else (),
            occasion.states,
        )
    for day in _pantry_days(today):
        pantry = activity_ids[PANTRY]
        roster.add(_session(day), pantry, regulars.get(pantry, ()), (AttendanceState.EXPECTED,))
    writing.add_many(Event, roster.events)
    writing.add_many(Attendance, roster.attendances)
    _add_list(writing, made, roster, today)


class _Rosters:
    """The events of the demo and who stands on their rosters."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._sessions: dict[tuple[UUID, date, int | None], UUID] = {}
        self._last: Counter[UUID] = Counter()
        self.events: list[dict[str, Any]] = []
        self.attendances: list[dict[str, Any]] = []
        self.open_day: UUID | None = None

    def take_in(
        self, hours: ContributionDraft, contribution_id: UUID, ids: Mapping[str, UUID]
    ) -> None:
        """Put hours of a pantry session or an open day on the roster of it."""
        if hours.activity_id not in (ids[PANTRY], ids[OPEN_DAYS]):
            return
        is_open_day = hours.activity_id == ids[OPEN_DAYS]
        oldest = date.min if is_open_day else self._today - _SESSIONS_BACK
        if not oldest <= hours.day <= self._today - _NOT_YET:
            return
        key = (hours.activity_id, hours.day, hours.starts_minute)
        if key not in self._sessions:
            draft = _open_day(hours) if is_open_day else _session(hours.day, hours.starts_minute)
            self._sessions[key] = self._event(draft, hours.activity_id)
        if is_open_day:
            self.open_day = self._sessions[key]
        self._attend(
            self._sessions[key],
            hours.person_id,
            AttendanceState.SIGNED_OUT,
            (hours.starts_minute, hours.ends_minute),
            contribution_id,
        )

    def add(
        self,
        draft: Mapping[str, Any],
        activity_id: UUID | None,
        people: Iterable[UUID],
        states: Sequence[AttendanceState],
    ) -> None:
        """Add an event no hours were logged for; the last state is that of all further people."""
        event_id = self._event(draft, activity_id)
        for place, person_id in enumerate(people):
            state = states[min(place, len(states) - 1)]
            there = state is AttendanceState.SIGNED_OUT
            times = (draft["starts_minute"], draft["ends_minute"]) if there else (None, None)
            self._attend(event_id, person_id, state, times, None)

    def _event(self, draft: Mapping[str, Any], activity_id: UUID | None) -> UUID:
        event_id = demo_id(21, len(self.events))
        checked = EventDraft.check({**draft, "activity_id": activity_id})
        self.events.append(checked.model_dump() | {"id": event_id})
        return event_id

    def _attend(
        self,
        event_id: UUID,
        person_id: UUID,
        state: AttendanceState,
        times: tuple[int | None, int | None],
        contribution_id: UUID | None,
    ) -> None:
        self._last[event_id] += 1
        self.attendances.append(
            {
                "event_id": event_id,
                "person_id": person_id,
                "state": state,
                "position": self._last[event_id],
                "in_minute": times[0],
                "out_minute": times[1],
                "contribution_id": contribution_id,
            }
        )


def _session(day: date, starts_minute: int | None = None) -> dict[str, Any]:
    """A session of the pantry; a day that has none of its own takes the first one's length."""
    slots = SLOTS[PANTRY]
    slot = next((slot for slot in slots if slot.weekday == day.weekday()), slots[0])
    starts = slot.starts_minute if starts_minute is None else starts_minute
    return {
        "title": "Pantry session",
        "day": day,
        "starts_minute": starts,
        "ends_minute": starts + slot.minutes,
        "place": _HALL,
        "places": 10,
    }


def _open_day(hours: ContributionDraft) -> dict[str, Any]:
    return {
        "title": "Open day",
        "kind": EventKind.OPEN_DAY,
        "day": hours.day,
        "starts_minute": 600,
        "ends_minute": 900,
        "place": "The Old Boathouse",
        "headcount": 120 + hours.day.month,
    }


def _pantry_days(today: date) -> list[date]:
    weekdays = {slot.weekday for slot in SLOTS[PANTRY]}
    ahead = (today + timedelta(days=days) for days in range(1, 7 * _WEEKS_AHEAD + 1))
    return [day for day in ahead if day.weekday() in weekdays]


def _regulars(
    contributions: Iterable[ContributionDraft], today: date
) -> Mapping[UUID, tuple[UUID, ...]]:
    """Who came to each activity most often of late, most often first."""
    came: dict[UUID, Counter[UUID]] = {}
    for hours in contributions:
        if hours.day > today - timedelta(days=120):
            came.setdefault(hours.activity_id, Counter())[hours.person_id] += 1
    return {
        activity_id: tuple(person for person, _ in often.most_common(_REGULARS))
        for activity_id, often in came.items()
    }


def _add_list(writing: Writing, made: DemoCharity, roster: _Rosters, today: date) -> None:
    """The newsletter: those at the last open day said yes there, and one has opted out since."""
    list_id = demo_id(22, 0)
    writing.add_many(
        MailingList,
        [_NEWS.model_dump() | {"id": list_id, "search_key": fold(_NEWS.name)}],
    )
    there = [one for one in roster.attendances if one["event_id"] == roster.open_day]
    days = {event["id"]: event["day"] for event in roster.events}
    choices: list[dict[str, Any]] = [
        {
            "list_id": list_id,
            "person_id": one["person_id"],
            "basis": Basis.CONSENT,
            "chosen_on": days[one["event_id"]],
            "wording": _NEWS.wording,
            "how": "at the door",
            "event_id": one["event_id"],
        }
        for one in there
        if made.people[one["person_id"]].email
    ]
    gone = [
        choice | {"basis": Basis.OPTED_OUT, "chosen_on": today - timedelta(days=2), "wording": ""}
        for choice in choices[:1]
    ]
    writing.add_many(
        MailingChoice, choices + [one | {"how": "by e-mail", "event_id": None} for one in gone]
    )
