"""Saves as fast as it can and says what was kept, until it is killed.

For each line it reads, a path and a passphrase or nothing, it begins anew in a process of its own.
It says the id of that process, then each name that is kept twice, then that the process died.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from app.records.areas import Area
from app.records.person import Person
from app.store.office_file import OfficeFile
from tests.killing import fork_for_each_line, say
from tests.store.filled_office import CHARITY


def save_for_ever(order: str) -> None:
    """Add two people in each write, and say so once both are kept."""
    path, _, passphrase = order.partition("\t")
    office = OfficeFile.open(Path(path), who="Meera", passphrase=passphrase or None)
    number = 0
    while True:
        number += 1
        name = f"{os.getpid()} {number}"
        with office.writing() as writing:
            writing.add(Person(name=name))
            writing.session.flush()
            writing.add(Person(name=name))
            writing.say(f"{name} was added.", Area.PEOPLE)
        say(name)


def _load_what_loads_late() -> None:
    """Open and save once, so that each process begun after this one begins at once."""
    with TemporaryDirectory() as folder:
        office = OfficeFile.create(Path(folder) / "a.goodturn", CHARITY, who="Meera")
        with office.writing() as writing:
            writing.add(Person(name="Ailsa"))
            writing.say("Ailsa was added.", Area.PEOPLE)
        office.close()


def main() -> None:
    """Begin a saving process for each line."""
    _load_what_loads_late()
    fork_for_each_line(save_for_ever)


if __name__ == "__main__":
    main()
