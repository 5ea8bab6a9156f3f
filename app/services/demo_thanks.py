"""What the demo charity gave back: a coordinator who thanks each week, with a few slips."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from app.records.person import PAID_STANDINGS, ThanksManner
from app.records.policy import PolicyDraft
from app.records.recognition import RecognitionKind as Kind
from app.records.recognition import RecognitionState as State
from app.rules.milestones import anniversary, hours_mark, years_mark
from app.services.demo_people import Character
from app.services.demo_sessions import LAST_ROUND, RECORD_DAYS, SEED, Came, kept_up_to

#: She thanks before it is due: after so many minutes, or days, or at once for a first time.
ROUND_MINUTES = 300
ROUND_DAYS = 17

COORDINATOR = "Hannah Whitcombe"
DEPUTY = "Gareth Pugh"

_THANKS = {
    ThanksManner.ANY: "Thanked at the end of the session",
    ThanksManner.IN_PERSON: "A quiet word after the session",
    ThanksManner.CARD: "A card",
    ThanksManner.MESSAGE: "A message",
    ThanksManner.TEAM: "Thanked in front of the team",
    ThanksManner.PUBLIC: "A piece in the newsletter",
}
_THINGS = {
    Kind.REFRESHMENTS: ("Cake at the meeting", "Lunch with the team", "Tea at the garden"),
    Kind.TRAINING: ("Food hygiene level 2", "Safeguarding", "First aid", "Mental health first aid"),
    Kind.DEVELOPMENT: ("Led a session", "A day at another charity", "Joined the planning group"),
    Kind.SUPPORT: ("Time to talk it over", "Supervision", "Help with a form"),
    Kind.REFERENCE: ("Reference for a course", "Reference for a job"),
    Kind.FIRST_LOOK: ("Sessional worker, before it was public",),
    Kind.GIFT: ("A plant from the garden", "A book token"),
    Kind.EXPENSES: ("Bus fares",),
}
_POLICY = PolicyDraft()


def given_back(character: Character, visits: Sequence[Came], today: date) -> list[dict[str, Any]]:
    """All that this character was given, as values of a RecognitionDraft, in the order of days."""
    if character.would_rather_not or character.standing in PAID_STANDINGS:
        return []
    chance = Random(f"{SEED} thanks {character.name}")
    given = list(_year_marks(character, visits, today))
    if not character.never_thanked:
        marks = list(_hour_marks(character, visits, today))
        given += marks
        given += _thanks(character, visits, [mark["given_on"] for mark in marks], today, chance)
    return sorted(given, key=lambda one: (one["given_on"], one["kind"], one["what"]))


def _thanks(
    character: Character,
    visits: Sequence[Came],
    marked: Sequence[date],
    today: date,
    chance: Random,
) -> Iterator[dict[str, Any]]:
    last: date | None = None
    for day in _rounds(character, today):
        last = max((on for on in (*marked, last) if on is not None and on <= day), default=None)
        seen = [one for one in visits if one.day <= day and (last is None or one.day > last)]
        if seen and _is_time(character, seen, last is None, day, today):
            last = day
            yield _thank_you(character, day, chance)


def _is_time(
    character: Character, seen: Sequence[Came], is_first: bool, day: date, today: date
) -> bool:
    is_last = character.forgotten is not None and (today - day).days == character.forgotten
    return (
        is_first
        or is_last
        or sum(one.minutes for one in seen) >= ROUND_MINUTES
        or (day - seen[0].day).days >= ROUND_DAYS
        or _is_feast(day)
    )


def _rounds(character: Character, today: date) -> Iterator[date]:
    """The days of the weekly round that reached this character, the last of all before a slip."""
    slipped = character.forgotten or 0
    for ago in range(RECORD_DAYS - RECORD_DAYS % 7 + LAST_ROUND, 0, -7):
        if ago > slipped:
            yield today - timedelta(days=ago)
    if slipped:
        yield today - timedelta(days=slipped)


def _is_feast(day: date) -> bool:
    """Whether everybody is thanked in this week: Volunteers' Week in June, or before Christmas."""
    return (day.month == 6 and day.day <= 7) or (day.month == 12 and 15 <= day.day <= 21)


def _thank_you(character: Character, day: date, chance: Random) -> dict[str, Any]:
    luck = chance.random()
    if _is_feast(day):
        what = "Volunteers' Week tea" if day.month == 6 else "Christmas lunch"
        return _given(Kind.REFRESHMENTS, day, what, COORDINATOR)
    if character.values and luck < 0.12:
        kind = chance.choice(character.values)
    elif luck < 0.3:
        kind = Kind.REFRESHMENTS
    elif luck < 0.33:
        kind = chance.choice((Kind.TRAINING, Kind.SUPPORT, Kind.DEVELOPMENT))
    else:
        kind = Kind.THANKS
    kind = Kind.THANKS if kind is Kind.EXPENSES else kind
    what = _THANKS[character.manner] if kind is Kind.THANKS else chance.choice(_THINGS[kind])
    return _given(kind, day, what, chance.choice((COORDINATOR, COORDINATOR, DEPUTY)))


def _hour_marks(
    character: Character, visits: Sequence[Came], today: date
) -> Iterator[dict[str, Any]]:
    marks = iter(_POLICY.milestone_hours)
    mark = next(marks)
    total = 0
    for visit in visits:
        total += visit.minutes
        day = _round_after(visit.day, today)
        while total >= mark * 60:
            if mark != character.reached and day <= kept_up_to(character, today):
                yield _given(Kind.THANKS, day, "Certificate", COORDINATOR, hours_mark(mark))
            mark = next(marks)


def _year_marks(
    character: Character, visits: Sequence[Came], today: date
) -> Iterator[dict[str, Any]]:
    joined = today - timedelta(days=character.joined)
    for years in _POLICY.milestone_years:
        day = _round_after(anniversary(joined, years), today)
        if visits and day <= kept_up_to(character, today):
            yield _given(Kind.GIFT, day, "A plant from the garden", COORDINATOR, years_mark(years))


def _round_after(day: date, today: date) -> date:
    return day + timedelta(days=((today - day).days - LAST_ROUND) % 7)


def _given(kind: Kind, day: date, what: str, by: str, marks: str = "") -> dict[str, Any]:
    return {
        "kind": kind,
        "state": State.GIVEN,
        "given_on": day,
        "what": what,
        "given_by": by,
        "marks": marks,
    }
