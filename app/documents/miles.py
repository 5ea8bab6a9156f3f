"""Miles at the rates they are paid at, as paper says them."""

from collections.abc import Sequence
from typing import NamedTuple

from app.rules.wording import mile_figure


class MilesAtRate(NamedTuple):
    """Miles of one journey paid at one rate; a journey across the band has two."""

    tenths_of_mile: int
    pence_a_mile: int


def rate_words(parts: Sequence[MilesAtRate]) -> list[str]:
    """The rate of a journey: '45p', or '20.0 × 55p' and '40.0 × 25p' where it crossed the band."""
    if len(parts) == 1:
        return [f"{parts[0].pence_a_mile}p"]
    return [f"{mile_figure(part.tenths_of_mile)} × {part.pence_a_mile}p" for part in parts]


def journey_words(begins: str, ends: str) -> str:
    """Where a journey went: 'Home – Food bank'; one place alone stands alone."""
    return " – ".join(place for place in (begins, ends) if place)
