"""P1 to P3: how soon the window is seen and can be written in, each time in a new process."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.charity_at_size import charity_at
from tests.benchmarks.children import in_child
from tests.benchmarks.measuring import Comparison, Goal
from tests.benchmarks.sizes import Sizes

_FRAMES_MS = 33


def comparisons(sizes: Sizes, folder: Path) -> Iterator[Comparison]:
    """A bare window of Qt, against the first page, the whole window, and its longest waits."""
    path = folder / "office.goodturn"
    shutil.copyfile(charity_at(sizes.large), path)
    timed = partial(in_child, "start_up_child", path, folder=folder)
    bare = timed("bare")
    yield Comparison(
        "P1",
        f"first paint, first page of {sizes.large}",
        "paint of a bare window",
        timed("paint"),
        bare,
        Goal(1.4),
    )
    yield Comparison(
        "P2",
        f"window usable for writing, {sizes.large}",
        "paint of a bare window",
        timed("ready"),
        bare,
        Goal(3.6),
    )
    for way, name in (("starting", "start"), ("job", "all notices")):
        yield Comparison(
            "P3",
            f"longest wait of the window, {name}",
            "two frames",
            timed(way),
            lambda: _FRAMES_MS / 1000,
            Goal(1),
        )
