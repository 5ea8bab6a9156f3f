"""How an office file of an earlier Goodturn is brought up to date: wholly, or not at all."""

from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from app.records.failures import AppError
from app.store import driver, layout
from app.store.engine import telling_sql, writing_engine


class Scripts(NamedTuple):
    """A folder of revisions, and the last of them."""

    folder: Path
    head: str


OURS = Scripts(Path(__file__).parent / "migrations", layout.HEAD)


class UpgradeRefused(AppError):
    """The file could not be brought up to date, and is as it was."""


def bring_up_to_date(
    path: Path, *, passphrase: str | None = None, backup: Path, scripts: Scripts | None = None
) -> None:
    """Run the revisions that the file lacks, in one transaction.

    Raises UpgradeRefused, which names the backup, where one of them fails; the file is then as it
    was before, row for row.
    """
    # A table is rebuilt by dropping the old one, which foreign keys would refuse; they are
    # switched off before the transaction (SQLite ignores it inside) and checked before its end.
    engine = writing_engine(lambda: _without_foreign_keys(path, passphrase))
    try:
        with telling_sql(path), engine.begin() as connection:
            upgrade(connection, scripts or OURS)
            _refuse_broken_references(connection)
    except (SQLAlchemyError, _Failed) as error:
        raise UpgradeRefused(
            f"{path.name} was made by an earlier Goodturn and could not be brought up to date. "
            f"It is as it was; a copy from just before lies at {backup}. "
            "Please go on with the Goodturn you used before, and tell us."
        ) from error
    finally:
        engine.dispose()


def upgrade(connection: Connection, scripts: Scripts) -> None:
    """Run the revisions that are lacking on this connection, in its transaction."""
    # Alembic takes about a fifth of a second to load, so only an old file pays for it.
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(scripts.folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, scripts.head)
    except CommandError as error:
        raise _Failed(str(error)) from error
    connection.exec_driver_sql(f"PRAGMA application_id = {layout.APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {int(scripts.head)}")


class _Failed(Exception):
    """A revision did not do what it should."""


def _refuse_broken_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise _Failed(f"{len(broken)} rows, the first in {broken[0][0]}")


def _without_foreign_keys(path: Path, passphrase: str | None) -> driver.Connection:
    connection = driver.connect(path, passphrase=passphrase)
    connection.execute("PRAGMA foreign_keys = OFF")
    return connection
