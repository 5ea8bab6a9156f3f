"""The limits by which expenses are looked at twice, and when a claim has waited too long."""

from sqlmodel import Session, select

from app.records.areas import Area
from app.records.expense_policy import ExpensePolicy, ExpensePolicyDraft
from app.services.outcome import Outcome, outcome_of
from app.store.office_file import OfficeFile


def policy(office: OfficeFile) -> ExpensePolicyDraft:
    """The limits in force; the usual ones until the office changes them."""
    with office.reading() as session:
        return expense_policy_in(session)


def expense_policy_in(session: Session) -> ExpensePolicyDraft:
    """The limits in force, read within an open session."""
    kept = session.exec(select(ExpensePolicy)).first()
    return ExpensePolicyDraft() if kept is None else ExpensePolicyDraft.of(kept)


def change(office: OfficeFile, draft: ExpensePolicyDraft) -> Outcome:
    """Change the limits."""
    with office.writing() as writing:
        kept = writing.session.exec(select(ExpensePolicy)).first()
        if kept is not None:
            writing.change(kept, draft.model_dump())
        elif draft != ExpensePolicyDraft():
            writing.add(ExpensePolicy.model_validate(draft.model_dump()))
        writing.say("Changed when expenses are looked at twice.", Area.EXPENSES, Area.POLICY)
    return outcome_of(writing)
