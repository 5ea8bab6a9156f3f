"""Putting right what finance already has: a claim of differences, for the next batch."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.areas import Area
from app.records.correction import CorrectionDraft
from app.records.expense_claim import (
    ClaimState,
    ExpenseClaim,
    ExpenseClaimDraft,
    ExpenseKind,
    ExpenseLine,
    ReceiptState,
)
from app.records.failures import AppError, InvalidDraft, Problem
from app.rules.claim_steps import Step, claim_name
from app.rules.wording import counted, pounds
from app.services.claim_amounts import right_pence_of
from app.services.claim_writing import HeldClaim, added, batch_of, held, moved
from app.services.outcome import Outcome, outcome_of
from app.services.queries import fetch, the_one
from app.services.top_ups import TopUp, top_ups
from app.store.office_file import OfficeFile
from app.store.writing import Writing


class _Difference(NamedTuple):
    """What one line is put right by; the miles are those it should have said."""

    line: ExpenseLine
    pence: int
    reason: str
    tenths_of_mile: int | None = None


def correct(
    office: OfficeFile, claim_id: UUID, corrections: Sequence[CorrectionDraft], today: date
) -> Outcome:
    """Put lines of a claim right that was paid or is in a batch.

    The differences are a claim of their own, submitted for approval; it may be below nothing, and
    is then taken off.
    """
    with office.writing() as writing:
        one = held(writing.session, claim_id, Step.CORRECT)
        _refuse_unsent(writing.session, one)
        if len({draft.line_id for draft in corrections}) < len(corrections):
            raise AppError(f"{one.name} was not corrected: one of its lines is named twice.")
        differences = [_difference(writing.session, one, draft) for draft in corrections]
        if not differences:
            raise AppError(f"{one.name} was not corrected: no line is chosen.")
        correcting = _added(writing, one, differences, today)
        pence = sum(difference.pence for difference in differences)
        writing.say(f"{correcting.name} puts {one.told} right: {_told(pence)}.", Area.EXPENSES)
    return outcome_of(writing, correcting.claim.id)


def top_up(office: OfficeFile, line_ids: Iterable[UUID], today: date) -> Outcome:
    """Claim what is still owed on journeys that were paid at an earlier rate, as one act.

    Each claim gets one of its own that puts it right, submitted for approval.
    """
    chosen = set(line_ids)
    owed = [one for one in top_ups(office) if one.journey.line_id in chosen]
    if not owed:
        raise AppError(
            "Nothing was topped up: none of these journeys was paid at another rate than now."
        )
    with office.writing() as writing:
        claims = [
            _topped_up(writing, claim_id, list(of_claim), today)
            for (_, claim_id), of_claim in groupby(sorted(owed, key=_claim), key=_claim)
        ]
        pence = sum(top_up.difference_pence for top_up in owed)
        told = counted(len(claims), "claim")
        writing.say(f"Topped up {told}: {_told(pence)}.", Area.EXPENSES)
    return outcome_of(writing, claims[0])


def _difference(session: Session, one: HeldClaim, draft: CorrectionDraft) -> _Difference:
    line = the_one(session, ExpenseLine, draft.line_id, "line")
    if line.claim_id != one.claim.id:
        raise AppError(f"{one.name} was not corrected, because one of the lines is not its own.")
    right = draft.right_pence
    if draft.right_tenths_of_mile is not None:
        if line.kind is not ExpenseKind.MILEAGE:
            sentence = "This line has no miles. Give the right amount instead."
            raise InvalidDraft((Problem("right_tenths_of_mile", sentence),))
        right = right_pence_of(session, line, draft.right_tenths_of_mile)
    pence = (right or 0) - line.due_pence - _corrected_pence(session, line.id)
    if pence == 0:
        sentence = "This is what the line comes to already. Give the sum that is right."
        raise InvalidDraft((Problem("right_pence", sentence),))
    return _Difference(line, pence, draft.reason, draft.right_tenths_of_mile)


def _corrected_pence(session: Session, line_id: UUID) -> int:
    """What the line was put right by before, whether or not that is approved yet."""
    rows = fetch(
        session,
        "SELECT coalesce(sum(l.due_pence), 0) FROM expense_line AS l"
        " JOIN expense_claim AS c ON c.id = l.claim_id"
        " WHERE l.corrects_id = :line AND c.state <> 'not claimed'",
        line=line_id,
    )
    return int(rows[0][0])


def _refuse_unsent(session: Session, one: HeldClaim) -> None:
    if one.claim.corrects_id is not None:
        first = the_one(session, ExpenseClaim, one.claim.corrects_id, "claim")
        name = claim_name(first.number)
        raise AppError(
            f"{one.name} was not corrected, because it puts {name} right itself. "
            f"Correct {name} once more instead."
        )
    if one.claim.state is ClaimState.APPROVED and batch_of(session, one.claim.id) is None:
        raise AppError(
            f"{one.name} was not corrected, because it is in no batch yet. Return it, so that it "
            "can be changed as it is."
        )


def _added(
    writing: Writing, one: HeldClaim, differences: Iterable[_Difference], today: date
) -> HeldClaim:
    """A claim of these differences; the one it puts right notes that it was."""
    draft = ExpenseClaimDraft(
        person_id=one.claim.person_id,
        activity_id=one.claim.activity_id,
        purpose=f"Puts {one.name} right",
    )
    correcting = added(
        writing,
        draft,
        state=ClaimState.SUBMITTED,
        submitted_on=today,
        corrects_id=one.claim.id,
    )
    for place, difference in enumerate(differences, start=1):
        writing.add(
            ExpenseLine(**_values(difference), claim_id=correcting.claim.id, position=place)
        )
    moved(writing, one.claim)
    return correcting


def _values(difference: _Difference) -> dict[str, Any]:
    line = difference.line
    return {
        "kind": line.kind,
        "incurred_on": line.incurred_on,
        "what": difference.reason,
        "vehicle": line.vehicle,
        "tenths_of_mile": difference.tenths_of_mile,
        "receipt": ReceiptState.NOT_NEEDED,
        "due_pence": difference.pence,
        "corrects_id": line.id,
    }


def _topped_up(writing: Writing, claim_id: UUID, owed: Sequence[TopUp], today: date) -> UUID:
    session = writing.session
    one = HeldClaim(session, the_one(session, ExpenseClaim, claim_id, "claim"))
    differences = [
        _Difference(
            the_one(session, ExpenseLine, top_up.journey.line_id, "line"),
            top_up.difference_pence,
            f"{top_up.amount.words}, of which {pounds(top_up.journey.promised_pence)} was paid",
        )
        for top_up in owed
    ]
    return _added(writing, one, differences, today).claim.id


def _claim(top_up: TopUp) -> tuple[int, UUID]:
    return top_up.journey.claim_number, top_up.journey.claim_id


def _told(pence: int) -> str:
    done = "pay" if pence >= 0 else "take off"
    return f"{pounds(abs(pence))} to {done}, once it is approved"
