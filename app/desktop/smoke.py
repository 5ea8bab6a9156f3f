"""The check that a packed Goodturn is whole: `--smoke` does one of everything and stops."""

import json
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtGui import QImage

from app.desktop.look.application import the_application
from app.desktop.look.icons import icon
from app.desktop.look.tokens import LIGHT
from app.desktop.picture import image_of_home
from app.desktop.start import load_database_layer

#: The day of the demo charity that is drawn.
DAY = date(2026, 3, 16)


def run_smoke(arguments: Sequence[str]) -> int:
    """Migrate, save, read a workbook, print, load an icon and draw the window; the exit status.

    One line of JSON says what was seen: on the standard output, and in FILE after `--smoke-out`,
    since a windowed program has no output on Windows.
    """
    with tempfile.TemporaryDirectory(prefix="goodturn-smoke-") as folder:
        seen = _seen(Path(folder))
    line = json.dumps(seen)
    if "--smoke-out" in arguments:
        place = list(arguments).index("--smoke-out") + 1
        Path(arguments[place]).write_text(line + "\n", encoding="utf-8")
    if sys.stdout is not None:
        sys.stdout.write(line + "\n")
    return 0 if all(seen.values()) else 1


def _seen(folder: Path) -> dict[str, object]:
    application = the_application()
    load_database_layer()
    return {
        "application": application is not None,
        "migrated_to": _migrated(folder),
        "people_from_workbook": _people_from_workbook(folder),
        "bytes_of_pdf": _bytes_of_pdf(),
        "icon": not icon("house", LIGHT.ink, 24).isNull(),
        "window_colours": _colours_of_window(folder),
    }


def _migrated(folder: Path) -> int:
    from app.services import rehearsal

    return rehearsal.migrate_from_nothing(folder / "migrated.goodturn")


def _bytes_of_pdf() -> int:
    from app.services import rehearsal

    return rehearsal.print_a_claim(DAY)


def _people_from_workbook(folder: Path) -> int:
    """Save the demo charity's people as a workbook and read it again, in a child process."""
    from app.services import bringing_in, demo, exports

    office = demo.create_demo(folder / "demo.goodturn", today=DAY)
    try:
        exports.export_people(office, folder / "people.xlsx")
        return len(bringing_in.read_sheet(folder / "people.xlsx"))
    finally:
        office.close()


def _colours_of_window(folder: Path) -> int:
    """How many colours the window is drawn in; a blank one would have one or two."""
    from app.services import office as office_files

    office = office_files.open_office(folder / "demo.goodturn", who="smoke")
    try:
        return len(_colours(image_of_home(office, DAY)))
    finally:
        office.close()


def _colours(picture: QImage) -> set[int]:
    across, down = range(0, picture.width(), 7), range(0, picture.height(), 7)
    return {picture.pixel(x, y) for x in across for y in down}
