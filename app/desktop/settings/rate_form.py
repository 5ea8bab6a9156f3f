"""The form of an own mileage rate."""

import re
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.parts.fields import ChoiceField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.read_field import ReadField
from app.desktop.parts.time_fields import DateField
from app.records.mileage_rate import MileageRateDraft, Vehicle
from app.rules.mileage_rates import pence
from app.services import mileage

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate

_PENCE = re.compile(r"(\d{1,3})(?:\.(\d))?p?")


def vehicle_names() -> dict[Vehicle, str]:
    """How somebody travelled, as the rates tell it apart."""
    return {
        Vehicle.CAR: translate("Rates", "Car or van"),
        Vehicle.MOTORCYCLE: translate("Rates", "Motorcycle"),
        Vehicle.BICYCLE: translate("Rates", "Bicycle"),
        Vehicle.PASSENGER: translate("Rates", "Passenger"),
    }


class RateDialog(FormDialog):
    """Adds an own rate, or changes one."""

    def __init__(self, desk: Desk, parent: QWidget | None, rate_id: UUID | None = None) -> None:
        self._rate_id = rate_id
        form = Form(_fields(desk))
        adds, changes = (
            translate("Rates", "Add an own rate"),
            translate("Rates", "Change an own rate"),
        )
        super().__init__(
            desk,
            parent,
            form,
            self._do,
            title=adds if rate_id is None else changes,
            verb=translate("Rates", "Save"),
            remark=translate(
                "Rates",
                "Journeys from that day on are paid at it. More than the approved rate may have to "
                "be declared by the volunteer.",
            ),
        )
        if rate_id is not None:
            form.set_values(mileage.rate_draft(desk.office, rate_id).model_dump())
        form.edited.connect(self._show_above)
        self._show_above()

    def _show_above(self) -> None:
        """Only a car or van has another rate above 10,000 miles."""
        self.form.show_field("above_tenths_of_penny", self.form.values()["vehicle"] is Vehicle.CAR)

    def _do(self, values: Values) -> "Outcome":
        typed: dict[str, Any] = dict(values)
        if typed["vehicle"] is not Vehicle.CAR:
            typed["above_tenths_of_penny"] = typed["tenths_of_penny"]
        draft = MileageRateDraft.check(typed)
        if self._rate_id is None:
            return mileage.add_rate(self.desk.office, draft)
        return mileage.change_rate(self.desk.office, self._rate_id, draft)


def read_tenths_of_penny(text: str) -> int | None:
    """The tenths of a penny that were typed: "45", "37.5p", or None."""
    found = _PENCE.fullmatch(text.strip().casefold())
    return None if found is None else int(found[1]) * 10 + int(found[2] or 0)


def _fields(desk: Desk) -> list[Field]:
    def rate() -> ReadField:
        return ReadField(read_tenths_of_penny, lambda tenths: pence(tenths).removesuffix("p"), "45")

    return [
        Field("vehicle", translate("Rates", "&By"),
              ChoiceField(list(vehicle_names().items())), half=True),
        Field("from_on", translate("Rates", "&Journeys from"), DateField(desk.today), half=True),
        Field("tenths_of_penny", translate("Rates", "&Pence a mile"), rate(), half=True),
        Field("above_tenths_of_penny", translate("Rates", "Pence &above 10,000 miles"), rate(),
              half=True),
        Field("source", translate("Rates", "&Where that is from"),
              TextField(translate("Rates", "gov.uk, looked up today; the trustees in May"))),
    ]  # fmt: skip
