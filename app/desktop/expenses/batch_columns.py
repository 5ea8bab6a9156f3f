"""The columns of the list of batches, and of the claims of one."""

from PySide6.QtCore import QCoreApplication

from app.desktop.parts.columns import Column
from app.desktop.parts.pill import Tone
from app.desktop.parts.typed import say_day
from app.records.expense_claim import ClaimState
from app.rules.folding import fold
from app.rules.wording import pounds
from app.services import finance_files
from app.services.finance import BatchClaim, BatchRow

translate = QCoreApplication.translate


def batch_columns() -> list[Column[BatchRow]]:
    """The columns of the list of batches."""
    titles = finance_files.titles()
    return [
        Column(translate("Batches", "Batch"), lambda row: f"{row.number:,}",
               lambda row: row.number, width=84),
        Column(translate("Batches", "Made"), lambda row: say_day(row.made_on),
               lambda row: row.made_on, width=120, yield_first=1),
        Column(translate("Batches", "File"), lambda row: titles[row.file_format], width=150,
               stretch=True),
        Column(translate("Batches", "Claims"), lambda row: f"{row.claims:,}",
               lambda row: row.claims, right=True, width=84, yield_first=2),
        Column(translate("Batches", "Lines"), lambda row: f"{row.lines:,}",
               lambda row: row.lines, right=True, width=76, yield_first=3),
        Column(translate("Batches", "Total"), lambda row: pounds(row.total_pence),
               lambda row: row.total_pence, right=True, width=112),
        Column(translate("Batches", "Sent"), sent_words, lambda row: row.sent_on,
               tone=_sent_tone, width=140),
        Column(translate("Batches", "Paid"), paid_words, lambda row: row.paid / row.claims,
               tone=paid_tone, width=120),
    ]  # fmt: skip


def batch_claim_columns() -> list[Column[BatchClaim]]:
    """The columns of the claims of a batch, beside the box of each row."""
    return [
        Column(translate("Batches", "Claim"), lambda claim: claim.name, width=110),
        Column(translate("Batches", "Person"), lambda claim: claim.person,
               lambda claim: fold(claim.person), width=180, stretch=True),
        Column(translate("Batches", "Lines"), lambda claim: f"{claim.lines:,}",
               lambda claim: claim.lines, right=True, width=76, yield_first=1),
        Column(translate("Batches", "Sum"), lambda claim: pounds(claim.total_pence),
               lambda claim: claim.total_pence, right=True, width=112),
        Column(translate("Batches", "Paid"), _paid_on, lambda claim: claim.paid_on,
               tone=lambda claim: Tone.GOOD if is_paid(claim) else Tone.PLAIN, width=130),
        Column(translate("Batches", "Reference"), lambda claim: claim.paid_reference, width=160,
               yield_first=2),
    ]  # fmt: skip


def is_paid(claim: BatchClaim) -> bool:
    """Whether the money of a claim was paid."""
    return claim.state is ClaimState.PAID


def sent_words(row: BatchRow) -> str:
    """When a batch was sent to finance."""
    return translate("Batches", "Not sent yet") if row.sent_on is None else say_day(row.sent_on)


def paid_words(row: BatchRow) -> str:
    """How many claims of a batch are paid."""
    if row.paid == row.claims:
        return translate("Batches", "All paid")
    told = translate("Batches", "{paid} of {claims}")
    return told.format(paid=f"{row.paid:,}", claims=f"{row.claims:,}")


def paid_tone(row: BatchRow) -> Tone:
    """How pressing it is that a batch is paid."""
    if row.paid == row.claims:
        return Tone.GOOD
    return Tone.INFO if row.paid else Tone.PLAIN


def _sent_tone(row: BatchRow) -> Tone:
    return Tone.WARN if row.sent_on is None else Tone.GOOD


def _paid_on(claim: BatchClaim) -> str:
    if claim.paid_on is not None:
        return say_day(claim.paid_on)
    return translate("Batches", "Not paid yet")
