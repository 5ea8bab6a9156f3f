"""One bill a claim, and none below nothing."""

import pytest

from app.exchange.finance.bills import bills, claims
from app.records.failures import AppError
from tests.exchange.finance.finance_files import BEN, a_file, a_line


def test_the_lines_of_a_claim_stand_together_in_their_order() -> None:
    file = a_file(a_line(1, 9), a_line(2, 8), a_line(3, 9))
    assert [[line.amount_pence for line in lines] for lines in claims(file)] == [[2], [1, 3]]


def test_a_correction_below_nothing_is_taken_off_the_largest_bill_of_that_person() -> None:
    others = [a_line(9000, 5, person_id=BEN, person="Ben"), a_line(600, 6), a_line(700, 7)]
    found = bills(a_file(*others, a_line(-450, 8), a_line(100, 8)), "Xero")
    assert [(bill.number, bill.total_pence) for bill in found] == [
        ("EXP-0005", 9000),
        ("EXP-0006", 600),
        ("EXP-0007", 350),
    ]
    assert [line.claim for line in found[2].lines] == ["EXP-0007", "EXP-0008", "EXP-0008"]


@pytest.mark.parametrize("other", [None, 449])
def test_a_correction_that_finds_no_bill_to_come_off_is_refused(other: int | None) -> None:
    lines = [a_line(other, 7)] if other else []
    with pytest.raises(AppError) as refused:
        bills(a_file(*lines, a_line(-450, 8)), "Xero")
    assert refused.value.sentence == (
        "No file was made, because EXP-0008 takes £4.50 back from Ann Lee, who has no claim here "
        "that comes to more, and Xero takes no bill below nothing. Leave it for a later batch, or "
        "write a journal."
    )


def test_a_correction_that_moves_money_is_a_bill_of_nothing() -> None:
    assert [bill.total_pence for bill in bills(a_file(a_line(-5), a_line(5)), "Xero")] == [0]


def test_namesakes_are_told_apart_by_their_numbers() -> None:
    ann = a_line(1, 1, person_number="V001")
    other = a_line(1, 2, person_id=BEN, person="ann lee", person_number="V002")
    found = bills(a_file(ann, other), "Xero")
    assert [bill.contact for bill in found] == ["Ann Lee (V001)", "ann lee (V002)"]
    with pytest.raises(AppError, match="two people here are called ann lee, and Xero"):
        bills(a_file(ann, other._replace(person_number="")), "Xero")
