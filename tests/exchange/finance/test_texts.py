"""Texts, days and amounts in a finance file."""

import pytest

from app.exchange.finance.texts import cell, one_line, pence_of, spent_briefly, spent_by, spent_on
from tests.exchange.finance.finance_files import a_line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ann Lee", "Ann Lee"),
        (" two\r\nlines\u2028and\tmore ", "two lines and more"),
        ("no\u00a0break", "no break"),
        ("\ufeffmark\u200b \ud800", "mark"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("Siân Ŵyn", "Siân Ŵyn"),
    ],
)
def test_a_text_stands_on_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\t=1", "\n=1", "\ufeff=1", "＝1"])
def test_no_text_is_run_as_a_formula(text: str) -> None:
    assert cell(text) == "'" + one_line(text)


def test_an_apostrophe_of_a_name_stays_as_it_is() -> None:
    assert cell("'t Hooft") == "'t Hooft"


def test_what_was_spent_is_said_with_or_without_the_person() -> None:
    line = a_line()
    assert spent_on(line) == "Mileage 03/04/2026: Leeds to York"
    assert spent_by(line) == "EXP-0042 Ann Lee: Mileage 03/04/2026: Leeds to York"
    assert spent_briefly(line) == "Mileage Ann Lee: Leeds to York"
    without = a_line(description=" ")
    assert spent_on(without) == "Mileage 03/04/2026"
    assert spent_briefly(without) == "Mileage Ann Lee"


@pytest.mark.parametrize(("text", "pence"), [("12.50", 1250), ("-0.05", -5), ("0.00", 0)])
def test_an_amount_is_read_in_pence(text: str, pence: int) -> None:
    assert pence_of(text) == pence


@pytest.mark.parametrize(
    "text", ["", "12", "12.5", "1,234.00", "£1.00", "'-1.00", " 1.00", "1.000"]
)
def test_an_amount_in_another_form_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="is not an amount"):
        pence_of(text)
