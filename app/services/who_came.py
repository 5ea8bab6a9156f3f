"""Who was there: everybody who gave hours on a day, and what is given to all of them at once."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from app.records.areas import Area
from app.records.failures import AppError
from app.records.recognition import RecognitionDraft
from app.rules.wording import counted
from app.services.ledger_line import in_step
from app.services.outcome import Outcome, outcome_of
from app.services.queries import as_id, fetch
from app.store.office_file import OfficeFile


class Came(NamedTuple):
    """Somebody who gave hours on the day."""

    id: UUID
    name: str


def who_came(office: OfficeFile, day: date, activity_id: UUID | None = None) -> list[Came]:
    """Everybody who gave hours on that day, to that activity where one is named, by name."""
    with office.reading() as session:
        rows = fetch(session, _CAME, day=day, activity=activity_id)
    return [Came(as_id(id), name) for id, name in rows]


_CAME = """
SELECT id, name FROM person WHERE id IN (
    SELECT person_id FROM contribution
    WHERE day = :day AND span = 'day' AND (:activity IS NULL OR activity_id = :activity)
) ORDER BY search_key
"""


def give_all(office: OfficeFile, person_ids: Sequence[UUID], draft: RecognitionDraft) -> Outcome:
    """Record the same for each of these people as one act, its whole cost shared among them.

    The shares add up to the penny; whom the draft names is set aside.
    """
    people = list(dict.fromkeys(person_ids))
    if not people:
        raise AppError("Nothing was recorded: no person is chosen. Choose at least one.")
    with office.writing() as writing:
        for person_id, pence in zip(people, _shares(draft.cost_pence, len(people)), strict=True):
            values = {**draft.model_dump(), "person_id": person_id, "cost_pence": pence}
            in_step(writing, None, RecognitionDraft.check(values))
        told = counted(len(people), "person", "people")
        kind = str(draft.kind).capitalize()
        writing.say(f"{kind} {draft.state}: {told}, the cost shared.", Area.RECOGNITION)
    return outcome_of(writing)


def _shares(pence: int | None, people: int) -> list[int | None]:
    """The cost in as many parts that differ by a penny at most."""
    if pence is None:
        return [None] * people
    whole, rest = divmod(pence, people)
    return [whole + (place < rest) for place in range(people)]
