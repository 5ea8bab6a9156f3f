"""The one command that checks all: `python -m tests.check`.

Format, lint, types, the style figures where the script that measures them is beside the project,
and the whole test suite with the coverage that each room must keep.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
STYLE = PROJECT.parent / "shared" / "scripts" / "measure_style.py"

#: Lines and branches that the tests must reach, per cent, by room.
COVERAGE = {
    "app/records/*": 100,
    "app/rules/*": 100,
    "app/services/*": 100,
    "app/store/*": 95,
    "app/exchange/*": 95,
    "app/documents/*": 100,
    "app/desktop/*": 85,
    "app/cli/*": 90,
}


def main() -> int:
    """Run every check, the quick ones first; the number of those that failed."""
    python = [sys.executable, "-m"]
    checks = [
        [*python, "ruff", "format", "--check", "."],
        [*python, "ruff", "check", "."],
        [*python, "mypy"],
    ]
    if STYLE.is_file():
        checks.append([sys.executable, str(STYLE), "--check", "app"])
    failed = [check for check in checks if not _passes(check)]
    if not _passes([*python, "pytest", "-n", "2", "--dist", "loadfile", "--cov", "--cov-report="]):
        failed.append(["pytest"])
    else:
        failed += [room for room in _uncovered(python)]
    for check in failed:
        print("FAILED:", " ".join(check), flush=True)  # noqa: T201 - this is a command
    return len(failed)


def _uncovered(python: list[str]) -> list[list[str]]:
    """The coverage reports that fell below what their room must keep."""
    subprocess.run([*python, "coverage", "combine", "--quiet"], cwd=PROJECT, check=False)
    reports = [
        [
            *python,
            "coverage",
            "report",
            f"--include={room}",
            f"--fail-under={percent}",
            "--skip-covered",
            "--show-missing",
        ]
        for room, percent in COVERAGE.items()
    ]
    return [report for report in reports if not _passes(report)]


def _passes(command: list[str]) -> bool:
    print("$", " ".join(command[1:]), flush=True)  # noqa: T201 - this is a command
    began = time.monotonic()
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    passed = subprocess.run(command, cwd=PROJECT, env=settings, check=False).returncode == 0
    print(f"  {'ok' if passed else 'FAILED'} in {time.monotonic() - began:.0f} s", flush=True)  # noqa: T201
    return passed


if __name__ == "__main__":
    sys.exit(main())
