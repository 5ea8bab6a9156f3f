"""The demo charity has references, vacancies, skills and things to give, each in step."""

from app.records.recognition import RecognitionKind, RecognitionState
from app.records.reference import ReferenceState
from app.services import both_sides, recognition, references, skills, vacancies, vacancy_telling
from app.services.recognition import LedgerView
from app.store.office_file import OfficeFile
from tests.demo_made import DEMO_TODAY as TODAY


def test_references_stand_in_the_ledger_as_far_as_they_are(demo: OfficeFile) -> None:
    rows = references.listed(demo)
    assert [row.state for row in rows].count(ReferenceState.ASKED) == 2
    assert {row.state for row in rows} >= {ReferenceState.SENT, ReferenceState.WITHDRAWN}
    view = LedgerView(kind=RecognitionKind.REFERENCE)
    lines = {(line.person, line.state) for line in recognition.ledger(demo, view)}
    assert ("Lucy Pemberton", RecognitionState.OFFERED) in lines
    assert ("Denise Cartwright", RecognitionState.DECLINED) in lines


def test_vacancies_were_told_of_or_wait_to_be(demo: OfficeFile) -> None:
    told = {row.title: (row.told, row.closed) for row in vacancies.listed(demo)}
    assert told == {
        "Community cook": (0, False),
        "Family support worker": (2, False),
        "Pantry assistant": (2, True),
    }
    cook = vacancies.listed(demo)[0]
    assert vacancy_telling.matches(demo, cook.id, TODAY)[0].fits > 0


def test_skills_are_seen_unused_and_wanted(demo: OfficeFile) -> None:
    found = skills.overview(skills.search(demo, "", TODAY), TODAY)
    assert any(skill.want_to_use for skill in found)
    assert 0 < sum(skill.unused > 0 for skill in found) < len(found)
    (bicycles,) = skills.search(demo, "mending bicycles", TODAY)
    assert bicycles.name == "Mohammed Rafiq"


def test_the_charity_can_give_what_people_would_value(demo: OfficeFile) -> None:
    sides = {side.kind: side for side in both_sides.both_sides(demo, TODAY)}
    assert sides[RecognitionKind.TRAINING].can_give
    assert sides[RecognitionKind.TRAINING].would_value
