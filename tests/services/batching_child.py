"""Makes batches as fast as it can and says the number of each that was kept, until it is killed.

For each path it reads it begins anew in a process of its own, whose id it says first. The path it
is begun with is of a file alike, on which it loads what each of them would load.
"""

import shutil
import signal
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from app.records.finance_settings import FinanceFormat
from app.services import finance
from app.store.office_file import OfficeFile
from tests.killing import fork_for_each_line, say


def batch_for_ever(path: str) -> None:
    """Put one claim in each batch while there are any, and say so once it is kept."""
    office = OfficeFile.open(Path(path), who="Sarah")
    for number, claim in enumerate(reversed(finance.to_pay(office)), start=1):
        _batch(office, claim.id)
        say(str(number))
    signal.pause()


def _batch(office: OfficeFile, claim_id: UUID) -> None:
    finance.make_batch(office, [claim_id], FinanceFormat.PLAIN, date(2026, 3, 16))


def _load_what_loads_late(alike: Path) -> None:
    """Make a batch once, so that each process begun after this one begins at once."""
    with TemporaryDirectory() as folder:
        office = OfficeFile.open(Path(shutil.copy(alike, folder)), who="Sarah")
        _batch(office, finance.to_pay(office)[0].id)
        office.close()


def main() -> None:
    """Begin a process for each line."""
    _load_what_loads_late(Path(sys.argv[1]))
    fork_for_each_line(batch_for_ever)


if __name__ == "__main__":
    main()
