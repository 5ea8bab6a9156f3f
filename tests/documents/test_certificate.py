"""The certificate: one page across, for one or for five hundred."""

from dataclasses import replace

import pytest

from app.documents.certificate import certificates
from app.records.failures import AppError
from tests.documents.papers import complaints_of, flowing_text_of, pages_of
from tests.documents.samples import CERTIFICATE, LETTERHEAD, ODD_NAME


@pytest.mark.needs_program
def test_it_says_who_gave_what() -> None:
    pdf = certificates(LETTERHEAD, CERTIFICATE).pdf()
    (page,) = pages_of(pdf)
    assert (round(page.width), round(page.height)) == (842, 595)
    text = flowing_text_of(pdf)
    for words in (
        "With thanks",
        "This is to say that",
        ODD_NAME,
        "gave 500 hours as a volunteer between 1 March 2021 and 15 March 2026.",
        "“She knows every family by name, and the kettle is always on.”",
        "Sarah Price, Volunteer coordinator",
        "Idris Bowen, chair",
        "15 March 2026",
    ):
        assert words in text


@pytest.mark.needs_program
def test_two_lines_to_sign_stand_also_where_nobody_is_named() -> None:
    plain = replace(CERTIFICATE, signatories=(), quote="")
    text = flowing_text_of(certificates(LETTERHEAD, plain).pdf())
    assert text.count("Signature") == 2
    assert "“" not in text


def test_words_for_more_than_a_page_are_refused_in_a_sentence() -> None:
    long = replace(CERTIFICATE, quote="She knows every family by name. " * 150)
    with pytest.raises(AppError, match=r"^The certificate was not made: .+ shorten the quote"):
        certificates(LETTERHEAD, CERTIFICATE, long).pdf()


@pytest.mark.needs_program
def test_five_hundred_are_one_sound_file() -> None:
    many = [replace(CERTIFICATE, to_name=f"Person {number}") for number in range(500)]
    seen: list[tuple[int, int]] = []
    printout = certificates(LETTERHEAD, *many)
    pdf = printout.pdf(progress=lambda done, whole: seen.append((done, whole)))
    assert printout.title == "Certificates"
    assert (seen[0], seen[-1]) == ((0, 500), (500, 500))
    assert complaints_of(pdf) == ""
    pages = pages_of(pdf)
    assert len(pages) == 500
    for number, page in enumerate(pages):
        assert str(number) in {word.text for word in page.words}
