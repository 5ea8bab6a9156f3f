"""Deciding on claims: approved, by somebody other than the claimant, or returned with a reason."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from sqlmodel import Session

from app.records.areas import Area
from app.records.drafts import needed_line
from app.records.expense_claim import ClaimState
from app.records.failures import AppError
from app.rules.claim_steps import Step, claim_name, is_claimant
from app.rules.wording import pounds
from app.services.claim_writing import (
    HeldClaim,
    all_held,
    batch_of,
    held,
    moved,
    said_of,
    total_of,
    work_out_again,
)
from app.services.outcome import Outcome, outcome_of
from app.services.queries import fetch
from app.store.office_file import OfficeFile

#: Told how many claims are done, and of how many; it stops the work by raising Cancelled.
ClaimsOfAll = Callable[[int, int], None]


def approve(
    office: OfficeFile,
    claim_ids: Sequence[UUID],
    by: str,
    today: date,
    progress: ClaimsOfAll | None = None,
) -> Outcome:
    """Approve submitted claims, all or none; their miles are worked out again, and stay so.

    Raises InvalidDraft where nobody is named, and AppError where a claimant would approve their
    own claim.
    """
    by = needed_line("decided_by", by, "Please say who approves it.")
    with office.writing() as writing:
        claims = all_held(writing.session, claim_ids, Step.APPROVE)
        was = total_of(writing.session, claim_ids)
        pence = 0
        for done, one in enumerate(claims):
            if progress is not None:
                progress(done, len(claims))
            _refuse_claimant(one, by)
            pence += work_out_again(writing, one.claim)
            moved(writing, one.claim, state=ClaimState.APPROVED, decided_on=today, decided_by=by)
            # The miles of the next claim come after these.
            writing.session.flush()
        told = f"Approved {said_of(claims, pence)}."
        if pence != was:
            told += f" When submitted it came to {pounds(was)}; the miles were worked out again."
        writing.say(told, Area.EXPENSES)
    return outcome_of(writing, claim_ids[0])


def return_(office: OfficeFile, claim_id: UUID, reason: str, by: str, today: date) -> Outcome:
    """Return a claim with the reason; its lines can be edited again.

    One that is approved is returned too, until its lines are in a batch.
    """
    reason = needed_line("returned_because", reason, "Please say why it is returned.")
    by = needed_line("decided_by", by, "Please say who returns it.")
    with office.writing() as writing:
        one = held(writing.session, claim_id, Step.RETURN)
        batch = batch_of(writing.session, claim_id)
        if batch is not None:
            raise AppError(
                f"{one.name} was not returned, because its lines are in batch {batch}. Put it "
                "right with a correction, which goes into the next batch."
            )
        _refuse_corrected(writing.session, one)
        moved(
            writing,
            one.claim,
            state=ClaimState.RETURNED,
            decided_on=today,
            decided_by=by,
            returned_because=reason,
        )
        writing.say(f"Returned {one.told}: {reason}", Area.EXPENSES)
    return outcome_of(writing, claim_id)


def _refuse_corrected(session: Session, one: HeldClaim) -> None:
    rows = fetch(
        session,
        "SELECT number FROM expense_claim WHERE corrects_id = :claim ORDER BY number LIMIT 1",
        claim=one.claim.id,
    )
    if rows:
        raise AppError(
            f"{one.name} was not returned, because {claim_name(rows[0][0])} puts it right. Return "
            "and remove that one first."
        )


def _refuse_claimant(one: HeldClaim, by: str) -> None:
    person = one.person
    if is_claimant(by, person.name, person.known_as):
        raise AppError(
            f"{one.name} was not approved, because it is {person.name}'s own claim. Somebody else "
            f"has to approve it; another {by} may write the name with a middle initial."
        )
