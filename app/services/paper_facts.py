"""What stands in the records of the people that paper is printed for: a few reads for them all."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.documents.giving import Given, GivenInAll, in_all
from app.documents.passport import Referee, TrainingDone
from app.documents.statement import Received
from app.records.course import Lasting
from app.records.person import PAID_STANDINGS, Standing
from app.records.recognition import RecognitionKind, RecognitionState
from app.rules.naming import spoken_to
from app.rules.training import Term, end_of
from app.services import skills
from app.services.queries import OF_IDS, as_day, as_id, fetch, ids_bound
from app.services.recognition import DAY


class Span(NamedTuple):
    """The days that are told of: without the first, from the beginning."""

    first: date | None
    last: date


class PaperPerson(NamedTuple):
    """A person as paper tells of them, with what they gave in the days it tells of."""

    id: UUID
    name: str
    called: str
    standing: Standing
    joined_on: date | None
    would_rather_not: bool
    given: tuple[Given, ...]

    @property
    def is_paid(self) -> bool:
        """Whether the charity pays them."""
        return self.standing in PAID_STANDINGS

    @property
    def in_all(self) -> GivenInAll:
        """All that they gave in these days."""
        return in_all(self.given)


class ReceivedBack(NamedTuple):
    """What came back to a person in some days, and what was paid back of what they had spent."""

    things: tuple[Received, ...] = ()
    expenses_paid_pence: int = 0


def people_in(session: Session, person_ids: Sequence[UUID], span: Span) -> list[PaperPerson]:
    """These people by name; those who are no longer in the file are left out."""
    ids = ids_bound(person_ids)
    given: defaultdict[bytes, list[Given]] = defaultdict(list)
    for id, activity, minutes, occasions, first, last in fetch(
        session, _GIVEN, ids=ids, **span._asdict()
    ):
        days = date.fromisoformat(first), date.fromisoformat(last)
        given[id].append(Given(activity, minutes, occasions, *days))
    return [
        PaperPerson(
            as_id(id),
            name,
            spoken_to(name, known_as),
            Standing(standing),
            as_day(joined),
            bool(would_rather_not),
            tuple(given[id]),
        )
        for id, name, known_as, standing, joined, would_rather_not in fetch(
            session, _PEOPLE, ids=ids
        )
    ]


def received_in(
    session: Session, person_ids: Sequence[UUID], span: Span
) -> Mapping[UUID, ReceivedBack]:
    """What came back to each of these people, the oldest first; nobody without anything."""
    things: defaultdict[UUID, list[Received]] = defaultdict(list)
    pence: defaultdict[UUID, int] = defaultdict(int)
    for id, day, kind, state, what, by, cost in fetch(
        session, _RECEIVED, ids=ids_bound(person_ids), **span._asdict()
    ):
        one = Received(
            date.fromisoformat(day), RecognitionKind(kind), RecognitionState(state), what, by
        )
        things[as_id(id)].append(one)
        is_paid_back = one.kind is RecognitionKind.EXPENSES
        if is_paid_back and one.state is RecognitionState.GIVEN:
            pence[as_id(id)] += cost or 0
    return {id: ReceivedBack(tuple(those), pence[id]) for id, those in things.items()}


def training_in(
    session: Session, person_ids: Sequence[UUID], today: date
) -> Mapping[UUID, tuple[TrainingDone, ...]]:
    """The courses that each of these people finished, each once, the newest first."""
    done: defaultdict[UUID, list[TrainingDone]] = defaultdict(list)
    for id, course, provider, done_on, ends_on, lasting, months in fetch(
        session, _TRAINING, ids=ids_bound(person_ids), today=today
    ):
        on = date.fromisoformat(done_on)
        end = end_of(Term(on, Lasting(lasting), months, ends_on=as_day(ends_on)))
        until = None if end is None else end.on
        is_review = end is not None and end.is_review
        done[as_id(id)].append(TrainingDone(course, on, provider, until, is_review))
    return {id: tuple(those) for id, those in done.items()}


def skills_in(
    session: Session, person_ids: Sequence[UUID], today: date
) -> Mapping[UUID, tuple[str, ...]]:
    """The skills of each of these people, with those that were seen at work said to be so."""
    return {
        person.id: tuple(
            f"{skill.name}, seen at work" if skill.seen_on else skill.name
            for skill in person.skills
        )
        for person in skills.held(session, today, person_ids)
    }


def referees_in(
    session: Session, person_ids: Sequence[UUID], reached_at: str
) -> Mapping[UUID, tuple[Referee, ...]]:
    """Who signed a reference that was sent for each of these people."""
    referees: defaultdict[UUID, list[Referee]] = defaultdict(list)
    for id, name, role in fetch(session, _REFEREES, ids=ids_bound(person_ids)):
        referees[as_id(id)].append(Referee(name, role, reached_at))
    return {id: tuple(those) for id, those in referees.items()}


_PEOPLE = f"""
SELECT id, name, known_as, standing, joined_on, would_rather_not
FROM person WHERE id IN {OF_IDS} ORDER BY search_key, id
"""  # noqa: S608 - the words are ours
_GIVEN = f"""
SELECT c.person_id, a.name, sum(c.minutes), count(*), min(c.day), max(c.day)
FROM contribution AS c JOIN activity AS a ON a.id = c.activity_id
WHERE c.person_id IN {OF_IDS} AND (:first IS NULL OR c.day >= :first) AND c.day <= :last
GROUP BY c.person_id, a.id ORDER BY sum(c.minutes) DESC, a.search_key
"""  # noqa: S608 - the words are ours
_RECEIVED = f"""
SELECT r.person_id, {DAY} AS day, r.kind, r.state, r.what, r.given_by, r.cost_pence
FROM recognition AS r WHERE r.person_id IN {OF_IDS}
    AND (:first IS NULL OR {DAY} >= :first) AND {DAY} <= :last
ORDER BY day, r.id
"""  # noqa: S608 - the words are ours
#: A course that was done again counts once, by the last time.
_TRAINING = f"""
SELECT t.person_id, c.title, c.provider, max(t.done_on), t.ends_on, c.lasting, c.months
FROM training_place AS t JOIN course AS c ON c.id = t.course_id
WHERE t.person_id IN {OF_IDS} AND t.state = 'done' AND t.done_on <= :today
GROUP BY t.person_id, c.id ORDER BY max(t.done_on) DESC, c.search_key
"""  # noqa: S608 - the words are ours
_REFEREES = f"""
SELECT person_id, signed_by, max(signed_as) FROM reference
WHERE person_id IN {OF_IDS} AND state = 'sent' AND signed_by <> ''
GROUP BY person_id, signed_by ORDER BY max(settled_on) DESC, signed_by
"""  # noqa: S608 - the words are ours
