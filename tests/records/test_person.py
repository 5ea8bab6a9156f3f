"""People as typed in: only the name is needed, and dates must follow one another."""

from datetime import date

import pytest

from app.records.failures import InvalidDraft
from app.records.person import PAID_STANDINGS, PersonDraft, Standing, ThanksManner
from app.records.recognition import RecognitionKind

NAME = "A name of up to 200 letters is needed, so that the hours can be found again."


@pytest.mark.parametrize(
    ("wrong", "field", "sentence"),
    [
        ({"name": ""}, "name", NAME),
        ({"name": "N" * 201}, "name", NAME),
        ({"name": "\u200b"}, "name", NAME),
        (
            {"born_on": "31/31/1970"},
            "born_on",
            "Born on is not a date. Write it like 3 April 2026 or 03/04/2026.",
        ),
        (
            {"break_from": date(2026, 3, 2), "break_until": date(2026, 3, 1)},
            "",
            "The break ends before it begins. Please look at its two dates.",
        ),
        (
            {"joined_on": date(2026, 3, 2), "left_on": date(2026, 3, 1)},
            "",
            "The leaving date is before the joining date.",
        ),
        ({"standing": "saint"}, "standing", "Standing cannot be read. Please look at it again."),
    ],
)
def test_each_refusal_has_its_sentence(wrong: dict[str, object], field: str, sentence: str) -> None:
    with pytest.raises(InvalidDraft) as refusal:
        PersonDraft.check({"name": "Amina Diallo", **wrong})
    assert refusal.value.problems == ((field, sentence),)


def test_only_the_name_is_needed() -> None:
    person = PersonDraft.check({"name": "Amina Diallo"})
    assert (person.standing, person.thanks_manner) == (Standing.VOLUNTEER, ThanksManner.ANY)
    assert not person.would_rather_not
    assert not person.may_be_named


def test_dates_may_fall_on_one_day_and_either_may_be_open() -> None:
    day = date(2026, 3, 1)
    PersonDraft.check({"name": "Amina", "break_from": day, "break_until": day})
    PersonDraft.check({"name": "Amina", "break_until": day, "left_on": day, "joined_on": day})


def test_what_somebody_would_value_is_read_from_words() -> None:
    person = PersonDraft.check(
        {"name": "Amina", "would_value": ["training", "first look at a job"]}
    )
    assert person.would_value == (RecognitionKind.TRAINING, RecognitionKind.FIRST_LOOK)


def test_a_trustee_is_not_paid() -> None:
    assert {Standing.STAFF, Standing.PAID} == PAID_STANDINGS
