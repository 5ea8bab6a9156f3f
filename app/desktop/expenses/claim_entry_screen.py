"""The page on which claims are written down and changed; a form that was begun waits there."""

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desktop.desk import Desk
from app.desktop.expenses.claim_entry import ClaimEntry
from app.desktop.parts.buttons import plain_button
from app.desktop.parts.header import PageHeader
from app.desktop.parts.screen import Screen
from app.desktop.parts.suggestions import Suggestion
from app.desktop.subjects import ClaimFor
from app.records.areas import Area
from app.records.failures import AppError
from app.services import activities, expenses, people

if TYPE_CHECKING:
    from app.services.outcome import Outcome


class ClaimEntryScreen(Screen):
    """A form for a new claim, and one for each claim that is being changed.

    A form stays as it was left until what is on it is kept or laid aside, so nothing typed is
    lost by going elsewhere.
    """

    areas: ClassVar[frozenset[Area]] = frozenset()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._entries: dict[UUID | None, ClaimEntry] = {}
        self._saved: UUID | None = None
        self.lay_aside = plain_button(self.tr("Lay aside"), "x", self._on_laid_aside)
        self._stack = QStackedWidget()
        header = PageHeader(self.tr("A claim"), others=(self.lay_aside,), goes_back=True)
        self.compose(header, self._stack)
        self._show(None)

    @property
    def entry(self) -> ClaimEntry:
        """The form that is shown."""
        shown = self._stack.currentWidget()
        if not isinstance(shown, ClaimEntry):
            raise TypeError("only forms of claims stand here")
        return shown

    def show_subject(self, subject: object) -> None:
        """Show the form of a new claim, perhaps of somebody; or of the claim of that id."""
        if isinstance(subject, UUID):
            self._change(subject)
        else:
            self._show(None)
            if isinstance(subject, ClaimFor) and not self.entry.is_touched:
                person = Suggestion(subject.person_id, subject.name, "", "user")
                self.entry.begin_for(person)

    def begin(self) -> bool:
        """Begin where the form was left, or at its first field."""
        self.entry.begin()
        return True

    def _change(self, claim_id: UUID) -> None:
        if claim_id not in self._entries:
            try:
                names = self._names(claim_id)
                entry = self._make(claim_id)
                entry.show_kept(claim_id, names)
            except AppError as refusal:
                self.desk.operations.failed.emit(refusal.sentence)
                self._show(None)
                return
        self._show(claim_id)

    def _names(self, claim_id: UUID) -> tuple[Suggestion, Suggestion | None]:
        office = self.desk.office
        draft, _ = expenses.draft_for(office, claim_id)
        person = Suggestion(draft.person_id, people.draft_for(office, draft.person_id).name)
        known = activities.choices(office, closed_too=True)
        activity = next((one.name for one in known if one.id == draft.activity_id), None)
        return person, None if activity is None else Suggestion(draft.activity_id, activity)

    def _show(self, claim_id: UUID | None) -> None:
        entry = self._entries.get(claim_id) or self._make(claim_id)
        self._stack.setCurrentWidget(entry)
        if self.header is not None:
            new = self.tr("Write down a claim")
            self.header.say(new if claim_id is None else self.tr("Change a claim"))

    def _make(self, claim_id: UUID | None) -> ClaimEntry:
        entry = ClaimEntry(self.desk, claim_id)
        self._entries[claim_id] = entry
        self._stack.addWidget(entry)
        entry.kept.connect(lambda outcome: self._on_kept(claim_id, outcome))
        entry.foot.open_saved.clicked.connect(self._open_saved)
        return entry

    def _let_go(self, claim_id: UUID | None) -> None:
        entry = self._entries.pop(claim_id, None)
        if entry is not None:
            self._stack.removeWidget(entry)
            entry.deleteLater()

    def _on_kept(self, claim_id: UUID | None, outcome: "Outcome") -> None:
        """Make ready for the next claim, or go to the one that was changed."""
        self._let_go(claim_id)
        self._show(None)
        if claim_id is not None:
            self.desk.go("claim", claim_id)
            return
        self._saved = outcome.record_id
        self.entry.foot.say(outcome.sentence, can_open=self._saved is not None)
        self.entry.begin()

    def _open_saved(self) -> None:
        if self._saved is not None:
            self.desk.go("claim", self._saved)

    def _on_laid_aside(self) -> None:
        """Forget what was typed; only where there is something is it asked for."""
        entry = self.entry
        title, verb = self.tr("Lay the form aside"), self.tr("Forget it")
        sentence = self.tr("What was typed on this form and not saved will be forgotten.")
        if entry.is_touched and not self.desk.ask.sure(title, sentence, verb):
            return
        self._let_go(entry.claim_id)
        self._show(None)
        self.went_back.emit()
