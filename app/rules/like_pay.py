"""Money that could look like pay: one sum for many, sums that follow the hours, no claim at all.

Money beyond expenses can make a volunteer a worker, who is owed the minimum wage (facts 4).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from app.records.expense_claim import ExpenseKind
from app.records.expense_policy import ExpensePolicyDraft
from app.rules import wording
from app.rules.claim_looked import (
    ClaimLooked,
    Concern,
    ConcernKind,
    LineLooked,
    days_told,
    places,
)
from app.rules.days import month, month_after

#: Pence an hour of the minimum and living wages since April 2023 (facts 7).
_WAGES = frozenset({1042, 1144, 1221, 1271, 860, 1000, 1085, 1200, 1315, 1260, 1385, 1345, 1480})
#: Whole pounds an hour from these on are a rate that somebody could have been promised.
_LOWEST_RATE = 500


def same_sum(claim: ClaimLooked, policy: ExpensePolicyDraft, today: date) -> Iterator[Concern]:
    """A sum of whole pounds without a receipt that many people claim in one month."""
    for (first, pence), lines in _round_sums(claim.lines).items():
        people = claim.others_with_sum.get((first, pence), 0) + 1
        if people >= policy.same_sum_people:
            sentence = (
                f"{people:,} people claim {wording.pounds(pence)} in {month(first)} {first.year}"
                " without a receipt. The same sum for many can look like an allowance, which is"
                " pay."
            )
            yield Concern(ConcernKind.SAME_SUM, sentence, places(lines))


def like_pay(claim: ClaimLooked, policy: ExpensePolicyDraft, today: date) -> Iterator[Concern]:
    """Sums without a receipt that are the hours of their days times a rate."""
    by_day: defaultdict[date, list[LineLooked]] = defaultdict(list)
    for line in claim.lines:
        # Care is itself paid by the hour.
        is_hourly = line.kind is ExpenseKind.CARE
        if line.is_unproved_money and not is_hourly and claim.minutes.get(line.day):
            by_day[line.day].append(line)
    rates: defaultdict[Fraction, list[date]] = defaultdict(list)
    for day in sorted(by_day):
        rates[_an_hour(sum(line.pence for line in by_day[day]), claim.minutes[day])].append(day)
    for rate, days in rates.items():
        lengths = sorted({claim.minutes[day] for day in days})
        if len(lengths) > 1 or _is_a_rate(rate, claim.hour_value_pence):
            lines = [line for day in days for line in by_day[day]]
            hours = wording.listed([wording.duration(minutes) for minutes in lengths])
            spent = wording.pounds(sum(line.pence for line in lines))
            sentence = (
                f"{spent} on {days_told(days, today)} is {wording.pounds(round(rate))} for each"
                f" hour given ({hours}). A sum that follows the hours can look like pay."
            )
            yield Concern(ConcernKind.LIKE_PAY, sentence, places(lines))


def paid_without_claim(
    claim: ClaimLooked, policy: ExpensePolicyDraft, today: date
) -> Iterator[Concern]:
    """More than one payment of expenses in a year that no claim explains."""
    days = claim.unclaimed_payments
    if len(days) > 1:
        sentence = (
            f"{len(days):,} payments of expenses in the last year have no claim, the latest on"
            f" {wording.day(max(days), today)}. Money without a claim can look like pay."
        )
        yield Concern(ConcernKind.PAID_WITHOUT_CLAIM, sentence)


def _round_sums(lines: Sequence[LineLooked]) -> dict[tuple[date, int], list[LineLooked]]:
    """The lines of whole pounds without a receipt, by the month and the sum."""
    found: defaultdict[tuple[date, int], list[LineLooked]] = defaultdict(list)
    for line in lines:
        if line.is_unproved_money and line.pence and line.pence % 100 == 0:
            found[month_after(line.day, 0), line.pence].append(line)
    return found


def _an_hour(pence: int, minutes: int) -> Fraction:
    return Fraction(60 * pence, minutes)


def _is_a_rate(an_hour: Fraction, hour_value_pence: int | None) -> bool:
    """Whether somebody could have been promised so many pence an hour."""
    if an_hour.denominator != 1:
        return False
    pence = int(an_hour)
    is_whole = pence >= _LOWEST_RATE and pence % 100 == 0
    return is_whole or pence in _WAGES or pence == hour_value_pence
