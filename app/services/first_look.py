"""The first page of an office file, read raw and read-only before the database layer is loaded.

Nothing here may import SQLModel: the window paints three times sooner without it (performance.md,
Start). What is wrong with a file is said when it is opened properly.
"""

from contextlib import closing
from datetime import date
from pathlib import Path

from app.records.failures import AppError
from app.records.first_look import FirstHours, FirstLook
from app.store import driver

#: As many of the latest hours as a tall window shows.
LATEST = 30


def first_look(path: Path, today: date) -> FirstLook | None:
    """Whose records these are, this month's hours and the latest entries; None for no such file."""
    if not path.is_file():
        return None
    try:
        with closing(driver.connect(path, read_only=True)) as connection:
            return _read(connection, today)
    except (AppError, driver.Error, UnicodeDecodeError):
        return None


def _read(connection: driver.Connection, today: date) -> FirstLook | None:
    charity = connection.execute("SELECT name FROM charity LIMIT 1").fetchone()
    if charity is None:
        return None
    month = connection.execute(
        "SELECT coalesce(sum(minutes), 0) FROM contribution WHERE day BETWEEN ? AND ?",
        (today.replace(day=1).isoformat(), today.isoformat()),
    ).fetchone()
    # The page is cut before its names are looked up, or every entry of the file would be.
    latest = connection.execute(
        "SELECT c.day, p.name, a.name, c.minutes FROM"
        " (SELECT day, id, person_id, activity_id, minutes FROM contribution"
        "  ORDER BY day DESC, id DESC LIMIT ?) AS c"
        " JOIN person AS p ON p.id = c.person_id JOIN activity AS a ON a.id = c.activity_id"
        " ORDER BY c.day DESC, c.id DESC",
        (LATEST,),
    ).fetchall()
    rows = tuple(
        FirstHours(date.fromisoformat(day), name, activity, minutes)
        for day, name, activity, minutes in latest
    )
    return FirstLook(str(charity[0]), int(month[0]), rows)
