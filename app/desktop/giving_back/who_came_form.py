"""The dialog that chooses everybody who was there on a day."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.parts.boxes import Box
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.frames import DialogFrame
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.suggestions import Suggestion
from app.desktop.parts.time_fields import DateField
from app.desktop.words import first_few
from app.services import activities, who_came
from app.services.who_came import Came

translate = QCoreApplication.translate

_NAMED = 6


class WhoCameDialog(DialogFrame):
    """Finds those who gave hours on a day. Signals: `chosen(tuple)` with a Suggestion for each."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        self._desk = desk
        self._found: list[Came] = []
        every = [(None, translate("WhoCame", "Any activity"))]
        names = [(one.id, one.name) for one in activities.choices(desk.office)]
        self.form = Form(
            [
                Field("day", translate("WhoCame", "On which &day"), DateField(desk.today)),
                Field("activity", translate("WhoCame", "&At what"),
                      ChoiceField([*every, *names])),
            ]
        )  # fmt: skip
        self.told = WrappingLabel("", "muted")
        super().__init__(
            parent,
            translate("WhoCame", "Everybody who was there"),
            Box(self.form, self.told, gap=12),
            translate("WhoCame", "Choose them"),
        )
        self.form.set_values({"day": desk.today()})
        self.form.edited.connect(self._look)
        self.form.submitted.connect(self._on_asked)
        self.asked.connect(self._on_asked)
        self._look()

    def _look(self) -> None:
        values = self.form.values()
        day = values["day"]
        is_day = isinstance(day, date)
        self._found = (
            who_came.who_came(self._desk.office, day, values["activity"]) if is_day else []
        )
        names = [one.name for one in self._found]
        nobody = self.tr("Nobody gave hours on that day.")
        self.told.setText(f"{first_few(names, _NAMED)}." if names else nobody)
        self.primary.setEnabled(bool(self._found))

    def _on_asked(self) -> None:
        if self._found:
            self.chosen.emit(tuple(Suggestion(one.id, one.name, "", "user") for one in self._found))
            self.accept()
