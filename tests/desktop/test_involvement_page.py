"""Involvement payments: offered, declined, paid and changed, apart from all expenses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.desktop.expenses.involvement_form import OfferDialog, PaidDialog
from app.desktop.expenses.involvement_page import InvolvementPage
from app.desktop.expenses.screen import ExpensesScreen
from app.desktop.parts.suggestions import Suggestion
from app.records.expense_claim import PaymentMethod
from app.records.involvement_payment import InvolvementPaymentDraft, PaymentState
from app.services import involvement_payments
from app.services.involvement_payments import PaymentsView
from app.services.office import OfficeFile
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.render import dress, settle
from tests.desktop.riverside import Riverside


@pytest.fixture
def screen(here: Riverside, office: OfficeFile, sitting: Sitting, qtbot: QtBot) -> ExpensesScreen:
    draft = {"person_id": here.amina, "offered_on": TODAY, "what_for": "Parents' panel",
             "amount_pence": 2500}  # fmt: skip
    involvement_payments.offer(office, InvolvementPaymentDraft.check(draft), TODAY)
    made = ExpensesScreen(sitting.desk)
    made.turn_to("involvement")
    qtbot.addWidget(made)
    settle(made)
    made.activateWindow()
    return made


@pytest.fixture
def page(screen: ExpensesScreen) -> InvolvementPage:
    shown = screen.page("involvement")
    assert isinstance(shown, InvolvementPage)
    shown.focus_list()
    return shown


def _press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _offered(sitting: Sitting) -> OfferDialog:
    dialog = sitting.answers.shown
    assert isinstance(dialog, OfferDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    return dialog


def test_payments_stand_apart_from_expenses(page: InvolvementPage) -> None:
    QAbstractItemModelTester(page.rows)
    texts = [column.text(page.rows.rows[0]) for column in page.rows.columns]
    assert texts == ["16 Mar 2026", "Amina Diallo", "Parents' panel", "", "Offered", "",
                     "\u00a325.00"]  # fmt: skip
    assert page.subtitle == (
        "\u00a30.00 paid to 0 people, \u00a325.00 offered \u00b7 apart from all expenses"
    )


def test_one_is_offered_with_the_note_on_benefits(
    page: InvolvementPage, sitting: Sitting, here: Riverside
) -> None:
    _press(page.offer)
    dialog = _offered(sitting)
    _press(dialog.primary)
    assert set(dialog.form.problems()) == {"person_id", "what_for", "amount_pence"}
    dialog.form.set_values(
        {
            "person_id": Suggestion(here.tom, "Tom Price"),
            "what_for": "Interview panel",
            "amount_pence": 5000,
            "advice_offered": True,
        }
    )
    _press(dialog.primary)
    assert sitting.said == ["Tom Price was offered \u00a350.00 for Interview panel."]
    assert {row.person for row in page.rows.rows} == {"Amina Diallo", "Tom Price"}


def test_one_is_paid(page: InvolvementPage, sitting: Sitting, office: OfficeFile) -> None:
    _press(page._acts[0][0])
    dialog = sitting.answers.shown
    assert isinstance(dialog, PaidDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    dialog.form.set_values({"settled_on": "31/02/2026"})
    _press(dialog.primary)
    assert list(dialog.form.problems()) == ["settled_on"]
    dialog.form.set_values({"settled_on": TODAY, "paid_by": PaymentMethod.CASH})
    _press(dialog.primary)
    (row,) = involvement_payments.rows(office, PaymentsView())
    assert (row.state, row.paid_by, row.settled_on) == (
        PaymentState.PAID,
        PaymentMethod.CASH,
        TODAY,
    )
    assert page.subtitle.startswith("\u00a325.00 paid to 1 person \u00b7")
    page.pay_selected()
    page.decline_selected()
    assert len(sitting.said) == 1


def test_one_is_declined_changed_and_removed(
    page: InvolvementPage, sitting: Sitting, office: OfficeFile
) -> None:
    page.decline_selected()
    assert page.rows.rows[0].state is PaymentState.DECLINED
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    dialog = _offered(sitting)
    assert dialog.form.values()["settled_on"] == TODAY
    dialog.form.set_values({"state": PaymentState.OFFERED, "what_for": "Panel of May"})
    _press(dialog.primary)
    (row,) = involvement_payments.rows(office, PaymentsView())
    assert (row.state, row.settled_on, row.what_for) == (PaymentState.OFFERED, None, "Panel of May")
    _press(page._acts[3][0])
    assert page.subtitle == "No involvement payments"
    page.remove_selected()
    _press(page.offer_first)
    assert isinstance(sitting.answers.shown, OfferDialog)
    sitting.desk.operations.undo_last()
    assert len(page.rows.rows) == 1


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_can_be_read_and_reached(
    screen: ExpensesScreen, page: InvolvementPage, theme: str, text_size: int
) -> None:
    dress(theme, text_size)
    beside = 1280 - round(228 * 0.95 * text_size / 100)
    settle(screen, (beside, 758))
    assert failures(screen) == []
    assert screen.minimumSizeHint().width() <= beside
    assert screen.height() <= 758
