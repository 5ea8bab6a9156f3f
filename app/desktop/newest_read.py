"""Reading what a list shows: at once, or where it is long in the worker; only the newest counts."""

from collections.abc import Callable
from typing import TypeVar

from app.desktop.desk import Desk
from app.records.failures import AppError
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
        if apart or self._holds_much():
            self.read_apart(work, show)
        else:
            self.let_go()
            show(work())

    def read_apart(
        self,
        work: Callable[[], T],
        show: Callable[[T], None],
        refused: Callable[[AppError], None] | None = None,
    ) -> None:
        """Read in the worker; a refusal that is still the newest goes to `refused`."""
        self.let_go()
        answer = self._while_newest(show)
        refuse = None if refused is None else self._while_newest(refused)
        self._desk.tasks.run(self._what, lambda _: work(), answer, refuse)

    def let_go(self) -> None:
        """Show no answer any more to what was asked until now."""
        self._number += 1

    def _while_newest(self, then: Callable[[T], None]) -> Callable[[T], None]:
        number = self._number

        def answer(found: T) -> None:
            if number == self._number:
                then(found)

        return answer

    def _holds_much(self) -> bool:
        office = self._desk.office
        return (
            people_list.count(office) >= MANY
            or recognition.count(office) >= MANY
            or claims_list.count(office) >= MANY_CLAIMS
            or not home.reads_at_once(office)
        )
