"""The columns of people with their skills, of the skills, and of what both sides can give."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.desktop.parts.columns import Column, nothing_more
from app.desktop.parts.pill import Tone
from app.desktop.words import first_few, kind_names
from app.rules import days
from app.rules.folding import fold
from app.rules.skills import Skill
from app.services.both_sides import CanGiveRow, Side, Wisher
from app.services.skills import SkilledPerson, SkillFound

translate = QCoreApplication.translate

_NAMED = 3


def people_columns(today: Callable[[], date]) -> list[Column[SkilledPerson]]:
    """The columns of the people who were found; a skill unused for a year is told apart."""
    return [
        Column(translate("Skills", "Name"), lambda row: row.name, lambda row: fold(row.name),
               second=lambda row: row.availability, width=190),
        Column(translate("Skills", "Offers"), _offers, second=nothing_more, stretch=True,
               width=210),
        Column(translate("Skills", "Wants to use"), _wants, width=170, yield_first=1),
        Column(translate("Skills", "Seen at work"), seen_told, second=nothing_more, width=230),
        Column(translate("Skills", "Unused for a year"),
               lambda row: _unused(row, today()), lambda row: -len(row.unused(today())),
               tone=lambda row: Tone.WARN, width=160, yield_first=2),
    ]  # fmt: skip


def skill_columns() -> list[Column[SkillFound]]:
    """The columns of the skills across the charity."""
    return [
        Column(translate("Skills", "Skill"), lambda row: row.name, lambda row: fold(row.name),
               stretch=True, width=260),
        Column(translate("Skills", "People"), lambda row: f"{row.people:,}",
               lambda row: row.people, right=True, width=100),
        Column(translate("Skills", "Want to use it"),
               lambda row: _number(row.want_to_use), lambda row: row.want_to_use, right=True,
               width=150),
        Column(translate("Skills", "Unused for a year"), lambda row: _number(row.unused),
               lambda row: row.unused, right=True, width=170),
    ]  # fmt: skip


def side_columns() -> list[Column[Side]]:
    """The columns of both sides, kind by kind."""
    kinds = kind_names()
    return [
        Column(translate("Skills", "What"), lambda side: kinds[side.kind], width=140),
        Column(translate("Skills", "Would value it"), lambda side: _number(len(side.would_value)),
               lambda side: len(side.would_value), right=True, width=148),
        Column(translate("Skills", "Never had it yet"), lambda side: named(side.waiting),
               lambda side: -len(side.waiting), stretch=True, width=170),
        Column(translate("Skills", "We can give"),
               lambda side: _number(len(side.can_give)), lambda side: len(side.can_give),
               tone=_given_tone, width=130),
    ]  # fmt: skip


def can_give_columns() -> list[Column[CanGiveRow]]:
    """The columns of what the charity can give."""
    kinds = kind_names()
    return [
        Column(translate("Skills", "What we can give"), lambda row: row.what,
               lambda row: fold(row.what), second=lambda row: row.note, stretch=True, width=260),
        Column(translate("Skills", "Kind"), lambda row: kinds[row.kind], width=170),
        Column(translate("Skills", "State"), _open_or_closed,
               tone=lambda row: Tone.PLAIN if row.closed else Tone.GOOD, width=110),
    ]  # fmt: skip


def named(wishers: Sequence[Wisher]) -> str:
    """The first few by name, and how many others."""
    return first_few([wisher.name for wisher in wishers], _NAMED)


def seen_told(row: SkilledPerson) -> str:
    """What was seen at work, each with its month."""
    return ", ".join(map(_seen, (skill for skill in row.skills if skill.seen_on is not None)))


def told(people: Sequence[SkilledPerson], today: date) -> str:
    """How many people were found, with how many skills, and how many of them lie unused."""
    if not people:
        return translate("Skills", "Nobody was found")
    found = translate("Skills", "%Ln person(s)", "", len(people))
    skills = translate("Skills", "%Ln skill(s)", "", sum(len(one.skills) for one in people))
    unused = sum(len(one.unused(today)) for one in people)
    told = translate("Skills", "{people} with {skills}").format(people=found, skills=skills)
    if not unused:
        return told
    return f"{told} \u00b7 {translate('Skills', '%Ln unused for a year', '', unused)}"


def _seen(skill: Skill) -> str:
    day = skill.seen_on
    return skill.name if day is None else f"{skill.name} ({days.short_month(day)} {day.year})"


def _offers(row: SkilledPerson) -> str:
    return _names(skill for skill in row.skills if skill.offered)


def _wants(row: SkilledPerson) -> str:
    return _names(skill for skill in row.skills if skill.wants_to_use)


def _unused(row: SkilledPerson, today: date) -> str:
    unused = row.unused(today)
    return translate("Skills", "%Ln skill(s)", "", len(unused)) if unused else ""


def _names(skills: Iterable[Skill]) -> str:
    return ", ".join(skill.name for skill in skills)


def _number(number: int) -> str:
    return f"{number:,}" if number else ""


def _given_tone(side: Side) -> Tone:
    return Tone.GOOD


def _open_or_closed(row: CanGiveRow) -> str:
    if row.closed:
        return translate("Skills", "Closed")
    return translate("Skills", "Open")
