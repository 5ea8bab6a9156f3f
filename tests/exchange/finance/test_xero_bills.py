"""Bills for Xero, letter by letter, and what Xero would refuse."""

import pytest

from app.exchange.finance import xero_bills
from app.records.expense_claim import ExpenseKind
from app.records.failures import AppError
from tests.exchange.finance.finance_files import SETTINGS, a_file, a_line, texts_of

HEADING = (
    "*ContactName,EmailAddress,POAddressLine1,POAddressLine2,POAddressLine3,POAddressLine4,POCity,"
    "PORegion,POPostalCode,POCountry,*InvoiceNumber,*InvoiceDate,*DueDate,Total,InventoryItemCode,"
    "*Description,*Quantity,*UnitAmount,*AccountCode,*TaxType,TaxAmount,TrackingName1,"
    "TrackingOption1,TrackingName2,TrackingOption2,Currency"
)


def test_each_line_repeats_its_contact_and_bill() -> None:
    file = a_file(
        a_line(email="ann@example.org"),
        a_line(300, kind=ExpenseKind.MEAL, description='Lunch, "hot"'),
    )
    assert texts_of(xero_bills.content(file)) == [
        HEADING,
        "Ann Lee,ann@example.org,,,,,,,,,EXP-0042,15/04/2026,22/04/2026,,,"
        "Mileage 03/04/2026: Leeds to York,1,12.50,7400,No VAT,,,,,,",
        "Ann Lee,,,,,,,,,,EXP-0042,15/04/2026,22/04/2026,,,"
        '"Meal 03/04/2026: Lunch, ""hot""",1,3.00,7404,No VAT,,,,,,',
    ]


def test_a_tax_rate_is_on_every_row() -> None:
    file = a_file(a_line(), a_line(1, 43), tax="Exempt Expenses")
    rows = texts_of(xero_bills.content(file))[1:]
    assert [row.split(",")[19] for row in rows] == ["Exempt Expenses"] * 2


def test_more_bills_than_xero_takes_are_refused() -> None:
    lines = [a_line(1, number) for number in range(501)]
    assert xero_bills.content(a_file(*lines[:500]))
    with pytest.raises(AppError, match="these are 501 bills, and Xero takes in 500 at a time"):
        xero_bills.content(a_file(*lines))


def test_what_xero_would_refuse_is_not_read_back() -> None:
    whole = xero_bills.content(a_file(a_line()))
    with pytest.raises(ValueError, match="the headings are"):
        xero_bills.told(whole[1:], SETTINGS)
    with pytest.raises(ValueError, match="something is missing"):
        xero_bills.told(whole.replace(b"No VAT", b""), SETTINGS)
    with pytest.raises(ValueError, match="would refuse these bills"):
        xero_bills.told(whole.replace(b"12.50", b"-12.50"), SETTINGS)
