"""One definition of what is owed: window, command line and sheet say the same, at every moment."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.desktop.giving_back.record_form import RecordDialog
from app.desktop.giving_back.screen import GivingBackScreen
from app.desktop.home.screen import HomeScreen
from app.desktop.parts.attention import AttentionRow
from app.desktop.people.person import PersonScreen
from app.desktop.window import MainWindow
from app.records.recognition import RecognitionState
from app.rules.notice import Notice, Rule
from app.services import notices, person_page, recognition
from app.services.office import OfficeFile
from app.services.recognition import LedgerView
from tests.desktop.answers import DEMO_TODAY, Answers
from tests.desktop.giving_lists import ledger, offers, owed
from tests.desktop.render import settle


@pytest.fixture
def screen(demo_window: MainWindow) -> GivingBackScreen:
    """Giving back, with all who are overdue ticked."""
    demo_window.pages.go("giving back", "owed")
    settle(demo_window)
    shown = demo_window.pages.shown_screen
    assert isinstance(shown, GivingBackScreen)
    return shown


def _in_badge(window: MainWindow) -> str:
    model = window.sidebar.rows.model()
    return str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def _at_home(window: MainWindow) -> list[str]:
    """The sentences of Home's rows; one goes there and back."""
    window.pages.go("home")
    settle(window)
    home = window.pages.shown_screen
    assert isinstance(home, HomeScreen)
    rows = [row for row in home.attention.rows.widgets() if isinstance(row, AttentionRow)]
    window.pages.go_back()
    settle(window)
    return [row.thing.key.sentence for row in rows]


def _owed(office: OfficeFile) -> list[Notice]:
    waiting = notices.all_notices(office, DEMO_TODAY).waiting
    return [notice for notice in waiting if notice.rule is Rule.THANKS]


def _in_sheet(office: OfficeFile, path: Path) -> list[tuple[str, str, str]]:
    notices.export_notices(office, path, DEMO_TODAY)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return [(row["Name"], row["State"], row["Notice"]) for row in rows if not row["Put off until"]]


def _told(owed: list[Notice]) -> list[tuple[str, str, str]]:
    return [(one.name, str(one.severity), one.sentence) for one in owed]


def _thank_those_ticked(screen: GivingBackScreen) -> None:
    QTest.mouseClick(owed(screen).thank, Qt.MouseButton.LeftButton)
    answers = screen.desk.ask
    assert isinstance(answers, Answers)
    assert isinstance(answers.shown, RecordDialog)
    QTest.mouseClick(answers.shown.primary, Qt.MouseButton.LeftButton)


def test_the_list_home_its_badge_the_rows_and_the_sheet_agree(
    screen: GivingBackScreen, demo_window: MainWindow, demo_office: OfficeFile, tmp_path: Path
) -> None:
    shown = [line.notice for line in owed(screen).rows.rows]
    assert shown
    assert _told(shown) == _told(_owed(demo_office))
    rows = notices.notice_rows(demo_office, DEMO_TODAY)
    in_rows = [
        (row.name, row.severity, row.sentence)
        for row in rows
        if row.rule == Rule.THANKS and row.put_off_until is None
    ]
    assert _told(shown) == in_rows
    waiting = notices.all_notices(demo_office, DEMO_TODAY).waiting
    assert _in_sheet(demo_office, tmp_path / "notices.csv") == _told(list(waiting))
    assert _in_badge(demo_window) == f"Home, {len(waiting)} notices wait"
    assert _at_home(demo_window) == [notice.sentence for notice in waiting]


def test_thanking_takes_the_notices_away_everywhere_and_undo_brings_them_back(
    screen: GivingBackScreen, demo_window: MainWindow, demo_office: OfficeFile, tmp_path: Path
) -> None:
    before = _told(_owed(demo_office))
    ticked = owed(screen).rows.ticked()
    names = {line.notice.name for line in ticked}
    overdue = notices.overdue_count(demo_office, DEMO_TODAY)
    at_home, in_badge = _at_home(demo_window), _in_badge(demo_window)
    assert ticked == [line for line in owed(screen).rows.rows if line.is_overdue]
    _thank_those_ticked(screen)
    left = [told for told in before if told[0] not in names]
    assert [told[0] for told in _told([line.notice for line in owed(screen).rows.rows])] == [
        told[0] for told in left
    ]
    assert _told(_owed(demo_office)) == left
    in_sheet = _in_sheet(demo_office, tmp_path / "thanked.csv")
    assert not {name for name, _, said in in_sheet if " gave " in said} & names
    assert notices.overdue_count(demo_office, DEMO_TODAY) == overdue - len(ticked)
    waiting = notices.all_notices(demo_office, DEMO_TODAY).waiting
    assert _in_badge(demo_window) == f"Home, {len(waiting)} notices wait"
    assert _in_badge(demo_window) != in_badge
    QTest.mouseClick(demo_window.ground.toast.undo, Qt.MouseButton.LeftButton)
    assert _told([line.notice for line in owed(screen).rows.rows]) == before
    assert _told(_owed(demo_office)) == before
    assert notices.overdue_count(demo_office, DEMO_TODAY) == overdue
    assert (_in_badge(demo_window), _at_home(demo_window)) == (in_badge, at_home)


def test_the_page_of_a_person_shows_the_same_notice(
    screen: GivingBackScreen, demo_window: MainWindow, demo_office: OfficeFile
) -> None:
    for line in owed(screen).rows.rows:
        about = notices.about(demo_office, line.person_id, DEMO_TODAY)
        assert line.notice.sentence in [one.sentence for one in about.waiting]
    owed(screen).table.opened.emit(owed(screen).rows.rows[0])
    settle(demo_window)
    assert demo_window.pages.place == "person"
    assert isinstance(demo_window.pages.shown_screen, PersonScreen)


def test_late_offers_are_those_of_the_notices(
    screen: GivingBackScreen, demo_office: OfficeFile
) -> None:
    screen.turn_to("offers")
    waiting = notices.all_notices(demo_office, DEMO_TODAY).waiting
    late = [one.name for one in waiting if one.rule is Rule.OFFER and one.is_overdue]
    shown = [line.offer.person for line in offers(screen).rows.rows if line.is_late]
    assert sorted(shown) == sorted(late)
    assert late


def test_the_ledger_adds_up_to_the_pages_of_its_people(
    screen: GivingBackScreen, demo_office: OfficeFile
) -> None:
    screen.turn_to("ledger")
    lines = ledger(screen).rows.rows
    totals = recognition.totals(lines)
    given = [line for line in lines if line.state is RecognitionState.GIVEN]
    assert totals.given == len(given)
    assert totals.people == len({line.person_id for line in given})
    for person_id in {line.person_id for line in lines}:
        page = person_page.page(demo_office, person_id, DEMO_TODAY)
        of_person = recognition.narrowed(lines, LedgerView(person_id=person_id))
        times = sum(total.times for total in page.given_back)
        assert recognition.totals(of_person)[:1] == (times,)
        assert recognition.totals(of_person).open == page.open_offers
