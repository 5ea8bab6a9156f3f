"""What follows a reference or a vacancy is changed there, and never by its line alone."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest

from app.records.failures import AppError
from app.records.recognition import RecognitionState
from app.records.reference import ReferenceDraft
from app.records.vacancy import VacancyDraft
from app.services import recognition, references, vacancies, vacancy_telling
from app.services.outcome import Outcome
from app.services.recognition import LedgerView
from app.store.office_file import OfficeFile


def _asked(office: OfficeFile, person: UUID, today: date) -> None:
    values = {"person_id": person, "asked_by": "Tesco", "asked_on": today}
    references.ask(office, ReferenceDraft.check(values))


def _told(office: OfficeFile, person: UUID, today: date) -> None:
    draft = VacancyDraft.check({"title": "Community cook", "opens_on": today})
    vacancy_id = vacancies.add(office, draft).record_id
    assert vacancy_id is not None
    vacancy_telling.tell(office, vacancy_id, [person], today, "by phone")


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        (_asked, "follows a reference for Tesco. Please change the reference under References"),
        (_told, "follows the vacancy Community cook, of which they were told. Please change it"),
    ],
)
def test_the_line_is_left_as_it_is(
    office: OfficeFile,
    amina: UUID,
    today: date,
    record: Callable[[OfficeFile, UUID, date], None],
    sentence: str,
) -> None:
    record(office, amina, today)
    (line,) = before = recognition.ledger(office, LedgerView())
    draft = recognition.draft_for(office, line.id)
    deeds: list[Callable[[], Outcome]] = [
        lambda: recognition.change(office, line.id, draft),
        lambda: recognition.answer(office, [line.id], RecognitionState.GIVEN, today),
        lambda: recognition.remove(office, [line.id]),
    ]
    for deed in deeds:
        with pytest.raises(AppError, match=sentence):
            deed()
    assert recognition.ledger(office, LedgerView()) == before
