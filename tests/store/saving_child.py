"""Saves as fast as it can and says what was kept, until it is killed.

For each line it reads, a path and a passphrase or nothing, it begins anew in a process of its own.
It says the id of that process, then each name that is kept twice, then that the process died.
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from app.records.areas import Area
from app.records.person import Person
from app.store.office_file import OfficeFile
from tests.store.filled_office import CHARITY

SAVING = "saving in "
DIED = "died"


def save_for_ever(path: Path, passphrase: str | None) -> None:
    """Add two people in each write, and say so once both are kept."""
    office = OfficeFile.open(path, who="Meera", passphrase=passphrase)
    number = 0
    while True:
        number += 1
        name = f"{os.getpid()} {number}"
        with office.writing() as writing:
            writing.add(Person(name=name))
            writing.session.flush()
            writing.add(Person(name=name))
            writing.say(f"{name} was added.", Area.PEOPLE)
        _say(name)


def _load_what_loads_late() -> None:
    """Open and save once, so that each process begun after this one begins at once."""
    with TemporaryDirectory() as folder:
        office = OfficeFile.create(Path(folder) / "a.goodturn", CHARITY, who="Meera")
        with office.writing() as writing:
            writing.add(Person(name="Ailsa"))
            writing.say("Ailsa was added.", Area.PEOPLE)
        office.close()


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def main() -> None:
    """Begin a saving process for each line."""
    _load_what_loads_late()
    for line in sys.stdin:
        path, _, passphrase = line.rstrip("\n").partition("\t")
        child = os.fork()
        if child == 0:
            save_for_ever(Path(path), passphrase or None)
        _say(f"{SAVING}{child}")
        os.waitpid(child, 0)
        _say(DIED)


if __name__ == "__main__":
    main()
