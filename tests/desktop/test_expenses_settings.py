"""The settings of expenses: rates, limits, and the files of finance."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.desktop.parts.ordered_field import OrderedField
from app.desktop.settings.expenses_section import PARTS, ExpensesSection
from app.desktop.settings.rate_form import RateDialog, read_tenths_of_penny
from app.desktop.settings.screen import SettingsScreen
from app.records.finance_settings import BankColumn, FinanceFormat
from app.records.mileage_rate import Vehicle
from app.services import expense_policy, finance_settings, mileage
from app.services.office import OfficeFile
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.render import dress, settle


@pytest.fixture
def screen(sitting: Sitting, qtbot: QtBot) -> SettingsScreen:
    made = SettingsScreen(sitting.desk)
    made.show_subject("rates")
    qtbot.addWidget(made)
    settle(made)
    made.activateWindow()
    return made


@pytest.fixture
def section(screen: SettingsScreen) -> ExpensesSection:
    shown = screen.section("expenses")
    assert isinstance(shown, ExpensesSection)
    return shown


def _press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _select(section: ExpensesSection, vehicle: Vehicle, on: date, *, own: bool = False) -> None:
    section.rates.table.select_where(
        lambda row: (row.rate.vehicle, row.rate.from_on, row.rate.is_own) == (vehicle, on, own)
    )


def test_approved_rates_stand_with_their_source_and_doubt(section: ExpensesSection) -> None:
    rates = section.rates
    QAbstractItemModelTester(rates.rows)
    texts = [[column.text(row) for column in rates.rows.columns] for row in rates.rows.rows]
    assert texts[0] == ["Car or van", "6 Apr 2026", "55p", "25p", "To confirm",
                        "Announced 21 May 2026, for journeys from 6 April 2026"]  # fmt: skip
    assert texts[1][4] == "In force"
    assert rates.doubt.sentence.text() == "Journeys are paid at the rate of their day."
    _select(section, Vehicle.CAR, date(2026, 4, 6))
    assert "Please confirm on gov.uk" in rates.doubt.sentence.text()
    assert rates.confirm.accessibleName() == "Confirm: Car or van from 6 Apr 2026"
    assert not rates.change.isEnabled()
    rates.change_selected()
    rates.remove_selected()


def test_an_approved_rate_is_confirmed_in_one_press(
    section: ExpensesSection, office: OfficeFile, sitting: Sitting
) -> None:
    _select(section, Vehicle.CAR, date(2026, 4, 6))
    _press(section.rates.confirm)
    rows = [row for row in mileage.rates(office, TODAY) if row.rate.from_on == date(2026, 4, 6)]
    assert [(row.rate.is_own, row.rate.tenths_of_penny, row.is_replaced) for row in rows[:2]] == [
        (True, 550, False),
        (False, 550, True),
    ]
    states = [column.text(section.rates.rows.rows[1]) for column in section.rates.rows.columns]
    assert states[4] == "Not used"
    sitting.desk.operations.undo_last()
    assert not any(row.rate.is_own for row in mileage.rates(office, TODAY))


def test_an_own_rate_is_added_changed_and_removed(
    section: ExpensesSection, office: OfficeFile, sitting: Sitting
) -> None:
    _press(section.rates.add_one)
    dialog = sitting.answers.shown
    assert isinstance(dialog, RateDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    dialog.form.set_values({"tenths_of_penny": "a lot"})
    _press(dialog.primary)
    assert {"from_on", "tenths_of_penny"} <= set(dialog.form.problems())
    day = date(2026, 1, 1)
    values = {"from_on": day, "tenths_of_penny": "37.5", "vehicle": Vehicle.BICYCLE}
    dialog.form.set_values(values)
    dialog.form.edited.emit()
    _press(dialog.primary)
    _select(section, Vehicle.BICYCLE, day, own=True)
    assert section.rates.doubt.sentence.text() == "No source is noted."
    QTest.keyClick(section.rates.table, Qt.Key.Key_Return)
    changing = sitting.answers.shown
    assert isinstance(changing, RateDialog)
    assert changing.form.values()["tenths_of_penny"] == 375
    changing.form.set_values({"tenths_of_penny": 300})
    _press(changing.primary)
    own = [row.rate for row in mileage.rates(office, TODAY) if row.rate.is_own]
    assert [(rate.tenths_of_penny, rate.above_tenths_of_penny) for rate in own] == [(300, 300)]
    _press(section.rates.remove)
    assert not any(row.rate.is_own for row in mileage.rates(office, TODAY))


def test_pence_are_read_as_people_write_them() -> None:
    read = [read_tenths_of_penny(text) for text in ("45", "37.5p", "45P", "4,5", "")]
    assert read == [450, 375, 450, None, None]


def test_limits_are_kept_and_refused_beside_the_field(
    section: ExpensesSection, office: OfficeFile
) -> None:
    section.show_part("limits")
    form = section.limits.form
    form.editor("late_months").set_value("0")
    form.edited.emit()
    _press(section.limits.save_button)
    assert list(form.problems()) == ["late_months"]
    section.refresh()
    assert form.values()["late_months"] == 0
    form.set_values({"late_months": 6, "receipt_limit_pence": 1000})
    _press(section.limits.save_button)
    kept = expense_policy.policy(office)
    assert (kept.late_months, kept.receipt_limit_pence) == (6, 1000)


def test_both_parts_of_the_files_keep_what_the_other_holds(
    section: ExpensesSection, office: OfficeFile
) -> None:
    section.show_part("finance")
    section.finance.form.set_values({"file_format": FinanceFormat.SAGE, "mileage_account": "7400"})
    _press(section.finance.save_button)
    section.show_part("bank")
    section.bank.form.set_values({"bank_hyphens": True, "bank_columns": (BankColumn.AMOUNT,)})
    _press(section.bank.save_button)
    kept = finance_settings.settings(office)
    assert (kept.file_format, kept.mileage_account, kept.bank_hyphens, kept.bank_columns) == (
        FinanceFormat.SAGE,
        "7400",
        True,
        (BankColumn.AMOUNT,),
    )


def test_columns_are_ticked_and_moved_by_keyboard(section: ExpensesSection) -> None:
    section.show_part("bank")
    field = section.bank.form.editor("bank_columns")
    assert isinstance(field, OrderedField)
    edits: list[bool] = []
    field.edited.connect(lambda: edits.append(True))
    before = field.value()
    field.move_selected(1)
    field.table.setFocus()
    field.table.selectRow(0)
    assert not field.up.isEnabled()
    QTest.keyClick(field.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert field.value()[:2] == (before[1], before[0])
    _press(field.up)
    assert field.value() == before
    _press(field.up)
    field.table.selectRow(6)
    assert not field.down.isEnabled()
    QTest.keyClick(field.table, Qt.Key.Key_Space)
    assert field.value() == (*before, BankColumn.CURRENCY)
    _press(field.down)
    assert len(edits) == 3
    field.table.selectRow(0)
    _press(field.down)
    assert field.value()[1] == before[0]


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_part_can_be_read_and_reached(
    screen: SettingsScreen, section: ExpensesSection, theme: str, text_size: int
) -> None:
    dress(theme, text_size)
    beside = 1280 - round(228 * 0.95 * text_size / 100)
    for part in PARTS:
        screen.show_subject(part)
        settle(screen, (beside, 760))
        assert failures(screen) == []
        assert screen.minimumSizeHint().width() <= beside
        assert screen.height() <= 760
