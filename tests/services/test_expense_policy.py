"""The limits of expenses are the usual ones until they are changed."""

from app.records.areas import Area
from app.records.expense_policy import ExpensePolicyDraft
from app.services import expense_policy, undoing
from app.store.office_file import OfficeFile


def test_the_limits_are_the_usual_ones_until_they_are_changed(office: OfficeFile) -> None:
    assert expense_policy.policy(office) == ExpensePolicyDraft()
    assert expense_policy.change(office, ExpensePolicyDraft()).action_id is None

    first = expense_policy.change(office, ExpensePolicyDraft(passengers_on=True))
    assert first.sentence == "Changed when expenses are looked at twice."
    assert first.areas == {Area.EXPENSES, Area.POLICY}
    assert expense_policy.policy(office).passengers_on

    second = ExpensePolicyDraft(passengers_on=True, receipt_limit_pence=1_000)
    assert expense_policy.change(office, second).action_id is not None
    assert expense_policy.policy(office) == second
    assert expense_policy.change(office, second).sentence == "Nothing was changed."


def test_the_usual_limits_come_back_with_undo(office: OfficeFile) -> None:
    outcome = expense_policy.change(office, ExpensePolicyDraft(late_months=6))
    assert outcome.action_id is not None
    undoing.undo(office, outcome.action_id)
    assert expense_policy.policy(office) == ExpensePolicyDraft()
