"""How a new office file comes to be: complete under its name, or not there at all."""

import os
from pathlib import Path

from sqlalchemy import Connection
from sqlmodel import Session

from app.records.charity import Charity, CharityDraft
from app.records.identity import new_id
from app.records.office import Office
from app.records.policy import Policy
from app.store import driver, layout
from app.store.engine import writing_engine


def found(path: Path, charity: CharityDraft, passphrase: str | None) -> None:
    """Make the office file of this charity, with the policy that stands at first."""
    unfinished = path.with_name(path.name + ".part")
    unfinished.unlink(missing_ok=True)
    engine = writing_engine(lambda: driver.connect(unfinished, passphrase=passphrase, create=True))
    try:
        with engine.begin() as connection:
            _lay_out(connection)
            with Session(connection) as session:
                session.add_all(_first_records(charity))
                session.flush()
    finally:
        engine.dispose()
    unfinished.replace(path)
    keep_name(path.parent)


def keep_name(folder: Path) -> None:
    """Have the disk keep the names in this folder; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _lay_out(connection: Connection) -> None:
    from app.store.tables import create_tables

    create_tables(connection)
    # As Alembic would leave it, without the time that Alembic takes to load.
    connection.exec_driver_sql(layout.REVISION_TABLE)
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (layout.HEAD,))
    for statement in layout.STAMP:
        connection.exec_driver_sql(statement)


def _first_records(charity: CharityDraft) -> list[Charity | Office | Policy]:
    kept = Charity.model_validate(charity.model_dump())
    office = Office(charity_id=kept.id, replica_id=new_id())
    return [kept, office, Policy()]
