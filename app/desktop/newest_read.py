"""Reading what a list shows: at once, or where it is long in the worker; only the newest counts."""

from collections.abc import Callable
from typing import TypeVar

from app.desktop.desk import Desk

T = TypeVar("T")


class NewestRead:
    """Reads for one list; an answer that came after a newer question is let go."""

    def __init__(self, desk: Desk, what: str) -> None:
        self._desk = desk
        self._what = what
        self._number = 0

    def read(self, work: Callable[[], T], show: Callable[[T], None], *, is_long: bool) -> None:
        """Do the reading and show its answer; `is_long` has it done in the worker."""
        self._number += 1
        number = self._number

        def answer(found: T) -> None:
            if number == self._number:
                show(found)

        if is_long:
            self._desk.tasks.run(self._what, lambda _: work(), answer)
        else:
            answer(work())
