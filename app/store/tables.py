"""All tables of an office file, as the records lay them out.

Each record costs some milliseconds to load, so this is imported where all of them are wanted, and
not at the start.
"""

from sqlalchemy import Connection, MetaData, select
from sqlmodel import SQLModel

from app.records import (
    activity,
    background_check,
    bank_details,
    bringing_in,
    can_give,
    charity,
    contribution,
    course,
    donation_back,
    event,
    expense_claim,
    expense_policy,
    finance_batch,
    finance_settings,
    involvement_payment,
    journal,
    looked_at,
    mailing,
    mileage_rate,
    office,
    person,
    policy,
    put_off,
    receipt,
    recognition,
    reference,
    skill_seen,
    vacancy,
)
from app.store.person_words import create_triggers

#: A record module that is not named here would have no table in the office file.
SUBJECTS = (
    activity,
    background_check,
    bank_details,
    bringing_in,
    can_give,
    charity,
    contribution,
    course,
    donation_back,
    event,
    expense_claim,
    expense_policy,
    finance_batch,
    finance_settings,
    involvement_payment,
    journal,
    looked_at,
    mailing,
    mileage_rate,
    office,
    person,
    policy,
    put_off,
    receipt,
    recognition,
    reference,
    skill_seen,
    vacancy,
)

METADATA: MetaData = SQLModel.metadata

_ROWS_AT_A_TIME = 10_000


def record_named(name: str) -> type[SQLModel]:
    """The class of the records that stand in the table of that name."""
    for mapper in SQLModel._sa_registry.mappers:
        if mapper.local_table.name == name:  # type: ignore[attr-defined]
            record_class: type[SQLModel] = mapper.class_
            return record_class
    raise KeyError(name)


def create_tables(connection: Connection) -> None:
    """Make every table, index and trigger in an empty file."""
    METADATA.create_all(connection, checkfirst=False)
    create_triggers(connection)


def first_unreadable(connection: Connection) -> str | None:
    """The first table with a value that stands for nothing, such as a day that is no date.

    The content of files is left out: it is bytes, which have their own hash to be checked by.
    """
    for table in METADATA.sorted_tables:
        if table.name == receipt.FileContent.__tablename__:
            continue
        try:
            for _ in connection.execute(select(table)).partitions(_ROWS_AT_A_TIME):
                pass
        except (ValueError, TypeError):
            return table.name
    return None
