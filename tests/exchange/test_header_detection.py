"""The first row of data is never taken for headings."""

import pytest

from app.exchange.header_detection import looks_like_headings, title_rows


@pytest.mark.parametrize(
    "first",
    [
        ["Name", "Age"],
        ["Reg", "2024", "2025"],
        ["Slug", "Registered", "Day1"],
        ["Όνομα", "Email"],
        ["Name", "Day", "90"],
        [""],
    ],
)
def test_words_above_data_are_headings(first: list[str]) -> None:
    assert looks_like_headings([first, ["Anna", "90", "x"]])


@pytest.mark.parametrize(
    "first",
    [
        ["Anna", "2026-04-03"],
        ["Anna", "03/04/2026", "x"],
        ["Anna", "4:00 PM"],
        ["Anna", "90"],
        ["Anna", "£9.90"],
        ["Anna", "anna@example.org"],
        ["Anna", "07700 900123"],
        ["Anna", "TRUE"],
        ["Anna", "Kitchen"],
    ],
)
def test_a_row_with_values_is_data(first: list[str]) -> None:
    assert not looks_like_headings([first, ["Bob", "Kitchen"], ["Cat"]])


def test_a_title_above_headings_that_we_know_is_noticed() -> None:
    title = ["Sign-in sheet"]
    assert title_rows([title, ["", "2026"], ["Name", "Date"], ["Anna", "2026-01-02"]]) == 2
    assert title_rows([["Name", "Date"]]) == 0
    assert title_rows([title, ["Anna", "2026-01-02"], ["Name", "Date"]]) == 0
    assert title_rows([title, ["Colour", "Shape"]]) == 0
    assert title_rows([title] * 7 + [["Name", "Date"]]) == 0
    assert title_rows([]) == 0


def test_headings_that_are_repeated_whole_are_still_headings() -> None:
    assert looks_like_headings([["Who", "Where"], ["Anna", "Hall"], ["Who", "Where"]])
    assert looks_like_headings([])
