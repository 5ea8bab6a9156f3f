"""The second step: every column with three of its values, and what it holds."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from app.desktop.bringing_in.work import Fields, Looked
from app.desktop.parts.boxes import Box, Card, Columns, Line, Row, ScrollPage
from app.desktop.parts.buttons import link_button
from app.desktop.parts.fields import ChoiceField, ChoiceGroups, GroupedChoiceField
from app.desktop.parts.labels import Label, WrappingLabel
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.services.bringing_in import (
    EVENT_FIELDS,
    HOURS_FIELDS,
    PERSON_FIELDS,
    POSITIONAL,
    REPEATED_FIELDS,
    TRAINING_FIELDS,
    Field,
)
from app.services.bringing_in import Mapping as SheetMapping

translate = QCoreApplication.translate

#: More columns than this are shown when somebody asks for them.
COLUMNS_SHOWN = 40
_LEAST_WIDTH = 560
_SAMPLE_LETTERS = 60
#: Several columns of these are read together, or say the same twice without harm.
_MAY_REPEAT = REPEATED_FIELDS | {Field.FIRST_NAME, Field.LAST_NAME}


class ColumnRow(Columns):
    """A heading with its values at the left, what it holds at the right."""

    def __init__(self, heading: str, samples: tuple[str, ...], groups: ChoiceGroups) -> None:
        self.heading = heading
        self.field = GroupedChoiceField(groups)
        said = translate("BringIn", "What the column {heading} holds")
        self.field.setAccessibleName(said.format(heading=heading))
        values = " · ".join(_short(text) for text in samples)
        nothing = translate("BringIn", "Empty in every row")
        words = Box(
            WrappingLabel(heading, "strong"), WrappingLabel(values or nothing, "small"), gap=1
        )
        super().__init__(words, self.field, shares=(1, 0), least=_LEAST_WIDTH, gap=12)
        self.field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.box.setAlignment(self.field, Qt.AlignmentFlag.AlignVCenter)


class ColumnsPage(ScrollPage):
    """The columns, with our proposal chosen; unknown ones are left out.

    Signals: `edited()`; `kind_chosen(str)` with the kind of a file without headings;
    `proposal_asked()` to forget what was chosen for these headings before.
    """

    edited = Signal()
    kind_chosen = Signal(str)
    proposal_asked = Signal()

    def __init__(self) -> None:
        self.remembered = RemarkBox("history", Tone.INFO)
        self.propose = link_button(self.tr("Start from Goodturn's own proposal"))
        self.twice = RemarkBox("triangle-alert", Tone.WARN)
        self._remembered_row = Row(self.remembered, self.propose)
        self._kind_row = Row(gap=10)
        self._rows_box = Box(gap=0)
        self.more = link_button("")
        self._more_row = Row(self.more, None)
        super().__init__(
            WrappingLabel(
                self.tr(
                    "Say what each column holds. What Goodturn recognised is chosen already; "
                    "whatever is left out is not brought in."
                ),
                "muted",
            ),
            self._remembered_row,
            self._kind_row,
            self.twice,
            Card(self._rows_box, self._more_row, margins=(18, 6, 18, 6)),
            None,
            margins=(28, 6, 28, 14),
        )
        self.propose.clicked.connect(self.proposal_asked)
        self.more.clicked.connect(self._show_all)
        self._groups = ChoiceGroups(_groups(), self)
        self._rows: dict[str, ColumnRow] = {}
        self._looked: Looked | None = None
        self._fields: dict[str, Field | None] = {}
        self._build_kind()

    @property
    def fields(self) -> Fields:
        """What each column holds, as it was chosen."""
        return self._fields

    def show_looked(self, looked: Looked, fields: Fields) -> None:
        """Show the columns of a sheet, as proposed where nothing was chosen."""
        self._looked = looked
        proposed = looked.mapping
        self._fields = {
            heading: fields.get(heading, proposed.choice(heading).field)
            for heading in looked.sheet.headings
        }
        self._kind_row.setVisible(not looked.sheet.has_headings)
        self.remembered.say(
            self.tr("The columns are chosen as for the last sheet with these headings.")
            if looked.is_remembered
            else ""
        )
        self._remembered_row.setVisible(looked.is_remembered)
        worth = self._worth_showing(proposed)
        self._show_rows(worth[:COLUMNS_SHOWN])
        left = len(looked.sheet.headings) - min(len(worth), COLUMNS_SHOWN)
        self.more.setText(self.tr("Show %n more column(s)", "", left))
        self._more_row.setVisible(left > 0)

    def begin(self) -> None:
        """Give the keyboard to the first column."""
        for row in self._rows.values():
            row.field.setFocus()
            return

    def row(self, heading: str) -> ColumnRow:
        """The row of a column that is shown."""
        return self._rows[heading]

    def _build_kind(self) -> None:
        choices = [("", self.tr("A table without headings"))]
        choices += [(kind, kind) for kind in POSITIONAL]
        self.kind = ChoiceField(choices)
        label = Label(self.tr("&Kind of file"), "strong")
        label.setBuddy(self.kind)
        self.kind.setAccessibleName(self.tr("Kind of file"))
        self.kind.edited.connect(lambda: self.kind_chosen.emit(self.kind.value()))
        self._kind_row.add(label, self.kind, None)

    def _worth_showing(self, proposed: SheetMapping) -> list[str]:
        """The columns that hold anything."""
        assert self._looked is not None  # noqa: S101 - shown only once a sheet was read
        sheet = self._looked.sheet
        return [
            heading
            for place, heading in enumerate(sheet.headings)
            if proposed.choice(heading).field is not None or sheet.samples(place, 1)
        ]

    def _show_all(self) -> None:
        if self._looked is not None:
            self._show_rows(list(self._looked.sheet.headings))
            self._more_row.hide()

    def _show_rows(self, headings: list[str]) -> None:
        assert self._looked is not None  # noqa: S101 - shown only once a sheet was read
        sheet = self._looked.sheet
        places = {heading: place for place, heading in enumerate(sheet.headings)}
        self._rows_box.clear()
        self._rows = {}
        for number, heading in enumerate(headings):
            row = ColumnRow(heading, sheet.samples(places[heading]), self._groups)
            row.box.setContentsMargins(0, 8, 0, 8)
            row.field.set_value(self._fields[heading])
            row.field.edited.connect(lambda row=row: self._on_edited(row))
            self._rows[heading] = row
            if number:
                self._rows_box.add(Line())
            self._rows_box.add(row)
        self._warn()

    def _on_edited(self, row: ColumnRow) -> None:
        self._fields[row.heading] = row.field.value()
        self._warn()
        self.edited.emit()

    def _warn(self) -> None:
        counts = Counter(field for field in self._fields.values() if field is not None)
        twice = [field.label for field, n in counts.items() if n > 1 and field not in _MAY_REPEAT]
        said = self.tr("More than one column holds this; only the first is read: {fields}.")
        self.twice.say(said.format(fields=", ".join(twice)) if twice else "")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SAMPLE_LETTERS else f"{text[:_SAMPLE_LETTERS]}…"


def _groups() -> list[tuple[str, list[tuple[Field | None, str]]]]:
    titles: Mapping[str, frozenset[Field]] = {
        translate("BringIn", "About the person"): PERSON_FIELDS,
        translate("BringIn", "About the hours"): HOURS_FIELDS,
        translate("BringIn", "About training"): TRAINING_FIELDS,
        translate("BringIn", "About an event"): EVENT_FIELDS,
    }
    groups: list[tuple[str, list[tuple[Field | None, str]]]] = [
        ("", [(None, translate("BringIn", "Leave out"))])
    ]
    for title, fields in titles.items():
        groups.append((title, [(field, field.label) for field in Field if field in fields]))
    return groups
