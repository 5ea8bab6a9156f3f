"""Training that ends is told of ahead, in the word that fits, until it is done again."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.course import Lasting, PlaceState
from app.records.policy import PolicyDraft
from app.rules.giver import Giver
from app.rules.notice import Act, Rule, Severity
from app.rules.training import Term
from app.rules.training_due import TrainingFacts, judge

TODAY = date(2026, 11, 24)
POLICY = PolicyDraft()
AMINA = Giver(UUID(int=1), "Amina Begum", known_as="Amina")


def facts(days_left: int, lasting: Lasting = Lasting.EXPIRES, grace: int = 0) -> TrainingFacts:
    ends_on = TODAY + timedelta(days=days_left)
    term = Term(date(2023, 12, 5), lasting, 36, grace, ends_on)
    return TrainingFacts(AMINA, UUID(int=7), "First aid", term)


@pytest.mark.parametrize(
    ("days_left", "lasting", "grace", "headline", "detail"),
    [
        (42, Lasting.EXPIRES, 0, "expires on 5 January 2027.", "42 days are left."),
        (1, Lasting.EXPIRES, 0, "expires on 25 November.", "1 day is left."),
        (0, Lasting.EXPIRES, 0, "expires on 24 November.", "Today is the last day."),
        (-2, Lasting.EXPIRES, 0, "expired on 22 November.", "It is 2 days late."),
        (
            -2,
            Lasting.EXPIRES,
            10,
            "expired on 22 November.",
            "The days of grace last until 2 December.",
        ),
        (7, Lasting.REVIEW_DUE, 0, "is due for review on 1 December.", "7 days are left."),
        (-1, Lasting.REVIEW_DUE, 0, "was due for review on 23 November.", "It is 1 day late."),
    ],
)
def test_the_word_is_that_of_the_course(
    days_left: int, lasting: Lasting, grace: int, headline: str, detail: str
) -> None:
    notice = judge(facts(days_left, lasting, grace), POLICY, TODAY)
    assert notice is not None
    assert notice.headline == f"Amina's First aid {headline}"
    assert notice.detail == detail
    assert notice.besides == "Done 5 December 2023."
    is_review = lasting is Lasting.REVIEW_DUE
    assert notice.suggestion == ("Look at it again together." if is_review else "Offer a place.")


def test_the_notice_is_of_its_rule_and_its_place() -> None:
    notice = judge(facts(-1), POLICY, TODAY)
    assert notice is not None
    assert (notice.rule, notice.act) == (Rule.TRAINING, Act.RENEW)
    assert notice.severity is Severity.OVERDUE
    assert notice.key == f"training:{UUID(int=7).hex}"
    assert (notice.person_id, notice.name) == (AMINA.person_id, "Amina Begum")
    assert notice.day == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (PlaceState.OFFERED, "Done 5 December 2023. A place was offered 20 November."),
        (PlaceState.BOOKED, "Done 5 December 2023. A place is booked for 20 November."),
    ],
)
def test_an_open_place_is_named_and_nothing_more_suggested(state: PlaceState, told: str) -> None:
    offered = facts(3)._replace(open_state=state, open_on=date(2026, 11, 20))
    notice = judge(offered, POLICY, TODAY)
    assert notice is not None
    assert (notice.besides, notice.suggestion) == (told, "")


def test_there_is_none_while_there_is_time_or_where_nothing_is_asked() -> None:
    gone = AMINA._replace(left_on=TODAY)
    assert judge(facts(61), POLICY, TODAY) is None
    assert judge(facts(-1)._replace(giver=gone), POLICY, TODAY) is None
    assert judge(facts(-1), PolicyDraft(training_on=False), TODAY) is None
    assert judge(facts(-1)._replace(term=Term(TODAY)), POLICY, TODAY) is None
