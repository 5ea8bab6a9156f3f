"""The columns of a tax year person by person, and of the journeys of a month."""

from PySide6.QtCore import QCoreApplication

from app.desktop.expenses.words import spending_name
from app.desktop.parts.columns import Column
from app.desktop.parts.typed import say_day
from app.records.expense_claim import ExpenseKind
from app.rules.claim_steps import claim_name
from app.rules.folding import fold
from app.rules.mileage import BAND, Amount
from app.rules.wording import mile_figure, pounds
from app.services.mileage_list import ListedJourney
from app.services.mileage_year import YearOfPerson

translate = QCoreApplication.translate


def year_columns() -> list[Column[YearOfPerson]]:
    """The columns of the list of everybody with expenses in a tax year."""
    return [
        Column(translate("Year", "Person"), lambda year: year.person,
               lambda year: fold(year.person), width=160, stretch=True),
        Column(translate("Year", "Miles of 10,000"), _miles,
               lambda year: year.miles.toward_band,
               share=lambda year: year.miles.toward_band / BAND, width=210),
        Column(translate("Year", "Paid"), lambda year: _sum(year.spent.paid_pence),
               lambda year: year.spent.paid_pence, right=True, width=112, yield_first=1),
        Column(translate("Year", "To pay"), lambda year: _sum(year.spent.approved_pence),
               lambda year: year.spent.approved_pence, right=True, width=112, yield_first=3),
        Column(translate("Year", "Not claimed"),
               lambda year: _sum(year.spent.not_claimed_pence),
               lambda year: year.spent.not_claimed_pence, right=True, width=116, yield_first=4),
        Column(translate("Year", "Donated back"), lambda year: _sum(year.donated_back_pence),
               lambda year: year.donated_back_pence, right=True, width=126, yield_first=5),
        Column(translate("Year", "To declare"), lambda year: _sum(year.miles.profit_pence),
               lambda year: year.miles.profit_pence, right=True, width=112, yield_first=2),
    ]  # fmt: skip


def journey_columns() -> list[Column[ListedJourney]]:
    """The columns of the mileage list of a month."""
    return [
        Column(translate("Year", "Person"), lambda one: one.journey.person,
               lambda one: fold(one.journey.person), width=150),
        Column(translate("Year", "Day"), lambda one: say_day(one.journey.incurred_on),
               lambda one: one.journey.incurred_on, width=112),
        Column(translate("Year", "Journey"), _went, width=180, stretch=True, yield_first=1),
        Column(translate("Year", "By"), _vehicle, width=160, yield_first=4),
        Column(translate("Year", "Miles"), lambda one: mile_figure(one.journey.tenths_of_mile),
               lambda one: one.journey.tenths_of_mile, right=True, width=80),
        Column(translate("Year", "Worked out"), _worked_out, width=190, yield_first=3),
        Column(translate("Year", "Claim"), lambda one: claim_name(one.journey.claim_number),
               lambda one: one.journey.claim_number, width=104, yield_first=2),
        Column(translate("Year", "Amount"), lambda one: pounds(one.journey.paid_pence),
               lambda one: one.journey.paid_pence, right=True, width=112),
    ]  # fmt: skip


def _sum(pence: int) -> str:
    """A sum, or nothing where there is none: a table full of noughts hides what is there."""
    return pounds(pence) if pence else ""


def _miles(year: YearOfPerson) -> str:
    return mile_figure(year.miles.toward_band).removesuffix(".0")


def _went(one: ListedJourney) -> str:
    places = " \u2013 ".join(filter(None, (one.journey.from_place, one.journey.to_place)))
    return " \u00b7 ".join(filter(None, (places, one.journey.what)))


def _vehicle(one: ListedJourney) -> str:
    return spending_name(ExpenseKind.MILEAGE, one.journey.vehicle)


def _worked_out(one: ListedJourney) -> str:
    return Amount(one.journey.paid_pence, one.parts).words
