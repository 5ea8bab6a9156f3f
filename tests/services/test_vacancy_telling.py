"""Volunteers see a vacancy first: those who fit are found, told, and what came of it is noted."""

import csv
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from app.records.failures import AppError
from app.records.person import Standing
from app.records.recognition import RecognitionKind, RecognitionState
from app.records.skill_seen import SkillSeenDraft
from app.records.vacancy import Answer, VacancyDraft
from app.services import people, recognition, skills, undoing, vacancies, vacancy_telling
from app.services.recognition import LedgerView
from app.store.office_file import OfficeFile
from tests.services.conftest import added

OPENS = date(2026, 3, 10)
COOK: dict[str, Any] = {
    "title": "Community cook",
    "skills_wanted": "cooking, food hygiene",
    "opens_on": OPENS,
    "public_on": date(2026, 3, 24),
    "contact": "Sarah",
}


@pytest.fixture
def cook(office: OfficeFile) -> UUID:
    outcome = vacancies.add(office, VacancyDraft.check(COOK))
    assert outcome.record_id is not None
    return outcome.record_id


@pytest.fixture
def huw(office: OfficeFile) -> UUID:
    return added(office, "Huw Tomos", skills="Cooking for groups")


def _first_looks(office: OfficeFile) -> list[tuple[str, RecognitionState, str]]:
    view = LedgerView(kind=RecognitionKind.FIRST_LOOK)
    return [(row.person, row.state, row.what) for row in recognition.ledger(office, view)]


def test_those_who_fit_come_first(
    office: OfficeFile, cook: UUID, amina: UUID, huw: UUID, today: date
) -> None:
    sian = added(office, "Siân Llewelyn", wants_to_use="Food hygiene; cooking")
    added(office, "Paid Already", standing=Standing.STAFF, skills="Cooking")
    left = added(office, "Gone Away", skills="Cooking")
    people.leave(office, left, OPENS, "")
    seen = {"person_id": sian, "skill": "Cooking", "seen_on": OPENS}
    skills.see(office, SkillSeenDraft.check(seen))
    found = vacancy_telling.matches(office, cook, today)
    assert [(one.id, one.offers, one.seen, one.fits) for one in found] == [
        (sian, ("cooking", "food hygiene"), ("cooking",), 2),
        (huw, ("cooking",), (), 1),
        (amina, (), (), 0),
    ]


def test_whoever_is_told_was_given_a_first_look(
    office: OfficeFile, cook: UUID, amina: UUID, huw: UUID, today: date
) -> None:
    outcome = vacancy_telling.tell(office, cook, [amina, huw, amina], today, "by e-mail")
    assert outcome.sentence == "Told 2 people of the vacancy Community cook."
    assert vacancy_telling.tell(office, cook, [huw], today, "again").action_id is None
    assert sorted(_first_looks(office)) == [
        ("Amina Diallo", RecognitionState.GIVEN, "Community cook"),
        ("Huw Tomos", RecognitionState.GIVEN, "Community cook"),
    ]
    told = {one.name: one.told_on for one in vacancy_telling.matches(office, cook, today)}
    assert told == {"Amina Diallo": today, "Huw Tomos": today}
    assert outcome.action_id is not None
    undoing.undo(office, outcome.action_id)
    assert _first_looks(office) == []
    assert vacancy_telling.tellings(office, cook) == []


def test_nobody_chosen_is_refused(office: OfficeFile, cook: UUID, today: date) -> None:
    with pytest.raises(AppError, match="choose at least one person"):
        vacancy_telling.tell(office, cook, [], today, "by e-mail")


def test_what_came_of_it_is_counted(
    office: OfficeFile, cook: UUID, amina: UUID, huw: UUID, today: date
) -> None:
    vacancy_telling.tell(office, cook, [amina], today, "by e-mail")
    vacancy_telling.tell(office, cook, [huw], today, "in person")
    first, second = vacancy_telling.tellings(office, cook)
    assert (first.person_id, first.told_how, first.answer) == (amina, "by e-mail", Answer.TOLD)
    assert vacancy_telling.answer(office, first.id, Answer.APPOINTED).sentence == (
        "Amina Diallo: appointed."
    )
    vacancy_telling.answer(office, second.id, Answer.NOT_INTERESTED)
    (row,) = vacancies.listed(office)
    assert (row.told, row.interested, row.appointed) == (2, 1, 1)
    assert row.skills_wanted == ("cooking", "food hygiene")
    vacancy_telling.untell(office, second.id)
    assert [name for name, _, _ in _first_looks(office)] == ["Amina Diallo"]


def test_those_told_are_written_for_a_mail_merge(
    office: OfficeFile, cook: UUID, amina: UUID, huw: UUID, tmp_path: Path
) -> None:
    out = tmp_path / "told.csv"
    assert vacancy_telling.write_mailing(office, cook, [amina], out) == 1
    with out.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["Name"] == "Amina Diallo"
    assert row["Known as"] == "Amina"
    assert row["Vacancy"] == "Community cook"
    assert row["Public on"] == "2026-03-24"


def test_a_mail_merge_speaks_to_people_by_name_as_the_letter_does(
    office: OfficeFile, cook: UUID, amina: UUID, tmp_path: Path
) -> None:
    price, huw = added(office, "Mrs Price"), added(office, "Huw Tomos", known_as="Huwcyn")
    out = tmp_path / "told.csv"
    assert vacancy_telling.write_mailing(office, cook, [price, huw, amina], out) == 3
    with out.open(encoding="utf-8-sig", newline="") as file:
        called = [row["Known as"] for row in csv.DictReader(file)]
    assert called == ["Amina", "Huwcyn", "Mrs Price"]
