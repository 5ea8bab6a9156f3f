"""How expenses are sent to finance: the defaults, one set of settings, and undo."""

from app.records.areas import Area
from app.records.finance_settings import (
    BankColumn,
    FinanceFormat,
    FinanceSettingsDraft,
    PlainColumn,
)
from app.services import finance_settings, undoing
from app.store.office_file import OfficeFile
from tests.services.claims_made import act_of

DRAFT = FinanceSettingsDraft.check(
    {
        "file_format": FinanceFormat.SAGE,
        "mileage_account": "7400",
        "due_days": 7,
        "plain_columns": (PlainColumn.AMOUNT, PlainColumn.NAME),
        "bank_columns": tuple(BankColumn),
        "bank_pence": True,
    }
)


def test_settings_are_changed_and_their_change_undone(office: OfficeFile) -> None:
    assert finance_settings.settings(office) == FinanceSettingsDraft()
    first = finance_settings.change(office, DRAFT)
    assert finance_settings.settings(office) == DRAFT
    assert first.areas == {Area.FINANCE}
    assert finance_settings.change(office, DRAFT).action_id is None
    again = DRAFT.model_copy(update={"tax": "T2"})
    second = finance_settings.change(office, again)
    assert finance_settings.settings(office) == again
    assert second.record_id == first.record_id
    undoing.undo(office, act_of(second))
    undoing.undo(office, act_of(first))
    assert finance_settings.settings(office) == FinanceSettingsDraft()
