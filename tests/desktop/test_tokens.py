"""Every pair of tokens that meet can be told apart, and no colour is named elsewhere."""

import re
from pathlib import Path

import pytest

import app.desktop
from app.desktop.look.tokens import HIGH_CONTRAST, TOKENS, Theme
from tests.desktop.accessibility import weak_pairs


@pytest.mark.parametrize("theme", list(Theme))
def test_text_and_edges_stand_out(theme: Theme) -> None:
    assert weak_pairs(TOKENS[theme]) == []


def test_high_contrast_doubles_what_is_asked() -> None:
    assert weak_pairs(HIGH_CONTRAST, text=7.0, edge=4.5) == []


@pytest.mark.parametrize("theme", list(Theme))
def test_a_theme_names_every_colour_in_full(theme: Theme) -> None:
    colours = TOKENS[theme].colours().values()
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in colours)
    assert len(TOKENS[theme].heat) == 5


def test_no_colour_is_written_outside_the_tokens() -> None:
    folder = Path(next(iter(app.desktop.__path__)))
    literal = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(")
    named = [
        f"{path.name}: {found[0]}"
        for path in folder.rglob("*.py")
        if path.name != "tokens.py"
        for found in literal.finditer(path.read_text(encoding="utf-8"))
    ]
    assert named == []
