"""What is on in the demo charity's two years, and who of the cast came to what."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random
from typing import NamedTuple
from uuid import UUID

from app.records.policy import PolicyDraft
from app.services.demo_people import (
    BEFRIENDING,
    CAFE,
    DRIVING,
    GARDEN,
    OPEN_DAYS,
    PANTRY,
    PARENTS,
    TRUSTEES,
    Character,
)

#: How far back the records of the demo charity go.
RECORD_DAYS = 730
SEED = 7
#: The coordinator goes round each week to thank people; the last time was so many days ago.
LAST_ROUND = 3

_MONDAY, _TUESDAY, _WEDNESDAY, _THURSDAY, _FRIDAY, _SATURDAY = range(6)


class Slot(NamedTuple):
    """When something is on: the weekday, minutes after midnight, and how long it goes on."""

    weekday: int
    starts_minute: int
    minutes: int


def demo_id(kind: int, place: int) -> UUID:
    """An id of the same form as any other (RFC 9562, version 7), but the same each time."""
    return UUID(int=place << 80 | 0x7 << 76 | 0x2 << 62 | kind << 32 | place)


class Came(NamedTuple):
    """That somebody came: the day, to what, from when, and for how long."""

    day: date
    activity: str
    starts_minute: int
    minutes: int


#: Somebody has one slot of an activity as their own, and comes to the others now and then.
SLOTS: dict[str, tuple[Slot, ...]] = {
    PANTRY: (Slot(_TUESDAY, 600, 180), Slot(_FRIDAY, 780, 180)),
    GARDEN: (Slot(_SATURDAY, 600, 180),),
    BEFRIENDING: tuple(
        Slot(weekday, 840, 90) for weekday in (_MONDAY, _TUESDAY, _WEDNESDAY, _THURSDAY, _FRIDAY)
    ),
    CAFE: (Slot(_THURSDAY, 630, 120),),
    DRIVING: (Slot(_TUESDAY, 540, 120), Slot(_FRIDAY, 720, 120)),
    PARENTS: (Slot(_MONDAY, 570, 120),),
    OPEN_DAYS: (Slot(_SATURDAY, 600, 300),),
    TRUSTEES: (Slot(_WEDNESDAY, 1110, 120),),
}

_POLICY = PolicyDraft()
_WINTER = (11, 12, 1, 2)
_OPEN_DAY_MONTHS = (3, 6, 9, 12)
#: Of a hundred who would come, so many do in a month of holidays.
_HOLIDAYS = {8: 75, 12: 90}


def came(character: Character, today: date) -> list[Came]:
    """All that this character came to in the records, in the order of days."""
    chance = Random(f"{SEED} {character.name}")
    visits = [
        visit
        for activity, percent in character.comes.items()
        for visit in _visits(activity, percent, chance, today)
        if _was_there(character, visit.day, today)
    ]
    if character.overloaded:
        visits += _heavy_week(character, today)
    return _brought_to(sorted(visits), character, today)


def kept_up_to(character: Character, today: date) -> date:
    """The last day on which the office still thought of this character."""
    ago = max(LAST_ROUND, character.forgotten or 0, character.left or 0, character.quiet_for)
    return today - timedelta(days=ago)


def _visits(activity: str, percent: int, chance: Random, today: date) -> Iterator[Came]:
    slots = SLOTS[activity]
    # Those who come to half of something or more have a day of the week that is theirs.
    own = chance.choice(slots) if len(slots) > 1 else slots[0]
    for ago in range(RECORD_DAYS, 0, -1):
        day = today - timedelta(days=ago)
        for slot in slots:
            # Chance is asked for every day, so that what is on later does not move what was.
            luck, length = (
                chance.randrange(100),
                chance.choice((0, 0, 0, 0, 0, 0, -30, -15, 15, 30)),
            )
            likely = _likely(activity, day, percent if slot == own else percent // 12)
            if slot.weekday == day.weekday() and luck < likely:
                yield Came(day, activity, slot.starts_minute, _lasted(activity, day, slot) + length)


def _likely(activity: str, day: date, percent: int) -> int:
    if not _is_on(activity, day):
        return 0
    winter = activity == GARDEN and day.month in _WINTER
    return percent * _HOLIDAYS.get(day.month, 100) * (85 if winter else 100) // 10_000


def _is_on(activity: str, day: date) -> bool:
    christmas = (day.month, day.day) >= (12, 24) or (day.month, day.day) <= (1, 2)
    if christmas:
        return False
    if activity == PARENTS:
        return not (day.month == 8 and day.day <= 25)
    if activity == OPEN_DAYS:
        return day.month in _OPEN_DAY_MONTHS and 8 <= day.day <= 14
    return activity != TRUSTEES or day.day <= 7


def _lasted(activity: str, day: date, slot: Slot) -> int:
    return slot.minutes - 60 if activity == GARDEN and day.month in _WINTER else slot.minutes


def _was_there(character: Character, day: date, today: date) -> bool:
    ago = (today - day).days
    if ago > character.joined or ago <= character.quiet_for:
        return False
    if character.left is not None and ago <= character.left:
        return False
    return character.on_break is None or not character.on_break[1] <= ago <= character.on_break[0]


def _heavy_week(character: Character, today: date) -> Iterator[Came]:
    """What made the last week heavy: one job that had to be done, day after day."""
    activity = next(iter(character.comes))
    for ago in (5, 4, 2, 1):
        yield Came(today - timedelta(days=ago), activity, 780, 165)


def _brought_to(visits: list[Came], character: Character, today: date) -> list[Came]:
    """The visits, cut to the total that the story asks for: near a milestone, or none of it."""
    if character.near:
        return _cut_to(visits, character.near * 60 - 45)
    if character.reached:
        return _cut_to(visits, character.reached * 60)
    if character.never_thanked:
        return visits
    given = total(visits)
    unmarked = kept_up_to(character, today) - timedelta(days=7)
    late = total(visit for visit in visits if visit.day > unmarked)
    for mark in (hours * 60 for hours in _POLICY.milestone_hours):
        if mark - _POLICY.near_hours * 60 <= given < mark + late:
            return _cut_to(visits, mark - _POLICY.near_hours * 60 - 60)
    return visits


def _cut_to(visits: list[Came], minutes: int) -> list[Came]:
    """The latest visits whose total is just that: earlier ones go, and the first is cut to fit."""
    left = minutes
    kept: list[Came] = []
    for visit in reversed(visits):
        if left <= 0:
            break
        kept.append(visit._replace(minutes=min(visit.minutes, left)))
        left -= visit.minutes
    return kept[::-1]


def total(visits: Iterable[Came]) -> int:
    """The minutes of these visits."""
    return sum(visit.minutes for visit in visits)
