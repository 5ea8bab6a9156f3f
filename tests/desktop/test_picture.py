"""A picture of Home is painted without a screen, or refused in a sentence."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.desktop.picture import SIZE, image_of_home, paint_home
from app.records.failures import AppError
from app.services.office import OfficeFile
from tests.desktop.answers import DEMO_TODAY


def test_it_is_as_large_as_a_window(qapp: object, demo_office: OfficeFile) -> None:
    image = image_of_home(demo_office, DEMO_TODAY)
    assert (image.width(), image.height()) == SIZE


def test_all_of_it_stands_whole_and_in_english_when_it_is_taken(demo_file: Path) -> None:
    """In a process of its own, where nothing has spoken or laid anything out before."""
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtWidgets import QLabel\n"
        "from app.desktop.picture import home_window\n"
        "from app.services.office import open_office\n"
        "from tests.desktop.accessibility import cut_texts\n"
        "from tests.desktop.answers import DEMO_TODAY\n"
        "office = open_office(Path(sys.argv[1]), who='', read_only=True)\n"
        "with home_window(office, DEMO_TODAY) as window:\n"
        "    shown = [label for label in window.findChildren(QLabel) if label.isVisible()]\n"
        "    print(cut_texts(window))\n"
        "    print([label.text() for label in shown if '(s)' in label.text()])\n"
        "    print(len([label for label in shown if label.text() == '20 things']))\n"
        "office.close()\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, str(demo_file)], capture_output=True, text=True, check=True
    )
    assert ran.stdout.split("\n") == ["[]", "[]", "1", ""]


def test_a_place_that_is_not_there_is_named(
    qapp: object, demo_office: OfficeFile, tmp_path: Path
) -> None:
    with pytest.raises(AppError, match="No picture was written"):
        paint_home(demo_office, DEMO_TODAY, tmp_path / "absent" / "home.png")
