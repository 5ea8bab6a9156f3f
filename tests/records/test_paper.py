"""What is asked for on paper is refused in a sentence beside its field."""

from datetime import date

import pytest

from app.records.failures import InvalidDraft
from app.records.paper import WORDS_LENGTH, Document, PaperDraft


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        (
            {"from_on": date(2026, 3, 2), "until_on": date(2026, 3, 1)},
            "",
            "The last day is before the first. Please look at the two days.",
        ),
        (
            {"from_on": "soon"},
            "from_on",
            "From on is not a date. Write it like 3 April 2026 or 03/04/2026.",
        ),
        (
            {"words": "x" * (WORDS_LENGTH + 1)},
            "words",
            "The words are too long: 6,000 letters fit.",
        ),
    ],
)
def test_it_is_refused(values: dict[str, object], field: str, sentence: str) -> None:
    with pytest.raises(InvalidDraft) as refusal:
        PaperDraft.check({"document": Document.CERTIFICATE, **values})
    assert refusal.value.problems == ((field, sentence),)


def test_a_span_of_one_day_is_a_span() -> None:
    day = date(2026, 3, 1)
    PaperDraft.check({"document": Document.STATEMENT, "from_on": day, "until_on": day})
