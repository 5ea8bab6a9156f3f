"""Each benchmark runs, at a size that takes no time; how fast it is, is no matter for tests."""

import tempfile
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import BENCHMARKS, Maker
from tests.benchmarks.measuring import (
    Absent,
    Comparison,
    Goal,
    Result,
    measure,
    told,
    told_absent,
)
from tests.benchmarks.sizes import TINY


@pytest.fixture(autouse=True)
def _files_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@pytest.mark.parametrize("make", BENCHMARKS, ids=lambda make: make.__module__.split(".")[-1])
def test_it_runs_and_covers_its_jobs(make: Maker, tmp_path: Path) -> None:
    covered = set()
    for comparison in make(TINY, tmp_path):
        covered.add(comparison.job)
        if isinstance(comparison, Comparison):
            assert comparison.subject() > 0
            assert comparison.floor() > 0
    assert covered == set(BENCHMARKS[make])


def _comparison(floors: list[float], subject: float, goal: Goal) -> Comparison:
    turns = iter(floors)
    return Comparison("P0", "subject", "floor", lambda: subject, lambda: next(turns), goal)


@pytest.mark.parametrize(
    ("goal", "ok"), [(Goal(2), True), (Goal(1.4), False), (Goal(0.5, ahead=True), True)]
)
def test_a_goal_is_a_ratio(goal: Goal, ok: bool) -> None:
    result = measure(_comparison([9, 2, 2, 2, 2], 3, goal), rounds=2)
    assert (result.subject, result.floor, result.quiet) == (3, 2, True)
    assert result.ok is ok


def test_a_run_whose_floor_moved_is_done_again_and_does_not_count() -> None:
    moved: list[float] = [9, 2, 3, 2, 3]
    assert measure(_comparison([*moved, 9, 2, 2, 2, 2], 3, Goal(2)), rounds=2).quiet
    noisy = measure(_comparison(moved * 3, 3, Goal(2)), rounds=2)
    assert not noisy.ok
    assert told(noisy).endswith("noisy")


def test_a_line_of_the_table_says_it_all() -> None:
    result = Result(_comparison([], 0, Goal(2)), 0.0031, 0.002, quiet=True)
    assert " ".join(told(result).split()) == "P0 subject 3.1 ms floor 2 ms 1.55 <= 2 x yes"


def test_a_peer_that_is_not_here_says_so() -> None:
    absent = Absent("P14", "notices", "hledger")
    assert told_absent(absent).split() == ["P14", "notices", "hledger", "absent", "-"]
