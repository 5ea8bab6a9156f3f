"""The head of a person's page: who they are in one line, and what is true of them now."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.desktop.parts.pill import Pill, Tone
from app.desktop.parts.typed import say_day
from app.desktop.words import standing_names
from app.records.person import PersonDraft
from app.rules.giver import Giver
from app.rules.wording import with_capital
from app.services.person_page import PersonPage

translate = QCoreApplication.translate


def giver_of(page: PersonPage) -> Giver:
    """The person as the rules see them."""
    person = page.details
    return Giver(
        page.id,
        person.name,
        person.known_as,
        person.standing,
        person.would_rather_not,
        joined_on=person.joined_on,
        left_on=person.left_on,
        break_from=person.break_from,
        break_until=person.break_until,
    )


def subtitle_of(person: PersonDraft) -> str:
    """Another name, the standing, the number, and since when they are here."""
    parts = [standing_names()[person.standing]]
    if person.known_as:
        known = translate("Person", "known as {name}")
        parts.insert(0, known.format(name=person.known_as))
    if person.number:
        parts.append(translate("Person", "number {number}").format(number=person.number))
    if person.joined_on is not None:
        since = translate("Person", "with us since {day}")
        parts.append(since.format(day=say_day(person.joined_on)))
    return with_capital(" \u00b7 ".join(parts))


def pills_of(page: PersonPage, today: date) -> list[Pill]:
    """What is true of a person today: left, on a break, would rather not be thanked."""
    person, giver = page.details, giver_of(page)
    pills: list[Pill] = []
    if person.left_on is not None:
        told = (
            translate("Person", "Left {day}")
            if giver.has_left(today)
            else translate("Person", "Leaves {day}")
        )
        pills.append(Pill(told.format(day=say_day(person.left_on)), Tone.PLAIN))
    if giver.is_on_break(today):
        until = person.break_until
        told = (
            translate("Person", "On a break until {day}")
            if until
            else translate("Person", "On a break")
        )
        pills.append(Pill(told.format(day=say_day(until) if until else ""), Tone.INFO))
    if person.would_rather_not:
        pills.append(Pill(translate("Person", "Would rather not be thanked"), Tone.WARN))
    return pills
