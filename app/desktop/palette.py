"""The command palette: people and commands in one list, the likeliest first."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.desktop.commands import Command
from app.desktop.parts.suggestions import Suggestion
from app.desktop.places import Place

#: How like a name must be to what was typed, from 0 to 1.
_LIKE_ENOUGH = 0.55
_OFFERED = 10


class Choice(NamedTuple):
    """What was chosen: a command, or a place with a subject."""

    command: Command | None = None
    place: str = ""
    subject: object = None


FindPeople = Callable[[str], Sequence[Suggestion]]


class Palette:
    """Finds what may be meant; it shows nothing itself."""

    def __init__(self, places: Sequence[Place], commands: Sequence[Command]) -> None:
        self._find_people: FindPeople | None = None
        go_to = QCoreApplication.translate("Palette", "Go to")
        self._commands = [
            Suggestion(Choice(place=place.key), place.name, go_to, place.icon)
            for place in places
            if place.in_rows or place.in_foot
        ]
        self._commands += [
            Suggestion(Choice(command), command.name, command.shortcut, command.icon)
            for command in commands
        ]

    def find_people_with(self, find: FindPeople) -> None:
        """Ask this callable for people; their keys are their ids."""
        self._find_people = find

    def find(self, text: str) -> Sequence[Suggestion]:
        """What may be meant by the text, best first; with nothing typed, the commands."""
        if not text.strip():
            return self._commands[:_OFFERED]
        found = [(likeness(text, one.text), one) for one in self._commands]
        found += [(likeness(text, one.text) + 0.05, one) for one in self._people(text)]
        ranked = sorted(found, key=lambda pair: -pair[0])
        return [one for like, one in ranked if like >= _LIKE_ENOUGH][:_OFFERED]

    def _people(self, text: str) -> Sequence[Suggestion]:
        people = self._find_people(text) if self._find_people is not None else ()
        return [
            one._replace(key=Choice(place="person", subject=one.key), icon=one.icon or "user")
            for one in people
        ]


def likeness(typed: str, name: str) -> float:
    """How well a name answers what was typed, from 0 to 1.

    Words that begin as typed come first, then names that hold it, then those nearly spelt so.
    """
    wanted, whole = typed.casefold().strip(), name.casefold()
    if whole.startswith(wanted):
        return 1.0
    words = whole.split()
    if all(any(word.startswith(part) for word in words) for part in wanted.split()):
        return 0.9
    if wanted in whole:
        return 0.75
    # Imported when somebody first misspells, not before the window is seen.
    from difflib import SequenceMatcher

    return 0.7 * SequenceMatcher(None, wanted, whole[: len(wanted) + 4]).ratio()
