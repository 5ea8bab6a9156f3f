"""Values come back from the database as they went in, in SQLite and in a server's own types."""

from datetime import UTC, date, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Boolean, Column, Date, DateTime, Dialect, LargeBinary, MetaData, Table, Uuid
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateTable

from app.records.activity import Activity
from app.records.columns import Identity, Moment, NumberList, Word, WordList
from app.records.recognition import RecognitionKind

SQLITE: Dialect = sqlite.dialect()
SERVER: Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
KINDS = st.sampled_from(RecognitionKind)
MOMENTS = st.datetimes(
    min_value=datetime(1900, 1, 2),  # noqa: DTZ001 - the strategy adds the zone
    max_value=datetime(2999, 12, 30),  # noqa: DTZ001 - the strategy adds the zone
    timezones=st.builds(timezone, st.timedeltas(timedelta(hours=-14), timedelta(hours=14))),
)


COLUMNS = (
    Identity(),
    Moment(),
    Word(RecognitionKind),
    WordList(RecognitionKind),
    NumberList(),
)


@given(st.uuids())
def test_an_id_is_sixteen_bytes(id: UUID) -> None:
    kept = Identity().process_bind_param(id, SQLITE)
    assert kept == id.bytes
    assert Identity().process_result_value(kept, SQLITE) == id
    assert Identity().process_bind_param(id, SERVER) == id
    assert Identity().process_result_value(id, SERVER) == id


@given(MOMENTS, MOMENTS)
def test_moments_are_kept_in_utc_and_sort_as_text(one: datetime, other: datetime) -> None:
    kept = [Moment().process_bind_param(moment, SQLITE) for moment in (one, other)]
    assert [Moment().process_result_value(text, SQLITE) for text in kept] == [one, other]
    assert (kept[0] < kept[1]) == (one < other)
    assert Moment().process_bind_param(one, SERVER) == one
    assert Moment().process_result_value(one, SERVER) == one


def test_a_moment_reads_plainly_and_needs_its_zone() -> None:
    summer = datetime(2026, 7, 1, 10, 30, tzinfo=timezone(timedelta(hours=1)))
    assert Moment().process_bind_param(summer, SQLITE) == "2026-07-01T09:30:00.000000Z"
    with pytest.raises(ValueError, match="time zone"):
        Moment().process_bind_param(summer.replace(tzinfo=None), SQLITE)


@given(KINDS)
def test_a_word_is_kept_as_the_word_itself(kind: RecognitionKind) -> None:
    column = Word(RecognitionKind)
    assert column.process_bind_param(kind, SQLITE) == kind.value
    assert type(column.process_bind_param(kind, SQLITE)) is str
    assert column.process_result_value(kind.value, SQLITE) is kind


def test_a_word_outside_the_list_is_a_bug() -> None:
    with pytest.raises(ValueError, match="medal"):
        Word(RecognitionKind).process_result_value("medal", SQLITE)


@given(st.lists(KINDS).map(tuple))
def test_words_keep_their_order(kinds: tuple[RecognitionKind, ...]) -> None:
    column = WordList(RecognitionKind)
    kept = column.process_bind_param(kinds, SQLITE)
    assert column.process_result_value(kept, SQLITE) == kinds


@given(st.lists(st.integers()).map(tuple))
def test_numbers_keep_their_order(numbers: tuple[int, ...]) -> None:
    kept = NumberList().process_bind_param(numbers, SQLITE)
    assert NumberList().process_result_value(kept, SQLITE) == numbers


@pytest.mark.parametrize("column", COLUMNS)
def test_nothing_stays_nothing(column: Identity | Moment | Word | WordList | NumberList) -> None:
    assert column.process_bind_param(None, SQLITE) is None
    assert column.process_result_value(None, SQLITE) is None


def test_the_types_that_each_database_keeps_them_in() -> None:
    assert isinstance(Identity().load_dialect_impl(SQLITE), LargeBinary)
    assert isinstance(Identity().load_dialect_impl(SERVER), Uuid)
    assert isinstance(Moment().load_dialect_impl(SERVER), DateTime)
    table = Table(
        "t", MetaData(), Column("on", Date), Column("at", DateTime), Column("is", Boolean)
    )
    laid_out = str(CreateTable(table).compile(dialect=SQLITE))
    assert [line.split()[-1].strip(",") for line in laid_out.splitlines()[2:5]] == [
        "TEXT",
        "TEXT",
        "INTEGER",
    ]


def test_tables_are_strict() -> None:
    laid_out = str(CreateTable(Activity.__table__).compile(dialect=SQLITE))  # type: ignore[attr-defined]
    assert laid_out.strip().endswith("STRICT")


def test_moments_read_back_are_aware() -> None:
    read = Moment().process_result_value("2026-03-16T09:30:00.000000Z", SQLITE)
    assert read == datetime(2026, 3, 16, 9, 30, tzinfo=UTC)
    assert read is not None
    assert read.date() == date(2026, 3, 16)
