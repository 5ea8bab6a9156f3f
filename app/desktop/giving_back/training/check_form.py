"""The form of a background check: what is kept of it, and what never is."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.found_people import find_people
from app.desktop.giving_back.training.words import level_names, workforce_names
from app.desktop.parts.fields import CheckField, ChoiceField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.person_picker import PersonPicker
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.suggestions import Suggestion
from app.desktop.parts.time_fields import DateField
from app.records.background_check import BackgroundCheckDraft, CheckLevel, Workforce
from app.services import checks
from app.services.checks import CheckRow

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


def what_is_kept() -> str:
    """What is kept of a check and what never is, in a plain line (facts 9)."""
    return translate(
        "Checks",
        "Kept: level, date, number and your decision. Never kept: what a check says, or a copy of "
        "it. It was right on its day; the review is your own rule.",
    )


class CheckDialog(FormDialog):
    """Notes that a check was made, or changes what is noted; its number is not shown."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        person: Suggestion | None = None,
        kept: CheckRow | None = None,
    ) -> None:
        self._kept = kept
        form = Form(_fields(desk, kept))
        adds, changes = translate("Checks", "Add a check"), translate("Checks", "Change a check")
        super().__init__(
            desk,
            parent,
            form,
            self._do,
            title=adds if kept is None else changes,
            verb=translate("Checks", "Save"),
            remark="" if kept is None else kept.person,
            above=(RemarkBox("info", Tone.INFO, what_is_kept()),),
        )
        form.set_values(self._first_values(person))
        if person is not None:
            self.begin_at("level")

    def _first_values(self, person: Suggestion | None) -> Mapping[str, Any]:
        if self._kept is not None:
            return checks.draft_for(self.desk.office, self._kept.id).model_dump()
        return {
            "person_id": person,
            "level": CheckLevel.ENHANCED,
            "workforce": Workforce.ADULT,
            "seen_by": self.desk.office.who,
        }

    def _do(self, values: Values) -> "Outcome":
        office, today = self.desk.office, self.desk.today()
        if self._kept is None:
            return checks.add(office, BackgroundCheckDraft.check(values), today)
        draft = BackgroundCheckDraft.check({**values, "person_id": self._kept.person_id})
        return checks.change(office, self._kept.id, draft, today, new_number=bool(draft.number))


def _fields(desk: Desk, kept: CheckRow | None) -> list[Field]:
    picker = PersonPicker(lambda text: find_people(desk.office, text))
    stays = translate("Checks", "Stays as it is: {number}")
    number = stays.format(number=kept.number) if kept is not None and kept.number else ""
    return [
        *([] if kept else [Field("person_id", translate("Checks", "&Who"), picker)]),
        Field("level", translate("Checks", "&Level"), ChoiceField(list(level_names().items())),
              translate("Checks", "Standard and enhanced checks may only be asked for in the roles "
                        "that the law names.")),
        Field("workforce", translate("Checks", "Wor&ks with"),
              ChoiceField(list(workforce_names().items())), half=True),
        Field("issued_on", translate("Checks", "&Day on the certificate"), DateField(desk.today),
              half=True),
        Field("number", translate("Checks", "&Number"), TextField(number), half=True),
        Field("review_due_on", translate("Checks", "&Review due"),
              DateField(desk.today, translate("Checks", "Three years is usual")), half=True),
        Field("on_update_service", "",
              CheckField(translate("Checks", "On the &Update Service"))),
        Field("seen_by", translate("Checks", "&Seen by"), TextField(), half=True),
        Field("decision", translate("Checks", "D&ecision"),
              TextField(translate("Checks", "May drive the minibus")), half=True),
    ]  # fmt: skip
