"""The soft opt-in is explained."""

from datetime import date

from app.records.mailing import Basis
from app.rules.mailing import cautions

MARCH = date(2026, 3, 1)


def test_the_soft_opt_in_is_explained_and_older_details_are_warned_of() -> None:
    assert cautions(Basis.CONSENT, MARCH) == ()
    (conditions,) = cautions(Basis.SOFT_OPT_IN, MARCH)
    assert "for charities alone" in conditions
    _, early = cautions(Basis.SOFT_OPT_IN, date(2026, 2, 4))
    assert "before 5 February 2026" in early
