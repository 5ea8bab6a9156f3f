"""Vacancies are noted, changed, closed, and removed only while nobody was told of them."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from app.records.failures import AppError
from app.records.vacancy import VacancyDraft
from app.services import vacancies, vacancy_telling
from app.store.office_file import OfficeFile

COOK: dict[str, Any] = {"title": "Community cook", "opens_on": date(2026, 3, 10)}


@pytest.fixture
def cook(office: OfficeFile) -> UUID:
    outcome = vacancies.add(office, VacancyDraft.check(COOK))
    assert outcome.record_id is not None
    return outcome.record_id


def test_a_vacancy_is_changed_and_closed_and_removed_while_nobody_was_told(
    office: OfficeFile, cook: UUID, amina: UUID, today: date
) -> None:
    draft = vacancies.draft_for(office, cook)
    closed = VacancyDraft.check({**draft.model_dump(), "closed": True, "outcome": "Filled"})
    vacancies.change(office, cook, closed)
    assert vacancies.listed(office)[0].outcome == "Filled"
    vacancy_telling.tell(office, cook, [amina], today, "by e-mail")
    with pytest.raises(AppError, match=r"because 1 person was told of it\. Close it"):
        vacancies.remove(office, cook)
    (telling,) = vacancy_telling.tellings(office, cook)
    vacancy_telling.untell(office, telling.id)
    vacancies.remove(office, cook)
    assert vacancies.listed(office) == []
