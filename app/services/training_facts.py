"""The facts by which training and checks are judged, read from the office file."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from app.records.check_level import CheckLevel
from app.records.training_words import Lasting, PlaceState
from app.rules.checks import CheckFacts
from app.rules.training import Term, lasts_longest
from app.rules.training_due import TrainingFacts
from app.services.notice_facts import Reading
from app.services.queries import as_day, as_id

#: The day that the state of a place goes by, of the table as `t`.
DAY = (
    "CASE t.state WHEN 'done' THEN t.done_on WHEN 'booked' THEN t.booked_for"
    " WHEN 'offered' THEN t.offered_on ELSE t.answered_on END"
)
#: Whether a check, of the table as `k`, is the newest of its level that the person has.
IS_NEWEST = """NOT EXISTS (
    SELECT 1 FROM background_check AS newer
    WHERE newer.person_id = k.person_id AND newer.level = k.level
        AND (newer.issued_on, newer.id) > (k.issued_on, k.id)
)"""


def trainings(reading: Reading) -> Iterator[TrainingFacts]:
    """For each person and course that ends, what lasts longest of all they did of it."""
    open_places = {
        (person_id, course_id): (PlaceState(state), date.fromisoformat(day))
        for person_id, course_id, state, day in reading.rows(_OPEN)
    }
    done: defaultdict[tuple[bytes, bytes], dict[Term, Sequence[Any]]] = defaultdict(dict)
    for row in reading.rows(_DONE):
        done[row[0], row[1]][term_of(row[4:9])] = row
    for (person_id, course_id), terms in done.items():
        term = lasts_longest(terms)
        _, _, place_id, title, *_ = terms[term]
        state, day = open_places.get((person_id, course_id), (None, None))
        giver = reading.people[person_id]
        yield TrainingFacts(giver, as_id(place_id), title, term, state, day)


def term_of(columns: Sequence[Any]) -> Term:
    """What decides how long a place lasts: done_on, lasting, months, grace_days and ends_on."""
    done_on, lasting, months, grace_days, ends_on = columns
    return Term(date.fromisoformat(done_on), Lasting(lasting), months, grace_days, as_day(ends_on))


#: What is for good is left out, but where a certificate of the same course has an end.
_DONE = """
SELECT t.person_id, t.course_id, t.id, c.title,
    t.done_on, c.lasting, c.months, c.grace_days, t.ends_on
FROM course AS c JOIN training_place AS t ON t.course_id = c.id AND t.state = 'done'
JOIN {people} AS p ON p.id = t.person_id
WHERE NOT c.closed AND t.done_on <= :today AND (c.lasting <> 'for good' OR c.id IN (
    SELECT course_id FROM training_place WHERE ends_on IS NOT NULL
))
ORDER BY t.id
"""
#: The newest row of each comes last, and is the one that is kept.
_OPEN = f"""
SELECT t.person_id, t.course_id, t.state, {DAY}
FROM training_place AS t JOIN {{people}} AS p ON p.id = t.person_id
WHERE t.state IN ('offered', 'booked') ORDER BY t.id
"""  # noqa: S608 - the words are ours


def checks(reading: Reading) -> Iterator[CheckFacts]:
    """For each person the newest check of each level, where a review of it is set."""
    for person_id, id, level, issued_on, review_due_on, on_update_service in reading.rows(_CHECKS):
        yield CheckFacts(
            reading.people[person_id],
            as_id(id),
            CheckLevel(level),
            date.fromisoformat(issued_on),
            date.fromisoformat(review_due_on),
            bool(on_update_service),
        )


_CHECKS = f"""
SELECT k.person_id, k.id, k.level, k.issued_on, k.review_due_on, k.on_update_service
FROM background_check AS k JOIN {{people}} AS p ON p.id = k.person_id
WHERE k.review_due_on IS NOT NULL AND {IS_NEWEST}
ORDER BY k.id
"""  # noqa: S608 - the words are ours
