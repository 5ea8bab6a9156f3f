"""The floors of the house hold: imports go down, and each room keeps to what it may know."""

from importlinter.cli import lint_imports


def test_imports_keep_to_the_contracts() -> None:
    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == 0
