"""What people can do is found by its words, and told used from unused."""

from datetime import date
from uuid import UUID

import pytest

from app.records.activity import ActivityDraft
from app.records.areas import Area
from app.records.contribution import ContributionDraft
from app.records.skill_seen import SkillSeenDraft
from app.rules.skills import Skill
from app.services import activities, contributions, people, skills, undoing
from app.services.skills import SkillFound
from app.store.office_file import OfficeFile
from tests.services.conftest import added

LAST_WEEK = date(2026, 3, 9)


@pytest.fixture
def sian(office: OfficeFile) -> UUID:
    return added(
        office,
        "Siân Llewelyn",
        skills="British Sign Language, driving",
        wants_to_use="Seed saving",
        availability="Tuesday mornings",
    )


def _see(office: OfficeFile, person: UUID, skill: str, day: date = LAST_WEEK) -> UUID:
    values = {"person_id": person, "skill": skill, "seen_on": day, "seen_by": "Sarah"}
    outcome = skills.see(office, SkillSeenDraft.check(values))
    assert outcome.record_id is not None
    return outcome.record_id


def _drive(office: OfficeFile, person: UUID, today: date) -> None:
    draft = ActivityDraft(name="Driving", uses_skills="Driving")
    activity = activities.add(office, draft).record_id
    values = {"person_id": person, "activity_id": activity, "day": LAST_WEEK, "minutes": 90}
    contributions.log(office, ContributionDraft.check(values), today)


def test_a_skill_seen_is_noted_listed_and_undone(
    office: OfficeFile, sian: UUID, today: date
) -> None:
    seen = _see(office, sian, "Sign language")
    (row,) = skills.sightings(office, sian)
    assert (row.id, row.skill, row.seen_on, row.seen_by) == (
        seen,
        "Sign language",
        LAST_WEEK,
        "Sarah",
    )
    assert skills.of_person(office, sian, today)[0].seen_on == LAST_WEEK
    outcome = skills.unsee(office, seen)
    assert outcome.areas == {Area.SKILLS}
    assert skills.sightings(office, sian) == []
    assert outcome.action_id is not None
    undoing.undo(office, outcome.action_id)
    assert len(skills.sightings(office, sian)) == 1


def test_work_that_uses_a_skill_shows_it_of_those_who_offer_it(
    office: OfficeFile, sian: UUID, amina: UUID, today: date
) -> None:
    _drive(office, sian, today)
    assert skills.of_person(office, sian, today) == (
        Skill("British Sign Language", True, False, None),
        Skill("driving", True, False, LAST_WEEK),
        Skill("Seed saving", False, True, None),
    )
    assert skills.of_person(office, amina, today) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sign language, Tuesdays", True),
        ("SIGN", True),
        ("seed", True),
        ("sign language, Mondays", False),
        ("language driving", False),
        ("", True),
    ],
)
def test_people_are_found_by_skill_and_day(
    office: OfficeFile, sian: UUID, amina: UUID, today: date, text: str, found: bool
) -> None:
    names = [person.id for person in skills.search(office, text, today)]
    assert names == ([sian] if found else [])


def test_those_who_left_are_not_found(office: OfficeFile, sian: UUID, today: date) -> None:
    people.leave(office, sian, LAST_WEEK, "Moved away")
    assert skills.search(office, "sign", today) == []


def test_the_overview_counts_each_skill_across_the_charity(
    office: OfficeFile, sian: UUID, today: date
) -> None:
    added(office, "Huw Tomos", skills="Driving; chess")
    _drive(office, sian, today)
    found = skills.search(office, "", today)
    assert skills.overview(found, today) == [
        SkillFound("British Sign Language", 1, 0, 1),
        SkillFound("chess", 1, 0, 1),
        SkillFound("Driving", 2, 0, 1),
        SkillFound("Seed saving", 1, 1, 1),
    ]
    unused = {person.name: [one.name for one in person.unused(today)] for person in found}
    assert unused == {
        "Huw Tomos": ["Driving", "chess"],
        "Siân Llewelyn": ["British Sign Language", "Seed saving"],
    }
