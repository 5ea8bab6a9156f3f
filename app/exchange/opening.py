"""Any file that may hold a table or contacts: the reader is picked by what is in it."""

from pathlib import Path

from app.exchange.contact_cards import read_cards
from app.exchange.csv_reading import read_csv
from app.exchange.sheet import (
    Choices,
    Progress,
    Sheet,
    Stopped,
    never_stopped,
    no_progress,
)
from app.exchange.text_encoding import encoding_of
from app.exchange.workbook_archive import OLD_WORKBOOK
from app.exchange.workbook_reading import read_workbook
from app.records.failures import AppError

_LOOKED_AT = 4096
_ZIP = b"PK"
#: What other files start with, and what they are called.
_OTHERS = {
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"SQLite format 3\x00": "a database",
    b"{\\rtf": "a text document",
}


def open_sheet(
    path: Path,
    choices: Choices = Choices(),  # noqa: B008
    *,
    progress: Progress = no_progress,
    stopped: Stopped = never_stopped,
) -> Sheet:
    """The sheet in a CSV file, a workbook or a file of contact cards, whatever its name ends in.

    Raises AppError where the file holds none of them, Cancelled where it was stopped.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_LOOKED_AT)
        return _read(path, head, choices, progress, stopped)
    except OSError as error:
        raise AppError(
            f"{path.name} was not read: {error.strerror or error}. Is it still there, and closed in"
            " other programs?"
        ) from error


def _read(path: Path, head: bytes, choices: Choices, progress: Progress, stopped: Stopped) -> Sheet:
    if not head:
        raise AppError(f"{path.name} was not read: the file is empty.")
    if head.startswith((_ZIP, OLD_WORKBOOK)):
        return read_workbook(path, choices, progress=progress, stopped=stopped)
    for start, called in _OTHERS.items():
        if head.startswith(start):
            raise AppError(
                f"{path.name} was not read: it is {called}, not a table. Please choose a CSV file,"
                " an .xlsx workbook or contact cards (.vcf)."
            )
    if _starts_a_card(head):
        return read_cards(path, progress=progress, stopped=stopped)
    return read_csv(path, choices, progress=progress, stopped=stopped)


def _starts_a_card(head: bytes) -> bool:
    encoding, start = encoding_of(head, is_utf8=True)
    text = head[start:].decode(encoding, "replace").lstrip()
    return text[:11].upper() == "BEGIN:VCARD"
