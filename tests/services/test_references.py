"""A reference is asked for, drafted from the record, sent with consent only, and kept."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from app.records.contribution import ContributionDraft
from app.records.course import Course, PlaceState, TrainingPlace
from app.records.failures import AppError
from app.records.recognition import RecognitionState
from app.records.reference import ReferenceDraft, ReferenceState
from app.records.skill_seen import SkillSeenDraft
from app.services import contributions, recognition, references, skills, undoing
from app.services.notices import all_notices
from app.services.recognition import LedgerView
from app.store.office_file import OfficeFile
from tests.services.conftest import added

ASKED_ON = date(2026, 3, 1)
LETTER = b"%PDF-1.7 what was sent"
READY = {
    "consented_on": ASKED_ON,
    "text": "Amina gave her time.",
    "signed_by": "Sarah Jones",
}


def _ask(office: OfficeFile, person: UUID, **values: Any) -> UUID:
    values = {"person_id": person, "asked_by": "Tesco", "asked_on": ASKED_ON, **values}
    outcome = references.ask(office, ReferenceDraft.check(values))
    assert outcome.record_id is not None
    return outcome.record_id


def _ledger(office: OfficeFile) -> list[tuple[RecognitionState, str]]:
    return [(row.state, row.what) for row in recognition.ledger(office, LedgerView())]


def test_one_that_was_asked_for_is_promised_and_becomes_a_notice(
    office: OfficeFile, amina: UUID
) -> None:
    _ask(office, amina, due_on=date(2026, 3, 10))
    assert _ledger(office) == [(RecognitionState.OFFERED, "for Tesco")]
    (notice,) = all_notices(office, date(2026, 3, 16)).waiting
    assert notice.sentence == (
        "Amina Diallo was offered a reference (for Tesco) on 1 March. Due 10 March, not given yet."
    )


def test_it_is_drafted_from_the_record(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    values = {"person_id": amina, "activity_id": kitchen, "day": ASKED_ON, "minutes": 600}
    contributions.log(office, ContributionDraft.check(values), today)
    seen = {"person_id": amina, "skill": "Baking", "seen_on": ASKED_ON}
    skills.see(office, SkillSeenDraft.check(seen))
    with office.writing() as writing:
        course = Course(title="Food hygiene 2", search_key="food hygiene 2")
        writing.add(course)
        place = TrainingPlace(
            person_id=amina, course_id=course.id, state=PlaceState.DONE, done_on=ASKED_ON
        )
        writing.add(place)
        writing.say("A course was done.")
    assert references.drafted(office, amina, today) == (
        "Amina Diallo has volunteered with Riverside Community Trust since 1 March 2026.\n\n"
        "In this time Amina gave 10 hours on 1 occasion: Kitchen (10 hours).\n\n"
        "Amina completed this training with us: Food hygiene 2 (1 March 2026).\n\n"
        "We have seen Amina use these skills: Baking.\n\n"
        "This is what our records show on 16 March 2026."
    )


def test_it_speaks_of_somebody_by_the_name_that_letters_do(
    office: OfficeFile, kitchen: UUID, today: date
) -> None:
    price = added(office, "Mrs Price")
    values = {"person_id": price, "activity_id": kitchen, "day": ASKED_ON, "minutes": 600}
    contributions.log(office, ContributionDraft.check(values), today)
    assert "In this time Mrs Price gave 10 hours" in references.drafted(office, price, today)


def test_what_was_sent_is_kept_and_given(office: OfficeFile, amina: UUID, today: date) -> None:
    asked = _ask(office, amina, **READY)
    with pytest.raises(AppError, match="not sent yet"):
        references.sent_content(office, asked)
    outcome = references.send(office, asked, "by e-mail", LETTER, today)
    assert outcome.sentence == "Sent the reference for Amina Diallo to Tesco."
    assert references.sent_content(office, asked) == LETTER
    assert _ledger(office) == [(RecognitionState.GIVEN, "for Tesco")]
    (row,) = references.listed(office)
    assert (row.state, row.settled_on, row.has_file) == (ReferenceState.SENT, today, True)
    with pytest.raises(AppError, match="it is sent already"):
        references.send(office, asked, "by post", LETTER, today)
    with pytest.raises(AppError, match="stays as it is"):
        references.change(office, asked, references.draft_for(office, asked))
    with pytest.raises(AppError, match="is sent already"):
        references.withdraw(office, asked, today)
    assert outcome.action_id is not None
    undoing.undo(office, outcome.action_id)
    assert _ledger(office) == [(RecognitionState.OFFERED, "for Tesco")]


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        ({"consented_on": None}, "Amina Diallo has not agreed to it yet"),
        ({"text": ""}, "no text yet, or nobody to sign it"),
        ({"signed_by": ""}, "no text yet, or nobody to sign it"),
    ],
)
def test_nothing_is_sent_without_consent_text_and_signature(
    office: OfficeFile, amina: UUID, today: date, missing: dict[str, Any], told: str
) -> None:
    asked = _ask(office, amina, **(READY | missing))
    with pytest.raises(AppError, match=told):
        references.send(office, asked, "by post", LETTER, today)
    references.change(office, asked, ReferenceDraft.check(_values(office, asked) | READY))
    references.send(office, asked, "by post", LETTER, today)


def _values(office: OfficeFile, asked: UUID) -> dict[str, Any]:
    return references.draft_for(office, asked).model_dump()


def test_one_withdrawn_counts_as_declined_and_one_refused_as_nothing(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    withdrawn, refused = _ask(office, amina), _ask(office, amina, asked_by="College")
    references.withdraw(office, withdrawn, today)
    refusal = references.refuse(office, refused, today)
    assert _ledger(office) == [(RecognitionState.DECLINED, "for Tesco")]
    states = {row.asked_by: row.state for row in references.listed(office, amina)}
    assert states == {"Tesco": ReferenceState.WITHDRAWN, "College": ReferenceState.REFUSED}
    assert refusal.action_id is not None
    removal = references.remove(office, refused)
    assert removal.action_id is not None
    undoing.undo(office, removal.action_id)
    undoing.undo(office, refusal.action_id)
    assert (RecognitionState.OFFERED, "for College") in _ledger(office)


def test_one_noted_by_mistake_is_removed_with_its_line(office: OfficeFile, amina: UUID) -> None:
    outcome = references.remove(office, _ask(office, amina))
    assert references.listed(office) == []
    assert _ledger(office) == []
    assert outcome.action_id is not None
    undoing.undo(office, outcome.action_id)
    assert len(references.listed(office)) == 1


def test_a_line_of_the_ledger_leads_to_its_reference(office: OfficeFile, amina: UUID) -> None:
    kept = _ask(office, amina)
    (line,) = recognition.ledger(office, LedgerView())
    assert references.behind(office, line.id) == kept
    assert references.behind(office, amina) is None
