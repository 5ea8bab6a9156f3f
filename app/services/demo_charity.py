"""The demo charity, Riverside Community Trust, as records: the same for the same day, always."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple
from uuid import UUID

from app.records.activity import ActivityDraft
from app.records.charity import CharityDraft
from app.records.contribution import ContributionDraft, EntrySource, Given
from app.records.person import PersonDraft
from app.records.put_off import PutOffDraft
from app.records.recognition import RecognitionDraft
from app.records.recognition import RecognitionKind as Kind
from app.records.recognition import RecognitionState as State
from app.rules.claim_steps import claim_name
from app.rules.folding import fold
from app.rules.notice import Rule
from app.services.demo_claims import DemoClaim, claims
from app.services.demo_people import (
    BEFRIENDING,
    CAFE,
    CAST,
    DRIVING,
    GARDEN,
    OPEN_DAYS,
    PANTRY,
    PARENTS,
    TRUSTEES,
    Character,
)
from app.services.demo_sessions import SEED, Came, came, demo_id
from app.services.demo_thanks import COORDINATOR, DEPUTY, given_back
from app.services.demo_training import DemoTraining, demo_training

_ACTIVITIES = {
    PANTRY: "Tuesday mornings and Friday afternoons at the community hall.",
    GARDEN: "Saturdays behind the library; shorter in winter.",
    BEFRIENDING: "Visits at home, once a week.",
    CAFE: "Paned a sgwrs: tea and a chat in Welsh, Thursdays.",
    DRIVING: "Collections for the pantry, and lifts.",
    PARENTS: "Parents who help other parents, Mondays.",
    OPEN_DAYS: "Four Saturdays a year.",
    TRUSTEES: "First Wednesday of the month.",
}
_GIVEN = {PARENTS: Given.EXPERIENCE, TRUSTEES: Given.EXPERTISE}
_SOURCES = {PANTRY: EntrySource.SIGNED_IN, OPEN_DAYS: EntrySource.SHEET, GARDEN: EntrySource.SHEET}


class DemoCharity(NamedTuple):
    """All that the demo office file holds, checked, before anything is written."""

    charity: CharityDraft
    activities: Mapping[UUID, ActivityDraft]
    people: Mapping[UUID, PersonDraft]
    contributions: tuple[ContributionDraft, ...]
    recognitions: tuple[RecognitionDraft, ...]
    put_off: tuple[PutOffDraft, ...]
    #: Claims and their lines as they stand, and what was paid as it stands in what was given back.
    claims: tuple[Mapping[str, Any], ...]
    claim_lines: tuple[Mapping[str, Any], ...]
    payments: Mapping[UUID, RecognitionDraft]
    training: DemoTraining


class _Offer(NamedTuple):
    """An offer that did not go the usual way; the figures are days ago."""

    name: str
    kind: Kind
    state: State
    what: str
    offered: int
    due: int | None = None
    answered: int | None = None


_OFFERS = (
    # Late.
    _Offer("Samuel Oyelaran", Kind.SUPPORT, State.OFFERED, "Supervision once a month", 36),
    # Declined.
    _Offer("Sheila Rudge", Kind.GIFT, State.DECLINED, "A book token", 30, None, 24),
    _Offer("Zofia Kamińska", Kind.FIRST_LOOK, State.DECLINED, "Pantry assistant", 74, None, 70),
)

#: Whose notice waits, for how many days, and why.
_PUT_OFF = ("Owain ap Rhys", 9, "His card goes round the garden on Saturday.")


def demo_charity(today: date) -> DemoCharity:
    """The demo charity as it stands on that day, with two years behind it."""
    activity_ids = {name: demo_id(2, place) for place, name in enumerate(_ACTIVITIES)}
    person_ids = {one.name: demo_id(1, place) for place, one in enumerate(CAST)}
    visits = {one.name: came(one, today) for one in CAST}
    claimed = claims(visits, today)
    given = list(_recognitions(visits, person_ids, today))
    trained = [draft for draft in given if draft.kind is Kind.TRAINING]
    return DemoCharity(
        CharityDraft(
            name="Riverside Community Trust",
            coordinator=COORDINATOR,
            hour_value_pence=1271,
            hour_value_source="National Living Wage from April 2026",
            address="The Old Boathouse\n12 Weir Lane\nRiverside RV1 2AB",
            contact="01632 960123, hello@riverside.example, riverside.example",
            signed_by=COORDINATOR,
            signed_as="Volunteer coordinator",
        ),
        {
            activity_ids[name]: ActivityDraft(name=name, note=note)
            for name, note in _ACTIVITIES.items()
        },
        {
            person_ids[one.name]: _person(one, place, today)
            for place, one in enumerate(CAST, start=1)
        },
        tuple(_contributions(visits, person_ids, activity_ids)),
        tuple(draft for draft in given if draft.kind is not Kind.TRAINING),
        (_put_off(person_ids, today),),
        tuple(_claims(claimed, person_ids, activity_ids)),
        tuple(_claim_lines(claimed)),
        dict(_payments(claimed, person_ids)),
        demo_training(trained, person_ids, activity_ids, today),
    )


def _person(one: Character, number: int, today: date) -> PersonDraft:
    """The draft of a character; 07700 900 is Ofcom's range of numbers for drama."""

    def ago(days: int | None) -> date | None:
        return None if days is None else today - timedelta(days=days)

    away = one.on_break or (None, None)
    return PersonDraft.check(
        {
            "name": one.name,
            "known_as": one.known_as,
            "number": str(number),
            "email": f"{fold(one.name).replace(' ', '.')}@example.org",
            "phone": f"07700 900{100 + number * 7:03}",
            "born_on": _birthday(one),
            "standing": one.standing,
            "joined_on": ago(one.joined),
            "left_on": ago(one.left),
            "left_reason": one.left_reason,
            "break_from": ago(away[0]),
            "break_until": ago(away[1]),
            "would_rather_not": one.would_rather_not,
            "thanks_manner": one.manner,
            "would_value": one.values,
            "wishes": one.wishes,
            "may_be_named": one.may_be_named,
            "skills": one.skills,
            "wants_to_use": one.wants,
            "availability": one.availability,
            "notes": one.notes,
        }
    )


def _birthday(one: Character) -> date | None:
    """The birthday of those who told the office; most did not."""
    chance = Random(f"{SEED} born {one.name}")
    born = date(1941 + chance.randrange(64), chance.randrange(1, 13), chance.randrange(1, 29))
    return born if chance.random() < 0.4 else None


def _contributions(
    visits: Mapping[str, list[Came]],
    person_ids: Mapping[str, UUID],
    activity_ids: Mapping[str, UUID],
) -> Iterator[ContributionDraft]:
    ordered = sorted((visit, name) for name, all_of_them in visits.items() for visit in all_of_them)
    for visit, name in ordered:
        yield ContributionDraft.check(
            {
                "person_id": person_ids[name],
                "activity_id": activity_ids[visit.activity],
                "day": visit.day,
                "minutes": visit.minutes,
                "given": _GIVEN.get(visit.activity, Given.TIME),
                "starts_minute": visit.starts_minute,
                "ends_minute": visit.starts_minute + visit.minutes,
                "source": _SOURCES.get(visit.activity, EntrySource.TYPED),
            }
        )


def _recognitions(
    visits: Mapping[str, list[Came]], person_ids: Mapping[str, UUID], today: date
) -> Iterator[RecognitionDraft]:
    for one in CAST:
        for values in given_back(one, visits[one.name], today):
            yield RecognitionDraft.check({**values, "person_id": person_ids[one.name]})
    for offer in _OFFERS:
        yield RecognitionDraft.check(
            {**_offer_values(offer, today), "person_id": person_ids[offer.name]}
        )


def _offer_values(offer: _Offer, today: date) -> dict[str, Any]:
    days = {"offered_on": offer.offered, "due_on": offer.due, "answered_on": offer.answered}
    return {
        "kind": offer.kind,
        "state": offer.state,
        "what": offer.what,
        "given_by": DEPUTY,
        **{name: today - timedelta(days=ago) for name, ago in days.items() if ago is not None},
    }


def _claims(
    claimed: Sequence[DemoClaim],
    person_ids: Mapping[str, UUID],
    activity_ids: Mapping[str, UUID],
) -> Iterator[Mapping[str, Any]]:
    for number, one in enumerate(claimed, start=1):
        yield {
            **one.values,
            "id": demo_id(3, number),
            "number": number,
            "person_id": person_ids[one.name],
            "activity_id": activity_ids[one.activity],
            "recognition_id": demo_id(5, number) if one.is_paid else None,
        }


def _claim_lines(claimed: Sequence[DemoClaim]) -> Iterator[Mapping[str, Any]]:
    for number, one in enumerate(claimed, start=1):
        for position, line in enumerate(one.lines, start=1):
            yield {**line, "claim_id": demo_id(3, number), "position": position}


def _payments(
    claimed: Sequence[DemoClaim], person_ids: Mapping[str, UUID]
) -> Iterator[tuple[UUID, RecognitionDraft]]:
    for number, one in enumerate(claimed, start=1):
        if one.is_paid:
            yield (
                demo_id(5, number),
                RecognitionDraft(
                    person_id=person_ids[one.name],
                    kind=Kind.EXPENSES,
                    given_on=one.values["paid_on"],
                    given_by=DEPUTY,
                    what=claim_name(number),
                    cost_pence=one.total_pence,
                ),
            )


def _put_off(person_ids: Mapping[str, UUID], today: date) -> PutOffDraft:
    name, days, reason = _PUT_OFF
    return PutOffDraft(
        key=f"{Rule.THANKS}:{person_ids[name].hex}",
        until=today + timedelta(days=days),
        reason=reason,
    )
