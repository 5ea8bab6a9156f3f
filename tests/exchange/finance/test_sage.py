"""An audit trail for Sage 50, letter by letter."""

import pytest

from app.exchange.finance import sage
from app.records.failures import AppError
from tests.exchange.finance.finance_files import SETTINGS, a_file, a_line, texts_of


def test_a_line_is_a_bank_payment_and_one_below_nothing_a_receipt() -> None:
    file = a_file(a_line(), a_line(-250, 43))
    assert texts_of(sage.content(file)) == [
        "Type,Account Reference,Nominal A/C Ref,Department Code,Date,Reference,Details,"
        "Net Amount,Tax Code,Tax Amount",
        "BP,1200,7400,0,22/04/2026,EXP-0042,Mileage Ann Lee: Leeds to York,12.50,T9,0.00",
        "BR,1200,7400,0,22/04/2026,EXP-0043,Mileage Ann Lee: Leeds to York,2.50,T9,0.00",
    ]
    assert sage.told(sage.content(file), SETTINGS) == (2, 1000)


def test_details_are_cut_to_what_sage_keeps_and_codes_keep_their_noughts() -> None:
    file = a_file(a_line(description="Y" * 200, account="0074"), tax="t2", bank_account="0012")
    row = texts_of(sage.content(file))[1].split(",")
    assert (row[1], row[2], row[8], len(row[6])) == ("0012", "0074", "T2", 60)


@pytest.mark.parametrize("code", ["123456789", "=7400", "Expenses:Travel"])
def test_a_code_that_is_none_of_sage_is_refused(code: str) -> None:
    with pytest.raises(AppError, match=f"Sage knows no code like {code}: a code has up to eight"):
        sage.content(a_file(a_line(account=code)))
    with pytest.raises(AppError, match=f"Sage knows no code like {code}"):
        sage.content(a_file(a_line(), bank_account=code))


@pytest.mark.parametrize("tax", ["No VAT", "T100", "9"])
def test_a_tax_code_that_is_none_of_sage_is_refused(tax: str) -> None:
    with pytest.raises(AppError, match=f"Sage knows no tax code like {tax}"):
        sage.content(a_file(a_line(), tax=tax))


def test_what_sage_would_refuse_is_not_read_back() -> None:
    whole = sage.content(a_file(a_line()))
    with pytest.raises(ValueError, match="too long"):
        sage.told(whole.replace(b"7400", b"740000000"), SETTINGS)
    with pytest.raises(ValueError, match="below nothing"):
        sage.told(whole.replace(b"12.50", b"-12.50"), SETTINGS)
