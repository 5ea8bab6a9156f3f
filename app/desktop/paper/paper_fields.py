"""What one chooses and types for a document: for whom, which, its words, and what becomes of it."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal

from app.desktop.desk import Desk
from app.desktop.found_people import find_people
from app.desktop.paper.documents import document_names, what_it_is
from app.desktop.paper.printing import Printing
from app.desktop.paper.words_form import WordsForm
from app.desktop.parts.boxes import Box
from app.desktop.parts.fields import CheckField, ChoiceField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.people_field import PeopleField
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.records.paper import THANKING, Document
from app.services.paper import Concerns, Order


class PaperFields(Box):
    """The fields under one another, with what to know of the people between them.

    Signals: `chosen()` where another document, other people or another tick were chosen;
    `typed()` where words were typed; `submitted()`.
    """

    chosen = Signal()
    typed = Signal()
    submitted = Signal()

    def __init__(self, desk: Desk, begun: Printing) -> None:
        super().__init__(gap=14)
        self._begun = begun
        self._concerns = Concerns()
        whom = PeopleField(lambda text: find_people(desk.office, text))
        asked = [] if begun.person_ids else [Field("people", self.tr("Wh&o"), whom)]
        which = ChoiceField(document_names())
        self.choice = Form([*asked, Field("document", self.tr("What to &print"), which)])
        self.choice.set_values({"document": begun.document})
        self.about = WrappingLabel("", "small")
        self.words = WordsForm(desk, asks_days=not begun.marks)
        self.warning = RemarkBox("triangle-alert", Tone.WARN)
        self.leave_out = CheckField("")
        self.leave_out.setChecked(True)
        self.leave_out.hide()
        self.apart = CheckField(self.tr("A PDF for each person, in a &folder"))
        self.log = CheckField(
            self.tr("&Mark the milestone with it today")
            if begun.marks
            else self.tr("&Note it as thanks given today")
        )
        self.said = RemarkBox("circle-check", Tone.GOOD)
        top = Box(self.choice, self.about, gap=6)
        ticks = Box(self.leave_out, self.apart, self.log, gap=8)
        self.add(top, self.words, self.warning, ticks, self.said, None)
        self._connect()
        self._show_document(begun.document)

    @property
    def everybody(self) -> tuple[UUID, ...]:
        """Whom it is for, those who are left out too."""
        if self._begun.person_ids:
            return self._begun.person_ids
        chosen = self.choice.values()["people"]
        return chosen if isinstance(chosen, tuple) else ()

    @property
    def is_apart(self) -> bool:
        """Whether each gets a PDF of their own."""
        return len(self.everybody) > 1 and self.apart.isChecked()

    def order(self) -> Order:
        """What is asked for, without those who are left out; raises InvalidDraft."""
        whole = self.order_for_all()
        leaves_out = self.leave_out.isVisibleTo(self) and self.leave_out.isChecked()
        out = {one.id for one in self._concerns.unwanted} if leaves_out else set()
        people = tuple(id for id in whole.person_ids if id not in out)
        return replace(whole, person_ids=people)

    def order_for_all(self) -> Order:
        """What is asked for, for everybody; raises InvalidDraft."""
        return Order(self.words.draft(), self.everybody, self._begun.marks)

    def show_concerns(self, concerns: Concerns) -> bool:
        """Say what to know; whether others are left out now than before."""
        before = self._concerns.unwanted
        self._concerns = concerns
        self.warning.say("\n".join(concerns.sentences))
        unwanted = len(concerns.unwanted)
        # Short, since a tick's words do not wrap; whom it means stands just above.
        self.leave_out.setText(self.tr("Leave out %n who would rather not", "", unwanted))
        self.leave_out.setVisible(0 < unwanted < len(self.everybody))
        return before != concerns.unwanted

    def _connect(self) -> None:
        self.choice.edited.connect(self._on_chosen)
        self.choice.submitted.connect(self.submitted)
        self.words.edited.connect(self.typed)
        self.words.submitted.connect(self.submitted)
        for tick in (self.leave_out, self.apart):
            tick.edited.connect(self.chosen)

    def _on_chosen(self) -> None:
        document = self.choice.values()["document"]
        if document is not self.words.document:
            self._show_document(document)
        self.apart.setVisible(len(self.everybody) > 1)
        self.chosen.emit()

    def _show_document(self, document: Document) -> None:
        self.words.show_document(document)
        self.about.setText(what_it_is(document))
        self.log.setChecked(document in THANKING)
        self.apart.setVisible(len(self.everybody) > 1)
