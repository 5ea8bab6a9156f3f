"""A bank upload for FreeAgent, letter by letter."""

import pytest

from app.exchange.finance import freeagent
from tests.exchange.finance.finance_files import SETTINGS, a_file, a_line, texts_of


def test_money_out_has_a_minus_and_there_is_no_heading() -> None:
    file = a_file(a_line(), a_line(-250, 43, description=""))
    assert texts_of(freeagent.content(file)) == [
        "22/04/2026,-12.50,EXP-0042 Mileage Ann Lee: Leeds to York",
        "22/04/2026,2.50,EXP-0043 Mileage Ann Lee",
    ]


def test_no_comma_quote_mark_or_line_end_is_left_in_the_description() -> None:
    hostile = a_line(person="Ann O'Neill", description='"Tea", cake\nand “more”')
    assert texts_of(freeagent.content(a_file(hostile))) == [
        "22/04/2026,-12.50,EXP-0042 Mileage Ann O’Neill: Tea cake and more"
    ]


@pytest.mark.parametrize("bad", [b'"York"', b"York,Leeds"])
def test_what_freeagent_would_misread_is_not_read_back(bad: bytes) -> None:
    whole = freeagent.content(a_file(a_line()))
    with pytest.raises(ValueError, match="not just a day, an amount and a description"):
        freeagent.told(whole.replace(b"York", bad), SETTINGS)
