"""The form on which somebody claims what they spent: to print, to sign, to approve, to pay."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from app.documents.letterhead import Letterhead
from app.documents.miles import journey_words, miles_words, rate_words
from app.documents.typesetting import Printout
from app.records.expense_claim import ReceiptState
from app.rules.days import full_day, short_day
from app.rules.mileage import Part
from app.rules.wording import pounds, with_capital

DECLARATION = (
    "I spent this money, or drove these miles, for the charity, and nobody else has paid it back "
    "to me or will."
)
APPROVAL = (
    "I have looked at this claim and its receipts, and it may be paid. I am not the claimant."
)

_RECEIPT = {ReceiptState.SEEN: "Yes", ReceiptState.NONE: "No", ReceiptState.NOT_NEEDED: "–"}


@dataclass(frozen=True, slots=True)
class ClaimFormLine:
    """One thing that was paid for, or one journey."""

    incurred_on: date
    kind: str
    amount_pence: int
    what: str = ""
    from_place: str = ""
    to_place: str = ""
    vehicle: str = ""
    tenths_of_mile: int = 0
    parts: tuple[Part, ...] = ()
    receipt: ReceiptState = ReceiptState.NOT_NEEDED
    no_receipt_because: str = ""
    #: Why the amount is an estimate; empty where it is what was paid.
    estimated_because: str = ""


@dataclass(frozen=True, slots=True)
class ClaimForm:
    """An expense claim as it is printed; its total is that of its lines."""

    claimant: str
    declared_on: date
    lines: tuple[ClaimFormLine, ...]
    reference: str = ""
    #: The event or activity it was spent for.
    activity: str = ""
    purpose: str = ""
    approver: str = ""
    #: The reference of the claim already paid that this one puts right.
    corrects: str = ""
    declaration: str = DECLARATION
    approval: str = APPROVAL

    @property
    def total_pence(self) -> int:
        """What the claim comes to."""
        return sum(line.amount_pence for line in self.lines)

    @property
    def tenths_of_mile(self) -> int:
        """How far was driven, all journeys together."""
        return sum(line.tenths_of_mile for line in self.lines)


def claim_forms(letterhead: Letterhead, *forms: ClaimForm) -> Printout:
    """The forms as one printout, each on pages of its own; it bears the day of the latest."""
    title = "Expense claims"
    if len(forms) == 1:
        title = " ".join(("Expense claim", forms[0].reference)).strip() + f", {forms[0].claimant}"
    return Printout(
        template="claim_form",
        title=title,
        dated=max(form.declared_on for form in forms),
        letterhead=letterhead,
        copies=tuple(_words(form) for form in forms),
    )


def _words(form: ClaimForm) -> Mapping[str, object]:
    return {
        "about": form.reference,
        "claimant": form.claimant,
        "reference": form.reference,
        "activity": form.activity,
        "purpose": form.purpose,
        "corrects": form.corrects,
        "declared": full_day(form.declared_on),
        "lines": [_line_words(line) for line in form.lines],
        "sums": list(_sums(form)),
        "miles": miles_words(form.tenths_of_mile),
        "total": pounds(form.total_pence),
        "declaration": form.declaration,
        "approval": form.approval,
        "approver": form.approver,
    }


def _line_words(line: ClaimFormLine) -> Mapping[str, object]:
    kind = with_capital(line.kind)
    return {
        "day": short_day(line.incurred_on),
        "kind": f"{kind}, {line.vehicle}" if line.vehicle else kind,
        "more": list(_more(line)),
        "miles": miles_words(line.tenths_of_mile),
        "rates": rate_words(line.parts),
        "receipt": _RECEIPT[line.receipt],
        "amount": pounds(line.amount_pence),
    }


def _more(line: ClaimFormLine) -> Iterator[str]:
    """The smaller lines under what a line is for."""
    journey = journey_words(line.from_place, line.to_place)
    if line.what or journey:
        yield "  ·  ".join(part for part in (line.what, journey) if part)
    if line.no_receipt_because:
        yield f"No receipt: {line.no_receipt_because}"
    if line.estimated_because:
        yield f"Estimate: {line.estimated_because}"


def _sums(form: ClaimForm) -> Iterator[Mapping[str, str]]:
    """What each kind comes to, in the order they first stand in; nothing for one alone."""
    kinds = dict.fromkeys(line.kind for line in form.lines)
    if len(kinds) < 2:
        return
    for kind in kinds:
        lines = [line for line in form.lines if line.kind == kind]
        yield {
            "word": with_capital(kind),
            "miles": miles_words(sum(line.tenths_of_mile for line in lines)),
            "amount": pounds(sum(line.amount_pence for line in lines)),
        }
