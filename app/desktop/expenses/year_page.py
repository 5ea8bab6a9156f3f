"""A tax year: person by person, one of them in a panel, or as the mileage list of a month."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget

from app.desktop.desk import Desk
from app.desktop.expenses.month_list import MonthList
from app.desktop.expenses.top_up_box import TopUpBox
from app.desktop.expenses.year_columns import year_columns
from app.desktop.expenses.year_panel import YearPanel
from app.desktop.list_page import ListPage
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import primary_button
from app.desktop.parts.choosing import Segmented
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.rules import tax_years
from app.rules.wording import pounds
from app.services import mileage, mileage_year, top_ups
from app.services.mileage_year import YearOfPerson
from app.services.top_ups import TopUp

translate = QCoreApplication.translate

_PEOPLE, _MONTH = 0, 1


class _Found(NamedTuple):
    years: list[date]
    people: list[YearOfPerson]
    owed: list[TopUp]


class YearPage(ListPage):
    """Everybody with expenses in the tax year that is chosen; Enter opens their year beside it."""

    def __init__(self, desk: Desk) -> None:
        self.rows: RecordModel[YearOfPerson] = RecordModel(year_columns())
        table = RecordTable(self.rows, translate("YearPage", "Tax year, person by person"))
        table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        super().__init__(desk, table, translate("YearPage", "Reading the tax year"))
        self.rows.setParent(self)
        self._this_year = tax_years.tax_year(desk.today())
        self._told = {_PEOPLE: "", _MONTH: ""}
        self.year = ChoiceField(self._choices([self._this_year]))
        self.year.setAccessibleName(self.tr("Tax year"))
        self.shown = Segmented(
            [(_PEOPLE, self.tr("Everybody")), (_MONTH, self.tr("Mileage list"))],
            self.tr("What to look at"),
        )
        self.owed = TopUpBox(desk)
        self.panel = YearPanel(desk)
        self.month_list = MonthList(desk)
        self._choice = QStackedWidget()
        self._choice.addWidget(self.year)
        self._choice.addWidget(self.month_list.month)
        self.look = self.button(self.tr("&Look at the year"), "eye", self.look_at_selected)
        self.add(Row(self._choice, self.look, None, self.shown, gap=10))
        self.stack(self._build_list(table), self._build_nothing(), self.month_list)
        self._connect()

    def read(self) -> None:
        """Read the tax year, and what is owed for journeys of any."""
        office, on = self.desk.office, self._year()
        if self.shown.value() == _MONTH:
            self.month_list.read()

        def found() -> _Found:
            return _Found(
                mileage_year.tax_years_with_costs(office),
                mileage_year.year_of_all(office, on),
                top_ups.top_ups(office),
            )

        self._newest.read(found, self._show)

    def show_subject(self, subject: object) -> None:
        """Show the mileage list of the month of a day."""
        if isinstance(subject, date):
            self.month_list.month.set_value(subject.replace(day=1))
            self.shown.choose(_MONTH)
            self._on_shown(_MONTH)

    def look_at_selected(self) -> None:
        """Open the year of the person who is selected, in the panel."""
        for year in self.table.selected()[:1]:
            self._look_at(year.person_id)
            self.panel.show()

    def _build_list(self, table: RecordTable) -> Box:
        beside = Row(table, self.panel, gap=14)
        beside.give_room_to(table)
        listed = Box(self.owed, beside, gap=12)
        listed.give_room_to(beside)
        return listed

    def _build_nothing(self) -> EmptyState:
        self.see_claims = primary_button(self.tr("See the claims"), "receipt-pound-sterling")
        self.see_claims.clicked.connect(lambda: self.desk.go("expenses", "claims"))
        return EmptyState(
            "calendar",
            self.tr("No expenses in this tax year"),
            self.tr(
                "A tax year goes from 6 April to 5 April. Here each person's miles stand beside "
                "the 10,000, and what they were paid beside what they gave."
            ),
            self.see_claims,
        )

    def _connect(self) -> None:
        self.table.opened.connect(lambda _: self.look_at_selected())
        self.table.picked.connect(self._on_picked)
        self.year.edited.connect(self.read)
        self.shown.chosen.connect(self._on_shown)
        self.month_list.told.connect(lambda told: self._say(_MONTH, told))
        self.panel.closed.connect(self.focus_list)

    def _choices(self, years: list[date]) -> list[tuple[date, str]]:
        named = self.tr("Tax year {name}")
        return [(on, named.format(name=tax_years.name(on))) for on in years]

    def _year(self) -> date:
        on: date = self.year.value()
        return on

    def _show(self, found: _Found) -> None:
        years = sorted({self._this_year, *found.years}, reverse=True)
        chosen = self._year()
        self.year.show_choices(self._choices(years))
        self.year.set_value(chosen)
        self.owed.show_owed(found.owed)
        self.table.show_rows(found.people, _key)
        self._on_picked(self.table.selected())
        self._show_panel(found.people)
        self._say(_PEOPLE, self._figures(found.people))
        self._show_part()

    def _show_panel(self, people: list[YearOfPerson]) -> None:
        if self.panel.isHidden() or self.panel.person_id is None:
            return
        if any(year.person_id == self.panel.person_id for year in people):
            self._look_at(self.panel.person_id)
        else:
            self.panel.hide()

    def _look_at(self, person_id: UUID) -> None:
        office, on = self.desk.office, self._year()
        view = mileage_year.year_view(office, person_id, on)
        self.panel.show_year(view, on, mileage.miles_elsewhere(office, person_id, on))

    def _on_picked(self, chosen: list[YearOfPerson]) -> None:
        self.look.setEnabled(bool(chosen))
        if chosen:
            named = self.tr("Look at the year of {name}").format(name=chosen[0].person)
            self.look.setAccessibleName(named)
            if self.panel.isVisible() and chosen[0].person_id != self.panel.person_id:
                self._look_at(chosen[0].person_id)

    def _on_shown(self, part: int) -> None:
        if part == _MONTH:
            self.month_list.read()
        self._show_part()

    def _show_part(self) -> None:
        part = self.shown.value()
        self._choice.setCurrentIndex(part)
        self.look.setVisible(part == _PEOPLE and bool(self.rows.rows))
        other = 2 if part == _MONTH else 1
        self.show_whether(part == _PEOPLE and bool(self.rows.rows), other)
        self.tell(self._told[part])

    def _say(self, part: int, told: str) -> None:
        self._told[part] = told
        if part == self.shown.value():
            self.tell(told)

    def _figures(self, people: list[YearOfPerson]) -> str:
        if not people:
            return self.tr("No expenses in this tax year")
        parts = [
            self.tr("%Ln person(s)", "", len(people)),
            self.tr("{sum} paid").format(sum=pounds(sum(one.spent.paid_pence for one in people))),
        ]
        gifts = sum(one.spent.not_claimed_pence for one in people)
        back = sum(one.donated_back_pence for one in people)
        if gifts:
            parts.append(self.tr("{sum} not claimed, a gift").format(sum=pounds(gifts)))
        if back:
            parts.append(self.tr("{sum} donated back").format(sum=pounds(back)))
        return " \u00b7 ".join(parts)


def _key(year: YearOfPerson) -> UUID:
    return year.person_id
