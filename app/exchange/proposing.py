"""The mapping that is proposed for a sheet: from its source, its headings and its values."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType

from app.exchange.dates import DateOrder, decide_order
from app.exchange.decimals import decide_sign
from app.exchange.durations import DurationUnit, decide_unit
from app.exchange.emails import looks_like_email
from app.exchange.fields import DATE_FIELDS, Field
from app.exchange.headings import fields_called
from app.exchange.mapping import LEFT_OUT, ColumnChoice, Mapping, without_reason
from app.exchange.sheet import Sheet
from app.exchange.source import Source
from app.exchange.sources import POSITIONAL, is_better_impact, recognised
from app.exchange.words import clean, folded

#: The two dates of one entry are always written alike.
PAIRED = frozenset({Field.DAY, Field.UNTIL_DAY, Field.DONE_ON, Field.ENDS_ON})

_SAMPLE = 20
_UNIT_IN_HEADING = (
    ("seconds", DurationUnit.SECONDS),
    ("minutes", DurationUnit.MINUTES),
    ("mins", DurationUnit.MINUTES),
    ("munudau", DurationUnit.MINUTES),
    ("minuten", DurationUnit.MINUTES),
    ("hours", DurationUnit.HOURS),
    ("hrs", DurationUnit.HOURS),
    ("oriau", DurationUnit.HOURS),
    ("stunden", DurationUnit.HOURS),
    ("heures", DurationUnit.HOURS),
    ("horas", DurationUnit.HOURS),
    ("decimal", DurationUnit.HOURS),
)


def propose(sheet: Sheet, remembered: Mapping | None = None) -> Mapping:
    """The mapping to show for this sheet.

    A mapping that was remembered for the same headings comes first; but what the values of this
    sheet settle by themselves, such as the order of its dates, is taken from them.
    """
    headings = without_reason(sheet.headings) if sheet.has_headings else ()
    source = recognised(headings)
    if remembered is not None and remembered.columns:
        chosen = [remembered.choice(heading) for heading in sheet.headings]
        course = remembered.default_course or (source.course if source else "")
        return _mapping(sheet, chosen, replace(remembered, default_course=course))
    fields = _from_source(source, headings) if source else fields_called(headings)
    found = [*fields, *[None] * (len(sheet.headings) - len(fields))]
    if source is None and sheet.rows:
        found = _by_values(sheet, found)
    chosen = [_first_choice(name, source) for name in found]
    if source is None and is_better_impact(sheet.worksheet, headings):
        day_first = [_day_first(choice) for choice in chosen]
        return _mapping(sheet, day_first, Mapping(source="Better Impact"))
    return _mapping(sheet, chosen, _from(source))


def _from(source: Source | None) -> Mapping:
    """What a source settles for the whole sheet."""
    if source is None:
        return Mapping()
    return Mapping(source=source.name, default_course=source.course)


def propose_positional(sheet: Sheet, kind: str) -> Mapping:
    """The mapping of a file without headings, whose kind the office named itself."""
    fields = POSITIONAL[kind]
    chosen = [ColumnChoice(name) for name in fields[: len(sheet.headings)]]
    chosen += [LEFT_OUT] * (len(sheet.headings) - len(chosen))
    return _mapping(sheet, chosen, Mapping(source="TimeOverflow"))


def with_field(sheet: Sheet, mapping: Mapping, heading: str, field: Field | None) -> Mapping:
    """The mapping after the office gave a column another field; what its values settle, is."""
    column = sheet.headings.index(heading)
    return mapping.with_choice(heading, _settled(sheet, column, ColumnChoice(field)))


def _mapping(sheet: Sheet, chosen: Sequence[ColumnChoice], like: Mapping) -> Mapping:
    columns = {
        heading: _settled(sheet, position, choice)
        for position, (heading, choice) in enumerate(zip(sheet.headings, chosen, strict=True))
        if choice.field is not None
    }
    return Mapping(
        columns=MappingProxyType(_paired(columns)),
        source=like.source,
        default_activity=like.default_activity,
        default_day=like.default_day,
        default_person=like.default_person,
        default_course=like.default_course,
    )


def _paired(columns: dict[str, ColumnChoice]) -> dict[str, ColumnChoice]:
    """The same columns; what settles the order of the start dates settles the end dates too."""
    orders = {choice.order for choice in columns.values() if choice.field in PAIRED} - {None}
    if len(orders) != 1:
        return columns
    order = orders.pop()
    return {
        heading: choice._replace(order=order) if choice.field in PAIRED else choice
        for heading, choice in columns.items()
    }


def _from_source(source: Source, headings: Sequence[str]) -> list[Field | None]:
    return [source.fields.get(folded(heading)) for heading in headings]


def _first_choice(field: Field | None, source: Source | None) -> ColumnChoice:
    """The choice as the source settles it: its dates and its plain numbers are always the same."""
    if source is None or field is None:
        return ColumnChoice(field)
    return ColumnChoice(
        field,
        order=source.order if field in DATE_FIELDS else None,
        unit=source.unit if field is Field.DURATION else None,
    )


def _day_first(choice: ColumnChoice) -> ColumnChoice:
    return choice._replace(order=DateOrder.DAY_FIRST) if choice.field in DATE_FIELDS else choice


def _by_values(sheet: Sheet, found: list[Field | None]) -> list[Field | None]:
    """A column of addresses is the e-mail whatever it is called; a name is not all digits."""
    for position in range(len(found)):
        samples = [clean(text) for text in sheet.samples(position, _SAMPLE)]
        if not samples:
            continue
        if found[position] is None and Field.EMAIL not in found and _all_addresses(samples):
            found[position] = Field.EMAIL
        elif found[position] is Field.NAME and all(text.isdigit() for text in samples):
            found[position] = Field.THEIR_NUMBER
    return found


def _all_addresses(samples: Iterable[str]) -> bool:
    return all(looks_like_email(text) for text in samples)


def _settled(sheet: Sheet, position: int, choice: ColumnChoice) -> ColumnChoice:
    """The choice with what the values of the column settle; else the answer it had stays."""
    if choice.field in DATE_FIELDS:
        order = decide_order(distinct(sheet, position)).order
        return choice._replace(order=order or choice.order)
    if choice.field is not Field.DURATION:
        return choice
    sign = decide_sign(distinct(sheet, position)).sign
    unit = choice.unit or _unit_of(sheet.headings[position], distinct(sheet, position))
    return choice._replace(sign=sign or choice.sign, unit=unit)


def _unit_of(heading: str, texts: Sequence[str]) -> DurationUnit | None:
    """The unit that heading and values settle; "Hours" does not settle what 1.30 is."""
    called = _unit_called(heading)
    decision = decide_unit(texts)
    if called is DurationUnit.HOURS and decision.looks_like_minutes:
        return called if "decimal" in folded(heading) else None
    return called or decision.unit


def distinct(sheet: Sheet, position: int) -> list[str]:
    """The different values of a column."""
    return list(dict.fromkeys(sheet.column(position)))


def _unit_called(heading: str) -> DurationUnit | None:
    key = folded(heading)
    named = (unit for word, unit in _UNIT_IN_HEADING if word in key)
    return next(itertools.chain(named), None)
