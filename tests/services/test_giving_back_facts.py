"""Vacancies nobody was told of and gifts without a note stand among the notices."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from app.records.put_off import PutOffDraft
from app.records.recognition import RecognitionDraft
from app.records.vacancy import VacancyDraft
from app.rules.notice import Notice, Rule
from app.services import notices, recognition, undoing, vacancies, vacancy_telling
from app.store.office_file import OfficeFile


def found(office: OfficeFile, rule: Rule, today: date) -> list[Notice]:
    waiting = notices.all_notices(office, today).waiting
    return [notice for notice in waiting if notice.rule is rule]


@pytest.fixture
def cook(office: OfficeFile, today: date) -> UUID:
    draft = {"title": "Community cook", "opens_on": today, "public_on": today + timedelta(days=5)}
    outcome = vacancies.add(office, VacancyDraft.check(draft))
    assert outcome.record_id is not None
    return outcome.record_id


def given(office: OfficeFile, person: UUID, day: date, **values: Any) -> UUID:
    draft = {"person_id": person, "kind": "gift", "given_on": day, **values}
    outcome = recognition.record(office, RecognitionDraft.check(draft))
    assert outcome.record_id is not None
    return outcome.record_id


def test_a_vacancy_nobody_was_told_of_waits_until_somebody_is(
    office: OfficeFile, cook: UUID, amina: UUID, today: date
) -> None:
    (notice,) = found(office, Rule.VACANCY, today)
    assert notice.headline == "Community cook is public in 5 days and no volunteer was told of it."
    assert (notice.person_id, notice.about.id) == (None, cook)
    assert found(office, Rule.VACANCY, today - timedelta(days=3)) == []
    assert notices.overdue_count(office, today) == 0
    assert notices.overdue_count(office, today + timedelta(days=5)) == 1

    outcome = vacancy_telling.tell(office, cook, [amina], today, "by phone")
    assert found(office, Rule.VACANCY, today) == []
    assert outcome.areas & notice.areas
    assert outcome.action_id is not None
    undoing.undo(office, outcome.action_id)
    assert found(office, Rule.VACANCY, today) == [notice]
    closed = vacancies.draft_for(office, cook).model_copy(update={"closed": True})
    vacancies.change(office, cook, closed)
    assert found(office, Rule.VACANCY, today) == []


def test_it_is_put_off_by_its_title_and_stands_in_the_sheet_without_a_number(
    office: OfficeFile, cook: UUID, amina: UUID, today: date, tmp_path: Path
) -> None:
    (row,) = notices.notice_rows(office, today)
    assert (row.name, row.number, row.rule) == ("Community cook", "", "vacancy")
    assert notices.export_notices(office, tmp_path / "notices.csv", today) == 1
    assert notices.about(office, amina, today).waiting == ()
    (notice,) = found(office, Rule.VACANCY, today)
    draft = PutOffDraft(key=notice.key, until=today + timedelta(days=2), reason="Not sure yet")
    outcome = notices.put_off(office, draft, today)
    assert outcome.sentence == "Put off until 18 March: Community cook. Not sure yet"
    assert found(office, Rule.VACANCY, today) == []
    assert notices.bring_back(office, notice.key).sentence == "Brought back: Community cook."
    assert found(office, Rule.VACANCY, today) == [notice]


def test_a_gift_that_could_look_like_pay_waits_for_its_note(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    kept = given(office, amina, today, what="£20 voucher")
    given(office, amina, today, what="Another voucher", note="Her tenth year; not promised.")
    given(office, amina, today, what="Scarf", cost_pence=900)
    given(office, amina, today, what="Cash", kind="refreshments")
    given(office, amina, today - timedelta(days=400), what="Cash")
    offered = {"state": "offered", "offered_on": today, "given_on": None, "what": "Voucher"}
    given(office, amina, today, **offered)
    (notice,) = found(office, Rule.GIFT, today)
    assert (notice.name, notice.key) == ("Amina Diallo", f"gift:{kept.hex}")
    assert notice in notices.about(office, amina, today).waiting
    draft = recognition.draft_for(office, kept)
    recognition.change(office, kept, draft.model_copy(update={"note": "Ten years with us."}))
    assert found(office, Rule.GIFT, today) == []


def test_a_vacancy_that_can_wait_or_is_past_is_no_notice(office: OfficeFile, today: date) -> None:
    later, before = today + timedelta(days=60), today - timedelta(days=5)
    for days in (
        {"opens_on": today, "public_on": later},
        {"opens_on": before, "public_on": before, "closes_on": today - timedelta(days=1)},
    ):
        vacancies.add(office, VacancyDraft.check({"title": "Gardener", **days}))
    assert found(office, Rule.VACANCY, today) == []
