"""The columns of milestones that wait, of those that were marked, and of a year's giving."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.desktop.parts.columns import Column, nothing_more
from app.desktop.parts.pill import Tone
from app.desktop.parts.typed import say_day
from app.desktop.words import manner_names
from app.records.person import ThanksManner
from app.rules.folding import fold
from app.rules.lengths import duration
from app.rules.milestones import Milestone
from app.rules.notice import Notice
from app.services.milestone_list import MarkedRow, Milestones, YearRow

translate = QCoreApplication.translate


def mark_of(notice: Notice) -> str:
    """The milestone of a notice, as a recognition marks it."""
    figures = notice.figures
    return figures.mark if isinstance(figures, Milestone) else ""


def waiting_columns() -> list[Column[Notice]]:
    """The columns of the milestones that wait to be marked."""
    return [
        Column(translate("Milestones", "Who"), lambda notice: notice.name,
               lambda notice: fold(notice.name), width=165),
        Column(translate("Milestones", "Milestone"), mark_of, _number, width=120,
               yield_first=1),
        Column(translate("Milestones", "How it stands"), lambda notice: notice.headline,
               second=nothing_more, stretch=True, width=215),
        Column(translate("Milestones", "State"), _state, tone=_tone, width=112),
    ]  # fmt: skip


def marked_columns() -> list[Column[MarkedRow]]:
    """The columns of the milestones that were marked."""
    return [
        Column(translate("Milestones", "Day"), lambda row: say_day(row.day), lambda row: row.day,
               width=120),
        Column(translate("Milestones", "Who"), lambda row: row.person,
               lambda row: fold(row.person), width=190),
        Column(translate("Milestones", "Milestone"), lambda row: row.mark, width=130),
        Column(translate("Milestones", "What"), lambda row: row.what, stretch=True, width=200),
        Column(translate("Milestones", "By whom"), lambda row: row.given_by, width=180,
               yield_first=1),
    ]  # fmt: skip


def year_columns() -> list[Column[YearRow]]:
    """The columns of a year's giving."""
    manners = manner_names()
    return [
        Column(translate("Milestones", "Name"), lambda row: row.name, lambda row: fold(row.name),
               width=190),
        Column(translate("Milestones", "In this year"), lambda row: duration(row.minutes),
               lambda row: row.minutes, right=True, width=120),
        Column(translate("Milestones", "Occasions"), lambda row: f"{row.occasions:,}",
               lambda row: row.occasions, right=True, width=100),
        Column(translate("Milestones", "Ever"), lambda row: duration(row.minutes_ever),
               lambda row: row.minutes_ever, right=True, width=120, yield_first=3),
        Column(translate("Milestones", "First came"), lambda row: say_day(row.first_day),
               lambda row: row.first_day, width=120, yield_first=2),
        Column(translate("Milestones", "Last thanked"), _thanked,
               lambda row: row.thanked_on, width=125),
        Column(translate("Milestones", "Likes to be thanked"),
               lambda row: _manner(row, manners), stretch=True, width=170, yield_first=1),
        Column(translate("Milestones", "May be named"), _named, width=125, yield_first=4),
    ]  # fmt: skip


def told(found: Milestones) -> str:
    """How many are reached, near, and to catch up on."""
    parts = []
    if found.reached:
        parts.append(translate("Milestones", "%Ln reached", "", len(found.reached)))
    if found.near:
        parts.append(translate("Milestones", "%Ln near", "", len(found.near)))
    if found.catch_up:
        parts.append(translate("Milestones", "%Ln to catch up on", "", len(found.catch_up)))
    return " \u00b7 ".join(parts) or translate("Milestones", "No milestone waits to be marked")


def told_of_year(rows: Sequence[YearRow]) -> str:
    """How many gave in a year, and how much."""
    people = translate("Milestones", "%Ln person(s)", "", len(rows))
    gave = translate("Milestones", "{people} gave {hours} in the last twelve months")
    return gave.format(people=people, hours=duration(sum(row.minutes for row in rows)))


def _number(notice: Notice) -> tuple[str, int]:
    figures = notice.figures
    if not isinstance(figures, Milestone):
        return "", 0
    return figures.unit, figures.number


def _state(notice: Notice) -> str:
    figures = notice.figures
    if isinstance(figures, Milestone) and figures.before is not None:
        return translate("Milestones", "To catch up")
    if isinstance(figures, Milestone) and figures.missing:
        return translate("Milestones", "Near")
    return translate("Milestones", "Reached")


def _tone(notice: Notice) -> Tone:
    figures = notice.figures
    if isinstance(figures, Milestone) and figures.before is not None:
        return Tone.PLAIN
    if isinstance(figures, Milestone) and figures.missing:
        return Tone.INFO
    return Tone.GOOD


def _thanked(row: YearRow) -> str:
    if row.thanked_on is None:
        return translate("Milestones", "Not yet")
    return say_day(row.thanked_on)


def _manner(row: YearRow, manners: dict[ThanksManner, str]) -> str:
    return "" if row.thanks_manner is ThanksManner.ANY else manners[row.thanks_manner]


def _named(row: YearRow) -> str:
    if row.may_be_named:
        return translate("Milestones", "Yes")
    return translate("Milestones", "No")
