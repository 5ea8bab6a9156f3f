"""With nobody to ask, a sheet's open questions are answered as suggested, and it is said."""

from datetime import date

import pytest

from app.exchange.csv_reading import read_pasted
from app.exchange.dates import DateOrder
from app.exchange.proposing import propose
from app.records.failures import AppError
from app.services import unasked_import
from app.services.unasked_import import Given, Settled, settle

TODAY = date(2026, 11, 24)


def test_a_sheet_that_leaves_nothing_open_takes_nothing_for_granted() -> None:
    settled = _settled("Name,Date,Activity,Hours\nAmina,25/12/2025,Kitchen,2:30\n")
    assert settled.taken == ()


def test_an_order_of_dates_that_cannot_be_known_is_day_first_and_said() -> None:
    settled = _settled("Name,Date,Activity,Hours\nAmina,03/04/2026,Kitchen,2:30\n")
    assert settled.mapping.choice("Date").order is DateOrder.DAY_FIRST
    assert len(settled.taken) == 1
    assert settled.taken[0].endswith("Taken as: 3 April 2026 (day first).")


def test_what_is_known_beforehand_is_not_said_again() -> None:
    given = Given(day=date(2026, 4, 3), activity="Kitchen")
    settled = _settled("Name,Hours\nAmina,2:30\n", given)
    assert settled.mapping.default_day == date(2026, 4, 3)
    assert settled.mapping.default_activity == "Kitchen"
    assert settled.taken == ()


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Hours,Date,Activity\n2:30,2026-04-03,Kitchen\n", "--person"),
        ("Name,Hours,Activity\nAmina,2:30,Kitchen\n", "--day"),
        ("Name,Hours,Date\nAmina,2:30,2026-04-03\n", "--activity"),
    ],
)
def test_what_nothing_can_tell_is_asked_for(text: str, hint: str) -> None:
    with pytest.raises(AppError, match=f"Pasted table was not brought in.*{hint}"):
        _settled(text)


def test_a_word_that_may_mean_yes_or_no_is_not_guessed() -> None:
    with pytest.raises(AppError, match="window, which will ask"):
        _settled("Name,May be named\nAmina,perhaps\n")


def test_a_sheet_that_leaves_more_open_than_can_be_settled_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(unasked_import, "_MOST_ROUNDS", 1)
    with pytest.raises(AppError, match="leaves too much open"):
        _settled("Name,Hours\nTom Okafor,2:00\n", Given(day=TODAY, activity="Kitchen"))


def _settled(text: str, given: Given = Given()) -> Settled:  # noqa: B008 - it cannot be changed
    sheet = read_pasted(text)
    return settle(sheet, propose(sheet), given, today=TODAY)
