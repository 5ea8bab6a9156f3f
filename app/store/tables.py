"""All tables of an office file, as the records lay them out."""

from sqlalchemy import Connection, MetaData, select
from sqlmodel import SQLModel

from app.records import (
    activity,
    bringing_in,
    charity,
    contribution,
    journal,
    office,
    person,
    policy,
    put_off,
    recognition,
)
from app.store.person_words import create_triggers

#: A record module that is not named here would have no table in the office file.
SUBJECTS = (
    activity,
    bringing_in,
    charity,
    contribution,
    journal,
    office,
    person,
    policy,
    put_off,
    recognition,
)

METADATA: MetaData = SQLModel.metadata

_ROWS_AT_A_TIME = 10_000


def create_tables(connection: Connection) -> None:
    """Make every table, index and trigger in an empty file."""
    METADATA.create_all(connection, checkfirst=False)
    create_triggers(connection)


def first_unreadable(connection: Connection) -> str | None:
    """The first table with a value that stands for nothing, such as a day that is no date."""
    for table in METADATA.sorted_tables:
        try:
            for _ in connection.execute(select(table)).partitions(_ROWS_AT_A_TIME):
                pass
        except (ValueError, TypeError):
            return table.name
    return None
