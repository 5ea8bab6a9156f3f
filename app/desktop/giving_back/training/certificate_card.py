"""The certificate of one place: dropped or chosen, looked at, opened, saved and taken away."""

from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage

from app.desktop.desk import Desk
from app.desktop.dialogs import RECEIPTS
from app.desktop.expenses.receipt_view import ReceiptView, read_picture
from app.desktop.opened_files import OpenedFiles
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import plain_button, spoken
from app.desktop.parts.flow import Flow
from app.desktop.parts.labels import WrappingLabel, section
from app.records.failures import AppError
from app.services import certificates
from app.services.training_list import PlaceRow


class CertificateCard(Box):
    """The picture of the certificate with what can be done with it, or the way to add one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(gap=8)
        self._desk = desk
        self._place: PlaceRow | None = None
        self._shown: tuple[UUID, str] | None = None
        self._opened = OpenedFiles()
        self.setAcceptDrops(True)
        self.view = ReceiptView()
        self.open_button = plain_button(self.tr("Open"), "eye", self.open)
        self.save_button = plain_button(self.tr("Save as\u2026"), "download", self.save)
        self.remove_button = plain_button(self.tr("Take away"), "trash-2", self.take_away)
        self.add_button = plain_button("", "plus", self.add_one)
        self.hint = WrappingLabel(self.tr("Or drop a picture or a PDF here."), "small")
        self._kept = Box(
            self.view, Flow(self.open_button, self.save_button, self.remove_button, gap=8), gap=8
        )
        self.add(section(self.tr("Certificate")), self._kept, Flow(self.add_button), self.hint)

    def show_place(self, place: PlaceRow) -> None:
        """Show the certificate of this place."""
        self._place = place
        self._kept.setVisible(bool(place.file_name))
        self.add_button.setText(
            self.tr("Replace it\u2026") if place.file_name else self.tr("Add a certificate\u2026")
        )
        told = self.tr("{verb}: certificate of {person}, {course}")
        for button in (self.open_button, self.save_button, self.remove_button, self.add_button):
            verb = spoken(button.text())
            button.setAccessibleName(
                told.format(verb=verb, person=place.person, course=place.course)
            )
        if not place.file_name:
            self._shown = None
        elif self._shown != (place.id, place.file_name):
            self._read(place)

    def attach(self, path: Path) -> None:
        """Keep this file as the certificate, in the stead of an earlier one."""
        if self._place is None:
            return
        office, place_id = self._desk.office, self._place.id
        self._shown = None
        self._desk.operations.perform(
            lambda: certificates.attach(office, place_id, path), initiator=self
        )

    def add_one(self) -> None:
        """Choose a file and keep it."""
        path = self._desk.ask.which_file(self.tr("Add a certificate"), RECEIPTS)
        if path is not None:
            self.attach(path)

    def take_away(self) -> None:
        """Take the certificate away; the note of it offers Undo."""
        if self._place is not None:
            office, place_id = self._desk.office, self._place.id
            self._desk.operations.perform(
                lambda: certificates.detach(office, place_id), initiator=self
            )

    def open(self) -> None:
        """Open the certificate in the program this computer has for it."""
        if self._place is None:
            return
        path = self._opened.place_for(_name_of(self._place))
        if self._written(path) and not self._desk.ask.open_file(path):
            refused = self.tr("{name} was not opened: this computer has no program for it.")
            self._desk.operations.failed.emit(refused.format(name=path.name))

    def save(self) -> None:
        """Save the certificate as a file."""
        if self._place is None:
            return
        name = _name_of(self._place)
        path = self._desk.ask.where_to_save(self.tr("Save the certificate"), name, "")
        if path is not None:
            self._written(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dragged onto it."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep the first file that was dropped."""
        event.acceptProposedAction()
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        if urls:
            self.attach(Path(urls[0].toLocalFile()))

    def _read(self, place: PlaceRow) -> None:
        office, wanted = self._desk.office, (place.id, place.file_name)
        self._shown = wanted
        self.view.wait_for(place.file_name)

        def read(_: object) -> QImage | None:
            content = certificates.picture(office, place.id)
            return None if content is None else read_picture(content)

        def show(picture: QImage | None) -> None:
            if self._shown == wanted:
                self.view.show_picture(picture, place.file_name)

        self._desk.tasks.run(self.tr("Reading a certificate"), read, show)

    def _written(self, path: Path) -> bool:
        if self._place is None:
            return False
        try:
            certificates.save_as(self._desk.office, self._place.id, path)
        except AppError as refusal:
            self._desk.operations.failed.emit(refusal.sentence)
            return False
        return True


def _name_of(place: PlaceRow) -> str:
    """The name of the file alone, whatever path it came with."""
    return Path(place.file_name.replace("\\", "/")).name
