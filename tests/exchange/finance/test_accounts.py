"""Accounts that are missing, or are on both sides, stop a file."""

import pytest

from app.exchange.finance.accounts import account_of, counter_account
from app.records.expense_claim import ExpenseKind
from app.records.failures import AppError
from app.records.finance_settings import ACCOUNT_SETTINGS
from tests.exchange.finance.finance_files import SETTINGS, a_file, a_line


def test_each_kind_of_expense_has_a_setting_for_its_account() -> None:
    assert set(ACCOUNT_SETTINGS) == set(ExpenseKind)
    assert account_of(SETTINGS, ExpenseKind.MEAL) == "7404"


def test_kinds_without_an_account_are_named() -> None:
    lines = [a_line(account=" "), a_line(kind=ExpenseKind.MEAL, account="")]
    with pytest.raises(AppError) as refused:
        counter_account(a_file(*lines, a_line(kind=ExpenseKind.OTHER)), "Xero", "4")
    assert refused.value.sentence == (
        "No file was made, because mileage and meal have no account. "
        "Write what Xero calls it in the finance settings."
    )
    with pytest.raises(AppError, match="because mileage has no account"):
        counter_account(a_file(lines[0]), "Xero", "4")


def test_the_account_paid_from_is_needed_and_is_none_of_the_others() -> None:
    assert counter_account(a_file(a_line()), "Sage", "1200") == "1200"
    with pytest.raises(AppError) as refused:
        counter_account(a_file(a_line(), bank_account=""), "Sage", "the code, such as 1200")
    assert refused.value.sentence == (
        "No file was made, because no account is set that the expenses are paid from. "
        "Write it in the finance settings as Sage knows it: the code, such as 1200."
    )
    with pytest.raises(AppError, match="7400 is the account of expenses and also"):
        counter_account(a_file(a_line(), bank_account=" 7400"), "Sage", "1200")
