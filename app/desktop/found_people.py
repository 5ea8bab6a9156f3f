"""People as a field suggests them while a name is typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.desktop.parts.suggestions import Suggestion
from app.services import people_list
from app.services.people_search import PersonFound

if TYPE_CHECKING:
    from app.services.office import OfficeFile

translate = QCoreApplication.translate


def find_people(office: "OfficeFile", text: str) -> list[Suggestion]:
    """The people a text may mean, with what tells two of one name apart."""
    return [
        Suggestion(found.id, found.name, _told_apart(found), "user")
        for found in people_list.find(office, text)
    ]


def _told_apart(found: PersonFound) -> str:
    marks = [
        translate("People", "known as {name}").format(name=found.known_as)
        if found.known_as
        else "",
        found.number,
        found.postcode,
        translate("People", "has left") if found.left else "",
    ]
    return " \u00b7 ".join(mark for mark in marks if mark)
