"""`print`: a document about one person, by name or number; and what is refused."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.cli.commands import goodturn
from app.records.charity import CharityDraft
from app.store.office_file import OfficeFile
from tests.documents.papers import flowing_text_of
from tests.services.conftest import added
from tests.services.papers_made import TODAY, gave


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "riverside.goodturn"
    office = OfficeFile.create(path, CharityDraft(name="Riverside"), who="Sarah")
    amina = added(office, "Amina Diallo", number="17", would_rather_not=True)
    gave(office, amina, 90, TODAY.replace(month=1), TODAY.replace(day=2))
    office.close()
    return path


@pytest.mark.needs_program
@pytest.mark.parametrize(
    ("document", "said"),
    [
        ("certificate", "gave 3 hours as a volunteer"),
        ("letter-of-hours", "2 occasions"),
        ("statement", "1 March 2025 to 16 March 2026"),
        ("passport", "2 occasions"),
    ],
)
def test_a_document_is_written(file: Path, tmp_path: Path, document: str, said: str) -> None:
    out = tmp_path / "out.pdf"
    printed = _run(file, document, "Amina Diallo", "--out", out)
    assert printed.exit_code == 0, printed.output
    named = document.replace("-", " ")
    assert f"Wrote the {named} of Amina Diallo to {out}." in printed.output
    assert said in flowing_text_of(out.read_bytes())


@pytest.mark.needs_program
def test_the_days_may_be_named_and_what_to_know_is_said(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    printed = _run(file, "certificate", "17", "--out", out, "--from", "1/3/2026")
    assert "Amina Diallo would rather not be thanked." in printed.output
    assert "gave 1 hour" not in flowing_text_of(out.read_bytes())
    assert "gave more than 1 hour" in flowing_text_of(out.read_bytes())


@pytest.mark.parametrize(
    ("person", "extra", "sentence"),
    [
        ("Una", (), "Nothing was made: nobody goes by 'Una'."),
        ("17", ("--from", "2026-03-02", "--until", "2026-03-01"), "The last day is before"),
    ],
)
def test_what_cannot_be_made_is_told(
    file: Path, tmp_path: Path, person: str, extra: tuple[str, ...], sentence: str
) -> None:
    out = tmp_path / "out.pdf"
    refused = _run(file, "statement", person, "--out", out, *extra)
    assert refused.exit_code == 1
    assert sentence in refused.output
    assert not out.exists()


def test_a_document_that_needs_words_is_not_for_the_command_line(
    file: Path, tmp_path: Path
) -> None:
    refused = _run(file, "thank-you-letter", "17", "--out", tmp_path / "out.pdf")
    assert refused.exit_code == 2


def _run(file: Path, *words: object) -> Result:
    command = ["print", file, *words, "--today", f"{TODAY:%Y-%m-%d}"]
    return CliRunner().invoke(goodturn, list(map(str, command)))
