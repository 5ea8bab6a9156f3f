"""The form in which it is noted that a reference was asked for."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.found_people import find_people
from app.desktop.parts.fields import NoteField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.person_picker import PersonPicker
from app.desktop.parts.suggestions import Suggestion
from app.desktop.parts.time_fields import DateField
from app.records.reference import ReferenceDraft
from app.services import references

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


class AskDialog(FormDialog):
    """Notes a reference that was asked for, or changes one that is not sent yet."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        person: Suggestion | None = None,
        kept_id: UUID | None = None,
    ) -> None:
        self._kept_id = kept_id
        self._kept = None if kept_id is None else references.draft_for(desk.office, kept_id)
        form = Form(_fields(desk))
        super().__init__(
            desk,
            parent,
            form,
            self._keep,
            title=translate("AskReference", "Change the reference")
            if kept_id
            else translate("AskReference", "A reference was asked for"),
            verb=translate("AskReference", "Save"),
            remark=translate("AskReference", "It stands as promised until it is sent."),
        )
        values = {"asked_on": desk.today()} if self._kept is None else self._kept.model_dump()
        form.set_values({**values, "person_id": person})
        if person is not None:
            self.begin_at("asked_by")

    def _keep(self, values: Values) -> "Outcome":
        kept = {} if self._kept is None else self._kept.model_dump()
        draft = ReferenceDraft.check({**kept, **values})
        if self._kept_id is None:
            return references.ask(self.desk.office, draft)
        return references.change(self.desk.office, self._kept_id, draft)


def _fields(desk: Desk) -> list[Field]:
    whom = PersonPicker(lambda text: find_people(desk.office, text))
    school = TextField(translate("AskReference", "A college, an employer"))
    return [
        Field("person_id", translate("AskReference", "&For whom"), whom),
        Field("asked_by", translate("AskReference", "&Asked by"), school),
        Field("address", translate("AskReference", "Their a&ddress"), NoteField(2),
              translate("AskReference", "As the letter shows it.")),
        Field("for_what", translate("AskReference", "For which &post or course"), TextField()),
        Field("asked_on", translate("AskReference", "As&ked on"), DateField(desk.today),
              half=True),
        Field("due_on", translate("AskReference", "D&ue by"), DateField(desk.today), half=True),
        Field("consented_on", translate("AskReference", "They a&greed on"),
              DateField(desk.today),
              translate("AskReference", "Nothing is sent before the person agreed to it.")),
        Field("note", translate("AskReference", "&Note"), NoteField(2)),
    ]  # fmt: skip
