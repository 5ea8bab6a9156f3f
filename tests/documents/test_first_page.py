"""The first page of a PDF as a picture, whatever was handed in."""

from app.documents.claim_form import claim_forms
from app.documents.first_page import LARGEST_BYTES, first_page
from tests.documents.samples import CLAIM, LETTERHEAD


def test_the_first_page_of_a_pdf_is_a_png_picture() -> None:
    picture = first_page(claim_forms(LETTERHEAD, CLAIM).pdf())
    assert picture is not None
    assert picture.startswith(b"\x89PNG")


def test_what_is_no_pdf_has_no_first_page() -> None:
    assert first_page(b"%PDF-1.7 and nothing else") is None


def test_one_that_is_too_large_is_not_tried() -> None:
    assert first_page(bytes(LARGEST_BYTES + 1)) is None
