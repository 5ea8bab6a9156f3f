"""What expenses come to in a span of days: paid, waiting, borne as gifts, and given back.

What was paid goes by the day of payment and what was given back by the day it came in; what waits
or was not claimed goes by the day the cost was met. No involvement payment stands in any of it.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.expense_claim import ExpenseKind
from app.records.person import Standing
from app.rules.folding import fold
from app.services.queries import as_id, fetch
from app.store.office_file import OfficeFile


class Sums(NamedTuple):
    """Expenses in pence: paid, submitted or approved and not yet paid, and not claimed."""

    paid_pence: int = 0
    waiting_pence: int = 0
    not_claimed_pence: int = 0

    def plus(self, other: "Sums") -> "Sums":
        """Both together."""
        return Sums(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


class KindFigures(NamedTuple):
    """What the expenses of one kind come to."""

    kind: ExpenseKind
    sums: Sums


class PersonFigures(NamedTuple):
    """What one person's expenses come to; `donated_back_pence` is a gift beside them."""

    person_id: UUID
    person: str
    standing: Standing
    sums: Sums
    donated_back_pence: int


class TrusteeFigures(NamedTuple):
    """What trustees were paid, which the accounts disclose apart (SORP): how many, how much."""

    people: int
    paid_pence: int
    kinds: tuple[ExpenseKind, ...]


class ExpenseFigures(NamedTuple):
    """The figures of a span of days; kinds and people are those that have any."""

    first: date
    last: date
    sums: Sums
    people_paid: int
    donated_back_pence: int
    by_kind: tuple[KindFigures, ...]
    by_person: tuple[PersonFigures, ...]
    trustees: TrusteeFigures


def figures(office: OfficeFile, first: date, last: date) -> ExpenseFigures:
    """What expenses come to between two days, both included."""
    with office.reading() as session:
        found = list(_sums(session, first, last))
        donated = _donated(session, first, last)
    by_person = _by_person(found, donated)
    to_trustees = [row for row in found if row.standing is Standing.TRUSTEE and row.sums.paid_pence]
    kinds_for_trustees = {row.kind for row in to_trustees}
    return ExpenseFigures(
        first,
        last,
        _added(row.sums for row in found),
        sum(row.sums.paid_pence != 0 for row in by_person),
        sum(row.donated_back_pence for row in donated),
        tuple(_by_kind(found)),
        tuple(by_person),
        TrusteeFigures(
            len({row.person_id for row in to_trustees}),
            sum(row.sums.paid_pence for row in to_trustees),
            tuple(kind for kind in ExpenseKind if kind in kinds_for_trustees),
        ),
    )


class _PersonAndKind(NamedTuple):
    person_id: UUID
    person: str
    standing: Standing
    kind: ExpenseKind
    sums: Sums


def _sums(session: Session, first: date, last: date) -> Iterator[_PersonAndKind]:
    rows = fetch(session, _BY_PERSON_AND_KIND, first=first, last=last)
    for person_id, person, standing, kind, *pence in rows:
        if any(pence):
            yield _PersonAndKind(
                as_id(person_id), person, Standing(standing), ExpenseKind(kind), Sums(*pence)
            )


_BY_PERSON_AND_KIND = """
SELECT c.person_id, p.name, p.standing, l.kind,
    coalesce(sum(l.due_pence) FILTER (
        WHERE c.state = 'paid' AND c.paid_on BETWEEN :first AND :last), 0),
    coalesce(sum(l.due_pence) FILTER (
        WHERE c.state IN ('submitted', 'approved') AND l.incurred_on BETWEEN :first AND :last), 0),
    coalesce(sum(l.due_pence) FILTER (
        WHERE c.state = 'not claimed' AND l.incurred_on BETWEEN :first AND :last), 0)
FROM expense_claim AS c JOIN expense_line AS l ON l.claim_id = c.id
JOIN person AS p ON p.id = c.person_id
GROUP BY c.person_id, l.kind
"""


def _donated(session: Session, first: date, last: date) -> list[PersonFigures]:
    rows = fetch(
        session,
        "SELECT c.person_id, p.name, p.standing, sum(d.amount_pence) FROM donation_back AS d"
        " JOIN expense_claim AS c ON c.id = d.claim_id JOIN person AS p ON p.id = c.person_id"
        " WHERE d.received_on BETWEEN :first AND :last GROUP BY c.person_id",
        first=first,
        last=last,
    )
    return [PersonFigures(as_id(row[0]), row[1], Standing(row[2]), Sums(), row[3]) for row in rows]


def _by_kind(found: Iterable[_PersonAndKind]) -> Iterator[KindFigures]:
    sums: dict[ExpenseKind, Sums] = {}
    for row in found:
        sums[row.kind] = sums.get(row.kind, Sums()).plus(row.sums)
    return (KindFigures(kind, sums[kind]) for kind in ExpenseKind if kind in sums)


def _by_person(
    found: Iterable[_PersonAndKind], donated: Iterable[PersonFigures]
) -> list[PersonFigures]:
    people = {row.person_id: row for row in donated}
    for row in found:
        nothing = PersonFigures(row.person_id, row.person, row.standing, Sums(), 0)
        one = people.get(row.person_id, nothing)
        people[row.person_id] = one._replace(sums=one.sums.plus(row.sums))
    return sorted(people.values(), key=lambda one: (fold(one.person), one.person_id))


def _added(many: Iterable[Sums]) -> Sums:
    total = Sums()
    for sums in many:
        total = total.plus(sums)
    return total
