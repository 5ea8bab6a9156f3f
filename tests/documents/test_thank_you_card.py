"""The card of thanks: one sheet, two sides, its front at the right of the first."""

from dataclasses import replace

import pytest

from app.documents.giving import NOTHING
from app.documents.thank_you_card import HOW_TO_PRINT, thank_you_cards
from app.records.failures import AppError
from tests.documents.papers import Word, flowing_text_of, pages_of
from tests.documents.samples import BODY, CARD, LETTERHEAD


@pytest.mark.needs_program
def test_the_front_is_at_the_right_of_the_outer_side_and_read_first() -> None:
    pdf = thank_you_cards(LETTERHEAD, CARD).pdf()
    outer, inner = pages_of(pdf)
    assert (round(outer.width), round(outer.height)) == (842, 595)
    thank = next(word for word in outer.words if word.text == "Thank")
    assert thank.left > outer.width / 2
    message = next(word for word in inner.words if word.text == "pantry")
    assert message.left > inner.width / 2
    text = flowing_text_of(pdf)
    assert text.index("Thank you") < text.index("Registered charity")
    assert "short edge" in HOW_TO_PRINT


@pytest.mark.needs_program
def test_without_figures_the_left_inner_side_is_free_to_sign() -> None:
    card = replace(CARD, given=NOTHING, signed_by=())
    _, inner = pages_of(thank_you_cards(LETTERHEAD, card).pdf())
    assert all(word.left > inner.width / 2 for word in inner.words)


def letters_of(words: tuple[Word, ...], text: str) -> Word:
    return next(word for word in words if word.text == text)


@pytest.mark.needs_program
def test_a_long_word_on_the_front_is_set_smaller() -> None:
    short, _ = pages_of(thank_you_cards(LETTERHEAD, replace(CARD, front="Thanks")).pdf())
    front = "Congratulations-and-celebrations"[:29]
    long, _ = pages_of(thank_you_cards(LETTERHEAD, replace(CARD, front=front)).pdf())
    edge = long.width / 2 + 24 * 72 / 25.4
    word = next(word for word in long.words if word.text.startswith("Congratulations"))
    thanks = letters_of(short.words, "Thanks")
    assert word.left >= edge - 1
    assert word.bottom - word.top < thanks.bottom - thanks.top


def test_a_message_too_long_for_a_card_is_refused_in_a_sentence() -> None:
    with pytest.raises(AppError, match=r"^The card was not made: .+ or write a letter\.$"):
        thank_you_cards(LETTERHEAD, replace(CARD, message=BODY * 30)).pdf()


@pytest.mark.needs_program
def test_many_cards_are_one_file() -> None:
    printout = thank_you_cards(LETTERHEAD, CARD, CARD)
    assert len(pages_of(printout.pdf())) == 4
    assert printout.title == "Thank-you cards"
