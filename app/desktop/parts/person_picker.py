"""The field for a person: two letters and Enter, and a stranger is added in one line."""

from PySide6.QtWidgets import QWidget

from app.desktop.parts.picker import NEW as NEW
from app.desktop.parts.picker import Picker
from app.desktop.parts.suggestions import Find, Suggestion


class PersonPicker(Picker):
    """A person by name. Its value is the key of who was chosen, or the text where nobody was.

    Signals: `edited()`; `new_asked(str)` with the name of somebody to add.
    """

    def __init__(
        self, find: Find, *, offers_new: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(find, offers_new=offers_new, parent=parent)
        self.setPlaceholderText(self.tr("Type a name"))

    def offer(self) -> None:
        """Show who may be meant; half a name must not become a new person by a hasty Enter."""
        super().offer()
        if len(self.text().split()) < 2 and [one.key for one in self.suggestions] == [NEW]:
            self.choose_none()

    def new_suggestion(self, name: str) -> Suggestion:
        """The line that adds a stranger."""
        add = self.tr("Add \u201c{name}\u201d as a new person").format(name=name)
        return Suggestion(NEW, add, "", "user-plus")
