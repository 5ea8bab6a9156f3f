"""Whether giving that comes in should count as recognised: what would be overdue without it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session, select

from app.records.charity import Charity
from app.records.person import PersonDraft
from app.records.policy import PolicyDraft
from app.rules.giver import Giver
from app.rules.notice import Severity
from app.rules.recognition import GivingFacts, judge, recognised_until
from app.services import notice_facts
from app.services.charity import policy_in
from app.services.import_plan import Plan
from app.services.notice_facts import Reading
from app.services.queries import as_day, as_id
from app.store.office_file import OfficeFile


class BaselineAdvice(NamedTuple):
    """What to ask about the giving of a plan.

    `until` is the day to offer; `overdue` are those of the `people` whose thanks would be overdue
    at once without it.
    """

    until: date
    people: int
    overdue: int
    #: Whether it is what most offices want: nobody was thanked here before.
    is_advised: bool


class _Giving(NamedTuple):
    """What a plan says that somebody gave."""

    day: date
    minutes: int


def baseline_advice(office: OfficeFile, planned: Plan, today: date) -> BaselineAdvice | None:
    """What to ask before hours come in, or None where there is nothing to ask.

    It is asked where nobody was ever thanked here, or most of those whose hours come in would be
    overdue at once.
    """
    given = _given(planned, today)
    if not given:
        return None
    with office.reading() as session:
        reading = _reading(session, today)
        thanked = _thanked(reading)
        everybody = _givers(reading, planned)
        overdue = _newly_overdue(reading, everybody, given, thanked)
        is_covered = all(
            _covers(everybody[person_id].baseline_on, days) for person_id, days in given.items()
        )
    is_first = not thanked
    if is_covered or not (is_first or 2 * overdue > len(given)):
        return None
    return BaselineAdvice(today - timedelta(days=1), len(given), overdue, is_first)


def _given(planned: Plan, today: date) -> Mapping[UUID, list[_Giving]]:
    given: dict[UUID, list[_Giving]] = {}
    for person_id, hours, *_ in planned.logged:
        if hours.day <= today:
            given.setdefault(person_id, []).append(_Giving(hours.day, hours.minutes))
    return given


def _covers(baseline_on: date | None, days: Iterable[_Giving]) -> bool:
    return baseline_on is not None and all(one.day <= baseline_on for one in days)


def _reading(session: Session, today: date) -> Reading:
    charity = session.exec(select(Charity)).one()
    return Reading(session, policy_in(session), charity.baseline_on, today)


def _thanked(reading: Reading) -> Mapping[UUID, date | None]:
    """When each person was last recognised."""
    rows = reading.rows(
        "SELECT person_id, max(counts_on) FROM recognition"
        " WHERE counts_on <= :today AND kind IN ({kinds}) GROUP BY person_id"
    )
    return {as_id(row[0]): as_day(row[1]) for row in rows}


def _givers(reading: Reading, planned: Plan) -> Mapping[UUID, Giver]:
    """Those on file, and those who would be added."""
    on_file = {giver.person_id: giver for giver in reading.people.values()}
    new = {
        person_id: _giver(person_id, draft, reading.baseline_on)
        for person_id, draft in planned.new_people.items()
    }
    return on_file | new


def _giver(person_id: UUID, draft: PersonDraft, baseline_on: date | None) -> Giver:
    return Giver(
        person_id,
        draft.name,
        draft.known_as,
        draft.standing,
        draft.would_rather_not,
        draft.thanks_manner,
        joined_on=draft.joined_on,
        left_on=draft.left_on,
        break_from=draft.break_from,
        break_until=draft.break_until,
        baseline_on=draft.baseline_on or baseline_on,
    )


def _newly_overdue(
    reading: Reading,
    everybody: Mapping[UUID, Giver],
    given: Mapping[UUID, list[_Giving]],
    thanked: Mapping[UUID, date | None],
) -> int:
    """How many of those whose hours come in would be overdue, and are not now."""
    standing = {facts.giver.person_id: facts for facts in notice_facts.giving(reading)}
    return sum(
        not _is_overdue(before, reading.policy, reading.today)
        and _is_overdue(after, reading.policy, reading.today)
        for before, after in _before_and_after(everybody, given, thanked, standing)
    )


def _before_and_after(
    everybody: Mapping[UUID, Giver],
    given: Mapping[UUID, list[_Giving]],
    thanked: Mapping[UUID, date | None],
    standing: Mapping[UUID, GivingFacts],
) -> Iterator[tuple[GivingFacts, GivingFacts]]:
    for person_id, days in given.items():
        giver = everybody[person_id]
        before = standing.get(person_id, GivingFacts(giver, last_on=thanked.get(person_id)))
        yield before, _with(before, days)


def _with(facts: GivingFacts, days: Iterable[_Giving]) -> GivingFacts:
    """The facts once these days have come in."""
    days = list(days)
    until = recognised_until(facts.last_on, facts.giver.baseline_on)
    unrecognised = [one for one in days if until is None or one.day > until]
    first = min((one.day for one in unrecognised), default=None)
    return facts._replace(
        minutes=facts.minutes + sum(one.minutes for one in unrecognised),
        occasions=facts.occasions + len(unrecognised),
        first_day=_earlier(facts.first_day, first),
        first_ever_day=_earlier(facts.first_ever_day, min(one.day for one in days)),
    )


def _earlier(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day is not None), default=None)


def _is_overdue(facts: GivingFacts, policy: PolicyDraft, today: date) -> bool:
    notice = judge(facts, policy, today)
    return notice is not None and notice.severity is Severity.OVERDUE
