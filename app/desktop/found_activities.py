"""Activities as a field suggests them while one is typed."""

from typing import TYPE_CHECKING

from app.desktop.parts.suggestions import Suggestion
from app.rules.folding import fold
from app.services import activities

if TYPE_CHECKING:
    from app.services.office import OfficeFile


def find_activities(office: "OfficeFile", text: str) -> list[Suggestion]:
    """The activities with a word that begins so, all of them where nothing is typed."""
    words = fold(text).split()
    return [
        Suggestion(found.id, found.name, "", "clock")
        for found in activities.choices(office)
        if all(f" {word}" in f" {fold(found.name)}" for word in words)
    ]
