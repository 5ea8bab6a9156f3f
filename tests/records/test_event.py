"""Events refuse times that do not follow, in sentences."""

from datetime import date
from typing import Any

import pytest

from app.records.event import EventDraft, EventKind
from app.records.failures import InvalidDraft
from app.records.mailing import MailingListDraft

DAY = date(2026, 11, 3)
OPEN_DAY: dict[str, Any] = {"title": "Open day", "kind": EventKind.OPEN_DAY, "day": DAY}


def test_an_event_may_pass_midnight() -> None:
    event = EventDraft.check(OPEN_DAY | {"starts_minute": 22 * 60, "ends_minute": 25 * 60})
    assert event.ends_minute == 1500


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"starts_minute": 600, "ends_minute": 600}, "ends before it starts"),
        ({"day": date(206, 1, 1)}, "before 1900"),
        ({"places": 0}, "between 1 and 10,000"),
        ({"title": ""}, "needs a title"),
    ],
)
def test_an_event_that_cannot_be_says_why(values: dict[str, Any], told: str) -> None:
    with pytest.raises(InvalidDraft, match=told):
        EventDraft.check(OPEN_DAY | values)


def test_a_list_says_what_people_say_yes_to() -> None:
    with pytest.raises(InvalidDraft, match="what people say yes to"):
        MailingListDraft.check({"name": "Newsletter"})
