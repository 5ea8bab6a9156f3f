"""Paying claims: each becomes a line of what was given back, with the day and what it came to."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from app.records.areas import Area
from app.records.drafts import Draft, Line
from app.records.expense_claim import ClaimState, PaymentMethod
from app.records.failures import InvalidDraft, Problem
from app.records.recognition import (
    Recognition,
    RecognitionDraft,
    RecognitionKind,
    RecognitionState,
    counts_on,
)
from app.rules.claim_steps import Step
from app.services.claim_writing import HeldClaim, all_held, moved, said_of
from app.services.outcome import Outcome, outcome_of
from app.services.queries import OF_IDS, as_id, fetch, ids_bound
from app.store.office_file import OfficeFile
from app.store.writing import Writing


class PaymentDraft(Draft):
    """How claims were paid, as typed in."""

    sentences: ClassVar[dict[str, str]] = {
        "paid_on": "Please say on which day it was paid.",
        "paid_by": "Please choose how it was paid.",
    }

    paid_on: date
    paid_by: PaymentMethod
    #: As it stands on the bank statement, or the number of the cheque.
    paid_reference: Line = ""


def mark_paid(
    office: OfficeFile,
    claim_ids: Sequence[UUID],
    day: date,
    method: PaymentMethod,
    reference: str = "",
    *,
    today: date,
) -> Outcome:
    """Note that claims were paid, all or none; each adds to the ledger of what was given back.

    A correction that comes to nothing or less adds nothing there: it was taken off another payment.
    Raises InvalidDraft for a day that has not come.
    """
    payment = PaymentDraft.check({"paid_on": day, "paid_by": method, "paid_reference": reference})
    if payment.paid_on > today:
        raise InvalidDraft((Problem("paid_on", "This day has not come yet."),))
    with office.writing() as writing:
        claims = all_held(writing.session, claim_ids, Step.PAY)
        totals = _totals(writing, claim_ids)
        given: dict[UUID, UUID] = {}
        for one in claims:
            if (pence := totals.get(one.claim.id, 0)) > 0:
                recognition = _given(one, pence, day)
                writing.add(recognition)
                given[one.claim.id] = recognition.id
        for one in claims:
            values = {**payment.model_dump(), "recognition_id": given.get(one.claim.id)}
            moved(writing, one.claim, state=ClaimState.PAID, **values)
        said = said_of(claims, sum(totals.values()))
        writing.say(f"Paid {said}.", Area.EXPENSES, Area.FINANCE, Area.RECOGNITION)
    return outcome_of(writing, claim_ids[0])


_TOTALS = f"""
SELECT claim_id, sum(due_pence) FROM expense_line WHERE claim_id IN {OF_IDS} GROUP BY claim_id
"""  # noqa: S608 - the words are ours


def _totals(writing: Writing, claim_ids: Sequence[UUID]) -> dict[UUID, int]:
    rows = fetch(writing.session, _TOTALS, ids=ids_bound(claim_ids))
    return {as_id(claim_id): pence for claim_id, pence in rows}


def _given(one: HeldClaim, pence: int, day: date) -> Recognition:
    draft = RecognitionDraft(
        person_id=one.claim.person_id,
        kind=RecognitionKind.EXPENSES,
        state=RecognitionState.GIVEN,
        given_on=day,
        what=one.name,
        cost_pence=pence,
    )
    return Recognition.model_validate({**draft.model_dump(), "counts_on": counts_on(draft)})
