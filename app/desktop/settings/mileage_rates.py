"""What is paid for a mile: the approved rates with their source and doubt, and the office's own."""

from collections.abc import Callable
from datetime import date
from typing import Any

from app.desktop.desk import Desk
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import plain_button, spoken
from app.desktop.parts.columns import Column
from app.desktop.parts.flow import Flow
from app.desktop.parts.pill import Tone
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.typed import say_day
from app.desktop.settings.rate_form import RateDialog, vehicle_names
from app.records.mileage_rate import MileageRateDraft, Vehicle
from app.rules.mileage_rates import pence
from app.services import mileage
from app.services.mileage import RateRow


class MileageRates(Box):
    """A table of all rates; own ones are added, changed and removed, approved ones confirmed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(gap=12)
        self._desk = desk
        self.rows: RecordModel[RateRow] = RecordModel(self._columns(), self)
        self.table = RecordTable(self.rows, self.tr("Mileage rates"))
        self.table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        self.doubt = RemarkBox("info", Tone.INFO)
        self.confirm = plain_button(self.tr("&Confirm"), "check", self.confirm_selected)
        self.add_one = plain_button(self.tr("&Add an own rate\u2026"), "plus", self.add_rate)
        self.change = plain_button(self.tr("C&hange\u2026"), "pencil", self.change_selected)
        self.remove = plain_button(self.tr("&Remove"), "trash-2", self.remove_selected)
        self.add(
            self.doubt,
            self.table,
            Flow(self.confirm, self.add_one, self.change, self.remove, gap=10),
        )
        self.give_room_to(self.table)
        self.table.opened.connect(lambda _: self.change_selected())
        self.table.picked.connect(lambda _: self._show_acts())
        self._show_acts()

    def refresh(self) -> None:
        """Read the rates."""
        rows = mileage.rates(self._desk.office, self._desk.today())
        self.table.show_rows(rows, _key)
        self._show_acts()

    def add_rate(self) -> None:
        """Ask for an own rate."""
        self._desk.ask.show(RateDialog(self._desk, self))

    def change_selected(self) -> None:
        """Ask for other figures of the own rate that is selected."""
        self._with_selected(
            lambda row: self._desk.ask.show(RateDialog(self._desk, self, row.id)),
            lambda row: row.id is not None,
        )

    def remove_selected(self) -> None:
        """Remove the own rate that is selected, so that the one before it is paid again."""
        office = self._desk.office

        def remove(row: RateRow) -> None:
            rate_id = row.id
            if rate_id is not None:
                self._desk.operations.perform(
                    lambda: mileage.remove_rate(office, rate_id), initiator=self
                )

        self._with_selected(remove, lambda row: row.id is not None)

    def confirm_selected(self) -> None:
        """Keep the approved rate that is selected as the office's own, with the same figures."""
        office = self._desk.office

        def confirm(row: RateRow) -> None:
            draft = MileageRateDraft.check(_values(row))
            self._desk.operations.perform(lambda: mileage.add_rate(office, draft), initiator=self)

        self._with_selected(confirm, _can_be_confirmed)

    def _columns(self) -> list[Column[RateRow]]:
        names = vehicle_names()
        return [
            Column(self.tr("By"), lambda row: names[row.rate.vehicle],
                   lambda row: list(Vehicle).index(row.rate.vehicle), width=110),
            Column(self.tr("From"), lambda row: say_day(row.rate.from_on),
                   lambda row: row.rate.from_on, width=116),
            Column(self.tr("Rate"), lambda row: pence(row.rate.tenths_of_penny),
                   lambda row: row.rate.tenths_of_penny, right=True, width=60),
            Column(self.tr("Above 10,000"), _above, right=True, width=130, yield_first=3),
            Column(self.tr("State"), self._state, tone=_tone, width=112,
                   yield_first=1),
            Column(self.tr("Source"), lambda row: row.rate.source, stretch=True, width=120,
                   yield_first=2),
        ]  # fmt: skip

    def _state(self, row: RateRow) -> str:
        if row.is_replaced:
            return self.tr("Not used")
        if row.rate.is_to_confirm:
            return self.tr("To confirm")
        if row.rate.is_own:
            return self.tr("Own")
        return self.tr("In force") if row.is_in_force else ""

    def _about(self) -> str:
        """Where the rate that is selected is from; else what is asked of the office."""
        for row in self.table.selected():
            told = [f"{row.rate.source}." if row.rate.source else "", row.rate.doubt]
            return " ".join(filter(None, told)) or self.tr("No source is noted.")
        if any(row.rate.is_to_confirm and row.is_in_force for row in self.rows.rows):
            return self.tr(
                "Journeys are paid at the rate of their day. Please look up on gov.uk those that "
                "are to be confirmed, and confirm them here."
            )
        return self.tr("Journeys are paid at the rate of their day.")

    def _show_acts(self) -> None:
        chosen: list[RateRow] = self.table.selected()
        self.doubt.say(self._about())
        is_own = bool(chosen) and chosen[0].id is not None
        self.confirm.setEnabled(bool(chosen) and _can_be_confirmed(chosen[0]))
        self.change.setEnabled(is_own)
        self.remove.setEnabled(is_own)
        for row in chosen:
            named = self.tr("{act}: {vehicle} from {day}")
            for button in (self.confirm, self.change, self.remove):
                act = spoken(button.text())
                vehicle = vehicle_names()[row.rate.vehicle]
                day = say_day(row.rate.from_on)
                button.setAccessibleName(named.format(act=act, vehicle=vehicle, day=day))

    def _with_selected(
        self, act: Callable[[RateRow], object], can: Callable[[RateRow], bool]
    ) -> None:
        for row in self.table.selected()[:1]:
            if can(row):
                act(row)


def _key(row: RateRow) -> tuple[Vehicle, date, bool]:
    return row.rate.vehicle, row.rate.from_on, row.rate.is_own


def _can_be_confirmed(row: RateRow) -> bool:
    return row.rate.is_to_confirm and not row.is_replaced


def _values(row: RateRow) -> dict[str, Any]:
    rate = row.rate
    return {
        "vehicle": rate.vehicle,
        "from_on": rate.from_on,
        "tenths_of_penny": rate.tenths_of_penny,
        "above_tenths_of_penny": rate.above_tenths_of_penny,
        "source": rate.source,
    }


def _above(row: RateRow) -> str:
    return pence(row.rate.above_tenths_of_penny) if row.rate.vehicle is Vehicle.CAR else ""


def _tone(row: RateRow) -> Tone:
    if row.is_replaced:
        return Tone.PLAIN
    return Tone.WARN if row.rate.is_to_confirm else Tone.GOOD
