"""P1 to P3: how soon the window is seen and can be written in, each time in a new process."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.charity_at_size import charity_at
from tests.benchmarks.measuring import Comparison, Goal, Run
from tests.benchmarks.sizes import Sizes

_FRAMES_MS = 33


def comparisons(sizes: Sizes, folder: Path) -> Iterator[Comparison]:
    """A bare window of Qt, against the first page, the whole window, and its longest waits."""
    path = folder / "office.goodturn"
    shutil.copyfile(charity_at(sizes.large), path)
    bare = _in_child(path, "bare")
    yield Comparison(
        "P1",
        f"first paint, first page of {sizes.large}",
        "paint of a bare window",
        _in_child(path, "paint"),
        bare,
        Goal(1.4),
    )
    yield Comparison(
        "P2",
        f"window usable for writing, {sizes.large}",
        "paint of a bare window",
        _in_child(path, "ready"),
        bare,
        Goal(3.6),
    )
    for way, name in (("starting", "start"), ("job", "all notices")):
        yield Comparison(
            "P3",
            f"longest wait of the window, {name}",
            "two frames",
            _in_child(path, way),
            lambda: _FRAMES_MS / 1000,
            Goal(1),
        )


def _in_child(path: Path, way: str) -> Run:
    """A run in a process of its own, which knows when it was started and says what it took."""

    def run() -> float:
        command = [sys.executable, "-m", "tests.benchmarks.start_up_child", str(path), way]
        own = environment(path.parent)
        own["GOODTURN_STARTED_AT"] = str(time.time())
        done = subprocess.run(
            command, check=True, capture_output=True, text=True, timeout=120, env=own
        )
        return float(done.stdout)

    return run


def environment(folder: Path) -> dict[str, str]:
    """No screen and nobody's preferences; compiled modules are kept, as they are where it runs."""
    own = {name: str(folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA")}
    given = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    given.pop("PYTHONDONTWRITEBYTECODE", None)
    return given | own | {"LOCALAPPDATA": str(folder), "QT_QPA_PLATFORM": "offscreen"}
