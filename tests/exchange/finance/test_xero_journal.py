"""A manual journal for Xero, letter by letter."""

import pytest

from app.exchange.finance import xero_journal
from app.records.failures import AppError
from tests.exchange.finance.finance_files import SETTINGS, a_file, a_line, texts_of


def test_the_batch_is_one_journal_that_balances() -> None:
    assert texts_of(xero_journal.content(a_file(a_line(), a_line(-250, 43)))) == [
        "*Narration,*Date,Description,*AccountCode,*TaxRate,*Amount,"
        "TrackingName1,TrackingOption1,TrackingName2,TrackingOption2",
        "Expenses batch 7,15/04/2026,EXP-0042 Ann Lee: Mileage 03/04/2026: Leeds to York,7400,"
        "No VAT,12.50,,,,",
        "Expenses batch 7,15/04/2026,EXP-0043 Ann Lee: Mileage 03/04/2026: Leeds to York,7400,"
        "No VAT,-2.50,,,,",
        "Expenses batch 7,15/04/2026,Owed to volunteers,1200,No VAT,-10.00,,,,",
    ]


def test_more_lines_than_xero_takes_are_refused() -> None:
    lines = [a_line(1, number) for number in range(300)]
    assert len(texts_of(xero_journal.content(a_file(*lines[:299])))) == 301
    with pytest.raises(AppError, match="would have 301 lines, and Xero takes in 300 at a time"):
        xero_journal.content(a_file(*lines))


def test_what_xero_would_refuse_is_not_read_back() -> None:
    whole = xero_journal.content(a_file(a_line()))
    with pytest.raises(ValueError, match="out by -50"):
        xero_journal.told(whole.replace(b",12.50", b",12.00"), SETTINGS)
    with pytest.raises(ValueError, match="something is missing"):
        xero_journal.told(whole.replace(b"No VAT", b""), SETTINGS)
