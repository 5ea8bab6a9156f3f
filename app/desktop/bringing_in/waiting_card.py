"""One row that waits, in full, with the people it may be about."""

from uuid import UUID

from PySide6.QtCore import Signal

from app.desktop.parts.boxes import Box, Line
from app.desktop.parts.buttons import Button, danger_button, plain_button
from app.desktop.parts.fields import CheckField
from app.desktop.parts.labels import Label, WrappingLabel
from app.desktop.parts.person_picker import PersonPicker
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.suggestions import Find
from app.services.parked import Proposal, WaitingRow


class WaitingCard(Box):
    """Who it may be, somebody else, somebody new, or nobody.

    Signals: `person_chosen(UUID)`, `new_asked()`, `throw_asked()`.
    """

    person_chosen = Signal(object)
    new_asked = Signal()
    throw_asked = Signal()

    def __init__(self, find: Find) -> None:
        super().__init__(gap=12)
        self.whom = WrappingLabel("", "section")
        self.hours = WrappingLabel("", "muted")
        self.stands = WrappingLabel("", "small")
        self.others = CheckField("")
        self.reason = RemarkBox("info", Tone.INFO)
        self.proposals = Box(gap=8)
        self.picker = PersonPicker(find)
        self.picker.chosen.connect(lambda found: self.person_chosen.emit(found.key))
        label = Label(self.tr("&Somebody else"), "strong")
        label.setBuddy(self.picker)
        self.picker.setAccessibleName(self.tr("Somebody else"))
        self.make_new = plain_button("", "user-plus")
        self.make_new.clicked.connect(self.new_asked)
        self.throw_away = danger_button(self.tr("Throw away"), "trash-2")
        self.throw_away.clicked.connect(self.throw_asked)
        self.original = Box(gap=8)
        self.add(
            Box(self.whom, self.hours, self.stands, gap=2),
            self.reason,
            self.others,
            self.proposals,
            Box(label, self.picker, gap=4),
            self.make_new,
            self.throw_away,
            Line(),
            WrappingLabel(self.tr("As it stands in the sheet"), "strong"),
            self.original,
            None,
        )

    @property
    def means_all(self) -> bool:
        """Whether the other rows of this name are meant too."""
        return not self.others.isHidden() and self.others.isChecked()

    def show_row(self, row: WaitingRow, others: int) -> None:
        """Show a row that waits, and say how many others are of the same name."""
        stands = self.tr("{file}, line {line}")
        self.stands.setText(stands.format(file=row.file_name, line=f"{row.row_number:,}"))
        self.others.setText(self.tr("&With %n other(s) of this name", "", others))
        self.others.setChecked(True)
        self.others.setVisible(others > 0)
        self.whom.setText(row.whom)
        self.hours.setText(row.hours)
        self.hours.setVisible(bool(row.hours))
        self.reason.say(row.reason)
        self.picker.set_value(None)
        self.make_new.setText(self.tr("Make a new person"))
        self.make_new.setAccessibleName(self.tr("Make a new person: {whom}").format(whom=row.whom))
        self.proposals.clear()
        for proposal in row.proposals:
            self.proposals.add(self._button(proposal))
        self.proposals.setVisible(bool(row.proposals))
        self.original.clear()
        for heading, text in row.original.items():
            if text.strip():
                words = (WrappingLabel(heading, "small"), WrappingLabel(text))
                self.original.add(Box(*words, gap=0))

    def begin(self) -> None:
        """Give the keyboard to the likeliest person."""
        likely = self.proposals.widgets()
        (likely[0] if likely else self.picker).setFocus()

    def _button(self, proposal: Proposal) -> Button:
        said = self.tr("This is {name}").format(name=proposal.name)
        told = self.tr("{said} ({number})").format(said=said, number=proposal.number)
        button = plain_button(told if proposal.number else said, "user")
        person_id: UUID = proposal.person_id
        button.clicked.connect(lambda: self.person_chosen.emit(person_id))
        return button
