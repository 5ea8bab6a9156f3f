"""Brings the language files up to date: `python -m tests.desktop.languages`.

It adds the plurals that are new in app/desktop, drops those that are gone, builds what Qt loads,
and names the plurals whose forms are still to be written into the .ts file. The texts are read from
the source here, since Qt's lupdate overlooks a plural whose count is an expression.
"""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import PySide6

from tests.desktop.spoken import ROOT, plurals

SOURCE = ROOT / "resources" / "languages" / "goodturn_en.ts"
BUILT = SOURCE.with_suffix(".qm")
_TOOLS = Path(PySide6.__file__).parent


class Plural(NamedTuple):
    """A text that counts, with its two English forms."""

    context: str
    text: str
    one: str
    many: str


def update(source: Path = SOURCE) -> None:
    """Take the plurals of app/desktop into the source file; forms that were written stay."""
    kept = {(one.context, one.text): one for one in written(source)} if source.exists() else {}
    wanted = sorted({(one.context or "", one.text or "") for one in plurals()})
    root = ElementTree.Element("TS", version="2.1", language="en_GB", sourcelanguage="en_GB")
    for name, texts in groupby(wanted, key=lambda key: key[0]):
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        for _, text in texts:
            _add(context, kept.get((name, text), Plural(name, text, "", "")))
    ElementTree.indent(root, "    ")
    body = ElementTree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    source.write_text(f"{head}{body}\n", encoding="utf-8", newline="\n")


def _add(context: ElementTree.Element, plural: Plural) -> None:
    message = ElementTree.SubElement(context, "message", numerus="yes")
    ElementTree.SubElement(message, "source").text = plural.text
    is_whole = plural.one and plural.many
    state = {} if is_whole else {"type": "unfinished"}
    translation = ElementTree.SubElement(message, "translation", state)
    for form in (plural.one, plural.many):
        ElementTree.SubElement(translation, "numerusform").text = form


def build(target: Path = BUILT, source: Path = SOURCE) -> None:
    """Make what Qt loads from the source file."""
    _run("lrelease", "-silent", str(source), "-qm", str(target))


def written(source: Path = SOURCE) -> list[Plural]:
    """The plurals of the source file with their forms; a form not yet written is empty."""
    found = []
    for context in ElementTree.parse(source).iter("context"):  # noqa: S314 - it is our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            forms = [form.text or "" for form in message.iter("numerusform")]
            one, many = [*forms, "", ""][:2]
            found.append(Plural(name, message.findtext("source", ""), one, many))
    return found


def missing(source: Path = SOURCE) -> list[Plural]:
    """The plurals whose forms are still to be written."""
    return [plural for plural in written(source) if not (plural.one and plural.many)]


def _run(tool: str, *arguments: str) -> None:
    program = _TOOLS / (f"{tool}.exe" if sys.platform == "win32" else tool)
    subprocess.run([str(program), *arguments], cwd=ROOT, check=True)


def main() -> None:
    """Bring both files up to date and say what is still to be written."""
    update()
    build()
    for plural in missing():
        print(f"{SOURCE.name} needs both forms of {plural.text!r} ({plural.context})")  # noqa: T201 - a command


if __name__ == "__main__":
    main()
