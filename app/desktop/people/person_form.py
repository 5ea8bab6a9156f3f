"""The form of a person: who they are, how to reach them, and what they would value."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.parts.fields import CheckField, ChoiceField, NoteField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.many_field import ManyField
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.time_fields import DateField
from app.desktop.words import kind_names, manner_names, standing_names
from app.records.failures import InvalidDraft
from app.records.person import PersonDraft
from app.records.recognition import RecognitionKind
from app.services import people

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate

#: What a twin is known by.
_TELLING = ("name", "email", "phone")


class PersonDialog(FormDialog):
    """Adds a person, or changes the one of that id; people who may be the same are named.

    `begun` fills fields in beforehand, such as a name that was typed elsewhere.
    """

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        person_id: UUID | None = None,
        begun: Mapping[str, Any] | None = None,
    ) -> None:
        self._person_id = person_id
        self._kept = None if person_id is None else people.draft_for(desk.office, person_id)
        self._told: tuple[str, ...] = ()
        self.twins = RemarkBox("users", Tone.WARN)
        form = Form([*_who(), *_reached(), *_here(desk), *_wishes(), *_other(desk)])
        title = (
            translate("PersonDialog", "Add a person")
            if self._kept is None
            else translate("PersonDialog", "Change {name}").format(name=self._kept.name)
        )
        super().__init__(
            desk,
            parent,
            form,
            self._keep,
            title=title,
            verb=translate("PersonDialog", "Save"),
            remark=""
            if self._kept is not None
            else translate("PersonDialog", "Only the name is needed."),
            above=(self.twins,),
        )
        if self._kept is not None:
            form.set_values(self._kept.model_dump())
        form.set_values(begun or {})
        form.edited.connect(self._on_edited)
        self._on_edited()

    def _keep(self, values: Values) -> "Outcome":
        kept = {} if self._kept is None else self._kept.model_dump()
        draft = PersonDraft.check({**kept, **values})
        if self._person_id is None:
            return people.add(self.desk.office, draft)
        return people.change(self.desk.office, self._person_id, draft)

    def _on_edited(self) -> None:
        values = self.form.values()
        telling = tuple(str(values[key]).strip() for key in _TELLING)
        if telling != self._told:
            self._told = telling
            self.twins.say(self._twins_of(dict(zip(_TELLING, telling, strict=True))))

    def _twins_of(self, telling: Mapping[str, str]) -> str:
        try:
            draft = PersonDraft.check(telling)
        except InvalidDraft:
            return ""
        return " ".join(people.twins(self.desk.office, draft, self._person_id))


def _who() -> list[Field]:
    return [
        Field("name", translate("PersonDialog", "&Name"), TextField()),
        Field("known_as", translate("PersonDialog", "&Known as"), TextField(), half=True),
        Field("number", translate("PersonDialog", "N&umber"),
              TextField(translate("PersonDialog", "The next one")), half=True),
        Field("standing", translate("PersonDialog", "What they &are to us"),
              ChoiceField(list(standing_names().items()))),
    ]  # fmt: skip


def _reached() -> list[Field]:
    return [
        Field("email", translate("PersonDialog", "&E-mail"), TextField(),
              section=translate("PersonDialog", "How to reach them")),
        Field("phone", translate("PersonDialog", "&Phone"), TextField(), half=True),
        Field("postcode", translate("PersonDialog", "P&ostcode"), TextField(), half=True),
        Field("emergency_name", translate("PersonDialog", "Emer&gency contact"), TextField()),
        Field("emergency_relationship", translate("PersonDialog", "&Relationship"),
              TextField(translate("PersonDialog", "Sister, neighbour")), half=True),
        Field("emergency_phone", translate("PersonDialog", "Their phone"),
              TextField(), half=True),
    ]  # fmt: skip


def _here(desk: Desk) -> list[Field]:
    return [
        Field("joined_on", translate("PersonDialog", "&Joined on"), DateField(desk.today),
              half=True, section=translate("PersonDialog", "Their time with us")),
        Field("born_on", translate("PersonDialog", "&Born on"), DateField(desk.today), half=True),
        Field("break_from", translate("PersonDialog", "On a break &from"), DateField(desk.today),
              half=True),
        Field("break_until", translate("PersonDialog", "&Until"), DateField(desk.today),
              half=True),
        Field("availability", translate("PersonDialog", "A&vailability"),
              TextField(translate("PersonDialog", "Tuesdays and school holidays"))),
        Field("skills", translate("PersonDialog", "&Skills they offer"), NoteField(2)),
        Field("wants_to_use", translate("PersonDialog", "Skills they would like to use"),
              NoteField(2)),
    ]  # fmt: skip


def _wishes() -> list[Field]:
    kinds = [pair for pair in kind_names().items() if pair[0] is not RecognitionKind.EXPENSES]
    return [
        Field("thanks_manner", translate("PersonDialog", "How they &like to be thanked"),
              ChoiceField(list(manner_names().items())),
              section=translate("PersonDialog", "Wishes")),
        Field("would_value", translate("PersonDialog", "What they would value"),
              ManyField(kinds)),
        Field("wishes", translate("PersonDialog", "&In their own words"), NoteField(2)),
        Field("may_be_named", "",
              CheckField(translate("PersonDialog", "May be named in public"))),
        Field("would_rather_not", "",
              CheckField(translate("PersonDialog", "Would rather not be thanked"))),
    ]  # fmt: skip


def _other(desk: Desk) -> list[Field]:
    return [
        Field("baseline_on", translate("PersonDialog", "&Treat giving as recognised up to"),
              DateField(desk.today), section=translate("PersonDialog", "Other")),
        Field("notes", translate("PersonDialog", "Notes"), NoteField(3)),
    ]  # fmt: skip
