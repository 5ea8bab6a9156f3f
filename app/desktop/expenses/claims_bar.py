"""What narrows the list of claims: how far they have come, words, and a month."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from app.desktop.desk import Desk
from app.desktop.expenses.months import months_until
from app.desktop.expenses.words import filter_names
from app.desktop.found_people import find_people
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import ToolButton
from app.desktop.parts.choosing import FilterChips
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.person_picker import PersonPicker
from app.desktop.parts.search_box import WordsBox
from app.desktop.parts.suggestions import Suggestion
from app.rules.days import month_end
from app.services.claims_list import ClaimsView, StateTotal


class ClaimsBar(Box):
    """The fields and chips that narrow the list.

    Signals: `changed()` when other claims are to be read; `states_changed()` when the same are to
    be shown by other states; `went_down()` to the list.
    """

    changed = Signal()
    states_changed = Signal()
    went_down = Signal()

    def __init__(self, desk: Desk) -> None:
        self.words = WordsBox(self.tr("Claim, person or place"), shows_keys=False)
        self.person = PersonPicker(lambda text: find_people(desk.office, text))
        self.person.setPlaceholderText(self.tr("Everyone"))
        self.month = ChoiceField([(None, self.tr("All months")), *months_until(desk.today())])
        self.all_button = ToolButton("x", self.tr("Show all claims again"))
        self.states = FilterChips(list(filter_names().items()), self.tr("How far they have come"))
        self.person.setAccessibleName(self.tr("Person"))
        self.month.setAccessibleName(self.tr("Month"))
        fields = Row(self.words, self.person, self.month, self.all_button, gap=10)
        for number, share in enumerate((5, 4, 4, 0)):
            fields.box.setStretch(number, share)
        super().__init__(fields, self.states, gap=10)
        self._connect()

    @property
    def view(self) -> ClaimsView:
        """Which claims are read, of whatever state."""
        chosen = self.person.choice
        first: date | None = self.month.value()
        return ClaimsView(
            person_id=None if chosen is None else chosen.key,
            first=first,
            last=None if first is None else month_end(first),
            text=self.words.text().strip(),
        )

    @property
    def narrows(self) -> bool:
        """Whether anything narrows the list."""
        return self.view != ClaimsView() or bool(self.states.chosen())

    def show_totals(self, totals: Sequence[StateTotal]) -> None:
        """Say on each chip how many claims it would show; one that would show none is hidden."""
        names = filter_names()
        for total in totals:
            self.states.show_label(total.state, f"{names[total.state]}  {total.claims:,}")
            is_on = total.state in self.states.chosen()
            self.states.show_chip(total.state, total.claims > 0 or is_on)

    def show_person(self, person: Suggestion) -> None:
        """Narrow the list to one person and nothing else."""
        self._empty()
        self.person.set_value(person)
        self._on_edited()

    def show_all(self) -> None:
        """Narrow nothing any more."""
        self._empty()
        self._on_edited()

    def _empty(self) -> None:
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        self.person.set_value(None)
        self.month.set_value(None)
        self.states.choose(())

    def _connect(self) -> None:
        self.words.textChanged.connect(lambda _: self._on_edited())
        self.person.edited.connect(self._on_edited)
        self.month.edited.connect(self._on_edited)
        self.words.went_down.connect(self.went_down)
        self.all_button.clicked.connect(self.show_all)
        self.states.changed.connect(lambda _: self._on_states_changed())
        self.all_button.setEnabled(False)

    def _on_states_changed(self) -> None:
        self.all_button.setEnabled(self.narrows)
        self.states_changed.emit()

    def _on_edited(self) -> None:
        self.all_button.setEnabled(self.narrows)
        self.changed.emit()
