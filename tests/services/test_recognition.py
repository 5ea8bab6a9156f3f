"""What is given back: thanked, offered, answered, given, changed, removed; one ledger of it all."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from app.records.areas import Area
from app.records.failures import AppError, InvalidDraft
from app.records.identity import new_id
from app.records.recognition import RecognitionDraft, RecognitionKind, RecognitionState
from app.services import recognition, undoing
from app.services.outcome import Outcome
from app.services.recognition import LedgerView, RecognitionRow
from app.store.office_file import OfficeFile
from tests.services.conftest import added

DAY = date(2026, 3, 2)


def _draft(person: UUID, **values: object) -> RecognitionDraft:
    return RecognitionDraft.check({"person_id": person, "given_on": DAY, **values})


def _offer(office: OfficeFile, person: UUID, **values: object) -> UUID:
    offered = {"kind": "training", "state": "offered", "offered_on": DAY, "given_on": None}
    outcome = recognition.record(office, _draft(person, **{**offered, **values}))
    assert outcome.record_id is not None
    return outcome.record_id


def _lines(office: OfficeFile, **view: Any) -> list[RecognitionRow]:
    return recognition.ledger(office, LedgerView(**view))


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, "Thanked Amina Diallo."),
        ({"kind": "refreshments"}, "Refreshments given: Amina Diallo."),
        (
            {"kind": "training", "state": "offered", "offered_on": DAY},
            "Training offered: Amina Diallo.",
        ),
        (
            {"state": "offered", "offered_on": DAY},
            "Thanks offered: Amina Diallo.",
        ),
        (
            {"kind": "first look at a job", "state": "declined", "answered_on": DAY},
            "First look at a job declined: Amina Diallo.",
        ),
        ({"kind": "expenses paid"}, "Expenses paid: Amina Diallo."),
        (
            {"kind": "expenses paid", "state": "offered", "offered_on": DAY},
            "Expenses offered: Amina Diallo.",
        ),
    ],
)
def test_recording_says_what_was_done(
    office: OfficeFile, amina: UUID, values: dict[str, object], sentence: str
) -> None:
    outcome = recognition.record(office, _draft(amina, **values))
    assert outcome.sentence == sentence
    assert outcome.areas == {Area.RECOGNITION}


def test_everyone_who_was_there_is_thanked_in_one_act(office: OfficeFile, amina: UUID) -> None:
    tom = added(office, "Tom")
    outcome = recognition.record_for_many(office, [tom, amina, tom], _draft(amina, what="Cake"))
    assert outcome.sentence == "Thanked 2 people."
    assert {line.person_id for line in _lines(office)} == {amina, tom}
    assert outcome.action_id is not None
    undoing.undo(office, outcome.action_id)
    assert _lines(office) == []
    with pytest.raises(AppError, match="no person is chosen"):
        recognition.record_for_many(office, [], _draft(amina))
    with pytest.raises(AppError, match="this person is no longer in the file"):
        recognition.record_for_many(office, [amina, new_id()], _draft(amina))
    assert _lines(office) == []


def test_an_offer_is_accepted_and_given(office: OfficeFile, amina: UUID) -> None:
    offer = _offer(office, amina, due_on=date(2026, 4, 1), given_by="Sarah")
    accepted = recognition.accept(office, offer, date(2026, 3, 4))
    assert accepted.sentence == "Training accepted: Amina Diallo."
    (line,) = _lines(office)
    assert (line.state, line.day) == (RecognitionState.ACCEPTED, date(2026, 3, 4))
    assert (line.due_on, line.given_by) == (date(2026, 4, 1), "Sarah")
    given = recognition.give(office, offer, date(2026, 3, 9))
    assert given.sentence == "Training given: Amina Diallo."
    recognition.give(office, offer, date(2026, 3, 9), by="Tom")
    (line,) = _lines(office)
    assert (line.day, line.given_by) == (date(2026, 3, 9), "Tom")
    assert given.record_id == offer


def test_an_offer_is_declined_and_counts_from_then(office: OfficeFile, amina: UUID) -> None:
    offer = _offer(office, amina)
    assert recognition.decline(office, offer, date(2026, 3, 5)).sentence == (
        "Training declined: Amina Diallo."
    )
    (line,) = _lines(office, state=RecognitionState.DECLINED)
    assert line.day == date(2026, 3, 5)
    with office.reading() as session:
        counts_on = session.connection().exec_driver_sql("SELECT counts_on FROM recognition")
        assert counts_on.scalar_one() == "2026-03-05"


def test_a_line_is_changed(office: OfficeFile, amina: UUID) -> None:
    offer = _offer(office, amina)
    draft = recognition.draft_for(office, offer)
    assert draft.kind is RecognitionKind.TRAINING
    values = {**draft.model_dump(), "note": "Food hygiene", "cost_pence": 1250}
    changed = recognition.change(office, offer, RecognitionDraft.check(values))
    assert changed.sentence == "Changed what was given back to Amina Diallo."
    (line,) = _lines(office)
    assert (line.note, line.cost_pence) == ("Food hygiene", 1250)
    with pytest.raises(InvalidDraft, match="The day it was given is needed"):
        RecognitionDraft.check({**values, "state": "given"})


def test_lines_are_removed_and_come_back(office: OfficeFile, amina: UUID) -> None:
    ids = [_offer(office, amina), _offer(office, amina)]
    before = _lines(office)
    one: Outcome = recognition.remove(office, ids[:1])
    assert one.sentence == "Removed 1 line of what was given back."
    assert one.action_id is not None
    undoing.undo(office, one.action_id)
    assert _lines(office) == before
    assert recognition.remove(office, ids).sentence == "Removed 2 lines of what was given back."
    with pytest.raises(AppError, match="this line is no longer in the file"):
        recognition.give(office, ids[0], DAY)


def test_the_ledger_is_narrowed_by_person_kind_state_and_day(
    office: OfficeFile, amina: UUID
) -> None:
    tom = added(office, "Tom")
    recognition.record(office, _draft(amina, marks="100 hours", what="Certificate"))
    recognition.record(office, _draft(tom, kind="gift", given_on=date(2026, 2, 1)))
    _offer(office, tom, offered_on=date(2026, 1, 1))
    assert [line.person for line in _lines(office)] == ["Amina Diallo", "Tom", "Tom"]
    assert [line.day.month for line in _lines(office)] == [3, 2, 1]
    views: list[tuple[dict[str, Any], int]] = [
        ({"person_id": tom}, 2),
        ({"kind": RecognitionKind.GIFT}, 1),
        ({"state": RecognitionState.OFFERED}, 1),
        ({"first": date(2026, 2, 1)}, 2),
        ({"last": date(2026, 2, 1)}, 2),
        ({"first": date(2026, 2, 1), "last": date(2026, 2, 1), "person_id": amina}, 0),
    ]
    assert [len(_lines(office, **view)) for view, _ in views] == [count for _, count in views]
    (line,) = _lines(office, person_id=amina)
    assert (line.marks, line.what, line.cost_pence) == ("100 hours", "Certificate", None)


def test_several_offers_are_answered_as_one_act(office: OfficeFile, amina: UUID) -> None:
    tom = added(office, "Tom")
    same = [_offer(office, amina), _offer(office, tom)]
    given = recognition.answer(office, same, RecognitionState.GIVEN, DAY, by="Sarah")
    assert given.sentence == "Training given: 2 people."
    assert {line.given_by for line in _lines(office)} == {"Sarah"}
    assert given.action_id is not None
    undoing.undo(office, given.action_id)
    mixed = [*same, _offer(office, tom, kind="reference")]
    accepted = recognition.answer(office, mixed, RecognitionState.ACCEPTED, DAY)
    assert accepted.sentence == "3 offers accepted."
    assert {line.state for line in _lines(office)} == {RecognitionState.ACCEPTED}
    with pytest.raises(AppError, match="no offer is chosen"):
        recognition.answer(office, [], RecognitionState.GIVEN, DAY)


def test_what_stands_open_comes_by_its_day(office: OfficeFile, amina: UUID) -> None:
    undated = _offer(office, amina)
    later = _offer(office, amina, due_on=date(2026, 5, 1))
    sooner = _offer(office, amina, due_on=date(2026, 4, 1), state="accepted", answered_on=DAY)
    recognition.record(office, _draft(amina))
    assert [line.id for line in recognition.open_offers(office)] == [sooner, later, undated]
    assert recognition.count(office) == 4


def test_the_ledger_is_searched_and_adds_up(office: OfficeFile, amina: UUID) -> None:
    tom = added(office, "Tom")
    recognition.record(office, _draft(amina, what="Caf\u00e9 voucher", cost_pence=500))
    recognition.record(office, _draft(amina, given_by="Sarah"))
    _offer(office, tom, cost_pence=9900)
    _offer(office, tom, state="declined", answered_on=DAY)
    assert [line.what for line in _lines(office, text="amina CAFE")] == ["Caf\u00e9 voucher"]
    assert len(_lines(office, text="sarah")) == 1
    assert _lines(office, text="amina tom") == []
    assert recognition.totals(_lines(office)) == (2, 1, 1, 1, 500)
    lines = _lines(office)
    assert recognition.narrowed(lines, LedgerView(person_id=tom, first=DAY, last=DAY)) == [
        line for line in lines if line.person_id == tom
    ]
    assert recognition.narrowed(lines, LedgerView(first=date(2026, 3, 3))) == []
