"""Vacancies that volunteers see before they are public."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from app.records.areas import Area
from app.records.failures import AppError
from app.records.vacancy import Vacancy, VacancyDraft
from app.rules import skills
from app.rules.wording import counted
from app.services.outcome import Outcome, outcome_of
from app.services.queries import as_day, as_id, fetch, the_one
from app.store.office_file import OfficeFile


class VacancyRow(NamedTuple):
    """A vacancy as the list shows it, with how many were told and how many of them answered."""

    id: UUID
    title: str
    skills_wanted: tuple[str, ...]
    opens_on: date
    public_on: date | None
    closes_on: date | None
    closed: bool
    told: int
    interested: int
    appointed: int
    outcome: str


def add(office: OfficeFile, draft: VacancyDraft) -> Outcome:
    """Note a vacancy."""
    with office.writing() as writing:
        kept = Vacancy.model_validate(draft.model_dump())
        writing.add(kept)
        writing.say(f"Noted the vacancy {draft.title}.", Area.VACANCIES)
    return outcome_of(writing, kept.id)


def change(office: OfficeFile, vacancy_id: UUID, draft: VacancyDraft) -> Outcome:
    """Change a vacancy, or close it with its outcome."""
    with office.writing() as writing:
        kept = the_one(writing.session, Vacancy, vacancy_id, "vacancy")
        writing.change(kept, draft.model_dump())
        writing.say(f"Changed the vacancy {draft.title}.", Area.VACANCIES)
    return outcome_of(writing, vacancy_id)


def remove(office: OfficeFile, vacancy_id: UUID) -> Outcome:
    """Remove a vacancy nobody was told of; one that was shown to people can only be closed."""
    with office.writing() as writing:
        kept = the_one(writing.session, Vacancy, vacancy_id, "vacancy")
        told = fetch(
            writing.session,
            "SELECT count(*) FROM vacancy_telling WHERE vacancy_id = :id",
            id=vacancy_id,
        )[0][0]
        if told:
            raise AppError(
                f"{kept.title} was not removed, because {counted(told, 'person', 'people')} "
                f"{'was' if told == 1 else 'were'} told of it. Close it instead."
            )
        writing.remove(kept)
        writing.say(f"Removed the vacancy {kept.title}.", Area.VACANCIES)
    return outcome_of(writing)


def draft_for(office: OfficeFile, vacancy_id: UUID) -> VacancyDraft:
    """A vacancy, to be changed in a form."""
    with office.reading() as session:
        return VacancyDraft.of(the_one(session, Vacancy, vacancy_id, "vacancy"))


def listed(office: OfficeFile) -> list[VacancyRow]:
    """All vacancies: the open ones first, and of these the one that is public soonest."""
    with office.reading() as session:
        rows = fetch(session, _LISTED)
    return [_row(row) for row in rows]


_LISTED = """
SELECT v.id, v.title, v.skills_wanted, v.opens_on, v.public_on, v.closes_on, v.closed,
    count(t.id), total(t.answer NOT IN ('told', 'not interested')), total(t.answer = 'appointed'),
    v.outcome
FROM vacancy AS v LEFT JOIN vacancy_telling AS t ON t.vacancy_id = v.id
GROUP BY v.id ORDER BY v.closed, coalesce(v.public_on, v.opens_on), v.title
"""


def _row(row: Sequence[Any]) -> VacancyRow:
    id, title, wanted, opens, public, closes, closed, told, interested, appointed, outcome = row
    return VacancyRow(
        as_id(id),
        title,
        skills.read_apart(wanted),
        date.fromisoformat(opens),
        as_day(public),
        as_day(closes),
        bool(closed),
        told,
        int(interested),
        int(appointed),
        outcome,
    )
