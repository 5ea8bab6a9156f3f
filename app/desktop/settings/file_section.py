"""The office file: where it lies, how old its newest backup is, and whether it is whole."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.desktop.desk import Desk
from app.desktop.parts.boxes import Box, Card, Row
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.typed import say_day
from app.desktop.settings.section import Section
from app.records.failures import AppError
from app.services import office
from app.services.office import Backup, CheckReport, Reason


class FileSection(Section):
    """Three cards: the file, its backups, a check from end to end."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("The file"))
        self.lies = WrappingLabel(breakable(desk.office.path))
        self.warning = RemarkBox("triangle-alert", Tone.WARN)
        self.open_folder = plain_button(self.tr("Open its folder"), "folder-kanban")
        self.open_folder.clicked.connect(self._on_open_folder_clicked)
        self.newest = WrappingLabel("")
        self.back_up_button = primary_button(self.tr("Back up now"), "database-backup")
        self.back_up_button.clicked.connect(self.back_up)
        self.check_button = plain_button(self.tr("Check this file"), "circle-check")
        self.check_button.clicked.connect(self.check)
        self.found = Box(gap=8)
        self.found.hide()
        self.compose(
            Card(
                self.lies,
                self.warning,
                Row(self.open_folder, None),
                title=self.tr("Where it lies"),
                gap=10,
            ),
            self._backups(),
            self._check(),
            None,
        )

    def refresh(self) -> None:
        """Say where the file lies, and when it was last backed up."""
        self.warning.say("\n".join(self.desk.office.warnings))
        self._show_newest(self.desk.office.newest_backup())

    def back_up(self) -> None:
        """Make a checked copy of the file now."""
        self.back_up_button.setEnabled(False)
        self.desk.tasks.run(
            self.tr("Backing up\u2026"),
            lambda _: office.back_up(self.desk.office, Reason.ASKED, datetime.now(UTC)),
            self._on_backed_up,
            self._on_refused,
        )

    def check(self) -> None:
        """Look at every page, reference and entry of the file."""
        self.check_button.setEnabled(False)
        self.desk.tasks.run(
            self.tr("Checking {name}\u2026").format(name=self.desk.office.path.name),
            lambda _: office.check(self.desk.office.path),
            self._on_checked,
        )

    def _backups(self) -> Card:
        what = WrappingLabel(
            self.tr(
                "A backup is made before each import and before the form of the file changes. "
                "Each is checked before it counts as one. Copy one to a stick now and then."
            ),
            "muted",
        )
        return Card(
            what, self.newest, Row(self.back_up_button, None), title=self.tr("Backups"), gap=10
        )

    def _check(self) -> Card:
        what = WrappingLabel(
            self.tr("Looks at every page, every reference and the whole journal. Nothing changes."),
            "muted",
        )
        return Card(
            what,
            Row(self.check_button, None),
            self.found,
            title=self.tr("Is it whole?"),
            gap=10,
        )

    def _show_newest(self, backup: Backup | None) -> None:
        if backup is None:
            self.newest.setText(self.tr("There is no backup yet."))
            return
        at = backup.at.astimezone()
        said = self.tr("The newest good backup is from {day}, {time}: {path}")
        self.newest.setText(
            said.format(day=say_day(at.date()), time=f"{at:%H:%M}", path=breakable(backup.path))
        )

    def _on_backed_up(self, backup: Backup) -> None:
        self.back_up_button.setEnabled(True)
        self._show_newest(backup)
        self.desk.operations.backed_up.emit()

    def _on_refused(self, refusal: AppError) -> None:
        self.back_up_button.setEnabled(True)
        self.desk.operations.failed.emit(refusal.sentence)

    def _on_checked(self, report: CheckReport) -> None:
        self.check_button.setEnabled(True)
        self.found.clear()
        if report.ok:
            self.found.add(RemarkBox("circle-check", Tone.GOOD, self.tr("The file is whole.")))
        for fact in report.facts[:-1] if not report.ok else report.facts:
            self.found.add(WrappingLabel(fact))
        if not report.ok:
            self.found.add(RemarkBox("triangle-alert", Tone.WARN, report.facts[-1]))
        self.found.show()

    def _on_open_folder_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.desk.office.path.parent)))


def breakable(path: Path) -> str:
    """A path that a label may break after each folder."""
    text = str(path)
    for separator in ("/", "\\"):
        text = text.replace(separator, f"{separator}\u200b")
    return text
