"""How a record stands in the journal: its columns as the database takes them, as a JSON object.

Columns at their default are left out, so that an entry says what was typed and stays short. So is
the version, which counts the changes and is none itself.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Column, Table
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlmodel import SQLModel

from app.records.columns import Identity

Values = dict[str, Any]
VERSION = "version"
_Binder = Callable[[Any], Any]

_DIALECT = SQLiteDialect()
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class ColumnShape(NamedTuple):
    """One column: its name, how a value is bound, whether it is an id, and its default as bound."""

    name: str
    bind: _Binder | None
    is_id: bool
    default: Any


class Shape(NamedTuple):
    """The columns of one table, in order."""

    table: Table
    columns: tuple[ColumnShape, ...]
    #: Columns whose filling cannot be undone, each with the sentence that says so.
    set_once: Mapping[str, str] = MappingProxyType({})
    #: The sentence that refuses to take such a record out again, or nothing.
    stays: str = ""

    @property
    def name(self) -> str:
        """The name of the table."""
        return self.table.name

    @property
    def select(self) -> str:
        """The statement that reads whole rows, all columns in order."""
        names = ", ".join(f'"{column.name}"' for column in self.columns)
        return f'SELECT {names} FROM "{self.name}"'  # noqa: S608 - names are ours

    @property
    def insert(self) -> str:
        """The statement that adds one row, with a mark for each column."""
        names = ", ".join(f'"{column.name}"' for column in self.columns)
        marks = ", ".join("?" for _ in self.columns)
        return f'INSERT INTO "{self.name}" ({names}) VALUES ({marks})'  # noqa: S608 - names are ours

    def bound(self, record: SQLModel) -> Values:
        """The record's values as the database takes them, by column."""
        return {
            column.name: _bound(column, getattr(record, column.name)) for column in self.columns
        }

    def bound_part(self, values: Mapping[str, Any]) -> Values:
        """Some values as the database takes them, by column."""
        return {
            column.name: _bound(column, values[column.name])
            for column in self.columns
            if column.name in values
        }

    def told(self, values: Mapping[str, Any]) -> str:
        """Bound values as the journal keeps them; those at their default are left out."""
        return _encode(
            {
                column.name: _spelled(column, values[column.name])
                for column in self.columns
                if column.name != VERSION
                and column.name in values
                and values[column.name] != column.default
            }
        )

    def told_change(self, values: Mapping[str, Any]) -> str:
        """Bound values of a change as the journal keeps them, defaults included."""
        return _encode(
            {
                column.name: _spelled(column, values[column.name])
                for column in self.columns
                if column.name in values
            }
        )

    def read_back(self, told: str) -> Values:
        """The bound values of a whole row from what the journal kept."""
        kept = json.loads(told)
        return {
            column.name: _unspelled(column, kept[column.name])
            if column.name in kept
            else column.default
            for column in self.columns
        }

    def read_back_change(self, told: str) -> Values:
        """The bound values of a change from what the journal kept."""
        kept = json.loads(told)
        return {
            column.name: _unspelled(column, kept[column.name])
            for column in self.columns
            if column.name in kept
        }


@cache
def shape_of(record_class: type[SQLModel]) -> Shape:
    """The shape of a table class."""
    table: Table = record_class.__table__  # type: ignore[attr-defined]
    columns = tuple(_column_shape(record_class, column) for column in table.columns)
    stays = getattr(record_class, "stays", "")
    return Shape(table, columns, getattr(record_class, "set_once", {}), stays)


@cache
def shape_named(name: str) -> Shape:
    """The shape of the table of that name."""
    # An act can be undone before the screen of its records was ever opened.
    from app.store.tables import record_named

    return shape_of(record_named(name))


def rows_of(
    shape: Shape, many: Sequence[Mapping[str, Any]], ids: Sequence[UUID]
) -> tuple[list[list[Any]], list[str]]:
    """Many new rows at once: their bound values column by column, and what the journal keeps.

    A column at a time instead of a row at a time: an import of 100,000 rows spends its time here.
    """
    columns: list[list[Any]] = []
    spelled: list[list[str]] = []
    keys: list[str] = []
    for column in shape.columns:
        bound = _bound_column(column, many, ids)
        columns.append(bound)
        if column.name != VERSION and bound.count(column.default) < len(bound):
            keys.append(column.name)
            spelled.append(_spelled_column(column, bound))
    template = "{" + ",".join(f'"{key}":%s' for key in keys) + "}"
    return columns, [template % row for row in zip(*spelled, strict=True)]


def _bound_column(
    column: ColumnShape, many: Sequence[Mapping[str, Any]], ids: Sequence[UUID]
) -> list[Any]:
    name, bind = column.name, column.bind
    if name == "id":
        return [id.bytes for id in ids]
    if not any(name in row for row in many):
        return [column.default] * len(many)
    if column.is_id:
        return [None if row.get(name) is None else row[name].bytes for row in many]
    if bind is None:
        return [row.get(name, column.default) for row in many]
    # Few different values make a column, so each is bound once; a row without one is a miss.
    missing = object()
    values = [row.get(name, missing) for row in many]
    memory = {value: _bound(column, value) for value in set(values) if value is not missing}
    memory[missing] = column.default
    return [memory[value] for value in values]


def _spelled_column(column: ColumnShape, bound: Sequence[Any]) -> list[str]:
    if column.is_id:
        return ["null" if value is None else f'"{value.hex()}"' for value in bound]
    memory = {value: _encode(value) for value in set(bound)}
    return [memory[value] for value in bound]


def _column_shape(record_class: type[SQLModel], column: "Column[Any]") -> ColumnShape:
    field = record_class.model_fields[column.name]
    bind = column.type.dialect_impl(_DIALECT).bind_processor(_DIALECT)
    default = None if field.is_required() or field.default_factory else field.default
    if default is not None and bind is not None:
        default = bind(default)
    is_id = isinstance(column.type, Identity)
    return ColumnShape(column.name, bind, is_id, _plain(default))


def _bound(column: ColumnShape, value: Any) -> Any:
    return _plain(value if column.bind is None or value is None else column.bind(value))


def _plain(value: Any) -> Any:
    return int(value) if isinstance(value, bool) else value


def _spelled(column: ColumnShape, value: Any) -> Any:
    return value.hex() if column.is_id and value is not None else value


def _unspelled(column: ColumnShape, value: Any) -> Any:
    return bytes.fromhex(value) if column.is_id and value is not None else value
