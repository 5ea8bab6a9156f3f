"""What became of a claim, step by step, as the journal has it."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.expense_claim import ClaimState
from app.services.queries import as_id, fetch


class PastStep(NamedTuple):
    """One act on a claim: when, who was at work, what it did; and whether it was taken back."""

    action_id: UUID
    at: datetime
    who: str
    what: str
    is_undone: bool


def history_of(session: Session, claim_id: UUID) -> list[PastStep]:
    """What became of a claim, the earliest first; every act on it changes the claim itself."""
    return [_step(row) for row in fetch(session, _HISTORY, claim=claim_id)]


_HISTORY = """
SELECT a.id, a.at, a.who, a.sentence, a.undoes IS NOT NULL, e.deed, e.after,
    EXISTS (
        SELECT 1 FROM journal_action AS back WHERE back.undoes = a.id AND NOT EXISTS (
            SELECT 1 FROM journal_action AS again WHERE again.undoes = back.id
        )
    )
FROM journal_action AS a JOIN journal_entry AS e ON e.action_id = a.id
WHERE e.record_id = :claim AND e.seq = (
    SELECT max(last.seq) FROM journal_entry AS last
    WHERE last.action_id = a.id AND last.record_id = :claim
)
ORDER BY a.seq
"""


def _step(row: Sequence[Any]) -> PastStep:
    action_id, at, who, sentence, is_undoing, deed, after, is_undone = row
    changed = json.loads(after or "{}")
    what = "" if is_undoing or deed == "added" else _said(changed)
    return PastStep(
        as_id(action_id), datetime.fromisoformat(at), who, what or sentence, bool(is_undone)
    )


def _said(changed: dict[str, Any]) -> str:
    """What a change of state says of this claim alone, where its act was on many; or nothing."""
    by, reason = changed.get("decided_by", ""), changed.get("returned_because", "")
    told: dict[Any, str] = {
        ClaimState.APPROVED: f"Approved by {by}." if by else "Approved.",
        ClaimState.RETURNED: f"Returned by {by}: {reason}" if by else f"Returned: {reason}",
        ClaimState.PAID: _paid(changed),
        ClaimState.NOT_CLAIMED: "Kept as a gift.",
        ClaimState.SUBMITTED: "Submitted.",
    }
    return told.get(changed.get("state"), "")


def _paid(changed: dict[str, Any]) -> str:
    method, reference = changed.get("paid_by"), changed.get("paid_reference")
    by = f" by {method}" if method else ""
    return f"Paid{by}, {reference}." if reference else f"Paid{by}."
