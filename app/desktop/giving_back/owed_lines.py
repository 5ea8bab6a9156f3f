"""Whose thanks are owed, as lines of a table: the notices of Home, each with the wishes beside."""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.desktop.giving_back.acts import TONES
from app.desktop.parts.columns import Column
from app.desktop.words import kind_names, manner_names
from app.records.person import ThanksManner
from app.rules.folding import fold
from app.rules.notice import Notice, Rule, Severity
from app.rules.recognition import Unrecognised

translate = QCoreApplication.translate


class OwedLine(NamedTuple):
    """One person who is owed thanks, with what they would value and how they like to be thanked."""

    person_id: UUID
    notice: Notice
    would_value: str
    manner: str

    @property
    def is_overdue(self) -> bool:
        """Whether the thanks are late."""
        return self.notice.is_overdue


def owed(waiting: Iterable[Notice]) -> list[OwedLine]:
    """Those of the notices by which thanks are owed, in their order."""
    kinds, manners = kind_names(), manner_names()
    lines = []
    for notice in waiting:
        figures = notice.figures
        if notice.rule is Rule.THANKS and isinstance(figures, Unrecognised):
            giver = figures.facts.giver
            valued = ", ".join(kinds[kind] for kind in giver.would_value).capitalize()
            # No preference is not a wish, and need not be read eighty times.
            likes_any = giver.thanks_manner is ThanksManner.ANY
            manner = "" if likes_any else manners[giver.thanks_manner]
            lines.append(OwedLine(giver.person_id, notice, valued, manner))
    return lines


def columns() -> list[Column[OwedLine]]:
    """The columns of the table of those who are owed thanks."""
    return [
        Column(translate("Owed", "Who"), lambda line: line.notice.name,
               lambda line: fold(line.notice.name), width=160),
        Column(translate("Owed", "What they gave"), lambda line: line.notice.headline,
               lambda line: line.notice.minutes, second=lambda line: line.notice.besides,
               stretch=True, width=260),
        Column(translate("Owed", "Wishes"), _wish, lambda line: _wish(line).casefold() or None,
               second=_manner, width=200, yield_first=1),
        Column(translate("Owed", "Thanks are"), _weight,
               lambda line: -line.notice.weight, tone=lambda line: TONES[line.notice.severity],
               width=115),
    ]  # fmt: skip


def _wish(line: OwedLine) -> str:
    """What they would value; where they said only how they like to be thanked, that."""
    return line.would_value or line.manner


def _manner(line: OwedLine) -> str:
    return line.manner if line.would_value else ""


def _weight(line: OwedLine) -> str:
    words = {
        Severity.OVERDUE: translate("Owed", "Overdue"),
        Severity.DUE_SOON: translate("Owed", "Due soon"),
    }
    return words[line.notice.severity]
