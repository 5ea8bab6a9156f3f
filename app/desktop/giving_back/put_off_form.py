"""The form in which a notice is put off until a day, with the reason."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.parts.fields import TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.time_fields import DateField
from app.records.put_off import PutOffDraft
from app.rules.notice import Notice
from app.services import notices

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate

_WAITS = timedelta(days=7)
#: After a word with somebody, their notice rests a little longer.
_RESTS = timedelta(days=14)


class PutOffDialog(FormDialog):
    """Puts one notice off, or several as one act, until the same day and for the same reason.

    After somebody was asked how they are, `spoken` fills in the reason.
    """

    def __init__(
        self, desk: Desk, parent: QWidget | None, *put_off: Notice, spoken: bool = False
    ) -> None:
        self._notices = put_off
        form = Form(
            [
                Field("until", translate("PutOffDialog", "&Until"), DateField(desk.today)),
                Field(
                    "reason",
                    translate("PutOffDialog", "&Why it can wait"),
                    TextField(translate("PutOffDialog", "A card is on its way")),
                ),
            ]
        )
        title = (
            translate("PutOffDialog", "Note that you spoke with {name}")
            if spoken
            else translate("PutOffDialog", "Put off: {name}")
        )
        super().__init__(
            desk,
            parent,
            form,
            self._put_off,
            title=title.format(name=_whom(put_off)),
            verb=translate("PutOffDialog", "Put off"),
            remark=put_off[0].sentence if len(put_off) == 1 else "",
        )
        form.set_values(
            {
                "until": desk.today() + (_RESTS if spoken else _WAITS),
                "reason": translate("PutOffDialog", "We spoke") if spoken else "",
            }
        )

    def _put_off(self, values: Values) -> "Outcome":
        drafts = [PutOffDraft.check({**values, "key": one.key}) for one in self._notices]
        return notices.put_off_many(self.desk.office, drafts, self.desk.today())


def _whom(put_off: Sequence[Notice]) -> str:
    names = list(dict.fromkeys(notice.name for notice in put_off))
    if len(names) == 1:
        return names[0]
    return translate("PutOffDialog", "%n person(s)", "", len(names))
