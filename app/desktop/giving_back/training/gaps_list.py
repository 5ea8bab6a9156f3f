"""Who lacks what for which activity: ticked, and offered a place together as one act."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.giving_back.training.gaps_bar import GapsBar
from app.desktop.giving_back.training.offer_form import OfferPlacesDialog
from app.desktop.giving_back.training.words import LACKING_TONES, lacking_names, open_place
from app.desktop.list_page import ListPage
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import primary_button
from app.desktop.parts.columns import Column
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.flow import Flow
from app.desktop.parts.pill import Tone
from app.desktop.parts.tick_all import TickAll
from app.desktop.parts.tick_table import TickedModel, TickTable
from app.desktop.subjects import AtTab
from app.rules.folding import fold
from app.rules.wording import listed
from app.services import training_gaps
from app.services.training_gaps import GapRow

translate = QCoreApplication.translate

_NOTHING, _NO_MATCH = 1, 2


class GapsList(ListPage):
    """People by name with the course they lack; it is a list to plan by, and blocks nobody."""

    def __init__(self, desk: Desk) -> None:
        self.rows: TickedModel[GapRow] = TickedModel(_columns(), _key, _box_name)
        table = TickTable(self.rows, translate("GapsList", "Who lacks what"))
        super().__init__(desk, table, translate("GapsList", "Reading who lacks what"))
        self.rows.setParent(self)
        self._gaps: list[GapRow] = []
        self.bar = GapsBar()
        self.everyone = TickAll(self.rows)
        self.offer = self.button("", "graduation-cap", self.offer_chosen)
        self.open = self.button(self.tr("O&pen the person's page"), "user", self._open_person)
        listed_box = Box(table, Flow(self.everyone, self.offer, self.open, gap=10), gap=12)
        listed_box.give_room_to(table)
        self.add(self.bar)
        self.stack(listed_box, self._build_nothing(), self._build_no_match())
        self._entries = [
            self.entry(self.tr("Offer a place\u2026"), "", self.offer_chosen),
            self.entry(self.tr("Open the person's page"), "", self._open_person),
            self.entry(self.tr("Tick all"), "Ctrl+A", self.everyone.turn),
        ]
        self._connect()

    def read(self) -> None:
        """Read who lacks what; it is narrowed without reading again."""
        office, today, asked = self.desk.office, self.desk.today(), self.bar.asked.value()
        self._newest.read(lambda: training_gaps.lacking(office, today, asked), self._show)

    def chosen(self) -> list[GapRow]:
        """Those that are ticked, or where none is, those selected."""
        return self.rows.ticked() or self.table.selected()

    def offer_chosen(self) -> None:
        """Open the form in which those chosen are offered a place, but who has one already."""
        lacking = [gap for gap in self.chosen() if gap.open_state is None]
        if lacking:
            self.desk.ask.show(OfferPlacesDialog(self.desk, self, lacking))

    def _build_nothing(self) -> EmptyState:
        see = primary_button(self.tr("Say which activities need a course"), "list-filter")
        see.clicked.connect(lambda: self.desk.go("giving back", AtTab("training", "courses")))
        return EmptyState(
            "circle-check",
            self.tr("Nobody lacks a course"),
            self.tr(
                "Once a course is said to be needed for an activity, whoever gives time to it and "
                "has not done the course, or whose training has ended, stands here."
            ),
            see,
        )

    def _build_no_match(self) -> EmptyState:
        self.show_all = primary_button(self.tr("Show all again"))
        self.show_all.clicked.connect(self.bar.show_all)
        return EmptyState(
            "search",
            self.tr("Nobody lacks that"),
            self.tr("Nobody lacks a course as the fields above ask for."),
            self.show_all,
        )

    def _connect(self) -> None:
        self.table.opened.connect(lambda gap: self.desk.go("person", gap.person_id))
        self.table.picked.connect(lambda _: self._show_acts())
        self.rows.ticks_changed.connect(self._show_acts)
        self.bar.changed.connect(self._narrow)
        self.bar.asked_changed.connect(self.read)
        self.bar.went_down.connect(self.focus_list)

    def _show(self, gaps: list[GapRow]) -> None:
        self._gaps = gaps
        self.bar.offer(gaps)
        self._narrow()

    def _narrow(self) -> None:
        shown = self.bar.narrowed(self._gaps)
        self.table.show_rows(shown, _key)
        self.show_whether(bool(shown), _NO_MATCH if self._gaps else _NOTHING)
        self._show_acts()
        self.tell(_told(shown))

    def _show_acts(self) -> None:
        chosen = self.chosen()
        lacking = [gap for gap in chosen if gap.open_state is None]
        self.offer.setText(
            self.tr("&Offer %n place(s)\u2026", "", len(lacking))
            if lacking
            else self.tr("&Offer a place\u2026")
        )
        what = self.tr("%n person(s)", "", len({gap.person_id for gap in lacking}))
        if len(lacking) == 1:
            told = self.tr("{course}, {person}")
            what = told.format(course=lacking[0].course, person=lacking[0].person)
        self.offer.setAccessibleName(self.tr("Offer a place: {what}").format(what=what))
        picked = self.table.selected()
        if picked:
            named = self.tr("Open the page of {person}").format(person=picked[0].person)
            self.open.setAccessibleName(named)
        enabled = (bool(lacking), len(picked) == 1, bool(self.rows.rows))
        for entry, is_enabled in zip(self._entries, enabled, strict=True):
            entry.setEnabled(is_enabled)
        self.offer.setEnabled(enabled[0])
        self.open.setEnabled(enabled[1])

    def _open_person(self) -> None:
        for gap in self.table.selected()[:1]:
            self.desk.go("person", gap.person_id)


def _columns() -> list[Column[GapRow]]:
    names = lacking_names()
    return [
        Column(translate("GapsList", "Person"), lambda gap: gap.person,
               lambda gap: fold(gap.person), width=170),
        Column(translate("GapsList", "Lacks"), lambda gap: gap.course,
               lambda gap: fold(gap.course), width=190),
        Column(translate("GapsList", "Why"), lambda gap: names[gap.why], tone=_tone, width=136),
        Column(translate("GapsList", "Needed for"), lambda gap: listed(gap.activities),
               stretch=True, width=180),
        Column(translate("GapsList", "Place"), open_place, lambda gap: gap.open_on, width=176,
               yield_first=1),
    ]  # fmt: skip


def _tone(gap: GapRow) -> Tone:
    return LACKING_TONES[gap.why]


def _key(gap: GapRow) -> tuple[UUID, UUID]:
    return gap.person_id, gap.course_id


def _box_name(gap: GapRow) -> str:
    told = translate("GapsList", "Tick {person}, {course}")
    return told.format(person=gap.person, course=gap.course)


def _told(gaps: list[GapRow]) -> str:
    if not gaps:
        return translate("GapsList", "Nobody lacks a course")
    people = len({gap.person_id for gap in gaps})
    told = translate("GapsList", "%Ln person(s) lack a course that an activity needs", "", people)
    waiting = sum(gap.open_state is not None for gap in gaps)
    if not waiting:
        return told
    return f"{told} \u00b7 {translate('GapsList', '%Ln with an open place', '', waiting)}"
