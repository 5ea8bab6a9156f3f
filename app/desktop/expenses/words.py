"""The names, icons and tones of claims and what is on them, in the language of the window."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.desktop.parts.pill import Tone
from app.records.expense_claim import ClaimState, ExpenseKind, PaymentMethod, ReceiptState
from app.records.mileage_rate import Vehicle

translate = QCoreApplication.translate

STATE_TONES: Mapping[ClaimState, Tone] = {
    ClaimState.DRAFTED: Tone.PLAIN,
    ClaimState.SUBMITTED: Tone.INFO,
    ClaimState.RETURNED: Tone.WARN,
    ClaimState.APPROVED: Tone.INFO,
    ClaimState.PAID: Tone.GOOD,
    ClaimState.NOT_CLAIMED: Tone.GOOD,
}


class Spending(NamedTuple):
    """What a line is for, as it is chosen: a kind, and for miles the vehicle."""

    kind: ExpenseKind
    vehicle: Vehicle | None = None

    @property
    def is_journey(self) -> bool:
        """Whether miles were driven."""
        return self.kind is ExpenseKind.MILEAGE


def state_names() -> dict[ClaimState, str]:
    """How far a claim has come, in a word or two."""
    return {
        ClaimState.DRAFTED: translate("Expenses", "Draft"),
        ClaimState.SUBMITTED: translate("Expenses", "To approve"),
        ClaimState.RETURNED: translate("Expenses", "Returned"),
        ClaimState.APPROVED: translate("Expenses", "Approved"),
        ClaimState.PAID: translate("Expenses", "Paid"),
        ClaimState.NOT_CLAIMED: translate("Expenses", "Not claimed"),
    }


def filter_names() -> dict[ClaimState, str]:
    """The states as the chips above the list name their claims."""
    return {
        ClaimState.DRAFTED: translate("Expenses", "Drafts"),
        ClaimState.SUBMITTED: translate("Expenses", "To approve"),
        ClaimState.RETURNED: translate("Expenses", "Returned"),
        ClaimState.APPROVED: translate("Expenses", "Approved"),
        ClaimState.PAID: translate("Expenses", "Paid"),
        ClaimState.NOT_CLAIMED: translate("Expenses", "Not claimed"),
    }


def spending_names() -> dict[Spending, str]:
    """Everything a line can be for, miles first."""
    return {
        Spending(ExpenseKind.MILEAGE, Vehicle.CAR): translate("Expenses", "Miles by car or van"),
        Spending(ExpenseKind.MILEAGE, Vehicle.MOTORCYCLE): translate(
            "Expenses", "Miles by motorcycle"
        ),
        Spending(ExpenseKind.MILEAGE, Vehicle.BICYCLE): translate("Expenses", "Miles by bicycle"),
        Spending(ExpenseKind.PUBLIC_TRANSPORT): translate("Expenses", "Public transport"),
        Spending(ExpenseKind.PARKING): translate("Expenses", "Parking"),
        Spending(ExpenseKind.CARE): translate("Expenses", "Childcare or care"),
        Spending(ExpenseKind.MEAL): translate("Expenses", "Meal"),
        Spending(ExpenseKind.PHONE_AND_POST): translate("Expenses", "Phone and post"),
        Spending(ExpenseKind.EQUIPMENT): translate("Expenses", "Equipment"),
        Spending(ExpenseKind.OTHER): translate("Expenses", "Something else"),
    }


def receipt_names() -> dict[ReceiptState, str]:
    """Whether there is a receipt for a line."""
    return {
        ReceiptState.SEEN: translate("Expenses", "Receipt"),
        ReceiptState.NONE: translate("Expenses", "No receipt"),
        ReceiptState.NOT_NEEDED: translate("Expenses", "None needed"),
    }


def method_names() -> dict[PaymentMethod, str]:
    """How money reached somebody."""
    return {
        PaymentMethod.BANK: translate("Expenses", "by bank transfer"),
        PaymentMethod.CASH: translate("Expenses", "in cash"),
        PaymentMethod.CHEQUE: translate("Expenses", "by cheque"),
        PaymentMethod.OTHER: translate("Expenses", "in another way"),
    }


def spending_name(kind: ExpenseKind, vehicle: Vehicle | None) -> str:
    """What a line is for, by name."""
    return spending_names().get(Spending(kind, vehicle), str(kind))
