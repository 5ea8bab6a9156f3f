"""P10: finding a person as somebody types their name, a search for each key."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from app.rules.folding import fold
from app.services import people_list
from app.services.queries import fetch
from app.store.office_file import OfficeFile
from tests.benchmarks.charity_at_size import opened, people
from tests.benchmarks.measuring import Comparison, Goal, Run, timed
from tests.benchmarks.sizes import Sizes

_NAMES = 20
_LIMIT = 12


def comparisons(sizes: Sizes, folder: Path) -> Iterator[Comparison]:
    """Names typed key by key, against one millisecond and against LIKE."""
    office, keys = opened(sizes.middle), keys_typed(sizes.middle.people)
    yield Comparison(
        "P10",
        f"a key typed, {sizes.middle.people:,} people",
        "one millisecond",
        _a_key(partial(people_list.find, office), keys),
        lambda: 0.001,
        Goal(1),
    )
    office.close()
    office, keys = opened(sizes.crowd), keys_typed(sizes.crowd.people)
    yield Comparison(
        "P10",
        f"a key typed, {sizes.crowd.people:,} people",
        "LIKE, same order and limit",
        _a_key(partial(people_list.find, office), keys),
        _a_key(partial(found_by_like, office), keys),
        Goal(15, ahead=True),
    )
    office.close()


def keys_typed(count: int) -> list[str]:
    """What stands in the field after each key, while some names and numbers are typed."""
    known = list(people(count))
    typed: list[str] = []
    for person in known[:: max(1, count // _NAMES)]:
        first, last = person["name"].split()
        for whole in (f"{first} {last}", f"{last} {first}", f"{first[:2]} {last}"):
            typed += [whole[: end + 1] for end in range(len(whole))]
        typed += [person["number"][: end + 1] for end in range(len(person["number"]))]
    return typed


def found_by_like(office: OfficeFile, text: str) -> Sequence[Sequence[Any]]:
    """The same people in the same order, found by LIKE alone."""
    words = fold(text).split()
    conditions = " AND ".join(f"(' ' || search_key) LIKE '% {word}%'" for word in words)
    with office.reading() as session:
        return fetch(
            session,
            "SELECT id, name, known_as, number, postcode, left_on IS NOT NULL AS has_left"
            f" FROM person WHERE {conditions} ORDER BY lower(number) = :typed DESC, has_left,"
            f" search_key LIKE :key DESC, search_key LIMIT {_LIMIT}",
            typed=text.strip().lower(),
            key=f"{' '.join(words)}%",
        )


def _a_key(search: Any, keys: Sequence[str]) -> Run:
    """A run of all keys that gives the seconds of one."""
    all_keys = timed(lambda: [search(key) for key in keys])
    return lambda: all_keys() / len(keys)
