"""Every format: what is read back from a file is its batch, whatever the texts say."""

from collections.abc import Sequence
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.exchange.finance.formats import (
    WRITERS,
    file_name,
    refuse_unless_equal,
    written,
)
from app.exchange.finance.lines import FileCheck, FinanceLine
from app.records.expense_claim import ExpenseKind
from app.records.failures import AppError
from app.records.finance_settings import FinanceFormat
from tests.exchange.finance.finance_files import BEN, HOSTILE, a_file, a_line, hostile_lines

#: A batch of thousands of lines goes into each of these; the others say how many they take.
UNBOUNDED = [
    file_format
    for file_format in FinanceFormat
    if file_format not in (FinanceFormat.XERO_BILLS, FinanceFormat.XERO_JOURNAL)
]
_TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30))
_AMOUNTS = st.one_of(st.integers(1, 10_000_000), st.integers(-2_000, 2_000))


@st.composite
def _claims(draw: st.DrawFn) -> list[FinanceLine]:
    lines = []
    for claim in range(1, draw(st.integers(1, 12)) + 1):
        person = draw(st.integers(1, 5))
        for _ in range(draw(st.integers(1, 4))):
            line = a_line(
                draw(_AMOUNTS),
                claim,
                kind=draw(st.sampled_from(ExpenseKind)),
                person_id=UUID(int=person),
                person=f"{draw(_TEXTS)} {person}",
                person_number=f"V{person}",
                description=draw(_TEXTS),
                email=draw(_TEXTS),
            )
            lines.append(line)
    return lines


@pytest.mark.timeout(180)
@settings(max_examples=250, deadline=None)
@given(_claims())
def test_what_is_read_back_is_the_batch_or_the_file_is_refused(lines: list[FinanceLine]) -> None:
    file = a_file(*lines)
    for file_format in FinanceFormat:
        try:
            found = written(file, file_format)
        except AppError:
            assert _some_claim_is_below_nothing(lines)
            continue
        assert found.check.total_pence == sum(line.amount_pence for line in lines)
        found.content.decode("utf-8")
        for way in (b"\r\n", b"\r", b"\n"):
            assert found.content.count(way) == found.content.count(b"\n")


@pytest.mark.parametrize("file_format", UNBOUNDED)
def test_thousands_of_claims_add_up(file_format: FinanceFormat) -> None:
    lines = list(hostile_lines(12_000))
    assert lines[-1].claim_number > 2_000
    found = written(a_file(*lines), file_format)
    assert found.check.total_pence == sum(line.amount_pence for line in lines)


@pytest.mark.parametrize(
    ("file_format", "count"), [(FinanceFormat.XERO_BILLS, 2_000), (FinanceFormat.XERO_JOURNAL, 299)]
)
def test_as_many_as_xero_takes_add_up(file_format: FinanceFormat, count: int) -> None:
    for seed in range(8):
        lines = list(hostile_lines(count, seed))
        found = written(a_file(*lines), file_format)
        assert found.check == FileCheck(count, sum(line.amount_pence for line in lines))


def test_the_check_is_said_in_a_sentence() -> None:
    file = a_file(a_line(123456), a_line(1), a_line(1, 43, person_id=BEN, person="Ben"))
    said = {file_format: written(file, file_format).sentence for file_format in FinanceFormat}
    assert said.pop(FinanceFormat.BANK) == "2 payments, £1,234.58: equal to the batch."
    assert set(said.values()) == {"3 lines, £1,234.58: equal to the batch."}


def test_a_file_that_is_not_its_batch_is_a_fault_of_ours() -> None:
    refuse_unless_equal(FileCheck(2, 100), FileCheck(2, 100))
    for wrong in (FileCheck(2, 101), FileCheck(1, 100)):
        with pytest.raises(RuntimeError, match="the file holds"):
            refuse_unless_equal(wrong, FileCheck(2, 100))


def test_every_format_has_a_writer_and_a_file_name() -> None:
    assert set(WRITERS) == set(FinanceFormat)
    assert file_name(7, FinanceFormat.XERO_BILLS) == "Expenses batch 7 - Xero bills.csv"
    assert file_name(7, FinanceFormat.HLEDGER) == "Expenses batch 7 - hledger journal.journal"


def _some_claim_is_below_nothing(lines: Sequence[FinanceLine]) -> bool:
    totals: dict[int, int] = {}
    for line in lines:
        totals[line.claim_number] = totals.get(line.claim_number, 0) + line.amount_pence
    return min(totals.values()) < 0
