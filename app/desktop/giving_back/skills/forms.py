"""The forms of a skill that was seen at work, and of what the charity can give."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.found_people import find_people
from app.desktop.parts.fields import CheckField, ChoiceField, NoteField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.person_picker import PersonPicker
from app.desktop.parts.suggestions import Suggestion
from app.desktop.parts.time_fields import DateField
from app.desktop.words import kind_names
from app.records.can_give import CanGiveDraft
from app.records.recognition import RecognitionKind
from app.records.skill_seen import SkillSeenDraft
from app.services import both_sides, skills

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


class SeenDialog(FormDialog):
    """Notes that somebody was seen to use a skill."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, person: Suggestion | None = None
    ) -> None:
        form = Form(_seen_fields(desk))
        super().__init__(
            desk,
            parent,
            form,
            self._see,
            title=translate("SeenDialog", "Seen at work"),
            verb=translate("SeenDialog", "Save"),
            remark=translate(
                "SeenDialog", "A skill that was seen may stand in a reference and in a passport."
            ),
        )
        values = {"person_id": person, "seen_on": desk.today(), "seen_by": desk.office.who}
        form.set_values(values)
        if person is not None:
            self.begin_at("skill")

    def _see(self, values: Values) -> "Outcome":
        return skills.see(self.desk.office, SkillSeenDraft.check(values))


class CanGiveDialog(FormDialog):
    """Notes something that the charity can give, or changes or closes it."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        kind: RecognitionKind = RecognitionKind.TRAINING,
        can_give_id: UUID | None = None,
    ) -> None:
        self._can_give_id = can_give_id
        form = Form(_can_give_fields())
        super().__init__(
            desk,
            parent,
            form,
            self._keep,
            title=translate("CanGiveDialog", "What we can give"),
            verb=translate("CanGiveDialog", "Save"),
        )
        if can_give_id is None:
            form.set_values({"kind": kind, "closed": False})
        else:
            form.set_values(both_sides.draft_for(desk.office, can_give_id).model_dump())

    def _keep(self, values: Values) -> "Outcome":
        draft = CanGiveDraft.check(values)
        if self._can_give_id is None:
            return both_sides.add(self.desk.office, draft)
        return both_sides.change(self.desk.office, self._can_give_id, draft)


def _seen_fields(desk: Desk) -> list[Field]:
    whose = PersonPicker(lambda text: find_people(desk.office, text))
    return [
        Field("person_id", translate("SeenDialog", "&Whose skill"), whose),
        Field("skill", translate("SeenDialog", "Which &skill"),
              TextField(translate("SeenDialog", "Calming a room, sign language"))),
        Field("what", translate("SeenDialog", "Where, and what &for"), TextField()),
        Field("seen_on", translate("SeenDialog", "&Day"), DateField(desk.today), half=True),
        Field("seen_by", translate("SeenDialog", "S&een by"), TextField(), half=True),
    ]  # fmt: skip


def _can_give_fields() -> list[Field]:
    return [
        Field("kind", translate("CanGiveDialog", "&Kind"), ChoiceField(list(kind_names().items()))),
        Field("what", translate("CanGiveDialog", "&What it is"),
              TextField(translate("CanGiveDialog", "Places on a first aid course"))),
        Field("note", translate("CanGiveDialog", "&Note"), NoteField(2)),
        Field("closed", "",
              CheckField(translate("CanGiveDialog", "&It cannot be given any more"))),
    ]  # fmt: skip
