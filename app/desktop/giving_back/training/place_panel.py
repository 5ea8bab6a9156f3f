"""One place on a course beside the list: its figures, its note and its certificate."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from app.desktop.desk import Desk
from app.desktop.giving_back.training.certificate_card import CertificateCard
from app.desktop.giving_back.training.words import how_it_stands, said_day, tone_of
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import link_button
from app.desktop.parts.facts import Fact, FactsList
from app.desktop.parts.frames import SidePanel
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.pill import Pill
from app.desktop.parts.typed import say_day
from app.records.course import PlaceState
from app.rules.lengths import duration
from app.rules.wording import pounds
from app.services.training_list import PlaceRow

translate = QCoreApplication.translate


class PlacePanel(SidePanel):
    """The place that is selected; a file that is dropped on it becomes its certificate."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._place: PlaceRow | None = None
        self.course = WrappingLabel("", "strong")
        self.pill = Pill("")
        self.facts = FactsList()
        self.note = WrappingLabel("", "muted")
        self.certificate = CertificateCard(desk)
        self.person = link_button(self.tr("Open the person's page"))
        self.person.clicked.connect(self._open_person)
        body = Box(self.course, Row(self.pill, None), self.facts, self.note, self.certificate,
                   Row(self.person, None), None, gap=12)  # fmt: skip
        super().__init__(self.tr("A place on a course"), body)
        self.setAcceptDrops(True)
        self.hide()

    @property
    def place_id(self) -> UUID | None:
        """Which place is shown."""
        return None if self._place is None else self._place.id

    def show_place(self, place: PlaceRow) -> None:
        """Show a place."""
        self._place = place
        self.title.setText(place.person)
        self.setAccessibleName(place.person)
        self.course.setText(place.course)
        self.pill.show_word(how_it_stands(place), tone_of(place))
        self.facts.show_facts(facts_of(place))
        self.note.setText(place.note)
        self.note.setVisible(bool(place.note))
        self.certificate.show_place(place)
        named = self.tr("Open the page of {person}").format(person=place.person)
        self.person.setAccessibleName(named)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a certificate that is dragged onto any part of it."""
        self.certificate.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep it with the place."""
        self.certificate.dropEvent(event)

    def _open_person(self) -> None:
        if self._place is not None:
            self._desk.go("person", self._place.person_id)


def facts_of(place: PlaceRow) -> list[Fact]:
    """What is noted of a place; what is not is left out."""
    day = {
        PlaceState.OFFERED: translate("Training", "Offered on"),
        PlaceState.BOOKED: translate("Training", "Booked for"),
        PlaceState.DONE: translate("Training", "Done on"),
        PlaceState.DECLINED: translate("Training", "Declined on"),
        PlaceState.DID_NOT_ATTEND: translate("Training", "Day of the course"),
    }[place.state]
    is_done = place.state is PlaceState.DONE
    told = (
        (day, say_day(place.day)),
        (translate("Training", "Ends"), said_day(place.ends_on)),
        (
            translate("Training", "Time"),
            duration(place.minutes) if is_done and place.minutes else "",
        ),
        (translate("Training", "Result"), place.result),
        (translate("Training", "By"), place.given_by),
        (translate("Training", "Cost"), pounds(place.cost_pence) if place.cost_pence else ""),
    )
    return [Fact(name, value) for name, value in told if value]
