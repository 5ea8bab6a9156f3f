"""The facts of what is given back that rules judge beside the ledger: vacancies, and gifts."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.rules.gift import LOOKED_BACK, GiftFacts
from app.rules.vacancy import VacancyFacts
from app.services.notice_facts import Reading
from app.services.queries import as_day, as_id


def vacancies(reading: Reading) -> Iterator[VacancyFacts]:
    """Each open vacancy that is public soon, or already, and that nobody was told of.

    It is about no person, so whoever asks about one finds none.
    """
    if reading.person_id is not None:
        return
    latest = reading.today + timedelta(days=reading.policy.vacancy_days)
    for id, title, opens, public, closes in reading.rows(_VACANCIES, latest=latest):
        yield VacancyFacts(
            as_id(id), title, date.fromisoformat(opens), date.fromisoformat(public), as_day(closes)
        )


_VACANCIES = """
SELECT v.id, v.title, v.opens_on, v.public_on, v.closes_on FROM vacancy AS v
WHERE NOT v.closed AND v.public_on <= :latest
    AND NOT EXISTS (SELECT 1 FROM vacancy_telling AS t WHERE t.vacancy_id = v.id)
ORDER BY v.id
"""


def gifts(reading: Reading) -> Iterator[GiftFacts]:
    """Each gift of the last year that was given without a note."""
    earliest = reading.today - LOOKED_BACK
    for person_id, id, what, cost_pence, given in reading.rows(_GIFTS, earliest=earliest):
        yield GiftFacts(
            reading.people[person_id], as_id(id), what, cost_pence, date.fromisoformat(given)
        )


#: From person to person, so that only the gifts themselves are looked up in the table.
_GIFTS = """
SELECT p.id, r.id, r.what, r.cost_pence, r.given_on
FROM {people} AS p CROSS JOIN recognition AS r INDEXED BY ix_recognition_person_counts
WHERE r.person_id = p.id AND r.counts_on BETWEEN :earliest AND :today AND r.kind = 'gift'
    AND r.state = 'given' AND r.note = ''
"""
