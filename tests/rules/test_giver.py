"""Who may be thanked, and what they said they would like."""

from datetime import date
from uuid import UUID

import pytest

from app.records.person import Standing, ThanksManner
from app.records.recognition import RecognitionKind
from app.rules.giver import MANNERS, Giver

TODAY = date(2026, 11, 24)
YESTERDAY = date(2026, 11, 23)
TOMORROW = date(2026, 11, 25)
AMINA = Giver(UUID(int=1), "Amina Begum", known_as="Amina")


@pytest.mark.parametrize(
    ("giver", "thanked"),
    [
        (AMINA, True),
        (AMINA._replace(standing=Standing.SERVICE_USER), True),
        (AMINA._replace(standing=Standing.TRUSTEE), True),
        (AMINA._replace(standing=Standing.EVALUATOR), True),
        (AMINA._replace(standing=Standing.STAFF), False),
        (AMINA._replace(standing=Standing.PAID), False),
        (AMINA._replace(would_rather_not=True), False),
        (AMINA._replace(left_on=TOMORROW), True),
        (AMINA._replace(left_on=TODAY), False),
        (AMINA._replace(left_on=YESTERDAY), False),
        (AMINA._replace(break_from=TODAY), False),
        (AMINA._replace(break_from=TOMORROW), True),
        (AMINA._replace(break_until=TODAY), False),
        (AMINA._replace(break_until=YESTERDAY), True),
        (AMINA._replace(break_from=YESTERDAY, break_until=TOMORROW), False),
        (AMINA._replace(break_from=YESTERDAY, break_until=YESTERDAY), True),
        (AMINA._replace(break_from=TOMORROW, break_until=TOMORROW), True),
    ],
)
def test_thanks_can_be_owed_only_to_those_who_are_here_unpaid_and_willing(
    giver: Giver, thanked: bool
) -> None:
    assert giver.may_be_thanked(TODAY) is thanked


def test_people_are_called_as_they_are_known() -> None:
    assert AMINA.called == "Amina"
    assert AMINA._replace(known_as="").called == "Amina Begum"


@pytest.mark.parametrize(
    ("giver", "wish"),
    [
        (AMINA, ""),
        (
            AMINA._replace(would_value=(RecognitionKind.TRAINING,)),
            "Amina would value training.",
        ),
        (
            AMINA._replace(
                would_value=(RecognitionKind.TRAINING, RecognitionKind.REFERENCE),
                thanks_manner=ThanksManner.CARD,
            ),
            "Amina would value training or a reference"
            " and likes to be thanked with a card or letter.",
        ),
        (
            AMINA._replace(thanks_manner=ThanksManner.IN_PERSON),
            "Amina likes to be thanked in person, quietly.",
        ),
    ],
)
def test_wishes_are_told_as_they_were_said(giver: Giver, wish: str) -> None:
    assert giver.wish == wish


def test_every_manner_but_none_has_its_words() -> None:
    assert set(MANNERS) == set(ThanksManner) - {ThanksManner.ANY}
