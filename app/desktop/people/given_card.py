"""What a person gave: the total, by activity, and month by month."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal

from app.desktop.charts.bars import BarChart
from app.desktop.charts.chart import Series
from app.desktop.charts.chart_card import ChartCard
from app.desktop.parts.boxes import Card, Row
from app.desktop.parts.buttons import link_button
from app.desktop.parts.facts import Fact, FactsList
from app.desktop.parts.labels import Label, WrappingLabel
from app.desktop.parts.typed import say_day
from app.rules.days import short_month
from app.rules.lengths import duration
from app.services.hours_list import MonthTotal
from app.services.person_page import PersonPage

translate = QCoreApplication.translate

#: Activities that are named; the hours list holds them all.
_NAMED = 6


class GivenCard(Card):
    """The card of what was given. Signals: `log_asked()`."""

    log_asked = Signal()

    def __init__(self) -> None:
        super().__init__(title=self.tr("Given"))
        self.total = Label("", "figure")
        self.span = WrappingLabel("", "muted")
        self.activities = FactsList(right=True)
        self.log = link_button(self.tr("Log the first hours\u2026"))
        self.log.clicked.connect(self.log_asked)
        self.chart = ChartCard(_chart(()), inside=True)
        self._log_line = Row(self.log, None)
        self.add(self.total, self.span, self._log_line, self.activities, self.chart, None)

    def show_page(self, page: PersonPage) -> None:
        """Show what a person gave."""
        some = page.minutes > 0
        for part in (self.total, self.activities, self.chart):
            part.setVisible(some)
        self._log_line.setVisible(not some)
        if not some or page.first_day is None or page.last_day is None:
            self.span.setText(self.tr("No hours are logged yet."))
            return
        self.total.setText(duration(page.minutes))
        told = self.tr("on %n occasion(s) since {first}, last on {last}", "", page.occasions)
        self.span.setText(told.format(first=say_day(page.first_day), last=say_day(page.last_day)))
        self._show_activities(page)
        self.chart.show_chart(_chart(page.months))

    def _show_activities(self, page: PersonPage) -> None:
        facts = [
            Fact(total.activity, duration(total.minutes)) for total in page.activities[:_NAMED]
        ]
        others = page.activities[_NAMED:]
        if others:
            rest = self.tr("%n other(s)", "", len(others))
            facts.append(Fact(rest, duration(sum(total.minutes for total in others))))
        self.activities.show_facts(facts)


def _chart(months: Sequence[MonthTotal]) -> BarChart:
    total = duration(sum(month.minutes for month in months))
    told = translate("GivenCard", "The last twelve months \u00b7 {total}")
    return BarChart(
        translate("GivenCard", "Hours by month"),
        told.format(total=total),
        tuple(short_month(month.month) for month in months),
        Series(translate("GivenCard", "Hours"), tuple(month.minutes / 60 for month in months), "h"),
    )
