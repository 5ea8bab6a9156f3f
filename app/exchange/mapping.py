"""Which column of a sheet holds what, with the answers the sheet itself could not give."""

import collections.abc
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from app.exchange.dates import DateOrder
from app.exchange.decimals import DecimalSign
from app.exchange.durations import DurationUnit
from app.exchange.fields import Field
from app.exchange.headings import REASON_HEADING
from app.exchange.words import folded

_FORMAT = 1


class ColumnChoice(NamedTuple):
    """What one column holds, and how its values are written; no field leaves it out."""

    field: Field | None = None
    order: DateOrder | None = None
    sign: DecimalSign | None = None
    unit: DurationUnit | None = None
    #: Further words that mean yes, and no.
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    #: Whether a cell with several e-mail addresses is taken apart.
    split: bool = False


LEFT_OUT = ColumnChoice()


@dataclass(frozen=True, slots=True)
class Mapping:
    """The choices for a sheet; a heading that is not among `columns` is left out."""

    columns: collections.abc.Mapping[str, ColumnChoice] = field(
        default_factory=lambda: MappingProxyType({})
    )
    #: Where the rows come from; their numbers for people count within it.
    source: str = ""
    default_activity: str = ""
    default_day: date | None = None
    default_person: str = ""
    default_course: str = ""

    def choice(self, heading: str) -> ColumnChoice:
        """What was chosen for the column with this heading."""
        return self.columns.get(heading, LEFT_OUT)

    def fields(self) -> frozenset[Field]:
        """The fields that some column holds."""
        return frozenset(choice.field for choice in self.columns.values() if choice.field)

    def with_choice(self, heading: str, choice: ColumnChoice) -> "Mapping":
        """The same mapping with another choice for one column."""
        columns = {**self.columns, heading: choice}
        if choice == LEFT_OUT:
            del columns[heading]
        return replace(self, columns=MappingProxyType(columns))

    def to_json(self) -> str:
        """The mapping as text, to be kept under the fingerprint of the headings."""
        kept = {
            "format": _FORMAT,
            "source": self.source,
            "default_activity": self.default_activity,
            "default_day": self.default_day.isoformat() if self.default_day else None,
            "default_person": self.default_person,
            "default_course": self.default_course,
            "columns": {heading: choice._asdict() for heading, choice in self.columns.items()},
        }
        return json.dumps(kept, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Mapping":
        """The mapping that `to_json` wrote; an empty one where a newer Goodturn wrote it."""
        kept = json.loads(text)
        if kept["format"] != _FORMAT:
            return cls()
        return cls(
            columns=MappingProxyType(
                {heading: _choice(values) for heading, values in kept["columns"].items()}
            ),
            source=kept["source"],
            default_activity=kept["default_activity"],
            default_day=date.fromisoformat(kept["default_day"]) if kept["default_day"] else None,
            default_person=kept["default_person"],
            default_course=kept.get("default_course", ""),
        )


def fingerprint(headings: Sequence[str]) -> str:
    """What stands for a set of headings, in whatever order, so that its mapping is found again."""
    names = sorted(folded(heading) for heading in without_reason(headings))
    return hashlib.sha256("\x1f".join(names).encode()).hexdigest()


def without_reason(headings: Sequence[str]) -> Sequence[str]:
    """The headings without the last one, where it is the reason that we wrote ourselves."""
    is_ours = len(headings) > 1 and folded(headings[-1]) == REASON_HEADING
    return headings[:-1] if is_ours else headings


def _choice(values: dict[str, Any]) -> ColumnChoice:
    return ColumnChoice(
        field=Field(values["field"]) if values["field"] else None,
        order=DateOrder(values["order"]) if values["order"] else None,
        sign=DecimalSign(values["sign"]) if values["sign"] else None,
        unit=DurationUnit(values["unit"]) if values["unit"] else None,
        yes=tuple(values["yes"]),
        no=tuple(values["no"]),
        split=values["split"],
    )
