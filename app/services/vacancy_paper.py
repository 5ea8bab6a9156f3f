"""Letters to those who could be told of a vacancy: one for each, in one PDF."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from uuid import UUID

from app.documents.typesetting import (
    Printout,
    Progress,
    Stopped,
    never_stopped,
    no_progress,
)
from app.documents.vacancy_letter import PostTold, VacancyLetter, vacancy_letters
from app.exchange.whole_files import write_whole
from app.exchange.whole_folders import file_stem
from app.records.failures import AppError
from app.records.vacancy import Vacancy
from app.rules import skills
from app.rules.days import full_day
from app.services.letterhead import letterhead_in, signatory_in
from app.services.queries import the_one
from app.services.vacancy_telling import addressees_in
from app.store.office_file import OfficeFile


def printout(
    office: OfficeFile, vacancy_id: UUID, person_ids: Sequence[UUID], today: date
) -> Printout:
    """The letters to these people, by name, ready to be set.

    Raises AppError where nobody is chosen, or the vacancy is over.
    """
    with office.reading() as session:
        vacancy = the_one(session, Vacancy, vacancy_id, "vacancy")
        _refuse_if_over(vacancy, today)
        people = addressees_in(session, person_ids)
        if not people:
            raise AppError("No letter was made: nobody is chosen. Choose at least one person.")
        head, signatory = letterhead_in(session), signatory_in(session)
        post = _post(vacancy, ", ".join(head.contact))
        letters = [
            VacancyLetter(
                to_name=person.name,
                written_on=today,
                post=post,
                signatory=signatory,
                salutation=f"Dear {person.called},",
            )
            for person in people
        ]
    return vacancy_letters(head, *letters)


def write(
    office: OfficeFile,
    vacancy_id: UUID,
    person_ids: Sequence[UUID],
    out: Path,
    today: date,
    *,
    progress: Progress = no_progress,
    stopped: Stopped = never_stopped,
) -> int:
    """Write one PDF with a letter for each person; gives how many they are.

    Raises AppError where the place refuses, and Cancelled once stopped; then nothing is left there.
    """
    made = printout(office, vacancy_id, person_ids, today)
    write_whole(out, made.pdf(progress, stopped))
    return len(made.copies)


def file_name(title: str) -> str:
    """What the PDF is called at first."""
    return f"{file_stem(title)} - letters.pdf"


def _refuse_if_over(vacancy: Vacancy, today: date) -> None:
    if vacancy.closed:
        raise AppError(
            f"No letter was made, because {vacancy.title} is closed. "
            "Open it again under Change if it is still to be filled."
        )
    if vacancy.closes_on is not None and vacancy.closes_on < today:
        raise AppError(
            f"No letter was made, because {vacancy.title} closed on "
            f"{full_day(vacancy.closes_on)}. Change that day if it is still to be filled."
        )


def _post(vacancy: Vacancy, reached_at: str) -> PostTold:
    return PostTold(
        title=vacancy.title,
        what=vacancy.what,
        skills_wanted=skills.read_apart(vacancy.skills_wanted),
        terms=vacancy.terms,
        public_on=vacancy.public_on,
        closes_on=vacancy.closes_on,
        contact=vacancy.contact or reached_at,
    )
