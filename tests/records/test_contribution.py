"""Hours as typed in: more than nothing, no more than the day or the month holds."""

from datetime import date

import pytest

from app.records.contribution import MINUTES_A_MONTH, ContributionDraft, EntrySource, Given, Span
from app.records.failures import InvalidDraft
from app.records.identity import new_id

VALUES = {
    "person_id": new_id(),
    "activity_id": new_id(),
    "day": date(2026, 3, 16),
    "minutes": 150,
}
TOO_LONG = "A month has no more than 31 days of 24 hours. Look at the time again."


@pytest.mark.parametrize(
    ("wrong", "field", "sentence"),
    [
        ({"person_id": None}, "person_id", "Please choose who gave the hours."),
        ({"activity_id": ""}, "activity_id", "Please choose what the hours were given to."),
        (
            {"day": "32 March"},
            "day",
            "The day cannot be read. Write it like 3 April 2026 or 03/04/2026.",
        ),
        *(
            (
                {"minutes": minutes},
                "minutes",
                "The time must be more than nothing. Write it like 2:30, 2.5 or 90m.",
            )
            for minutes in (0, -1, None, "some")
        ),
        (
            {"minutes": 1_441},
            "",
            "A day has 24 hours. Enter a longer time as the total of a month.",
        ),
        ({"minutes": MINUTES_A_MONTH + 1, "span": Span.MONTH}, "", TOO_LONG),
        ({"minutes": 2**70, "span": Span.MONTH}, "", TOO_LONG),
        (
            {"day": date(1899, 12, 31)},
            "",
            "The year is before 1900. Please look at the day again.",
        ),
        *(
            ({"starts_minute": start}, "starts_minute", "The start cannot be read. Write it like")
            for start in (1_440, "noonish")
        ),
        *(
            ({"ends_minute": end}, "ends_minute", "The end cannot be read. Write it like")
            for end in (-1, "late")
        ),
    ],
)
def test_each_refusal_has_its_sentence(wrong: dict[str, object], field: str, sentence: str) -> None:
    with pytest.raises(InvalidDraft) as refusal:
        ContributionDraft.check({**VALUES, **wrong})
    problem = refusal.value.problems[0]
    assert problem.field == field
    assert problem.sentence.startswith(sentence)


def test_the_longest_day_and_month_are_taken() -> None:
    day = ContributionDraft.check({**VALUES, "minutes": 1_440})
    month = ContributionDraft.check({**VALUES, "minutes": MINUTES_A_MONTH, "span": "month"})
    assert (day.span, month.span) == (Span.DAY, Span.MONTH)
    assert (day.given, day.source) == (Given.TIME, EntrySource.TYPED)
