"""The columns of the list of training, and what its lines come to, in a sentence."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.desktop.giving_back.training.words import how_it_stands, said_day, tone_of
from app.desktop.parts.columns import Column
from app.desktop.parts.typed import say_day
from app.records.course import PlaceState
from app.rules.folding import fold
from app.rules.lengths import duration
from app.rules.training import ENDED
from app.services.training_list import PlaceRow

translate = QCoreApplication.translate


def columns() -> list[Column[PlaceRow]]:
    """The columns of the list of training."""
    return [
        Column(translate("Training", "Day"), lambda place: say_day(place.day),
               lambda place: place.day, width=114, yield_first=2),
        Column(translate("Training", "Person"), lambda place: place.person,
               lambda place: fold(place.person), width=150),
        Column(translate("Training", "Course"), lambda place: place.course,
               lambda place: fold(place.course), stretch=True, width=160,
               yield_first=1),
        Column(translate("Training", "How it stands"), how_it_stands, tone=tone_of, width=148),
        Column(translate("Training", "Ends"), lambda place: said_day(place.ends_on),
               lambda place: place.ends_on, width=118, yield_first=3),
        Column(translate("Training", "Time"), _length, lambda place: place.minutes or None,
               right=True, width=92, yield_first=5),
        Column(translate("Training", "Result"), lambda place: place.result,
               lambda place: fold(place.result) or None, width=120, yield_first=6),
        Column(translate("Training", "Certificate"), _certificate,
               lambda place: place.file_name or None, width=110, yield_first=4),
    ]  # fmt: skip


def told(places: Sequence[PlaceRow]) -> str:
    """What of this training is open, ends soon and has ended."""
    if not places:
        return translate("Training", "No training here")
    ended = sum(place.is_due and place.standing in ENDED for place in places)
    soon = sum(place.is_due for place in places) - ended
    is_open = sum(place.is_open for place in places)
    figures = [translate("Training", "%Ln place(s)", "", len(places))]
    if is_open:
        figures.append(translate("Training", "%Ln open", "", is_open))
    if soon:
        figures.append(translate("Training", "%Ln end(s) soon", "", soon))
    if ended:
        figures.append(translate("Training", "%Ln expired or overdue for review", "", ended))
    return " \u00b7 ".join(figures)


def key(place: PlaceRow) -> UUID:
    """What one place is told apart by."""
    return place.id


def what_of(places: Sequence[PlaceRow]) -> str:
    """The places that an act is for, as its full name says it."""
    if len(places) == 1:
        told_of = translate("Training", "{course}, {person}")
        return told_of.format(course=places[0].course, person=places[0].person)
    return translate("Training", "%n place(s)", "", len(places))


def _length(place: PlaceRow) -> str:
    is_done = place.state is PlaceState.DONE
    return duration(place.minutes) if place.minutes and is_done else ""


def _certificate(place: PlaceRow) -> str:
    return translate("Training", "On file") if place.file_name else ""
