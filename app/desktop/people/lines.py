"""A person as a line of the table: what they gave, when they were thanked, and what to know."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.desktop.giving_back.acts import brief
from app.desktop.parts.columns import Column
from app.desktop.parts.typed import say_day
from app.rules.lengths import duration
from app.rules.notice import Notice
from app.services.people_list import PersonRow

translate = QCoreApplication.translate

#: Where two of the columns stand.
ACTIVITY, LAST_HELPED = 1, 3


class PersonLine(NamedTuple):
    """A person with the note the table shows; `weight` is that of their most pressing notice."""

    person: PersonRow
    note: str
    weight: int


def lines(people: Iterable[PersonRow], waiting: Iterable[Notice], today: date) -> list[PersonLine]:
    """The people with their notes, in the order they were given."""
    first: dict[UUID, Notice] = {}
    for notice in waiting:
        if notice.person_id is not None:
            first.setdefault(notice.person_id, notice)
    return [_line(person, first, today) for person in people]


def columns() -> list[Column[PersonLine]]:
    """The columns of the table of people."""
    return [
        Column(translate("People", "Name"), lambda line: line.person.name,
               lambda line: line.person.search_key, width=190),
        Column(translate("People", "Main activity"), lambda line: line.person.activity,
               width=150),
        Column(translate("People", "Hours"), _hours, lambda line: line.person.minutes,
               right=True, width=120),
        Column(translate("People", "Last helped"), lambda line: _day(line.person.last_day),
               lambda line: line.person.last_day, width=115),
        Column(translate("People", "Last thanked"), _thanked,
               lambda line: line.person.thanked_on, width=120),
        Column(translate("People", "Note"), lambda line: line.note,
               lambda line: (-line.weight, line.note) if line.note else None, stretch=True),
    ]  # fmt: skip


def _line(person: PersonRow, notices: Mapping[UUID, Notice], today: date) -> PersonLine:
    notice = notices.get(person.id)
    parts = [*_standing_by(person, today), *([brief(notice)] if notice is not None else [])]
    return PersonLine(person, " \u00b7 ".join(parts), 0 if notice is None else notice.weight)


def _standing_by(person: PersonRow, today: date) -> list[str]:
    """Why nothing may be owed to them: they left, are on a break, or want no thanks."""
    if person.left_on is not None and person.left_on <= today:
        return [translate("People", "Left {day}").format(day=say_day(person.left_on))]
    parts = [translate("People", "On a break")] if person.on_break else []
    if person.would_rather_not:
        parts.append(translate("People", "Would rather not be thanked"))
    return parts


def _hours(line: PersonLine) -> str:
    return duration(line.person.minutes) if line.person.minutes else ""


def _day(day: date | None) -> str:
    return "" if day is None else say_day(day)


def _thanked(line: PersonLine) -> str:
    person = line.person
    if person.thanked_on is None and person.minutes and not person.would_rather_not:
        return translate("People", "Not yet")
    return _day(person.thanked_on)
