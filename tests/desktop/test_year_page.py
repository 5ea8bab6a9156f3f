"""Expenses, Year: person by person, one in a panel, what is owed, and the list of a month."""

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.desktop.expenses.screen import ExpensesScreen
from app.desktop.expenses.year_page import YearPage
from app.desktop.subjects import AtTab
from app.records.expense_claim import ClaimState
from app.records.mileage_rate import MileageRateDraft, Vehicle
from app.services import claims_list, mileage
from app.services.office import OfficeFile
from tests.desktop.accessibility import failures
from tests.desktop.desks import Sitting
from tests.desktop.render import dress, settle
from tests.desktop.riverside import Riverside, riverside
from tests.services.claims import claimed, cost, journey

YEAR = date(2025, 4, 6)
MARCH = date(2026, 3, 2)


@pytest.fixture
def here(office: OfficeFile) -> Riverside:
    found = riverside(office)
    claimed(office, found.amina, [journey(MARCH, 19_990, 89_955) for _ in range(5)])
    claimed(office, found.tom, [journey(MARCH, 100, 600), cost(MARCH, 250)])
    claimed(office, found.margaret, [cost(MARCH, 900)], ClaimState.NOT_CLAIMED)
    claimed(office, found.margaret, [cost(date(2024, 5, 5), 400)])
    return found


@pytest.fixture
def screen(here: Riverside, sitting: Sitting, qtbot: QtBot) -> ExpensesScreen:
    made = ExpensesScreen(sitting.desk)
    made.turn_to("year")
    qtbot.addWidget(made)
    settle(made)
    made.activateWindow()
    return made


@pytest.fixture
def page(screen: ExpensesScreen) -> YearPage:
    shown = screen.page("year")
    assert isinstance(shown, YearPage)
    return shown


def _press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _look_at(page: YearPage, person_id: UUID) -> None:
    page.table.select_where(lambda year: year.person_id == person_id)
    page.look_at_selected()


def test_everybody_stands_with_their_miles_and_sums(page: YearPage) -> None:
    QAbstractItemModelTester(page.rows)
    texts = [[column.text(row) for column in page.rows.columns] for row in page.rows.rows]
    assert texts == [
        ["Amina Diallo", "9,995", "\u00a34,497.75", "", "", "", ""],
        ["Margaret Ellis", "0", "", "", "\u00a39.00", "", ""],
        ["Tom Price", "10", "\u00a38.50", "", "", "", "\u00a31.50"],
    ]
    assert (
        page.subtitle == "3 people \u00b7 \u00a34,506.25 paid \u00b7 \u00a39.00 not claimed, a gift"
    )
    assert page.owed.isHidden()


def test_another_tax_year_is_chosen(page: YearPage) -> None:
    names = [page.year.itemText(number) for number in range(page.year.count())]
    assert names == ["Tax year 2025-26", "Tax year 2024-25"]
    page.year.set_value(date(2024, 4, 6))
    page.year.edited.emit()
    assert [row.person for row in page.rows.rows] == ["Margaret Ellis"]


def test_a_year_says_whether_something_is_to_be_declared(page: YearPage, here: Riverside) -> None:
    page.focus_list()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.panel.title.text() == "Amina Diallo"
    assert "nothing to declare" in page.panel.fine.sentence.text()
    assert page.panel.caution.isHidden()
    page.table.select_where(lambda year: year.person_id == here.tom)
    assert page.panel.title.text() == "Tom Price"
    assert "\u00a31.50 may have to be declared" in page.panel.caution.sentence.text()
    page.table.select_where(lambda year: year.person_id == here.margaret)
    assert page.panel.band.isHidden()
    QTest.keyClick(page.panel, Qt.Key.Key_Escape)
    assert page.panel.isHidden()


def test_miles_driven_for_others_are_kept_and_forgotten(
    page: YearPage, sitting: Sitting, here: Riverside, office: OfficeFile
) -> None:
    page.panel.keep_elsewhere()
    _look_at(page, here.amina)
    field = page.panel.form.editor("tenths_of_mile")
    field.set_value("a lot")
    _press(page.panel.keep)
    assert list(page.panel.form.problems()) == ["tenths_of_mile"]
    field.set_value("1,000")
    _press(page.panel.keep)
    assert mileage.miles_elsewhere(office, here.amina, YEAR) == 10_000
    assert "10,995 of 10,000 miles" in page.panel.band.text()
    assert "may have to be declared" in page.panel.caution.sentence.text()
    field.set_value(None)
    _press(page.panel.keep)
    assert mileage.miles_elsewhere(office, here.amina, YEAR) is None
    _press(page.panel.person)
    assert sitting.went == [("person", here.amina)]


def test_the_panel_goes_with_whom_it_shows(page: YearPage, here: Riverside) -> None:
    _look_at(page, here.amina)
    page.year.set_value(date(2024, 4, 6))
    page.year.edited.emit()
    assert page.panel.isHidden()


def test_what_is_owed_is_claimed_in_one_act(
    page: YearPage, sitting: Sitting, office: OfficeFile
) -> None:
    rate = {"vehicle": Vehicle.CAR, "from_on": date(2025, 4, 6), "tenths_of_penny": 650,
            "above_tenths_of_penny": 250}  # fmt: skip
    sitting.desk.operations.perform(lambda: mileage.add_rate(office, MileageRateDraft.check(rate)))
    told = page.owed.remark.sentence.text()
    assert told.startswith(
        "2 people are owed \u00a31,999.50 for 6 journeys paid at an earlier rate"
    )
    assert told.endswith("Amina Diallo and Tom Price.")
    _press(page.owed.claim)
    assert page.owed.isHidden()
    waiting = claims_list.rows(office, claims_list.TO_APPROVE)
    assert {(row.corrects, row.total_pence) for row in waiting} == {
        ("EXP-0001", 199_900),
        ("EXP-0002", 50),
    }
    sitting.desk.operations.undo_last()
    assert page.owed.isVisible()


def test_the_mileage_list_of_a_month_is_looked_at_and_saved(
    page: YearPage, sitting: Sitting, tmp_path: Path, qtbot: QtBot
) -> None:
    _press(page.shown._group.button(1))
    assert page.subtitle == "No journeys in this month"
    page.show_subject(MARCH)
    assert page.subtitle == "6 journeys of 2 people, 10,005.0 miles \u00b7 \u00a34,503.75"
    month = page.month_list
    QAbstractItemModelTester(month.rows)
    texts = [column.text(month.rows.rows[5]) for column in month.rows.columns]
    assert texts[:5] == ["Tom Price", "2 Mar 2026", "", "Miles by car or van", "10.0"]
    _press(month.sheet)
    for name, save in (("march", month.save_sheet), ("march.pdf", month.save_pdf)):
        sitting.answers.saves_to = tmp_path / name
        with qtbot.waitSignal(sitting.desk.operations.done, timeout=20_000):
            save()
    assert {path.name for path in tmp_path.glob("march*")} == {"march.xlsx", "march.pdf"}
    assert sitting.said[0] == "6 journeys written to march.xlsx."
    month.table.setFocus()
    month.table.selectRow(0)
    QTest.keyClick(month.table, Qt.Key.Key_Return)
    assert sitting.went == [("claim", month.rows.rows[0].journey.claim_id)]


def test_one_comes_to_the_list_of_a_month(screen: ExpensesScreen, page: YearPage) -> None:
    screen.show_subject(AtTab("year", MARCH))
    assert page.shown.value() == 1
    assert len(page.month_list.rows.rows) == 6


def test_a_year_without_expenses_says_what_stands_here(sitting: Sitting, qtbot: QtBot) -> None:
    made = ExpensesScreen(sitting.desk)
    made.turn_to("year")
    qtbot.addWidget(made)
    settle(made)
    assert failures(made) == []
    page = made.page("year")
    assert isinstance(page, YearPage)
    assert page.subtitle == "No expenses in this tax year"
    _press(page.see_claims)
    assert sitting.went == [("expenses", "claims")]


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_can_be_read_and_reached(
    screen: ExpensesScreen, page: YearPage, here: Riverside, theme: str, text_size: int
) -> None:
    dress(theme, text_size)
    beside = 1280 - round(228 * 0.95 * text_size / 100)
    _look_at(page, here.tom)
    for part in (0, 1):
        page.shown.choose(part)
        page.shown.chosen.emit(part)
        settle(screen, (beside, 760))
        assert failures(screen) == []
        assert screen.minimumSizeHint().width() <= beside
        assert screen.height() <= 760
