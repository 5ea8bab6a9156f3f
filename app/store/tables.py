"""All tables of an office file, as the records lay them out."""

from sqlalchemy import Connection, MetaData
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


def create_tables(connection: Connection) -> None:
    """Make every table and index in an empty file."""
    METADATA.create_all(connection, checkfirst=False)
