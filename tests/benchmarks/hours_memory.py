"""P8: the memory that a list of hours of any length takes, each way in a process of its own."""

import sys
from collections.abc import Iterator
from pathlib import Path

from app.services import hours_list
from app.services.hours_list import PAGE, HoursView
from app.services.queries import column
from app.store.office_file import OfficeFile
from tests.benchmarks.charity_at_size import WHO, charity_at
from tests.benchmarks.children import in_child
from tests.benchmarks.measuring import Comparison, Goal
from tests.benchmarks.sizes import Sizes


def comparisons(sizes: Sizes, folder: Path) -> Iterator[Comparison]:
    """The most memory that the order of a list takes, against holding its rows."""
    path = charity_at(sizes.large)
    yield Comparison(
        "P8",
        f"memory the list of {sizes.large} adds",
        "holding its rows",
        in_child("hours_memory", path, "order", folder=folder),
        in_child("hours_memory", path, "rows", folder=folder),
        Goal(15, ahead=True),
        "MB",
    )


def _most_memory() -> float:
    """The most memory that this process has held so far, in MB."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _growth(path: Path, way: str) -> float:
    office = OfficeFile.open(path, who=WHO, read_only=True, examined=False)
    with office.reading() as session:
        # The page cache of the connection belongs to both ways, so it is filled first.
        for _ in column(session, "SELECT note FROM contribution"):
            pass
    hours_list.first_page(office, HoursView())
    before = _most_memory()
    order = hours_list.order(office, HoursView())
    held = hours_list.page(office, order.rows[:PAGE])
    if way == "rows":
        for start in range(PAGE, len(order.rows), PAGE):
            held += hours_list.page(office, order.rows[start : start + PAGE])
    office.close()
    return max(_most_memory() - before, 0.1)


if __name__ == "__main__":
    print(_growth(Path(sys.argv[1]), sys.argv[2]))
