"""The names of what finance deals with: kinds of costs, files, and ways of paying."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.records.expense_claim import ExpenseKind, PaymentMethod
from app.records.finance_settings import FinanceFormat
from app.services import finance_files

translate = QCoreApplication.translate


def cost_names() -> dict[ExpenseKind, str]:
    """What money was spent on, as a finance program has an account for it."""
    return {
        ExpenseKind.MILEAGE: translate("Finance", "Mileage"),
        ExpenseKind.PUBLIC_TRANSPORT: translate("Finance", "Public transport"),
        ExpenseKind.PARKING: translate("Finance", "Parking"),
        ExpenseKind.CARE: translate("Finance", "Childcare or care"),
        ExpenseKind.MEAL: translate("Finance", "Meals"),
        ExpenseKind.PHONE_AND_POST: translate("Finance", "Phone and post"),
        ExpenseKind.EQUIPMENT: translate("Finance", "Equipment"),
        ExpenseKind.OTHER: translate("Finance", "Something else"),
    }


def ways_of_paying() -> dict[PaymentMethod, str]:
    """How money is paid, to choose from."""
    return {
        PaymentMethod.BANK: translate("Finance", "Bank transfer"),
        PaymentMethod.CASH: translate("Finance", "Cash"),
        PaymentMethod.CHEQUE: translate("Finance", "Cheque"),
        PaymentMethod.OTHER: translate("Finance", "Another way"),
    }


def ask_where(desk: Desk, title: str, batch_number: int, file_format: FinanceFormat) -> Path | None:
    """Where the file of a batch is to be saved, with its ending; None where nobody said."""
    suffix = finance_files.suffix(file_format)
    name = finance_files.file_name(batch_number, file_format)
    kinds = f"{finance_files.titles()[file_format]} (*{suffix})"
    chosen = desk.ask.where_to_save(title, name, kinds)
    if chosen is None or chosen.suffix:
        return chosen
    return chosen.with_suffix(suffix)
