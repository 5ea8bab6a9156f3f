"""How services read lists: columns by plain SQL, never whole records (performance.md, Rows)."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlmodel import Session, col, select

from app.records.drafts import Kept
from app.records.failures import AppError

_Record = TypeVar("_Record", bound=Kept)


class Gone(AppError):
    """What was asked for is no longer in the office file."""


def fetch(session: Session, statement: str, **values: object) -> Sequence[Sequence[Any]]:
    """The rows of a statement with :named values; ids and days are bound as the file keeps them."""
    bound = {name: _bound(value) for name, value in values.items()}
    return session.connection().exec_driver_sql(statement, bound).fetchall()


def column(session: Session, statement: str, **values: object) -> Iterable[Any]:
    """The first column of a statement with :named values, one at a time as it is read."""
    bound = {name: _bound(value) for name, value in values.items()}
    return session.connection().exec_driver_sql(statement, bound).scalars()


def ids_bound(ids: Iterable[UUID]) -> str:
    """Several ids as the one value that OF_IDS reads."""
    return json.dumps([id.hex for id in ids])


#: The ids of a value `:ids` that `ids_bound` made: each is looked up by its key.
OF_IDS = "(SELECT unhex(value) FROM json_each(:ids))"


def as_id(value: bytes) -> UUID:
    """An id as the file keeps it, as an id."""
    return UUID(bytes=value)


def as_day(value: str | None) -> date | None:
    """A day as the file keeps it, as a date."""
    return None if value is None else date.fromisoformat(value)


def the_one(session: Session, record_class: type[_Record], record_id: UUID, what: str) -> _Record:
    """The record of that id, to be changed.

    Raises Gone where it is not there: `what` names it in the sentence.
    """
    record = session.get(record_class, record_id)
    if record is None:
        raise _gone(what)
    return record


def the_ones(
    session: Session, record_class: type[_Record], record_ids: Iterable[UUID], what: str
) -> list[_Record]:
    """The records of these ids, each once and in their order, read at once to be changed.

    Raises Gone where one of them is not there: `what` names it in the sentence.
    """
    ids = list(dict.fromkeys(record_ids))
    wanted = select(record_class).where(col(record_class.id).in_(ids))
    found = {record.id: record for record in session.exec(wanted)}
    if len(found) < len(ids):
        raise _gone(what)
    return [found[id] for id in ids]


def name_of(session: Session, record_class: type[Kept], record_id: UUID, what: str) -> str:
    """The name of the record of that id, which is not loaded for it.

    Raises Gone where it is not there: `what` names it in the sentence.
    """
    found = fetch(
        session,
        f"SELECT name FROM {record_class.__tablename__} WHERE id = :id",  # noqa: S608 - names are ours
        id=record_id,
    )
    if not found:
        raise _gone(what)
    return str(found[0][0])


def _gone(what: str) -> Gone:
    return Gone(
        f"Nothing was changed: this {what} is no longer in the file. It may have been removed "
        "or undone. Please look at the list again."
    )


def _bound(value: object) -> object:
    if isinstance(value, UUID):
        return value.bytes
    return value.isoformat() if isinstance(value, date) else value
