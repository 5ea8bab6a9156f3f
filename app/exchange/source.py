"""What is known about the export of a program: its headings, and what its columns hold."""

from collections.abc import Mapping
from typing import NamedTuple

from app.exchange.dates import DateOrder
from app.exchange.durations import DurationUnit
from app.exchange.fields import Field
from app.exchange.words import folded


class Source(NamedTuple):
    """A program's export: the headings that give it away, and what its columns hold."""

    name: str
    #: Folded headings, all of which must be there.
    needs: frozenset[str]
    #: Folded heading to field; other columns are left out.
    fields: Mapping[str, Field]
    order: DateOrder | None = None
    unit: DurationUnit | None = None
    #: What the office should know before it goes on.
    note: str = ""
    #: The one course that all rows are about, where no column names it.
    course: str = ""


def source(
    name: str,
    fields: Mapping[str, Field],
    *also: str,
    order: DateOrder | None = None,
    unit: DurationUnit | None = None,
    note: str = "",
    course: str = "",
    optional: Mapping[str, Field] | None = None,
) -> Source:
    """A source whose own fields and further headings must all be there."""
    known = {folded(heading): field for heading, field in fields.items()}
    more = {folded(heading): field for heading, field in (optional or {}).items()}
    needs = frozenset(known) | {folded(heading) for heading in also}
    return Source(name, needs, {**more, **known}, order, unit, note, course)
