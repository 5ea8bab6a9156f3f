"""The bytes of files inside the office file: each content once, found by its hash."""

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection

from app.store.faults import Damaged


def keep(connection: Connection, content: bytes) -> str:
    """Keep this content, unless it is kept already; gives its SHA-256 in hexadecimal."""
    sha256 = hashlib.sha256(content).hexdigest()
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO file_content (sha256, content) VALUES (?, ?)", (sha256, content)
    )
    return sha256


def content_of(connection: Connection, sha256: str) -> bytes:
    """The content of that hash.

    Raises Damaged where it is not there, or is no longer what it was.
    """
    row = connection.exec_driver_sql(
        "SELECT content FROM file_content WHERE sha256 = ?", (sha256,)
    ).first()
    content = b"" if row is None else bytes(row[0])
    if row is None or hashlib.sha256(content).hexdigest() != sha256:
        raise Damaged(
            "This file cannot be shown, because the bytes kept for it are not those that were put "
            "in. Please look for it in a backup; everything else is as it was."
        )
    return content


def spoilt(connection: Connection) -> Iterator[str]:
    """The hashes of contents that are no longer what they were."""
    rows = connection.exec_driver_sql("SELECT sha256, content FROM file_content")
    with rows:
        for sha256, content in rows:
            if hashlib.sha256(content).hexdigest() != sha256:
                yield sha256
