"""What a person wishes for, and who they are and how to reach them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal

from app.desktop.parts.boxes import Card, Row
from app.desktop.parts.buttons import link_button
from app.desktop.parts.facts import Fact, FactsList
from app.desktop.parts.labels import WrappingLabel, section
from app.desktop.parts.typed import say_day
from app.desktop.words import manner_names
from app.records.person import PersonDraft, ThanksManner
from app.rules.skills import Skill
from app.rules.wording import VALUED_AS, listed, with_capital

translate = QCoreApplication.translate


class AboutCard(Card):
    """A title, facts about a person, and the way to change them. Signals: `change_asked()`."""

    change_asked = Signal()

    def __init__(self, title: str, when_empty: str, verb: str = "") -> None:
        super().__init__()
        self.setAccessibleName(title)
        change = link_button(
            verb or self.tr("Change\u2026"),
            named=verb or self.tr("Change: {title}").format(title=title),
        )
        change.clicked.connect(self.change_asked)
        self.facts = FactsList()
        self.empty = WrappingLabel(when_empty, "muted")
        self.add(Row(section(title), None, change), self.empty, self.facts, None)

    def show_facts(self, facts: list[Fact]) -> None:
        """Show these facts, or the sentence that there are none."""
        self.facts.show_facts(facts)
        self.empty.setVisible(not facts)


def wishes_of(person: PersonDraft) -> list[Fact]:
    """What a person said about being thanked."""
    facts: list[Fact] = []
    if person.would_rather_not:
        facts.append(
            Fact(translate("About", "Thanks"), translate("About", "Would rather not be thanked"))
        )
    if person.thanks_manner is not ThanksManner.ANY:
        manner = manner_names()[person.thanks_manner]
        facts.append(Fact(translate("About", "Likes to be thanked"), manner))
    if person.would_value:
        things = listed([VALUED_AS[kind] for kind in person.would_value], "or")
        facts.append(Fact(translate("About", "Would value"), things))
    if person.wishes:
        facts.append(Fact(translate("About", "In their words"), f"\u201c{person.wishes}\u201d"))
    if person.may_be_named:
        facts.append(Fact(translate("About", "In public"), translate("About", "May be named")))
    return facts


def skills_of(skills: Sequence[Skill], today: date) -> list[Fact]:
    """What a person can do, and how it is known: offered, wanted, seen at work, or unused."""
    return [Fact(skill.name, _skill_told(skill, today)) for skill in skills]


def _skill_told(skill: Skill, today: date) -> str:
    parts = []
    if skill.offered:
        parts.append(translate("About", "offered"))
    if skill.wants_to_use:
        parts.append(translate("About", "wants to use it"))
    if skill.seen_on is not None:
        parts.append(translate("About", "seen {day}").format(day=say_day(skill.seen_on)))
    if skill.is_unused(today):
        parts.append(translate("About", "unused for a year"))
    return with_capital(", ".join(parts))


def details_of(person: PersonDraft) -> list[Fact]:
    """Who a person is and how to reach them; what is not known is left out."""
    emergency = ", ".join(
        part
        for part in (
            person.emergency_name,
            person.emergency_relationship,
            person.emergency_phone,
        )
        if part
    )
    told = (
        (translate("About", "E-mail"), person.email),
        (translate("About", "Phone"), person.phone),
        (translate("About", "Postcode"), person.postcode),
        (translate("About", "Emergency contact"), emergency),
        (translate("About", "Availability"), person.availability),
        (translate("About", "Born on"), _day(person.born_on)),
        (translate("About", "Joined on"), _day(person.joined_on)),
        (translate("About", "Recognised up to"), _day(person.baseline_on)),
        (translate("About", "Why they left"), person.left_reason),
        (translate("About", "Notes"), person.notes),
    )
    return [Fact(name, value) for name, value in told if value]


def _day(day: date | None) -> str:
    return "" if day is None else say_day(day)
