"""The bills of a batch: one a claim, and none below nothing, which no finance program takes."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple
from uuid import UUID

from app.exchange.finance.lines import FinanceFile, FinanceLine
from app.exchange.finance.texts import one_line
from app.records.failures import AppError
from app.rules.claim_steps import claim_name
from app.rules.wording import pounds


class Bill(NamedTuple):
    """A bill: whose, the claim it is called by, and its lines."""

    contact: str
    claim_number: int
    lines: Sequence[FinanceLine]

    @property
    def number(self) -> str:
        """The number it goes by."""
        return claim_name(self.claim_number)

    @property
    def total_pence(self) -> int:
        """What it comes to."""
        return sum(line.amount_pence for line in self.lines)


def claims(file: FinanceFile) -> list[list[FinanceLine]]:
    """The lines of each claim, in the order of their numbers."""
    by_claim = attrgetter("claim_number")
    return [list(lines) for _, lines in groupby(sorted(file.lines, key=by_claim), by_claim)]


def bills(file: FinanceFile, program: str) -> list[Bill]:
    """One bill a claim; a correction below nothing is taken off another bill of that person.

    Raises AppError where somebody's claims come to less than nothing together, or where two people
    cannot be told apart by their names.
    """
    contacts = _contacts(file, program)
    of_person: dict[UUID, list[Bill]] = {}
    for lines in claims(file):
        of_person.setdefault(lines[0].person_id, []).append(
            Bill(contacts[lines[0].person_id], lines[0].claim_number, lines)
        )
    whole = [bill for own in of_person.values() for bill in _none_below_nothing(own, program)]
    return sorted(whole, key=attrgetter("claim_number"))


def _none_below_nothing(own: Sequence[Bill], program: str) -> list[Bill]:
    below = [bill for bill in own if bill.total_pence < 0]
    above = [bill for bill in own if bill.total_pence >= 0]
    for bill in below:
        largest = max(above, key=attrgetter("total_pence"), default=None)
        if largest is None or largest.total_pence + bill.total_pence < 0:
            raise AppError(
                f"No file was made, because {bill.number} takes {pounds(-bill.total_pence)} back "
                f"from {bill.contact}, who has no claim here that comes to more, and {program} "
                "takes no bill below nothing. Leave it for a later batch, or write a journal."
            )
        above[above.index(largest)] = largest._replace(lines=[*largest.lines, *bill.lines])
    return above


def _contacts(file: FinanceFile, program: str) -> Mapping[UUID, str]:
    """What each person is called: programs know contacts by their name alone."""
    names = {line.person_id: one_line(line.person) for line in file.lines}
    numbers = {line.person_id: one_line(line.person_number) for line in file.lines}
    of_name: dict[str, list[UUID]] = {}
    for person_id, name in names.items():
        of_name.setdefault(name.casefold(), []).append(person_id)
    for namesakes in of_name.values():
        if len(namesakes) == 1:
            continue
        for person_id in namesakes:
            if not numbers[person_id]:
                raise AppError(
                    f"No file was made, because two people here are called {names[person_id]}, and "
                    f"{program} tells people apart by name. Give each of them a number first."
                )
            names[person_id] = f"{names[person_id]} ({numbers[person_id]})"
    return names
