"""P9: a frame while scrolling through all hours, against a model of Qt's own with few rows."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.charity_at_size import charity_at
from tests.benchmarks.measuring import Comparison, Goal, Run
from tests.benchmarks.sizes import Sizes
from tests.benchmarks.start_up import environment

_FRAME_S = 0.0167


def comparisons(sizes: Sizes, folder: Path) -> Iterator[Comparison]:
    """The middle frame against the same table with rows held in Qt, and the 95th of a hundred."""
    path = charity_at(sizes.large)
    yield Comparison(
        "P9",
        f"frame while scrolling {sizes.large}",
        "5,000 rows in a QStandardItemModel",
        _in_child(path, folder, "hours", "median"),
        _in_child(path, folder, "items", "median"),
        Goal(2.0),
    )
    yield Comparison(
        "P9",
        f"95th frame of 100, {sizes.large}",
        "one frame of 60 in a second",
        _in_child(path, folder, "hours", "p95"),
        lambda: _FRAME_S,
        Goal(1),
    )


def _in_child(path: Path, folder: Path, way: str, figure: str) -> Run:
    command = [sys.executable, "-m", "tests.benchmarks.scrolling_child", str(path), way, figure]

    def run() -> float:
        done = subprocess.run(
            command, check=True, capture_output=True, text=True, env=environment(folder)
        )
        return float(done.stdout)

    return run
