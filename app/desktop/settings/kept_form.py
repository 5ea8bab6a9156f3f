"""A form of the settings that is read, edited and saved as a whole."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.parts.boxes import Box, Card, Item, Row, ScrollPage
from app.desktop.parts.buttons import primary_button
from app.desktop.parts.form import Form
from app.desktop.settings.section import RIGHT
from app.services import charity

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate

Values = Mapping[str, Any]


class Keeping:
    """A form with its Save; what was typed and not yet saved stays, whatever is read meanwhile."""

    def __init__(
        self,
        desk: Desk,
        form: Form,
        read: Callable[[], Values],
        keep: "Callable[[Values], Outcome]",
    ) -> None:
        self._desk = desk
        self._read = read
        self._keep = keep
        self._is_edited = False
        self.form = form
        self.save_button = primary_button(translate("Keeping", "Save"))
        form.edited.connect(self._on_edited)

    def refresh(self) -> None:
        """Show what is kept."""
        if not self._is_edited:
            self.form.set_values(self._read())

    def save(self) -> bool:
        """Keep what stands in the form; whether nothing was refused."""
        outcome = self._desk.operations.perform(
            lambda: self._keep(self.form.values()),
            initiator=self,
            refused=self.form.show_problems,
        )
        if outcome is None:
            return False
        self._is_edited = False
        self.refresh()
        return True

    def _on_edited(self) -> None:
        self._is_edited = True


class KeptForm(Box):
    """A form that scrolls, above its Save."""

    def __init__(
        self,
        desk: Desk,
        form: Form,
        read: Callable[[], Values],
        keep: "Callable[[Values], Outcome]",
        *above: Item,
    ) -> None:
        super().__init__(gap=12)
        self._keeping = Keeping(desk, form, read, keep)
        self.form = form
        self.page = ScrollPage(*above, form, None, margins=(0, 0, RIGHT, 0))
        self.save_button = self._keeping.save_button
        self.add(self.page, Row(self.save_button, None, margins=(0, 0, RIGHT, 0)))
        self.give_room_to(self.page)
        form.submitted.connect(self.save)
        self.save_button.clicked.connect(self.save)

    def refresh(self) -> None:
        """Show what is kept."""
        self._keeping.refresh()

    def save(self) -> None:
        """Keep what stands in the form, or show the field that is refused."""
        if not self._keeping.save() and (field := self.form.focusWidget()) is not None:
            self.page.ensureWidgetVisible(field)


class CharityCard(Card):
    """Some of the charity's details with their Save; the others stay as they are."""

    def __init__(self, desk: Desk, title: str, form: Form) -> None:
        office = desk.office
        self._keeping = Keeping(
            desk,
            form,
            lambda: charity.details(office)._asdict(),
            lambda values: charity.change(office, charity.draft_with(office, values)),
        )
        self.form = form
        self.save_button = self._keeping.save_button
        row = Row(self.save_button, None)
        super().__init__(form, row, title=title, margins=(18, 14, 18, 18), gap=16)
        form.submitted.connect(self._keeping.save)
        self.save_button.clicked.connect(self._keeping.save)

    def refresh(self) -> None:
        """Show what is kept."""
        self._keeping.refresh()
