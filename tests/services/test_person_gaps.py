"""A sheet fills gaps, overwrites nothing, and says where it disagrees."""

from datetime import date
from typing import Any

import pytest

from app.records.recognition import RecognitionKind
from app.services.person_gaps import Gaps, gaps


@pytest.mark.parametrize(
    ("name", "here", "said"),
    [
        ("phone", "", "07700 900123"),
        ("born_on", None, date(1951, 4, 3)),
        ("would_rather_not", False, True),
        ("would_value", "[]", (RecognitionKind.GIFT,)),
    ],
)
def test_what_is_not_known_is_filled(name: str, here: Any, said: Any) -> None:
    assert gaps({name: here}, {name: said}) == ({name: said}, ())


@pytest.mark.parametrize(
    ("name", "here", "said"),
    [
        ("phone", "", ""),
        ("would_rather_not", True, False),
        ("may_be_named", False, True),
        ("name", "Margaret Ellis", "M. Ellis"),
        ("availability", "Fridays", "FRIDAYS"),
        ("born_on", "1951-04-03", date(1951, 4, 3)),
    ],
)
def test_what_says_nothing_new_or_is_not_the_sheet_s_to_say_is_left(
    name: str, here: Any, said: Any
) -> None:
    assert gaps({name: here}, {name: said}) == Gaps({})


def test_what_stands_stays_and_is_said() -> None:
    said = {"born_on": date(1952, 4, 3), "would_value": (RecognitionKind.GIFT,)}
    found = gaps({"born_on": "1951-04-03", "would_value": '["training"]'}, said)
    assert found.filled == {}
    assert [remark.sentence for remark in found.remarks] == [
        "Born on stays 1951-04-03; the sheet says 1952-04-03.",
        'Would value stays ["training"]; the sheet says gift.',
    ]


def test_of_two_rows_the_first_fills() -> None:
    first, second = gaps({"phone": ""}, {"phone": "1"}), gaps({"phone": ""}, {"phone": "2"})
    assert first.and_then(second).filled == {"phone": "1"}
