"""The charity's own details and the policy its notices follow."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlmodel import Session, select

from app.records.areas import Area
from app.records.charity import Charity, CharityDraft
from app.records.policy import Policy, PolicyDraft
from app.rules.days import full_day
from app.services.outcome import Outcome, outcome_of
from app.store.office_file import OfficeFile


class CharityRow(NamedTuple):
    """The charity as screens and reports show it."""

    name: str
    coordinator: str
    hour_value_pence: int | None
    hour_value_source: str
    baseline_on: date | None
    is_demo: bool
    address: str = ""
    registered_number: str = ""
    contact: str = ""
    signed_by: str = ""
    signed_as: str = ""
    has_logo: bool = False


def details(office: OfficeFile) -> CharityRow:
    """The charity's details."""
    with office.reading() as session:
        return _row(session.exec(select(Charity)).one())


def draft_with(office: OfficeFile, values: Mapping[str, Any]) -> CharityDraft:
    """The charity's details with some of them typed anew; raises InvalidDraft."""
    with office.reading() as session:
        kept = CharityDraft.of(session.exec(select(Charity)).one())
    return CharityDraft.check({**kept.model_dump(), **values})


def change(office: OfficeFile, draft: CharityDraft) -> Outcome:
    """Change the charity's details."""
    with office.writing() as writing:
        charity = writing.session.exec(select(Charity)).one()
        writing.change(charity, draft.model_dump())
        writing.say("Changed the charity's details.", Area.CHARITY)
    return outcome_of(writing, charity.id)


def treat_as_recognised(office: OfficeFile, until: date | None) -> Outcome:
    """Treat all giving up to and on that day as recognised already; None lifts it."""
    with office.writing() as writing:
        charity = writing.session.exec(select(Charity)).one()
        writing.change(charity, {"baseline_on": until})
        writing.say(_baseline_said(until), Area.CHARITY)
    return outcome_of(writing, charity.id)


def policy(office: OfficeFile) -> PolicyDraft:
    """The policy in force."""
    with office.reading() as session:
        return policy_in(session)


def policy_in(session: Session) -> PolicyDraft:
    """The policy in force, read within an open session."""
    kept = session.exec(select(Policy)).one()
    return PolicyDraft.of(kept)


def change_policy(office: OfficeFile, draft: PolicyDraft) -> Outcome:
    """Change the figures by which notices are given."""
    with office.writing() as writing:
        kept = writing.session.exec(select(Policy)).one()
        writing.change(kept, draft.model_dump())
        writing.say("Changed when notices are given.", Area.POLICY)
    return outcome_of(writing, kept.id)


def _row(charity: Charity) -> CharityRow:
    return CharityRow(
        charity.name,
        charity.coordinator,
        charity.hour_value_pence,
        charity.hour_value_source,
        charity.baseline_on,
        charity.is_demo,
        charity.address,
        charity.registered_number,
        charity.contact,
        charity.signed_by,
        charity.signed_as,
        charity.logo_sha256 is not None,
    )


def _baseline_said(until: date | None) -> str:
    if until is None:
        return "No giving counts as recognised without thanks."
    return f"All giving up to {full_day(until)} counts as recognised."
