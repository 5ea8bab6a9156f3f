"""What was paid goes by its day of payment, gifts and what waits by the day of cost."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.expense_claim import ExpenseKind
from app.records.person import Standing
from app.services import donations_back, expense_figures, expenses
from app.services.expense_figures import KindFigures, Sums, TrusteeFigures
from app.store.office_file import OfficeFile
from tests.services.claims_made import (
    DAY,
    TODAY,
    approved,
    drive,
    fare,
    gift,
    paid,
    started,
    submitted,
)
from tests.services.conftest import added

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)


@pytest.fixture
def judith(office: OfficeFile) -> UUID:
    return added(office, "Judith Amadi", standing=Standing.TRUSTEE)


def test_paid_waiting_given_and_given_back(office: OfficeFile, amina: UUID, judith: UUID) -> None:
    first = approved(office, amina, fare(240), drive(100))
    paid(office, first)
    donations_back.record(office, gift(first, 200), TODAY)
    submitted(office, amina, fare(100))
    approved(office, amina, fare(60))
    started(office, amina, fare(7))
    expenses.leave_unclaimed(office, [started(office, judith, drive(10))], TODAY)
    paid(office, approved(office, judith, fare(500, kind=ExpenseKind.PARKING)))
    found = expense_figures.figures(office, FIRST, LAST)
    assert found.sums == Sums(690 + 500, 160, 45)
    assert (found.people_paid, found.donated_back_pence) == (2, 200)
    assert found.by_kind == (
        KindFigures(ExpenseKind.MILEAGE, Sums(450, 0, 45)),
        KindFigures(ExpenseKind.PUBLIC_TRANSPORT, Sums(240, 160, 0)),
        KindFigures(ExpenseKind.PARKING, Sums(500, 0, 0)),
    )
    assert [(row.person, row.sums, row.donated_back_pence) for row in found.by_person] == [
        ("Amina Diallo", Sums(690, 160, 0), 200),
        ("Judith Amadi", Sums(500, 0, 45), 0),
    ]
    assert found.trustees == TrusteeFigures(1, 500, (ExpenseKind.PARKING,))


def test_only_what_lies_in_the_span_counts(office: OfficeFile, amina: UUID) -> None:
    earlier = date(2026, 2, 10)
    claim_id = approved(office, amina, fare(240, earlier))
    paid(office, claim_id, TODAY)
    donations_back.record(office, gift(claim_id, 100), TODAY)
    submitted(office, amina, fare(100, earlier))
    of_march = expense_figures.figures(office, FIRST, LAST)
    assert (of_march.sums, of_march.donated_back_pence) == (Sums(240, 0, 0), 100)
    of_february = expense_figures.figures(office, date(2026, 2, 1), date(2026, 2, 28))
    assert (of_february.sums, of_february.donated_back_pence) == (Sums(0, 100, 0), 0)
    later = TODAY + timedelta(days=365)
    nothing = expense_figures.figures(office, later, later)
    assert (nothing.sums, nothing.by_kind, nothing.by_person) == (Sums(), (), ())


def test_who_gave_back_alone_is_named(office: OfficeFile, amina: UUID) -> None:
    claim_id = approved(office, amina, fare(240))
    paid(office, claim_id, DAY)
    donations_back.record(office, gift(claim_id, 100), TODAY)
    [row] = expense_figures.figures(office, TODAY, TODAY).by_person
    assert (row.sums, row.donated_back_pence) == (Sums(), 100)
