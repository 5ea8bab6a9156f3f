"""A receipt as something to look at: its own picture, or the first page of a PDF."""

from uuid import UUID

from app.documents.first_page import first_page
from app.exchange.receipt_files import ReceiptFile
from app.records.receipt import FileKind
from app.services.receipts import content_of
from app.store.office_file import OfficeFile

#: Pictures that a window can show as they are.
_SHOWN = frozenset({FileKind.JPEG, FileKind.PNG, FileKind.WEBP})


def picture_of(office: OfficeFile, receipt_id: UUID) -> bytes | None:
    """The bytes of a picture of the receipt, or None where it can only be opened elsewhere.

    Raises Damaged where the receipt is not what it was when it was kept.
    """
    return shown_as(content_of(office, receipt_id))


def shown_as(file: ReceiptFile) -> bytes | None:
    """The bytes of a picture of a file, or None where it can only be opened elsewhere."""
    if file.kind in _SHOWN:
        return file.content
    return first_page(file.content) if file.kind is FileKind.PDF else None
