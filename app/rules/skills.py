"""Skills as people write them: read apart, compared, and told used from unused."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from app.rules.folding import fold

#: After so long without being seen at work a skill that is offered counts as unused.
UNUSED_AFTER = timedelta(days=365)

_BETWEEN = re.compile(r"[,;\n]+")


class Skill(NamedTuple):
    """One skill of a person: in their words, and what is known of it.

    `seen_on` is the last day it was seen at work, by somebody who noted it or through an activity
    that uses it.
    """

    name: str
    offered: bool
    wants_to_use: bool
    seen_on: date | None

    def is_unused(self, today: date) -> bool:
        """Whether it is offered, or waits to be used, and was not seen at work for a year."""
        if not (self.offered or self.wants_to_use):
            return False
        return self.seen_on is None or self.seen_on < today - UNUSED_AFTER


def read_apart(text: str) -> tuple[str, ...]:
    """The skills of a text, which stand between commas, semicolons and line ends; each once."""
    names: dict[str, str] = {}
    for part in _BETWEEN.split(text):
        if key := fold(part):
            names.setdefault(key, " ".join(part.split()))
    return tuple(names.values())


def matches(wanted: str, skill: str) -> bool:
    """Whether a skill is the one that is wanted: all words of the shorter stand in the longer."""
    one, other = set(fold(wanted).split()), set(fold(skill).split())
    return bool(one and other) and (one <= other or other <= one)


def of_person(
    offered: str, wants_to_use: str, sightings: Iterable[tuple[str, date]]
) -> tuple[Skill, ...]:
    """The skills of a person: those they offer first, then those they want to use, then the rest.

    A sighting belongs to the skill it matches, and is a skill of its own where it matches none.
    """
    offers, wants = read_apart(offered), read_apart(wants_to_use)
    names = {fold(name): name for name in reversed((*offers, *wants))}
    seen = _last_seen(names, sightings)
    wanted, given = {fold(name) for name in wants}, {fold(name) for name in offers}
    ordered = dict.fromkeys((*map(fold, offers), *map(fold, wants), *seen))
    spelled = {**{key: name for key, (name, _) in seen.items()}, **names}
    return tuple(
        Skill(spelled[key], key in given, key in wanted, seen[key][1] if key in seen else None)
        for key in ordered
    )


def _last_seen(
    names: Mapping[str, str], sightings: Iterable[tuple[str, date]]
) -> dict[str, tuple[str, date]]:
    """For each skill that was seen, how it is spelled and the last day."""
    seen: dict[str, tuple[str, date]] = {}
    for skill, day in sightings:
        key = fold(skill)
        for owner in [name for name in names if matches(skill, names[name])] or [key]:
            if owner not in seen or seen[owner][1] < day:
                seen[owner] = (names.get(owner, skill), day)
    return seen
