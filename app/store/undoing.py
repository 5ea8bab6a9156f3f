"""Taking back an act: every entry of it is reversed, as a new act of its own, or none is."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from app.records.areas import Area
from app.records.failures import AppError
from app.records.journal import Deed
from app.store.shapes import VERSION, Shape, Values, shape_named
from app.store.writing import Writing

CHANGED_SINCE = (
    "This was not undone, because something in it has been changed since. "
    "Undo the later change first, or change it by hand."
)
NEEDED_SINCE = (
    "This was not undone, because later entries build on it or took its place. "
    "Undo those first, the newest first."
)
ERASED_SINCE = (
    "This was not undone, because what it held has been erased since. Nothing was changed."
)

#: Entries that are held and reversed at a time; it bounds the memory of undoing an import.
_CHUNK = 2_000
_PAST_ALL = 2**63 - 1


class Act(NamedTuple):
    """One act of the journal, as a list of them shows it."""

    id: UUID
    at: str
    who: str
    sentence: str
    undoes: UUID | None


class _Entry(NamedTuple):
    deed: Deed
    subject: str
    record_id: bytes
    before: str | None
    after: str | None

    @property
    def is_erased(self) -> bool:
        """Whether its words were blanked for an erased person."""
        return self.before is None and self.after is None


def last_to_undo(connection: Connection) -> Act | None:
    """The newest act that is not an undo, was not undone and can be, or None."""
    undone = _undone(_undoings(connection))
    acts = connection.exec_driver_sql(
        "SELECT id, at, who, sentence, areas FROM journal_action"
        " WHERE undoes IS NULL AND sentence <> '' ORDER BY seq DESC"
    )
    with acts:
        for action_id, at, who, sentence, areas in acts:
            if action_id not in undone and not _is_final(connection, action_id, areas):
                return Act(UUID(bytes=action_id), at, who, sentence, None)
    return None


def reverse(writing: Writing, action_id: UUID) -> str:
    """Reverse the act within this write; gives the sentence that says so.

    Raises AppError where it was undone before, or where something it touched changed since.
    """
    connection = writing.session.connection()
    sentence, areas = _act(connection, action_id)
    try:
        for part in _newest_first(connection, action_id):
            if any(entry.is_erased for entry in part):
                raise AppError(ERASED_SINCE)
            for (subject, deed), run in groupby(part, key=lambda e: (e.subject, e.deed)):
                _REVERSE[deed](writing, connection, shape_named(subject), list(run))
    except IntegrityError as error:
        raise AppError(NEEDED_SINCE) from error
    writing.undoes = action_id
    writing.say(sentence, *areas)
    return sentence


def _is_final(connection: Connection, action_id: bytes, areas: str) -> bool:
    """Whether the act did something that cannot be called back."""
    # An import has many entries and none of these: its areas tell, so that they are not read.
    if _FINAL_IN.isdisjoint(areas.split(",")):
        return False
    added = connection.exec_driver_sql(
        "SELECT DISTINCT subject FROM journal_entry WHERE action_id = ? AND deed = 'added'",
        (action_id,),
    ).scalars()
    if any(shape_named(subject).stays for subject in added):
        return True
    changed = connection.exec_driver_sql(
        "SELECT subject, before, after FROM journal_entry WHERE action_id = ? AND deed = 'changed'",
        (action_id,),
    )
    return any(
        _filled_once(shape_named(subject), json.loads(before or "{}"), json.loads(after or "{}"))
        for subject, before, after in changed
    )


#: The areas in which something can be done that is not called back: a file sent, a number seen.
_FINAL_IN = frozenset({Area.FINANCE, Area.CHECKS})


def _filled_once(shape: Shape, before: Values, after: Values) -> str | None:
    """The sentence that refuses to empty a column again that is filled only once."""
    filled = (name for name in shape.set_once if name in before and before[name] is None)
    return next((shape.set_once[name] for name in filled if after[name] is not None), None)


def _act(connection: Connection, action_id: UUID) -> tuple[str, list[Area]]:
    """The sentence of taking that act back, and the areas it changed."""
    undoings = _undoings(connection)
    if action_id.bytes in _undone(undoings):
        raise AppError("This was undone already. Nothing was changed.")
    first, is_undoing = action_id.bytes, False
    while first in undoings:
        first, is_undoing = undoings[first], not is_undoing
    row = connection.exec_driver_sql(
        "SELECT sentence, areas FROM journal_action WHERE id = ?", (first,)
    ).first()
    if row is None:
        raise AppError("There is nothing to undo: that entry is not in this file's journal.")
    said = "Done again" if is_undoing else "Undone"
    return f"{said}: {row[0]}", [Area(area) for area in row[1].split(",") if area]


def _undoings(connection: Connection) -> dict[bytes, bytes]:
    """The acts that took back another, the newest first, each with the one it took back."""
    rows = connection.exec_driver_sql(
        "SELECT id, undoes FROM journal_action WHERE undoes IS NOT NULL ORDER BY seq DESC"
    )
    return {row[0]: row[1] for row in rows}


def _undone(undoings: Mapping[bytes, bytes]) -> set[bytes]:
    """The acts that stand undone now; an undoing that was itself undone undoes nothing."""
    undone: set[bytes] = set()
    for action_id, undoes in undoings.items():
        if action_id not in undone:
            undone.add(undoes)
    return undone


def _newest_first(connection: Connection, action_id: UUID) -> Iterator[list[_Entry]]:
    """The entries of an act, from its last to its first, some at a time."""
    earlier_than = _PAST_ALL
    while rows := connection.exec_driver_sql(
        "SELECT seq, deed, subject, record_id, before, after FROM journal_entry"
        " WHERE action_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?",
        (action_id.bytes, earlier_than, _CHUNK),
    ).fetchall():
        earlier_than = rows[-1][0]
        yield [_Entry(Deed(row[1]), *row[2:]) for row in rows]


def _take_out(
    writing: Writing, connection: Connection, shape: Shape, entries: Sequence[_Entry]
) -> None:
    """Remove what the act added, unless it was changed since."""
    if shape.stays:
        raise AppError(shape.stays)
    added = {entry.record_id: entry.after or "{}" for entry in entries}
    standing = _standing(connection, shape, list(added))
    if any(standing.get(id) != shape.read_back(told) for id, told in added.items()):
        raise AppError(CHANGED_SINCE)
    connection.exec_driver_sql(
        f'DELETE FROM "{shape.name}" WHERE id = ?',  # noqa: S608 - the name is ours
        [(id,) for id in added],
    )
    for record_id, told in added.items():
        writing.note(Deed.REMOVED, shape.name, UUID(bytes=record_id), told, None)


def _standing(connection: Connection, shape: Shape, ids: Sequence[bytes]) -> dict[bytes, Values]:
    """The rows as they stand, with the version as it was when they were new."""
    marks = ", ".join("?" for _ in ids)
    rows = connection.exec_driver_sql(f"{shape.select} WHERE id IN ({marks})", tuple(ids))
    names = [column.name for column in shape.columns]
    standing = [dict(zip(names, row, strict=True)) | {VERSION: 1} for row in rows]
    return {row["id"]: row for row in standing}


def _change_back(
    writing: Writing, connection: Connection, shape: Shape, entries: Sequence[_Entry]
) -> None:
    """Give each record the values it had, unless these values were changed since."""
    for entry in entries:
        before = shape.read_back_change(entry.before or "{}")
        after = shape.read_back_change(entry.after or "{}")
        if refusal := _filled_once(shape, before, after):
            raise AppError(refusal)
        sets = ", ".join(f'"{name}" = ?' for name in before)
        still = " AND ".join(f'"{name}" IS ?' for name in after)
        statement = (
            f'UPDATE "{shape.name}" SET {sets}, version = version + 1'  # noqa: S608 - names are ours
            f" WHERE id = ? AND {still}"
        )
        values: tuple[Any, ...] = (*before.values(), entry.record_id, *after.values())
        _all_or_refuse(connection.exec_driver_sql(statement, values).rowcount, 1)
        writing.note(
            Deed.CHANGED, shape.name, UUID(bytes=entry.record_id), entry.after, entry.before
        )


def _put_back(
    writing: Writing, connection: Connection, shape: Shape, entries: Sequence[_Entry]
) -> None:
    """Add again what the act removed."""
    rows = [shape.read_back(entry.before or "{}") for entry in entries]
    connection.exec_driver_sql(shape.insert, [tuple(row.values()) for row in rows])
    for entry in entries:
        writing.note(Deed.ADDED, shape.name, UUID(bytes=entry.record_id), None, entry.before)


def _all_or_refuse(done: int, wanted: int) -> None:
    if done != wanted:
        raise AppError(CHANGED_SINCE)


_REVERSE = {Deed.ADDED: _take_out, Deed.CHANGED: _change_back, Deed.REMOVED: _put_back}
