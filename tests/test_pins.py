"""The pins that pip reads and those that uv reads are the same, and name no address."""

import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


def test_both_installers_read_the_same_pins() -> None:
    pins = (PROJECT / "constraints.txt").read_text(encoding="utf-8").split("\n")
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    assert settings["tool"]["uv"]["constraint-dependencies"] == [pin for pin in pins if pin]


def test_pins_name_no_address() -> None:
    text = (PROJECT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert all("==" in pin for pin in text.splitlines())


def test_the_two_lists_of_development_tools_agree() -> None:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    assert (
        settings["dependency-groups"]["dev"] == settings["project"]["optional-dependencies"]["dev"]
    )
