"""CSV as finance programs take it: UTF-8, CRLF, quotes only where needed; and read as they do."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence


def content_of(rows: Iterable[Sequence[str]]) -> bytes:
    """The bytes of these rows."""
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerows(rows)
    return stream.getvalue().encode()


def named_content_of(headings: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """The bytes of the headings and of rows that name their cells; the others are empty."""
    return content_of([headings, *([row.get(name, "") for name in headings] for row in rows)])


def rows_of(content: bytes) -> Iterator[list[str]]:
    """The rows of a file without a heading."""
    return csv.reader(io.StringIO(content.decode(), newline=""), strict=True)


def named_rows(content: bytes, headings: Sequence[str]) -> Iterator[dict[str, str]]:
    """The rows of a file by their headings, which must be just these."""
    rows = rows_of(content)
    found = next(rows)
    if found != list(headings):
        raise ValueError(f"the headings are {found}")
    for row in rows:
        yield dict(zip(headings, row, strict=True))
