"""Brings the language files up to date: `python -m tests.desktop.languages`.

It adds the plurals that are new in app/desktop, drops those that are gone, builds what Qt loads,
and names the plurals whose forms are still to be written into the .ts file.
"""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import NamedTuple

import PySide6

from tests.desktop.spoken import DESKTOP, ROOT

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
    files = sorted(str(path.relative_to(ROOT)) for path in DESKTOP.rglob("*.py"))
    options = ["-silent", "-pluralonly", "-no-obsolete", "-locations", "none"]
    languages = ["-source-language", "en_GB", "-target-language", "en_GB"]
    _run("lupdate", *options, *languages, *files, "-ts", str(source))


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
