"""`python -m tests.benchmarks [P4 P5 ...] [--full]` prints how each job stands to its goal."""

import argparse
import gc
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.benchmarks import (
    all_notices,
    batch_making,
    claims_list,
    cold_notices,
    csv_export,
    hours_memory,
    hours_pages,
    import_many,
    one_save,
    people_search,
    scrolling,
    start_up,
    undo_import,
)
from tests.benchmarks.measuring import (
    ROUNDS,
    Absent,
    Comparison,
    headings,
    measure,
    told,
    told_absent,
)
from tests.benchmarks.sizes import FULL, PROMISED, Sizes

Maker = Callable[[Sizes, Path], Iterator[Comparison | Absent]]

BENCHMARKS: Mapping[Maker, tuple[str, ...]] = {
    start_up.comparisons: ("P1", "P2", "P3"),
    import_many.comparisons: ("P4", "P5"),
    undo_import.comparisons: ("P4",),
    one_save.comparisons: ("P6",),
    hours_pages.comparisons: ("P7",),
    hours_memory.comparisons: ("P8",),
    scrolling.comparisons: ("P9",),
    people_search.comparisons: ("P10",),
    all_notices.comparisons: ("P11",),
    cold_notices.comparisons: ("P14",),
    csv_export.comparisons: ("P16",),
    batch_making.comparisons: ("P19",),
    claims_list.comparisons: ("P20",),
}


def run(jobs: frozenset[str], sizes: Sizes, rounds: int) -> Iterator[str]:
    """The lines of the table for these jobs, or for all where none is named."""
    yield headings()
    for make, covers in BENCHMARKS.items():
        if jobs and not jobs.intersection(covers):
            continue
        with tempfile.TemporaryDirectory(prefix="goodturn-benchmark-") as folder:
            for comparison in make(sizes, Path(folder)):
                if jobs and comparison.job not in jobs:
                    continue
                if isinstance(comparison, Absent):
                    yield told_absent(comparison)
                    continue
                gc.collect()
                yield told(measure(comparison, rounds))


def main() -> None:
    """Print the table, line by line as it is measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("jobs", nargs="*", help="such as P4 P10; all where none is named")
    parser.add_argument("--full", action="store_true", help="also a charity of 5M contributions")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    chosen = parser.parse_args()
    for line in run(frozenset(chosen.jobs), FULL if chosen.full else PROMISED, chosen.rounds):
        print(line, flush=True)


if __name__ == "__main__":
    main()
