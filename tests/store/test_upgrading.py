"""An old office file is brought up to date whole or left as it was; new ones need no upgrade."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from app.records.charity import CharityDraft
from app.store import driver, layout
from app.store.engine import writing_engine
from app.store.founding import found
from app.store.tables import METADATA, SUBJECTS
from app.store.upgrading import OURS, Scripts, UpgradeRefused, bring_up_to_date

HINT = (
    "The tables have changed. Add a revision, raise HEAD and add a fingerprint; where the newest "
    "revision was never released, change that one and its fingerprint: "
)
NEXT = '''"""A next revision that fails."""

import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{head}"


def upgrade() -> None:
    """Change tables and rows, and fail after some of the steps."""
    for number, step in enumerate(STEPS):
        if number == {fails_at}:
            op.execute("INSERT INTO nowhere VALUES (1)")
        step()


def _add_table() -> None:
    op.create_table("teapot", sa.Column("id", sa.LargeBinary(), primary_key=True))


def _add_column() -> None:
    op.add_column("person", sa.Column("pronouns", sa.Text()))


def _change_rows() -> None:
    op.execute("UPDATE charity SET name = 'Spoilt'")


def _rebuild() -> None:
    with op.batch_alter_table("person") as batch:
        batch.alter_column("notes", nullable=True)


STEPS = (_add_table, _add_column, _change_rows, _rebuild)
'''


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Riverside.goodturn"
    found(path, CharityDraft(name="Riverside Pantry"), None)
    return path


@pytest.fixture
def scripts(tmp_path: Path) -> Callable[[str], Scripts]:
    def write(revision: str) -> Scripts:
        folder = tmp_path / "migrations 100%"
        shutil.copytree(OURS.folder, folder)
        following = f"{layout.NUMBER + 1:04}"
        written = revision.replace("{revision}", following).replace("{head}", layout.HEAD)
        (folder / "versions" / f"r{following}_next.py").write_text(written)
        return Scripts(folder, following)

    return write


def _everything(path: Path) -> list[object]:
    connection = driver.connect(path, read_only=True)
    pieces = layout.pieces(connection)
    rows = [
        connection.execute(f'SELECT * FROM "{piece.name}"').fetchall()
        for piece in pieces
        if piece.kind == "table"
    ]
    return [pieces, rows, layout.number_of(connection)]


def test_the_layout_of_a_new_file_is_the_one_that_is_known(path: Path) -> None:
    connection = driver.connect(path, read_only=True)
    made = layout.fingerprint(layout.pieces(connection))
    assert made == layout.FINGERPRINTS[layout.NUMBER], HINT + made
    assert layout.application_of(connection) == layout.APPLICATION_ID
    assert layout.number_of(connection) == layout.NUMBER
    revision = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    assert revision == [(layout.HEAD,)]


def test_the_revisions_end_at_the_head_that_files_are_stamped_with() -> None:
    config = Config()
    config.set_main_option("script_location", str(OURS.folder))
    assert ScriptDirectory.from_config(config).get_heads() == [layout.HEAD]
    assert max(layout.FINGERPRINTS) == layout.NUMBER


def test_the_revisions_lead_to_what_the_records_say(tmp_path: Path) -> None:
    path = tmp_path / "empty.goodturn"
    driver.connect(path, create=True).close()
    bring_up_to_date(path, backup=tmp_path)
    connection = driver.connect(path)
    made = layout.fingerprint(layout.pieces(connection))
    assert made == layout.FINGERPRINTS[layout.NUMBER]
    engine = writing_engine(lambda: connection)
    with engine.connect() as checked:
        context = MigrationContext.configure(checked)
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_every_record_has_its_table() -> None:
    named = {module.__name__.rpartition(".")[2] for module in SUBJECTS}
    folder = OURS.folder.parent.parent / "records"
    tables = {file.stem for file in folder.glob("*.py") if "table=True" in file.read_text()}
    assert named == tables


@pytest.mark.parametrize("fails_at", range(4))
def test_a_revision_that_fails_leaves_schema_and_rows_as_they_were(
    path: Path, scripts: Callable[[str], Scripts], fails_at: int
) -> None:
    before = _everything(path)
    backup = path.with_name("from before.goodturn")
    with pytest.raises(UpgradeRefused, match=r"just before lies at .*from before\.goodturn"):
        bring_up_to_date(
            path, backup=backup, scripts=scripts(NEXT.replace("{fails_at}", str(fails_at)))
        )
    assert _everything(path) == before


def test_a_revision_that_works_is_kept_whole(path: Path, scripts: Callable[[str], Scripts]) -> None:
    bring_up_to_date(path, backup=path, scripts=scripts(NEXT.replace("{fails_at}", "9")))
    connection = driver.connect(path)
    assert layout.number_of(connection) == layout.NUMBER + 1
    assert connection.execute("SELECT name FROM charity").fetchall() == [("Spoilt",)]
    names = {piece.name for piece in layout.pieces(connection)}
    assert "teapot" in names
    assert not any("_alembic_tmp" in name for name in names)


def test_a_revision_that_breaks_references_is_refused(
    path: Path, scripts: Callable[[str], Scripts]
) -> None:
    before = _everything(path)
    broken = (
        "op.execute(\"INSERT INTO parked_row VALUES (x'01', 1, x'02', 1, '{{}}', '{{}}', 'why')\")"
    ).replace("{{}}", "{}")
    head, body, _ = NEXT.partition("    for number")
    revision = scripts(f"{head}    {broken}\n")
    assert body
    with pytest.raises(UpgradeRefused):
        bring_up_to_date(path, backup=path, scripts=revision)
    assert _everything(path) == before


def test_a_file_of_the_first_layout_keeps_its_rows_and_gains_the_new_tables(
    tmp_path: Path,
) -> None:
    path = tmp_path / "from the first.goodturn"
    driver.connect(path, create=True).close()
    bring_up_to_date(path, backup=tmp_path, scripts=Scripts(OURS.folder, "0001"))
    connection = driver.connect(path)
    connection.execute(
        "INSERT INTO activity (id, version, name, note, closed, search_key)"
        " VALUES (x'01', 1, 'Kitchen', '', 0, 'kitchen')"
    )
    assert layout.fingerprint(layout.pieces(connection)) == layout.FINGERPRINTS[1]
    connection.close()
    bring_up_to_date(path, backup=tmp_path)
    connection = driver.connect(path, read_only=True)
    kept = connection.execute("SELECT name, uses_skills FROM activity").fetchall()
    assert kept == [("Kitchen", "")]
    made = layout.fingerprint(layout.pieces(connection))
    assert made == layout.FINGERPRINTS[layout.NUMBER]


def test_a_file_that_names_a_revision_nobody_knows_is_refused(path: Path) -> None:
    connection = driver.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(UpgradeRefused):
        bring_up_to_date(path, backup=path)
