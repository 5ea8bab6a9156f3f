"""The dialog in which somebody signs up to a mailing list at an event, in the list's own words."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.found_people import find_people
from app.desktop.parts.fields import ChoiceField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.person_picker import PersonPicker
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.suggestions import Suggestion
from app.records.failures import InvalidDraft, Problem
from app.services import mailing
from app.services.event_page import RosterRow
from app.services.events_list import EventRow

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


class SignUpDialog(FormDialog):
    """Keeps who said yes, to which words, where and on which day."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, event: EventRow, row: RosterRow | None
    ) -> None:
        self._event = event
        self._lists = {one.id: one for one in mailing.lists(desk.office, closed_too=False)}
        self.person = PersonPicker(lambda text: find_people(desk.office, text))
        self.which = ChoiceField([(one.id, one.name) for one in self._lists.values()])
        self.words = RemarkBox("mail", Tone.INFO)
        form = Form(
            [
                Field("person_id", translate("SignUp", "&Who"), self.person),
                Field("list_id", translate("SignUp", "&List"), self.which),
                Field(
                    "how",
                    translate("SignUp", "&How they said so"),
                    TextField(translate("SignUp", "On the paper at the door")),
                    translate("SignUp", "May stay empty. The event and the day are kept."),
                ),
            ]
        )
        super().__init__(
            desk,
            parent,
            form,
            self._sign_up,
            title=translate("SignUp", "Sign up to a mailing list"),
            verb=translate("SignUp", "They said yes"),
            remark=translate("SignUp", "Read the words out, or show them; they are kept as said."),
            above=(self.words,),
        )
        if row is not None:
            self.person.set_value(Suggestion(row.person_id, row.person, "", "user"))
            self.begin_at("list_id")
        self.which.edited.connect(self._show_words)
        self._show_words()

    def _show_words(self) -> None:
        chosen = self._lists.get(self.which.value())
        self.words.say("" if chosen is None else chosen.wording)

    def _sign_up(self, values: Values) -> "Outcome":
        person_id, list_id = values["person_id"], values["list_id"]
        if not isinstance(person_id, UUID):
            said = translate("SignUp", "Please choose who signs up.")
            raise InvalidDraft((Problem("person_id", said),))
        return mailing.sign_up(
            self.desk.office,
            list_id,
            person_id,
            self._event.day,
            how=values["how"].strip(),
            event_id=self._event.id,
        )
