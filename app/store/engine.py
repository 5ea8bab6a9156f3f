"""The two SQLAlchemy engines of an open office file: one that writes, one that only reads."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from app.store import driver
from app.store.faults import telling, told

Opener = Callable[[], driver.Connection]


def writing_engine(opener: Opener) -> Engine:
    """The engine whose transactions hold the one write lock from their first moment."""
    return _engine(opener, "BEGIN IMMEDIATE")


def reading_engine(opener: Opener) -> Engine:
    """The engine whose transactions see one moment of the file and change nothing."""
    return _engine(opener, "BEGIN DEFERRED")


def _engine(opener: Opener, begin: str) -> Engine:
    # The path and the passphrase stay out of the address, and values out of error messages.
    engine = create_engine(
        "sqlite://",
        module=driver.MODULE,
        creator=opener,
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=2,
        # The connection used last has the warmest cache.
        pool_use_lifo=True,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine


@contextmanager
def telling_sql(path: Path) -> Iterator[None]:
    """Turn the world's database errors into refusals, also where SQLAlchemy has wrapped them."""
    with telling(path):
        try:
            yield
        except DBAPIError as error:
            refusal = None if error.orig is None else told(error.orig, path)
            if refusal is None:
                raise
            raise refusal from error
