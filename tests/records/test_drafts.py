"""What is typed is cleaned, checked, and refused in a sentence that stands beside its field."""

import unicodedata
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError, field_validator
from sqlmodel import Field

from app.records.drafts import LINE_LENGTH, NOTE_LENGTH, Draft, Line, Note, clean_line, clean_note
from app.records.failures import AppError, InvalidDraft, Problem


class Colour(StrEnum):
    RED = "red"


class TeaDraft(Draft):
    """One field of each kind that drafts have."""

    sentences: ClassVar[Mapping[str, str]] = {"sort": "Please say which tea."}

    sort: Line = Field(min_length=1)
    poured_by: Line = Field(default="Ailsa", min_length=1)
    note: Note = ""
    drunk_on: date = date(2026, 3, 16)
    cups: int = Field(default=1, ge=1, le=1_000)
    colour: Colour = Colour.RED
    sugar: int = 0

    @field_validator("sugar")
    @classmethod
    def _no_sugar(cls, value: int) -> int:
        if value:
            raise ValueError("Tea is drunk without sugar here.")
        return value


def problems(values: Mapping[str, object]) -> dict[str, str]:
    with pytest.raises(InvalidDraft) as refusal:
        TeaDraft.check(values)
    return {problem.field: problem.sentence for problem in refusal.value.problems}


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("sort", "", "Please say which tea."),
        ("sort", "\x00", "Please say which tea."),
        ("poured_by", " \u00a0 ", "Poured by is needed."),
        ("poured_by", "Ail\x00sa", "Poured by holds a character that cannot be printed."),
        ("poured_by", "\ud83d", "Poured by holds a character that cannot be printed."),
        ("poured_by", "a" * 201, "Poured by is too long: 200 letters fit."),
        ("poured_by", 7, "Poured by cannot be read. Please look at it again."),
        ("note", "n" * 10_001, "Note is too long: 10,000 letters fit."),
        ("note", "line\x07", "Note holds a character that cannot be printed."),
        (
            "drunk_on",
            "tomorrow",
            "Drunk on is not a date. Write it like 3 April 2026 or 03/04/2026.",
        ),
        ("cups", "many", "Cups must be a whole number."),
        ("cups", 2.5, "Cups must be a whole number."),
        ("cups", 0, "Cups must be 1 or more."),
        ("cups", 1_001, "Cups must be 1,000 or less."),
        ("cups", 2**80, "Cups must be 1,000 or less."),
        ("colour", "green", "Colour cannot be read. Please look at it again."),
        ("sugar", 1, "Tea is drunk without sugar here."),
        ("milk", "yes", "Milk is not something this entry holds."),
    ],
)
def test_each_refusal_has_its_sentence(field: str, value: object, sentence: str) -> None:
    assert problems({"sort": "Assam", field: value}) == {field: sentence}


def test_a_missing_field_without_a_sentence_of_its_own() -> None:
    class Cup(Draft):
        """A cup."""

        size: int

    with pytest.raises(InvalidDraft, match=r"^Size is needed\.$"):
        Cup.check({})


def test_every_refused_field_is_named_once_and_all_are_told() -> None:
    with pytest.raises(InvalidDraft) as refusal:
        TeaDraft.check({"cups": 0, "colour": "green"})
    assert [problem.field for problem in refusal.value.problems] == ["sort", "cups", "colour"]
    assert refusal.value.sentence == " ".join(p.sentence for p in refusal.value.problems)
    assert isinstance(refusal.value, AppError)
    assert refusal.value.problems[0] == Problem("sort", "Please say which tea.")


def test_a_draft_is_not_changed_once_it_was_checked() -> None:
    tea = TeaDraft.check({"sort": "Assam"})
    with pytest.raises(ValidationError, match="frozen"):
        tea.sort = "Earl Grey"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Margaret\u00a0Ellis ", "Margaret Ellis"),
        ("Margaret\u202fEllis", "Margaret Ellis"),
        ("Margaret\tEllis\n", "Margaret Ellis"),
        ("\ufeffMargaret\u200b", "Margaret"),
        ("w\u0302yn a sia\u0302n", "ŵyn a siân"),
        ("Y\u0302 Wyddfa", "Ŷ Wyddfa"),
        ("👩🏾‍🍳 Kitchen", "👩🏾‍🍳 Kitchen"),
    ],
)
def test_a_line_is_cleaned(typed: str, kept: str) -> None:
    assert clean_line(typed) == kept
    assert TeaDraft.check({"sort": typed}).sort == kept


def test_a_note_keeps_its_lines() -> None:
    assert clean_note(" Tea\u00a0at\u202ften\r\nand\rcake\t\n\n") == "Tea at ten\nand\ncake"


@pytest.mark.parametrize("clean", [clean_line, clean_note])
def test_what_is_no_text_is_left_for_the_check(clean: object) -> None:
    assert callable(clean)
    assert clean(None) is None
    assert clean(12) == 12


@given(st.text(max_size=60))
def test_cleaning_is_done_once_and_for_all(text: str) -> None:
    for clean in (clean_line, clean_note):
        try:
            once = clean(text)
        except ValueError:
            continue
        assert clean(once) == once
        assert isinstance(once, str)
        assert unicodedata.is_normalized("NFC", once)
        assert once == once.strip()


def test_the_longest_texts_fit() -> None:
    tea = TeaDraft.check({"sort": "ŵ" * LINE_LENGTH, "note": "n" * NOTE_LENGTH})
    assert (len(tea.sort), len(tea.note)) == (200, 10_000)
