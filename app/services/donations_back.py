"""Paid expenses that somebody gave back: gifts of their own, never netted off a claim (facts 5)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.areas import Area
from app.records.donation_back import DonationBack, DonationBackDraft
from app.records.failures import InvalidDraft, Problem
from app.rules import wording
from app.rules.claim_steps import Step, claim_name
from app.rules.wording import counted, pounds
from app.services.claim_writing import HeldClaim, held, moved
from app.services.outcome import Outcome, outcome_of
from app.services.queries import as_day, as_id, fetch, the_one
from app.store.office_file import OfficeFile
from app.store.writing import Writing


class DonationRow(NamedTuple):
    """A gift as a list shows it; `is_declared` says that a Gift Aid declaration covers it."""

    id: UUID
    claim_id: UUID
    claim: str
    person_id: UUID
    person: str
    received_on: date
    amount_pence: int
    reference: str
    declared_on: date | None

    @property
    def is_declared(self) -> bool:
        """Whether Gift Aid can be claimed on it."""
        return self.declared_on is not None


def record(office: OfficeFile, draft: DonationBackDraft, today: date) -> Outcome:
    """Note that somebody gave paid expenses back, at most what was paid and not before it was."""
    with office.writing() as writing:
        one = held(writing.session, draft.claim_id, Step.GIVE_BACK)
        _refuse(writing.session, one, draft, today, None)
        kept = DonationBack.model_validate(draft.model_dump())
        writing.add(kept)
        moved(writing, one.claim)
        writing.say(
            f"{one.person.name} gave back {pounds(draft.amount_pence)} of {one.name}.",
            Area.EXPENSES,
        )
    return outcome_of(writing, kept.id)


def change(office: OfficeFile, donation_id: UUID, draft: DonationBackDraft, today: date) -> Outcome:
    """Change a gift that was noted."""
    with office.writing() as writing:
        kept = the_one(writing.session, DonationBack, donation_id, "gift")
        one = held(writing.session, draft.claim_id, Step.GIVE_BACK)
        _refuse(writing.session, one, draft, today, donation_id)
        if writing.change(kept, draft.model_dump()):
            moved(writing, one.claim)
        told = f"{pounds(draft.amount_pence)} of {one.name}"
        writing.say(f"Changed what {one.person.name} gave back: {told}.", Area.EXPENSES)
    return outcome_of(writing, donation_id)


def remove(office: OfficeFile, donation_ids: Sequence[UUID]) -> Outcome:
    """Remove gifts that were noted by mistake; undo brings them back."""
    with office.writing() as writing:
        for donation_id in donation_ids:
            _removed(writing, donation_id)
        told = counted(len(donation_ids), "gift")
        writing.say(f"Removed {told} of paid expenses.", Area.EXPENSES)
    return outcome_of(writing)


def draft_for(office: OfficeFile, donation_id: UUID) -> DonationBackDraft:
    """A gift, to be changed in a form."""
    with office.reading() as session:
        return DonationBackDraft.of(the_one(session, DonationBack, donation_id, "gift"))


def rows(office: OfficeFile, first: date = date.min, last: date = date.max) -> list[DonationRow]:
    """The gifts that came in between two days, the newest first."""
    with office.reading() as session:
        found = fetch(
            session,
            f"{_DONATIONS} WHERE d.received_on BETWEEN :first AND :last"
            " ORDER BY d.received_on DESC, d.id DESC",
            first=first,
            last=last,
        )
    return [_row(*row) for row in found]


def rows_of_claim(session: Session, claim_id: UUID) -> list[DonationRow]:
    """The gifts of one claim, the oldest first, within an open session."""
    statement = f"{_DONATIONS} WHERE d.claim_id = :claim ORDER BY d.received_on, d.id"
    return [_row(*row) for row in fetch(session, statement, claim=claim_id)]


def left_to_give(session: Session, claim_id: UUID, but: UUID | None = None) -> int:
    """What of a paid claim was not given back yet; what was taken off later is not counted."""
    found = fetch(
        session,
        "SELECT (SELECT coalesce(sum(due_pence), 0) FROM expense_line WHERE claim_id = :claim)"
        " + min(0, (SELECT coalesce(sum(l.due_pence), 0) FROM expense_claim AS c"
        "  JOIN expense_line AS l ON l.claim_id = c.id WHERE c.corrects_id = :claim"
        "  AND c.state IN ('approved', 'paid')))"
        " - (SELECT coalesce(sum(amount_pence), 0) FROM donation_back WHERE claim_id = :claim"
        "  AND (:but IS NULL OR id <> :but))",
        claim=claim_id,
        but=but,
    )
    return int(found[0][0])


_DONATIONS = (
    "SELECT d.id, d.claim_id, c.number, c.person_id, p.name, d.received_on, d.amount_pence,"
    " d.reference, d.declared_on FROM donation_back AS d"
    " JOIN expense_claim AS c ON c.id = d.claim_id JOIN person AS p ON p.id = c.person_id"
)


def _row(
    id: bytes,
    claim_id: bytes,
    number: int,
    person_id: bytes,
    person: str,
    received_on: str,
    amount_pence: int,
    reference: str,
    declared_on: str | None,
) -> DonationRow:
    return DonationRow(
        as_id(id),
        as_id(claim_id),
        claim_name(number),
        as_id(person_id),
        person,
        date.fromisoformat(received_on),
        amount_pence,
        reference,
        as_day(declared_on),
    )


def _removed(writing: Writing, donation_id: UUID) -> None:
    kept = the_one(writing.session, DonationBack, donation_id, "gift")
    one = held(writing.session, kept.claim_id, Step.GIVE_BACK)
    writing.remove(kept)
    moved(writing, one.claim)


def _refuse(
    session: Session, one: HeldClaim, draft: DonationBackDraft, today: date, but: UUID | None
) -> None:
    """Raise InvalidDraft where the gift would come too early, or be more than was paid."""
    problems = []
    if draft.received_on > today:
        problems.append(Problem("received_on", "This day has not come yet."))
    paid_on = one.claim.paid_on
    if paid_on is not None and draft.received_on < paid_on:
        sentence = f"{one.name} was paid on {wording.day(paid_on, today)}: the gift comes after it."
        problems.append(Problem("received_on", sentence))
    left = left_to_give(session, one.claim.id, but)
    if draft.amount_pence > left:
        sentence = f"At most {pounds(left)} of {one.name} can be given back."
        problems.append(Problem("amount_pence", sentence))
    if problems:
        raise InvalidDraft(tuple(problems))
