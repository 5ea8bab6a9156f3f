"""The sizes at which the jobs are measured: as promised, or so small that it takes no time."""

from typing import NamedTuple

from tests.benchmarks.charity_at_size import Size


class Sizes(NamedTuple):
    """How much is imported and saved, and the charities that are read."""

    imported: int
    imported_by_orm: int
    saves: int
    small: Size
    middle: Size
    large: Size
    crowd: Size


PROMISED = Sizes(
    imported=100_000,
    imported_by_orm=10_000,
    saves=20,
    small=Size(1_000, 100_000),
    middle=Size(10_000, 1_000_000),
    large=Size(10_000, 1_000_000),
    crowd=Size(100_000, 0),
)
FULL = PROMISED._replace(large=Size(50_000, 5_000_000))
TINY = Sizes(50, 50, 2, Size(20, 600), Size(30, 800), Size(40, 900), Size(60, 0))
