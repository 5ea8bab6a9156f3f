"""P11: all notices on demand, whatever the size of the charity."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from sqlmodel import select

from app.records.charity import Charity
from app.rules.notice import Rule
from app.services import notices
from app.services.charity import policy_in
from app.services.notice_facts import Reading
from app.services.queries import fetch
from app.store.collector import without_collector
from app.store.office_file import OfficeFile
from tests.benchmarks.charity_at_size import TODAY, opened
from tests.benchmarks.measuring import Comparison, Goal, timed
from tests.benchmarks.sizes import Sizes


def comparisons(sizes: Sizes, folder: Path) -> Iterator[Comparison]:
    """Whose giving has gone unrecognised, and all rules, against adding up all that was given."""
    for size in dict.fromkeys((sizes.small, sizes.middle, sizes.large)):
        office = opened(size)
        floor = timed(partial(_all_given, office))
        yield Comparison(
            "P11",
            f"facts of unrecognised giving, {size}",
            "GROUP BY over the covering index",
            timed(partial(_unrecognised, office)),
            floor,
            Goal(2.0),
        )
        yield Comparison(
            "P11",
            f"all notices of every rule, {size}",
            "GROUP BY over the covering index",
            timed(partial(notices.all_notices, office, TODAY)),
            floor,
            Goal(2.0),
        )
        office.close()


def _all_given(office: OfficeFile) -> None:
    with office.reading() as session:
        fetch(
            session,
            "SELECT person_id, sum(minutes), count(*), min(day), max(day) FROM contribution"
            " GROUP BY person_id",
        )


def _unrecognised(office: OfficeFile) -> None:
    with office.reading() as session, without_collector():
        baseline_on = session.exec(select(Charity)).one().baseline_on
        reading = Reading(session, policy_in(session), baseline_on, TODAY)
        notices.listed(reading, frozenset({Rule.THANKS}))
