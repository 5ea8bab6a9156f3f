"""A line of the ledger that follows a place on a course: its act is done at the place."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog
from app.desktop.giving_back.training.move_form import MoveDialog
from app.desktop.giving_back.training.place_form import change_place
from app.records.course import PlaceState
from app.services import training, training_list
from app.services.training_list import PlaceRow, PlacesView


def place_of(desk: Desk, recognition_id: UUID) -> PlaceRow | None:
    """The place that a line of the ledger follows, or None where the line stands for itself."""
    place_id = training.place_of_line(desk.office, recognition_id)
    if place_id is None:
        return None
    person_id = training.draft_for(desk.office, place_id).person_id
    rows = training_list.rows(desk.office, PlacesView(person_id=person_id), desk.today())
    return next(row for row in rows if row.id == place_id)


def form_of(
    desk: Desk, parent: QWidget | None, recognition_id: UUID, state: PlaceState | None = None
) -> FormDialog | None:
    """The form in which the place of a line is changed, or comes to a state; None without one."""
    place = place_of(desk, recognition_id)
    if place is None:
        return None
    if state is None or not place.is_open:
        return change_place(desk, parent, place.id)
    return MoveDialog(desk, parent, [place], state)
