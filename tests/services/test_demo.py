"""The demo charity in its own office file: one act, checked, and nothing left when stopped."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.records.failures import AppError, Cancelled
from app.rules.notice import Rule, Severity
from app.services import home, undoing
from app.services import office as office_files
from app.services.charity import details
from app.services.demo import create_demo
from app.services.demo_charity import demo_charity
from app.services.notices import all_notices
from app.services.queries import fetch
from tests.demo_made import copied_demo

TODAY = date(2026, 11, 24)


def test_the_file_holds_the_charity_and_passes_its_check(tmp_path: Path) -> None:
    path = tmp_path / "demo.goodturn"
    told: list[int] = []
    office = create_demo(path, today=TODAY, progress=told.append)
    made = demo_charity(TODAY)
    with office.reading() as session:
        counts = [
            fetch(session, f"SELECT count(*) FROM {table}")[0][0]
            for table in ("activity", "person", "contribution", "put_off", "expense_claim")
        ]
        recognitions = fetch(session, "SELECT count(*) FROM recognition")[0][0]
        keys = fetch(session, "SELECT count(*) FROM person WHERE search_key = ''")[0][0]
    kept = (made.activities, made.people, made.contributions, made.put_off, made.claims)
    assert counts == [len(part) for part in kept]
    lines = (made.recognitions, made.payments, made.training.lines)
    assert recognitions >= sum(map(len, lines))
    assert keys == 0
    assert told == sorted(told)
    assert details(office).is_demo
    act = undoing.last_to_undo(office)
    assert act is not None
    assert act.sentence == "Made the demo charity."
    office.close()
    assert office_files.check(path).ok


def test_home_has_something_to_show(tmp_path: Path) -> None:
    office = copied_demo(tmp_path / "demo.goodturn", TODAY)
    page = home.page(office, TODAY)
    office.close()
    assert page.figures.minutes_this_month > 100 * 60
    assert page.figures.value_pence
    assert page.figures.open_offers == 6
    assert page.coming


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "demo.goodturn"
    path.write_text("mine")
    with pytest.raises(AppError, match="is there already"):
        create_demo(path, today=TODAY)
    assert path.read_text() == "mine"


def test_stopping_leaves_no_file(tmp_path: Path) -> None:
    def stop(percent: int) -> None:
        if percent == 90:
            raise Cancelled

    with pytest.raises(Cancelled):
        create_demo(tmp_path / "demo.goodturn", today=TODAY, progress=stop)
    assert not (tmp_path / "demo.goodturn").exists()


@pytest.mark.parametrize("today", [TODAY + timedelta(days=91 * part) for part in range(4)], ids=str)
def test_every_kind_of_notice_occurs_but_few(tmp_path: Path, today: date) -> None:
    office = create_demo(tmp_path / "demo.goodturn", today=today)
    found = all_notices(office, today)
    office.close()
    assert {notice.rule for notice in found.waiting} == set(Rule)
    assert {notice.severity for notice in found.waiting} == set(Severity)
    assert 6 <= found.overdue + found.due_soon <= 13
    assert len(found.waiting) <= 24
