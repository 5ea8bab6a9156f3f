"""The claim form: every line, what each kind comes to, the total, and room to sign."""

from dataclasses import replace
from datetime import date

import pytest

from app.documents.claim_form import APPROVAL, DECLARATION, ClaimForm, ClaimFormLine, claim_forms
from tests.documents.papers import flowing_text_of, pages_of, text_of
from tests.documents.samples import BARE, CLAIM, LETTERHEAD, LONG_CLAIM


def test_the_total_is_that_of_its_lines() -> None:
    assert CLAIM.total_pence == 2100 + 350 + 600
    assert CLAIM.tenths_of_mile == 600


@pytest.mark.needs_program
def test_a_common_claim_is_one_page_with_all_that_finance_asks_for() -> None:
    pdf = claim_forms(LETTERHEAD, CLAIM).pdf()
    text = flowing_text_of(pdf)
    assert len(pages_of(pdf)) == 1
    for words in (
        "Expense claim",
        "EXP-0042",
        "9 April 2026",
        "Food Pantry",
        "Easter food parcels",
        "Mileage, car",
        "Food runs · Riverside – Northern hub",
        "20.0 × 55p",
        "40.0 × 25p",
        "No receipt: share of a monthly bill",
        "Estimate: 30 calls of about 20p",
        "£30.50",
        DECLARATION,
        APPROVAL,
        "For finance",
        "Account code",
        "Page 1 of 1",
    ):
        assert words in text


@pytest.mark.needs_program
def test_what_each_kind_comes_to_is_said_where_there_are_several() -> None:
    first, *_ = CLAIM.lines
    one_kind = replace(CLAIM, lines=(first, first))
    assert text_of(claim_forms(LETTERHEAD, one_kind).pdf()).count("Mileage") == 2
    assert text_of(claim_forms(LETTERHEAD, CLAIM).pdf()).count("Mileage") == 2


@pytest.mark.needs_program
def test_a_long_table_breaks_with_its_head_on_each_page() -> None:
    lines = tuple(ClaimFormLine(date(2026, 4, 7), "parking", 100) for _ in range(300))
    pdf = claim_forms(LETTERHEAD, replace(CLAIM, lines=lines)).pdf()
    pages = pages_of(pdf)
    with_lines = [page for page in pages if any(word.text == "£1.00" for word in page.words)]
    assert sum(word.text == "£1.00" for page in pages for word in page.words) == 300
    assert len(with_lines) > 5
    for page in with_lines:
        assert [word.text for word in page.words].count("Receipt") == 1
    assert "£300.00" in text_of(pdf)


@pytest.mark.needs_program
def test_an_overlong_claim_loses_nothing() -> None:
    text = "".join(flowing_text_of(claim_forms(LETTERHEAD, LONG_CLAIM).pdf()).split())
    assert text.count("£999,999.99") == 80
    assert "£39,999,999.60" in text
    for number in range(40):
        assert text.count(f"Number{number}ofakind") == 2


@pytest.mark.needs_program
def test_many_claims_are_each_counted_from_one() -> None:
    jo = ClaimForm("Jo", date(2026, 4, 9), CLAIM.lines[:1])
    long = replace(CLAIM, lines=CLAIM.lines * 20)
    printout = claim_forms(BARE, jo, long, jo)
    text = flowing_text_of(printout.pdf())
    assert text.count("Page 1 of 1") == 2
    assert "Page 2 of 4" in text
    assert printout.title == "Expense claims"
