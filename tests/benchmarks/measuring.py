"""How two ways to do a job are compared on a noisy machine (performance.md).

Floor, subject and floor again alternate in one loop; medians count; a run in which the two floors
differ is thrown away and done again.
"""

import time
from collections.abc import Callable
from statistics import median
from typing import NamedTuple

#: A run of one way to do a job: it gives its own figure, seconds unless the comparison says else.
Run = Callable[[], float]

ROUNDS = 5
_ATTEMPTS = 3
_QUIET = (0.87, 1.15)


class Goal(NamedTuple):
    """How the subject must stand to its floor: at most so many times as much, or so far ahead."""

    times: float
    ahead: bool = False

    def is_met(self, subject: float, floor: float) -> bool:
        """Whether the two figures reach it."""
        return (
            self.ratio(subject, floor) >= self.times
            if self.ahead
            else (self.ratio(subject, floor) <= self.times)
        )

    def ratio(self, subject: float, floor: float) -> float:
        """The two figures as the goal compares them."""
        return floor / subject if self.ahead else subject / floor

    def __str__(self) -> str:
        return f">= {self.times:g} x ahead" if self.ahead else f"<= {self.times:g} x"


class Comparison(NamedTuple):
    """One job: what is measured, against what, and the goal; `unit` is what a figure counts."""

    job: str
    subject_name: str
    floor_name: str
    subject: Run
    floor: Run
    goal: Goal
    unit: str = "s"


class Result(NamedTuple):
    """The medians of one job, and whether its floor held still while it was measured."""

    comparison: Comparison
    subject: float
    floor: float
    quiet: bool

    @property
    def ok(self) -> bool:
        """Whether the goal is met by a run that counts."""
        return self.quiet and self.comparison.goal.is_met(self.subject, self.floor)


class Absent(NamedTuple):
    """A job whose peer is not installed here, so that nothing is said of it."""

    job: str
    subject_name: str
    floor_name: str


def timed(call: Callable[[], object], times: int = 1) -> Run:
    """A run that calls so often and gives the seconds of one call."""

    def run() -> float:
        start = time.perf_counter()
        for _ in range(times):
            call()
        return (time.perf_counter() - start) / times

    return run


def measure(comparison: Comparison, rounds: int = ROUNDS) -> Result:
    """The medians of a comparison, measured again while the machine is not quiet."""
    for _ in range(_ATTEMPTS):
        result = _one_run(comparison, rounds)
        if result.quiet:
            break
    return result


def _one_run(comparison: Comparison, rounds: int) -> Result:
    comparison.floor()
    comparison.subject()
    before: list[float] = []
    subject: list[float] = []
    after: list[float] = []
    for _ in range(rounds):
        before.append(comparison.floor())
        subject.append(comparison.subject())
        after.append(comparison.floor())
    still = median(after) / median(before)
    quiet = _QUIET[0] <= still <= _QUIET[1]
    return Result(comparison, median(subject), median(before + after), quiet)


_HEADINGS = ("job", "subject", "", "floor or peer", "", "ratio", "goal", "ok")
_WIDTHS = (4, 44, 9, 40, 9, 9, 14, 5)


def headings() -> str:
    """The first line of the table."""
    return _line(_HEADINGS)


def told(result: Result) -> str:
    """A result as a line of the table."""
    comparison = result.comparison
    ratio = comparison.goal.ratio(result.subject, result.floor)
    verdict = ("yes" if result.ok else "NO") if result.quiet else "noisy"
    return _line(
        (
            comparison.job,
            comparison.subject_name,
            _figure(result.subject, comparison.unit),
            comparison.floor_name,
            _figure(result.floor, comparison.unit),
            f"{ratio:.2f}",
            str(comparison.goal),
            verdict,
        )
    )


def told_absent(absent: Absent) -> str:
    """That a peer is not here, as a line of the table."""
    nothing = ("", absent.floor_name, "absent", "", "", "-")
    return _line((absent.job, absent.subject_name, *nothing))


def _line(cells: tuple[str, ...]) -> str:
    return "  ".join(
        f"{cell:<{width}}" for cell, width in zip(cells, _WIDTHS, strict=True)
    ).rstrip()


def _figure(figure: float, unit: str) -> str:
    if unit != "s":
        return f"{figure:,.1f} {unit}"
    return f"{figure:.2f} s" if figure >= 1 else f"{figure * 1000:.3g} ms"
