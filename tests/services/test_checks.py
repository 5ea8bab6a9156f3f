"""Checks are noted, changed and removed; the number is masked, and a look at it journalled."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.areas import Area
from app.records.background_check import BackgroundCheckDraft, CheckLevel, Workforce
from app.records.failures import AppError, InvalidDraft
from app.records.looked_at import LookedAt
from app.services import checks, journal_list, people, undoing
from app.services.checks import CheckRow
from app.services.notices import all_notices
from app.services.queries import fetch
from app.store.office_file import OfficeFile
from tests.services.conftest import added

NUMBER = "001234567890"


def a_check(office: OfficeFile, person: UUID, today: date, **values: object) -> UUID:
    issued = {"person_id": person, "issued_on": date(2023, 3, 1), "number": NUMBER}
    outcome = checks.add(office, BackgroundCheckDraft.check({**issued, **values}), today)
    assert outcome.record_id is not None
    return outcome.record_id


def test_a_check_is_listed_with_its_number_masked(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    due = today + timedelta(days=5)
    values = {"workforce": Workforce.CHILD, "review_due_on": due, "seen_by": "Sarah"}
    check = a_check(office, amina, today, **values, decision="Fine")
    assert checks.rows(office, today) == [
        CheckRow(
            check,
            amina,
            "Amina Diallo",
            CheckLevel.ENHANCED,
            Workforce.CHILD,
            date(2023, 3, 1),
            "••••7890",
            False,
            due,
            5,
            True,
            True,
            "Sarah",
            "Fine",
        )
    ]
    tom = added(office, "Tom")
    a_check(office, tom, today, number="123")
    assert [row.number for row in checks.rows(office, today, tom)] == ["••••"]
    assert checks.rows(office, today, tom)[0].days_left is None


def test_only_the_newest_check_of_a_level_is_due(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    yesterday = today - timedelta(days=1)
    old = a_check(office, amina, today, review_due_on=yesterday)
    assert [row.is_due for row in checks.rows(office, today)] == [True]
    new = a_check(office, amina, today, issued_on=today, review_due_on=date(2029, 1, 1))
    found = {row.id: (row.is_newest, row.is_due) for row in checks.rows(office, today)}
    assert found == {old: (False, False), new: (True, False)}
    a_check(office, amina, today, level=CheckLevel.BASIC, review_due_on=yesterday)
    assert [row.level for row in checks.rows(office, today) if row.is_due] == [CheckLevel.BASIC]
    people.leave(office, amina, today, "Moved")
    assert not any(row.is_due for row in checks.rows(office, today))


def test_a_review_far_ahead_is_no_notice(office: OfficeFile, amina: UUID, today: date) -> None:
    a_check(office, amina, today, review_due_on=today + timedelta(days=400))
    assert all_notices(office, today).waiting == ()


def test_each_look_at_a_number_is_journalled_and_not_taken_back(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    check = a_check(office, amina, today)
    seen = checks.reveal(office, check)
    assert seen.number == NUMBER
    assert seen.outcome.areas == {Area.CHECKS}
    said = "looked at the number of a check (enhanced DBS) of Amina Diallo."
    assert seen.outcome.sentence == f"Sarah {said}"
    assert checks.reveal(office, check, "Gareth").outcome.sentence == f"Gareth {said}"
    assert journal_list.recent(office, 1)[0].sentence == f"Gareth {said}"
    with office.reading() as session:
        looks = fetch(session, "SELECT what FROM looked_at ORDER BY id")
    assert [row[0] for row in looks] == [
        "the number of a check (enhanced DBS), by Sarah",
        "the number of a check (enhanced DBS), by Gareth",
    ]
    with pytest.raises(AppError, match="cannot be taken back"):
        undoing.undo(office, seen.outcome.action_id or check)
    last = undoing.last_to_undo(office)
    assert last is not None
    assert last.sentence == "Noted a check (enhanced DBS) of Amina Diallo."
    assert NUMBER not in " ".join(act.sentence for act in journal_list.recent(office, 10))


def test_a_form_never_shows_the_number_and_keeps_it(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    check = a_check(office, amina, today)
    draft = checks.draft_for(office, check)
    assert draft.number == ""
    basic = draft.model_copy(update={"level": CheckLevel.BASIC})
    outcome = checks.change(office, check, basic, today)
    assert outcome.sentence == "Changed the check (basic DBS) of Amina Diallo."
    assert checks.reveal(office, check).number == NUMBER
    checks.change(office, check, draft.model_copy(update={"number": "7"}), today, new_number=True)
    assert checks.reveal(office, check).number == "7"


def test_a_check_lies_behind_and_can_be_removed(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    with pytest.raises(InvalidDraft) as refusal:
        a_check(office, amina, today, issued_on=today + timedelta(days=1))
    assert refusal.value.problems[0].field == "issued_on"
    one, two = a_check(office, amina, today), a_check(office, amina, today)
    with pytest.raises(AppError, match="no check is chosen"):
        checks.remove(office, [])
    removed = checks.remove(office, [one])
    assert removed.sentence == "Removed a check of Amina Diallo."
    assert removed.action_id is not None
    undoing.undo(office, removed.action_id)
    assert checks.remove(office, [one, two]).sentence == "Removed 2 checks."
    assert checks.rows(office, today) == []


def test_checks_and_looks_move_with_a_merged_person(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    twin = added(office, "Amina D")
    check = a_check(office, twin, today)
    checks.reveal(office, check)
    people.merge(office, amina, twin)
    assert [row.person_id for row in checks.rows(office, today)] == [amina]
    with office.reading() as session:
        look = fetch(session, "SELECT id FROM looked_at")[0][0]
        assert session.get_one(LookedAt, UUID(bytes=look)).person_id == amina
