"""What was given back as typed in: each state has its date, and one of them counts."""

from datetime import date

import pytest

from app.records.failures import InvalidDraft
from app.records.identity import new_id
from app.records.recognition import (
    OPEN_STATES,
    STATE_DATE,
    RecognitionDraft,
    RecognitionState,
    counts_on,
)

DATES = {
    "offered_on": date(2026, 3, 1),
    "answered_on": date(2026, 3, 5),
    "given_on": date(2026, 3, 9),
}


def _draft(**values: object) -> RecognitionDraft:
    return RecognitionDraft.check({"person_id": new_id(), **values})


@pytest.mark.parametrize(
    ("wrong", "field", "sentence"),
    [
        ({"person_id": None}, "person_id", "Please choose whom it is for."),
        *(
            (
                {"cost_pence": cost},
                "cost_pence",
                "The cost cannot be read. Write it like 12.50, or leave it empty.",
            )
            for cost in (-1, "free")
        ),
        ({"state": "offered", "offered_on": None}, "", "The day it was offered is needed."),
        ({"state": "accepted", "offered_on": None}, "", "The day it was offered is needed."),
        ({"state": "declined", "answered_on": None}, "", "The day it was declined is needed."),
        ({"state": "given", "given_on": None}, "", "The day it was given is needed."),
    ],
)
def test_each_refusal_has_its_sentence(wrong: dict[str, object], field: str, sentence: str) -> None:
    with pytest.raises(InvalidDraft) as refusal:
        _draft(**{**DATES, **wrong})
    assert refusal.value.problems == ((field, sentence),)


@pytest.mark.parametrize(
    ("state", "counted"),
    [
        (RecognitionState.OFFERED, None),
        (RecognitionState.ACCEPTED, None),
        (RecognitionState.DECLINED, DATES["answered_on"]),
        (RecognitionState.GIVEN, DATES["given_on"]),
    ],
)
def test_given_and_declined_count_and_an_open_offer_does_not(
    state: RecognitionState, counted: date | None
) -> None:
    assert counts_on(_draft(state=state, **DATES)) == counted
    assert (counted is None) == (state in OPEN_STATES)
    assert STATE_DATE[state] in DATES
