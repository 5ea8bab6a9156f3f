"""The reference in Word: the same words as on paper, as LibreOffice reads them too."""

import shutil
import struct
import subprocess
import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from app.documents.reference_word import reference_document
from app.exchange.receipt_files import kind_of
from app.records.failures import AppError
from tests.documents.samples import BARE, LETTERHEAD, ODD_NAME, REFERENCE


def chunk(kind: bytes, data: bytes) -> bytes:
    checked = kind + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))


#: A picture of one white dot.
DOT = b"".join(
    (
        b"\x89PNG\r\n\x1a\n",
        chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        chunk(b"IDAT", zlib.compress(b"\0\xff\xff\xff")),
        chunk(b"IEND", b""),
    )
)
WORDS = (
    "Riverside Community Trust",
    "12 Weir Lane",
    "hello@riverside.example",
    "Registered charity 1234567",
    "University of South Wales",
    "Pontypridd",
    "9 April 2026",
    f"Reference for {ODD_NAME}",
    "For: Teacher training",
    f"{ODD_NAME} has volunteered with us since 1 March 2021.",
    "She knows every family by name.",
    "Yours faithfully,",
    "Sarah Price",
    "Volunteer coordinator",
)


def lines_of(docx: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(BytesIO(docx)).paragraphs]


def test_it_holds_the_words_of_the_letter() -> None:
    lines = lines_of(reference_document(LETTERHEAD, REFERENCE))
    for words in WORDS:
        assert words in lines
    assert not any("{" in line for line in lines)


@pytest.mark.needs_program
def test_libreoffice_opens_it_with_the_same_words(tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("soffice is not installed: apt-get install libreoffice-writer")
    (tmp_path / "reference.docx").write_bytes(reference_document(LETTERHEAD, REFERENCE))
    subprocess.run(
        [program, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path),
         str(tmp_path / "reference.docx")],
        check=True, capture_output=True,
    )  # fmt: skip
    if not (tmp_path / "reference.txt").exists():
        pytest.skip("LibreOffice is there without its Writer: apt-get install libreoffice-writer")
    read = (tmp_path / "reference.txt").read_text(encoding="utf-8-sig").splitlines()
    for words in WORDS:
        assert words in read


def test_words_that_look_like_fields_or_markup_stay_as_typed() -> None:
    odd = "{{ charity }} & <w:t>{% if %}</w:t>\nsecond line"
    lines = lines_of(reference_document(BARE, replace(REFERENCE, text=odd, for_what="")))
    assert odd in lines
    assert not any(line.startswith("For:") for line in lines)


def test_a_logo_word_can_draw_stands_at_its_head() -> None:
    assert kind_of(DOT) is not None
    for logo, count in ((DOT, 1), (b"<svg/>", 0), (None, 0)):
        made = reference_document(replace(LETTERHEAD, logo=logo), REFERENCE)
        assert len(Document(BytesIO(made)).inline_shapes) == count


def test_the_offices_own_template_is_filled(tmp_path: Path) -> None:
    own = Document()
    own.add_paragraph("To whom it may concern: {{ title }}, signed {{ signed }}.")
    own.save(str(tmp_path / "own.docx"))
    lines = lines_of(reference_document(LETTERHEAD, REFERENCE, tmp_path / "own.docx"))
    assert lines == [f"To whom it may concern: Reference for {ODD_NAME}, signed Sarah Price."]


@pytest.mark.parametrize("text", ["{{ salary }}", "{% for %}"])
def test_a_template_that_asks_for_what_no_reference_has_is_refused(
    tmp_path: Path, text: str
) -> None:
    own = Document()
    own.add_paragraph(text)
    own.save(str(tmp_path / "own.docx"))
    with pytest.raises(AppError, match=r"the template own\.docx cannot be used"):
        reference_document(LETTERHEAD, REFERENCE, tmp_path / "own.docx")


def test_a_template_that_is_no_document_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own.docx").write_text("no document")
    with pytest.raises(AppError, match="choose another one"):
        reference_document(LETTERHEAD, REFERENCE, tmp_path / "own.docx")
