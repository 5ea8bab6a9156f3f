"""The field for an activity: typed or picked, and a new one is added by typing its name."""

from PySide6.QtWidgets import QWidget

from app.desktop.parts.picker import NEW
from app.desktop.parts.suggestions import Find, Suggestion
from app.desktop.parts.title_picker import TitlePicker


class ActivityPicker(TitlePicker):
    """An activity by name; Down shows all of them.

    Signals: `edited()`; `new_asked(str)` with the name of an activity to add.
    """

    def __init__(
        self, find: Find, *, offers_new: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(find, offers_new=offers_new, parent=parent)
        self.setPlaceholderText(self.tr("Type an activity"))

    def new_suggestion(self, name: str) -> Suggestion:
        """The line that adds an activity."""
        add = self.tr("Add \u201c{name}\u201d as a new activity").format(name=name)
        return Suggestion(NEW, add, "", "plus")
