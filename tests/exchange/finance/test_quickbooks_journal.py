"""Journal entries for QuickBooks Online, letter by letter."""

import pytest

from app.exchange.finance import quickbooks_journal
from tests.exchange.finance.finance_files import BEN, SETTINGS, a_file, a_line, texts_of

HEADING = (
    "*JournalNo,*JournalDate,*AccountName,*Debits,*Credits,Description,Name,Currency,Location,Class"
)


def test_each_claim_is_an_entry_with_one_side_filled() -> None:
    file = a_file(
        a_line(account="Travel:Mileage"),
        a_line(-250, account="Travel:Mileage"),
        a_line(100, 43, person_id=BEN, person="Ben"),
    )
    assert texts_of(quickbooks_journal.content(file)) == [
        HEADING,
        "EXP-0042,15/04/2026,Travel:Mileage,12.50,,"
        "EXP-0042 Ann Lee: Mileage 03/04/2026: Leeds to York,,,,",
        "EXP-0042,15/04/2026,Travel:Mileage,,2.50,"
        "EXP-0042 Ann Lee: Mileage 03/04/2026: Leeds to York,,,,",
        'EXP-0042,15/04/2026,1200,,10.00,"Expenses batch 7, EXP-0042",Ann Lee,,,',
        "EXP-0043,15/04/2026,7400,1.00,,EXP-0043 Ben: Mileage 03/04/2026: Leeds to York,,,,",
        'EXP-0043,15/04/2026,1200,,1.00,"Expenses batch 7, EXP-0043",Ben,,,',
    ]


def test_an_entry_below_nothing_has_its_sides_exchanged_and_one_of_nothing_needs_no_balance() -> (
    None
):
    below = quickbooks_journal.content(a_file(a_line(-250)))
    assert [row.split(",")[3:5] for row in texts_of(below)[1:]] == [["", "2.50"], ["2.50", ""]]
    nothing = quickbooks_journal.content(a_file(a_line(-5), a_line(5)))
    assert len(texts_of(nothing)) == 3
    assert quickbooks_journal.told(nothing, SETTINGS) == (2, 0)


def test_what_quickbooks_would_refuse_is_not_read_back() -> None:
    whole = quickbooks_journal.content(a_file(a_line()))
    with pytest.raises(ValueError, match="does not balance"):
        quickbooks_journal.told(whole.replace(b"12.50,,", b"12.00,,"), SETTINGS)
    with pytest.raises(ValueError, match="one side must be filled"):
        quickbooks_journal.told(whole.replace(b"12.50,,", b"12.50,0.00,"), SETTINGS)
