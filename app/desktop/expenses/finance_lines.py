"""The lines of a file for finance, as a table: what it will say, or said when it was made."""

from PySide6.QtCore import QCoreApplication

from app.desktop.expenses.finance_words import cost_names
from app.desktop.parts.columns import Column
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.parts.typed import say_day
from app.rules.folding import fold
from app.rules.wording import pounds
from app.services.finance import FinanceLine

translate = QCoreApplication.translate


def line_columns() -> list[Column[FinanceLine]]:
    """The columns of a table of lines."""
    costs = cost_names()
    return [
        Column(translate("FinanceLines", "Claim"), lambda line: line.claim,
               lambda line: line.claim_number, width=104),
        Column(translate("FinanceLines", "Person"), lambda line: line.person,
               lambda line: fold(line.person), width=150),
        Column(translate("FinanceLines", "Date"), lambda line: say_day(line.incurred_on),
               lambda line: line.incurred_on, width=112, yield_first=2),
        Column(translate("FinanceLines", "Kind"), lambda line: costs[line.kind], width=140,
               yield_first=3),
        Column(translate("FinanceLines", "Description"), lambda line: line.description,
               width=180, stretch=True),
        Column(translate("FinanceLines", "Account"), lambda line: line.account, width=110,
               yield_first=1),
        Column(translate("FinanceLines", "Amount"), lambda line: pounds(line.amount_pence),
               lambda line: line.amount_pence, right=True, width=112),
    ]  # fmt: skip


def lines_table(rows: RecordModel[FinanceLine]) -> RecordTable:
    """A table of the lines of a file."""
    return RecordTable(rows, translate("FinanceLines", "Lines of the file"))
