"""Bills for QuickBooks Online, letter by letter."""

import pytest

from app.exchange.finance import quickbooks_bills
from tests.exchange.finance.finance_files import SETTINGS, a_file, a_line, texts_of


def test_each_line_repeats_its_supplier_and_bill() -> None:
    assert texts_of(quickbooks_bills.content(a_file(a_line(), a_line(-250)))) == [
        "*BillNo,*Supplier,*BillDate,*DueDate,Terms,Location,Memo,*Account,LineDescription,"
        "*LineAmount,Currency",
        "EXP-0042,Ann Lee,15/04/2026,22/04/2026,,,Expenses batch 7,7400,"
        "Mileage 03/04/2026: Leeds to York,12.50,",
        "EXP-0042,Ann Lee,15/04/2026,22/04/2026,,,Expenses batch 7,7400,"
        "Mileage 03/04/2026: Leeds to York,-2.50,",
    ]


def test_a_charity_with_a_tax_code_has_two_more_columns() -> None:
    heading, row = texts_of(quickbooks_bills.content(a_file(a_line(), tax="No VAT")))
    assert heading.endswith("LineDescription,*LineAmount,*LineTaxCode,LineTaxAmount,Currency")
    assert row.endswith("York,12.50,No VAT,0.00,")


def test_what_quickbooks_would_refuse_is_not_read_back() -> None:
    whole = quickbooks_bills.content(a_file(a_line()))
    with pytest.raises(ValueError, match="below nothing"):
        quickbooks_bills.told(whole.replace(b"12.50", b"-12.50"), SETTINGS)
    with pytest.raises(ValueError, match="something is missing"):
        quickbooks_bills.told(whole.replace(b"7400", b""), SETTINGS)
