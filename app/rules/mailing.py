"""What the office should know about the basis on which it writes to somebody."""

from datetime import date

from app.records.mailing import Basis
from app.rules.days import full_day

#: PECR regulation 22(3A), the soft opt-in of charities, came into force (facts 11).
SOFT_OPT_IN_SINCE = date(2026, 2, 5)

_CONDITIONS = (
    "The soft opt-in is for charities alone, for writing about their own aims to people who gave "
    "their details when they showed interest or offered support, and who could say no then and "
    "can in every message."
)
_TOO_EARLY = (
    "It is not for details that were taken before {since}, since nobody was offered to say no to "
    "it then. Please ask for consent instead."
)


def cautions(basis: Basis, chosen_on: date) -> tuple[str, ...]:
    """What the office should know before it writes to somebody on this basis."""
    if basis is not Basis.SOFT_OPT_IN:
        return ()
    if chosen_on < SOFT_OPT_IN_SINCE:
        return (_CONDITIONS, _TOO_EARLY.format(since=full_day(SOFT_OPT_IN_SINCE)))
    return (_CONDITIONS,)
