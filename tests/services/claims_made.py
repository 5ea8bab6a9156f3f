"""Claims made quickly for the tests of expenses."""

from datetime import date
from typing import Any
from uuid import UUID

from app.records.areas import Area
from app.records.correction import CorrectionDraft
from app.records.donation_back import DonationBackDraft
from app.records.expense_claim import (
    ExpenseClaimDraft,
    ExpenseKind,
    ExpenseLineDraft,
    PaymentMethod,
)
from app.records.finance_settings import FinanceFormat
from app.records.mileage_rate import MileageRateDraft, Vehicle
from app.rules.claim_steps import Step
from app.services import approvals, expenses, finance, paying, undoing
from app.services.claim_writing import lines_of
from app.services.outcome import Outcome
from app.services.queries import fetch
from app.store.office_file import OfficeFile

DAY = date(2026, 3, 2)
TODAY = date(2026, 3, 16)
APPROVER = "Hannah Whitcombe"


def claim_of(person_id: UUID, **more: Any) -> ExpenseClaimDraft:
    return ExpenseClaimDraft.check({"person_id": person_id, "declared_on": DAY, **more})


def fare(pence: int, day: date = DAY, **more: Any) -> ExpenseLineDraft:
    values = {"kind": ExpenseKind.PUBLIC_TRANSPORT, "incurred_on": day, "amount_pence": pence}
    return ExpenseLineDraft.check({"what": "Bus to the pantry", **values, **more})


def drive(tenths: int, day: date = DAY, **more: Any) -> ExpenseLineDraft:
    values = {"kind": ExpenseKind.MILEAGE, "incurred_on": day, "tenths_of_mile": tenths}
    return ExpenseLineDraft.check({"vehicle": Vehicle.CAR, **values, **more})


def own_rate(tenths_of_penny: int, day: date = DAY) -> MileageRateDraft:
    values = {"vehicle": Vehicle.CAR, "from_on": day, "above_tenths_of_penny": tenths_of_penny}
    return MileageRateDraft.check({**values, "tenths_of_penny": tenths_of_penny})


def to_be(line_id: UUID, pence: int | None = None, **more: Any) -> CorrectionDraft:
    """What a line should have come to; or, with `right_tenths_of_mile`, the miles it was."""
    values = {"line_id": line_id, "right_pence": pence, "reason": "A slip of the pen"}
    return CorrectionDraft.check({**values, **more})


def gift(claim_id: UUID, pence: int, **more: Any) -> DonationBackDraft:
    values = {"claim_id": claim_id, "received_on": TODAY, "amount_pence": pence}
    return DonationBackDraft.check({**values, **more})


def started(office: OfficeFile, person_id: UUID, *lines: ExpenseLineDraft, **more: Any) -> UUID:
    return id_of(expenses.start(office, claim_of(person_id, **more), lines, TODAY))


def submitted(office: OfficeFile, person_id: UUID, *lines: ExpenseLineDraft, **more: Any) -> UUID:
    draft = claim_of(person_id, **more)
    return id_of(expenses.start(office, draft, lines, TODAY, then=Step.SUBMIT))


def approved(office: OfficeFile, person_id: UUID, *lines: ExpenseLineDraft, **more: Any) -> UUID:
    claim_id = submitted(office, person_id, *lines, **more)
    approvals.approve(office, [claim_id], APPROVER, TODAY)
    return claim_id


def batched(office: OfficeFile, *claim_ids: UUID) -> UUID:
    """A batch of the lines of these claims."""
    return id_of(finance.make_batch(office, claim_ids, FinanceFormat.PLAIN, TODAY))


def paid(office: OfficeFile, claim_id: UUID, day: date = TODAY) -> None:
    paying.mark_paid(office, [claim_id], day, PaymentMethod.BANK, today=day)


def set_due(office: OfficeFile, claim_id: UUID, pence: int) -> None:
    """Let the first line of a claim come to that, as in a correction."""
    with office.writing() as writing:
        line = lines_of(writing.session, claim_id)[0]
        writing.change(line, {"due_pence": pence})
        writing.say("Put right.", Area.EXPENSES)


def id_of(outcome: Outcome) -> UUID:
    assert outcome.record_id is not None
    return outcome.record_id


def act_of(outcome: Outcome) -> UUID:
    assert outcome.action_id is not None
    return outcome.action_id


def undone_and_done_again(
    office: OfficeFile, outcome: Outcome, before: dict[str, list[tuple[Any, ...]]]
) -> None:
    """Hold that an act on claims is taken back wholly, and then done again as it was."""
    after = tables(office)
    undone = undoing.undo(office, act_of(outcome))
    assert tables(office) == before
    undoing.undo(office, act_of(undone))
    assert tables(office) == after


def tables(office: OfficeFile) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that stands of claims, but how often each record was changed."""
    names = ("expense_claim", "expense_line", "receipt", "batch_line", "donation_back")
    with office.reading() as session:
        connection = session.connection()
        told = {}
        for name in names:
            columns = [row[1] for row in fetch(session, f"PRAGMA table_info({name})")]
            wanted = ", ".join(column for column in columns if column != "version")
            found = connection.exec_driver_sql(f"SELECT {wanted} FROM {name} ORDER BY id")
            told[name] = [tuple(row) for row in found]
    return told
