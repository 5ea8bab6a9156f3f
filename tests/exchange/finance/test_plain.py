"""A plain CSV file with the columns that the office chose."""

from datetime import date

import pytest

from app.exchange.finance import plain
from app.records.failures import AppError
from app.records.finance_settings import PlainColumn
from app.records.mileage_rate import Vehicle
from tests.exchange.finance.finance_files import a_file, a_line, texts_of

WHOLE = a_line(
    person_number="V001",
    email="ann@example.org",
    standing="trustee",
    activity="Driving",
    from_place="Leeds",
    to_place="York",
    vehicle=Vehicle.CAR,
    tenths_of_mile=123,
    receipt="not needed",
    approved_on=date(2026, 4, 10),
)


def test_every_column_says_what_its_heading_says() -> None:
    file = a_file(WHOLE, plain_columns=tuple(PlainColumn))
    assert texts_of(plain.content(file)) == [
        "Batch,Claim,Name,Number,E-mail,Date,Kind,Description,Activity,From,To,Miles,Vehicle,"
        "Amount,Account,Approved by,Approved on,Receipt,Standing",
        "7,EXP-0042,Ann Lee,V001,ann@example.org,03/04/2026,mileage,Leeds to York,Driving,Leeds,"
        "York,12.3,car or van,12.50,7400,Sarah,10/04/2026,not needed,trustee",
    ]


def test_columns_come_in_the_order_chosen_and_may_be_empty() -> None:
    columns = (PlainColumn.AMOUNT, PlainColumn.MILES, PlainColumn.VEHICLE, PlainColumn.NAME)
    file = a_file(a_line(-250, person="=cmd"), plain_columns=columns)
    assert texts_of(plain.content(file)) == ["Amount,Miles,Vehicle,Name", "-2.50,,,'=cmd"]
    assert plain.told(plain.content(file), file.settings) == (1, -250)


def test_a_file_without_amounts_is_refused() -> None:
    with pytest.raises(AppError, match="the column Amount is not among those chosen"):
        plain.content(a_file(a_line(), plain_columns=(PlainColumn.NAME,)))
