"""The dialog in which one entry of hours is changed."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.hours.entry_form import EntryForm
from app.records.contribution import ContributionDraft
from app.services import contributions

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


class EntryDialog(FormDialog):
    """Changes one entry, as it is in the file now."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, entry_id: UUID, person: str, activity: str
    ) -> None:
        kept = contributions.draft_for(desk.office, entry_id)
        self._entry_id = entry_id
        entry = EntryForm(desk, kept.span, kept=kept, kept_id=entry_id)
        entry.show_kept(kept, person, activity)
        title = translate("EntryDialog", "Change the hours of {name}").format(name=person)
        super().__init__(
            desk,
            parent,
            entry,
            self._change,
            title=title,
            verb=translate("EntryDialog", "Save"),
            above=(entry.concerns,),
        )

    def _change(self, values: Values) -> "Outcome":
        draft = ContributionDraft.check(values)
        return contributions.change(self.desk.office, self._entry_id, draft, self.desk.today())
