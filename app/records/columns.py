"""How the values of a record stand in the database: STRICT tables need the plain SQLite types."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Date, DateTime, Dialect, LargeBinary, String, Text, Uuid, text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import TypeDecorator, TypeEngine


class Identity(TypeDecorator[UUID]):
    """An id: sixteen bytes in SQLite, the native type elsewhere."""

    impl = LargeBinary
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The type that this database keeps it in."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(LargeBinary(16))
        return dialect.type_descriptor(Uuid())

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        """The value as the database takes it."""
        if value is None or dialect.name != "sqlite":
            return value
        return value.bytes

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        """The value as Python reads it."""
        if value is None or isinstance(value, UUID):
            return value
        return UUID(bytes=value)


class Moment(TypeDecorator[datetime]):
    """A moment, always in UTC; in SQLite as text that sorts by time."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The type that this database keeps it in."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(Text())
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """The value as the database takes it; a moment without a zone is a bug."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        moment = value.astimezone(UTC)
        if dialect.name != "sqlite":
            return moment
        return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """The value as Python reads it."""
        if value is None or isinstance(value, datetime):
            return value
        return datetime.fromisoformat(value)


class Word(TypeDecorator[StrEnum]):
    """One word of a fixed list, kept as the word itself so that the file can be read without us."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        """The value as the database takes it."""
        return None if value is None else str(self.words(value).value)

    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum | None:
        """The value as Python reads it."""
        return None if value is None else self.words(value)


class WordList(TypeDecorator[tuple[StrEnum, ...]]):
    """Several words of a fixed list, in order, kept as a JSON list."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: Iterable[StrEnum] | None, dialect: Dialect) -> str | None:
        """The value as the database takes it."""
        if value is None:
            return None
        return json.dumps([str(word) for word in value], ensure_ascii=False)

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[StrEnum, ...] | None:
        """The value as Python reads it."""
        return None if value is None else tuple(self.words(word) for word in json.loads(value))


class NumberList(TypeDecorator[tuple[int, ...]]):
    """Several whole numbers, in order, kept as a JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Iterable[int] | None, dialect: Dialect) -> str | None:
        """The value as the database takes it."""
        return None if value is None else json.dumps(list(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[int, ...] | None:
        """The value as Python reads it."""
        return None if value is None else tuple(json.loads(value))


def at_first(value: str) -> dict[str, Any]:
    """What stands in the rows of an older file when this column is added to its table.

    SQLite then adds the column in place, and keeps the table's checks and triggers.
    """
    return {"server_default": text(value)}


@compiles(String, "sqlite")
@compiles(Text, "sqlite")
@compiles(Date, "sqlite")
@compiles(DateTime, "sqlite")
def _as_text(element: Any, compiler: Any, **arguments: Any) -> str:
    return "TEXT"


@compiles(Boolean, "sqlite")
def _as_integer(element: Any, compiler: Any, **arguments: Any) -> str:
    return "INTEGER"
