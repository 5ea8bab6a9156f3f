"""Every sentence of the desktop that is handed to tr() or translate(), read from its source."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
DESKTOP = ROOT / "app" / "desktop"
#: Where a text shows its count, as it is or as the locale writes it.
COUNT = re.compile("%L?n")


class Spoken(NamedTuple):
    """One call: where it stands, its context, its text, and whether a count is given.

    The text is None where it is put together from pieces, which no translator could turn; the
    context is None where it cannot be known before the program runs.
    """

    where: str
    context: str | None
    text: str | None
    has_count: bool


def spoken_in(source: str, name: str) -> list[Spoken]:
    """The calls in a source text of that name."""
    return list(_walk(ast.parse(source), name, None))


def all_spoken() -> list[Spoken]:
    """The calls of the whole desktop."""
    return [
        one
        for path in sorted(DESKTOP.rglob("*.py"))
        for one in spoken_in(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
    ]


def plurals() -> list[Spoken]:
    """The calls whose text counts something."""
    return [one for one in all_spoken() if one.text is not None and COUNT.search(one.text)]


def _walk(node: ast.AST, name: str, class_name: str | None) -> Iterator[Spoken]:
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else class_name
        if isinstance(child, ast.Call):
            yield from _call(child, name, inner)
        yield from _walk(child, name, inner)


def _call(call: ast.Call, name: str, class_name: str | None) -> Iterator[Spoken]:
    where = f"{name}:{call.lineno}"
    if _is_translate(call.func):
        context = _constant(call.args[0]) if call.args else None
        text = _constant(call.args[1]) if len(call.args) > 1 else None
        yield Spoken(where, context, text, len(call.args) > 3)
    elif _is_tr(call.func):
        is_own = ast.unparse(call.func) == "self.tr"
        text = _constant(call.args[0]) if call.args else None
        yield Spoken(where, class_name if is_own else None, text, len(call.args) > 2)


def _is_tr(function: ast.expr) -> bool:
    is_method = isinstance(function, ast.Attribute) and function.attr == "tr"
    return is_method or (isinstance(function, ast.Name) and function.id == "tr")


def _is_translate(function: ast.expr) -> bool:
    return ast.unparse(function) in ("translate", "QCoreApplication.translate")


def _constant(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
