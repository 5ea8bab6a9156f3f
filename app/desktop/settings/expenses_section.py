"""Expenses in the settings: mileage rates, the limits of the warnings, and the files of finance."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QStackedWidget

from app.desktop.desk import Desk
from app.desktop.parts.boxes import Row
from app.desktop.parts.choosing import Segmented
from app.desktop.parts.form import Field, Form
from app.desktop.parts.labels import WrappingLabel
from app.desktop.settings.finance_fields import bank_fields, file_fields, limit_fields
from app.desktop.settings.kept_form import KeptForm
from app.desktop.settings.mileage_rates import MileageRates
from app.desktop.settings.section import RIGHT, Section
from app.records.expense_policy import ExpensePolicyDraft
from app.records.finance_settings import FinanceSettingsDraft
from app.services import expense_policy, finance_settings
from app.services.outcome import Outcome

RATES, LIMITS, FINANCE, BANK = "rates", "limits", "finance", "bank"
#: The parts one can come to the settings for.
PARTS = (RATES, LIMITS, FINANCE, BANK)


class ExpensesSection(Section):
    """Four parts behind one switch, each read when it is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Expenses"))
        self.choice = Segmented(
            [
                (RATES, self.tr("Mileage")),
                (LIMITS, self.tr("Limits")),
                (FINANCE, self.tr("Finance file")),
                (BANK, self.tr("Bank list")),
            ],
            self.tr("Which settings of expenses"),
        )
        self.rates = MileageRates(desk)
        self.rates.keep_margins((0, 0, RIGHT, 0))
        self.limits = self._build_limits()
        self.finance = self._build_finance(
            file_fields(),
            self.tr("What finance gets of each batch. Batches that were made stay as they are."),
        )
        self.bank = self._build_finance(
            bank_fields(),
            self.tr("One payment a person, to bank details that were confirmed with them."),
        )
        self._parts: dict[str, MileageRates | KeptForm] = {
            RATES: self.rates,
            LIMITS: self.limits,
            FINANCE: self.finance,
            BANK: self.bank,
        }
        self._stack = QStackedWidget()
        for part in self._parts.values():
            self._stack.addWidget(part)
        self.add(Row(self.choice, None, margins=(0, 0, RIGHT, 0)), self._stack)
        self.give_room_to(self._stack)
        self.choice.chosen.connect(self.show_part)

    def refresh(self) -> None:
        """Read the part that is shown."""
        self._parts[str(self.choice.value())].refresh()

    def show_part(self, key: str) -> None:
        """Show one of the parts."""
        self.choice.choose(key)
        self._stack.setCurrentWidget(self._parts[key])
        self.refresh()

    def _build_limits(self) -> KeptForm:
        office = self.desk.office

        def keep(values: Mapping[str, Any]) -> Outcome:
            return expense_policy.change(office, ExpensePolicyDraft.check(values))

        what = self.tr(
            "What passes one of these is looked at twice before it is approved. None of it blocks."
        )
        return KeptForm(
            self.desk,
            Form(limit_fields()),
            lambda: expense_policy.policy(office).model_dump(),
            keep,
            WrappingLabel(what, "muted"),
        )

    def _build_finance(self, fields: Sequence[Field], what: str) -> KeptForm:
        """A part of the settings of finance; what the other part holds stays."""
        office = self.desk.office

        def keep(values: Mapping[str, Any]) -> Outcome:
            kept = finance_settings.settings(office).model_dump()
            draft = FinanceSettingsDraft.check({**kept, **values})
            return finance_settings.change(office, draft)

        return KeptForm(
            self.desk,
            Form(fields),
            lambda: finance_settings.settings(office).model_dump(),
            keep,
            WrappingLabel(what, "muted"),
        )
