"""The command line: its commands, and the one door from it to the window."""

import sys
from pathlib import Path

from app.cli import window
from app.records.failures import AppError

#: What can be asked for by name; any other single word is a file to open.
COMMANDS = frozenset({"demo", "notices", "import", "export", "print", "check"})


def main() -> None:
    """Run the command line."""
    _be_kind_to_old_consoles()
    words = sys.argv[1:]
    if len(words) > 1 or (words and (words[0] in COMMANDS or words[0].startswith("-"))):
        from app.cli.commands import goodturn

        goodturn(prog_name="goodturn")
    else:
        # The window does not wait for the library that the commands are made with.
        sys.exit(_open_window(Path(words[0]) if words else None))


def _open_window(file: Path | None) -> int:
    try:
        return window.open_window(file)
    except AppError as refusal:
        # Without a console, as when started from a Windows menu, there is nowhere to write.
        if sys.stderr is not None:
            sys.stderr.write(f"{refusal.sentence}\n")
        return 1


def _be_kind_to_old_consoles() -> None:
    """Let a console in an old code page, which has no Welsh ŵ, show a question mark instead."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
