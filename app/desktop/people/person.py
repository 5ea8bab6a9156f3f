"""The page of one person: what they gave, what they were given back, and what they wish for."""

from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desktop.desk import Desk
from app.desktop.giving_back.acts import change, give, thank
from app.desktop.giving_back.record_form import RecordDialog, Recording
from app.desktop.giving_back.skills.forms import SeenDialog
from app.desktop.hours.entry_dialog import EntryDialog
from app.desktop.paper.printing import Printing, print_paper
from app.desktop.parts.boxes import GAP_DOWN, Box, Columns, Row, ScrollPage
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.flow import Flow
from app.desktop.parts.header import PageHeader
from app.desktop.parts.screen import Screen
from app.desktop.parts.suggestions import Suggestion
from app.desktop.people.about_cards import AboutCard, details_of, skills_of, wishes_of
from app.desktop.people.events_card import EventsCard
from app.desktop.people.given_back_card import GivenBackCard
from app.desktop.people.given_card import GivenCard
from app.desktop.people.leaving import LeaveDialog
from app.desktop.people.merging import MergeDialog, twin
from app.desktop.people.notice_card import NoticeCard
from app.desktop.people.person_form import PersonDialog
from app.desktop.people.person_head import giver_of, pills_of, subtitle_of
from app.desktop.people.timeline import Timeline
from app.desktop.people.training_card import TrainingCard
from app.desktop.subjects import AtTab, ClaimsOf, LogHoursFor
from app.records.areas import Area
from app.records.recognition import OPEN_STATES, RecognitionKind, RecognitionState
from app.rules.lengths import duration
from app.rules.notice import LISTENED_TO
from app.services import (
    charity,
    contributions,
    notices,
    people,
    person_events,
    person_page,
    recognition,
    skills,
)
from app.services.person_page import PersonPage, TimelineRow
from app.services.queries import Gone
from app.services.recognition import LedgerView

#: Two cards stand beside one another from this width on, at 100 %.
_LEAST_WIDTH = 720
_PAGE, _GONE = range(2)


class PersonScreen(Screen):
    """The page of the person it was last asked to show."""

    areas: ClassVar[frozenset[Area]] = LISTENED_TO | {
        Area.ACTIVITIES,
        Area.EVENTS,
        Area.EXPENSES,
        Area.IMPORTS,
        Area.SKILLS,
    }

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.page: PersonPage | None = None
        self._person_id: UUID | None = None
        self.log = primary_button(self.tr("Log hours\u2026"), "plus")
        self.log.clicked.connect(self._on_log_asked)
        header = PageHeader("", primary=self.log, goes_back=True)
        self.pills = Row(gap=8)
        header.words.add(self.pills)
        self._build_cards()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_page())
        self._stack.addWidget(self._build_gone())
        self.compose(header, self._stack)
        self._connect()

    def show_subject(self, subject: object) -> None:
        """Show the page of the person of that id."""
        if isinstance(subject, UUID) and subject != self._person_id:
            self._person_id = subject
            self.cards.verticalScrollBar().setValue(0)
            self.make_stale()

    def refresh(self) -> None:
        """Read the page of the person, or say that they are not here any more."""
        if self._person_id is None:
            return
        today = self.desk.today()
        try:
            page = person_page.page(self.desk.office, self._person_id, today)
        except Gone:
            self._show_gone()
            return
        self.page = page
        self.log.setEnabled(True)
        self._show_head(page)
        self.notices.show_list(notices.about(self.desk.office, page.id, today))
        self.given.show_page(page)
        self.events.show_events(person_events.of_person(self.desk.office, page.id, today))
        self.training.show_person(page.id, page.details.name)
        self._show_given_back(page)
        self.wishes.show_facts(wishes_of(page.details))
        known = skills.of_person(self.desk.office, page.id, today)
        self.skills.show_facts(skills_of(known, today))
        self.details.show_facts(details_of(page.details))
        self.timeline.show_rows(page.timeline)
        self._stack.setCurrentIndex(_PAGE)

    def _build_cards(self) -> None:
        self.notices = NoticeCard(self.desk)
        self.given = GivenCard()
        self.events = EventsCard()
        self.given_back = GivenBackCard()
        self.training = TrainingCard(self.desk)
        self.wishes = AboutCard(
            self.tr("Wishes"), self.tr("Nothing is noted about what they would value.")
        )
        self.skills = AboutCard(
            self.tr("Skills"),
            self.tr("Nothing is noted of what they can do."),
            self.tr("Seen at work\u2026"),
        )
        self.details = AboutCard(self.tr("Details"), self.tr("Only the name is noted."))
        self.timeline = Timeline()

    def _build_page(self) -> ScrollPage:
        self.thank = plain_button(self.tr("Thank\u2026"), "heart", self._on_thank_asked)
        self.offer = plain_button(self.tr("Offer\u2026"), "gift", self._on_offer_asked)
        self.change = plain_button(self.tr("Change\u2026"), "pencil", self._on_change_asked)
        self.leave = plain_button(self.tr("Has left\u2026"), "", self._on_leave_asked)
        self.merge = plain_button(self.tr("Merge with\u2026"), "", self._on_merge_asked)
        self.print = plain_button(self.tr("Print\u2026"), "printer", self._on_print_asked)
        acts = Flow(gap=10)
        for act in (self.thank, self.offer, self.print, self.change, self.leave, self.merge):
            acts.add(act)
        given = Box(self.given, self.events, None)
        back = Box(self.given_back, self.training, self.wishes, self.skills, self.details, None)
        both = Columns(given, back, gap=GAP_DOWN, shares=(1, 1), least=_LEAST_WIDTH)
        self.cards = ScrollPage(acts, self.notices, both, self.timeline, None)
        return self.cards

    def _build_gone(self) -> QWidget:
        self.to_list = plain_button(self.tr("Show the list of people"), "users")
        self.to_list.clicked.connect(lambda: self.desk.go("people", None))
        return Box(
            EmptyState(
                "user",
                self.tr("This person is not here any more"),
                self.tr("They were removed, or merged into another record."),
                self.to_list,
            ),
            margins=(28, 22, 28, 22),
        )

    def _connect(self) -> None:
        self.events.event_asked.connect(lambda event_id: self.desk.go("event", event_id))
        self.given.log_asked.connect(self._on_log_asked)
        self.given_back.thank_asked.connect(self._on_thank_asked)
        self.given_back.expenses_asked.connect(self._on_expenses_asked)
        self.given_back.accepted.connect(lambda offer: self._answer(offer, accepts=True))
        self.given_back.declined.connect(lambda offer: self._answer(offer, accepts=False))
        self.given_back.given.connect(lambda offer: give(self.desk, self, offer))
        self.wishes.change_asked.connect(lambda: self._change("thanks_manner"))
        self.skills.change_asked.connect(self._on_seen_asked)
        self.details.change_asked.connect(lambda: self._change("email"))
        self.timeline.opened.connect(self._on_line_opened)
        self.timeline.remove_asked.connect(self._on_remove_asked)
        self.timeline.all_asked.connect(lambda: self.desk.go("hours", self._shown().id))

    def _show_head(self, page: PersonPage) -> None:
        person, today = page.details, self.desk.today()
        if self.header is not None:
            self.header.say(person.name, subtitle_of(person))
        self.pills.clear()
        pills = pills_of(page, today)
        self.pills.add(*pills, None)
        self.pills.setVisible(bool(pills))
        has_left = giver_of(page).has_left(today)
        self.leave.setText(self.tr("Came back") if has_left else self.tr("Has left\u2026"))
        named = (
            (self.thank, self.tr("Thank {name}")),
            (self.offer, self.tr("Offer {name} something")),
            (self.print, self.tr("Print a letter or certificate for {name}")),
            (self.change, self.tr("Change the details of {name}")),
            (self.leave, self.tr("{name} came back") if has_left else self.tr("{name} leaves")),
            (self.merge, self.tr("Merge {name} with another record")),
        )
        for button, told in named:
            button.setAccessibleName(told.format(name=person.name))

    def _show_given_back(self, page: PersonPage) -> None:
        counted = charity.policy(self.desk.office).counted_kinds
        days = [
            total.last_day
            for total in page.given_back
            if total.kind in counted and total.last_day is not None
        ]
        lines = recognition.ledger(self.desk.office, LedgerView(person_id=page.id))
        # A place that is open is answered in the card of training.
        offers = [
            line
            for line in lines
            if line.state in OPEN_STATES and line.id not in self.training.ledger_lines
        ]
        self.given_back.show_page(page, offers, max(days, default=None))

    def _show_gone(self) -> None:
        self.page = None
        self.log.setEnabled(False)
        self.pills.hide()
        if self.header is not None:
            self.header.say(self.tr("Person"))
        self._stack.setCurrentIndex(_GONE)

    def _shown(self) -> PersonPage:
        if self.page is None:
            raise LookupError("no person is shown")
        return self.page

    def _on_log_asked(self) -> None:
        if self.page is not None:
            self.desk.go("hours", LogHoursFor(self.page.id, self.page.details.name))

    def _on_thank_asked(self) -> None:
        thank(self.desk, self, (self._shown().id,))

    def _on_expenses_asked(self) -> None:
        page = self._shown()
        self.desk.go("expenses", AtTab("claims", ClaimsOf(page.id, page.details.name)))

    def _on_offer_asked(self) -> None:
        valued = next(iter(self._shown().details.would_value), RecognitionKind.TRAINING)
        begun = Recording((self._shown().id,), valued, RecognitionState.OFFERED)
        self.desk.ask.show(RecordDialog(self.desk, self, begun))

    def _on_seen_asked(self) -> None:
        page = self._shown()
        whose = Suggestion(page.id, page.details.name, "", "user")
        self.desk.ask.show(SeenDialog(self.desk, self, whose))

    def _on_print_asked(self) -> None:
        print_paper(self.desk, self, Printing((self._shown().id,)))

    def _on_change_asked(self) -> None:
        self._change("name")

    def _change(self, key: str) -> None:
        dialog = PersonDialog(self.desk, self, self._shown().id)
        dialog.begin_at(key)
        self.desk.ask.show(dialog)

    def _on_leave_asked(self) -> None:
        page = self._shown()
        if giver_of(page).has_left(self.desk.today()):
            back = page.details.model_copy(update={"left_on": None, "left_reason": ""})
            self.desk.operations.perform(
                lambda: people.change(self.desk.office, page.id, back), initiator=self
            )
        else:
            self.desk.ask.show(LeaveDialog(self.desk, self, page.id, page.details.name))

    def _on_merge_asked(self) -> None:
        page = self._shown()
        person = page.details
        this = twin(page.id, person.name, person.number, duration(page.minutes))
        self.desk.ask.show(MergeDialog(self.desk, self, [this]))

    def _answer(self, offer_id: UUID, *, accepts: bool) -> None:
        answered = recognition.accept if accepts else recognition.decline
        self.desk.operations.perform(
            lambda: answered(self.desk.office, offer_id, self.desk.today()), initiator=self
        )

    def _on_line_opened(self, line: TimelineRow) -> None:
        if line.recognition_id is not None:
            change(self.desk, self, line.recognition_id)
        elif line.contribution_id is not None:
            person = self._shown().details.name
            dialog = EntryDialog(self.desk, self, line.contribution_id, person, line.title)
            self.desk.ask.show(dialog)

    def _on_remove_asked(self, hours: list[UUID], given_back: list[UUID]) -> None:
        office = self.desk.office
        if hours:
            self.desk.operations.perform(lambda: contributions.remove(office, hours))
        if given_back:
            self.desk.operations.perform(lambda: recognition.remove(office, given_back))
