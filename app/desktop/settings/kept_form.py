"""A form of the settings that is read, edited and saved as a whole."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from app.desktop.desk import Desk
from app.desktop.parts.boxes import Box, Item, Row, ScrollPage
from app.desktop.parts.buttons import primary_button
from app.desktop.parts.form import Form
from app.desktop.settings.section import RIGHT

if TYPE_CHECKING:
    from app.services.outcome import Outcome

Values = Mapping[str, Any]


class KeptForm(Box):
    """What was typed and not yet saved stays, whatever is read meanwhile."""

    def __init__(
        self,
        desk: Desk,
        form: Form,
        read: Callable[[], Values],
        keep: "Callable[[Values], Outcome]",
        *above: Item,
    ) -> None:
        super().__init__(gap=12)
        self._desk = desk
        self._read = read
        self._keep = keep
        self._is_edited = False
        self.form = form
        self.page = ScrollPage(*above, form, None, margins=(0, 0, RIGHT, 0))
        self.save_button = primary_button(self.tr("Save"))
        self.add(self.page, Row(self.save_button, None, margins=(0, 0, RIGHT, 0)))
        self.give_room_to(self.page)
        form.edited.connect(self._on_edited)
        form.submitted.connect(self.save)
        self.save_button.clicked.connect(self.save)

    def refresh(self) -> None:
        """Show what is kept."""
        if not self._is_edited:
            self.form.set_values(self._read())

    def save(self) -> None:
        """Keep what stands in the form."""
        outcome = self._desk.operations.perform(
            lambda: self._keep(self.form.values()),
            initiator=self,
            refused=self.form.show_problems,
        )
        if outcome is not None:
            self._is_edited = False
            self.refresh()
        elif (field := self.form.focusWidget()) is not None:
            self.page.ensureWidgetVisible(field)

    def _on_edited(self) -> None:
        self._is_edited = True
