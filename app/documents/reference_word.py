"""The same reference as a Word document, filled into a template that an office can read and change.

Whatever stands in the words is text: a name that looks like markup or like a field stays as typed.
"""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from app.documents.letterhead import Letterhead
from app.documents.printable import paragraphs, shaped
from app.documents.reference import ReferenceLetter
from app.records.failures import AppError
from app.records.resources import resource_path
from app.rules.days import full_day

#: Word draws these; any other logo is left out.
_DRAWN = (b"\x89PNG", b"\xff\xd8\xff")
_LOGO_MILLIMETRES = 18


def reference_document(
    letterhead: Letterhead, letter: ReferenceLetter, template: Path | None = None
) -> bytes:
    """The letter as a .docx file, on the office's own template where one is given.

    Raises AppError where the template cannot be read or asks for what no reference has.
    """
    import jinja2
    from docx.opc.exceptions import OpcError
    from docxtpl import DocxTemplate

    source = template or resource_path("documents/reference.docx")
    try:
        document = DocxTemplate(source)
        document.render(
            _words(document, letterhead, letter),
            jinja_env=jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined),
            autoescape=True,
        )
    except (OSError, ValueError, KeyError, BadZipFile, OpcError, jinja2.TemplateError) as error:
        raise AppError(
            f"The reference was not made: the template {source.name} cannot be used ({error}). "
            "Please choose another one, or the one that comes with Goodturn."
        ) from error
    document.docx.core_properties.title = letter.title
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _words(document: Any, letterhead: Letterhead, letter: ReferenceLetter) -> Mapping[str, object]:
    return {
        "logo": _logo(document, letterhead),
        "charity": shaped(letterhead.name),
        "charity_lines": [shaped(line) for line in (*letterhead.address, *letterhead.contact)],
        "registration": shaped(letterhead.registration),
        "to": [shaped(line) for line in (letter.to_name, *letter.to_address) if line],
        "written": full_day(letter.written_on),
        "salutation": letter.salutation,
        "title": shaped(letter.title),
        "for_what": shaped(letter.about),
        "paragraphs": ["\n".join(map(shaped, lines)) for lines in paragraphs(letter.text)],
        "closing": letter.closing,
        "signed": shaped(letter.signatory.name),
        "role": shaped(letter.signatory.role),
    }


def _logo(document: Any, letterhead: Letterhead) -> object:
    """The logo, drawn where it stands in the template; nothing where Word cannot draw it."""
    from docx.shared import Mm
    from docxtpl import InlineImage

    if letterhead.logo is None or not letterhead.logo.startswith(_DRAWN):
        return ""
    return InlineImage(document, BytesIO(letterhead.logo), height=Mm(_LOGO_MILLIMETRES))
