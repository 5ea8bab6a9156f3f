"""What programs that are not ours read in a PDF; without them the tests that ask are skipped."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

import pytest


class Word(NamedTuple):
    """A word on a page, with its edges in points from the top left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class Page(NamedTuple):
    """A page with its words."""

    width: float
    height: float
    words: tuple[Word, ...]


def text_of(pdf: bytes) -> str:
    """Every word, in reading order; breaks within overlong words are closed."""
    return _run("pdftotext", "-layout", "-", "-", reads=pdf).replace("\u200b", "")


def flowing_text_of(pdf: bytes) -> str:
    """The same with every gap and line break as one space."""
    return " ".join(_run("pdftotext", "-", "-", reads=pdf).replace("\u200b", "").split())


def properties_of(pdf: bytes) -> dict[str, str]:
    """What a reader program shows of the document, such as its title."""
    lines = _run("pdfinfo", "-", reads=pdf).splitlines()
    return {
        name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)
    }


def structure_of(pdf: bytes) -> str:
    """The tags that a screen reader walks."""
    return _run("pdfinfo", "-struct", "-", reads=pdf)


def complaints_of(pdf: bytes) -> str:
    """What qpdf finds wrong with the file; nothing where it is sound."""
    with tempfile.TemporaryDirectory() as folder:
        # qpdf reads no PDF from its input.
        path = Path(folder) / "document.pdf"
        path.write_bytes(pdf)
        done = subprocess.run(
            [_program("qpdf"), "--check", str(path)], capture_output=True, check=False
        )
    return "" if done.returncode == 0 else (done.stdout + done.stderr).decode()


def pages_of(pdf: bytes) -> list[Page]:
    """The pages with the place of every word."""
    read = _run("pdftotext", "-bbox", "-", "-", reads=pdf)
    pages = []
    for page in re.split(r"(?=<page )", read)[1:]:
        width, height = (float(figure) for figure in _figures(page.splitlines()[0]))
        words = [
            Word(text, *(float(figure) for figure in _figures(edges)))
            for edges, text in re.findall(r"<word ([^>]*)>(.*?)</word>", page)
        ]
        pages.append(Page(width, height, tuple(words)))
    return pages


def _figures(attributes: str) -> list[str]:
    return re.findall(r'"([\d.-]+)"', attributes)


def _run(*command: str, reads: bytes) -> str:
    _program(command[0])
    return subprocess.run(command, input=reads, capture_output=True, check=True).stdout.decode(
        # The names of headings stand among the tags as they are kept, in UTF-16.
        errors="replace"
    )


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed: apt-get install poppler-utils qpdf")
    return found
