"""Where somebody's expenses are paid to: hidden until asked for, and confirmed before use."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.parts.boxes import Card
from app.desktop.parts.buttons import plain_button, spoken
from app.desktop.parts.facts import Fact, FactsList
from app.desktop.parts.fields import TextField
from app.desktop.parts.flow import Flow
from app.desktop.parts.form import Field, Form
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.typed import say_day
from app.records.bank_details import BankDetailsDraft
from app.services import bank_details
from app.services.bank_details import BankDetailsRow

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


class BankCard(Card):
    """The bank details of one person; the whole number is seen only once it is asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(title=self.tr("Paid to"))
        self._desk = desk
        self._person: tuple[UUID, str] | None = None
        self._row: BankDetailsRow | None = None
        self._is_shown = False
        self.told = WrappingLabel("", "muted")
        self.facts = FactsList()
        self.show_button = plain_button(self.tr("Show"), "eye", self.show_or_hide)
        self.change = plain_button(self.tr("Change\u2026"), "pencil", self._on_change_asked)
        self.confirm = plain_button(self.tr("Confirm\u2026"), "check", self._on_confirm_asked)
        self.remove = plain_button(self.tr("Take away"), "trash-2", self._on_remove_asked)
        acts = Flow(self.show_button, self.change, self.confirm, self.remove, gap=8)
        self.add(self.told, self.facts, acts)

    def show_person(self, person_id: UUID, name: str) -> None:
        """Show whose details there are; what was shown whole is hidden again for another one."""
        if self._person is None or self._person[0] != person_id:
            self._is_shown = False
        self._person = (person_id, name)
        self._row = bank_details.details(self._desk.office, person_id)
        self._show()

    def show_or_hide(self) -> None:
        """Show the whole of it, or hide it again."""
        self._is_shown = not self._is_shown
        self._show()

    def _show(self) -> None:
        row, name = self._row, "" if self._person is None else self._person[1]
        is_shown = self._is_shown and row is not None
        self.told.setText(self._said(row))
        self.facts.show_facts(_facts(row) if row is not None and is_shown else ())
        self.show_button.setText(self.tr("Hide") if is_shown else self.tr("Show"))
        self.change.setText(self.tr("Change\u2026") if row else self.tr("Add\u2026"))
        for button in (self.show_button, self.remove):
            button.setVisible(row is not None)
        self.confirm.setVisible(row is not None and not row.is_confirmed)
        named = self.tr("{verb}: bank details of {name}")
        for button in (self.show_button, self.change, self.confirm, self.remove):
            verb = spoken(button.text())
            button.setAccessibleName(named.format(verb=verb, name=name))

    def _said(self, row: BankDetailsRow | None) -> str:
        if row is None:
            return self.tr("No bank details are kept.")
        if row.confirmed_on is None:
            told = self.tr("Account {ending}. Not confirmed yet, so nothing is paid to it.")
            return told.format(ending=row.ending)
        told = self.tr("Account {ending}, confirmed {day} by {name}.")
        return told.format(ending=row.ending, day=say_day(row.confirmed_on), name=row.confirmed_by)

    def _on_change_asked(self) -> None:
        if self._person is not None:
            person_id, name = self._person
            self._desk.ask.show(BankDialog(self._desk, self, person_id, name, self._row))

    def _on_confirm_asked(self) -> None:
        if self._person is not None:
            self._is_shown = True
            self._show()
            self._desk.ask.show(ConfirmDialog(self._desk, self, *self._person))

    def _on_remove_asked(self) -> None:
        if self._person is not None:
            person_id = self._person[0]
            self._desk.operations.perform(
                lambda: bank_details.remove(self._desk.office, person_id), initiator=self
            )


def what_is_missing(desk: Desk, parent: QWidget | None, person_id: UUID, name: str) -> FormDialog:
    """The form for what stands between somebody and their money: the details, or a yes to them."""
    row = bank_details.details(desk.office, person_id)
    if row is None or row.is_confirmed:
        return BankDialog(desk, parent, person_id, name, row)
    return ConfirmDialog(desk, parent, person_id, name)


class BankDialog(FormDialog):
    """Keeps bank details; after a change they wait to be confirmed."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        person_id: UUID,
        name: str,
        row: BankDetailsRow | None,
    ) -> None:
        self._person_id = person_id
        form = Form(
            [
                Field("account_name", translate("BankDialog", "&Name on the account"),
                      TextField()),
                Field("sort_code", translate("BankDialog", "&Sort code"),
                      TextField(translate("BankDialog", "11-22-33")), half=True),
                Field("account_number", translate("BankDialog", "&Account number"),
                      TextField(translate("BankDialog", "12345678")), half=True),
            ]
        )  # fmt: skip
        super().__init__(
            desk,
            parent,
            form,
            self._do,
            title=translate("BankDialog", "Bank details of {name}").format(name=name),
            verb=translate("BankDialog", "Keep them"),
            remark=translate(
                "BankDialog",
                "They stay in this file and in no list. Nothing is paid to them until they are "
                "confirmed with the person.",
            ),
        )
        form.set_values(
            {"account_name": name, "sort_code": "", "account_number": ""}
            if row is None
            else row._asdict()
        )

    def _do(self, values: Values) -> "Outcome":
        draft = BankDetailsDraft.check({"person_id": self._person_id, **values})
        return bank_details.set_details(self.desk.office, draft)


class ConfirmDialog(FormDialog):
    """Notes who read the bank details over with the person."""

    def __init__(self, desk: Desk, parent: QWidget | None, person_id: UUID, name: str) -> None:
        self._person_id = person_id
        form = Form([Field("confirmed_by", translate("BankDialog", "&By whom"), TextField())])
        row = bank_details.details(desk.office, person_id)
        facts = FactsList()
        facts.show_facts(() if row is None else _facts(row))
        told = translate(
            "BankDialog",
            "Read them over with {name} on a number or face you know, never on the one that asked "
            "for the change.",
        )
        super().__init__(
            desk,
            parent,
            form,
            self._do,
            title=translate("BankDialog", "Confirm the bank details"),
            verb=translate("BankDialog", "They are right"),
            remark=told.format(name=name),
            above=(facts,),
        )
        form.set_values({"confirmed_by": desk.office.who})

    def _do(self, values: Values) -> "Outcome":
        by, today = str(values["confirmed_by"]), self.desk.today()
        return bank_details.confirm(self.desk.office, self._person_id, by, today)


def _facts(row: BankDetailsRow) -> list[Fact]:
    code = row.sort_code
    return [
        Fact(translate("BankDialog", "Name"), row.account_name),
        Fact(translate("BankDialog", "Sort code"), f"{code[:2]}-{code[2:4]}-{code[4:]}"),
        Fact(translate("BankDialog", "Account"), row.account_number),
    ]
