"""Random people with random histories, near the limits where rules go wrong."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import strategies as st

from app.records.person import PersonDraft, Standing, ThanksManner
from app.records.policy import COUNTED_KINDS, PolicyDraft
from app.records.recognition import (
    RecognitionDraft,
    RecognitionKind,
    RecognitionState,
    counts_on,
)
from app.rules.giver import Giver
from app.rules.recognition import GivingFacts
from tests.rules.heart_oracle import History

TODAY = date(2026, 11, 24)
#: The recognition's own person does not matter to the rules.
NOBODY = "00000000-0000-0000-0000-000000000001"

DAYS = st.integers(min_value=-3, max_value=45).map(lambda ago: TODAY - timedelta(days=ago))
MINUTES = st.sampled_from([1, 45, 60, 120, 299, 300, 479, 480, 599, 600, 601])


@st.composite
def people(draw: st.DrawFn) -> PersonDraft:
    """A person, now and then on a break, gone, paid or with a baseline."""
    first, last = sorted(draw(st.lists(DAYS, min_size=2, max_size=2)))
    return PersonDraft(
        name=draw(st.sampled_from(["Amina Begum", "Ben", "Élodie", "zoe", "Zoe"])),
        known_as=draw(st.sampled_from(["", "Amina"])),
        standing=draw(st.sampled_from([Standing.VOLUNTEER] * 6 + list(Standing))),
        left_on=draw(st.sampled_from([None] * 8 + [first])),
        break_from=draw(st.sampled_from([None] * 4 + [first])),
        break_until=draw(st.sampled_from([None] * 4 + [last])),
        baseline_on=draw(st.sampled_from([None] * 3 + [first])),
        would_rather_not=draw(st.sampled_from([False] * 9 + [True])),
        thanks_manner=draw(st.sampled_from(ThanksManner)),
        would_value=tuple(draw(st.lists(st.sampled_from(RecognitionKind), max_size=2))),
    )


@st.composite
def recognitions(draw: st.DrawFn) -> RecognitionDraft:
    """Something offered, accepted, declined or given, of any kind."""
    first, last = sorted(draw(st.lists(DAYS, min_size=2, max_size=2)))
    state = draw(st.sampled_from(RecognitionState))
    return RecognitionDraft.check(
        {
            "person_id": NOBODY,
            "kind": draw(st.sampled_from(RecognitionKind)),
            "state": state,
            "offered_on": first,
            "answered_on": last if state is RecognitionState.DECLINED else None,
            "given_on": last if state is RecognitionState.GIVEN else None,
        }
    )


HISTORIES = st.builds(
    History,
    person=people(),
    gave=st.lists(st.tuples(DAYS, MINUTES), max_size=8),
    given_back=st.lists(recognitions(), max_size=3),
)

BASELINES = st.sampled_from([None, None, TODAY - timedelta(days=20), TODAY])

POLICIES = st.builds(
    PolicyDraft,
    thanks_minutes=st.sampled_from([60, 300, 600, 700]),
    thanks_days=st.sampled_from([1, 5, 30]),
    first_thanks_days=st.sampled_from([1, 7, 40]),
    due_soon_percent=st.sampled_from([1, 80, 99, 100]),
    counted_kinds=st.sampled_from(
        [COUNTED_KINDS, (), (RecognitionKind.THANKS,), tuple(RecognitionKind)]
    ),
)


def giver_of(history: History, charity_baseline: date | None = None) -> Giver:
    """The person of a history as the rules see them."""
    person = history.person
    return Giver(
        person_id=UUID(NOBODY),
        name=person.name,
        known_as=person.known_as,
        standing=person.standing,
        would_rather_not=person.would_rather_not,
        thanks_manner=person.thanks_manner,
        would_value=person.would_value,
        left_on=person.left_on,
        break_from=person.break_from,
        break_until=person.break_until,
        baseline_on=person.baseline_on or charity_baseline,
    )


def giving_facts(
    history: History, charity_baseline: date | None, policy: PolicyDraft, today: date
) -> GivingFacts:
    """The facts of a history, gathered without a database."""
    counting = [
        (on, each)
        for each in history.given_back
        if each.kind in policy.counted_kinds and (on := counts_on(each)) and on <= today
    ]
    last_on, last = max(counting, key=lambda pair: pair[0], default=(None, None))
    facts = GivingFacts(
        giver=giver_of(history, charity_baseline),
        first_ever_day=min((on for on, _ in history.gave), default=None),
        last_on=last_on,
        last_kind=last.kind if last else None,
        last_was_declined=last is not None and last.state is RecognitionState.DECLINED,
    )
    since = facts.recognised_until or date.min
    after = [(on, minutes) for on, minutes in history.gave if since < on <= today]
    return facts._replace(
        minutes=sum(minutes for _, minutes in after),
        occasions=len(after),
        first_day=min((on for on, _ in after), default=None),
    )
