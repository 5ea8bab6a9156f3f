"""P7: a page in the middle of the list of hours, in any order; and the order itself."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from app.services import hours_list
from app.services.hours_list import PAGE, HoursSort, HoursView
from app.services.queries import column, fetch
from app.store.office_file import OfficeFile
from tests.benchmarks.charity_at_size import opened
from tests.benchmarks.measuring import Comparison, Goal, timed
from tests.benchmarks.sizes import Sizes

_PAGES_A_RUN = 20


def comparisons(sizes: Sizes, folder: Path) -> Iterator[Comparison]:
    """Pages of every order at half depth, against the first page and against OFFSET."""
    office = opened(sizes.large)
    middle = sizes.large.contributions // 2
    for sort in HoursSort:
        view = HoursView(sort)
        rows = hours_list.order(office, view).rows
        deep = partial(hours_list.page, office, rows[middle : middle + PAGE])
        first = partial(hours_list.page, office, rows[:PAGE])
        yield Comparison(
            "P7",
            f"page at row {middle:,} by {sort}",
            "page at row 0",
            timed(deep, _PAGES_A_RUN),
            timed(first, _PAGES_A_RUN),
            Goal(1.25),
        )
        yield Comparison(
            "P7",
            f"the whole order, {sizes.large}, by {sort}",
            "the row numbers as they come",
            timed(partial(hours_list.order, office, view)),
            timed(partial(_as_they_come, office)),
            Goal(5),
        )
    newest = hours_list.order(office, HoursView()).rows
    yield Comparison(
        "P7",
        f"page at row {middle:,} by {HoursSort.DAY}",
        "the same page by OFFSET",
        timed(partial(hours_list.page, office, newest[middle : middle + PAGE]), _PAGES_A_RUN),
        timed(partial(_by_offset, office, middle)),
        Goal(25, ahead=True),
    )
    office.close()


def _by_offset(office: OfficeFile, offset: int) -> None:
    with office.reading() as session:
        fetch(
            session,
            "SELECT c.id, p.name, a.name, c.day, c.minutes, c.note FROM contribution AS c"
            " JOIN person AS p ON p.id = c.person_id JOIN activity AS a ON a.id = c.activity_id"
            f" ORDER BY c.day DESC, c.id DESC LIMIT {PAGE} OFFSET {offset}",
        )


def _as_they_come(office: OfficeFile) -> None:
    with office.reading() as session:
        list(column(session, "SELECT rowid FROM contribution"))
