"""Where people's expenses are paid to: kept by consent, shown whole only to be checked.

No sentence of an act, list or ordinary export holds them. After a change nothing is paid to them
until somebody has confirmed them with the person.
"""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session, col, select

from app.records.areas import Area
from app.records.bank_details import BankDetails, BankDetailsDraft
from app.records.drafts import needed_line
from app.records.failures import AppError
from app.records.person import Person
from app.services.outcome import Outcome, outcome_of
from app.services.queries import the_one
from app.store.office_file import OfficeFile


class BankDetailsRow(NamedTuple):
    """Somebody's bank details; they can be paid to once `confirmed_on` is set."""

    person_id: UUID
    account_name: str
    sort_code: str
    account_number: str
    confirmed_on: date | None
    confirmed_by: str

    @property
    def is_confirmed(self) -> bool:
        """Whether money may be sent there."""
        return self.confirmed_on is not None

    @property
    def ending(self) -> str:
        """As much as is shown unasked: 'ending 678'."""
        return f"ending {self.account_number[-3:]}"


def set_details(office: OfficeFile, draft: BankDetailsDraft) -> Outcome:
    """Keep somebody's bank details in the place of those before; they wait to be confirmed."""
    with office.writing() as writing:
        person = the_one(writing.session, Person, draft.person_id, "person")
        kept = _kept(writing.session, draft.person_id)
        if kept is None:
            kept = BankDetails.model_validate(draft.model_dump())
            writing.add(kept)
        elif BankDetailsDraft.of(kept) != draft:
            unconfirmed = {"confirmed_on": None, "confirmed_by": ""}
            writing.change(kept, {**draft.model_dump(), **unconfirmed})
        writing.say(
            f"Kept bank details of {person.name}; they wait to be confirmed.", Area.EXPENSES
        )
    return outcome_of(writing, kept.id)


def confirm(office: OfficeFile, person_id: UUID, by: str, day: date) -> Outcome:
    """Note who confirmed somebody's bank details with them, so that money may be sent there."""
    by = needed_line("confirmed_by", by, "Please say who confirmed them with the person.")
    with office.writing() as writing:
        person = the_one(writing.session, Person, person_id, "person")
        kept = _kept(writing.session, person_id)
        if kept is None:
            raise AppError(f"Nothing was confirmed: {person.name} has no bank details here.")
        writing.change(kept, {"confirmed_on": day, "confirmed_by": by})
        writing.say(f"Confirmed the bank details of {person.name}.", Area.EXPENSES)
    return outcome_of(writing, kept.id)


def remove(office: OfficeFile, person_id: UUID) -> Outcome:
    """Take somebody's bank details away."""
    with office.writing() as writing:
        person = the_one(writing.session, Person, person_id, "person")
        kept = _kept(writing.session, person_id)
        if kept is not None:
            writing.remove(kept)
            writing.say(f"Took away the bank details of {person.name}.", Area.EXPENSES)
    return outcome_of(writing)


def details(office: OfficeFile, person_id: UUID) -> BankDetailsRow | None:
    """Somebody's bank details, or None where there are none."""
    with office.reading() as session:
        kept = _kept(session, person_id)
        if kept is None:
            return None
        return BankDetailsRow(
            person_id,
            kept.account_name,
            kept.sort_code,
            kept.account_number,
            kept.confirmed_on,
            kept.confirmed_by,
        )


def _kept(session: Session, person_id: UUID) -> BankDetails | None:
    wanted = select(BankDetails).where(col(BankDetails.person_id) == person_id)
    return session.exec(wanted).one_or_none()
