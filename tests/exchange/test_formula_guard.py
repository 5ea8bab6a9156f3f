"""The formula guard: taken off, the text is as it was; put on, no spreadsheet runs it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.formula_guard import FORMULA_STARTS, guarded, guarded_column, unguarded


@given(st.text())
def test_taking_the_guard_off_gives_the_text_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.text())
def test_a_guarded_text_starts_no_formula(text: str) -> None:
    written = guarded(text)
    assert written[:1] not in FORMULA_STARTS - {"'"}
    assert written == text or written[:1] == "'"


@given(st.lists(st.text()))
def test_a_column_is_guarded_as_each_of_its_texts(texts: list[str]) -> None:
    assert list(guarded_column(texts)) == [guarded(text) for text in texts]


@pytest.mark.parametrize("start", sorted(FORMULA_STARTS))
def test_each_start_of_a_formula_is_guarded(start: str) -> None:
    assert guarded(f"{start}1+1") == f"'{start}1+1"
    assert list(guarded_column(["Amina", f"{start}x"])) == ["Amina", f"'{start}x"]


@pytest.mark.parametrize("text", ["", "Amina", "O'Neill", "a=b", "5-7", " =1"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize("text", ["'Amina", "'", "", "'’"])
def test_an_apostrophe_somebody_typed_elsewhere_is_not_taken_for_the_guard(text: str) -> None:
    assert unguarded(text) == text
