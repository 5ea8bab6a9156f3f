"""Sentences can be translated: whole, and with their placeholders filled after the translation."""

import ast
from collections.abc import Iterator
from pathlib import Path

import app.desktop

FOLDER = Path(next(iter(app.desktop.__path__)))


def _translated(module: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            if name == "tr" and node.args:
                yield node.args[0]
            if name == "translate" and len(node.args) > 1:
                yield node.args[1]


def test_no_sentence_is_put_together_before_it_is_translated() -> None:
    """`tr(f"...")` is extracted with its braces and never matches; ruff does not see methods."""
    found = [
        f"{path.relative_to(FOLDER)}:{text.lineno}"
        for path in FOLDER.rglob("*.py")
        for text in _translated(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr | ast.BinOp)
    ]
    assert found == []
