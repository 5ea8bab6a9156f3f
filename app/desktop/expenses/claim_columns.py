"""The columns of the list of claims, and what its claims come to, in a sentence."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.desktop.expenses.words import STATE_TONES, state_names
from app.desktop.parts.columns import Column
from app.desktop.parts.pill import Tone
from app.desktop.parts.typed import say_day
from app.records.expense_claim import ClaimState
from app.rules.wording import mile_figure, pounds
from app.services.claims_list import ClaimRow, StateTotal

translate = QCoreApplication.translate


def columns() -> list[Column[ClaimRow]]:
    """The columns of the list of claims."""
    states = state_names()
    return [
        Column(translate("Expenses", "Claim"), lambda row: row.name, lambda row: row.number,
               width=104),
        Column(translate("Expenses", "Person"), lambda row: row.person,
               lambda row: row.person.casefold(), width=156),
        Column(translate("Expenses", "What for"), what_for, stretch=True, width=104,
               yield_first=1),
        Column(translate("Expenses", "Days"), days_of, lambda row: row.first_day, width=182,
               yield_first=2),
        Column(translate("Expenses", "Miles"), _miles, lambda row: row.tenths_of_mile or None,
               right=True, width=72, yield_first=4),
        Column(translate("Expenses", "Receipts"), _receipts, lambda row: -row.receipts_missing,
               tone=lambda row: Tone.WARN if row.receipts_missing else Tone.PLAIN, width=112,
               yield_first=3),
        Column(translate("Expenses", "State"), lambda row: states[row.state],
               lambda row: list(ClaimState).index(row.state),
               tone=lambda row: STATE_TONES[row.state], width=110),
        Column(translate("Expenses", "Sum"), lambda row: pounds(row.total_pence),
               lambda row: row.total_pence, right=True, width=112),
    ]  # fmt: skip


def told(totals: Sequence[StateTotal]) -> str:
    """What claims come to in all, and how much of it waits to be approved and paid."""
    claims = sum(total.claims for total in totals)
    if not claims:
        return translate("Expenses", "No claims yet")
    parts = [
        translate("Expenses", "%Ln claim(s)", "", claims),
        pounds(sum(total.pence for total in totals)),
    ]
    waiting = {
        ClaimState.SUBMITTED: translate("Expenses", "{sum} to approve"),
        ClaimState.APPROVED: translate("Expenses", "{sum} to pay"),
        ClaimState.NOT_CLAIMED: translate("Expenses", "{sum} not claimed"),
    }
    parts += [
        waiting[total.state].format(sum=pounds(total.pence))
        for total in totals
        if total.claims and total.state in waiting
    ]
    return " \u00b7 ".join(parts)


def what_for(row: ClaimRow) -> str:
    """The activity and the purpose, or which claim it puts right."""
    if row.corrects:
        return translate("Expenses", "Puts {claim} right").format(claim=row.corrects)
    return " \u00b7 ".join(dict.fromkeys(words for words in (row.activity, row.purpose) if words))


def days_of(row: ClaimRow) -> str:
    """The day or the days on which the money was spent."""
    return span_of(row.first_day, row.last_day)


def span_of(first: date | None, last: date | None) -> str:
    """A span of days, as short as it can be told."""
    if first is None or last is None:
        return ""
    if first == last:
        return say_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}\u2013{say_day(last)}"
    begins = say_day(first).rpartition(" ")[0] if first.year == last.year else say_day(first)
    return f"{begins} \u2013 {say_day(last)}"


def _miles(row: ClaimRow) -> str:
    return mile_figure(row.tenths_of_mile) if row.tenths_of_mile else ""


def _receipts(row: ClaimRow) -> str:
    if row.receipts_missing:
        return translate("Expenses", "%n missing", "", row.receipts_missing)
    return translate("Expenses", "%n file(s)", "", row.receipts) if row.receipts else ""
