"""Text is made fit for paper, and nothing people typed is lost by it."""

from hypothesis import given
from hypothesis import strategies as st

from app.documents.printable import LONGEST_WORD, paragraphs, printable, printable_text

BREAK = "\u200b"


def test_controls_are_left_out_and_line_ends_are_one() -> None:
    assert printable_text("a\x07b\tc\r\nd\x00") == "ab c\nd"
    assert printable_text("half \ud83d of one") == "half  of one"


def test_letters_are_composed_so_that_one_shape_is_found() -> None:
    assert printable_text("Sia\u0302n W\u0302yn") == "Siân Ŵyn"


def test_an_overlong_word_may_break_at_its_signs_first() -> None:
    address = "volunteering.enquiries@a-long-name.example"
    assert printable_text(address).split(BREAK) == [
        "volunteering.", "enquiries@", "a-", "long-", "name.", "example",
    ]  # fmt: skip
    assert printable_text("x" * 40) == BREAK.join("x" * 40)
    assert printable_text("x" * LONGEST_WORD) == "x" * LONGEST_WORD


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"])))
def test_what_people_typed_stays(typed: str) -> None:
    composed = printable_text(typed).replace(BREAK, "")
    assert printable_text(composed).replace(BREAK, "") == composed
    assert len(composed.split()) == len(typed.split())


def test_every_text_within_is_made_fit() -> None:
    value = {"a": ["b\x00", ("c\x00", 1, None, True)], "d": {"e": "f\x00"}}
    assert printable(value) == {"a": ["b", ["c", 1, None, True]], "d": {"e": "f"}}


def test_blank_lines_part_paragraphs() -> None:
    assert paragraphs("One\ntwo\n\n \n three \n") == [["One", "two"], ["three"]]
    assert paragraphs("  ") == []
