"""Lines of the ledger that follow a place, a reference or a vacancy, and change with it alone."""

from uuid import UUID

from sqlmodel import Session

from app.records.failures import AppError
from app.services.queries import fetch


def refuse_followed_line(session: Session, recognition_id: UUID) -> None:
    """Refuse, in words, to change a line by itself that follows such a record."""
    places = fetch(session, _PLACE, id=recognition_id)
    if places:
        raise AppError(
            f"Nothing was changed, because this line follows a place on {places[0][0]}. "
            "Please change the place under Training; the line changes with it."
        )
    references = fetch(
        session, "SELECT asked_by FROM reference WHERE recognition_id = :id", id=recognition_id
    )
    if references:
        raise AppError(
            f"Nothing was changed, because this line follows a reference for {references[0][0]}. "
            "Please change the reference under References; the line changes with it."
        )
    told = fetch(session, _TOLD, id=recognition_id)
    if told:
        raise AppError(
            f"Nothing was changed, because this line follows the vacancy {told[0][0]}, of which "
            "they were told. Please change it under Vacancies; the line changes with it."
        )


_PLACE = """
SELECT c.title FROM training_place AS t JOIN course AS c ON c.id = t.course_id
WHERE t.recognition_id = :id
"""
_TOLD = """
SELECT v.title FROM vacancy_telling AS t JOIN vacancy AS v ON v.id = t.vacancy_id
WHERE t.recognition_id = :id
"""
