"""What this office pays for a mile, and the miles that people drive for others."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session, select

from app.records.areas import Area
from app.records.failures import InvalidDraft, Problem
from app.records.mileage_rate import (
    MileageRate,
    MileageRateDraft,
    MilesElsewhere,
    MilesElsewhereDraft,
    Vehicle,
)
from app.records.person import Person
from app.rules import wording
from app.rules.days import full_day
from app.rules.mileage import VEHICLE_AS
from app.rules.mileage_rates import SHIPPED, Rate, Rates, own_rate, pence, rate_on, rates_with
from app.rules.tax_years import name, tax_year
from app.services.outcome import Outcome, outcome_of
from app.services.queries import fetch, the_one
from app.store.office_file import OfficeFile


class RateRow(NamedTuple):
    """A rate as Settings shows it; `id` is that of an own one.

    `is_in_force` says that a journey of today is paid at it, `is_replaced` that an own rate stands
    in its place.
    """

    id: UUID | None
    rate: Rate
    is_in_force: bool
    is_replaced: bool


def rates(office: OfficeFile, today: date) -> list[RateRow]:
    """The approved rates and the office's own, by vehicle and day, the newest first."""
    with office.reading() as session:
        own = session.exec(select(MileageRate)).all()
        in_force = rates_with(own)
        rows = [_row(None, rate, in_force, today) for rate in SHIPPED]
        rows += [_row(kept.id, own_rate(kept), in_force, today) for kept in own]
    rows.sort(key=lambda row: (row.rate.from_on, row.rate.is_own), reverse=True)
    order = list(Vehicle)
    return sorted(rows, key=lambda row: order.index(row.rate.vehicle))


def rates_in(session: Session) -> Rates:
    """The rates in force on every day, read within an open session."""
    return rates_with(session.exec(select(MileageRate)).all())


def add_rate(office: OfficeFile, draft: MileageRateDraft) -> Outcome:
    """Pay an own rate from a day on; it takes the place of the approved ones from then on.

    Raises InvalidDraft where an own rate of that vehicle and day stands already.
    """
    with office.writing() as writing:
        _refuse(writing.session, draft, None)
        kept = MileageRate.model_validate(draft.model_dump())
        writing.add(kept)
        writing.say(_said(draft), Area.EXPENSES)
    return outcome_of(writing, kept.id)


def change_rate(office: OfficeFile, rate_id: UUID, draft: MileageRateDraft) -> Outcome:
    """Change an own rate.

    Raises InvalidDraft where another own rate of that vehicle and day stands already.
    """
    with office.writing() as writing:
        kept = the_one(writing.session, MileageRate, rate_id, "rate")
        _refuse(writing.session, draft, rate_id)
        writing.change(kept, draft.model_dump())
        writing.say(_said(draft), Area.EXPENSES)
    return outcome_of(writing, rate_id)


def remove_rate(office: OfficeFile, rate_id: UUID) -> Outcome:
    """Remove an own rate, so that the one before it or the approved one is paid again."""
    with office.writing() as writing:
        kept = the_one(writing.session, MileageRate, rate_id, "rate")
        writing.remove(kept)
        writing.say(
            f"Removed the own rate for {VEHICLE_AS[kept.vehicle]} from {full_day(kept.from_on)}.",
            Area.EXPENSES,
        )
    return outcome_of(writing, rate_id)


def rate_draft(office: OfficeFile, rate_id: UUID) -> MileageRateDraft:
    """An own rate, to be changed in a form."""
    with office.reading() as session:
        return MileageRateDraft.of(the_one(session, MileageRate, rate_id, "rate"))


def miles_elsewhere(office: OfficeFile, person_id: UUID, tax_year_on: date) -> int | None:
    """The tenths of a mile somebody drove for others in a tax year; None where nobody asked."""
    with office.reading() as session:
        kept = _kept_elsewhere(session, person_id, tax_year_on)
        return None if kept is None else kept.tenths_of_mile


def set_miles_elsewhere(office: OfficeFile, draft: MilesElsewhereDraft) -> Outcome:
    """Keep what somebody drove for others in a tax year; it takes an earlier figure's place.

    Raises InvalidDraft where no tax year begins on that day.
    """
    if tax_year(draft.tax_year_on) != draft.tax_year_on:
        sentence = "A tax year begins on 6 April. Please choose the year again."
        raise InvalidDraft((Problem("tax_year_on", sentence),))
    with office.writing() as writing:
        person = the_one(writing.session, Person, draft.person_id, "person")
        kept = _kept_elsewhere(writing.session, draft.person_id, draft.tax_year_on)
        if kept is None:
            kept = MilesElsewhere.model_validate(draft.model_dump())
            writing.add(kept)
        else:
            writing.change(kept, draft.model_dump())
        writing.say(
            f"{person.name} drove {wording.miles(draft.tenths_of_mile)} for others in"
            f" {name(draft.tax_year_on)}.",
            Area.EXPENSES,
        )
    return outcome_of(writing, kept.id)


def forget_miles_elsewhere(office: OfficeFile, person_id: UUID, tax_year_on: date) -> Outcome:
    """Take away what was kept of somebody's miles for others, as if nobody had asked."""
    with office.writing() as writing:
        person = the_one(writing.session, Person, person_id, "person")
        kept = _kept_elsewhere(writing.session, person_id, tax_year_on)
        if kept is not None:
            writing.remove(kept)
            writing.say(
                f"Nothing is known of {person.name}'s miles for others in {name(tax_year_on)}.",
                Area.EXPENSES,
            )
    return outcome_of(writing, person_id)


def _row(id: UUID | None, rate: Rate, in_force: Rates, today: date) -> RateRow:
    of_its_day = rate_on(in_force, rate.vehicle, rate.from_on)
    is_replaced = id is None and of_its_day != rate
    is_paid = not is_replaced and rate_on(in_force, rate.vehicle, today) == rate
    return RateRow(id, rate, is_paid, is_replaced)


def _refuse(session: Session, draft: MileageRateDraft, but: UUID | None) -> None:
    problems = []
    if draft.vehicle is not Vehicle.CAR and draft.above_tenths_of_penny != draft.tenths_of_penny:
        sentence = "Only a car or van has another rate above 10,000 miles. Give the same rate."
        problems.append(Problem("above_tenths_of_penny", sentence))
    standing = fetch(
        session,
        "SELECT id FROM mileage_rate"
        " WHERE vehicle = :vehicle AND from_on = :day AND id IS NOT :but",
        vehicle=str(draft.vehicle),
        day=draft.from_on,
        but=but,
    )
    if standing:
        sentence = "An own rate from that day stands already. Change that one instead."
        problems.append(Problem("from_on", sentence))
    if problems:
        raise InvalidDraft(tuple(problems))


def _said(draft: MileageRateDraft) -> str:
    above = ""
    if draft.vehicle is Vehicle.CAR:
        above = f", and {pence(draft.above_tenths_of_penny)} above 10,000 miles"
    return (
        f"From {full_day(draft.from_on)} the rate for {VEHICLE_AS[draft.vehicle]} is"
        f" {pence(draft.tenths_of_penny)} a mile{above}."
    )


def _kept_elsewhere(session: Session, person_id: UUID, tax_year_on: date) -> MilesElsewhere | None:
    wanted = select(MilesElsewhere).where(
        MilesElsewhere.person_id == person_id, MilesElsewhere.tax_year_on == tax_year_on
    )
    return session.exec(wanted).one_or_none()
