"""Take out a spreadsheet: people, hours, what was given back, and the notices of today."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt

from app.desktop.desk import Desk
from app.desktop.look.icons import Icon
from app.desktop.parts.boxes import Box, Card, Line, Row
from app.desktop.parts.buttons import row_button
from app.desktop.parts.choosing import Segmented
from app.desktop.parts.labels import Label, WrappingLabel
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.settings.section import Section
from app.desktop.tasks import Progress
from app.services import exports, notices
from app.services.exports import Preset

Write = Callable[[Path, Preset, Progress], int]


class Sheet(NamedTuple):
    """What can be taken out: its key, its name, what it holds, an icon, and how it is written."""

    key: str
    name: str
    what: str
    icon: str
    write: Write


class Form(NamedTuple):
    """The form a sheet is written in: the end of the file's name, its kind, and for whom it is."""

    suffix: str
    kinds: str
    preset: Preset


WORKBOOK = Form(".xlsx", "Excel (*.xlsx)", Preset.SPREADSHEET)
CSV = Form(".csv", "CSV (*.csv)", Preset.SPREADSHEET)
PLAIN_CSV = Form(".csv", "CSV (*.csv)", Preset.PLAIN)


class TakeOutSection(Section):
    """A row for each sheet, and the form all of them are written in."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Take out"))
        self.form = Segmented(
            [
                (WORKBOOK, self.tr("Excel")),
                (CSV, self.tr("CSV")),
                (PLAIN_CSV, self.tr("Plain CSV")),
            ],
            self.tr("Written as"),
        )
        self.written = RemarkBox("circle-check", Tone.GOOD)
        self.buttons = {
            sheet.key: row_button(
                self.tr("Save as\u2026"),
                named=self.tr("Save as a spreadsheet: {name}").format(name=sheet.name),
            )
            for sheet in self._sheets()
        }
        rows = Card(gap=0, margins=(0, 0, 0, 0))
        for number, sheet in enumerate(self._sheets()):
            if number:
                rows.add(Line())
            rows.add(self._row(sheet))
        what = WrappingLabel(
            self.tr(
                "What you take out can be read by anybody who has the file. It holds no more than "
                "you see here, and Goodturn can bring it in again."
            ),
            "muted",
        )
        self.compose(what, Row(self.form, None), rows, self.written, None)

    def take_out(self, sheet: Sheet) -> None:
        """Ask where to, and write it there."""
        form: Form = self.form.value()
        day = self.desk.today()
        name = f"{sheet.name} {day:%Y-%m-%d}{form.suffix}"
        title = self.tr("Take out: {name}").format(name=sheet.name)
        chosen = self.desk.ask.where_to_save(title, name, form.kinds)
        if chosen is None:
            return
        out = chosen if chosen.suffix else chosen.with_suffix(form.suffix)
        self.written.say("")
        self.desk.tasks.run(
            title,
            lambda progress: sheet.write(out, form.preset, progress),
            lambda count: self._on_written(out, count),
        )

    def _sheets(self) -> tuple[Sheet, ...]:
        desk = self.desk
        return (
            Sheet(
                "people",
                self.tr("People"),
                self.tr("Everybody, those who left too, with their wishes"),
                "users",
                lambda out, preset, told: exports.export_people(
                    desk.office, out, preset=preset, progress=told
                ),
            ),
            Sheet(
                "hours",
                self.tr("Hours"),
                self.tr("Every entry, the oldest first"),
                "clock",
                lambda out, preset, told: exports.export_hours(
                    desk.office, out, preset=preset, progress=told
                ),
            ),
            Sheet(
                "given back",
                self.tr("Given back"),
                self.tr("All that was offered, given or declined"),
                "award",
                lambda out, preset, told: exports.export_given_back(
                    desk.office, out, preset=preset, progress=told
                ),
            ),
            Sheet(
                "notices",
                self.tr("Notices"),
                self.tr("Whose thanks are due today, and what else is owed"),
                "clock-alert",
                lambda out, preset, _: notices.export_notices(
                    desk.office, out, desk.today(), preset=preset
                ),
            ),
        )

    def _row(self, sheet: Sheet) -> Row:
        words = Box(Label(sheet.name, "strong"), WrappingLabel(sheet.what, "small"), gap=1)
        row = Row(margins=(18, 12, 14, 12), gap=12)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.box.addWidget(Icon(sheet.icon, 20, "accent"), 0, middle)
        row.box.addWidget(words, 1)
        button = self.buttons[sheet.key]
        button.clicked.connect(lambda _=False: self.take_out(sheet))
        row.box.addWidget(button, 0, middle)
        return row

    def _on_written(self, out: Path, count: int) -> None:
        self.written.say(self.tr("%n row(s) written to {file}.", "", count).format(file=out.name))
