"""One person's tax year in a panel: what was received beside what is allowed, and what follows."""

from uuid import UUID

from app.desktop.desk import Desk
from app.desktop.expenses.words import spending_name
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import link_button, plain_button
from app.desktop.parts.facts import Fact, FactsList
from app.desktop.parts.form import Field, Form
from app.desktop.parts.frames import SidePanel
from app.desktop.parts.labels import WrappingLabel, section
from app.desktop.parts.miles_field import MilesField
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.records.expense_claim import ExpenseKind
from app.records.mileage_rate import MilesElsewhereDraft
from app.rules.wording import miles, pounds
from app.services import mileage
from app.services.mileage_year import YearOfPerson, YearView
from app.services.outcome import Outcome


class YearPanel(SidePanel):
    """The year of the person that was chosen; miles driven for others are kept from here."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._year: YearOfPerson | None = None
        self.spent = FactsList(right=True)
        self.driven = FactsList(right=True)
        self.band = WrappingLabel("")
        self.fine = RemarkBox("circle-check", Tone.GOOD)
        self.caution = RemarkBox("triangle-alert", Tone.WARN)
        self.form = Form(
            [
                Field(
                    "tenths_of_mile",
                    self.tr("&Miles driven for others"),
                    MilesField(self.tr("Not asked")),
                    self.tr(
                        "By car or van in this tax year, for every other organisation: the 10,000 "
                        "miles count all of them."
                    ),
                )
            ]
        )
        self.keep = plain_button(self.tr("&Keep"), "check", self.keep_elsewhere)
        self.person = link_button(self.tr("Open the person's page"))
        self._mileage = section(self.tr("Mileage"))
        self.form.submitted.connect(self.keep_elsewhere)
        self.person.clicked.connect(self._open_person)
        body = Box(
            self.spent,
            self._mileage,
            self.driven,
            self.band,
            self.fine,
            self.caution,
            self.form,
            Row(self.keep, None),
            Row(self.person, None),
            None,
            gap=12,
        )
        super().__init__(self.tr("A tax year"), body)
        self.hide()

    def show_year(self, view: YearView, tax_year_on: object, elsewhere: int | None) -> None:
        """Show somebody's year."""
        year = view.year
        self._year = year
        self._tax_year_on = tax_year_on
        self.title.setText(year.person)
        self.setAccessibleName(year.person)
        self.spent.show_facts(self._spent(year))
        names = [
            Fact(spending_name(ExpenseKind.MILEAGE, vehicle), miles(tenths))
            for vehicle, tenths in year.miles.miles.items()
        ]
        self.driven.show_facts(names)
        has_driven = bool(names) or elsewhere is not None
        for part in (self._mileage, self.band):
            part.setVisible(has_driven)
        self.band.setText(year.miles.band_words)
        profits = year.miles.profit_pence > 0
        self.fine.say(year.miles.words if names and not profits else "")
        self.caution.say(year.miles.words if profits else "")
        self.form.set_values({"tenths_of_mile": elsewhere})

    def keep_elsewhere(self) -> None:
        """Keep the miles driven for others, or that nobody asked."""
        if self._year is None:
            return
        typed = self.form.values()["tenths_of_mile"]
        self._desk.operations.perform(
            lambda: self._kept(typed), initiator=self, refused=self.form.show_problems
        )

    @property
    def person_id(self) -> UUID | None:
        """Whose year is shown."""
        return None if self._year is None else self._year.person_id

    def _kept(self, typed: object) -> Outcome:
        office, on = self._desk.office, self._tax_year_on
        values = {"person_id": self.person_id, "tax_year_on": on, "tenths_of_mile": typed}
        draft = MilesElsewhereDraft.check(
            {**values, "tenths_of_mile": 0 if typed is None else typed}
        )
        if typed is None:
            return mileage.forget_miles_elsewhere(office, draft.person_id, draft.tax_year_on)
        return mileage.set_miles_elsewhere(office, draft)

    def _spent(self, year: YearOfPerson) -> list[Fact]:
        spent = year.spent
        sums = [
            (self.tr("Paid"), spent.paid_pence),
            (self.tr("Approved, to be paid"), spent.approved_pence),
            (self.tr("Not claimed, a gift"), spent.not_claimed_pence),
            (self.tr("Donated back"), year.donated_back_pence),
        ]
        return [Fact(name, pounds(pence)) for name, pence in sums if pence]

    def _open_person(self) -> None:
        if self._year is not None:
            self._desk.go("person", self._year.person_id)
