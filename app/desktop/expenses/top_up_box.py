"""What is owed because a rate rose after journeys were paid, and the one act that claims it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from app.desktop.desk import Desk
from app.desktop.parts.boxes import Columns
from app.desktop.parts.buttons import plain_button
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.words import first_few
from app.rules.wording import pounds
from app.services import corrections
from app.services.top_ups import TopUp

#: So many people are named before the rest is counted.
_NAMED = 3


class TopUpBox(Columns):
    """A sentence with how many, who and how much; hidden where nothing is owed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._owed: Sequence[TopUp] = ()
        self.remark = RemarkBox("info", Tone.INFO)
        self.claim = plain_button(self.tr("Make the correcting claims"), "plus", self.claim_it)
        super().__init__(self.remark, self.claim, shares=(1, 0), least=700, gap=10)
        self.box.setAlignment(self.claim, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_owed(self, owed: Sequence[TopUp]) -> None:
        """Say what is owed."""
        self._owed = owed
        self.remark.say(self._told() if owed else "")
        self.setVisible(bool(owed))

    def claim_it(self) -> None:
        """Make a claim of the difference for each claim that was paid at an earlier rate."""
        office, today = self._desk.office, self._desk.today()
        lines = [one.journey.line_id for one in self._owed]
        self._desk.operations.perform(
            lambda: corrections.top_up(office, lines, today), initiator=self
        )

    def _told(self) -> str:
        names = list(dict.fromkeys(one.journey.person for one in self._owed))
        people = len({one.journey.person_id for one in self._owed})
        told = self.tr(
            "{people} owed {sum} for {journeys} paid at an earlier rate than the one in force now: "
            "{names}."
        )
        return told.format(
            people=self.tr("%n person(s) are", "", people),
            sum=pounds(sum(one.difference_pence for one in self._owed)),
            journeys=self.tr("%n journey(s)", "", len(self._owed)),
            names=first_few(names, _NAMED),
        )
