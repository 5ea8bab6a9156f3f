"""The one place that sets paper: a template and plain data to a tagged PDF, or pictures of pages.

The data goes in as JSON beside the template and never into its text, so a name that looks like
markup prints as typed. Only the fonts that travel with Goodturn are used, until a letter is in none
of them; then those of the computer may help.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from app.documents.letterhead import Letterhead
from app.documents.printable import printable, shaped
from app.records.failures import AppError, Cancelled
from app.records.resources import resource_path

#: Told how many copies are made, and of how many.
Progress = Callable[[int, int], None]
#: Asked between the steps; the making stops with Cancelled once it answers yes.
Stopped = Callable[[], bool]

FONT = "Inter"
#: PDF/UA: tagged throughout, and refused where a picture has no words or a letter no shape.
STANDARDS = ["ua-1"]
#: A logo on paper needs no more; larger ones are photographs that would slow every page.
LARGEST_PICTURE_BYTES = 2_000_000
#: Pixels to the inch of a preview, where an A4 page is 909 pixels wide.
PREVIEW_PIXELS_PER_INCH = 110.0

_MISSING_LETTER = re.compile(r'the text `"(.+?)"` could not be displayed with font')
#: How a template says a sentence to the office (`refuse` of paper.typ).
_REFUSAL = re.compile(r'panicked with: "?refused: ([^"\n]+)')
_ONLY_THE_PICTURE = b'#image(bytes(json(bytes(sys.inputs.data))), alt: "")'


def no_progress(done: int, whole: int) -> None:
    """Nobody is watching."""


def never_stopped() -> bool:
    """Nobody wants it to stop."""
    return False


@dataclass(frozen=True, slots=True)
class Printout:
    """A document with all its words, for one or for many, ready to be set.

    The same printout always gives the same bytes: its PDF bears the day of the document, not the
    moment it was made.
    """

    #: The name of the template in `resources/documents`, without its ending.
    template: str
    #: What a reader program shows as the name of the document.
    title: str
    dated: date
    letterhead: Letterhead
    #: What differs from one copy to the next; each begins on a page of its own.
    copies: tuple[Mapping[str, object], ...]

    def pdf(self, progress: Progress = no_progress, stopped: Stopped = never_stopped) -> bytes:
        """One PDF with every copy, tagged for screen readers.

        Raises AppError where the logo or the fonts cannot be read or the words do not fit, and
        Cancelled once stopped.
        """
        _go_on(stopped)
        progress(0, len(self.copies))
        made, _ = _set_pdf(self)
        _go_on(stopped)
        progress(len(self.copies), len(self.copies))
        return made

    def pages(self, pixels_per_inch: float = PREVIEW_PIXELS_PER_INCH) -> tuple[bytes, ...]:
        """The pages as PNG pictures, to be looked at before anything is printed.

        Raises AppError where the logo or the fonts cannot be read.
        """
        _, compiler = _set_pdf(self)
        made = compiler.compile(format="png", ppi=pixels_per_inch)
        return (made,) if isinstance(made, bytes) else tuple(made or ())


def _go_on(stopped: Stopped) -> None:
    if stopped():
        raise Cancelled("Stopped. No document was made.")


def _set_pdf(printout: Printout) -> tuple[bytes, Any]:
    """The PDF, and the compiler that made it, which now knows every font that it takes."""
    data = _data_of(printout)
    letter: str | None = None
    for of_computer in (False, True):
        try:
            return _compiled(printout, data, of_computer=of_computer)
        except _typst().TypstError as error:
            _say_refusal(error)
            letter = _missing_letter(error)
            if letter is None:
                raise
    raise AppError(
        f"The document was not made: no font on this computer can show “{letter}”. "
        "Please write it in other letters, or install a font that has them."
    )


def _data_of(printout: Printout) -> str:
    logo = printout.letterhead.logo
    return json.dumps(
        {
            "title": shaped(printout.title),
            "letterhead": printable(printout.letterhead.words()),
            "copies": printable(printout.copies),
            "logo": None if logo is None else _read(logo),
        }
    )


def _read(picture: bytes) -> list[int]:
    """The picture as numbers, the only way bytes travel in JSON, once it is known to be one."""
    if len(picture) > LARGEST_PICTURE_BYTES:
        raise AppError(
            "The document was not made: the logo is larger than 2 MB. "
            "Please choose a smaller picture of it."
        )
    if not is_picture(picture):
        raise AppError(
            "The document was not made: the logo cannot be read as a picture. "
            "Please choose a PNG, JPEG or WebP file."
        )
    return list(picture)


def is_picture(content: bytes) -> bool:
    """Whether these bytes can be set as a picture; to find out, they are."""
    numbers = json.dumps(list(content))
    try:
        _compiler(_ONLY_THE_PICTURE, numbers, of_computer=False).compile(format="svg")
    except _typst().TypstError:
        return False
    return True


def _compiled(printout: Printout, data: str, *, of_computer: bool) -> tuple[bytes, Any]:
    template = resource_path(f"documents/{printout.template}.typ")
    compiler = _compiler(template, data, of_computer=of_computer)
    made: bytes = compiler.compile(
        format="pdf",
        pdf_standards=STANDARDS,
        timestamp=datetime.combine(printout.dated, time(12), UTC),
    )
    return made, compiler


def _compiler(source: Any, data: str, *, of_computer: bool) -> Any:
    return _typst().Compiler(
        source,
        root=resource_path("documents"),
        font_paths=_fonts(resource_path("fonts"), of_computer),
        sys_inputs={"data": data},
    )


@cache
def _fonts(folder: Path, of_computer: bool) -> Any:
    fonts = _typst().Fonts(
        include_system_fonts=of_computer, include_embedded_fonts=False, font_paths=[folder]
    )
    if FONT not in fonts.families():
        raise AppError(
            f"The document was not made: the letters that come with Goodturn are not in {folder}. "
            "Please install Goodturn again; your records are not touched by it."
        )
    return fonts


def _say_refusal(error: Exception) -> None:
    found = _REFUSAL.search(str(error))
    if found:
        raise AppError(found[1]) from error


def _missing_letter(error: Exception) -> str | None:
    found = _MISSING_LETTER.search(str(error))
    return found and found[1]


def _typst() -> Any:
    """The typesetter, imported with the first document: most days print none (68 MB)."""
    import typst

    return typst
