"""The sign-in sheet: names in their order, rows of one height, and its code on every page."""

from dataclasses import replace
from itertools import pairwise

import pytest

from app.documents.qr_code import qr_picture
from app.documents.sign_in_sheet import FEWEST_BLANK, blank_rows, sign_in_sheets
from app.documents.typesetting import Printout
from tests.documents.papers import flowing_text_of, pages_of
from tests.documents.samples import LETTERHEAD, LONG_SHEET, OVERLONG, SHEET


@pytest.mark.needs_program
def test_what_is_asked_stands_on_it_with_the_names_in_their_order() -> None:
    text = flowing_text_of(sign_in_sheets(LETTERHEAD, SHEET).pdf())
    for words in (
        "Saturday 21 March 2026 · 10:00 – 12:30 · Riverside Community Garden",
        "Please write when you come and when you go, and sign.",
        "Came",
        "Signature",
    ):
        assert words in text
    places = [text.index(name) for name in SHEET.names]
    assert places == sorted(places)


@pytest.mark.needs_program
def test_its_head_and_its_code_stand_on_every_page() -> None:
    pdf = sign_in_sheets(LETTERHEAD, SHEET).pdf()
    pages = pages_of(pdf)
    assert len(pages) == 2
    assert flowing_text_of(pdf).count("Signature") == 2
    for page in pages:
        assert "4D2P-F2DB-X" in [word.text for word in page.words]


@pytest.mark.needs_program
@pytest.mark.parametrize(
    "printout", [sign_in_sheets(LETTERHEAD, SHEET), sign_in_sheets(OVERLONG, LONG_SHEET)]
)
def test_every_row_is_as_high_as_the_next_and_none_is_cut(printout: Printout) -> None:
    for page in pages_of(printout.pdf()):
        numbers = [word for word in page.words if word.left < 60 and word.text.isdigit()]
        tops = sorted(word.top for word in numbers if word.top < page.height - 60)
        steps = {round(below - above, 1) for above, below in pairwise(tops)}
        assert steps <= {25.5, 25.6}, steps


@pytest.mark.parametrize("names", range(120))
def test_blank_rows_fill_the_last_page(names: int) -> None:
    blank = blank_rows(names)
    assert blank >= FEWEST_BLANK
    assert (names + blank - 24) % 28 == 0


@pytest.mark.needs_program
@pytest.mark.parametrize("names", [0, 19, 20, 47, 48])
def test_no_page_is_begun_for_a_row_that_did_not_fit(names: int) -> None:
    sheet = replace(SHEET, names=tuple(f"Person {number}" for number in range(names)))
    pages = pages_of(sign_in_sheets(LETTERHEAD, sheet).pdf())
    assert len(pages) == 1 + (names + blank_rows(names) - 24) // 28


@pytest.mark.needs_program
def test_a_list_is_asked_for_in_its_own_words() -> None:
    pdf = sign_in_sheets(
        LETTERHEAD, replace(SHEET, list_wording="May we write to you?"), SHEET
    ).pdf()
    text = flowing_text_of(pdf)
    assert text.count("May we write to you? Tick for yes.") == 1
    assert text.count("Yes") == 2


def test_a_code_is_a_picture_of_lines_that_stays_the_same() -> None:
    picture = qr_picture(SHEET.scanned_as)
    assert picture.startswith(b"<svg")
    assert picture == qr_picture(SHEET.scanned_as)
    assert picture != qr_picture("GOODTURN:EVENT:OTHER")
