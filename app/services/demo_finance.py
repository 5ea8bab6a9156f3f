"""What stands beside the claims of the demo charity: receipts, batches, gifts and bank details."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from app.exchange.receipt_files import receipt_of
from app.records.bank_details import BankDetails, BankDetailsDraft
from app.records.donation_back import DonationBack, DonationBackDraft
from app.records.expense_claim import PaymentMethod
from app.records.finance_settings import FinanceFormat, FinanceSettings
from app.records.involvement_payment import (
    InvolvementPayment,
    InvolvementPaymentDraft,
    PaymentState,
)
from app.records.mileage_rate import MilesElsewhere, MilesElsewhereDraft
from app.records.receipt import Receipt
from app.rules.folding import fold
from app.rules.tax_years import tax_year
from app.services.demo_charity import DemoCharity
from app.services.demo_receipts import ticket_paper, ticket_picture
from app.services.demo_thanks import DEPUTY
from app.services.finance import batch_made
from app.services.queries import as_id, fetch
from app.store.writing import Writing

#: Who is paid by bank; of the last nobody has confirmed the details yet.
_ACCOUNTS = ("Derek Hollings", "Stuart Kilbride", "Parveen Akhtar", "Wendy Applegarth")
#: Offered so many days ago, for what, and what became of it.
_INVOLVED = (
    ("Leanne Doyle", 75, "Interview panel for the family worker", 2500, PaymentState.PAID),
    ("Amina Warsame", 75, "Interview panel for the family worker", 2500, PaymentState.DECLINED),
    ("Jade Rowntree", 6, "Focus group on the Monday group", 1500, PaymentState.OFFERED),
)


def add_finance(writing: Writing, made: DemoCharity, today: date) -> None:
    """Add to the claims that stand, within the open write, what became of them."""
    person_ids = {draft.name: person_id for person_id, draft in made.people.items()}
    _add_receipts(writing)
    _add_settings(writing)
    _add_batches(writing)
    _add_gift_back(writing, person_ids["Derek Hollings"])
    _add_accounts(writing, person_ids, today)
    for name, days, what_for, pence, state in _INVOLVED:
        offered = today - timedelta(days=days)
        draft = InvolvementPaymentDraft(
            person_id=person_ids[name],
            offered_on=offered,
            what_for=what_for,
            amount_pence=pence,
            state=state,
            settled_on=None if state is PaymentState.OFFERED else offered + timedelta(days=4),
            paid_by=PaymentMethod.BANK if state is PaymentState.PAID else None,
            advice_offered=True,
        )
        writing.add(InvolvementPayment.model_validate(draft.model_dump()))
    miles = MilesElsewhereDraft(
        person_id=person_ids["Stuart Kilbride"],
        tax_year_on=tax_year(today),
        tenths_of_mile=12_000,
    )
    writing.add(MilesElsewhere.model_validate(miles.model_dump()))


def _add_receipts(writing: Writing) -> None:
    """Keep a file for each line whose receipt was seen: photographs mostly, some as PDF."""
    lines = fetch(
        writing.session,
        "SELECT id, claim_id, what, incurred_on, due_pence FROM expense_line"
        " WHERE receipt = 'receipt seen' ORDER BY id",
    )
    writing.add_many(Receipt, [_receipt(writing, place, *line) for place, line in enumerate(lines)])


def _receipt(
    writing: Writing, place: int, line_id: bytes, claim_id: bytes, what: str, day: str, pence: int
) -> dict[str, Any]:
    name = f"{fold(what).replace(' ', '-')}-{day}"
    if place % 3 == 2:
        content = ticket_paper(what, date.fromisoformat(day), pence)
        file = receipt_of(f"{name}.pdf", content)
    else:
        file = receipt_of(f"{name}.png", ticket_picture(pence))
    return {
        "claim_id": as_id(claim_id),
        "line_id": as_id(line_id),
        "file_name": file.name,
        "file_kind": file.kind,
        "size_bytes": len(file.content),
        "sha256": writing.keep_content(file.content),
    }


def _add_settings(writing: Writing) -> None:
    writing.add(
        FinanceSettings(
            mileage_account="7400",
            public_transport_account="7400",
            parking_account="7400",
            care_account="7410",
            meal_account="7420",
            phone_and_post_account="7500",
            equipment_account="7600",
            other_account="7690",
            bank_account="1200",
        )
    )


def _add_batches(writing: Writing) -> None:
    """Put what was paid on the last two days of payment in a batch each, made and sent before."""
    days = fetch(
        writing.session,
        "SELECT DISTINCT paid_on, decided_on FROM expense_claim WHERE state = 'paid'"
        " ORDER BY paid_on DESC LIMIT 2",
    )
    for paid_on, decided_on in reversed(days):
        claims = fetch(
            writing.session,
            "SELECT id FROM expense_claim WHERE paid_on = :day ORDER BY number",
            day=paid_on,
        )
        made_on = date.fromisoformat(decided_on) + timedelta(days=1)
        ids = [as_id(row[0]) for row in claims]
        batch_made(writing, ids, FinanceFormat.PLAIN, made_on, sent_on=made_on)


def _add_gift_back(writing: Writing, person_id: UUID) -> None:
    """Somebody gives a month of miles back, a week after it was paid; Gift Aid covers it."""
    claim_id, paid_on, pence = fetch(
        writing.session,
        "SELECT c.id, c.paid_on, sum(l.due_pence) FROM expense_claim AS c"
        " JOIN expense_line AS l ON l.claim_id = c.id WHERE c.person_id = :person"
        " AND c.state = 'paid' GROUP BY c.id ORDER BY c.number DESC LIMIT 1 OFFSET 2",
        person=person_id,
    )[0]
    received = date.fromisoformat(paid_on) + timedelta(days=7)
    draft = DonationBackDraft(
        claim_id=as_id(claim_id),
        received_on=received,
        amount_pence=pence,
        reference="Standing order",
        declared_on=received,
    )
    writing.add(DonationBack.model_validate(draft.model_dump()))


def _add_accounts(writing: Writing, person_ids: Mapping[str, UUID], today: date) -> None:
    """Bank details that no bank has: sort codes of noughts are given to none."""
    for place, name in enumerate(_ACCOUNTS, start=1):
        draft = BankDetailsDraft.check(
            {
                "person_id": person_ids[name],
                "account_name": name,
                "sort_code": "00-00-00",
                "account_number": f"{place:08}",
            }
        )
        is_confirmed = name != _ACCOUNTS[-1]
        writing.add(
            BankDetails(
                **draft.model_dump(),
                confirmed_on=today - timedelta(days=200 + place) if is_confirmed else None,
                confirmed_by=DEPUTY if is_confirmed else "",
            )
        )
