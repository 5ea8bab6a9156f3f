"""The axis of a chart: from zero, in steps people can read."""

import math
from typing import NamedTuple

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


class Axis(NamedTuple):
    """Where an axis ends, and the lines across it."""

    top: float
    step: float

    @property
    def ticks(self) -> tuple[float, ...]:
        """The values of the lines, zero among them."""
        return tuple(self.step * number for number in range(round(self.top / self.step) + 1))


def axis(highest: float, lines: int = 4) -> Axis:
    """The axis that holds the highest value with about as many lines as asked."""
    if highest <= 0:
        return Axis(1.0, 1.0)
    rough = highest / lines
    power = 10 ** math.floor(math.log10(rough))
    step = next(part * power for part in _STEPS if part * power >= rough * 0.999)
    return Axis(step * math.ceil(highest / step - 1e-9), step)


def label(value: float) -> str:
    """A value as it stands at its line."""
    return f"{value:,.0f}" if value == round(value) else f"{value:,g}"
