"""Checks within Giving back: whose check was made when, its number masked, its review due."""

from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QHideEvent

from app.desktop.desk import Desk
from app.desktop.giving_back.training.check_form import CheckDialog, what_is_kept
from app.desktop.giving_back.training.words import (
    level_names,
    review_told,
    review_tone,
    said_day,
    workforce_names,
)
from app.desktop.list_page import ListPage
from app.desktop.parts.acts_row import ActsRow
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import ToolButton, primary_button, spoken
from app.desktop.parts.columns import Column
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.pill import Tone
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.search_box import WordsBox
from app.desktop.parts.typed import say_day
from app.desktop.subjects import TrainingOf
from app.rules.folding import fold
from app.services import checks
from app.services.checks import CheckRow
from app.services.outcome import Outcome

translate = QCoreApplication.translate

_NOTHING, _NO_MATCH = 1, 2
_ALL, _DUE, _NEWEST = "all", "due", "newest"


class ChecksPage(ListPage):
    """What is reviewed first stands first; a number is shown until one goes away from its row."""

    def __init__(self, desk: Desk) -> None:
        self._revealed: dict[UUID, str] = {}
        self.rows: RecordModel[CheckRow] = RecordModel(self._columns())
        table = RecordTable(self.rows, translate("ChecksPage", "Checks"))
        table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        super().__init__(desk, table, translate("ChecksPage", "Reading the checks"))
        self.rows.setParent(self)
        self._checks: list[CheckRow] = []
        self._wanted: UUID | None = None
        self.primary = primary_button(self.tr("Add a check\u2026"), "plus")
        self.primary.clicked.connect(lambda: self.add_check())
        self.reveal = self.button("", "eye", self.reveal_selected)
        self.change = self.button(self.tr("&Change\u2026"), "pencil", self.change_selected)
        self.remove = self.button(self.tr("&Remove"), "trash-2", self.remove_selected)
        self.open = self.button(self.tr("O&pen the person's page"), "user", self._open_person)
        self._acts = (self.reveal, self.change, self.remove, self.open)
        note = RemarkBox("info", Tone.INFO, what_is_kept())
        self.bar = self._build_bar()
        listed = Box(table, ActsRow(table, *self._acts), gap=12)
        listed.give_room_to(table)
        self.add(note, self.bar)
        self.stack(listed, self._build_nothing(), self._build_no_match())
        self._entries = [
            self.entry(self.tr("Show or hide the number"), "", self.reveal_selected),
            self.entry(self.tr("Change\u2026"), "F2", self.change_selected),
            self.entry(self.tr("Remove"), "Del", self.remove_selected),
            self.entry(self.tr("Open the person's page"), "", self._open_person),
        ]
        self._connect()

    def read(self) -> None:
        """Read all checks once; they are narrowed without reading again."""
        office, today = self.desk.office, self.desk.today()
        self._newest.read(lambda: checks.rows(office, today), self._show)

    def show_subject(self, subject: object) -> None:
        """Show the check of that id, those due for "due", or the checks of one person."""
        self._show_all(subject.name if isinstance(subject, TrainingOf) else "")
        if isinstance(subject, UUID):
            self._wanted = subject
        elif subject == _DUE:
            self.which.set_value(_DUE)
            self._narrow()

    def add_check(self) -> None:
        """Open the form of a new check."""
        self.desk.ask.show(CheckDialog(self.desk, self))

    def change_selected(self) -> None:
        """Open the check that is selected in its form."""
        for check in self._selected():
            self.desk.ask.show(CheckDialog(self.desk, self, kept=check))

    def remove_selected(self) -> None:
        """Remove the check that is selected; the note of it offers Undo."""
        for check in self._selected():
            self.desk.operations.perform(
                partial(checks.remove, self.desk.office, [check.id]), initiator=self
            )

    def reveal_selected(self) -> None:
        """Show the number of the check that is selected, which is journalled; or hide it again."""
        for check in self._selected():
            if check.id in self._revealed:
                self.hide_numbers()
            elif check.number:
                self._look_at_number(check.id)

    def hide_numbers(self) -> None:
        """Mask every number again."""
        if self._revealed:
            self._revealed.clear()
            self._show_numbers()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no number on a page that nobody looks at."""
        super().hideEvent(event)
        self.hide_numbers()

    def _look_at_number(self, check_id: UUID) -> None:
        office = self.desk.office

        def look() -> Outcome:
            revealed = checks.reveal(office, check_id)
            self._revealed = {check_id: revealed.number}
            # A look cannot be taken back, so that no undo is offered for it.
            return replace(revealed.outcome, action_id=None)

        self.desk.operations.perform(look, initiator=self)
        self._show_numbers()

    def _show_numbers(self) -> None:
        self.table.viewport().update()
        self._show_acts()

    def _build_bar(self) -> Row:
        self.words = WordsBox(self.tr("Person, seen by, or decision"), shows_keys=False)
        self.which = ChoiceField(
            [
                (_NEWEST, self.tr("The newest of each")),
                (_DUE, self.tr("Due for review")),
                (_ALL, self.tr("All, replaced ones too")),
            ]
        )
        self.which.setAccessibleName(self.tr("Which checks"))
        self.all_button = ToolButton("x", self.tr("Show all checks again"))
        self.all_button.setEnabled(False)
        bar = Row(self.words, self.which, self.all_button, gap=10)
        for number, share in enumerate((5, 4, 0)):
            bar.box.setStretch(number, share)
        return bar

    def _build_nothing(self) -> EmptyState:
        add = primary_button(self.tr("Add a check\u2026"), "plus")
        add.clicked.connect(self.add_check)
        return EmptyState(
            "shield-alert",
            self.tr("No checks yet"),
            self.tr(
                "That a check was made, of what level and when, stands here, and when you want to "
                "look at it again. Its number stays masked, and each look at it is noted."
            ),
            add,
        )

    def _build_no_match(self) -> EmptyState:
        self.show_all = primary_button(self.tr("Show all checks again"))
        self.show_all.clicked.connect(lambda: self._show_all())
        return EmptyState(
            "search",
            self.tr("No such check"),
            self.tr("No check is as the fields above ask for."),
            self.show_all,
        )

    def _connect(self) -> None:
        self.table.opened.connect(lambda _: self.change_selected())
        self.table.picked.connect(self._on_picked)
        self.words.textChanged.connect(lambda _: self._narrow())
        self.words.went_down.connect(self.focus_list)
        self.which.edited.connect(self._narrow)
        self.all_button.clicked.connect(lambda: self._show_all())

    def _show_all(self, text: str = "") -> None:
        self.words.blockSignals(True)
        self.words.setText(text)
        self.words.blockSignals(False)
        self.which.set_value(_NEWEST if not text else _ALL)
        self._narrow()

    def _show(self, found: list[CheckRow]) -> None:
        self._checks = found
        wanted, self._wanted = self._wanted, None
        if any(check.id == wanted and not check.is_newest for check in found):
            self.which.set_value(_ALL)
        self._narrow()
        if wanted is not None:
            self.table.select_where(lambda check: check.id == wanted)

    def _narrow(self) -> None:
        words, which = fold(self.words.text()).split(), self.which.value()
        shown = [
            check
            for check in self._checks
            if (which == _ALL or (check.is_newest if which == _NEWEST else check.is_due))
            and all(word in _searched(check) for word in words)
        ]
        self.table.show_rows(shown, _key)
        self.bar.setVisible(bool(self._checks))
        self.all_button.setEnabled(bool(words) or which != _NEWEST)
        self.show_whether(bool(shown), _NO_MATCH if self._checks else _NOTHING)
        self._show_acts()
        self.tell(_told(shown) if shown or not self._checks else self.tr("No such check"))

    def _on_picked(self, chosen: list[CheckRow]) -> None:
        if any(check_id not in {check.id for check in chosen} for check_id in self._revealed):
            self.hide_numbers()
        self._show_acts()

    def _show_acts(self) -> None:
        chosen = next(iter(self._selected()), None)
        is_shown = chosen is not None and chosen.id in self._revealed
        self.reveal.setText(self.tr("&Hide number") if is_shown else self.tr("Show &number"))
        what = "" if chosen is None else chosen.person
        for act in self._acts:
            told = self.tr("{verb}: {person}")
            act.setAccessibleName(told.format(verb=spoken(act.text()), person=what))
        has_number = chosen is not None and bool(chosen.number)
        possible = (has_number, *([chosen is not None] * 3))
        for act, entry, is_possible in zip(self._acts, self._entries, possible, strict=True):
            act.setEnabled(is_possible)
            entry.setEnabled(is_possible)

    def _selected(self) -> list[CheckRow]:
        chosen: list[CheckRow] = self.table.selected()
        return chosen[:1]

    def _open_person(self) -> None:
        for check in self._selected():
            self.desk.go("person", check.person_id)

    def _number(self, check: CheckRow) -> str:
        return self._revealed.get(check.id, check.number)

    def _columns(self) -> list[Column[CheckRow]]:
        levels, workforces = level_names(), workforce_names()
        return [
            Column(translate("ChecksPage", "Person"), lambda check: check.person,
                   lambda check: fold(check.person), width=160),
            Column(translate("ChecksPage", "Level"), lambda check: levels[check.level],
                   width=140, stretch=True, yield_first=1),
            Column(translate("ChecksPage", "Works with"),
                   lambda check: workforces[check.workforce], width=110, yield_first=4),
            Column(translate("ChecksPage", "Issued"), lambda check: say_day(check.issued_on),
                   lambda check: check.issued_on, width=116, yield_first=2),
            Column(translate("ChecksPage", "Number"), self._number, lambda check: None, width=128),
            Column(translate("ChecksPage", "Review"), lambda check: said_day(check.review_due_on),
                   lambda check: check.review_due_on, width=116),
            Column(translate("ChecksPage", "How it stands"), review_told, tone=review_tone,
                   width=144),
            Column(translate("ChecksPage", "Updates"), _on_service, width=92, yield_first=3),
            Column(translate("ChecksPage", "Decision"), lambda check: check.decision,
                   lambda check: fold(check.decision) or None, width=150, yield_first=5),
        ]  # fmt: skip


def _on_service(check: CheckRow) -> str:
    return translate("ChecksPage", "On it") if check.on_update_service else ""


def _searched(check: CheckRow) -> str:
    return fold(f"{check.person} {check.seen_by} {check.decision}")


def _key(check: CheckRow) -> UUID:
    return check.id


def _told(found: list[CheckRow]) -> str:
    if not found:
        return translate("ChecksPage", "No checks yet")
    told = translate("ChecksPage", "%Ln check(s)", "", len(found))
    late = sum(check.is_due and (check.days_left or 0) < 0 for check in found)
    soon = sum(check.is_due for check in found) - late
    figures = [told]
    if soon:
        figures.append(translate("ChecksPage", "%Ln due for review soon", "", soon))
    if late:
        figures.append(translate("ChecksPage", "%Ln overdue for review", "", late))
    return " \u00b7 ".join(figures)
