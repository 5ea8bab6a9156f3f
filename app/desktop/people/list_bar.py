"""What narrows the list of people: which of them, and what is typed."""

from PySide6.QtCore import Qt, Signal

from app.desktop.parts.boxes import Columns
from app.desktop.parts.choosing import Segmented
from app.desktop.parts.search_box import WordsBox
from app.services.people_list import PeopleFilter

#: The two stand beside one another from this width on, at 100 %.
_LEAST_WIDTH = 760


class ListBar(Columns):
    """The lists one can choose from, and the field that narrows the one that is shown.

    Signals: `view_chosen()`, `typed()`, and `went_down()` when the list shall have the keyboard.
    """

    view_chosen = Signal()
    typed = Signal()
    went_down = Signal()

    def __init__(self) -> None:
        self.views = Segmented(
            [
                (PeopleFilter.CURRENT, self.tr("Current")),
                (PeopleFilter.VOLUNTEERS, self.tr("Volunteers")),
                (PeopleFilter.PAID, self.tr("Paid")),
                (PeopleFilter.ON_BREAK, self.tr("On a break")),
                (PeopleFilter.LEFT, self.tr("Left")),
                (PeopleFilter.EVERYONE, self.tr("Everyone")),
            ],
            self.tr("Which people"),
        )
        self.field = WordsBox(self.tr("Name, number, e-mail or phone"), shows_keys=False)
        super().__init__(self.views, self.field, shares=(0, 1), least=_LEAST_WIDTH)
        self.views.chosen.connect(lambda _: self.view_chosen.emit())
        self.field.textChanged.connect(lambda _: self.typed.emit())
        self.field.went_down.connect(self.went_down)

    @property
    def view(self) -> PeopleFilter:
        """Which of the people are to be shown."""
        return PeopleFilter(self.views.value())

    @property
    def text(self) -> str:
        """What they must hold."""
        return self.field.text()

    def type_more(self, text: str) -> None:
        """Go to the field with letters that were typed elsewhere."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.insert(text)

    def show_everyone(self) -> None:
        """Narrow nothing any more."""
        self.views.choose(PeopleFilter.EVERYONE)
        self.field.clear()
        self.view_chosen.emit()
