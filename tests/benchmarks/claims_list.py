"""P20: a thousand claims of five lines: the list read and shown, and a frame while it scrolls."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.batch_making import fill_with_claims
from tests.benchmarks.charity_at_size import Size, charity_at
from tests.benchmarks.children import in_child
from tests.benchmarks.measuring import Comparison, Goal
from tests.benchmarks.sizes import Sizes

_FRAME_S = 0.0167


def comparisons(sizes: Sizes, folder: Path) -> Iterator[Comparison]:
    """The opening and the middle frame against items of Qt's own, and the 95th of a hundred."""
    claims = sizes.small.people
    path = folder / "claimed.goodturn"
    shutil.copyfile(charity_at(Size(claims, 0)), path)
    fill_with_claims(path, claims)
    timed = partial(in_child, "claims_list_child", path, folder=folder)
    yield Comparison(
        "P20",
        f"the list of {claims:,} claims read and shown",
        "the same rows read into a QStandardItemModel",
        timed("claims", "opened"),
        timed("items", "opened"),
        Goal(1.0),
    )
    yield Comparison(
        "P20",
        f"frame while scrolling {claims:,} claims",
        "the same table over a QStandardItemModel",
        timed("claims", "median"),
        timed("items", "median"),
        Goal(2.0),
    )
    yield Comparison(
        "P20",
        f"95th frame of 100, {claims:,} claims",
        "one frame of 60 in a second",
        timed("claims", "p95"),
        lambda: _FRAME_S,
        Goal(1),
    )
