"""A mapping survives being kept, and is found again by its headings in any order."""

import json
from datetime import date
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from app.exchange.dates import DateOrder
from app.exchange.decimals import DecimalSign
from app.exchange.durations import DurationUnit
from app.exchange.fields import Field
from app.exchange.mapping import (
    LEFT_OUT,
    ColumnChoice,
    Mapping,
    fingerprint,
    without_reason,
)

CHOICES = st.builds(
    ColumnChoice,
    st.sampled_from(Field),
    st.none() | st.sampled_from(DateOrder),
    st.none() | st.sampled_from(DecimalSign),
    st.none() | st.sampled_from(DurationUnit),
    st.lists(st.text(max_size=5), max_size=2).map(tuple),
    st.lists(st.text(max_size=5), max_size=2).map(tuple),
    st.booleans(),
)


@given(
    st.dictionaries(st.text(min_size=1, max_size=9), CHOICES, max_size=5),
    st.text(max_size=9),
    st.none() | st.dates(),
)
def test_a_mapping_comes_back_from_json(
    columns: dict[str, ColumnChoice], text: str, day: date | None
) -> None:
    mapping = Mapping(MappingProxyType(columns), text, text, day, text)
    assert Mapping.from_json(mapping.to_json()) == mapping


def test_columns_left_out_are_not_kept() -> None:
    mapping = Mapping().with_choice("Colour", ColumnChoice(Field.NOTE))
    mapping = mapping.with_choice("Colour", LEFT_OUT).with_choice("Who", ColumnChoice(Field.NAME))
    assert list(json.loads(mapping.to_json())["columns"]) == ["Who"]
    assert mapping.choice("Shoe size") == LEFT_OUT
    assert mapping.fields() == {Field.NAME}


def test_a_mapping_of_a_later_kind_is_not_guessed_at() -> None:
    assert Mapping.from_json('{"format": 99}') == Mapping()


def test_the_fingerprint_is_that_of_the_set_of_headings() -> None:
    assert fingerprint(["Name", "Hours"]) == fingerprint(["*hours", "NAME "])
    assert fingerprint(["Name", "Hours"]) != fingerprint(["Name", "Hours", "Day"])
    assert fingerprint(["Name", "Hours", "reason"]) == fingerprint(["Name", "Hours"])


def test_only_a_reason_at_the_end_is_ours() -> None:
    assert without_reason(["Reason", "Name"]) == ["Reason", "Name"]
    assert without_reason(["Name", "Reason"]) == ["Name"]
    assert without_reason(["Reason"]) == ["Reason"]
