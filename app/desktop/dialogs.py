"""What a screen may ask the person outright; tests answer in its place."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

OFFICE_FILES = "Goodturn files (*.goodturn)"
PDFS = "PDF (*.pdf)"
#: What a list is taken out as; what goes into a mail merge is read there as CSV.
SHEETS = "Excel workbook (*.xlsx);;CSV file (*.csv)"
MERGE_SHEETS = "CSV file (*.csv);;Excel workbook (*.xlsx)"
PICTURES = "Pictures (*.png *.jpg *.jpeg *.webp)"
RECEIPTS = "Receipts (*.pdf *.jpg *.jpeg *.png *.webp *.heic *.heif)"
SPREADSHEETS = "Spreadsheets and contact cards (*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf)"


def ending_in(ending: str, chosen: Path) -> Path:
    """Where the person chose to save, with this ending where it has another or none."""
    if chosen.suffix.casefold() == ending:
        return chosen
    return chosen.with_name(f"{chosen.name}{ending}")


class Dialogs:
    """The questions that need a window of their own; files are chosen in the system's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent

    def which_file(self, title: str, kinds: str, beside: Path | None = None) -> Path | None:
        """The file the person chose to open, or None."""
        name, _ = QFileDialog.getOpenFileName(self._parent, title, str(beside or ""), kinds)
        return Path(name) if name else None

    def which_files(self, title: str, kinds: str) -> list[Path]:
        """The files the person chose to open, perhaps none."""
        names, _ = QFileDialog.getOpenFileNames(self._parent, title, "", kinds)
        return [Path(name) for name in names]

    def where_to_save(self, title: str, name: str, kinds: str) -> Path | None:
        """Where the person chose to save, or None."""
        chosen, _ = QFileDialog.getSaveFileName(self._parent, title, name, kinds)
        return Path(chosen) if chosen else None

    def which_folder(self, title: str) -> Path | None:
        """The folder the person chose, or None."""
        name = QFileDialog.getExistingDirectory(self._parent, title)
        return Path(name) if name else None

    def sure(self, title: str, sentence: str, verb: str) -> bool:
        """Whether the person wants what cannot be undone; everything else has Undo instead."""
        box = QMessageBox(self._parent)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(sentence)
        yes = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(
            box.addButton(box.tr("Leave it as it is"), QMessageBox.ButtonRole.RejectRole)
        )
        box.exec()
        return box.clickedButton() is yes

    def open_file(self, path: Path) -> bool:
        """Open a file in the program this computer has for it; whether there is one."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def show(self, dialog: QDialog) -> None:
        """Open a dialog over the window; the screen hears from its signals."""
        dialog.open()
