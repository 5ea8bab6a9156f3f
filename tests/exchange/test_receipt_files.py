"""Receipts are told by their first bytes, and a file that is refused is named."""

from pathlib import Path

import pytest

from app.exchange.receipt_files import (
    kind_of,
    read_receipt,
    receipt_of,
)
from app.records.failures import AppError
from app.records.receipt import LARGEST_FILE_BYTES, FileKind

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
STARTS = [
    (b"%PDF-1.7\n", FileKind.PDF),
    (b"\xef\xbb\xbf\r\n%PDF-1.4", FileKind.PDF),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", FileKind.JPEG),
    (PNG, FileKind.PNG),
    (b"RIFF\x24\x00\x00\x00WEBPVP8 ", FileKind.WEBP),
    (b"\x00\x00\x00\x18ftypheic\x00\x00", FileKind.HEIC),
    (b"\x00\x00\x00\x18ftypmif1\x00\x00", FileKind.HEIC),
]
OTHERS = [
    b"MZ\x90\x00",
    b"PK\x03\x04",
    b"<html>%PDF-",
    b"RIFF\x24\x00\x00\x00WAVEfmt ",
    b"\x00\x00\x00\x18ftypisom",
    b"GIF89a",
    b"\x89PN",
    b"%",
]


@pytest.mark.parametrize(("content", "kind"), STARTS)
def test_a_kind_is_told_by_its_first_bytes(content: bytes, kind: FileKind) -> None:
    assert kind_of(content) is kind


@pytest.mark.parametrize("content", OTHERS)
def test_other_files_are_refused_by_name_whatever_it_ends_in(content: bytes) -> None:
    with pytest.raises(AppError, match=r"fare\.pdf was not attached: it is not a PDF or a picture"):
        receipt_of("fare.pdf", content)


def test_an_empty_or_too_large_file_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "empty.png").write_bytes(b"")
    with pytest.raises(AppError, match=r"empty\.png was not attached: the file is empty"):
        read_receipt(tmp_path / "empty.png")
    large = tmp_path / "large.png"
    large.write_bytes(PNG.ljust(LARGEST_FILE_BYTES, b"\0"))
    assert len(read_receipt(large).content) == LARGEST_FILE_BYTES
    large.write_bytes(PNG.ljust(LARGEST_FILE_BYTES + 1, b"\0"))
    with pytest.raises(AppError, match=r"large\.png was not attached: it is larger than 10 MB"):
        read_receipt(large)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    for name in ("gone.pdf", "."):
        with pytest.raises(AppError, match="was not attached"):
            read_receipt(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("fare.png", "fare.png"),
        ("fa\nre\x07.png", "fa re .png"),
        ("", "receipt"),
        ("x" * 300 + ".png", "x" * 196 + ".png"),
        ("." + "x" * 300, "." + "x" * 199),
    ],
)
def test_a_name_is_kept_printable_and_short(name: str, kept: str) -> None:
    assert receipt_of(name, PNG).name == kept
