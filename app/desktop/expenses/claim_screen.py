"""The page of one claim: all of it, and what can be done with it from where it stands."""

from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desktop.desk import Desk
from app.desktop.expenses.claim_acts import ClaimActs, acts
from app.desktop.expenses.claim_columns import days_of, what_for
from app.desktop.expenses.claim_view import ClaimView, look
from app.desktop.expenses.words import STATE_TONES, state_names
from app.desktop.parts.boxes import Box, Row, ScrollPage
from app.desktop.parts.buttons import Button, plain_button, primary_button, spoken
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.flow import Flow
from app.desktop.parts.header import PageHeader
from app.desktop.parts.pill import Pill
from app.desktop.parts.screen import Screen
from app.records.areas import Area
from app.rules.claim_steps import Step
from app.rules.wording import pounds
from app.services.claim_page import ClaimPage
from app.services.queries import Gone

_PAGE, _GONE = range(2)
#: The one thing that most claims wait for where they stand.
_NEXT = (Step.APPROVE, Step.SUBMIT)


class ClaimScreen(Screen):
    """The page of the claim it was last asked to show."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.EXPENSES, Area.FINANCE, Area.PEOPLE, Area.ACTIVITIES, Area.HOURS, Area.POLICY}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.page: ClaimPage | None = None
        self._claim_id: UUID | None = None
        self._acts = ClaimActs(desk, self)
        self.next = primary_button("", "check")
        self.next.clicked.connect(self._do_next)
        header = PageHeader("", primary=self.next, goes_back=True)
        self.pills = Row(gap=8)
        header.words.add(self.pills)
        self.view = ClaimView(desk)
        self.buttons: dict[Step, Button] = {}
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_page())
        self._stack.addWidget(self._build_gone())
        self.compose(header, self._stack)
        self._show_gone()

    def show_subject(self, subject: object) -> None:
        """Show the page of the claim of that id."""
        if isinstance(subject, UUID) and subject != self._claim_id:
            self._claim_id = subject
            self._scrolled.verticalScrollBar().setValue(0)
            self.make_stale()

    def refresh(self) -> None:
        """Read the claim, or say that it is not here any more."""
        if self._claim_id is None:
            return
        try:
            looked = look(self.desk, self._claim_id, self.desk.office.who)
        except Gone:
            self._show_gone()
            return
        self.page = looked.page
        self._show_head(looked.page)
        self._show_acts(looked.page)
        self.view.show_claim(looked)
        self._stack.setCurrentIndex(_PAGE)

    def begin(self) -> bool:
        """Begin at the lines: a button there would be pressed by a hasty Enter."""
        if self.page is not None and self.isVisible():
            self.view.lines.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return super().begin()

    def _build_page(self) -> ScrollPage:
        for act in acts():
            button = plain_button(act.text, act.icon, partial(self._do, act.step))
            self.buttons[act.step] = button
        self.form = plain_button(self.tr("Claim form\u2026"), "printer", self._print)
        self.person = plain_button(self.tr("Open the person's page"), "user", self._open_person)
        flow = Flow(*self.buttons.values(), self.form, self.person, gap=10)
        self._scrolled = ScrollPage(flow, self.view, None)
        return self._scrolled

    def _build_gone(self) -> QWidget:
        to_list = plain_button(self.tr("Show all claims"), "receipt-pound-sterling")
        to_list.clicked.connect(lambda: self.desk.go("expenses", "claims"))
        return Box(
            EmptyState(
                "receipt-pound-sterling",
                self.tr("This claim is not here any more"),
                self.tr("It was removed. Undo brings it back."),
                to_list,
            ),
            margins=(28, 22, 28, 22),
        )

    def _show_head(self, page: ClaimPage) -> None:
        row = page.row
        title = self.tr("{claim}, {name}").format(claim=row.name, name=row.person)
        parts = (pounds(row.total_pence), what_for(row), days_of(row))
        if self.header is not None:
            self.header.say(title, " \u00b7 ".join(part for part in parts if part))
        self.pills.clear()
        self.pills.add(Pill(state_names()[row.state], STATE_TONES[row.state]), None)
        self.pills.show()

    def _show_acts(self, page: ClaimPage) -> None:
        wanted = next((step for step in _NEXT if step in page.steps), None)
        named = self.tr("{verb}: {claim}")
        for act in acts():
            button = self.buttons[act.step]
            # The next step stands in the head, and not a second time under it.
            button.setVisible(act.step in page.steps and act.step is not wanted)
            verb = spoken(act.text)
            button.setAccessibleName(named.format(verb=verb, claim=page.row.name))
            if act.step is wanted:
                self.next.setText(act.text)
                self.next.setAccessibleName(button.accessibleName())
        self.next.setVisible(wanted is not None)

    def _show_gone(self) -> None:
        self.page = None
        self.next.hide()
        self.pills.hide()
        if self.header is not None:
            self.header.say(self.tr("Claim"))
        self._stack.setCurrentIndex(_GONE)

    def _do_next(self) -> None:
        if self.page is not None:
            self._do(next(step for step in _NEXT if step in self.page.steps))

    def _do(self, step: Step) -> None:
        if self.page is not None:
            self._acts.do(step, self.page, self.view.lines.line)

    def _print(self) -> None:
        if self.page is not None:
            self._acts.print_form(self.page)

    def _open_person(self) -> None:
        if self.page is not None:
            self.desk.go("person", self.page.row.person_id)
