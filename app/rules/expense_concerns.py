"""What makes the office look twice at a claim: warnings that never block, but for an own claim."""

from collections.abc import Callable, Iterator
from datetime import date

from app.records.expense_claim import ExpenseKind
from app.records.expense_policy import ExpensePolicyDraft
from app.rules import wording
from app.rules.claim_looked import ClaimLooked, Concern, ConcernKind, days_told, places
from app.rules.claim_steps import is_claimant
from app.rules.days import month_after, months_later
from app.rules.like_pay import like_pay, paid_without_claim, same_sum

#: What is only spent on a day on which somebody gives time; the rest can be bought on another.
_ON_THE_DAY = frozenset(
    {
        ExpenseKind.MILEAGE,
        ExpenseKind.PUBLIC_TRANSPORT,
        ExpenseKind.PARKING,
        ExpenseKind.CARE,
        ExpenseKind.MEAL,
    }
)


def concerns(claim: ClaimLooked, policy: ExpensePolicyDraft, today: date) -> tuple[Concern, ...]:
    """Everything there is to look at twice."""
    return tuple(found for look in _LOOKS for found in look(claim, policy, today))


def own_claim(approver: str, name: str, known_as: str = "") -> Concern | None:
    """That the one who would approve it is the one whose claim it is; this one blocks."""
    if not is_claimant(approver, name, known_as):
        return None
    sentence = f"This is {name}'s own claim, so somebody else has to approve it."
    return Concern(ConcernKind.OWN_CLAIM, sentence)


def claimed_before(
    claim: ClaimLooked, policy: ExpensePolicyDraft, today: date
) -> Iterator[Concern]:
    """The same cost of the same day stands in another claim."""
    for line in claim.lines:
        if line.stands_in:
            sentence = f"The same {line.told(today)} stands in {line.stands_in} already."
            yield Concern(ConcernKind.CLAIMED_BEFORE, sentence, (line.place,))


def claimed_twice(claim: ClaimLooked, policy: ExpensePolicyDraft, today: date) -> Iterator[Concern]:
    """Lines of the claim that say the same as an earlier one of it."""
    for line in claim.lines:
        if line.says_same_as:
            sentence = (
                f"Line {line.place} says the same as line {line.says_same_as}: {line.told(today)}."
            )
            yield Concern(ConcernKind.CLAIMED_TWICE, sentence, (line.says_same_as, line.place))


def without_hours(claim: ClaimLooked, policy: ExpensePolicyDraft, today: date) -> Iterator[Concern]:
    """Travel, care or a meal on days on which no hours are recorded."""
    lines = [
        line
        for line in claim.lines
        if line.kind in _ON_THE_DAY
        and not claim.minutes.get(line.day)
        and month_after(line.day, 0) not in claim.month_totals
    ]
    if lines:
        days = days_told(sorted({line.day for line in lines}), today)
        spent = wording.pounds(sum(line.pence for line in lines))
        sentence = f"No hours are recorded on {days}, when {spent} was spent."
        yield Concern(ConcernKind.NO_HOURS, sentence, places(lines))


def meal_on_a_short_day(
    claim: ClaimLooked, policy: ExpensePolicyDraft, today: date
) -> Iterator[Concern]:
    """A meal on a day with fewer hours than meals are for."""
    for line in claim.lines:
        minutes = claim.minutes.get(line.day, 0)
        if line.kind is ExpenseKind.MEAL and 0 < minutes < policy.meal_minutes:
            sentence = (
                f"{line.told(today)}: {wording.duration(minutes)} was given that day, and meals"
                f" are for days of {wording.duration(policy.meal_minutes)}."
            )
            yield Concern(ConcernKind.SHORT_DAY, sentence, (line.place,))


def no_receipt(claim: ClaimLooked, policy: ExpensePolicyDraft, today: date) -> Iterator[Concern]:
    """A sum above the limit without a receipt."""
    for line in claim.lines:
        if line.is_unproved_money and line.pence > policy.receipt_limit_pence:
            because = f" ({line.no_receipt_because})" if line.no_receipt_because else ""
            sentence = (
                f"{line.told(today)} has no receipt{because}; one is wanted above"
                f" {wording.pounds(policy.receipt_limit_pence)}."
            )
            yield Concern(ConcernKind.NO_RECEIPT, sentence, (line.place,))


def too_late(claim: ClaimLooked, policy: ExpensePolicyDraft, today: date) -> Iterator[Concern]:
    """Costs of longer ago than claims are taken for."""
    lines = [
        line
        for line in claim.lines
        if line.day < claim.claimed_on > months_later(line.day, policy.late_months)
    ]
    if lines:
        oldest = wording.day(min(line.day for line in lines), today)
        are = "line is" if len(lines) == 1 else "lines are"
        sentence = (
            f"{len(lines):,} {are} older than {wording.counted(policy.late_months, 'month')};"
            f" the oldest is of {oldest}."
        )
        yield Concern(ConcernKind.LATE, sentence, places(lines))


def estimated(claim: ClaimLooked, policy: ExpensePolicyDraft, today: date) -> Iterator[Concern]:
    """A sum that is an estimate, with how it was made."""
    for line in claim.lines:
        if line.is_estimate:
            sentence = f"{line.told(today)} is an estimate: {line.estimated_because}"
            yield Concern(ConcernKind.ESTIMATE, _ended(sentence), (line.place,))


_Look = Callable[[ClaimLooked, ExpensePolicyDraft, date], Iterator[Concern]]
_LOOKS: tuple[_Look, ...] = (
    claimed_before,
    claimed_twice,
    without_hours,
    same_sum,
    like_pay,
    meal_on_a_short_day,
    no_receipt,
    too_late,
    paid_without_claim,
    estimated,
)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
