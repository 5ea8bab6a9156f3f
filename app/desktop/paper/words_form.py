"""The fields of the document that is chosen; what was typed for another waits until it is back."""

from typing import Any

from PySide6.QtCore import Signal

from app.desktop.desk import Desk
from app.desktop.paper.documents import Days, fields_of, span_of
from app.desktop.parts.boxes import Box
from app.desktop.parts.form import Form
from app.records.failures import Problem
from app.records.paper import Document, PaperDraft
from app.services import paper


class WordsForm(Box):
    """The days, the words and who signs. Signals: `edited()`, `submitted()`."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, desk: Desk, *, asks_days: bool) -> None:
        super().__init__()
        self._desk = desk
        self._asks_days = asks_days
        self._forms: dict[Document, Form] = {}
        self.document = Document.THANK_YOU_LETTER

    @property
    def form(self) -> Form:
        """The form of the document that is chosen."""
        return self._forms[self.document]

    def show_document(self, document: Document) -> None:
        """Show the fields of a document, with its first words or with what was typed before."""
        if self.document in self._forms:
            self.form.hide()
        self.document = document
        if document not in self._forms:
            self._forms[document] = self._made(document)
            self.add(self.form)
        self.form.show()
        self._show_days()

    def draft(self) -> PaperDraft:
        """The document as it is asked for; raises InvalidDraft."""
        values: dict[str, Any] = {**self.form.values(), "document": self.document}
        days = values.pop("days", Days.ALL)
        if days is not Days.BETWEEN:
            span = span_of(days, self._desk.today())
            values |= {"from_on": span.first, "until_on": span.last}
        return PaperDraft.check(values)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say beside each field what is wrong with it."""
        self.form.show_problems(problems)

    def _made(self, document: Document) -> Form:
        today = self._desk.today
        form = Form(fields_of(document, today, asks_days=self._asks_days))
        begun = paper.begun(self._desk.office, document, today())
        days = Days.ALL if begun.from_on is None else Days.TWELVE_MONTHS
        form.set_values({**begun.model_dump(), "days": days})
        form.edited.connect(self._on_edited)
        form.submitted.connect(self.submitted)
        return form

    def _show_days(self) -> None:
        if self._asks_days:
            is_typed = self.form.values()["days"] is Days.BETWEEN
            for key in ("from_on", "until_on"):
                self.form.show_field(key, is_typed)

    def _on_edited(self) -> None:
        self._show_days()
        self.edited.emit()
