"""Letters to those who could be told of a vacancy, from the records as they stand."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from app.records.failures import AppError, Cancelled
from app.records.vacancy import VacancyDraft
from app.services import vacancies, vacancy_paper
from app.store.office_file import OfficeFile
from tests.services.conftest import added


def _noted(office: OfficeFile, today: date, **values: object) -> UUID:
    draft = {
        "title": "Community cook",
        "what": "You cook for forty.",
        "skills_wanted": "cooking, food hygiene",
        "terms": "24 hours a week",
        "opens_on": today,
        "public_on": today + timedelta(days=8),
        "closes_on": today + timedelta(days=30),
        "contact": "Sarah, 01632 960123",
        **values,
    }
    outcome = vacancies.add(office, VacancyDraft.check(draft))
    assert outcome.record_id is not None
    return outcome.record_id


def test_each_is_written_to_by_the_name_they_go_by(
    office: OfficeFile, amina: UUID, today: date, tmp_path: Path
) -> None:
    huw = added(office, "Huw Tomos", known_as="Huwcyn")
    cook = _noted(office, today)
    printout = vacancy_paper.printout(office, cook, [huw, amina, huw], today)
    copies: list[Any] = list(printout.copies)
    assert [copy["salutation"] for copy in copies] == ["Dear Amina,", "Dear Huwcyn,"]
    assert copies[0]["title"] == "Community cook"
    assert copies[0]["what"] == [["You cook for forty."]]
    assert dict(copies[0]["facts"])["What helps"] == "cooking and food hygiene"
    assert dict(copies[0]["facts"])["To ask or to apply"] == "Sarah, 01632 960123"
    assert "hear of it first: it will be public on" in copies[0]["first_look"]
    assert copies[0]["signed"] == "Sarah"
    out = tmp_path / vacancy_paper.file_name("Cook/driver")
    assert out.name == "Cook driver - letters.pdf"
    assert vacancy_paper.write(office, cook, [huw, amina], out, today) == 2
    assert out.read_bytes().startswith(b"%PDF")


def test_nothing_is_left_where_it_was_stopped(
    office: OfficeFile, amina: UUID, today: date, tmp_path: Path
) -> None:
    cook = _noted(office, today)
    with pytest.raises(Cancelled):
        vacancy_paper.write(office, cook, [amina], tmp_path / "a.pdf", today, stopped=lambda: True)
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_letter_needs_somebody_to_go_to(office: OfficeFile, today: date) -> None:
    cook = _noted(office, today)
    with pytest.raises(AppError, match="nobody is chosen"):
        vacancy_paper.printout(office, cook, [], today)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"closed": True}, "Community cook is closed"),
        ({"opens_on": date(2026, 1, 1), "public_on": None, "closes_on": date(2026, 1, 31)},
         "Community cook closed on 31 January 2026"),
    ],
)  # fmt: skip
def test_nobody_is_invited_to_a_post_that_is_gone(
    office: OfficeFile, amina: UUID, today: date, values: dict[str, object], sentence: str
) -> None:
    cook = _noted(office, today, **values)
    with pytest.raises(AppError, match=sentence):
        vacancy_paper.printout(office, cook, [amina], today)
