"""Training within Giving back: who has what, who lacks what, the courses, and hours of a year."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.giving_back.training.courses_list import CoursesList
from app.desktop.giving_back.training.gaps_list import GapsList
from app.desktop.giving_back.training.hours_list import HoursList
from app.desktop.giving_back.training.place_form import offer_training
from app.desktop.giving_back.training.places_list import PlacesList
from app.desktop.list_page import ListPage
from app.desktop.lists_page import ListsPage, Part
from app.desktop.parts.buttons import primary_button

translate = QCoreApplication.translate


class TrainingPage(ListsPage):
    """Its lists stand behind a switch of their own; training is offered from each of them."""

    def __init__(self, desk: Desk) -> None:
        parts = (
            Part("places", translate("Training", "Who has what"), PlacesList),
            Part("gaps", translate("Training", "Who lacks what"), GapsList),
            Part("courses", translate("Training", "Courses"), self._make_courses),
            Part("hours", translate("Training", "Hours of a year"), HoursList),
        )
        super().__init__(desk, parts, translate("Training", "What to look at"))
        self.primary = primary_button(self.tr("Offer training\u2026"), "graduation-cap")
        self.primary.clicked.connect(lambda: offer_training(desk, self))

    def _make_courses(self, desk: Desk) -> ListPage:
        made = CoursesList(desk)
        made.places_asked.connect(self._show_course)
        return made

    def _show_course(self, course_id: UUID) -> None:
        self.turn_to("places")
        places = self.part("places")
        if isinstance(places, PlacesList):
            places.show_course(course_id)
