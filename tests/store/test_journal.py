"""The chain finds whatever is altered, taken out or swapped, and bears the erasing of words."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection
from sqlmodel import Session

from app.records.areas import Area
from app.records.identity import new_id
from app.records.person import Person
from app.store import journal, undoing
from app.store.journal import FIRST_CHAIN, ChainReport
from app.store.office_file import OfficeFile

ACTION_COLUMNS = ("id", "at", "who", "replica_id", "sentence", "areas", "undoes", "salt", "digest")
ENTRY_COLUMNS = ("action_id", "deed", "subject", "record_id", "before", "after", "salt", "digest")


@pytest.fixture
def connection(office: OfficeFile) -> Iterator[Connection]:
    """A connection within an open write, in a file with acts that added, changed and undid."""
    ailsa, tom = Person(name="Ailsa"), Person(name="Tom")
    with office.writing() as writing:
        writing.add(ailsa)
        writing.add(tom)
        writing.say("Two were added.", Area.PEOPLE)
    with office.writing() as writing:
        kept = writing.session.get(Person, ailsa.id)
        assert kept is not None
        writing.change(kept, {"name": "Ailsa Craig", "notes": "An island"})
        writing.say("Ailsa was changed.", Area.PEOPLE, Area.HOURS)
    changed = writing.action_id
    with office.writing() as writing:
        undoing.reverse(writing, changed)
    with Session(office._writer) as session:
        yield session.connection()


def _report(connection: Connection) -> ChainReport:
    return journal.check(connection)


def test_a_journal_that_was_left_alone_holds(connection: Connection) -> None:
    report = _report(connection)
    assert report.holds
    assert (report.entries, report.head) == (4, journal.head(connection))


def test_an_empty_journal_holds(office: OfficeFile) -> None:
    with office.reading() as session:
        assert journal.check(session.connection()) == ChainReport(0, FIRST_CHAIN, None)
        assert journal.head(session.connection()) == FIRST_CHAIN


@pytest.mark.parametrize("column", [*ACTION_COLUMNS, "chain"])
@pytest.mark.parametrize("seq", [1, 2, 3])
def test_altering_any_column_of_an_act_is_found(
    connection: Connection, column: str, seq: int
) -> None:
    _alter(connection, "journal_action", column, seq)
    assert not _report(connection).holds


@pytest.mark.parametrize("column", [*ENTRY_COLUMNS, "chain"])
@pytest.mark.parametrize("seq", [1, 2, 3, 4])
def test_altering_any_column_of_an_entry_is_found(
    connection: Connection, column: str, seq: int
) -> None:
    _alter(connection, "journal_entry", column, seq)
    report = _report(connection)
    assert not report.holds
    assert column == "action_id" or report.broken_at == seq


@pytest.mark.parametrize("seq", [1, 2, 3])
def test_an_entry_that_was_emptied_on_one_side_is_found(connection: Connection, seq: int) -> None:
    side = "after" if seq < 3 else "before"
    connection.exec_driver_sql(
        f"UPDATE journal_entry SET {side} = coalesce({side}, '') || ' ' WHERE seq = ?", (seq,)
    )
    assert not _report(connection).holds


def test_nothing_and_an_empty_text_are_not_the_same(connection: Connection) -> None:
    connection.exec_driver_sql("UPDATE journal_entry SET before = '' WHERE seq = 1")
    assert _report(connection).broken_at == 1


@pytest.mark.parametrize("seq", [1, 2, 3])
def test_taking_out_an_entry_is_found(connection: Connection, seq: int) -> None:
    connection.exec_driver_sql("DELETE FROM journal_entry WHERE seq = ?", (seq,))
    assert not _report(connection).holds


@pytest.mark.parametrize("seq", [1, 2])
def test_taking_out_an_act_is_found_with_its_entries_or_without(
    connection: Connection, seq: int
) -> None:
    row = connection.exec_driver_sql("SELECT id FROM journal_action WHERE seq = ?", (seq,)).one()
    connection.exec_driver_sql("DELETE FROM journal_action WHERE seq = ?", (seq,))
    assert not _report(connection).holds
    connection.exec_driver_sql("DELETE FROM journal_entry WHERE action_id = ?", (row[0],))
    assert not _report(connection).holds


def test_an_entry_that_belongs_to_no_act_is_found(connection: Connection) -> None:
    connection.exec_driver_sql(
        "INSERT INTO journal_entry (action_id, deed, subject, record_id, salt, digest, chain)"
        " VALUES (?, 'added', 'person', ?, x'', x'', x'')",
        (new_id().bytes, new_id().bytes),
    )
    assert _report(connection) == ChainReport(4, _report(connection).head, 5)


@pytest.mark.parametrize("table", ["journal_action", "journal_entry"])
@pytest.mark.parametrize(("one", "other"), [(1, 2), (2, 3), (1, 3)])
def test_swapping_two_is_found(connection: Connection, table: str, one: int, other: int) -> None:
    for now, then in ((one, 99), (other, one), (99, other)):
        connection.exec_driver_sql(f"UPDATE {table} SET seq = ? WHERE seq = ?", (then, now))
    assert not _report(connection).holds


@pytest.mark.parametrize(("seq", "moved"), [(3, 9), (1, 7)])
def test_moving_an_entry_in_the_order_is_found(
    connection: Connection, seq: int, moved: int
) -> None:
    connection.exec_driver_sql("UPDATE journal_entry SET seq = ? WHERE seq = ?", (moved, seq))
    assert not _report(connection).holds


def test_erasing_words_keeps_the_chain(connection: Connection) -> None:
    head = journal.head(connection)
    connection.exec_driver_sql("UPDATE journal_entry SET before = NULL, after = NULL WHERE seq < 4")
    connection.exec_driver_sql("UPDATE journal_action SET sentence = '' WHERE seq = 2")
    assert _report(connection) == ChainReport(4, head, None)


def _alter(connection: Connection, table: str, column: str, seq: int) -> None:
    """Put something else of its own type in the place of a value."""
    connection.exec_driver_sql(
        f"UPDATE {table} SET {column} = CASE"
        f" WHEN {column} IS NULL AND '{column}' = 'undoes' THEN zeroblob(16)"
        f" WHEN {column} IS NULL THEN 'x'"
        f" WHEN typeof({column}) = 'blob' THEN CAST(randomblob(length({column})) AS BLOB)"
        f" ELSE {column} || 'x' END WHERE seq = ?",
        (seq,),
    )
