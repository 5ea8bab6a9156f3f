"""Which program a sheet comes from, told by its set of headings."""

from collections.abc import Mapping, Sequence

from app.exchange.durations import DurationUnit
from app.exchange.event_sources import EVENT_SOURCES
from app.exchange.fields import Field
from app.exchange.hours_sources import HOURS_SOURCES
from app.exchange.own_headings import (
    ATTENDANCE,
    EVENTS,
    HOURS,
    HOURS_PLAIN,
    PEOPLE,
    TRAINING,
)
from app.exchange.people_sources import PEOPLE_SOURCES
from app.exchange.sheet_columns import SheetColumn
from app.exchange.source import Source
from app.exchange.training_sources import TRAINING_SOURCES
from app.exchange.words import folded

#: Our fields that are called otherwise where they are read than in the draft they go to.
_READ_AS = {
    "minutes": Field.DURATION,
    "starts_minute": Field.START,
    "ends_minute": Field.END,
    "state": Field.PLACE_STATE,
}
#: What is written and not read back.
_WRITTEN_ALONE = frozenset({"cost_pence"})


def _own(name: str, columns: Sequence[SheetColumn]) -> Source:
    fields = {
        folded(column.heading): _READ_AS.get(column.field) or Field(column.field)
        for column in columns
        if column.field and column.field not in _WRITTEN_ALONE
    }
    needs = frozenset(folded(column.heading) for column in columns)
    return Source(name, needs, fields, None, DurationUnit.MINUTES)


SOURCES: tuple[Source, ...] = (
    _own("Goodturn people", PEOPLE),
    _own("Goodturn hours", HOURS),
    _own("Goodturn hours", HOURS_PLAIN),
    _own("Goodturn training", TRAINING),
    _own("Goodturn events", EVENTS),
    _own("Goodturn attendance", ATTENDANCE),
    *HOURS_SOURCES,
    *TRAINING_SOURCES,
    *EVENT_SOURCES,
    *PEOPLE_SOURCES,
)

#: Files without headings, whose columns have a fixed order; the office must name them itself.
POSITIONAL: Mapping[str, tuple[Field | None, ...]] = {
    "TimeOverflow members without headings": (
        Field.THEIR_NUMBER,
        Field.JOINED_ON,
        Field.FIRST_NAME,
        Field.LAST_NAME,
        Field.LAST_NAME,
        None,
        Field.BORN_ON,
        Field.PHONE,
        Field.PHONE,
        Field.EMAIL,
    ),
}


#: The worksheet that Better Impact writes. Its headings vary, but its dates are day first.
BETTER_IMPACT_WORKSHEET = "UserData"
_BETTER_IMPACT_LAST = "status"

#: What some sources have the office know before it goes on.
NOTES: Mapping[str, str] = {source.name: source.note for source in SOURCES if source.note} | {
    name: "Only the people are read; time credits are not hours given." for name in POSITIONAL
}


def is_better_impact(worksheet: str, headings: Sequence[str]) -> bool:
    """Whether a sheet is the one that Better Impact writes."""
    return worksheet == BETTER_IMPACT_WORKSHEET and _BETTER_IMPACT_LAST in map(folded, headings)


def recognised(headings: Sequence[str]) -> Source | None:
    """The source whose headings are all there; of several, the one that needs the most."""
    present = {folded(heading) for heading in headings}
    fitting = [source for source in SOURCES if source.needs and source.needs <= present]
    return max(fitting, key=lambda source: len(source.needs), default=None)
