"""Resources are found from source, in a wheel and when frozen."""

import sys
from pathlib import Path

import pytest

from app.records import resources
from app.records.resources import resource_path


def test_they_are_found_beside_the_source() -> None:
    assert resource_path("icons/house.svg").is_file()


def test_they_are_found_inside_a_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "app" / "resources").mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "app")
    assert resource_path("x") == tmp_path / "app" / "resources" / "x"


def test_they_are_found_when_frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_path("x") == tmp_path / "resources" / "x"
