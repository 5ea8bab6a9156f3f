"""The columns of the list of claims that are to be paid."""

from PySide6.QtCore import QCoreApplication

from app.desktop.expenses.claim_columns import what_for
from app.desktop.parts.columns import Column
from app.desktop.parts.typed import say_day
from app.rules.folding import fold
from app.rules.wording import pounds
from app.services.claims_list import ClaimRow

translate = QCoreApplication.translate


def to_pay_columns() -> list[Column[ClaimRow]]:
    """The columns, beside the box of each row."""
    return [
        Column(translate("ToPay", "Claim"), lambda row: row.name, lambda row: row.number,
               width=104),
        Column(translate("ToPay", "Person"), lambda row: row.person,
               lambda row: fold(row.person), width=160),
        Column(translate("ToPay", "What for"), what_for, stretch=True, width=150,
               yield_first=2),
        Column(translate("ToPay", "Approved"), _approved, lambda row: row.decided_on, width=116,
               yield_first=1),
        Column(translate("ToPay", "By"), lambda row: row.decided_by, width=160, yield_first=3),
        Column(translate("ToPay", "Lines"), lambda row: f"{row.lines:,}", lambda row: row.lines,
               right=True, width=70, yield_first=4),
        Column(translate("ToPay", "Sum"), lambda row: pounds(row.total_pence),
               lambda row: row.total_pence, right=True, width=112),
    ]  # fmt: skip


def _approved(row: ClaimRow) -> str:
    return "" if row.decided_on is None else say_day(row.decided_on)
