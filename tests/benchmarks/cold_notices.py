"""P14: a cold process to the notices, the engine alone, against what else adds up such a sheet.

The peers read the same contributions from a CSV file, or from a journal for the ledgers. Where one
is not installed its line says so; GOODTURN_PEERS_PYTHON names a Python that has polars and pandas.
"""

import csv
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlmodel import Session, select

from app.records.charity import Charity
from app.services.charity import policy_in
from app.services.notice_facts import GIVEN, Reading
from app.services.queries import fetch
from tests.benchmarks.charity_at_size import TODAY, charity_at, opened
from tests.benchmarks.measuring import Absent, Comparison, Goal, Run, timed
from tests.benchmarks.sizes import Sizes

_ENGINE = """
import sys
from pathlib import Path
from app.store import driver
path, statement, today = sys.argv[1:]
connection = driver.connect(Path(path), read_only=True)
values = {"today": today, "baseline": None, "person": None}
print(len(connection.execute(statement, values).fetchall()))
"""

#: What is unrecognised by the same rule, but for the first thanks and who may be thanked.
_POLARS = """
import sys
import polars as pl
gave, thanked = (pl.read_csv(path) for path in sys.argv[1:])
last = thanked.group_by("person").agg(pl.col("day").max().alias("last"))
left = gave.join(last, on="person", how="left").filter(
    pl.col("last").is_null() | (pl.col("day") > pl.col("last"))
)
print(left.group_by("person").agg(pl.col("minutes").sum(), pl.len(), pl.col("day").min()).height)
"""
_PANDAS = """
import sys
import pandas as pd
gave, thanked = (pd.read_csv(path) for path in sys.argv[1:])
last = thanked.groupby("person")["day"].max().rename("last")
both = gave.merge(last, how="left", left_on="person", right_index=True)
left = both[both["last"].isna() | (both["day"] > both["last"])]
print(len(left.groupby("person").agg({"minutes": ["sum", "size"], "day": "min"})))
"""


def comparisons(sizes: Sizes, folder: Path) -> Iterator[Comparison | Absent]:
    """The engine alone, and the whole command with all rules, in a new process each time."""
    path, today = charity_at(sizes.small), TODAY.isoformat()
    sheets = _Sheets(folder)
    office = opened(sizes.small)
    with office.reading() as session:
        sheets.write(session)
        engine = [sys.executable, "-c", _ENGINE, str(path), _statement(session), today]
    office.close()
    whole = [sys.executable, "-m", "app", "notices", str(path), "--today", today]
    what = f"cold process to notices, {sizes.small}"
    for name, peer, times in _peers(sheets):
        if peer is None:
            yield Absent("P14", what, name)
            continue
        yield Comparison(
            "P14", f"{what}: engine", name, _cold(engine), _cold(peer), Goal(times, ahead=True)
        )
        yield Comparison(
            "P14", f"{what}: command", name, _cold(whole), _cold(peer), Goal(1, ahead=True)
        )


def _statement(session: Session) -> str:
    baseline_on = session.exec(select(Charity)).one().baseline_on
    return Reading(session, policy_in(session), baseline_on, TODAY).worded(GIVEN)


class _Sheets:
    """The same contributions and recognitions as the peers read them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.gave = folder / "contributions.csv"
        self.thanked = folder / "recognitions.csv"
        self.journal = folder / "contributions.journal"

    def write(self, session: Session) -> None:
        """Write them, people by their numbers."""
        gave = fetch(session, _GAVE)
        for path, rows in ((self.gave, gave), (self.thanked, fetch(session, _THANKED))):
            with path.open("w", encoding="utf-8", newline="") as stream:
                write = csv.writer(stream)
                write.writerow(("person", "day", "minutes"))
                write.writerows(rows)
        with self.journal.open("w", encoding="utf-8") as stream:
            stream.writelines(
                f"{day} Time\n  Giving:{person}  {minutes} min\n  Time\n\n"
                for person, day, minutes in gave
            )


_GAVE = (
    "SELECT p.number, c.day, c.minutes FROM contribution AS c"
    " JOIN person AS p ON p.id = c.person_id ORDER BY c.day, c.id"
)
_THANKED = (
    "SELECT p.number, r.counts_on, 0 FROM recognition AS r JOIN person AS p ON p.id = r.person_id"
    " WHERE r.counts_on IS NOT NULL"
)


def _peers(sheets: _Sheets) -> Iterator[tuple[str, list[str] | None, float]]:
    """Each peer, the command that makes it do no more than the like, and how far to be ahead."""
    both = [str(sheets.gave), str(sheets.thanked)]
    python = os.environ.get("GOODTURN_PEERS_PYTHON", sys.executable)
    for name, code, times in (("polars", _POLARS, 4), ("pandas", _PANDAS, 9)):
        has_it = not subprocess.run(
            [python, "-c", f"import {name}"], capture_output=True
        ).returncode
        yield f"{name}, from CSV", [python, "-c", code, *both] if has_it else None, times
    journal = ["-f", str(sheets.journal), "balance", "Giving"]
    yield "ledger, sums only", _installed("ledger", *journal), 10
    yield "hledger, sums only", _installed("hledger", *journal), 40
    profile = f"-env:UserInstallation={(sheets.folder / 'profile').as_uri()}"
    opened_and_saved = ("--headless", profile, "--convert-to", "ods", "--outdir")
    calc = _installed("soffice", *opened_and_saved, str(sheets.folder), str(sheets.gave))
    yield "LibreOffice Calc, open and save only", calc, 150


def _installed(program: str, *words: str) -> list[str] | None:
    return [program, *words] if shutil.which(program) else None


def _cold(command: Sequence[str]) -> Run:
    """A run of a command in a process of its own, its modules compiled before."""
    given = {name: told for name, told in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return timed(lambda: subprocess.run(command, check=True, capture_output=True, env=given))
