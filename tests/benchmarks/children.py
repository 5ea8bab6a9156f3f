"""Runs that are each made in a process of their own, which prints the figure that counts."""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.measuring import Run


def in_child(module: str, path: Path, *words: str, folder: Path) -> Run:
    """A run of a module on an office file; its process knows when it was started."""
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", str(path), *words]

    def run() -> float:
        own = _environment(folder) | {"GOODTURN_STARTED_AT": str(time.time())}
        done = subprocess.run(
            command, check=True, capture_output=True, text=True, timeout=120, env=own
        )
        return float(done.stdout)

    return run


def _environment(folder: Path) -> dict[str, str]:
    """No screen and nobody's preferences; compiled modules are kept, as they are where it runs."""
    own = {name: str(folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA")}
    given = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    given.pop("PYTHONDONTWRITEBYTECODE", None)
    return given | own | {"LOCALAPPDATA": str(folder), "QT_QPA_PLATFORM": "offscreen"}
