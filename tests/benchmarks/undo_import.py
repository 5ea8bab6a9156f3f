"""P4, back again: an import taken back as one act; and what it takes of memory."""

import time
from collections.abc import Iterator
from pathlib import Path

from app.services import undoing
from app.store.office_file import OfficeFile
from tests.benchmarks.charity_at_size import WHO, Size, charity_at
from tests.benchmarks.import_many import bring_in, on_copy, read_rows
from tests.benchmarks.measuring import Comparison, Goal
from tests.benchmarks.sizes import Sizes


def comparisons(sizes: Sizes, folder: Path) -> Iterator[Comparison]:
    """The undo of an import, against the import."""
    read = read_rows(sizes.small.people, sizes.imported)

    def run(path: Path, *, back: bool) -> float:
        office = OfficeFile.open(path, who=WHO, examined=False)
        start = time.perf_counter()
        act = bring_in(office, read)
        middle = time.perf_counter()
        undoing.undo(office, act)
        end = time.perf_counter()
        office.close()
        return end - middle if back else middle - start

    empty = charity_at(Size(sizes.small.people, 0))
    yield Comparison(
        "P4",
        f"undo of an import of {len(read):,}",
        "the import",
        on_copy(empty, folder, lambda path: run(path, back=True)),
        on_copy(empty, folder, lambda path: run(path, back=False)),
        Goal(2.0),
    )
