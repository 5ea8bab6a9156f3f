"""What can be done with a claim from where it stands: asked about and done."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.dialogs import PDFS
from app.desktop.expenses.claim_dialogs import (
    ApproveDialog,
    CorrectDialog,
    GiveBackDialog,
    ReturnDialog,
)
from app.desktop.expenses.submit_dialog import SubmitDialog
from app.desktop.form_dialog import FormDialog
from app.rules.claim_steps import Step
from app.rules.wording import pounds
from app.services import claim_form, expenses
from app.services.claim_page import ClaimPage, LineRow
from app.services.outcome import Outcome

if TYPE_CHECKING:
    from app.desktop.tasks import Progress

translate = QCoreApplication.translate


class Act(NamedTuple):
    """One thing to do: its step, how a button names it, and its icon."""

    step: Step
    text: str
    icon: str


def acts() -> tuple[Act, ...]:
    """Everything that may be done, in the order of the buttons."""
    return (
        Act(Step.SUBMIT, translate("ClaimActs", "Submit\u2026"), "chevron-right"),
        Act(Step.APPROVE, translate("ClaimActs", "Approve\u2026"), "check"),
        Act(Step.CHANGE, translate("ClaimActs", "Change\u2026"), "pencil"),
        Act(Step.RETURN, translate("ClaimActs", "Return\u2026"), "undo-2"),
        Act(Step.WITHDRAW, translate("ClaimActs", "Withdraw"), "undo-2"),
        Act(Step.CORRECT, translate("ClaimActs", "Put a line right\u2026"), "pencil"),
        Act(Step.GIVE_BACK, translate("ClaimActs", "Donated back\u2026"), "gift"),
        Act(Step.LEAVE_UNCLAIMED, translate("ClaimActs", "Not wanted back"), "gift"),
        Act(Step.CLAIM_AFTER_ALL, translate("ClaimActs", "Claim it after all"), "undo-2"),
        Act(Step.REMOVE, translate("ClaimActs", "Remove"), "trash-2"),
    )


class ClaimActs:
    """Does what a button asks for; questions open over `parent`."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def do(self, step: Step, page: ClaimPage, line: LineRow | None) -> None:
        """Take one step with a claim; a line is put right where one is selected."""
        {
            Step.SUBMIT: lambda: self._submit(page),
            Step.APPROVE: lambda: self._ask(ApproveDialog(self._desk, self._parent, page)),
            Step.CHANGE: lambda: self._desk.go("claim entry", page.row.id),
            Step.RETURN: lambda: self.return_(page),
            Step.CORRECT: lambda: self._correct(page, line),
            Step.GIVE_BACK: lambda: self._ask(GiveBackDialog(self._desk, self._parent, page)),
        }.get(step, lambda: self._perform(step, page))()

    def return_(self, page: ClaimPage, by: str = "") -> None:
        """Ask why a claim goes back, and return it."""
        self._ask(ReturnDialog(self._desk, self._parent, page.row.id, _told(page), by))

    def print_form(self, page: ClaimPage) -> None:
        """Ask where to save the form of a claim, write it in the worker, and open it."""
        title = translate("ClaimActs", "Save the claim form")
        name = translate("ClaimActs", "Claim {name}.pdf").format(name=page.row.name)
        path = self._desk.ask.where_to_save(title, name, PDFS)
        if path is None:
            return
        office, today, claim_id = self._desk.office, self._desk.today(), page.row.id

        def write(progress: "Progress") -> Outcome:
            claim_form.write(office, [claim_id], path, today, progress=progress)
            said = translate("ClaimActs", "The claim form is in {file}.")
            return Outcome(frozenset(), said.format(file=path.name), None)

        def show(_: Outcome) -> None:
            self._desk.ask.open_file(path)

        self._desk.operations.perform_apart(title, write, initiator=self._parent, then=show)

    def _submit(self, page: ClaimPage) -> None:
        office, today = self._desk.office, self._desk.today()
        self._ask(
            SubmitDialog(
                self._desk,
                self._parent,
                lambda day: expenses.submit(office, page.row.id, today, declared_on=day),
                told=_told(page),
                signed_on=page.row.declared_on,
            )
        )

    def _correct(self, page: ClaimPage, line: LineRow | None) -> None:
        chosen = line or (page.lines[0] if len(page.lines) == 1 else None)
        if chosen is None:
            sentence = translate("ClaimActs", "Please choose the line that is to be put right.")
            self._desk.operations.failed.emit(sentence)
            return
        self._ask(CorrectDialog(self._desk, self._parent, page, chosen))

    def _perform(self, step: Step, page: ClaimPage) -> None:
        office, today, claim_id = self._desk.office, self._desk.today(), page.row.id
        deeds: dict[Step, Callable[[], Outcome]] = {
            Step.WITHDRAW: lambda: expenses.withdraw(office, claim_id),
            Step.LEAVE_UNCLAIMED: lambda: expenses.leave_unclaimed(office, [claim_id], today),
            Step.CLAIM_AFTER_ALL: lambda: expenses.claim_after_all(office, claim_id),
            Step.REMOVE: lambda: expenses.remove(office, [claim_id]),
        }
        self._desk.operations.perform(deeds[step], initiator=self._parent)

    def _ask(self, dialog: FormDialog) -> None:
        self._desk.ask.show(dialog)


def _told(page: ClaimPage) -> str:
    row, told = page.row, translate("ClaimActs", "{claim} of {name}, {sum}")
    return told.format(claim=row.name, name=row.person, sum=pounds(row.total_pence))
