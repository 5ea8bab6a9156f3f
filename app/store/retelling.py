"""Whether the records are what the journal says became of them, told again from its entries.

SQLite's own check finds pages that do not fit; a letter changed inside a page fits as well as
before, and is found only here.
"""

from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection

from app.records.charity import Charity
from app.records.journal import Deed, JournalAction, JournalEntry
from app.records.office import Office
from app.records.person import PersonWord
from app.records.policy import Policy
from app.records.receipt import FileContent
from app.store.shapes import VERSION, Shape, Values, shape_named, shape_of

#: The journal does not tell of itself, nor of the marks that a file keeps of its being open, nor of
#: what follows from another record, nor of bytes that their own hash tells of.
_NOT_TOLD = {
    shape_of(record).name
    for record in (JournalAction, JournalEntry, Office, PersonWord, FileContent)
}
#: Made with the file, before its first act.
_FOUNDED = {shape_of(record).name for record in (Charity, Policy)}
_ROWS_AT_A_TIME = 10_000


class _Side(NamedTuple):
    """One record, as it stands or as the journal tells it; no values where it was removed."""

    id: bytes
    stands: bool
    values: Values | None


def first_untold(connection: Connection) -> str | None:
    """The first table with a record that is not as the journal, which must hold, tells it."""
    from app.store.tables import METADATA

    for table in METADATA.sorted_tables:
        if table.name not in _NOT_TOLD and _differs(connection, shape_named(table.name)):
            return table.name
    return None


def _differs(connection: Connection, shape: Shape) -> bool:
    sides = merge(_standing(connection, shape), _told(connection, shape), key=attrgetter("id"))
    is_founded = shape.name in _FOUNDED
    return not all(
        _agree(list(found), is_founded) for _, found in groupby(sides, key=attrgetter("id"))
    )


def _agree(sides: list[_Side], is_founded: bool) -> bool:
    standing = next((side.values for side in sides if side.stands), None)
    story = next((side for side in sides if not side.stands), None)
    if story is None:
        return is_founded
    if standing is None or story.values is None:
        return standing is None and story.values is None
    return all(standing[name] == value for name, value in story.values.items() if name != VERSION)


def _standing(connection: Connection, shape: Shape) -> Iterator[_Side]:
    names = [column.name for column in shape.columns]
    for row in _rows(connection, f"{shape.select} ORDER BY id"):
        values = dict(zip(names, row, strict=True))
        yield _Side(values["id"], True, values)


def _told(connection: Connection, shape: Shape) -> Iterator[_Side]:
    entries = _rows(
        connection,
        "SELECT record_id, deed, after FROM journal_entry WHERE subject = ?"
        " ORDER BY record_id, seq",
        shape.name,
    )
    for record_id, story in groupby(entries, key=lambda entry: entry[0]):
        yield _Side(record_id, False, _outcome(shape, story))


def _outcome(shape: Shape, story: Iterable[Any]) -> Values | None:
    """What became of a record; where the words of an erased person were blanked, less is known."""
    values: Values | None = {}
    for _, deed, after in story:
        if deed == Deed.REMOVED:
            values = None
        elif after is None:
            values = {}
        elif deed == Deed.ADDED:
            values = shape.read_back(after)
        else:
            values = {**(values or {}), **shape.read_back_change(after)}
    return values


def _rows(connection: Connection, statement: str, *values: str) -> Iterator[Any]:
    result = connection.exec_driver_sql(statement, values)
    for part in result.partitions(_ROWS_AT_A_TIME):
        yield from part
