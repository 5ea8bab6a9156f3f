"""A journal for hledger: letter by letter, and read by hledger itself."""

import csv
import shutil
import subprocess
from pathlib import Path

import pytest

from app.exchange.finance import hledger
from app.exchange.finance.lines import FinanceFile
from app.records.failures import AppError
from tests.exchange.finance.finance_files import (
    SETTINGS,
    a_file,
    a_line,
    hostile_lines,
    texts_of,
)

BANK = "assets:bank:current"


def test_each_claim_is_a_transaction_that_balances() -> None:
    file = a_file(
        a_line(account="expenses:volunteer travel"),
        a_line(-250, account="expenses:volunteer travel"),
        bank_account=BANK,
    )
    assert texts_of(hledger.content(file)) == [
        "; Riverside Community Trust, Expenses batch 7",
        "",
        "2026-04-15 (EXP-0042) Ann Lee",
        "    expenses:volunteer travel  £12.50  ; Mileage 03/04/2026 Leeds to York",
        "    expenses:volunteer travel  £-2.50  ; Mileage 03/04/2026 Leeds to York",
        "    assets:bank:current  £-10.00",
    ]
    assert hledger.told(hledger.content(file), file.settings) == (2, 1000)


@pytest.mark.parametrize("account", ["(virtual)", "[x]", "* x", "; x", "a ; b", "#x"])
def test_what_is_no_account_to_hledger_is_refused(account: str) -> None:
    with pytest.raises(AppError, match="is no account to hledger"):
        hledger.content(a_file(a_line(account=account)))


@pytest.mark.parametrize(
    ("was", "becomes", "why"),
    [(b"12.50", b"12.00", "balance"), (b"2026-04-15", b"15/04/2026", "no line of a journal")],
)
def test_what_hledger_would_refuse_is_not_read_back(was: bytes, becomes: bytes, why: str) -> None:
    whole = hledger.content(a_file(a_line()))
    with pytest.raises(ValueError, match=why):
        hledger.told(whole.replace(was, becomes, 1), SETTINGS)


@pytest.mark.needs_program
def test_hledger_balances_it_and_finds_the_total_of_the_batch(tmp_path: Path) -> None:
    file = _hostile_batch()
    told = _told_by("hledger", file, tmp_path, "balance", "--flat", "-O", "csv")
    balances = {row["account"]: row["balance"] for row in csv.DictReader(told.splitlines())}
    due: dict[str, int] = {BANK: -file.total_pence}
    for line in file.lines:
        due[line.account] = due.get(line.account, 0) + line.amount_pence
    assert balances.pop("total") == "0"
    assert balances == {account: f"£{pence / 100:.2f}" for account, pence in due.items()}


@pytest.mark.needs_program
def test_ledger_balances_it_too(tmp_path: Path) -> None:
    file = _hostile_batch()
    told = _told_by("ledger", file, tmp_path, "balance", "^expenses", "--depth", "1").split()
    assert told == [f"£{file.total_pence / 100:.2f}", "expenses"]


def _hostile_batch() -> FinanceFile:
    lines = [line._replace(account=f"expenses:{line.kind}") for line in hostile_lines(2_000)]
    return a_file(*lines, bank_account=BANK)


def _told_by(name: str, file: FinanceFile, folder: Path, *words: str) -> str:
    program = shutil.which(name)
    if program is None:
        pytest.skip(f"{name} is not installed")
    journal = folder / "expenses.journal"
    journal.write_bytes(hledger.content(file))
    return subprocess.run(
        [program, "-f", str(journal), *words],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={"LANG": "C.UTF-8"},
    ).stdout
