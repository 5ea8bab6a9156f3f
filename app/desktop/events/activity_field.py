"""The field for what the hours of an event were given to, where the event itself does not say."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.form_dialog import Values
from app.desktop.found_activities import find_activities
from app.desktop.hours.adding import add_activity
from app.desktop.parts.activity_picker import ActivityPicker
from app.desktop.parts.form import Field

translate = QCoreApplication.translate


def activity_field(desk: Desk) -> Field:
    """The field; a new activity can be added in it."""
    picker = ActivityPicker(lambda text: find_activities(desk.office, text), offers_new=True)

    def add(name: str) -> None:
        added = add_activity(desk, picker, name)
        if added is not None:
            picker.take(added)

    picker.new_asked.connect(add)
    return Field(
        "activity_id",
        translate("Events", "&Activity"),
        picker,
        translate("Events", "What the hours were given to."),
    )


def chosen_activity(values: Values) -> UUID | None:
    """What was chosen in the field; None where nothing was, or there is no such field."""
    chosen = values.get("activity_id")
    return chosen if isinstance(chosen, UUID) else None
