"""How a file is to be read, where the office sees that it was read wrongly."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desktop.parts.boxes import Box
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.flow import Flow
from app.desktop.parts.labels import Label
from app.services.bringing_in import Choices, Sheet, SheetForm

_TEXTS = (SheetForm.CSV, SheetForm.PASTED)
_MOST_LINES_ABOVE = 9


class FileChoices(Flow):
    """Encoding, separator, worksheet and headings, each only where it has a meaning.

    Signals: `changed(Choices)`.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=14)
        self.encoding = ChoiceField(self._encodings())
        self.separator = ChoiceField(self._separators())
        self.worksheet = ChoiceField()
        self.headings = ChoiceField(
            [(True, self.tr("Headings")), (False, self.tr("Data, there are no headings"))]
        )
        self.above = ChoiceField(
            [(0, self.tr("None"))]
            + [(n, self.tr("%n line(s)", "", n)) for n in range(1, _MOST_LINES_ABOVE + 1)]
        )
        self._choices = Choices()
        self._boxes = {
            field: self._labelled(label, field)
            for label, field in (
                (self.tr("&Letters written as"), self.encoding),
                (self.tr("Columns &parted by"), self.separator),
                (self.tr("&Worksheet"), self.worksheet),
                (self.tr("&First row"), self.headings),
                (self.tr("Lines &above the table"), self.above),
            )
        }

    @property
    def choices(self) -> Choices:
        """What was decided so far."""
        return self._choices

    def show_sheet(self, sheet: Sheet, choices: Choices) -> None:
        """Show how the sheet was read, and what was decided about it."""
        self._choices = choices
        self.encoding.show_choices(self._with_present(self._encodings(), sheet.encoding))
        self.encoding.set_value(sheet.encoding)
        self.separator.show_choices(self._with_present(self._separators(), sheet.delimiter))
        self.separator.set_value(sheet.delimiter)
        self.worksheet.show_choices([(name, name) for name in sheet.worksheets])
        self.worksheet.set_value(sheet.worksheet)
        self.headings.set_value(sheet.has_headings)
        self.above.set_value(choices.lines_above)
        is_text = sheet.form in _TEXTS
        self._show(self.encoding, sheet.form is SheetForm.CSV)
        self._show(self.separator, is_text)
        self._show(self.worksheet, len(sheet.worksheets) > 1)
        self._show(self.headings, sheet.form is not SheetForm.CARDS)
        self._show(self.above, sheet.form is not SheetForm.CARDS)

    def _labelled(self, text: str, field: ChoiceField) -> QWidget:
        label = Label(text, "small")
        label.setBuddy(field)
        field.setAccessibleName(text.replace("&", ""))
        field.edited.connect(lambda: self._on_edited(field))
        box = Box(label, field, gap=3)
        self.add(box)
        return box

    def _show(self, field: ChoiceField, shown: bool) -> None:
        self._boxes[field].setVisible(shown)

    def _on_edited(self, field: ChoiceField) -> None:
        name = {
            self.encoding: "encoding",
            self.separator: "delimiter",
            self.worksheet: "worksheet",
            self.headings: "has_headings",
            self.above: "lines_above",
        }[field]
        self._choices = self._choices._replace(**{name: field.value()})
        self.changed.emit(self._choices)

    def _with_present(
        self, known: Sequence[tuple[Any, str]], present: str
    ) -> Sequence[tuple[Any, str]]:
        return known if present in dict(known) else [(present, present), *known]

    def _encodings(self) -> list[tuple[Any, str]]:
        return [
            ("utf-8", self.tr("Unicode (UTF-8)")),
            ("cp1252", self.tr("Windows, Western Europe")),
            ("iso8859-14", self.tr("Welsh and Gaelic (Latin-8)")),
            ("cp1250", self.tr("Windows, Central Europe")),
            ("mac-roman", self.tr("Older Macs")),
            ("utf-16-le", self.tr("Unicode (UTF-16)")),
            ("utf-16-be", self.tr("Unicode (UTF-16, reversed)")),
        ]

    def _separators(self) -> list[tuple[Any, str]]:
        return [
            (",", self.tr("Comma  ,")),
            (";", self.tr("Semicolon  ;")),
            ("\t", self.tr("Tab")),
            ("|", self.tr("Upright line  |")),
        ]
