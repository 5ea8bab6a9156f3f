"""Setting paper: previews, refusals in a sentence, stopping, and fonts that travel along."""

import base64
import re
import shutil
import struct
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.documents.claim_form import ClaimForm, claim_forms
from app.documents.letterhead import Letterhead
from app.documents.typesetting import LARGEST_PICTURE_BYTES, Printout
from app.records.failures import AppError, Cancelled
from app.records.resources import resource_path
from tests.documents.papers import properties_of, structure_of, text_of
from tests.documents.samples import BARE, CLAIM, LETTERHEAD, LOGO

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def claim_of(name: str, letterhead: Letterhead = BARE) -> Printout:
    return claim_forms(letterhead, ClaimForm(name, date(2026, 4, 9), CLAIM.lines))


def size_of(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return int(width), int(height)


def test_a_preview_has_a_picture_of_each_page() -> None:
    (page,) = claim_forms(LETTERHEAD, CLAIM).pages()
    assert page.startswith(b"\x89PNG")
    assert size_of(page) == (909, 1286)
    two = claim_forms(LETTERHEAD, CLAIM, CLAIM).pages(pixels_per_inch=72)
    assert [size_of(page) for page in two] == [(595, 842)] * 2


@pytest.mark.needs_program
def test_a_document_bears_its_own_day_and_name() -> None:
    properties = properties_of(claim_forms(LETTERHEAD, CLAIM).pdf())
    assert "Apr  9" in properties["CreationDate"]
    assert properties["Author"] == "Riverside Community Trust"


@pytest.mark.parametrize("logo", [LOGO, PNG])
def test_a_logo_is_read_aloud(logo: bytes) -> None:
    letterhead = replace(LETTERHEAD, logo=logo, logo_words="A boat on the river")
    pdf = claim_of("Jo", letterhead).pdf()
    assert re.search(rb"/Alt ?\(A boat on the river\)", pdf)


@pytest.mark.needs_program
def test_a_logo_stands_in_the_structure_as_a_figure() -> None:
    assert "Figure" in structure_of(claim_of("Jo", LETTERHEAD).pdf())
    assert "Figure" not in structure_of(claim_of("Jo").pdf())


@pytest.mark.parametrize("logo", [b"", b"not a picture", PNG[:40], b"<svg"])
def test_a_logo_that_is_no_picture_is_refused_in_a_sentence(logo: bytes) -> None:
    with pytest.raises(AppError, match=r"the logo cannot be read as a picture. Please choose"):
        claim_of("Jo", replace(LETTERHEAD, logo=logo)).pdf()


def test_a_logo_that_is_a_photograph_is_refused_in_a_sentence() -> None:
    logo = PNG + b"\0" * LARGEST_PICTURE_BYTES
    with pytest.raises(AppError, match="the logo is larger than 2 MB"):
        claim_of("Jo", replace(LETTERHEAD, logo=logo)).pages()


def test_a_letter_without_a_shape_anywhere_is_named() -> None:
    with pytest.raises(AppError, match=r"no font on this computer can show “.+”\. Please write"):
        claim_of("Jo \U0010fffd").pdf()


@pytest.mark.needs_program
def test_fonts_of_the_computer_help_where_ours_lack_a_letter() -> None:
    try:
        pdf = claim_of("王小明").pdf()
    except AppError:
        pytest.skip("no font of this computer has Chinese letters")
    assert "王小明" in text_of(pdf)


def test_letters_that_do_not_travel_along_are_a_broken_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(resource_path("documents"), tmp_path / "resources" / "documents")
    (tmp_path / "resources" / "fonts").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(AppError, match="Please install Goodturn again"):
        claim_of("Jo").pdf()


def test_a_fault_in_a_template_is_a_bug_and_surfaces() -> None:
    wanting = replace(claim_of("Jo"), copies=({"claimant": "Jo"},))
    with pytest.raises(RuntimeError, match="reference") as caught:
        wanting.pdf()
    assert not isinstance(caught.value, AppError)


def test_progress_is_told_in_copies() -> None:
    seen: list[tuple[int, int]] = []
    claim_forms(BARE, CLAIM, CLAIM).pdf(progress=lambda done, whole: seen.append((done, whole)))
    assert (seen[0], seen[-1]) == ((0, 2), (2, 2))


@pytest.mark.parametrize("questions", [1, 2])
def test_stopping_makes_nothing(questions: int) -> None:
    answers = iter([False] * (questions - 1) + [True])
    with pytest.raises(Cancelled, match="No document was made"):
        claim_of("Jo").pdf(stopped=lambda: next(answers))
