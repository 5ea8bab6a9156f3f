"""Tables are loaded where they are wanted, and never without those that their keys lead to."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from sqlalchemy import Table

from app.store.tables import METADATA, record_named

APP = Path("app")
#: What the first screen does not show, and what loads it.
LATE = {
    *("app.records.background_check", "app.records.course", "app.records.expense_claim"),
    *("app.records.reference", "app.records.skill_seen", "app.records.vacancy"),
    *("app.store.tables", "alembic", "rapidfuzz"),
}
#: Whatever writes does it in a file that this opened.
OPENS_THE_FILE = "app.services.office"
WRITERS = sorted(
    f"app.{room}.{path.stem}"
    for room in ("services", "store")
    for path in (APP / room).glob("*.py")
    if path.stem != "__init__"
)


def test_the_start_loads_what_the_first_screen_shows_and_no_more() -> None:
    code = (
        "import sys\n"
        "from app.desktop.start import load_database_layer\n"
        "load_database_layer()\n"
        "import app.desktop.home.screen\n"
        "print(*sys.modules)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not LATE & set(ran.stdout.split())


@pytest.mark.parametrize("module", WRITERS)
def test_what_names_a_record_has_loaded_the_tables_its_keys_lead_to(module: str) -> None:
    loaded = {*loaded_by(OPENS_THE_FILE), module, *loaded_by(module)}
    for table in tables_named_in(module):
        for key in table.foreign_keys:
            leads_to = record_named(key.column.table.name).__module__
            assert leads_to in loaded, f"import {leads_to} too: {table.name} has a key to it"


def tables_named_in(module: str) -> Iterator[Table]:
    """The tables of the record classes that a module imports by name."""
    for node in top_imports(module):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("app.records."):
            records = import_module(node.module or "")
            for alias in node.names:
                table = getattr(getattr(records, alias.name), "__table__", None)
                if isinstance(table, Table):
                    yield table


@cache
def loaded_by(module: str) -> frozenset[str]:
    """The modules of ours that come with a module, wherever they are imported at its top."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        for node in top_imports(waiting.pop()):
            names = [alias.name for alias in node.names]
            if isinstance(node, ast.ImportFrom):
                names = [node.module or "", *(f"{node.module}.{name}" for name in names)]
            new = {name for name in names if path_of(name).is_file()} - found
            found |= new
            waiting += new
    return frozenset(found)


@cache
def top_imports(module: str) -> tuple[ast.Import | ast.ImportFrom, ...]:
    """The imports at the top of a module of ours; those in functions come later, or never."""
    tree = ast.parse(path_of(module).read_text(encoding="utf-8"))
    return tuple(node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom))


def path_of(module: str) -> Path:
    """The file of a module of ours; of any other, a path at which there is none."""
    return Path(*module.split(".")).with_suffix(".py")


def test_every_table_has_a_class_of_records() -> None:
    assert {record_named(table.name).__tablename__ for table in METADATA.sorted_tables} == set(
        METADATA.tables
    )


def test_a_name_that_is_no_table_is_not_a_record() -> None:
    with pytest.raises(KeyError):
        record_named("nothing of ours")
