"""A gift of money, or a costly one, could look like pay, and is a notice without a note."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.person import Standing
from app.records.policy import PolicyDraft
from app.records.recognition import RecognitionKind
from app.rules.gift import GiftFacts, concern, judge
from app.rules.giver import Giver
from app.rules.notice import Act, Rule, Severity, subject_of

TODAY = date(2026, 11, 24)
AMINA = Giver(UUID(int=1), "Amina Begum", known_as="Amina")


def gift(
    what: str = "A scarf", cost_pence: int | None = None, days: int = 4, giver: Giver = AMINA
) -> GiftFacts:
    return GiftFacts(giver, UUID(int=7), what, cost_pence, TODAY - timedelta(days=days))


@pytest.mark.parametrize(
    "what",
    ["£20 voucher", "A gift card", "cash", "Cash in an envelope", "Christmas bonus", "20 pounds",
     "a GIFT CARD for Boots", "£ 15", "thank-you payment", "Love2shop vouchers", "A cheque"],
)  # fmt: skip
def test_money_by_any_name_is_looked_at(what: str) -> None:
    assert concern(RecognitionKind.GIFT, what, None, PolicyDraft()).startswith("Money or a voucher")
    assert concern(RecognitionKind.THANKS, what, None, PolicyDraft()) != ""


@pytest.mark.parametrize(
    "what", ["A scarf", "Payton's book", "Cashmere scarf", "Flowers", "", "Badge for 20 years"]
)
def test_what_is_no_money_is_not(what: str) -> None:
    assert concern(RecognitionKind.GIFT, what, None, PolicyDraft()) == ""


@pytest.mark.parametrize(
    ("cost_pence", "limit", "is_looked_at"),
    [(2499, 2500, False), (2500, 2500, True), (0, 0, False), (1, 0, True), (None, 0, False)],
)
def test_a_costly_one_is_looked_at_from_the_offices_own_figure(
    cost_pence: int | None, limit: int, is_looked_at: bool
) -> None:
    policy = PolicyDraft(gift_pence=limit)
    assert bool(concern(RecognitionKind.GIFT, "Flowers", cost_pence, policy)) is is_looked_at


@pytest.mark.parametrize(
    "kind", [kind for kind in RecognitionKind if kind not in ("gift", "thanks")]
)
def test_training_tea_references_and_the_like_are_not(kind: RecognitionKind) -> None:
    assert concern(kind, "£50 voucher for the course", 5000, PolicyDraft()) == ""


def test_it_says_what_was_given_and_why_that_matters() -> None:
    notice = judge(gift("Hamper", 3000), PolicyDraft(), TODAY)
    assert notice is not None
    assert (notice.rule, notice.act, notice.severity) == (Rule.GIFT, Act.EXPLAIN, Severity.INFO)
    assert notice.sentence == (
        "Amina was given a gift (Hamper) on 20 November, and no note says what for."
        " A gift worth £30.00 can look like pay: it is looked at twice from £25.00."
    )
    assert notice.detail == notice.besides
    assert notice.suggestion == "Note what it marked and that nobody was promised it."
    assert subject_of(notice.key) == UUID(int=7)
    unnamed = judge(gift("", 3000), PolicyDraft(), TODAY)
    assert unnamed is not None
    assert unnamed.headline.startswith("Amina was given a gift on 20 November")


def test_who_is_paid_what_is_long_ago_and_what_is_switched_off_is_none() -> None:
    assert judge(gift(cost_pence=3000, giver=AMINA._replace(standing=Standing.STAFF)),
                 PolicyDraft(), TODAY) is None  # fmt: skip
    assert judge(gift(cost_pence=3000, days=366), PolicyDraft(), TODAY) is None
    assert judge(gift(cost_pence=3000, days=365), PolicyDraft(), TODAY) is not None
    assert judge(gift(cost_pence=3000), PolicyDraft(gifts_on=False), TODAY) is None
    assert judge(gift(cost_pence=300), PolicyDraft(), TODAY) is None
