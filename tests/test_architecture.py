"""The floors of the house hold: imports go down, and each room keeps to what it may know."""

import re
from pathlib import Path

from importlinter.cli import lint_imports

APP = Path(__file__).resolve().parents[1] / "app"


def test_imports_keep_to_the_contracts() -> None:
    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == 0


def test_no_day_is_worded_in_the_language_of_the_computer() -> None:
    follows_the_locale = re.compile(r"%[aAbBcxX][\s\"'}]")
    found = {
        path.relative_to(APP).as_posix()
        for path in APP.rglob("*.py")
        if follows_the_locale.search(path.read_text(encoding="utf-8"))
    }
    # The command line reads a day before Qt has set any locale.
    assert found <= {"cli/options.py"}
