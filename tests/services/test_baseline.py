"""What is asked about giving that comes in, and how many would be overdue without it."""

from datetime import date
from uuid import UUID

import pytest

from app.records.recognition import RecognitionDraft
from app.services import bringing_in, charity, notices, recognition
from app.services.baseline import BaselineAdvice, baseline_advice
from app.services.bringing_in import Plan, bring_in, read_pasted
from app.services.charity import treat_as_recognised
from app.store.office_file import OfficeFile

TODAY = date(2026, 3, 16)

HOURS = """Name,Date,Hours,Activity
Margaret Ellis,2025-02-14,20:00,Kitchen
Tom Okafor,2026-03-15,1:30,Kitchen
Siân Llewelyn,2025-02-15,20:00,Garden
"""


def tried(office: OfficeFile, text: str = HOURS) -> Plan:
    sheet = read_pasted(text)
    mapping = bringing_in.proposed_mapping(office, sheet)
    return bringing_in.plan(office, sheet, mapping, today=TODAY, add_people=True)


def asked(office: OfficeFile, text: str = HOURS) -> BaselineAdvice | None:
    return baseline_advice(office, tried(office, text), TODAY)


@pytest.fixture
def amina_thanked(office: OfficeFile, amina: UUID) -> UUID:
    draft = RecognitionDraft.check({"person_id": amina, "given_on": "2026-03-01"})
    recognition.record(office, draft)
    return amina


def test_a_first_sheet_of_hours_is_asked_about(office: OfficeFile) -> None:
    assert asked(office) == BaselineAdvice(date(2026, 3, 15), 3, 2, True)


def test_as_many_are_overdue_afterwards_as_was_said(office: OfficeFile) -> None:
    advice = asked(office)
    assert advice is not None
    bring_in(office, tried(office))
    assert notices.overdue_count(office, TODAY) == advice.overdue


def test_nothing_is_asked_where_a_baseline_covers_all_of_it(office: OfficeFile) -> None:
    treat_as_recognised(office, date(2026, 3, 15))
    assert asked(office) is None


def test_hours_of_a_month_that_is_not_over_are_not_owed_yet(office: OfficeFile) -> None:
    advice = asked(office, "Name,Date,Hours,Activity\nTom Okafor,March 2026,20:00,Garden\n")
    assert advice is None


def test_nothing_is_asked_of_people_alone(office: OfficeFile) -> None:
    assert asked(office, "Name,Email\nTom Okafor,tom@example.org\n") is None


def test_an_office_that_thanks_is_asked_only_where_most_would_be_overdue(
    office: OfficeFile, amina_thanked: UUID
) -> None:
    assert asked(office) == BaselineAdvice(date(2026, 3, 15), 3, 2, False)
    recent = "Name,Date,Hours,Activity\nTom Okafor,2026-03-15,1:30,Kitchen\n"
    assert asked(office, recent) is None
    known = "Name,Date,Hours,Activity\nAmina Diallo,2026-02-15,20:00,Kitchen\n"
    assert asked(office, known) is None


def test_those_who_are_overdue_already_are_not_counted_again(office: OfficeFile) -> None:
    bring_in(office, tried(office))
    more = HOURS.replace("2025-02", "2025-03")
    advice = asked(office, more)
    assert advice is not None
    assert advice.overdue == 0


def test_the_baseline_of_the_charity_is_the_one_that_is_asked_for(office: OfficeFile) -> None:
    advice = asked(office)
    assert advice is not None
    bring_in(office, tried(office), baseline=advice.until)
    assert charity.details(office).baseline_on == advice.until
    assert notices.overdue_count(office, TODAY) == 0
