"""P20: a thousand claims of five lines: the list read and shown, and a frame while it scrolls."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.batch_making import fill_with_claims
from tests.benchmarks.charity_at_size import Size, charity_at
from tests.benchmarks.measuring import Comparison, Goal, Run
from tests.benchmarks.sizes import Sizes
from tests.benchmarks.start_up import environment

_FRAME_S = 0.0167


def comparisons(sizes: Sizes, folder: Path) -> Iterator[Comparison]:
    """The opening and the middle frame against items of Qt's own, and the 95th of a hundred."""
    claims = sizes.small.people
    path = folder / "claimed.goodturn"
    shutil.copyfile(charity_at(Size(claims, 0)), path)
    fill_with_claims(path, claims)
    yield Comparison(
        "P20",
        f"the list of {claims:,} claims read and shown",
        "the same rows read into a QStandardItemModel",
        _in_child(path, folder, "claims", "opened"),
        _in_child(path, folder, "items", "opened"),
        Goal(1.0),
    )
    yield Comparison(
        "P20",
        f"frame while scrolling {claims:,} claims",
        "the same table over a QStandardItemModel",
        _in_child(path, folder, "claims", "median"),
        _in_child(path, folder, "items", "median"),
        Goal(2.0),
    )
    yield Comparison(
        "P20",
        f"95th frame of 100, {claims:,} claims",
        "one frame of 60 in a second",
        _in_child(path, folder, "claims", "p95"),
        lambda: _FRAME_S,
        Goal(1),
    )


def _in_child(path: Path, folder: Path, way: str, figure: str) -> Run:
    command = [sys.executable, "-m", "tests.benchmarks.claims_list_child", str(path), way, figure]

    def run() -> float:
        done = subprocess.run(
            command, check=True, capture_output=True, text=True, env=environment(folder)
        )
        return float(done.stdout)

    return run
