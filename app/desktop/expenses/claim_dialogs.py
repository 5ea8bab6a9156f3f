"""The questions asked when a claim is decided on, put right, or given back."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.expenses.lines_card import line_name
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.parts.fields import NoteField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.miles_field import MilesField, say_tenths_of_mile
from app.desktop.parts.money_field import MoneyField
from app.desktop.parts.time_fields import DateField
from app.records.correction import CorrectionDraft
from app.records.donation_back import DonationBackDraft
from app.records.expense_claim import ExpenseKind
from app.rules.wording import pounds
from app.services import approvals, corrections, donations_back
from app.services.claim_page import ClaimPage, LineRow

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


class ApproveDialog(FormDialog):
    """Approves one claim in the name of somebody who is not the claimant."""

    def __init__(self, desk: Desk, parent: QWidget | None, page: ClaimPage) -> None:
        self._claim_id = page.row.id
        form = Form([Field("decided_by", translate("ClaimDialogs", "&By whom"), TextField())])
        super().__init__(
            desk,
            parent,
            form,
            self._do,
            title=translate("ClaimDialogs", "Approve {claim}").format(claim=page.row.name),
            verb=translate("ClaimDialogs", "Approve"),
            remark=_told(page),
        )
        form.set_values({"decided_by": desk.office.who})

    def _do(self, values: Values) -> "Outcome":
        by, today = str(values["decided_by"]), self.desk.today()
        return approvals.approve(self.desk.office, [self._claim_id], by, today)


class ReturnDialog(FormDialog):
    """Returns a claim with the reason, which its page shows until it is submitted again."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, claim_id: UUID, told: str, by: str
    ) -> None:
        self._claim_id = claim_id
        form = Form(
            [
                Field(
                    "returned_because",
                    translate("ClaimDialogs", "&Why it goes back"),
                    NoteField(2),
                    help=translate(
                        "ClaimDialogs", "Say what is needed, so that it can be put right at once."
                    ),
                ),
                Field("decided_by", translate("ClaimDialogs", "&By whom"), TextField()),
            ]
        )
        super().__init__(
            desk,
            parent,
            form,
            self._do,
            title=translate("ClaimDialogs", "Return the claim"),
            verb=translate("ClaimDialogs", "Return it"),
            remark=told,
        )
        form.set_values({"decided_by": by or desk.office.who})

    def _do(self, values: Values) -> "Outcome":
        because, by = str(values["returned_because"]), str(values["decided_by"])
        return approvals.return_(self.desk.office, self._claim_id, because, by, self.desk.today())


class CorrectDialog(FormDialog):
    """Puts one line right that finance has already; the difference is a claim of its own."""

    def __init__(self, desk: Desk, parent: QWidget | None, page: ClaimPage, line: LineRow) -> None:
        self._claim_id = page.row.id
        self._line = line
        self._is_journey = line.kind is ExpenseKind.MILEAGE
        right = (
            Field("right_tenths_of_mile", translate("ClaimDialogs", "Right &miles"), MilesField())
            if self._is_journey
            else Field("right_pence", translate("ClaimDialogs", "Right &amount"), MoneyField())
        )
        reason = TextField(translate("ClaimDialogs", "The ticket was for two"))
        form = Form([right, Field("reason", translate("ClaimDialogs", "&What was wrong"), reason)])
        stands = translate("ClaimDialogs", "{line} stands at {sum}. The difference goes to finance "
                           "with the next batch.")  # fmt: skip
        super().__init__(
            desk,
            parent,
            form,
            self._do,
            title=translate("ClaimDialogs", "Put a line of {claim} right").format(
                claim=page.row.name
            ),
            verb=translate("ClaimDialogs", "Put it right"),
            remark=stands.format(line=line_name(line), sum=_stands_at(line)),
        )

    def _do(self, values: Values) -> "Outcome":
        draft = CorrectionDraft.check({"line_id": self._line.id, **values})
        office, today = self.desk.office, self.desk.today()
        return corrections.correct(office, self._claim_id, [draft], today)


class GiveBackDialog(FormDialog):
    """Notes that paid expenses came back as a gift of its own."""

    def __init__(self, desk: Desk, parent: QWidget | None, page: ClaimPage) -> None:
        self._claim_id = page.row.id
        today = desk.today
        form = Form(
            [
                Field("received_on", translate("ClaimDialogs", "&Came in on"), DateField(today),
                      half=True),
                Field("amount_pence", translate("ClaimDialogs", "&Amount"), MoneyField(),
                      half=True),
                Field("reference", translate("ClaimDialogs", "&Reference"),
                      TextField(translate("ClaimDialogs", "As on the bank statement"))),
                Field("declared_on", translate("ClaimDialogs", "&Gift Aid declaration of"),
                      DateField(today, translate("ClaimDialogs", "None")),
                      help=translate("ClaimDialogs", "The day of a declaration that covers the "
                                     "gift; empty where there is none.")),
            ]
        )  # fmt: skip
        super().__init__(
            desk,
            parent,
            form,
            self._do,
            title=translate("ClaimDialogs", "{name} gave it back").format(name=page.row.person),
            verb=translate("ClaimDialogs", "Note the gift"),
            remark=translate(
                "ClaimDialogs",
                "The payment and the gift both stay in the books. That is what Gift Aid needs.",
            ),
        )
        form.set_values({"received_on": desk.today(), "amount_pence": page.left_to_give_pence})

    def _do(self, values: Values) -> "Outcome":
        draft = DonationBackDraft.check({"claim_id": self._claim_id, **values})
        return donations_back.record(self.desk.office, draft, self.desk.today())


def _told(page: ClaimPage) -> str:
    sum_of = translate("ClaimDialogs", "{sum} for {name}")
    return sum_of.format(sum=pounds(page.row.total_pence), name=page.row.person)


def _stands_at(line: LineRow) -> str:
    if line.tenths_of_mile is None or line.kind is not ExpenseKind.MILEAGE:
        return pounds(line.right_pence)
    miles = translate("ClaimDialogs", "{miles} miles, {sum}")
    return miles.format(miles=say_tenths_of_mile(line.tenths_of_mile), sum=pounds(line.right_pence))
