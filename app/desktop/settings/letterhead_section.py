"""The letterhead: where the charity is found, who signs for it, and its logo."""

from PySide6.QtGui import QImage

from app.desktop.desk import Desk
from app.desktop.dialogs import PICTURES
from app.desktop.parts.boxes import Card, Row
from app.desktop.parts.buttons import plain_button
from app.desktop.parts.fields import NoteField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.paper_picture import PaperPicture
from app.desktop.settings.kept_form import CharityCard
from app.desktop.settings.section import Section
from app.services import letterhead

#: The room that a logo has, at 100 %.
_LOGO_SIZE = (220, 90)


class LetterheadSection(Section):
    """A form of what stands on paper, and a card with the logo."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Letterhead"))
        self.card = CharityCard(desk, self.tr("Letterhead"), Form(self._fields()))
        self.logo = PaperPicture(_LOGO_SIZE, grows=False)
        self.logo.setAccessibleName(self.tr("The logo"))
        self.choose = plain_button(self.tr("Choose a picture\u2026"), "upload", self.choose_logo)
        self.remove = plain_button(self.tr("Remove"), "trash-2", self.remove_logo)
        self.remove.setAccessibleName(self.tr("Remove the logo"))
        self.compose(self.card, self._logo_card(), None)

    def refresh(self) -> None:
        """Read what stands on the charity's paper."""
        self.card.refresh()
        picture = letterhead.logo(self.desk.office)
        self.logo.show_picture(QImage() if picture is None else QImage.fromData(picture))
        self.logo.setVisible(picture is not None)
        self.remove.setVisible(picture is not None)

    def choose_logo(self) -> None:
        """Ask for a picture, and put it at the head of the paper."""
        picture = self.desk.ask.which_file(self.tr("Choose the logo"), PICTURES)
        if picture is not None:
            self.desk.operations.perform(lambda: letterhead.set_logo(self.desk.office, picture))
            self.refresh()

    def remove_logo(self) -> None:
        """Print without a logo from now on."""
        self.desk.operations.perform(lambda: letterhead.remove_logo(self.desk.office))
        self.refresh()

    def _logo_card(self) -> Card:
        what = WrappingLabel(
            self.tr(
                "A PNG, JPEG or WebP picture of up to 2 MB. It is kept inside the office file and "
                "stands at the head of letters, certificates and forms."
            ),
            "muted",
        )
        buttons = Row(self.choose, self.remove, None, gap=10)
        return Card(what, Row(self.logo, None), buttons, title=self.tr("Logo"), gap=12)

    def _fields(self) -> list[Field]:
        return [
            Field("address", self.tr("A&ddress"), NoteField(4), self.tr("A line each.")),
            Field(
                "contact",
                self.tr("&Phone, e-mail, website"),
                TextField(self.tr("01632 960123, hello@example.org, example.org")),
                self.tr("With a comma between them."),
            ),
            Field(
                "registered_number",
                self.tr("Charity &number"),
                TextField("1234567"),
                self.tr("Printed as \u201cRegistered charity\u201d and the number."),
            ),
            Field("signed_by", self.tr("Who si&gns"), TextField(), half=True),
            Field("signed_as", self.tr("&As"), TextField(self.tr("Chair")), half=True),
        ]
