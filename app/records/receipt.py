"""Receipts: files that are kept inside the office file, each content once, by its hash."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field, SQLModel

from app.records.columns import Identity, Word
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line

#: Ten megabytes: a photo of a phone fits, and a folder dropped by mistake does not.
LARGEST_FILE_BYTES = 10 * 1024 * 1024


class FileKind(StrEnum):
    """The kinds of files that are taken in, told by their first bytes and never by their name."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"
    WEBP = "image/webp"
    HEIC = "image/heic"


class ReceiptDraft(Draft):
    """A receipt as it is kept with a claim, and perhaps with one line of it."""

    sentences: ClassVar[Mapping[str, str]] = {}

    claim_id: UUID = Field(foreign_key="expense_claim.id", sa_type=Identity, index=True)
    line_id: UUID | None = Field(default=None, foreign_key="expense_line.id", sa_type=Identity)
    file_name: Line
    file_kind: FileKind = Field(sa_type=Word(FileKind))
    size_bytes: int = Field(ge=1, le=LARGEST_FILE_BYTES)
    #: Of the content, in hexadecimal; the content itself stands in `file_content`.
    sha256: str = Field(min_length=64, max_length=64)


class Receipt(ReceiptDraft, Kept, table=True):
    """A receipt as kept."""

    model_config = KEPT
    __tablename__ = "receipt"
    __table_args__ = STRICT

    claim_id: UUID = Field(foreign_key="expense_claim.id", sa_type=Identity, index=True)
    line_id: UUID | None = Field(
        default=None, foreign_key="expense_line.id", sa_type=Identity, index=True
    )
    sha256: str = Field(foreign_key="file_content.sha256", index=True)


class FileContent(SQLModel, table=True):
    """The bytes of a file by their hash; the journal names the hash and never holds the bytes.

    Content is added and never changed. It stays when what names it is removed, so that an undo
    finds it again.
    """

    model_config = KEPT
    __tablename__ = "file_content"
    __table_args__ = STRICT

    sha256: str = Field(primary_key=True)
    content: bytes
