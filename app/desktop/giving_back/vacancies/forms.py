"""The forms of a vacancy: what it is, who is told of it, and how it ended."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values, day_of
from app.desktop.parts.fields import CheckField, NoteField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.time_fields import DateField
from app.desktop.words import first_few
from app.records.vacancy import VacancyDraft
from app.services import vacancies, vacancy_telling
from app.services.vacancy_telling import Match

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate

_NAMED = 3


class VacancyDialog(FormDialog):
    """Notes a vacancy, or changes one."""

    def __init__(self, desk: Desk, parent: QWidget | None, vacancy_id: UUID | None = None) -> None:
        self._vacancy_id = vacancy_id
        form = Form(_fields(desk, is_kept=vacancy_id is not None))
        super().__init__(
            desk,
            parent,
            form,
            self._keep,
            title=translate("VacancyDialog", "Change the vacancy")
            if vacancy_id
            else translate("VacancyDialog", "New vacancy"),
            verb=translate("VacancyDialog", "Save"),
        )
        if vacancy_id is None:
            form.set_values({"opens_on": desk.today(), "contact": desk.office.who})
        else:
            form.set_values(vacancies.draft_for(desk.office, vacancy_id).model_dump())

    def _keep(self, values: Values) -> "Outcome":
        draft = VacancyDraft.check(values)
        if self._vacancy_id is None:
            return vacancies.add(self.desk.office, draft)
        return vacancies.change(self.desk.office, self._vacancy_id, draft)


class CloseDialog(FormDialog):
    """Closes a vacancy with what came of it."""

    def __init__(self, desk: Desk, parent: QWidget | None, vacancy_id: UUID) -> None:
        self._vacancy_id = vacancy_id
        self._kept = vacancies.draft_for(desk.office, vacancy_id)
        example = translate("CloseVacancy", "Leanne was appointed")
        form = Form(
            [Field("outcome", translate("CloseVacancy", "&What came of it"), TextField(example))]
        )
        super().__init__(
            desk,
            parent,
            form,
            self._close,
            title=translate("CloseVacancy", "Close {title}").format(title=self._kept.title),
            verb=translate("CloseVacancy", "Close it"),
        )
        form.set_values({"outcome": self._kept.outcome})

    def _close(self, values: Values) -> "Outcome":
        closed = {**self._kept.model_dump(), **values, "closed": True}
        draft = VacancyDraft.check(closed)
        return vacancies.change(self.desk.office, self._vacancy_id, draft)


class TellDialog(FormDialog):
    """Notes that these people were told of a vacancy on a day; each is given a first look."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, vacancy_id: UUID, people: Sequence[Match]
    ) -> None:
        self._vacancy_id = vacancy_id
        self._people = [person.id for person in people]
        form = Form(
            [
                Field("day", translate("TellDialog", "&Day"), DateField(desk.today), half=True),
                Field("how", translate("TellDialog", "&How"), TextField(), half=True),
            ]
        )
        names = first_few([person.name for person in people], _NAMED)
        told = translate("TellDialog", "{people}. It stands in the ledger as a first look.")
        super().__init__(
            desk,
            parent,
            form,
            self._tell,
            title=translate("TellDialog", "They were told"),
            verb=translate("TellDialog", "Note it"),
            remark=told.format(people=names),
        )
        form.set_values({"day": desk.today(), "how": translate("TellDialog", "in person")})

    def _tell(self, values: Values) -> "Outcome":
        day = day_of(values)
        how = str(values["how"]).strip()
        return vacancy_telling.tell(self.desk.office, self._vacancy_id, self._people, day, how)


def _fields(desk: Desk, *, is_kept: bool) -> list[Field]:
    ended = [
        Field("outcome", translate("VacancyDialog", "What &came of it"), TextField()),
        Field("closed", "", CheckField(translate("VacancyDialog", "It is c&losed"))),
    ]
    skills = translate("VacancyDialog", "Parted by commas; people are found who have them.")
    return [
        Field("title", translate("VacancyDialog", "&Title"), TextField()),
        Field("what", translate("VacancyDialog", "&What it is"), NoteField(3)),
        Field("skills_wanted", translate("VacancyDialog", "&Skills wanted"), NoteField(2), skills),
        Field("terms", translate("VacancyDialog", "Hours and &pay"), TextField(), half=True),
        Field("contact", translate("VacancyDialog", "Whom to &ask"), TextField(), half=True),
        Field("opens_on", translate("VacancyDialog", "&Open to volunteers from"),
              DateField(desk.today), half=True),
        Field("public_on", translate("VacancyDialog", "P&ublic from"), DateField(desk.today),
              half=True),
        Field("closes_on", translate("VacancyDialog", "Closes o&n"), DateField(desk.today),
              half=True),
        *(ended if is_kept else []),
    ]  # fmt: skip
