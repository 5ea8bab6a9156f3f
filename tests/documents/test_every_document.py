"""What holds of all paper: tags, soundness, names as typed, equal bytes, nothing past the edge."""

import re
from functools import cache
from itertools import pairwise

import pytest

from app.desktop.look.tokens import LIGHT
from app.records.resources import resource_path
from tests.documents.papers import (
    complaints_of,
    flowing_text_of,
    pages_of,
    properties_of,
    structure_of,
    text_of,
)
from tests.documents.samples import ODD_NAME, samples

SAMPLES = samples()

#: Points that every word keeps from each edge: printers cannot reach nearer than about 5 mm.
UNPRINTABLE = 14.0


@cache
def pdf_of(name: str) -> bytes:
    """The sample of that name, set once for all that is asked of it."""
    return SAMPLES[name].pdf()


@pytest.mark.needs_program
@pytest.mark.parametrize("name", SAMPLES)
def test_a_screen_reader_finds_its_way(name: str) -> None:
    pdf = pdf_of(name)
    properties = properties_of(pdf)
    assert properties["Tagged"] == "yes"
    assert properties["Title"] == SAMPLES[name].title
    structure = structure_of(pdf)
    assert structure.startswith("Document")
    assert "H1" in structure
    assert structure.count("H1") >= len(SAMPLES[name].copies)


@pytest.mark.parametrize("name", SAMPLES)
def test_it_is_made_to_the_standard_for_accessible_documents(name: str) -> None:
    pdf = pdf_of(name)
    assert b"pdfuaid:part" in pdf
    assert b"/Lang (en-GB)" in pdf or b"/Lang(en-GB)" in pdf


@pytest.mark.needs_program
@pytest.mark.parametrize("name", SAMPLES)
def test_the_file_is_sound(name: str) -> None:
    assert complaints_of(pdf_of(name)) == ""


@pytest.mark.needs_program
@pytest.mark.parametrize("name", SAMPLES)
def test_a_name_that_looks_like_markup_prints_as_typed(name: str) -> None:
    assert ODD_NAME in flowing_text_of(pdf_of(name))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_same_words_give_the_same_bytes(name: str) -> None:
    assert samples()[name].pdf() == pdf_of(name)


@pytest.mark.needs_program
@pytest.mark.parametrize("name", SAMPLES)
def test_no_word_runs_off_the_paper(name: str) -> None:
    for page in pages_of(pdf_of(name)):
        for word in page.words:
            assert word.left >= UNPRINTABLE, word
            assert word.top >= UNPRINTABLE, word
            assert word.right <= page.width - UNPRINTABLE, word
            assert word.bottom <= page.height - UNPRINTABLE, word


@pytest.mark.needs_program
@pytest.mark.parametrize("name", SAMPLES)
def test_no_word_lies_on_another(name: str) -> None:
    for page in pages_of(pdf_of(name)):
        lines = sorted(page.words, key=lambda word: (word.top, word.left))
        for first, second in pairwise(lines):
            across = min(first.right, second.right) - max(first.left, second.left)
            down = min(first.bottom, second.bottom) - max(first.top, second.top)
            # The boxes of letters reach a little beyond their ink.
            lower = min(first.bottom - first.top, second.bottom - second.top)
            assert across < 1 or down < max(3.5, 0.15 * lower), (first, second)


@pytest.mark.needs_program
@pytest.mark.parametrize("name", SAMPLES)
def test_its_letterhead_stands_on_it(name: str) -> None:
    assert SAMPLES[name].letterhead.name[:9] in text_of(pdf_of(name))


def test_paper_and_window_wear_the_same_colours() -> None:
    paper = resource_path("documents/paper.typ").read_text(encoding="utf-8")
    colours = dict(re.findall(r'#let (\w+) = rgb\("(#\w+)"\)', paper))
    assert len(colours) >= 8
    assert colours == {name: LIGHT.colours()[name] for name in colours}


def test_no_other_template_names_a_colour() -> None:
    for template in resource_path("documents").glob("*.typ"):
        if template.name != "paper.typ":
            assert "rgb(" not in template.read_text(encoding="utf-8")
