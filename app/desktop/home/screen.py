"""The Home screen: open straight to today, with what needs attention first."""

from datetime import datetime
from itertools import islice
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desktop.bringing_in.waiting_link import WaitingLink
from app.desktop.charts.bars import BarChart
from app.desktop.charts.chart import Series
from app.desktop.charts.chart_card import ChartCard
from app.desktop.desk import Desk
from app.desktop.giving_back.acts import act_on, thank
from app.desktop.giving_back.put_off_form import PutOffDialog
from app.desktop.home import words
from app.desktop.home.put_off_list import PutOffList
from app.desktop.newest_read import NewestRead
from app.desktop.parts.attention import AttentionCard
from app.desktop.parts.boxes import GAP_DOWN, Box, Columns, ScrollPage
from app.desktop.parts.buttons import link_button, plain_button, primary_button
from app.desktop.parts.dated_list import DatedCard
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.figures import FigureRow
from app.desktop.parts.header import PageHeader
from app.desktop.parts.screen import Screen
from app.records.areas import Area
from app.rules import days
from app.rules.notice import LISTENED_TO, Notice, NoticeList
from app.services import home, notices
from app.services.home import HomePage
from app.services.hours_list import MonthTotal

#: The columns of Home stand beside one another from this width on, at 100 %.
_LEAST_WIDTH = 720


class HomeScreen(Screen):
    """Notices, four figures, hours by month and the days ahead; or how to begin."""

    areas: ClassVar[frozenset[Area]] = LISTENED_TO | {Area.EVENTS, Area.IMPORTS}

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._found = NoticeList((), ())
        self._page = NewestRead(desk, self.tr("Reading Home"))
        self._notices = NewestRead(desk, self.tr("Looking for notices"))
        log = primary_button(self.tr("Log hours"), "plus")
        log.clicked.connect(lambda: desk.go("hours", "new"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_page())
        self.compose(PageHeader("", primary=log), self._stack)

    def refresh(self) -> None:
        """Read the figures and the notices, each shown as soon as it is there."""
        office, today = self.desk.office, self.desk.today()
        self.waiting.read(office)
        self._page.read(lambda: home.page(office, today), self._show_page)
        self._notices.read(lambda: notices.all_notices(office, today), self._show_notices)

    def make_stale(self) -> None:
        """Read now if it is seen, else when it next is; its count is right at every moment."""
        super().make_stale()
        if not self.isVisible():
            office, today = self.desk.office, self.desk.today()
            self._notices.read(lambda: notices.all_notices(office, today), self._show_badge)

    def begin(self) -> bool:
        """Begin at adding somebody where nobody is; else at nothing, lest Enter thanks unread."""
        return self._stack.currentIndex() == 1 and super().begin()

    def _build_page(self) -> QWidget:
        self.figures = FigureRow()
        self.attention = AttentionCard(
            self.tr("Needs your attention"),
            self.tr(
                "Nothing is owed to anybody today. Whoever comes to be owed thanks is named here, "
                "with the one button that settles it."
            ),
        )
        self.thank_all = link_button(self.tr("Thank several…"))
        self.thank_all.clicked.connect(self._on_thank_all_clicked)
        self.attention.head.add(self.thank_all)
        self.attention.acted.connect(self._on_acted)
        self.attention.asked.connect(self._on_asked)
        self.attention.put_off_asked.connect(self._on_put_off_asked)
        self.chart = ChartCard(self._chart(()))
        self.coming = DatedCard(
            self.tr("Coming up"), self.tr("Nothing is due in the next three weeks.")
        )
        beside = Box(self.chart, self.coming, gap=GAP_DOWN)
        beside.box.setStretch(1, 1)
        columns = Columns(self.attention, beside, shares=(8, 5), least=_LEAST_WIDTH)
        self.waiting = WaitingLink()
        self.waiting.asked.connect(lambda: self.desk.go("waiting rows", None))
        page = ScrollPage(self.figures, self.waiting, columns)
        page.page.give_room_to(columns)
        return page

    def _build_beginning(self) -> QWidget:
        add = primary_button(self.tr("Add your first person"), "user-plus")
        add.clicked.connect(lambda: self.desk.go("people", "new"))
        bring = plain_button(self.tr("Bring in a spreadsheet…"), "download")
        bring.clicked.connect(lambda: self.desk.go("bring in", None))
        self.beginning = EmptyState(
            "heart-handshake",
            self.tr("Every good turn noticed"),
            self.tr(
                "Once people and their hours are here, this page says whose giving has gone "
                "unrecognised. Bring in the spreadsheet you have, or add people as they come."
            ),
            add,
            bring,
        )
        return Box(self.beginning, margins=(28, 22, 28, 22))

    def _show_page(self, page: HomePage) -> None:
        now = datetime.now().astimezone()
        if self.header is not None:
            said = words.greeting(now, page.charity.coordinator)
            self.header.say(said, words.long_day(self.desk.today()))
        if not page.people and self._stack.count() == 1:
            self._stack.addWidget(self._build_beginning())
        self._stack.setCurrentIndex(0 if page.people else 1)
        self.figures.show_figures(*words.figures(page.figures, self.desk.today()))
        self.chart.show_chart(self._chart(page.months))
        self.coming.show_lines([words.coming(line) for line in page.coming])

    def _chart(self, months: tuple[MonthTotal, ...]) -> BarChart:
        span = ""
        if months:
            said = self.tr("{first} to {last} · {hours}")
            span = said.format(
                first=days.month(months[0].month),
                last=days.month(months[-1].month),
                hours=words.hours(sum(month.minutes for month in months)),
            )
        return BarChart(
            self.tr("Hours by month"),
            span,
            tuple(days.short_month(month.month) for month in months),
            Series(self.tr("Hours"), tuple(month.minutes / 60 for month in months), "h"),
        )

    def _show_notices(self, found: NoticeList) -> None:
        self._found = found
        count = len(found.waiting)
        said = self.tr("%n thing(s)", "", count) if count else self.tr("Nobody is waiting")
        self.attention.show_things(map(words.attention, found.waiting), count, said)
        self.attention.show_put_off(
            self.tr("%n thing(s) are put off", "", len(found.put_off)) if found.put_off else ""
        )
        # There may be tens of thousands, of which the first two say enough.
        owed = islice(filter(words.owes_thanks, found.waiting), 2)
        self.thank_all.setVisible(len(tuple(owed)) == 2)
        self._show_badge(found)

    def _show_badge(self, found: NoticeList) -> None:
        count = len(found.waiting)
        self.desk.badge("home", count, self.tr("%n notice(s) wait", "", count))

    def _on_acted(self, notice: Notice) -> None:
        act_on(self.desk, self, notice)

    def _on_asked(self, notice: Notice, asked: str) -> None:
        if asked == words.put_off():
            self.desk.ask.show(PutOffDialog(self.desk, self, notice))
        else:
            self.desk.go("person", notice.person_id)

    def _on_thank_all_clicked(self) -> None:
        owed = [notice.about.id for notice in self._found.waiting if words.owes_thanks(notice)]
        thank(self.desk, self, tuple(dict.fromkeys(owed)))

    def _on_put_off_asked(self) -> None:
        self.desk.ask.show(PutOffList(self.desk, self, self._found.put_off))
