"""The charity: its name, its coordinator, and what an hour is worth to it."""

from app.desktop.desk import Desk
from app.desktop.parts.fields import TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.money_field import MoneyField
from app.desktop.settings.kept_form import CharityCard
from app.desktop.settings.section import Section


class CharitySection(Section):
    """A form of the charity's own details."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("The charity"))
        self.card = CharityCard(desk, self.tr("The charity"), Form(self._fields()))
        self.compose(self.card, None)

    def refresh(self) -> None:
        """Read the charity's details."""
        self.card.refresh()

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
