"""What the journal keeps of a record is read back as the database had it, one by one or in bulk."""

import json
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.records.activity import Activity
from app.records.bringing_in import ImportBatch
from app.records.contribution import Contribution, EntrySource, Given
from app.records.drafts import Kept
from app.records.identity import new_id
from app.records.person import Person, Standing
from app.records.policy import Policy
from app.records.recognition import Recognition, RecognitionKind, RecognitionState
from app.store.shapes import Values, rows_of, shape_named, shape_of

TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
DAYS = st.dates()

PEOPLE = st.builds(
    Person,
    name=TEXTS,
    number=TEXTS,
    born_on=st.none() | DAYS,
    standing=st.sampled_from(Standing),
    would_rather_not=st.booleans(),
    would_value=st.lists(st.sampled_from(RecognitionKind), max_size=3).map(tuple),
    notes=TEXTS,
)
HOURS = st.builds(
    Contribution,
    person_id=st.uuids(),
    activity_id=st.uuids(),
    day=DAYS,
    minutes=st.integers(1, 1_440),
    given=st.sampled_from(Given),
    source=st.sampled_from(EntrySource),
    starts_minute=st.none() | st.integers(0, 1_439),
    note=TEXTS,
    batch_id=st.none() | st.uuids(),
    import_key=st.none() | TEXTS,
)
RECOGNITIONS = st.builds(
    Recognition,
    person_id=st.uuids(),
    kind=st.sampled_from(RecognitionKind),
    state=st.sampled_from(RecognitionState),
    given_on=st.none() | DAYS,
    cost_pence=st.none() | st.integers(0, 10_000),
)
POLICIES = st.builds(
    Policy,
    thanks_on=st.booleans(),
    milestone_hours=st.lists(st.integers(1, 99), max_size=3).map(tuple),
)
BATCHES = st.builds(
    ImportBatch,
    file_name=TEXTS,
    sha256=TEXTS,
    at=st.datetimes(timezones=st.just(UTC)),
    rows=st.integers(0, 10**9),
)
RECORDS = st.one_of(PEOPLE, HOURS, RECOGNITIONS, POLICIES, BATCHES)


def _bound(record: Kept) -> Values:
    return shape_of(type(record)).bound(record)


@given(RECORDS)
def test_a_record_is_read_back_as_it_was(record: Kept) -> None:
    shape = shape_of(type(record))
    told = shape.told(shape.bound(record))
    assert shape.read_back(told) == shape.bound(record)
    assert "\x1e" not in told
    assert "\n" not in told


@given(RECORDS)
def test_a_change_is_read_back_as_it_was_defaults_included(record: Kept) -> None:
    shape = shape_of(type(record))
    values = shape.bound_part({name: getattr(record, name) for name in type(record).model_fields})
    assert values == shape.bound(record)
    assert shape.read_back_change(shape.told_change(values)) == values


@given(st.lists(HOURS, min_size=1, max_size=6))
def test_many_rows_are_bound_and_told_like_single_ones(records: list[Contribution]) -> None:
    shape = shape_of(Contribution)
    dumped = [record.model_dump() for record in records]
    columns, told = rows_of(shape, dumped, [record.id for record in records])
    names = [column.name for column in shape.columns]
    rows = [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]
    assert rows == [_bound(record) for record in records]
    assert [shape.read_back(text) for text in told] == rows


def test_rows_that_name_few_columns_take_the_defaults() -> None:
    ids = [new_id(), new_id()]
    rows = [{"name": "Ailsa", "born_on": date(1960, 2, 29)}]
    rows += [{"name": "Tom", "would_rather_not": True}]
    columns, told = rows_of(shape_of(Person), rows, ids)
    names = [column.name for column in shape_of(Person).columns]
    bound = [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]
    singles = [Person.model_validate({**row, "id": id}) for row, id in zip(rows, ids, strict=True)]
    assert bound == [_bound(person) for person in singles]
    assert [shape_of(Person).read_back(text) for text in told] == bound
    assert [row["would_rather_not"] for row in bound] == [0, 1]


def test_ids_that_only_some_rows_have() -> None:
    batch = new_id()
    row = {"person_id": new_id(), "activity_id": new_id(), "day": date(2026, 3, 1), "minutes": 5}
    rows = [{**row, "batch_id": batch}, row]
    columns, told = rows_of(shape_of(Contribution), rows, [new_id(), new_id()])
    place = [column.name for column in shape_of(Contribution).columns].index("batch_id")
    assert columns[place] == [batch.bytes, None]
    assert [json.loads(text)["batch_id"] for text in told] == [batch.hex, None]


def test_the_journal_keeps_plain_words_and_leaves_out_what_was_not_typed() -> None:
    kitchen = Activity(id=UUID(int=1), name="Kitchen ŵ", search_key="kitchen w", version=3)
    told = shape_of(Activity).told(_bound(kitchen))
    assert json.loads(told) == {
        "id": UUID(int=1).hex,
        "name": "Kitchen ŵ",
        "search_key": "kitchen w",
    }
    assert "ŵ" in told


def test_moments_are_told_in_utc() -> None:
    batch = ImportBatch(file_name="a.csv", sha256="0", at=datetime(2026, 3, 16, 9, tzinfo=UTC))
    assert _bound(batch)["at"] == "2026-03-16T09:00:00.000000Z"


def test_a_shape_is_found_by_the_name_of_its_table() -> None:
    assert shape_named("person") is shape_of(Person)
    assert shape_of(Activity).insert == (
        'INSERT INTO "activity" ("id", "version", "name", "note", "closed", "uses_skills",'
        ' "search_key")'
        " VALUES (?, ?, ?, ?, ?, ?, ?)"
    )
    with pytest.raises(KeyError, match="teapot"):
        shape_named("teapot")
