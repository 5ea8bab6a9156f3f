"""Makes batches as fast as it can and says the number of each that was kept, until it is killed.

For each path it reads it begins anew in a process of its own, whose id it says first.
"""

import os
import signal
import sys
from datetime import date
from pathlib import Path

from app.records.finance_settings import FinanceFormat
from app.services import finance
from app.store.office_file import OfficeFile

BATCHING = "batching in "
DIED = "died"


def batch_for_ever(path: Path) -> None:
    """Put one claim in each batch while there are any, and say so once it is kept."""
    office = OfficeFile.open(path, who="Sarah")
    for number, claim in enumerate(reversed(finance.to_pay(office)), start=1):
        finance.make_batch(office, [claim.id], FinanceFormat.PLAIN, date(2026, 3, 16))
        _say(str(number))
    signal.pause()


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def main() -> None:
    """Begin a process for each line."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            batch_for_ever(Path(line.rstrip("\n")))
        _say(f"{BATCHING}{child}")
        os.waitpid(child, 0)
        _say(DIED)


if __name__ == "__main__":
    main()
