"""The fields of the settings by which claims are looked at twice, and finance gets its files."""

from PySide6.QtCore import QCoreApplication

from app.desktop.expenses.finance_words import cost_names
from app.desktop.parts.fields import CheckField, ChoiceField, NumberField, TextField
from app.desktop.parts.form import Field
from app.desktop.parts.money_field import MoneyField
from app.desktop.parts.ordered_field import OrderedField
from app.desktop.parts.time_fields import DurationField
from app.records.expense_claim import ExpenseKind
from app.records.finance_settings import ACCOUNT_SETTINGS, BankColumn, BankDates, PlainColumn
from app.services import finance_files

translate = QCoreApplication.translate


def limit_fields() -> list[Field]:
    """The limits of the warnings, which never block."""
    return [
        Field("receipt_limit_pence", translate("FinanceFields", "&Receipt above"),
              MoneyField("5.00"),
              translate("FinanceFields", "A line of more pounds than that wants a receipt."),
              half=True),
        Field("meal_minutes", translate("FinanceFields", "&Meal from hours"),
              DurationField("4 h"),
              translate("FinanceFields", "A meal is for a day with so much time given."),
              half=True),
        Field("late_months", translate("FinanceFields", "&Old after months"),
              NumberField("3"),
              translate("FinanceFields", "A cost that is claimed later than that."), half=True),
        Field("same_sum_people", translate("FinanceFields", "&Same sum, people"),
              NumberField("3"),
              translate("FinanceFields", "For so many in a month it looks like a flat rate."),
              half=True),
        Field("passengers_on", "",
              CheckField(translate("FinanceFields", "Pay for &passengers as well")),
              translate("FinanceFields", "The approved 5p is for fellow employees; no source "
                                         "extends it to volunteers.")),
        Field("claims_on", "",
              CheckField(translate("FinanceFields", "Give &notice of claims that wait"))),
        Field("waiting_days", translate("FinanceFields", "&Wait in days"), NumberField("14"),
              translate("FinanceFields", "After so many a claim that waits becomes a notice."),
              half=True),
    ]  # fmt: skip


def file_fields() -> list[Field]:
    """The program that finance uses, its accounts, and the columns of a plain file."""
    plain = translate("FinanceFields", "Columns of a plain CSV")
    return [
        Field("file_format", translate("FinanceFields", "&File for"),
              ChoiceField(list(finance_files.titles().items())),
              translate("FinanceFields", "The usual one; each batch may choose another."),
              half=True),
        Field("due_days", translate("FinanceFields", "&Days until due"),
              NumberField("0"), half=True),
        *(_account(kind, name) for kind, name in cost_names().items()),
        Field("bank_account", translate("FinanceFields", "Paid &from, or owed on"),
              TextField("1200"),
              translate("FinanceFields", "The bank account, or the one of what is owed."),
              half=True),
        Field("tax", translate("FinanceFields", "&Tax code or rate"), TextField(),
              translate("FinanceFields", "Empty for a charity not registered for VAT."),
              half=True),
        Field("plain_columns", translate("FinanceFields", "&Columns of a plain CSV"),
              OrderedField([(column, str(column)) for column in PlainColumn], plain),
              translate("FinanceFields", "Space ticks; Alt with an arrow key moves.")),
    ]  # fmt: skip


def bank_fields() -> list[Field]:
    """The payment list of the bank, as the bank wants it."""
    columns = translate("FinanceFields", "Columns of the bank's list")
    return [
        Field("bank_columns", translate("FinanceFields", "&Columns of the bank's list"),
              OrderedField([(column, str(column)) for column in BankColumn], columns),
              translate("FinanceFields", "In the order in which the bank wants them.")),
        Field("bank_heading", "",
              CheckField(translate("FinanceFields", "Begin with a line of &headings"))),
        Field("bank_hyphens", "",
              CheckField(translate("FinanceFields", "Sort codes with h&yphens, 11-22-33"))),
        Field("bank_pence", "",
              CheckField(translate("FinanceFields", "Amounts in &pence, 1250"))),
        Field("bank_dates", translate("FinanceFields", "&Dates are written"),
              ChoiceField(_dates()), half=True),
    ]  # fmt: skip


def _account(kind: ExpenseKind, name: str) -> Field:
    begins = kind is next(iter(ACCOUNT_SETTINGS))
    title = translate("FinanceFields", "Accounts, as the program knows them")
    return Field(
        ACCOUNT_SETTINGS[kind], name, TextField("7400"), half=True, section=title if begins else ""
    )


def _dates() -> list[tuple[BankDates, str]]:
    return [
        (BankDates.BRITISH, translate("FinanceFields", "24/11/2026")),
        (BankDates.ISO, translate("FinanceFields", "2026-11-24")),
        (BankDates.COMPACT, translate("FinanceFields", "20261124")),
    ]
