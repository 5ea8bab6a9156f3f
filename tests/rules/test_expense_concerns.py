"""A claim is looked at twice for what it should be, with the figures, and never for less."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.records.expense_claim import ExpenseKind, ReceiptState
from app.records.expense_policy import ExpensePolicyDraft
from app.rules.claim_looked import KIND_AS, ClaimLooked, Concern, ConcernKind, LineLooked
from app.rules.expense_concerns import concerns, own_claim

TODAY = date(2026, 11, 24)
DAY = date(2026, 11, 3)
NOVEMBER = date(2026, 11, 1)
POLICY = ExpensePolicyDraft()


def money(pence: int, on: date = DAY, place: int = 1, **of: Any) -> LineLooked:
    return LineLooked(place, on, of.pop("kind", ExpenseKind.PARKING), pence, **of)


def looked(*lines: LineLooked, **around: Any) -> ClaimLooked:
    around.setdefault("minutes", {line.day: 600 for line in lines})
    return ClaimLooked(lines, around.pop("claimed_on", TODAY), **around)


def found(
    claim: ClaimLooked, kind: ConcernKind, policy: ExpensePolicyDraft = POLICY
) -> list[Concern]:
    return [one for one in concerns(claim, policy, TODAY) if one.kind is kind]


def sentence(claim: ClaimLooked, kind: ConcernKind) -> str:
    (one,) = found(claim, kind)
    return one.sentence


def test_an_ordinary_claim_gives_nothing_to_look_at() -> None:
    lines = [money(450), money(380, place=2), money(1240, place=3, receipt=ReceiptState.SEEN)]
    assert concerns(looked(*lines), POLICY, TODAY) == ()
    assert concerns(looked(), POLICY, TODAY) == ()


def test_a_cost_that_stands_in_another_claim_is_named() -> None:
    meal = money(450, kind=ExpenseKind.MEAL, stands_in="EXP-0041")
    (one,) = concerns(looked(meal), POLICY, TODAY)
    assert one == Concern(
        ConcernKind.CLAIMED_BEFORE,
        "The same £4.50 for a meal on 3 November stands in EXP-0041 already.",
        (1,),
    )


def test_a_line_that_says_the_same_as_another_is_named() -> None:
    again = money(450, place=3, kind=ExpenseKind.MEAL, says_same_as=1)
    (one,) = concerns(looked(money(450, kind=ExpenseKind.MEAL), again), POLICY, TODAY)
    assert one == Concern(
        ConcernKind.CLAIMED_TWICE,
        "Line 3 says the same as line 1: £4.50 for a meal on 3 November.",
        (1, 3),
    )


def test_days_without_hours_are_named_with_what_was_spent() -> None:
    claim = looked(money(450), money(790, date(2026, 11, 5), 2), minutes={})
    (one,) = found(claim, ConcernKind.NO_HOURS)
    assert one.sentence == (
        "No hours are recorded on 3 November and 5 November, when £12.40 was spent."
    )
    assert one.lines == (1, 2)
    many = [money(100 + place, DAY + timedelta(days=place), place) for place in range(1, 7)]
    assert "on 4 November, 5 November, 6 November and 3 other days, when" in sentence(
        looked(*many, minutes={}), ConcernKind.NO_HOURS
    )


@pytest.mark.parametrize(
    ("kind", "around"),
    [
        (ExpenseKind.PARKING, {"minutes": {DAY: 1}}),
        (ExpenseKind.PARKING, {"minutes": {}, "month_totals": frozenset({NOVEMBER})}),
        (ExpenseKind.PHONE_AND_POST, {"minutes": {}}),
        (ExpenseKind.EQUIPMENT, {"minutes": {}}),
        (ExpenseKind.OTHER, {"minutes": {}}),
    ],
)
def test_hours_are_not_missed_where_they_are_or_need_not_be(
    kind: ExpenseKind, around: dict[str, Any]
) -> None:
    assert not found(looked(money(450, kind=kind), **around), ConcernKind.NO_HOURS)


@pytest.mark.parametrize(
    ("line", "others", "is_found"),
    [
        (money(500), 2, True),
        (money(500), 1, False),
        (money(550), 9, False),
        (money(500, receipt=ReceiptState.SEEN), 9, False),
        (money(500, kind=ExpenseKind.MILEAGE), 9, False),
        (money(500, date(2026, 10, 3)), 9, False),
        (money(0), 9, False),
    ],
)
def test_the_same_round_sum_for_many_people_is_found(
    line: LineLooked, others: int, is_found: bool
) -> None:
    sums = {(NOVEMBER, line.pence): others}
    assert bool(found(looked(line, others_with_sum=sums), ConcernKind.SAME_SUM)) is is_found


def test_the_same_sum_for_many_says_its_figures_once() -> None:
    claim = looked(
        money(500), money(500, date(2026, 11, 9), 2), others_with_sum={(NOVEMBER, 500): 5}
    )
    (one,) = found(claim, ConcernKind.SAME_SUM)
    assert one.sentence == (
        "6 people claim £5.00 in November 2026 without a receipt. The same sum for many can look"
        " like an allowance, which is pay."
    )
    assert one.lines == (1, 2)


@pytest.mark.parametrize(
    ("pence", "minutes", "hour_value", "is_found"),
    [
        (2542, 120, None, True),
        (1000, 120, None, True),
        (500, 60, None, True),
        (400, 60, None, False),
        (1150, 120, None, False),
        (1150, 120, 575, True),
        (1000, 90, None, False),
        (0, 90, None, False),
    ],
)
def test_a_sum_that_is_the_hours_times_a_rate_is_found(
    pence: int, minutes: int, hour_value: int | None, is_found: bool
) -> None:
    claim = looked(money(pence), minutes={DAY: minutes}, hour_value_pence=hour_value)
    assert bool(found(claim, ConcernKind.LIKE_PAY)) is is_found
    for fine in (
        money(pence, receipt=ReceiptState.SEEN),
        money(pence, kind=ExpenseKind.CARE),
        money(pence, kind=ExpenseKind.MILEAGE),
    ):
        assert not found(looked(fine, minutes={DAY: minutes}), ConcernKind.LIKE_PAY)


def test_a_sum_that_follows_the_hours_of_several_days_is_found_at_any_rate() -> None:
    later = date(2026, 11, 5)
    lines = money(300), money(200, place=2), money(750, later, 3)
    claim = looked(*lines, minutes={DAY: 120, later: 180})
    (one,) = found(claim, ConcernKind.LIKE_PAY)
    assert one.sentence == (
        "£12.50 on 3 November and 5 November is £2.50 for each hour given (2 h and 3 h). A sum"
        " that follows the hours can look like pay."
    )
    assert one.lines == (1, 2, 3)
    same_length = looked(*lines[:2], money(500, later, 3), minutes={DAY: 120, later: 120})
    assert not found(same_length, ConcernKind.LIKE_PAY)


def test_a_meal_on_a_short_day_is_found_and_one_on_a_day_without_hours_is_not_told_twice() -> None:
    meal = money(650, kind=ExpenseKind.MEAL, receipt=ReceiptState.SEEN)
    assert sentence(looked(meal, minutes={DAY: 90}), ConcernKind.SHORT_DAY) == (
        "£6.50 for a meal on 3 November: 1 h 30 min was given that day, and meals are for days"
        " of 4 h."
    )
    for minutes in ({DAY: 240}, {}):
        assert not found(looked(meal, minutes=minutes), ConcernKind.SHORT_DAY)


def test_a_sum_above_the_limit_needs_a_receipt() -> None:
    line = money(1200, no_receipt_because="the machine was broken")
    assert sentence(looked(line), ConcernKind.NO_RECEIPT) == (
        "£12.00 for parking on 3 November has no receipt (the machine was broken); one is wanted"
        " above £5.00."
    )
    assert "has no receipt; one" in sentence(looked(money(501)), ConcernKind.NO_RECEIPT)
    for fine in (
        money(500),
        money(501, receipt=ReceiptState.SEEN),
        money(9000, kind=ExpenseKind.MILEAGE, receipt=ReceiptState.NONE),
    ):
        assert not found(looked(fine), ConcernKind.NO_RECEIPT)


@pytest.mark.parametrize(
    ("day", "claimed_on", "is_found"),
    [
        (date(2026, 8, 24), TODAY, False),
        (date(2026, 8, 23), TODAY, True),
        (date(2026, 8, 23), date(2026, 11, 23), False),
        (date(2026, 11, 30), date(2027, 2, 28), False),
        (date(2026, 11, 30), date(2027, 3, 1), True),
        (date(9999, 12, 31), TODAY, False),
    ],
)
def test_costs_are_old_after_three_calendar_months(
    day: date, claimed_on: date, is_found: bool
) -> None:
    claim = looked(money(450, day), claimed_on=claimed_on)
    assert bool(found(claim, ConcernKind.LATE)) is is_found


def test_old_costs_are_counted_with_the_oldest() -> None:
    old, older = money(450, date(2026, 6, 14)), money(450, date(2025, 12, 1), 2)
    assert sentence(looked(old, older, money(450, place=3)), ConcernKind.LATE) == (
        "2 lines are older than 3 months; the oldest is of 1 December 2025."
    )
    assert sentence(looked(old), ConcernKind.LATE) == (
        "1 line is older than 3 months; the oldest is of 14 June."
    )


def test_payments_without_a_claim_are_told_from_the_second_on() -> None:
    one, two = date(2026, 3, 2), date(2026, 5, 4)
    claim = looked(money(450), unclaimed_payments=[two, one])
    assert sentence(claim, ConcernKind.PAID_WITHOUT_CLAIM) == (
        "2 payments of expenses in the last year have no claim, the latest on 4 May. Money without"
        " a claim can look like pay."
    )
    assert not found(looked(money(450), unclaimed_payments=[one]), ConcernKind.PAID_WITHOUT_CLAIM)


@pytest.mark.parametrize("because", ["half of the bill", "half of the bill."])
def test_an_estimate_says_how_it_was_made(because: str) -> None:
    line = money(700, kind=ExpenseKind.PHONE_AND_POST, is_estimate=True, estimated_because=because)
    assert sentence(looked(line), ConcernKind.ESTIMATE) == (
        "£7.00 for phone and post on 3 November is an estimate: half of the bill."
    )


@pytest.mark.parametrize(
    ("approver", "blocks"),
    [
        ("Amina Diallo", True),
        ("amina  DIALLO", True),
        ("Mina", True),
        ("Mina Diallo", True),
        ("Amina", False),
        ("Sarah", False),
        ("", False),
    ],
)
def test_nobody_approves_their_own_claim(approver: str, blocks: bool) -> None:
    one = own_claim(approver, "Amina Diallo", "Mina")
    assert (one is not None) is blocks
    if one is not None:
        assert one.blocks
        assert one.sentence == (
            "This is Amina Diallo's own claim, so somebody else has to approve it."
        )


def test_the_words_of_every_kind_stand_after_for() -> None:
    assert set(KIND_AS) == set(ExpenseKind)


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
LINES = st.lists(
    st.builds(
        LineLooked,
        st.integers(1, 30),
        DAYS,
        st.sampled_from(ExpenseKind),
        st.integers(1, 5_000),
        st.sampled_from(ReceiptState),
        says_same_as=st.just(0),
    ),
    max_size=8,
)


@given(LINES, st.dictionaries(DAYS, st.integers(1, 1440)), st.integers(0, 9))
def test_warnings_never_block_and_are_whole_sentences(
    lines: Sequence[LineLooked], minutes: dict[date, int], others: int
) -> None:
    sums = {(line.day.replace(day=1), line.pence): others for line in lines}
    claim = ClaimLooked(lines, TODAY, minutes, others_with_sum=sums)
    for one in concerns(claim, POLICY, TODAY):
        assert not one.blocks
        assert one.sentence.endswith((".", "!", "?"))
        assert set(one.lines) <= {line.place for line in lines}
        assert one.lines
