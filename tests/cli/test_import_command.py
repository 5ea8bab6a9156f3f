"""The command that brings in sheets: tried dry, said plainly, and every real file survives it."""

from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.cli.commands import goodturn
from app.records.charity import CharityDraft
from app.services import office as office_files
from app.services.charity import details
from app.services.queries import fetch
from tests.shared_data import shared_file

HOURS = (
    "Name,Date,Activity,Hours\n"
    "Amina Diallo,03/04/2026,Kitchen,2.5\n"
    "Tom Okafor,05/04/2026,Kitchen,1:30\n"
    "Tom Okafor,soon,Kitchen,1:30\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "office.goodturn"
    office_files.create(file, CharityDraft(name="Riverside"), who="").close()
    return file


@pytest.fixture
def hours(tmp_path: Path) -> Path:
    sheet = tmp_path / "hours.csv"
    sheet.write_text(HOURS, encoding="utf-8")
    return sheet


def test_a_dry_run_says_what_would_happen_and_writes_nothing(path: Path, hours: Path) -> None:
    before = path.read_bytes()
    printed = _run(path, hours, "--dry-run", "--add-people").stdout
    assert printed.splitlines() == [
        "hours.csv: 3 rows: 2 new, 1 cannot be read; 4 h.",
        "  In “Date”, does 03/04/2026 mean 3 April 2026 or 4 March 2026?"
        " Taken as: 3 April 2026 (day first).",
        printed.splitlines()[2],
    ]
    assert printed.splitlines()[2].startswith("  Line 4: ")
    assert path.read_bytes() == before


def test_hours_and_strangers_come_in_once(path: Path, hours: Path) -> None:
    printed = _run(path, hours, "--add-people").stdout
    assert "Brought in hours.csv: 2 new people, 2 entries of hours." in printed
    assert _minutes(path) == 240
    again = _run(path, hours, "--add-people").stdout
    assert "2 same already here" in again
    assert _minutes(path) == 240


def test_without_asking_for_it_strangers_wait(path: Path, hours: Path) -> None:
    assert "2 rows wait" in _run(path, hours).stdout
    assert _minutes(path) == 0


def test_rows_that_cannot_be_read_come_back_with_the_reason(
    path: Path, hours: Path, tmp_path: Path
) -> None:
    back = tmp_path / "back"
    back.mkdir()
    _run(path, hours, "--rows-back", back)
    written = (back / "hours - not read.csv").read_text(encoding="utf-8-sig")
    assert "reason" in written.splitlines()[0]
    assert len(written.splitlines()) == 2


def test_a_baseline_is_set(path: Path, hours: Path) -> None:
    _run(path, hours, "--add-people", "--baseline", "2026-04-30")
    office = office_files.open_office(path, who="", read_only=True)
    assert details(office).baseline_on == date(2026, 4, 30)
    office.close()


def test_what_no_column_says_can_be_given(path: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "minutes.csv"
    sheet.write_text("Name,Minutes\nAmina Diallo,45\n", encoding="utf-8")
    refused = _run(path, sheet, code=1)
    assert "--day" in refused.stderr
    _run(path, sheet, "--day", "03/04/2026", "--activity", "Kitchen", "--add-people")
    assert _minutes(path) == 45


def test_one_sheet_that_is_refused_does_not_keep_the_others_out(
    path: Path, hours: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_text("Name,Email\n")
    result = _run(path, empty, hours, "--add-people", code=1)
    assert "empty.csv was not brought in, because it holds headings and no rows." in result.stderr
    assert _minutes(path) == 240


def test_a_new_office_file_can_be_made_for_it(hours: Path, tmp_path: Path) -> None:
    path = tmp_path / "new.goodturn"
    _run(path, hours, "--new", "Riverside", "--add-people")
    assert _minutes(path) == 240
    again = _run(path, hours, "--new", "Riverside", code=1)
    assert "is there already" in again.stderr


@pytest.mark.needs_shared_data
@pytest.mark.timeout(120)
def test_every_real_file_is_brought_in_or_refused_in_words(path: Path) -> None:
    folder = shared_file("README.md").parent
    files = sorted([*folder.glob("*.csv"), *folder.glob("*.vcf")])
    result = _run(path, *files, "--add-people", "--today", "2026-11-24", code=1)
    said = result.stdout + result.stderr
    for file in files:
        assert file.name in said
    assert all(line.endswith((".", "?")) for line in result.stderr.splitlines())
    assert "They count 41,554 people who came." in said
    office = office_files.open_office(path, who="", read_only=True)
    with office.reading() as session:
        people = fetch(session, "SELECT count(*) FROM person")[0][0]
    office.close()
    assert people >= 18
    # Half an hour, two sessions of an hour, and 77 minutes: all the hours that name somebody.
    assert _minutes(path) == 30 + 60 + 60 + 77


def _minutes(path: Path) -> int:
    office = office_files.open_office(path, who="", read_only=True)
    with office.reading() as session:
        minutes = fetch(session, "SELECT coalesce(sum(minutes), 0) FROM contribution")[0][0]
    office.close()
    return int(minutes)


def _run(path: Path, *words: str | Path, code: int = 0) -> Result:
    result = CliRunner().invoke(goodturn, ["import", str(path), *map(str, words)])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result
