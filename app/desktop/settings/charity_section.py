"""The charity: its name, its coordinator, and what an hour is worth to it."""

from app.desktop.desk import Desk
from app.desktop.parts.boxes import Card, Row
from app.desktop.parts.buttons import primary_button
from app.desktop.parts.fields import TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.money_field import MoneyField
from app.desktop.settings.section import Section
from app.services import charity


class CharitySection(Section):
    """A form of the charity's own details."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("The charity"))
        self._is_edited = False
        self.form = Form(self._fields())
        self.form.edited.connect(self._on_edited)
        self.form.submitted.connect(self.save)
        self.save_button = primary_button(self.tr("Save"))
        self.save_button.clicked.connect(self.save)
        card = Card(
            self.form,
            Row(self.save_button, None),
            title=self.tr("The charity"),
            margins=(18, 14, 18, 18),
            gap=16,
        )
        self.compose(card, None)

    def refresh(self) -> None:
        """Read the charity's details."""
        if not self._is_edited:
            self.form.set_values(charity.details(self.desk.office)._asdict())

    def save(self) -> None:
        """Keep what stands in the form; the letterhead has a form of its own."""
        office = self.desk.office
        outcome = self.desk.operations.perform(
            lambda: charity.change(office, charity.draft_with(office, self.form.values())),
            initiator=self,
            refused=self.form.show_problems,
        )
        if outcome is not None:
            self._is_edited = False
            self.refresh()

    def _fields(self) -> list[Field]:
        return [
            Field("name", self.tr("&Name of the charity"), TextField()),
            Field(
                "coordinator",
                self.tr("&Coordinator"),
                TextField(),
                self.tr("Home greets them, and thanks are given in their name."),
            ),
            Field(
                "hour_value_pence",
                self.tr("&Value of an hour"),
                MoneyField("13.45"),
                self.tr("In pounds. Leave it empty, and no report speaks of money."),
                half=True,
            ),
            Field(
                "hour_value_source",
                self.tr("&Where that is from"),
                TextField(),
                self.tr("Funders ask: the living wage, a survey of pay, and its year."),
                half=True,
            ),
        ]

    def _on_edited(self) -> None:
        self._is_edited = True
