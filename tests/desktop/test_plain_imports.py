"""What is imported after Qt is imported by Python alone."""

import subprocess
import sys


def test_no_source_is_read_of_what_is_imported_after_qt() -> None:
    code = (
        "import linecache\n"
        "import PySide6.QtWidgets\n"
        "import app.desktop.look\n"
        "from app.desktop.look import tokens\n"
        "import graphlib\n"
        "read = {tokens.__file__, graphlib.__file__} & set(linecache.cache)\n"
        "print(sorted(read))\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
