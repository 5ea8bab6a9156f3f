"""A write is kept whole with its journal and its sentence, or nothing of it is."""

import json
from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from app.records.activity import Activity
from app.records.areas import Area
from app.records.contribution import Contribution
from app.records.identity import new_id
from app.records.journal import JournalAction, JournalEntry
from app.records.person import ExternalId, Person
from app.records.put_off import PutOff
from app.store import writing as writing_module
from app.store.office_file import OfficeFile
from app.store.writing import Writing
from tests.store.random_acts import tables, undo

DAY = date(2026, 3, 16)


def _journal(office: OfficeFile) -> list[tuple[str, str, str | None, str | None]]:
    with office.reading() as session:
        entries = session.exec(select(JournalEntry).order_by(col(JournalEntry.seq)))
        return [(e.deed.value, e.subject, e.before, e.after) for e in entries]


def _person(office: OfficeFile, name: str = "Ailsa") -> Person:
    person = Person(name=name)
    with office.writing() as writing:
        writing.add(person)
        writing.say(f"Added {name}.", Area.PEOPLE)
    return person


def test_an_act_is_written_with_who_and_what_and_where(office: OfficeFile) -> None:
    with office.writing() as writing:
        writing.add(Person(name="Ailsa"))
        writing.say("Added Ailsa", Area.PEOPLE)
        writing.say("Added Ailsa.", Area.HOURS)
    with office.reading() as session:
        act = session.exec(select(JournalAction)).one()
    assert (act.id, act.who, act.sentence) == (writing.action_id, "Sarah", "Added Ailsa.")
    assert (act.areas, act.replica_id) == ("hours,people", office.replica_id)
    assert writing.areas == {Area.PEOPLE, Area.HOURS}


def test_a_change_tells_only_what_changed_and_counts_up_the_version(office: OfficeFile) -> None:
    person = _person(office)
    with office.writing() as writing:
        kept = writing.session.get(Person, person.id)
        assert kept is not None
        assert not writing.change(kept, {"name": "Ailsa", "notes": ""})
        assert not writing.changed_something
        assert writing.change(kept, {"name": "Ailsa", "notes": "Likes tea", "left_on": DAY})
        assert kept.version == 2
        writing.say("Changed Ailsa.", Area.PEOPLE)
    deed, subject, before, after = _journal(office)[-1]
    assert (deed, subject) == ("changed", "person")
    assert json.loads(before or "") == {"notes": "", "left_on": None}
    assert json.loads(after or "") == {"notes": "Likes tea", "left_on": "2026-03-16"}


def test_one_value_is_changed_wherever_it_stands(office: OfficeFile) -> None:
    people = [_person(office, name) for name in ("Ailsa", "Tom", "Una")]
    with office.writing() as writing:
        assert writing.change_all(Person, "notes", "Gone", "Here") == 0
        assert not writing.changed_something
        kept = writing.session.get(Person, people[1].id)
        assert kept is not None
        writing.change(kept, {"notes": "Away"})
        assert writing.change_all(Person, "notes", "", "Here") == 2
        assert (kept.notes, kept.version) == ("Away", 2)
        assert writing.change_all(Person, "notes", "Gone", "Here") == 0
        writing.say("Noted.", Area.PEOPLE)
    with office.reading() as session:
        notes = session.exec(select(Person.notes, Person.version).order_by(col(Person.id))).all()
    assert [tuple(row) for row in notes] == [("Here", 2), ("Away", 2), ("Here", 2)]
    assert _journal(office)[-1] == ("changed", "person", '{"notes":""}', '{"notes":"Here"}')
    undo(office, writing.action_id)
    assert {row[-2] for row in tables(office)["person"]} == {""}


def test_a_write_that_changes_nothing_leaves_no_act(office: OfficeFile) -> None:
    with office.writing() as writing:
        writing.say("Nothing, really.", Area.PEOPLE)
    assert not writing.changed_something
    with office.reading() as session:
        assert session.exec(select(JournalAction)).all() == []


def test_a_write_without_a_sentence_leaves_nothing(office: OfficeFile) -> None:
    with pytest.raises(RuntimeError, match="must say"), office.writing() as writing:
        writing.add(Person(name="Ailsa"))
    assert (tables(office)["person"], _journal(office)) == ([], [])


def _break_a_key(writing: Writing) -> None:
    writing.add(ExternalId(person_id=new_id(), source="s", external_id="1"))


def _break_a_check(writing: Writing) -> None:
    writing.add_many(Person, [{"name": "Tom"}, {"name": ""}])


def _fail(writing: Writing) -> None:
    raise ZeroDivisionError


def _change_and(office: OfficeFile, person: Person, fault: Callable[[Writing], None]) -> None:
    with office.writing() as writing:
        kept = writing.session.get(Person, person.id)
        assert kept is not None
        writing.change(kept, {"name": "Someone else"})
        writing.add(Person(name="Tom"))
        writing.say("It went wrong.", Area.PEOPLE)
        fault(writing)


@pytest.mark.parametrize(
    ("fault", "raised"),
    [(_break_a_key, IntegrityError), (_break_a_check, IntegrityError), (_fail, ZeroDivisionError)],
)
def test_a_write_that_raises_leaves_nothing(
    office: OfficeFile, fault: Callable[[Writing], None], raised: type[Exception]
) -> None:
    person = _person(office)
    before, journal = tables(office), _journal(office)
    with pytest.raises(raised):
        _change_and(office, person, fault)
    assert (tables(office), _journal(office)) == (before, journal)


def test_changes_reach_the_file_in_the_order_they_were_made(office: OfficeFile) -> None:
    """A key is there before what points to it, and a name is free before it is taken again."""
    with office.writing() as writing:
        person, kitchen = Person(name="Ailsa"), Activity(name="Kitchen", search_key="kitchen")
        writing.add(person)
        writing.add(kitchen)
        hours = Contribution(person_id=person.id, activity_id=kitchen.id, day=DAY, minutes=5)
        writing.add(hours)
        writing.add(PutOff(key="thanks:1", until=DAY, reason="Away"))
        writing.say("Added.", Area.HOURS)
    with office.writing() as writing:
        session = writing.session
        writing.remove(session.exec(select(Contribution)).one())
        writing.remove(session.exec(select(Person)).one())
        put_off = session.exec(select(PutOff)).one()
        writing.remove(put_off)
        writing.add(PutOff(key="thanks:1", until=DAY, reason="Still away"))
        writing.say("Removed.", Area.HOURS)
    with office.reading() as session:
        assert session.exec(select(PutOff)).one().reason == "Still away"
    assert [deed for deed, *_ in _journal(office)] == ["added"] * 4 + ["removed"] * 3 + ["added"]


def test_many_are_added_in_parts_with_ids_in_order(
    office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing_module, "CHUNK", 3)
    own = new_id()
    with office.writing() as writing:
        writing.add(Person(name="First"))
        ids = writing.add_many(
            Person, ({"name": f"Person {n}"} | ({"id": own} if n == 5 else {}) for n in range(8))
        )
        writing.add(Person(name="Last"))
        writing.say("Ten people.", Area.PEOPLE)
    assert ids[5] == own
    assert ids[:5] == sorted(ids[:5])
    names = [json.loads(after or "")["name"] for _, _, _, after in _journal(office)]
    assert names == ["First", *(f"Person {n}" for n in range(8)), "Last"]
    assert len(tables(office)["person"]) == 10


def test_a_long_act_is_journalled_in_parts(
    office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing_module, "CHUNK", 3)
    with office.writing() as writing:
        for number in range(7):
            writing.add(Person(name=f"Person {number}"))
        writing.say("Seven people.", Area.PEOPLE)
    assert len(_journal(office)) == 7
    undo(office, writing.action_id)
    assert tables(office)["person"] == []


def test_no_rows_add_nothing(office: OfficeFile) -> None:
    with office.writing() as writing:
        assert writing.add_many(Person, []) == []
    assert not writing.changed_something
