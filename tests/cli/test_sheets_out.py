"""`export FILE finance`: a batch as it was made, or in another format; and what is refused."""

from datetime import date
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

import pytest
from typer.testing import CliRunner, Result

from app.cli.commands import goodturn
from app.records.charity import CharityDraft
from app.records.finance_settings import FinanceFormat
from app.services import batches, finance, finance_settings, roster
from app.store.office_file import OfficeFile
from tests.services.claims_made import approved, fare, id_of
from tests.services.conftest import added
from tests.services.finance_made import ACCOUNTS
from tests.services.gatherings import held


class Filed(NamedTuple):
    """A closed office file with two batches, the files of which were written."""

    path: Path
    batch_files: tuple[bytes, bytes]


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    path = tmp_path / "riverside.goodturn"
    OfficeFile.create(path, CharityDraft(name="Riverside"), who="Sarah").close()
    return path


@pytest.fixture
def filed(empty: Path) -> Filed:
    office = OfficeFile.open(empty, who="Sarah")
    finance_settings.change(office, ACCOUNTS)
    person = added(office, "Amina Diallo")
    files = [_batch(office, approved(office, person, fare(pence)), empty) for pence in (250, 700)]
    office.close()
    return Filed(empty, (files[0], files[1]))


def test_the_newest_batch_is_written_as_it_was_made(filed: Filed, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    printed = _run(filed.path, "--out", out).stdout
    assert printed == "Wrote batch 2 to out.csv, byte for byte as it was made: 1 line, £7.00.\n"
    assert out.read_bytes() == filed.batch_files[1]
    _run(filed.path, "--format", "plain", "--out", out, "--batch", "1")
    assert out.read_bytes() == filed.batch_files[0]


def test_another_format_may_be_named_and_the_place_be_the_last_word(
    filed: Filed, tmp_path: Path
) -> None:
    out = tmp_path / "bills.csv"
    printed = _run(filed.path, out, "--format", "xero-bills").stdout
    assert printed == "Wrote batch 2 to bills.csv: 1 line, £7.00: equal to the batch.\n"
    assert out.read_text(encoding="utf-8").startswith("*ContactName,EmailAddress,")


def test_what_cannot_be_written_is_said_in_a_sentence(
    empty: Path, filed: Filed, tmp_path: Path
) -> None:
    out = tmp_path / "out.csv"
    refused = _run(filed.path, "--out", out, "--batch", "9", code=1)
    assert refused.stderr == "There is no batch 9 in this file. The newest is batch 2.\n"
    assert "'zero' is no format. Write xero-bills, xero-journal," in _words(
        _run(filed.path, "--out", out, "--format", "zero", code=2)
    )
    assert "Say where to write it" in _words(_run(filed.path, code=2))
    result = CliRunner().invoke(
        goodturn, ["export", str(filed.path), "people", str(out), "--batch", "1"]
    )
    assert "A format and a batch are for finance alone." in _words(result)
    assert not out.exists()


def test_a_file_without_batches_says_how_to_make_one(empty: Path, tmp_path: Path) -> None:
    refused = _run(empty, "--format", "xero-bills", "--out", tmp_path / "out.csv", code=1)
    assert refused.stderr.startswith("There is no batch of expenses in this file yet. Approve")


def _batch(office: OfficeFile, claim: UUID, path: Path) -> bytes:
    made = finance.make_batch(office, [claim], FinanceFormat.PLAIN, date(2026, 3, 16))
    out = path.with_suffix(".first")
    batches.write_file(office, id_of(made), out)
    return out.read_bytes()


def _words(result: Result) -> str:
    """What is said on the screen, without the frame it is drawn in."""
    return " ".join(result.stderr.replace("│", " ").split())


def _run(path: Path, *words: str | Path, code: int = 0) -> Result:
    result = CliRunner().invoke(goodturn, ["export", str(path), "finance", *map(str, words)])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result


def test_events_who_came_and_the_calendar_are_written(empty: Path, tmp_path: Path) -> None:
    office = OfficeFile.open(empty, who="Sarah")
    event = held(office)
    roster.expect(office, event, [added(office, "Amina Diallo")])
    office.close()
    for what, name in (("events", "e.csv"), ("attendance", "a.xlsx"), ("calendar", "c.ics")):
        out = tmp_path / name
        printed = CliRunner().invoke(goodturn, ["export", str(empty), what, str(out)]).stdout
        assert printed == f"Wrote 1 row to {out}.\n"
    assert b"SUMMARY:Open day" in (tmp_path / "c.ics").read_bytes()


def test_a_list_of_who_came_is_brought_in(empty: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "came.csv"
    sheet.write_text("Name,Event,Date\nAmina Diallo,Choir,2026-03-01\n", encoding="utf-8")
    told = ["import", str(empty), str(sheet), "--add-people", "--today", "2026-03-16"]
    printed = CliRunner().invoke(goodturn, told).stdout
    assert "1 row: 1 new; 1 event; 1 person at events." in printed
    assert "1 new person, 1 event, 1 person at events." in printed
