"""The statement of the exchange: what somebody gave, and what came back to them, side by side.

There are two totals in their own words and no difference between them: nobody owes anything.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from app.documents.giving import Given, activity_words, in_all
from app.documents.letterhead import Letterhead
from app.documents.periods import period_words
from app.documents.printable import paragraphs
from app.documents.typesetting import Printout
from app.records.recognition import OPEN_STATES, RecognitionKind, RecognitionState
from app.rules.days import full_day, short_day
from app.rules.wording import GIVEN_AS, RECEIVED_AS, counted, duration, listed, pounds, with_capital

NOTHING_YET = "Nothing yet"


@dataclass(frozen=True, slots=True)
class Received:
    """Something that was given back or offered, on the day that its state is from."""

    on: date
    kind: RecognitionKind
    state: RecognitionState = RecognitionState.GIVEN
    what: str = ""
    given_by: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One person's side of the exchange, and the charity's, over a span of days."""

    person: str
    from_on: date
    until_on: date
    made_on: date
    given: tuple[Given, ...] = ()
    received: tuple[Received, ...] = ()
    #: What was spent and paid back: said apart, since repayment is not thanks (facts 12).
    expenses_paid_pence: int = 0
    closing: str = ""
    #: Whether thanks are owed to whoever gave and was given nothing: some would rather not have
    #: any, and who is paid is owed none.
    may_be_thanked: bool = True


def statements(letterhead: Letterhead, *made: Statement) -> Printout:
    """The statements as one printout, each on paper of its own; it bears the day of the latest."""
    title = "Statements" if len(made) > 1 else f"Given and received, {made[0].person}"
    return Printout(
        template="statement",
        title=title,
        dated=max(statement.made_on for statement in made),
        letterhead=letterhead,
        copies=tuple(_words(statement) for statement in made),
    )


def _words(statement: Statement) -> Mapping[str, object]:
    everything = in_all(statement.given)
    came_back = [one for one in statement.received if _is_given(one)]
    return {
        "about": statement.person,
        "person": statement.person,
        "period": period_words(statement.from_on, statement.until_on),
        "made": full_day(statement.made_on),
        "gave": duration(everything.minutes) if everything.occasions else NOTHING_YET,
        "gave_more": _gave_more(statement, everything.occasions),
        "received": counted(len(came_back), "thing") if came_back else NOTHING_YET,
        "received_more": _received_more(came_back, statement, everything.occasions),
        "given": [activity_words(to) for to in statement.given],
        "came_back": [_received_words(one) for one in came_back],
        "open": [_received_words(one) for one in statement.received if one.state in OPEN_STATES],
        "declined": [
            _received_words(one)
            for one in statement.received
            if one.state is RecognitionState.DECLINED
        ],
        "expenses": _expenses(statement.expenses_paid_pence),
        "closing": paragraphs(statement.closing),
    }


def _is_given(one: Received) -> bool:
    return one.state is RecognitionState.GIVEN and one.kind is not RecognitionKind.EXPENSES


def _gave_more(statement: Statement, occasions: int) -> str:
    if not occasions:
        return "No hours are written down for these days."
    activities = counted(len(statement.given), "activity", "activities")
    return f"of your time, on {counted(occasions, 'occasion')}, in {activities}"


def _received_more(came_back: list[Received], statement: Statement, occasions: int) -> str:
    """The things by their kinds, the most frequent first."""
    if not came_back:
        is_owed = occasions and statement.may_be_thanked
        return "We owe you thanks." if is_owed else "Nothing is written down for these days."
    kinds = Counter(one.kind for one in came_back).most_common()
    return listed([_together(counted(count, *RECEIVED_AS[kind])) for kind, count in kinds])


def _together(counted_words: str) -> str:
    """The words with their number kept on one line with the noun."""
    return counted_words.replace(" ", "\u00a0", 1)


def _received_words(one: Received) -> Mapping[str, object]:
    return {
        "day": short_day(one.on),
        "kind": with_capital(GIVEN_AS[one.kind]),
        "more": list(_received_by(one)),
    }


def _received_by(one: Received) -> Iterator[str]:
    if one.what:
        yield one.what
    if one.given_by:
        yield f"from {one.given_by}"


def _expenses(pence: int) -> str:
    if not pence:
        return ""
    return (
        f"We also paid back {pounds(pence)} that you had spent. That was yours already, so it is "
        "not counted as something you were given."
    )
