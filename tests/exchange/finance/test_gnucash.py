"""Transactions for GnuCash in the form of its own export, letter by letter."""

import pytest

from app.exchange.finance import gnucash
from tests.exchange.finance.finance_files import SETTINGS, a_file, a_line, texts_of

BANK = "Assets:Current Account"


def test_each_claim_is_a_transaction_with_one_row_a_split() -> None:
    file = a_file(a_line(account="Expenses:Travel:Volunteers"), bank_account=BANK)
    assert texts_of(gnucash.content(file)) == [
        "Date,Transaction ID,Number,Description,Notes,Commodity/Currency,Void Reason,Action,Memo,"
        "Full Account Name,Account Name,Amount With Sym,Amount Num.,Value With Sym,Value Num.,"
        "Reconcile,Reconcile Date,Rate/Price",
        "2026-04-15,EXP-0042,EXP-0042,Ann Lee,,CURRENCY::GBP,,,Mileage 03/04/2026: Leeds to York,"
        "Expenses:Travel:Volunteers,Volunteers,£12.50,12.50,£12.50,12.50,n,,1.00",
        "2026-04-15,EXP-0042,EXP-0042,Ann Lee,,CURRENCY::GBP,,,Expenses batch 7,"
        "Assets:Current Account,Current Account,-£12.50,-12.50,-£12.50,-12.50,n,,1.00",
    ]
    assert gnucash.told(gnucash.content(file), file.settings) == (1, 1250)


def test_a_transaction_that_does_not_balance_is_not_read_back() -> None:
    whole = gnucash.content(a_file(a_line()))
    with pytest.raises(ValueError, match="does not balance"):
        gnucash.told(whole.replace(b",-12.50", b",-12.00"), SETTINGS)
