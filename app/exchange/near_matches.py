"""People whose names are nearly the same: proposals for the office, never an answer."""

from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz import fuzz, process

from app.exchange.words import clean, folded

#: Below this, of 100, two names are not worth showing together.
NEAR_ENOUGH = 82.0


class NearMatch(NamedTuple):
    """A candidate's name and how near it is, of 100; `place` is where it stood in the list."""

    name: str
    nearness: float
    place: int


def near_matches(name: str, candidates: Iterable[str], *, limit: int = 5) -> list[NearMatch]:
    """The candidates most like this name, nearest first.

    Names are compared only where a word of both begins with the same letter, in any order of
    their words: "Ellis, Margaret" is Margaret Ellis.
    """
    wanted = _words(name)
    initials = {word[0] for word in wanted}
    shown: dict[int, str] = {}
    compared: dict[int, str] = {}
    for place, candidate in enumerate(candidates):
        words = _words(candidate)
        if any(word[0] in initials for word in words):
            shown[place] = candidate
            compared[place] = " ".join(words)
    found = process.extract(
        " ".join(wanted),
        compared,
        scorer=fuzz.token_sort_ratio,
        score_cutoff=NEAR_ENOUGH,
        limit=limit,
    )
    near = [NearMatch(shown[place], round(score, 1), place) for _text, score, place in found]
    return sorted(near, key=lambda match: (-match.nearness, match.place))


def _words(name: str) -> list[str]:
    return [word for part in clean(name).replace("-", " ").split() if (word := folded(part))]
