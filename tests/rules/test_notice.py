"""Notices stand in one order, can be put off, and name what they are computed from."""

from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

import pytest

from app.records.areas import Area
from app.rules.giver import Giver
from app.rules.matter import Matter
from app.rules.notice import (
    ACTS,
    LISTENED_TO,
    READS,
    Act,
    Delay,
    Notice,
    Rule,
    Severity,
    in_order,
    late,
    share,
    waiting,
)

TODAY = date(2026, 11, 24)


class Told(NamedTuple):
    """Figures that say themselves in a few words."""

    subject: str
    headline: str = "Headline."
    besides: str = "Besides."
    detail: str = "Detail."
    suggestion: str = "Suggestion."


def a_notice(name: str, weight: int = 1000, minutes: int = 600, number: int = 1) -> Notice:
    giver = Giver(UUID(int=number), name)
    return Notice(
        Rule.THANKS,
        giver,
        Severity.OVERDUE if weight >= 1000 else Severity.DUE_SOON,
        weight,
        minutes,
        TODAY,
        Told(giver.person_id.hex),
    )


def test_the_order_is_weight_then_minutes_then_name_then_person() -> None:
    expected = [
        a_notice("Zoe", weight=2000, minutes=60),
        a_notice("Zoe", weight=1500, minutes=900),
        a_notice("Amina", minutes=600, number=2),
        a_notice("Élodie", minutes=600, number=3),
        a_notice("elodie", minutes=600, number=4),
        a_notice("Finn", minutes=600, number=5),
        a_notice("Amina", minutes=60, number=6),
        a_notice("Amina", minutes=60, number=7),
    ]
    assert list(in_order(reversed(expected))) == expected


def test_what_is_alike_of_one_person_keeps_the_order_of_the_rules() -> None:
    amina, ben = a_notice("Amina", number=2), a_notice("Ben", number=1)
    first, second = amina._replace(rule=Rule.QUIET), amina._replace(rule=Rule.OVERLOAD)
    assert list(in_order([second, ben, first])) == [second, first, ben]
    assert list(in_order([second, first])) == [second, first]


def test_a_notice_put_off_waits_until_its_day_has_come() -> None:
    amina, ben = a_notice("Amina", number=1), a_notice("Ben", number=2)
    tomorrow = Delay(amina.key, TODAY + timedelta(days=1), "Party on Friday")
    came = Delay(ben.key, TODAY, "Away")
    gone = Delay(a_notice("Nobody", number=3).key, TODAY + timedelta(days=9), "No longer owed")

    found = waiting([ben, amina], [tomorrow, came, gone], TODAY)

    assert found.waiting == (ben,)
    assert [(held.notice, held.delay) for held in found.put_off] == [(amina, tomorrow)]


def test_an_offer_is_put_off_by_its_own_name() -> None:
    offer = a_notice("Amina")._replace(rule=Rule.OFFER, figures=Told(UUID(int=9).hex))
    other = offer._replace(figures=Told(UUID(int=8).hex))
    delay = Delay(offer.key, TODAY + timedelta(days=1), "Party on Friday")
    assert waiting([offer, other], [delay], TODAY) == ((other,), ((offer, delay),))


def test_a_notice_says_what_its_figures_say() -> None:
    notice = a_notice("Amina")
    assert (notice.key, notice.name, notice.act) == (
        f"thanks:{notice.about.id.hex}",
        "Amina",
        Act.THANK,
    )
    assert (notice.sentence, notice.detail, notice.suggestion) == (
        "Headline. Besides.",
        "Detail.",
        "Suggestion.",
    )
    assert notice.is_overdue
    assert not a_notice("Amina", weight=900).is_overdue


def test_the_list_listens_to_what_its_rules_read_and_to_what_is_put_off() -> None:
    assert set(READS) == set(ACTS) == set(Rule)
    assert all(areas <= LISTENED_TO for areas in READS.values())
    assert set().union(*READS.values()) == LISTENED_TO - {Area.PUT_OFF}
    assert Area.PUT_OFF in LISTENED_TO
    assert a_notice("Amina").areas == READS[Rule.THANKS]


@pytest.mark.parametrize(
    ("weight", "severity"),
    [(1000, Severity.OVERDUE), (999, Severity.DUE_SOON), (800, Severity.DUE_SOON), (799, None)],
)
def test_a_limit_is_reached_or_near_or_neither(weight: int, severity: Severity | None) -> None:
    assert late(weight, 80) is severity


@pytest.mark.parametrize(
    ("part", "whole", "per_mille"), [(599, 600, 998), (600, 600, 1000), (0, 7, 0), (6, 7, 857)]
)
def test_a_share_is_whole_and_reaches_1000_only_at_the_limit(
    part: int, whole: int, per_mille: int
) -> None:
    assert share(part, whole) == per_mille


def test_a_notice_can_be_about_a_matter_that_is_no_person() -> None:
    matter = Matter(UUID(int=9), "Community cook")
    notice = a_notice("Amina")._replace(
        rule=Rule.VACANCY, about=matter, figures=Told(matter.id.hex)
    )
    assert (notice.person_id, notice.name) == (None, "Community cook")
    delay = Delay(notice.key, TODAY + timedelta(days=1), "Not sure yet")
    found = waiting([notice, a_notice("Amina")], [delay], TODAY)
    assert found == ((a_notice("Amina"),), ((notice, delay),))
    assert list(in_order([notice, a_notice("Amina")])) == [a_notice("Amina"), notice]
