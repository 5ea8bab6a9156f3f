"""The form in which two records of one person become one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.found_people import find_people
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.person_picker import PersonPicker
from app.records.failures import InvalidDraft, Problem
from app.services import people

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


class Twin(NamedTuple):
    """One of the two records, with what tells it from the other."""

    id: UUID
    told: str


def twin(person_id: UUID, name: str, number: str, hours: str) -> Twin:
    """A record as the form names it."""
    worded = translate("MergeDialog", "{name}, number {number}, {hours}")
    return Twin(person_id, worded.format(name=name, number=number, hours=hours))


class MergeDialog(FormDialog):
    """Asks which of two records stays; with one alone, it asks for the other too."""

    def __init__(self, desk: Desk, parent: QWidget | None, records: Sequence[Twin]) -> None:
        self._records = tuple(records)
        super().__init__(
            desk,
            parent,
            Form([self._field(desk)]),
            self._merge,
            title=translate("MergeDialog", "Merge two records of one person"),
            verb=translate("MergeDialog", "Merge them"),
            remark=translate(
                "MergeDialog",
                "All hours and thanks move to the record that stays, its gaps are filled from the "
                "other, and both numbers can be found. Undo parts them again.",
            ),
        )

    def _field(self, desk: Desk) -> Field:
        if len(self._records) == 2:
            return Field(
                "keep",
                translate("MergeDialog", "&Which one stays"),
                ChoiceField([(record.id, record.told) for record in self._records]),
            )
        label = translate("MergeDialog", "&The other record, which goes into {this}")
        picker = PersonPicker(lambda text: find_people(desk.office, text))
        return Field("twin", label.format(this=self._records[0].told.replace("&", "&&")), picker)

    def _merge(self, values: Values) -> "Outcome":
        keep: object = values.get("keep", self._records[0].id)
        other: object = values.get("twin")
        if len(self._records) == 2:
            other = next(record.id for record in self._records if record.id != keep)
        if not isinstance(keep, UUID) or not isinstance(other, UUID):
            sentence = translate("MergeDialog", "Please choose the other record from the list.")
            raise InvalidDraft((Problem("twin", sentence),))
        return people.merge(self.desk.office, keep, other)
