"""Reading what a list shows: at once, or where it is long in the worker; only the newest counts."""

from collections.abc import Callable
from typing import TypeVar

from app.desktop.desk import Desk
from app.services import claims_list, home, people_list, recognition

#: From so many people, or lines of the ledger, on a list is read in the worker.
MANY = 2_000
#: The same of claims, of which each is added up from its lines.
MANY_CLAIMS = 400

T = TypeVar("T")


class NewestRead:
    """Reads for one list; an answer that came after a newer question is let go."""

    def __init__(self, desk: Desk, what: str) -> None:
        self._desk = desk
        self._what = what
        self._number = 0

    def read(
        self, work: Callable[[], T], show: Callable[[T], None], *, apart: bool = False
    ) -> None:
        """Do the reading and show its answer; where the office holds much, in the worker.

        What is known to take long is read `apart` in any case.
        """
        self._number += 1
        number = self._number

        def answer(found: T) -> None:
            if number == self._number:
                show(found)

        if apart or self._holds_much():
            self._desk.tasks.run(self._what, lambda _: work(), answer)
        else:
            answer(work())

    def _holds_much(self) -> bool:
        office = self._desk.office
        return (
            people_list.count(office) >= MANY
            or recognition.count(office) >= MANY
            or claims_list.count(office) >= MANY_CLAIMS
            or not home.reads_at_once(office)
        )
