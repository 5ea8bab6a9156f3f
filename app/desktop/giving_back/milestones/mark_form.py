"""The form in which milestones of several people are marked as one act."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.giving_back.milestones.columns import mark_of
from app.desktop.parts.fields import ChoiceField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.time_fields import DateField
from app.desktop.words import first_few, kind_names
from app.records.recognition import RecognitionDraft, RecognitionKind
from app.rules.notice import Notice
from app.services import milestone_list

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate

_NAMED = 4


class MarkDialog(FormDialog):
    """Marks each of these milestones with the same thing, given on one day."""

    def __init__(self, desk: Desk, parent: QWidget | None, notices: Sequence[Notice]) -> None:
        self._marks = [(notice.about.id, mark_of(notice)) for notice in notices]
        what = TextField(translate("MarkDialog", "A certificate, a card signed by everyone"))
        form = Form(
            [
                Field("kind", translate("MarkDialog", "&Kind"),
                      ChoiceField(list(kind_names().items())), half=True),
                Field("given_on", translate("MarkDialog", "&Day"), DateField(desk.today),
                      half=True),
                Field("what", translate("MarkDialog", "&What"), what),
                Field("given_by", translate("MarkDialog", "&By whom"), TextField()),
            ]
        )  # fmt: skip
        said = translate("MarkDialog", "{name}, {mark}")
        told = [said.format(name=one.name, mark=mark_of(one)) for one in notices]
        super().__init__(
            desk,
            parent,
            form,
            self._mark,
            title=translate("MarkDialog", "Mark %n milestone(s)", "", len(notices)),
            verb=translate("MarkDialog", "Mark them"),
            remark=first_few(told, _NAMED),
        )
        form.set_values(
            {
                "kind": RecognitionKind.THANKS,
                "given_on": desk.today(),
                "given_by": desk.office.who,
                "what": translate("MarkDialog", "Certificate"),
            }
        )

    def _mark(self, values: Values) -> "Outcome":
        draft = RecognitionDraft.check({**values, "person_id": self._marks[0][0]})
        return milestone_list.mark(self.desk.office, self._marks, draft)
