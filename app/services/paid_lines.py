"""Lines of the ledger that say a claim was paid: they go with the payment, and never alone."""

from collections.abc import Iterable
from uuid import UUID

from sqlmodel import Session

from app.records.failures import AppError
from app.rules.claim_steps import claim_name
from app.services.queries import OF_IDS, fetch, ids_bound


def refuse_if_paid(session: Session, recognition_ids: Iterable[UUID], did: str) -> None:
    """Raise AppError where one of these lines of the ledger says that a claim was paid.

    The claim says it too, and the two never part.
    """
    rows = fetch(session, _PAID, ids=ids_bound(recognition_ids))
    if rows:
        raise AppError(
            f"Nothing was {did}, because {claim_name(rows[0][0])} was paid as this line says. "
            "Undo that payment in the recent changes, and the line goes with it."
        )


_PAID = f"SELECT number FROM expense_claim WHERE recognition_id IN {OF_IDS} ORDER BY number"  # noqa: S608 - the words are ours
