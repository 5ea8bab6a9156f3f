"""The form in which those who lack a course are offered a place on it, as one act."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values, day_of
from app.desktop.parts.fields import NoteField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.time_fields import DateField
from app.rules.wording import listed
from app.services import training
from app.services.training_gaps import GapRow

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate

#: How many courses are named with their people before the rest is counted.
_NAMED = 6


class OfferPlacesDialog(FormDialog):
    """Offers each of these people a place on the course they lack."""

    def __init__(self, desk: Desk, parent: QWidget | None, gaps: Sequence[GapRow]) -> None:
        self._lacking = [(gap.person_id, gap.course_id) for gap in gaps]
        form = Form(
            [
                Field("day", translate("OfferPlaces", "&Offered on"), DateField(desk.today),
                      half=True),
                Field("by", translate("OfferPlaces", "&By whom"), TextField(), half=True),
                Field("note", translate("OfferPlaces", "&Note"), NoteField(2)),
            ]
        )  # fmt: skip
        super().__init__(
            desk,
            parent,
            form,
            self._offer,
            title=translate("OfferPlaces", "Offer %n place(s)", "", len(gaps)),
            verb=translate("OfferPlaces", "Offer"),
            remark=_told(gaps),
        )
        form.set_values({"day": desk.today(), "by": desk.office.who})

    def _offer(self, values: Values) -> "Outcome":
        return training.offer_each(
            self.desk.office, self._lacking, day_of(values), by=values["by"], note=values["note"]
        )


def _told(gaps: Sequence[GapRow]) -> str:
    """Who is offered what: the people of each course."""
    people: dict[str, list[str]] = {}
    for gap in gaps:
        people.setdefault(gap.course, []).append(gap.person)
    told = translate("OfferPlaces", "{course}: {people}")
    lines = [
        told.format(
            course=course,
            people=listed(names)
            if len(names) <= _NAMED
            else translate("OfferPlaces", "%n person(s)", "", len(names)),
        )
        for course, names in people.items()
    ]
    return "\n".join(lines)
