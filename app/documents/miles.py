"""Journeys as paper says them: where they went, how far, and the rates they are paid at."""

from collections.abc import Sequence

from app.rules.mileage import Part
from app.rules.mileage_rates import pence
from app.rules.wording import mile_figure


def rate_words(parts: Sequence[Part]) -> list[str]:
    """The rate of a journey: '45p', or '20.0 × 55p' and '40.0 × 25p' where it has several."""
    if len(parts) == 1 and not parts[0].passengers:
        return [pence(parts[0].tenths_of_penny)]
    return [_part_words(part) for part in parts]


def journey_words(from_place: str, to_place: str) -> str:
    """Where a journey went: 'Home – Food bank'; one place alone stands alone."""
    return " – ".join(place for place in (from_place, to_place) if place)


def miles_words(tenths_of_mile: int) -> str:
    """Miles under their heading: '12.4'; nothing where none were driven."""
    return mile_figure(tenths_of_mile) if tenths_of_mile else ""


def _part_words(part: Part) -> str:
    miles = f"{mile_figure(part.tenths_of_mile)} × {pence(part.tenths_of_penny)}"
    return f"{part.passengers} × {miles}" if part.passengers else miles
