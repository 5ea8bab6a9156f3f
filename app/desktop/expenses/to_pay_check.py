"""What stands between ticked claims and their file: nothing, or what to put right and where."""

from functools import partial

from app.desktop.desk import Desk
from app.desktop.expenses.bank_card import what_is_missing
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import plain_button
from app.desktop.parts.flow import Flow
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.services.finance import Prepared, Unpayable

#: So many people without bank details can be put right from here at a time.
_NAMED = 3


class ToPayCheck(Box):
    """The file read back: equal to the batch, or a sentence with the way to mend it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(gap=8)
        self._desk = desk
        self.good = RemarkBox("circle-check", Tone.GOOD)
        self.hinders = RemarkBox("triangle-alert", Tone.WARN)
        self.settings = plain_button(
            self.tr("Finance settings\u2026"), "settings", self._open_settings
        )
        self.people = [
            plain_button("", "user", partial(self._open, number)) for number in range(_NAMED)
        ]
        self._unpayable: tuple[Unpayable, ...] = ()
        self._mends = Flow(self.settings, *self.people, gap=10)
        self.add(self.good, self.hinders, self._mends)
        self.show_check(None)

    def show_check(self, found: Prepared | None) -> None:
        """Say how the file of what is ticked would be; nothing where nothing is ticked."""
        self.good.say(self._told(found) if found is not None and found.check else "")
        self.hinders.say("" if found is None else found.hinders)
        is_not_set_up = found is not None and found.is_not_set_up
        self._unpayable = () if found is None else found.unpayable[:_NAMED]
        self.settings.setVisible(is_not_set_up)
        for number, button in enumerate(self.people):
            button.setVisible(number < len(self._unpayable))
        for button, one in zip(self.people, self._unpayable, strict=False):
            button.setText(self.tr("Bank details of {name}\u2026").format(name=one.person))
        self._mends.setVisible(is_not_set_up or bool(self._unpayable))
        self.setVisible(found is not None)

    def _told(self, found: Prepared) -> str:
        told = self.tr("Batch {number}, {claims} of {people}. Read back from the file: {check}")
        return told.format(
            number=found.number,
            claims=self.tr("%Ln claim(s)", "", found.claims),
            people=self.tr("%Ln person(s)", "", found.people),
            check=found.check,
        )

    def _open_settings(self) -> None:
        self._desk.go("settings", "finance")

    def _open(self, number: int) -> None:
        one = self._unpayable[number]
        self._desk.ask.show(what_is_missing(self._desk, self, one.person_id, one.person))
