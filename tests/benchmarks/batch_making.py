"""P19: a thousand claims of five lines put in a batch, with its file read back and its journal."""

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from app.records.areas import Area
from app.records.expense_claim import ClaimState, ExpenseClaim, ExpenseKind, ExpenseLine
from app.records.finance_batch import BatchLine, FinanceBatch
from app.records.finance_settings import FinanceFormat, FinanceSettings
from app.services import finance
from app.store import driver
from app.store.office_file import OfficeFile
from app.store.shapes import shape_of
from tests.benchmarks.charity_at_size import PEOPLE_FROM, TODAY, WHO, Size, charity_at, ids
from tests.benchmarks.import_many import on_copy
from tests.benchmarks.measuring import Comparison, Goal, Run, timed
from tests.benchmarks.sizes import Sizes

LINES_A_CLAIM = 5
_FORMAT = FinanceFormat.QUICKBOOKS_BILLS


def comparisons(sizes: Sizes, folder: Path) -> Iterator[Comparison]:
    """The batch made, against its bare rows; and looked at before, against their reading."""
    claimed, claims = folder / "claimed.goodturn", sizes.small.people
    shutil.copyfile(charity_at(Size(claims, 0)), claimed)
    chosen = fill_with_claims(claimed, claims)
    lines = claims * LINES_A_CLAIM
    yield Comparison(
        "P19",
        f"a batch of {lines:,} lines made, with its file",
        "the same rows and journal by the driver alone",
        on_copy(claimed, folder, lambda path: _make(path, chosen)),
        _bare(claimed, folder, chosen),
        Goal(4.0),
    )
    office = OfficeFile.open(claimed, who=WHO, examined=False, read_only=True)
    yield Comparison(
        "P19",
        f"a batch of {lines:,} lines looked at before",
        "reading all columns of its lines",
        timed(partial(finance.prepared, office, chosen, _FORMAT, TODAY)),
        timed(partial(_read, office)),
        Goal(10.0),
    )
    office.close()


def fill_with_claims(path: Path, count: int) -> list[UUID]:
    """Write as many approved claims of five lines into a file of as many people; their ids."""
    people = [UUID(bytes=id) for id in ids(PEOPLE_FROM, count)]
    accounts = {name: "7400" for name in FinanceSettings.model_fields if name.endswith("account")}
    office = OfficeFile.open(path, who=WHO, examined=False)
    with office.writing() as writing:
        writing.add(FinanceSettings.model_validate(accounts | {"bank_account": "1200"}))
        claims: list[dict[str, Any]] = [
            {"person_id": person, "number": number, "state": ClaimState.APPROVED}
            | {"decided_on": TODAY, "decided_by": "Sarah"}
            for number, person in enumerate(people, start=1)
        ]
        made = writing.add_many(ExpenseClaim, claims)
        kinds = list(ExpenseKind)[1:]
        lines: list[dict[str, Any]] = [
            {"claim_id": claim, "position": place, "kind": kinds[place], "due_pence": 125 + place}
            | {"incurred_on": TODAY - timedelta(days=place), "what": "Bus to the pantry, and back"}
            for claim in made
            for place in range(LINES_A_CLAIM)
        ]
        writing.add_many(ExpenseLine, lines)
        writing.say("Claims.", Area.EXPENSES)
    office.close()
    return made


def _make(path: Path, claims: Sequence[UUID]) -> float:
    office = OfficeFile.open(path, who=WHO, examined=False)
    start = time.perf_counter()
    finance.make_batch(office, claims, _FORMAT, TODAY)
    seconds = time.perf_counter() - start
    office.close()
    return seconds


def _bare(claimed: Path, folder: Path, claims: Sequence[UUID]) -> Run:
    """What a batch leaves, written by the driver alone."""
    done = folder / "done.goodturn"
    shutil.copyfile(claimed, done)
    with closing(driver.connect(done)) as connection:
        before = connection.execute("SELECT max(seq) FROM journal_entry").fetchone()[0]
    _make(done, claims)
    entry = "action_id, deed, subject, record_id, before, after, salt, digest, chain"
    batch, lines = shape_of(FinanceBatch), shape_of(BatchLine)
    with closing(driver.connect(done)) as connection:
        kept = connection.execute(batch.select).fetchall()
        rows = connection.execute(lines.select).fetchall()
        files = connection.execute("SELECT sha256, content FROM file_content").fetchall()
        acts = connection.execute("SELECT last_act_id, id FROM expense_claim").fetchall()
        entries = connection.execute(
            f"SELECT {entry} FROM journal_entry WHERE seq > {before}"
        ).fetchall()
    done.unlink()

    def write(path: Path) -> float:
        with closing(driver.connect(path)) as connection:
            start = time.perf_counter()
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT INTO file_content VALUES (?, ?)", files)
            connection.executemany(batch.insert, kept)
            connection.executemany(lines.insert, rows)
            connection.executemany("UPDATE expense_claim SET last_act_id = ? WHERE id = ?", acts)
            connection.executemany(
                f"INSERT INTO journal_entry ({entry}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", entries
            )
            connection.commit()
            return time.perf_counter() - start

    return on_copy(claimed, folder, write)


def _read(office: OfficeFile) -> None:
    with office.reading() as session:
        rows = session.connection().exec_driver_sql(
            "SELECT l.*, c.*, p.name FROM expense_line AS l JOIN expense_claim AS c"
            " ON c.id = l.claim_id JOIN person AS p ON p.id = c.person_id"
            " ORDER BY c.number, l.position"
        )
        rows.fetchall()
