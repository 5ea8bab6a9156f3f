"""Activities, the charity, the policy and what is put off: every refusal has its sentence."""

from datetime import date

import pytest

from app.records.activity import ActivityDraft
from app.records.charity import CharityDraft
from app.records.drafts import Draft
from app.records.failures import Cancelled, InvalidDraft
from app.records.policy import COUNTED_KINDS, PolicyDraft
from app.records.put_off import PutOffDraft
from app.records.recognition import RecognitionKind

PUT_OFF = {"key": "thanks:1", "until": date(2026, 4, 1), "reason": "On holiday"}
RISE = "Milestones are whole numbers that rise, such as 10, 50, 100."
REASON = "Please say in a few words why it can wait."


@pytest.mark.parametrize(
    ("draft", "values", "field", "sentence"),
    [
        (ActivityDraft, {"name": ""}, "name", "An activity needs a name."),
        (CharityDraft, {"name": ""}, "name", "The charity needs a name."),
        (
            CharityDraft,
            {"name": "R", "hour_value_pence": 0},
            "hour_value_pence",
            "The value of an hour is an amount such as 13.45, or empty.",
        ),
        (
            PolicyDraft,
            {"thanks_minutes": 0},
            "thanks_minutes",
            "The hours after which thanks are due must be between 1 and 1,000.",
        ),
        (
            PolicyDraft,
            {"thanks_days": 731},
            "thanks_days",
            "The days after which thanks are due must be between 1 and 730.",
        ),
        (
            PolicyDraft,
            {"first_thanks_days": 0},
            "first_thanks_days",
            "The days for a first thank-you must be between 1 and 730.",
        ),
        (
            PolicyDraft,
            {"due_soon_percent": 101},
            "due_soon_percent",
            "Due soon begins between 1 and 100 per cent of the limit.",
        ),
        (
            PolicyDraft,
            {"quiet_days": 6},
            "quiet_days",
            "The days of silence must be between 7 and 730.",
        ),
        (PolicyDraft, {"milestone_hours": (50, 10)}, "milestone_hours", RISE),
        (PolicyDraft, {"milestone_years": (1, 1)}, "milestone_years", RISE),
        (PolicyDraft, {"milestone_years": (0, 1)}, "milestone_years", RISE),
        (
            PutOffDraft,
            {**PUT_OFF, "until": ""},
            "until",
            "Please say until which day it is put off.",
        ),
        (PutOffDraft, {**PUT_OFF, "reason": " "}, "reason", REASON),
    ],
)
def test_each_refusal_has_its_sentence(
    draft: type[Draft], values: dict[str, object], field: str, sentence: str
) -> None:
    with pytest.raises(InvalidDraft) as refusal:
        draft.check(values)
    assert refusal.value.problems == ((field, sentence),)


def test_expenses_paid_are_no_thanks_unless_the_office_says_so() -> None:
    assert set(RecognitionKind) - set(COUNTED_KINDS) == {RecognitionKind.EXPENSES}
    assert PolicyDraft.check({"counted_kinds": ["expenses paid"]}).counted_kinds == (
        RecognitionKind.EXPENSES,
    )


def test_milestones_may_be_none() -> None:
    assert PolicyDraft.check({"milestone_hours": ()}).milestone_hours == ()


def test_what_is_put_off_keeps_its_reason() -> None:
    assert PutOffDraft.check(PUT_OFF).reason == "On holiday"


def test_work_that_was_stopped_says_so() -> None:
    assert Cancelled().sentence == "Stopped. Nothing was changed."
