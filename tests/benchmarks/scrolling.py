"""P9: a frame while scrolling through all hours, against a model of Qt's own with few rows."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.charity_at_size import charity_at
from tests.benchmarks.children import in_child
from tests.benchmarks.measuring import Comparison, Goal
from tests.benchmarks.sizes import Sizes

_FRAME_S = 0.0167


def comparisons(sizes: Sizes, folder: Path) -> Iterator[Comparison]:
    """The middle frame against the same table with rows held in Qt, and the 95th of a hundred."""
    path = charity_at(sizes.large)
    timed = partial(in_child, "scrolling_child", path, folder=folder)
    yield Comparison(
        "P9",
        f"frame while scrolling {sizes.large}",
        "5,000 rows in a QStandardItemModel",
        timed("hours", "median"),
        timed("items", "median"),
        Goal(2.0),
    )
    yield Comparison(
        "P9",
        f"95th frame of 100, {sizes.large}",
        "one frame of 60 in a second",
        timed("hours", "p95"),
        lambda: _FRAME_S,
        Goal(1),
    )
