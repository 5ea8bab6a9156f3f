"""The accounts that lines are booked to, and what is refused before a file goes without them."""

from collections.abc import Iterable

from app.exchange.finance.lines import FinanceFile
from app.exchange.finance.refusals import NotSetUp
from app.exchange.finance.texts import one_line
from app.records.expense_claim import ExpenseKind
from app.records.finance_settings import ACCOUNT_SETTINGS, FinanceSettingsDraft
from app.rules.wording import listed


def account_of(settings: FinanceSettingsDraft, kind: ExpenseKind) -> str:
    """The account that the settings name for a kind of expense; empty where they name none."""
    account: str = getattr(settings, ACCOUNT_SETTINGS[kind])
    return account


def refuse_without_accounts(file: FinanceFile, program: str) -> None:
    """Raise AppError where a kind of expense in the file has no account."""
    missing = {line.kind for line in file.lines if not one_line(line.account)}
    if missing:
        kinds = listed([str(kind) for kind in ExpenseKind if kind in missing])
        raise NotSetUp(
            f"No file was made, because {kinds} {_has(missing)} no account. "
            f"Write what {program} calls it in the finance settings."
        )


def counter_account(file: FinanceFile, program: str, such_as: str) -> str:
    """The account that the money is paid from, or owed on.

    Raises AppError where it is missing, saying what it is such as, where another is, or where it is
    one of expenses too.
    """
    refuse_without_accounts(file, program)
    account = one_line(file.settings.bank_account)
    if not account:
        raise NotSetUp(
            "No file was made, because no account is set that the expenses are paid from. "
            f"Write it in the finance settings as {program} knows it: {such_as}."
        )
    if any(one_line(line.account) == account for line in file.lines):
        raise NotSetUp(
            f"No file was made, because {account} is the account of expenses and also the one they "
            "are paid from. Please look at both in the finance settings."
        )
    return account


def _has(kinds: Iterable[ExpenseKind]) -> str:
    return "has" if len(list(kinds)) == 1 else "have"
