"""What a person would answer, told beforehand, so that no test waits in a window of the system."""

from pathlib import Path

from PySide6.QtWidgets import QDialog

from app.desktop.dialogs import Dialogs
from tests.demo_made import DEMO_TODAY as DEMO_TODAY


class Answers(Dialogs):
    """Answers in place of the person; `shown` is the dialog that was opened last."""

    files: tuple[Path, ...] = ()
    saves_to: Path | None = None
    is_sure = True
    shown: QDialog | None = None
    opened: Path | None = None
    can_open = True

    def which_file(self, title: str, kinds: str, beside: Path | None = None) -> Path | None:
        """The first of the files told beforehand."""
        return self.files[0] if self.files else None

    def which_files(self, title: str, kinds: str) -> list[Path]:
        """The files told beforehand."""
        return list(self.files)

    def where_to_save(self, title: str, name: str, kinds: str) -> Path | None:
        """The place told beforehand."""
        return self.saves_to

    def which_folder(self, title: str) -> Path | None:
        """The place told beforehand."""
        return self.saves_to

    def sure(self, title: str, sentence: str, verb: str) -> bool:
        """Yes, unless told otherwise."""
        return self.is_sure

    def open_file(self, path: Path) -> bool:
        """Remember what was to be opened."""
        self.opened = path
        return self.can_open

    def show(self, dialog: QDialog) -> None:
        """Open the dialog and remember it."""
        self.shown = dialog
        super().show(dialog)
