"""The facts that the rules judge, read from the office file.

Each statement goes from person to person and reads only a range of the covering indexes
(performance.md, Notices); nothing is asked once for each person.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlmodel import Session

from app.records.claim_state import ClaimState
from app.records.expense_policy import ExpensePolicyDraft
from app.records.person import Standing, ThanksManner
from app.records.policy import PolicyDraft
from app.records.recognition import RecognitionKind, RecognitionState
from app.rules import overload, quiet
from app.rules.claim_waiting import ClaimFacts
from app.rules.giver import Giver
from app.rules.milestones import MilestoneFacts
from app.rules.offers import OfferFacts
from app.rules.overload import OverloadFacts
from app.rules.quiet import QuietFacts
from app.rules.recognition import GivingFacts
from app.services.expense_policy import expense_policy_in
from app.services.queries import as_day, as_id, fetch
from app.services.recognition import OPEN

_KINDS: Mapping[str, RecognitionKind] = {str(kind): kind for kind in RecognitionKind}


@dataclass(frozen=True)
class Reading:
    """One read of the facts: of everybody or of one person, on a day, under the policy in force.

    What several rules judge is read once.
    """

    session: Session
    policy: PolicyDraft
    baseline_on: date | None
    today: date
    person_id: UUID | None = None

    @cached_property
    def people(self) -> Mapping[bytes, Giver]:
        """The people the office knows, as the rules see them, by the id as the file keeps it."""
        return {row[0]: _giver(row) for row in self.rows(_PEOPLE)}

    @cached_property
    def expenses(self) -> ExpensePolicyDraft:
        """The policy of expenses in force."""
        return expense_policy_in(self.session)

    @cached_property
    def given(self) -> Sequence[Sequence[Any]]:
        """What each person gave before and since they were last recognised."""
        return self.rows(GIVEN)

    def rows(self, statement: str, **values: object) -> Sequence[Sequence[Any]]:
        """The rows of a statement whose {people} are those that are asked for."""
        values |= {"today": self.today, "baseline": self.baseline_on, "person": self.person_id}
        return fetch(self.session, self.worded(statement), **values)

    def worded(self, statement: str) -> str:
        """A statement with the people, the kinds that count and the open states filled in."""
        return statement.format(
            people="person" if self.person_id is None else _ONE_PERSON,
            kinds=", ".join(f"'{kind}'" for kind in self.policy.counted_kinds),
            open=OPEN,
        )


_ONE_PERSON = "(SELECT * FROM person WHERE id = :person)"


_PEOPLE = """
SELECT id, name, known_as, standing, would_rather_not, thanks_manner, would_value,
    joined_on, left_on, break_from, break_until, coalesce(baseline_on, :baseline)
FROM {people}
"""


def _giver(row: Sequence[Any]) -> Giver:
    id, name, known_as, standing, rather_not, manner, valued, *days = row
    return Giver(
        as_id(id),
        name,
        known_as,
        _standing(standing),
        bool(rather_not),
        _manner(manner),
        _valued(valued),
        *[day and date.fromisoformat(day) for day in days],
    )


#: A few words stand on very many people: each is looked up once.
_standing = cache(Standing)
_manner = cache(ThanksManner)


@cache
def _valued(words: str) -> tuple[RecognitionKind, ...]:
    return tuple(RecognitionKind(word) for word in json.loads(words))


#: What both the rule at the heart and the milestones ask of each person: their entries are gone
#: through once, in two ranges of the index. Look-ups in the index are twice as fast as the same
#: joined and grouped. `promised` takes the kind from the row of its smallest day, as SQLite's
#: min() promises.
GIVEN = """
WITH promised AS MATERIALIZED (
    SELECT person_id, min(offered_on) AS since, kind FROM recognition
    WHERE state IN {open} AND kind IN ({kinds}) AND offered_on <= :today
    GROUP BY person_id
), known AS MATERIALIZED (
    SELECT p.id, last.counts_on, last.kind, last.state,
        min(coalesce(p.baseline_on, :baseline), :today) AS baseline,
        max(
            coalesce(last.counts_on, ''), min(coalesce(p.baseline_on, :baseline, ''), :today)
        ) AS until
    FROM {people} AS p LEFT JOIN recognition AS last ON last.rowid = (
        SELECT r.rowid FROM recognition AS r
        WHERE r.person_id = p.id AND r.counts_on <= :today AND r.kind IN ({kinds})
        ORDER BY r.counts_on DESC, r.kind DESC LIMIT 1
    )
)
SELECT k.id,
    (SELECT min(c.day) FROM contribution AS c WHERE c.person_id = k.id AND c.day <= :today),
    (SELECT max(c.day) FROM contribution AS c WHERE c.person_id = k.id AND c.day <= :today),
    (SELECT sum(c.minutes) FROM contribution AS c
        WHERE c.person_id = k.id AND c.day <= k.baseline),
    (SELECT sum(c.minutes) FROM contribution AS c WHERE c.person_id = k.id AND c.day <= k.until),
    (SELECT sum(c.minutes) FROM contribution AS c
        WHERE c.person_id = k.id AND c.day > k.until AND c.day <= :today),
    (SELECT count(*) FROM contribution AS c
        WHERE c.person_id = k.id AND c.day > k.until AND c.day <= :today),
    (SELECT min(c.day) FROM contribution AS c
        WHERE c.person_id = k.id AND c.day > k.until AND c.day <= :today),
    k.counts_on, k.kind, k.state, promised.since, promised.kind
FROM known AS k LEFT JOIN promised ON promised.person_id = k.id
"""


def giving(reading: Reading) -> Iterator[GivingFacts]:
    """For each person with unrecognised giving, the facts of the rule at the heart."""
    people = reading.people
    for row in reading.given:
        id, first_ever, _, _, _, minutes, occasions, first, last_on, last_kind, state, *open = row
        if minutes is None:
            continue
        since, kind = open
        yield GivingFacts(
            people[id],
            minutes,
            occasions,
            as_day(first),
            as_day(first_ever),
            as_day(last_on),
            _KINDS.get(last_kind),
            state == RecognitionState.DECLINED,
            as_day(since),
            _KINDS.get(kind),
        )


def milestones(reading: Reading) -> Iterator[MilestoneFacts]:
    """For each person who ever gave, all they gave and the milestones that were marked."""
    people = reading.people
    marked: defaultdict[bytes, set[str]] = defaultdict(set)
    for id, mark in reading.rows(_MARKED):
        marked[id].add(mark)
    for id, first, last, by_baseline, recognised, unrecognised, *_ in reading.given:
        if first is None:
            continue
        yield MilestoneFacts(
            people[id],
            (recognised or 0) + (unrecognised or 0),
            date.fromisoformat(first),
            date.fromisoformat(last),
            by_baseline or 0,
            frozenset(marked.get(id, ())),
        )


_MARKED = """
SELECT p.id, r.marks FROM recognition AS r JOIN {people} AS p ON p.id = r.person_id
WHERE r.marks <> '' AND r.counts_on <= :today
"""


def offers(reading: Reading) -> Iterator[OfferFacts]:
    """Each offer that stands open."""
    for person_id, id, kind, state, offered, due, what in reading.rows(_OFFERS):
        yield OfferFacts(
            reading.people[person_id],
            as_id(id),
            RecognitionKind(kind),
            RecognitionState(state),
            date.fromisoformat(offered),
            as_day(due),
            what,
        )


_OFFERS = """
SELECT p.id, r.id, r.kind, r.state, r.offered_on, r.due_on, r.what
FROM recognition AS r JOIN {people} AS p ON p.id = r.person_id
WHERE r.state IN {open} ORDER BY r.id
"""


def silences(reading: Reading) -> Iterator[QuietFacts]:
    """For each person who has not come for long enough, how regularly they came before.

    Left out are those who came on fewer days than any regular.
    """
    rows = reading.rows(
        _SILENCES,
        latest=reading.today - timedelta(days=reading.policy.quiet_days),
        quarter=f"-{quiet.QUARTER_DAYS} days",
        fewest=min(reading.policy.regular_days, quiet.MONTHS_A_QUARTER),
    )
    for id, last, days, totals in rows:
        yield QuietFacts(reading.people[id], date.fromisoformat(last), days, totals)


_SILENCES = """
WITH came AS MATERIALIZED (
    SELECT id, last_day, date(last_day, :quarter) AS since FROM (
        SELECT p.id, (
            SELECT max(c.day) FROM contribution AS c WHERE c.person_id = p.id AND c.day <= :today
        ) AS last_day FROM {people} AS p
    ) WHERE last_day <= :latest
)
SELECT w.id, w.last_day, (
    SELECT count(DISTINCT c.day) FROM contribution AS c
    WHERE c.person_id = w.id AND c.day > w.since AND c.day <= w.last_day
) AS days, (
    SELECT count(DISTINCT c.day) FROM contribution AS c
    WHERE c.person_id = w.id AND c.day > w.since AND c.day <= w.last_day AND c.span = 'month'
) FROM came AS w WHERE days >= :fewest
"""


def heavy_weeks(reading: Reading) -> Iterator[OverloadFacts]:
    """For each person whose last week reaches the floor, what they gave in thirteen weeks.

    Each week is told as one entry, on the last day of it on which they gave.
    """
    rows = reading.rows(
        _HEAVY_WEEKS,
        week=reading.today - timedelta(days=7),
        earliest=reading.today - timedelta(days=7 * (overload.EARLIER_WEEKS + 1)),
        floor=reading.policy.overload_floor_minutes,
    )
    for id, days in groupby(rows, key=lambda row: row[0]):
        gave = tuple((date.fromisoformat(day), minutes) for _, day, minutes in days)
        yield OverloadFacts(reading.people[id], gave)


#: A month's total says nothing of a week, so only what was given on its day is asked for.
_HEAVY_WEEKS = """
SELECT c.person_id, max(c.day), sum(c.minutes) FROM contribution AS c
WHERE c.span = 'day' AND c.day > :earliest AND c.day <= :today AND c.person_id IN (
    SELECT w.person_id FROM contribution AS w
    WHERE w.day > :week AND w.day <= :today AND w.person_id IN (SELECT p.id FROM {people} AS p)
    GROUP BY w.person_id HAVING sum(w.minutes) >= :floor
)
GROUP BY c.person_id, CAST(julianday(:today) - julianday(c.day) AS INTEGER) / 7
"""


def claims(reading: Reading) -> Iterator[ClaimFacts]:
    """Each claim that waits for the office: to be approved, or to be paid."""
    for person_id, id, number, state, since, pence in reading.rows(_CLAIMS):
        yield ClaimFacts(
            reading.people[person_id],
            as_id(id),
            number,
            ClaimState(state),
            date.fromisoformat(since),
            pence,
        )


_CLAIMS = """
SELECT p.id, c.id, c.number, c.state,
    CASE c.state WHEN 'submitted' THEN c.submitted_on ELSE c.decided_on END AS since,
    (SELECT coalesce(sum(l.due_pence), 0) FROM expense_line AS l WHERE l.claim_id = c.id)
FROM expense_claim AS c JOIN {people} AS p ON p.id = c.person_id
WHERE c.state IN ('submitted', 'approved') AND since <= :today
"""
