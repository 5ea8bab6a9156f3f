"""People are added, changed, found again as the same, merged and taken apart, and leave."""

from datetime import date
from uuid import UUID

import pytest

from app.records.areas import Area
from app.records.contribution import Contribution, ContributionDraft
from app.records.failures import AppError, InvalidDraft
from app.records.identity import new_id
from app.records.person import ExternalId, PersonDraft, Standing, ThanksManner
from app.records.recognition import Recognition, RecognitionDraft, RecognitionKind
from app.records.reference import ReferenceDraft
from app.records.skill_seen import SkillSeenDraft
from app.records.vacancy import VacancyDraft
from app.services import (
    contributions,
    people,
    people_list,
    recognition,
    references,
    skills,
    undoing,
    vacancies,
    vacancy_telling,
)
from app.store import journal
from app.store.office_file import OfficeFile
from app.store.shapes import shape_of
from tests.services.conftest import added
from tests.store.random_acts import Tables, tables

JAN, MARCH = date(2026, 1, 5), date(2026, 3, 2)


def _changed(office: OfficeFile, person_id: UUID, **values: object) -> None:
    draft = PersonDraft.check({**people.draft_for(office, person_id).model_dump(), **values})
    people.change(office, person_id, draft)


def _log(office: OfficeFile, person: UUID, activity: UUID, minutes: int = 60) -> None:
    values = {"person_id": person, "activity_id": activity, "day": MARCH, "minutes": minutes}
    contributions.log(office, ContributionDraft.check(values), MARCH)


def _everything(office: OfficeFile) -> tuple[Tables, list[tuple[object, ...]]]:
    with office.reading() as session:
        names = ", ".join(c.name for c in shape_of(Recognition).columns if c.name != "version")
        rows = session.connection().exec_driver_sql(f"SELECT {names} FROM recognition ORDER BY id")
        return tables(office), [tuple(row) for row in rows]


def _number(office: OfficeFile, person_id: UUID) -> str:
    return people.draft_for(office, person_id).number


def test_adding_says_so_and_gives_the_next_number(office: OfficeFile) -> None:
    outcome = people.add(office, PersonDraft(name="Amina Diallo"))
    assert outcome.sentence == "Added Amina Diallo."
    assert outcome.areas == {Area.PEOPLE}
    assert outcome.record_id is not None
    assert _number(office, outcome.record_id) == "1"
    added(office, "Tom", number="41")
    added(office, "Una", number="V-900")
    added(office, "Vi", number="0123456789012")
    assert _number(office, added(office, "Wyn")) == "42"


def test_a_number_is_one_persons(office: OfficeFile, amina: UUID) -> None:
    sentence = "Number 1 belongs to Amina Diallo. Leave it empty to get the next one."
    with pytest.raises(InvalidDraft) as refusal:
        added(office, "Tom", number="1")
    assert refusal.value.problems == (("number", sentence),)
    tom = added(office, "Tom")
    with pytest.raises(InvalidDraft, match="belongs to Amina Diallo"):
        _changed(office, tom, number="1")
    _changed(office, tom, number="2", name="Thomas")
    _changed(office, tom, number="")
    assert _number(office, tom) == "3"


def test_bringing_back_somebody_whose_number_was_given_away_is_refused(
    office: OfficeFile, amina: UUID
) -> None:
    removed = people.remove(office, amina)
    added(office, "Tom")
    assert removed.action_id is not None
    with pytest.raises(AppError, match="took its place"):
        undoing.undo(office, removed.action_id)


def test_a_changed_name_is_found_under_the_new_one(office: OfficeFile, amina: UUID) -> None:
    draft = PersonDraft.check({"name": "Amina Ŵyn", "known_as": "Mina", "number": "1"})
    outcome = people.change(office, amina, draft)
    assert outcome.sentence == "Changed the details of Amina Ŵyn."
    assert [person.name for person in people_list.find(office, "wyn")] == ["Amina Ŵyn"]
    assert people_list.find(office, "diallo") == []
    again = people.change(office, amina, draft)
    assert (again.sentence, again.action_id) == ("Nothing was changed.", None)


def test_leaving_keeps_the_record(office: OfficeFile, amina: UUID) -> None:
    outcome = people.leave(office, amina, MARCH, "Moved away")
    assert outcome.sentence == "Amina Diallo has left."
    details = people.draft_for(office, amina)
    assert (details.left_on, details.left_reason) == (MARCH, "Moved away")
    _changed(office, amina, left_on=None, joined_on=MARCH)
    with pytest.raises(InvalidDraft, match="before the joining date"):
        people.leave(office, amina, JAN, "")


def test_somebody_entered_by_mistake_is_removed_with_their_numbers(
    office: OfficeFile, amina: UUID
) -> None:
    with office.writing() as writing:
        writing.add(ExternalId(person_id=amina, source="Volgistics", external_id="77"))
        writing.say("Noted.", Area.PEOPLE)
    before = tables(office)
    removed = people.remove(office, amina)
    assert removed.sentence == "Removed Amina Diallo."
    assert (tables(office)["person"], tables(office)["external_id"]) == ([], [])
    assert removed.action_id is not None
    undoing.undo(office, removed.action_id)
    assert tables(office) == before
    with pytest.raises(AppError, match="this person is no longer in the file"):
        people.remove(office, new_id())


@pytest.mark.parametrize("kind", ["hours", "thanks"])
def test_somebody_with_hours_or_thanks_can_only_leave(
    office: OfficeFile, amina: UUID, kitchen: UUID, kind: str
) -> None:
    if kind == "hours":
        _log(office, amina, kitchen)
    else:
        recognition.record(office, RecognitionDraft(person_id=amina, given_on=MARCH))
    with pytest.raises(AppError, match="Note that they have left instead"):
        people.remove(office, amina)


def test_two_records_become_one_and_undo_parts_them(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    twin = added(office, "Amina Dialo", phone="07700 900123", joined_on=JAN)
    for person in (amina, twin):
        _log(office, person, kitchen)
    recognition.record(office, RecognitionDraft(person_id=twin, given_on=MARCH))
    with office.writing() as writing:
        writing.add(ExternalId(person_id=twin, source="Volgistics", external_id="77"))
        writing.say("Noted.", Area.PEOPLE)
    before = _everything(office)

    merged = people.merge(office, amina, twin)
    assert merged.sentence == "Merged the two records of Amina Diallo."
    assert merged.areas == {
        Area.PEOPLE,
        Area.HOURS,
        Area.RECOGNITION,
        Area.EXPENSES,
        Area.TRAINING,
        Area.CHECKS,
        Area.REFERENCES,
        Area.SKILLS,
        Area.VACANCIES,
        Area.EVENTS,
        Area.MAILING,
    }
    row = people_list.table(office, people_list.PeopleFilter.EVERYONE, "", MARCH)
    assert [(p.name, p.minutes, p.thanked_on, p.phone) for p in row] == [
        ("Amina Diallo", 120, MARCH, "07700 900123")
    ]
    assert people.draft_for(office, amina).joined_on == JAN
    for number in ("1", "2", "77"):
        assert [p.id for p in people_list.find(office, number)] == [amina]

    assert merged.action_id is not None
    undone = undoing.undo(office, merged.action_id)
    assert _everything(office) == before
    assert undone.action_id is not None
    undoing.undo(office, undone.action_id)
    assert [p.id for p in people_list.find(office, "2")] == [amina]


def test_a_number_from_before_a_merge_is_not_given_again(office: OfficeFile, amina: UUID) -> None:
    for _ in range(2):
        twin = added(office, "Amina Diallo")
        people.merge(office, amina, twin)
    assert _number(office, added(office, "Tom")) == "4"


def test_a_record_without_a_number_takes_the_twins(office: OfficeFile, amina: UUID) -> None:
    with office.writing() as writing:
        person = people.added(writing, PersonDraft(name="Amina"))
        writing.change(person, {"number": ""})
        writing.say("Added.", Area.PEOPLE)
    people.merge(office, person.id, amina)
    assert _number(office, person.id) == "1"
    assert tables(office)["external_id"] == []


@pytest.mark.parametrize(
    ("kept", "twin", "merged"),
    [
        # A duplicate that was closed as a duplicate does not make the other leave.
        ({}, {"left_on": MARCH, "left_reason": "Twice here"}, {"left_on": None, "left_reason": ""}),
        ({"left_on": JAN}, {"joined_on": MARCH}, {"left_on": JAN, "joined_on": None}),
        ({}, {"joined_on": MARCH}, {"joined_on": MARCH}),
        ({"standing": "trustee"}, {"standing": "staff"}, {"standing": Standing.TRUSTEE}),
        ({}, {"thanks_manner": "in public"}, {"thanks_manner": ThanksManner.PUBLIC}),
        # Two dates of one break, and two persons to call, are never mixed.
        (
            {"break_from": MARCH},
            {"break_until": JAN},
            {"break_from": MARCH, "break_until": None},
        ),
        (
            {"emergency_name": "Ada"},
            {"emergency_name": "Bea", "emergency_phone": "2"},
            {"emergency_name": "Ada", "emergency_phone": ""},
        ),
        (
            {},
            {"emergency_name": "Bea", "emergency_phone": "2"},
            {"emergency_name": "Bea", "emergency_phone": "2"},
        ),
        # Both texts are kept, the same one once.
        ({"notes": "Tea"}, {"notes": "Cake"}, {"notes": "Tea\nCake"}),
        ({"skills": "Welsh"}, {"skills": "Welsh"}, {"skills": "Welsh"}),
        (
            {"would_value": ["gift"]},
            {"would_value": ["training", "gift"]},
            {"would_value": (RecognitionKind.GIFT, RecognitionKind.TRAINING)},
        ),
        # An opt-out of either holds.
        ({}, {"would_rather_not": True}, {"would_rather_not": True}),
        ({"may_be_named": True}, {}, {"may_be_named": False}),
        ({"email": "a@x.org"}, {"email": "b@x.org"}, {"email": "a@x.org"}),
    ],
)
def test_a_merge_fills_gaps_and_mixes_nothing(
    office: OfficeFile, kept: dict[str, object], twin: dict[str, object], merged: dict[str, object]
) -> None:
    keep_id, twin_id = added(office, "Amina", **kept), added(office, "Amina D", **twin)
    people.merge(office, keep_id, twin_id)
    details = people.draft_for(office, keep_id).model_dump()
    assert {name: details[name] for name in merged} == merged
    assert details["name"] == "Amina"


def test_a_record_is_not_merged_with_itself(office: OfficeFile, amina: UUID) -> None:
    with pytest.raises(AppError, match="one and the same record"):
        people.merge(office, amina, amina)


def test_many_hours_move_at_once(office: OfficeFile, amina: UUID, kitchen: UUID) -> None:
    twin = added(office, "Amina Dialo")
    row = {"person_id": twin, "activity_id": kitchen, "day": MARCH, "minutes": 60}
    with office.writing() as writing:
        writing.add_many(Contribution, [row] * 2_000)
        writing.say("Many hours.", Area.HOURS)
    before = tables(office)
    merged = people.merge(office, amina, twin)
    place = [column.name for column in shape_of(Contribution).columns].index("person_id")
    assert {row[place - 1] for row in tables(office)["contribution"]} == {amina.bytes}
    assert merged.action_id is not None
    undoing.undo(office, merged.action_id)
    assert tables(office) == before
    with office.reading() as session:
        assert journal.check(session.connection()).holds


def test_the_same_one_is_recognised_by_name_address_or_phone(
    office: OfficeFile, amina: UUID
) -> None:
    _changed(office, amina, phone="07700 900123")
    added(office, "Amina Diallo Smith", number="V-2")

    def twins(**values: object) -> tuple[str, ...]:
        return people.twins(office, PersonDraft.check({"name": "Somebody", **values}))

    same = "Amina Diallo (number 1) has the same"
    assert twins(name="AMINA DIALLÓ") == (f"{same} name.",)
    assert twins(email="Amina@Example.org") == (f"{same} e-mail address.",)
    assert twins(phone="+44 7700 900 123") == (f"{same} phone number.",)
    assert twins(name="Amina Diallo", email="amina@example.org", phone="07700900123") == (
        f"{same} name, e-mail address and phone number.",
    )
    assert twins() == twins(name="Amina") == ()
    draft = people.draft_for(office, amina)
    assert people.twins(office, draft, but=amina) == ()


def test_a_household_shares_an_address_and_three_are_named(office: OfficeFile) -> None:
    for name in "DCBA":
        added(office, name, email="home@example.org")
    found = people.twins(office, PersonDraft(name="E", email="home@example.org"))
    assert [sentence[0] for sentence in found] == ["A", "B", "C"]


def test_references_sightings_and_first_looks_move_with_a_merged_person(
    office: OfficeFile, amina: UUID
) -> None:
    twin = added(office, "Amina D")
    asked = ReferenceDraft(person_id=twin, asked_by="Tesco", asked_on=MARCH)
    references.ask(office, asked)
    skills.see(office, SkillSeenDraft(person_id=twin, skill="Welsh", seen_on=MARCH))
    cook, driver = (
        vacancies.add(office, VacancyDraft(title=title, opens_on=MARCH)).record_id
        for title in ("Cook", "Driver")
    )
    assert cook is not None
    assert driver is not None
    vacancy_telling.tell(office, cook, [amina, twin], MARCH, "by e-mail")
    vacancy_telling.tell(office, driver, [twin], MARCH, "in person")
    before = _everything(office)
    with pytest.raises(AppError, match="was not removed"):
        people.remove(office, twin)
    merged = people.merge(office, amina, twin)
    assert [row.person_id for row in references.listed(office)] == [amina]
    for vacancy in (cook, driver):
        assert [row.person_id for row in vacancy_telling.tellings(office, vacancy)] == [amina]
    assert merged.action_id is not None
    undoing.undo(office, merged.action_id)
    assert _everything(office) == before
