"""The commands: what each prints, writes and refuses."""

import csv
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.cli import COMMANDS
from app.cli.commands import goodturn
from app.services.notices import all_notices
from tests.demo_made import copied_demo

TODAY = date(2026, 11, 24)
PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.goodturn"
    copied_demo(path, TODAY).close()
    return path


def test_notices_are_those_of_the_list_with_its_counts(demo_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "notices.csv"
    printed = _run("notices", demo_file, "--today", "24/11/2026", "--csv", out).stdout
    office = copied_demo(tmp_path / "same.goodturn", TODAY)
    found = all_notices(office, TODAY)
    office.close()
    assert printed.startswith(
        f"{len(found.waiting)} notices: {found.overdue} overdue, {found.due_soon} due soon, "
        "1 put off.\n"
    )
    assert [line for notice in found.waiting for line in [notice.sentence]] == [
        line[12:] for line in printed.splitlines() if line[2:4].isupper()
    ]
    rows = _read(out)
    assert [row["Notice"] for row in rows] == [
        *(notice.sentence for notice in found.waiting),
        *(held.notice.sentence for held in found.put_off),
    ]
    assert rows[-1]["Reason"] == found.put_off[0].delay.reason
    assert {len(row["Since"]) for row in rows} == {10}


def test_each_sheet_is_taken_out(demo_file: Path, tmp_path: Path) -> None:
    for what, heading in (
        ("people", "Standing"),
        ("hours", "Hours (h:mm)"),
        ("given-back", "Kind"),
    ):
        out = tmp_path / f"{what}.csv"
        printed = _run("export", demo_file, what, out).stdout
        rows = _read(out)
        assert printed == f"Wrote {len(rows):,} rows to {out}.\n"
        assert heading in rows[0]
    _run("export", demo_file, "hours", tmp_path / "plain.csv", "--plain")
    assert "Minutes" in _read(tmp_path / "plain.csv")[0]


def test_a_refusal_is_one_sentence_and_exit_1(demo_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "nowhere" / "hours.csv"
    refused = _run("export", demo_file, "hours", out, code=1)
    assert refused.stderr == f"hours.csv was not written: the folder {out.parent} is not there.\n"
    assert refused.stdout == ""


def test_a_check_says_what_it_found(demo_file: Path, tmp_path: Path) -> None:
    assert _run("check", demo_file).stdout.endswith("\nAll is well.\n")
    foreign = tmp_path / "foreign.goodturn"
    foreign.write_bytes(b"not an office file" * 100)
    assert _run("check", foreign, code=1).stdout.endswith("\nNot all is well.\n")


def test_the_demo_prints_and_paints_without_a_screen(tmp_path: Path) -> None:
    path, picture = tmp_path / "demo.goodturn", tmp_path / "home.png"
    done = _process("demo", str(path), "--today", "2026-11-24", "--picture", str(picture))
    assert (done.returncode, done.stderr) == (0, b"")
    printed = done.stdout.decode()
    assert path.exists()
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert str(picture) in printed
    assert printed.startswith("Riverside Community Trust on 24 November 2026: 62 people.\n")
    assert "This month: 2" in printed
    assert "notices: " in printed
    again = _run("demo", path, code=1)
    assert "is there already" in again.stderr


def test_a_demo_for_once_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = tmp_path / "home.png"
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    _run("demo", "--picture", picture)
    assert list(tmp_path.iterdir()) == [picture]


@pytest.mark.parametrize("day", ["24 November 2026", "2026-11-24", "24/11/2026"])
def test_days_are_taken_as_people_write_them(demo_file: Path, day: str) -> None:
    assert " overdue" in _run("notices", demo_file, "--today", day).stdout


def test_a_day_that_cannot_be_read_is_refused(demo_file: Path) -> None:
    assert "Write it like" in _run("notices", demo_file, "--today", "soon", code=2).stderr


def test_help_names_every_command() -> None:
    printed = _run("--help").stdout
    for command in (*COMMANDS, "[FILE]"):
        assert command in printed


def test_each_command_is_known_to_the_door() -> None:
    assert {command.name for command in goodturn.registered_commands if command.name} | {
        command.callback.__name__
        for command in goodturn.registered_commands
        if command.callback and not command.name
    } == COMMANDS


@pytest.mark.timeout(120)
def test_in_a_process_of_its_own_on_an_old_windows_console(demo_file: Path) -> None:
    done = _process("notices", str(demo_file), "--today", "2026-11-24", encoding="cp1252")
    assert done.returncode == 0, done.stderr
    assert "Siân Llewelyn" in done.stdout.decode("cp1252")
    assert "Huw Ll?r Tomos" in done.stdout.decode("cp1252")


@pytest.mark.timeout(120)
def test_notices_load_nothing_they_do_not_need(demo_file: Path) -> None:
    done = _process("notices", str(demo_file), options=["-X", "importtime"])
    assert done.returncode == 0
    loaded = {line.rpartition(b"|")[2].strip().decode() for line in done.stderr.splitlines()}
    assert "app.services.notices" in loaded
    for heavy in ("PySide6", "alembic", "openpyxl", "xlsxwriter", "typst", "docxtpl", "rapidfuzz"):
        assert heavy not in loaded


def _run(*words: str | Path, code: int = 0) -> Result:
    result = CliRunner().invoke(goodturn, [str(word) for word in words])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result


def _process(
    *words: str, encoding: str = "utf-8", options: list[str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *(options or []), "-m", "app", *words],
        cwd=PROJECT,
        env={"PYTHONIOENCODING": encoding, "QT_QPA_PLATFORM": "offscreen", "PATH": ""},
        capture_output=True,
        check=False,
        timeout=100,
    )


def _read(out: Path) -> list[dict[str, str]]:
    with out.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))
