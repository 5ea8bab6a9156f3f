"""The rows of a dry run in words: who each is about, what would become of it, and why."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.desktop.parts.columns import Column
from app.desktop.parts.typed import say_day
from app.rules.lengths import duration
from app.services.bringing_in import Field, Plan, PlannedRow, Verdict

translate = QCoreApplication.translate


class TriedLine(NamedTuple):
    """A row of the sheet as the table shows it."""

    position: int
    line: int
    verdict: Verdict
    whom: str
    what: str
    why: str


def verdict_names() -> dict[Verdict, str]:
    """What becomes of a row, in a word or two."""
    return {
        Verdict.NEW: translate("BringIn", "New"),
        Verdict.FILLS: translate("BringIn", "Fills gaps"),
        Verdict.SAME: translate("BringIn", "Here already"),
        Verdict.DOUBLE: translate("BringIn", "Likely duplicates"),
        Verdict.WAITS: translate("BringIn", "Waiting"),
        Verdict.UNREADABLE: translate("BringIn", "Cannot be read"),
    }


def tried_lines(plan: Plan) -> tuple[TriedLine, ...]:
    """Every row of a plan in words, in the order of the sheet."""
    said = _said()
    return tuple(_line(row, plan, said) for row in plan.rows)


def columns() -> list[Column[TriedLine]]:
    """The columns of the table of a dry run."""
    names = verdict_names()
    return [
        Column(translate("BringIn", "Line"), lambda line: f"{line.line:,}",
               lambda line: line.line, right=True, width=70),
        Column(translate("BringIn", "Who"), lambda line: line.whom, width=160),
        Column(translate("BringIn", "Result"), lambda line: names[line.verdict], width=130,
               yield_first=1),
        Column(translate("BringIn", "What would happen"), lambda line: line.what, width=260),
        Column(translate("BringIn", "Why"), lambda line: line.why,
               stretch=True),
    ]  # fmt: skip


def _said() -> Mapping[Verdict, str]:
    return {
        Verdict.NEW: translate("BringIn", "Added as a new person"),
        Verdict.FILLS: translate("BringIn", "Gaps are filled: {fields}"),
        Verdict.SAME: translate("BringIn", "Nothing: it is here already"),
        Verdict.DOUBLE: translate("BringIn", "Waits, since it may be here already"),
        Verdict.WAITS: translate("BringIn", "Waits until you say who it is"),
        Verdict.UNREADABLE: translate("BringIn", "Left out"),
    }


def _line(row: PlannedRow, plan: Plan, said: Mapping[Verdict, str]) -> TriedLine:
    what = said[row.verdict]
    if row.hours is not None and row.verdict is Verdict.NEW:
        hours = row.hours
        what = f"{duration(hours.minutes)}, {hours.activity}, {say_day(hours.day)}"
    elif row.training is not None and row.verdict is Verdict.NEW:
        what = f"{row.training.course}, {say_day(row.training.day)}"
    elif row.verdict is Verdict.FILLS:
        what = what.format(fields=_filled(row, plan))
    why = " ".join((*row.reasons, *(remark.sentence for remark in row.remarks)))
    return TriedLine(row.position, row.line, row.verdict, row.whom, what, why)


def _filled(row: PlannedRow, plan: Plan) -> str:
    gap = None if row.person_id is None else plan.gaps.get(row.person_id)
    names = () if gap is None else gap.filled
    return ", ".join(Field(name).label for name in names)
