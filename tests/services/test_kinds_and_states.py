"""Each kind of thing given back, in each state, clears thanks owed exactly as the policy says."""

import itertools
from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.contribution import ContributionDraft
from app.records.course import PlaceState, TrainingPlaceDraft
from app.records.policy import COUNTED_KINDS, PolicyDraft
from app.records.recognition import OPEN_STATES, STATE_DATE
from app.records.recognition import RecognitionDraft as Draft
from app.records.recognition import RecognitionKind as Kind
from app.records.recognition import RecognitionState as State
from app.rules.notice import Notice, Rule
from app.services import charity, contributions, notices, recognition, training
from app.services.recognition import LedgerView
from app.store.office_file import OfficeFile
from tests.services.conftest import TODAY
from tests.services.learning import a_course

GAVE = TODAY - timedelta(days=40)
AFTER = TODAY - timedelta(days=20)
POLICIES = {
    "as it comes": COUNTED_KINDS,
    "all": tuple(Kind),
    "thanks alone": (Kind.THANKS,),
    "all but training": tuple(kind for kind in Kind if kind is not Kind.TRAINING),
}


@pytest.fixture
def gave(office: OfficeFile, amina: UUID, kitchen: UUID) -> UUID:
    """Somebody who gave ten hours and was never thanked."""
    values = {"person_id": amina, "activity_id": kitchen, "day": GAVE, "minutes": 600}
    contributions.log(office, ContributionDraft.check(values), TODAY)
    return amina


def owed(office: OfficeFile) -> list[Notice]:
    found = notices.all_notices(office, TODAY).waiting
    return [notice for notice in found if notice.rule is Rule.THANKS]


def counting(office: OfficeFile, kinds: tuple[Kind, ...]) -> None:
    charity.change_policy(office, PolicyDraft(counted_kinds=kinds))


@pytest.mark.parametrize("counted", POLICIES)
@pytest.mark.parametrize(("kind", "state"), list(itertools.product(Kind, State)))
def test_what_was_given_or_declined_clears_it_where_its_kind_counts(
    office: OfficeFile, gave: UUID, kind: Kind, state: State, counted: str
) -> None:
    counting(office, POLICIES[counted])
    assert len(owed(office)) == 1
    given = {"person_id": gave, "kind": kind, "state": state, STATE_DATE[state]: AFTER}
    recognition.record(office, Draft.check(given))
    counts = kind in POLICIES[counted]
    clears = counts and state not in OPEN_STATES
    assert len(owed(office)) == (0 if clears else 1)
    names_it = any("Still open" in notice.sentence for notice in owed(office))
    assert names_it == (counts and state in OPEN_STATES)


DAYS = {
    PlaceState.OFFERED: {"offered_on": AFTER},
    PlaceState.BOOKED: {"offered_on": AFTER, "booked_for": date(2026, 4, 3)},
    PlaceState.DONE: {"done_on": AFTER},
    PlaceState.DECLINED: {"offered_on": GAVE, "answered_on": AFTER},
    PlaceState.DID_NOT_ATTEND: {"booked_for": AFTER, "answered_on": AFTER},
}


@pytest.mark.parametrize("counted", POLICIES)
@pytest.mark.parametrize("state", PlaceState)
def test_a_place_clears_it_as_training_does(
    office: OfficeFile, gave: UUID, state: PlaceState, counted: str
) -> None:
    counting(office, POLICIES[counted])
    place = {"person_id": gave, "course_id": a_course(office), "state": state, **DAYS[state]}
    training.add(office, TrainingPlaceDraft.check(place), TODAY)
    is_open = state in (PlaceState.OFFERED, PlaceState.BOOKED)
    counts = Kind.TRAINING in POLICIES[counted]
    assert len(owed(office)) == (0 if counts and not is_open else 1)
    if counts and is_open:
        assert "Still open: a training place offered 24 February." in owed(office)[0].sentence


def test_a_declined_place_is_shown_as_offered_and_declined(office: OfficeFile, gave: UUID) -> None:
    place = {"person_id": gave, "course_id": a_course(office), "state": PlaceState.DECLINED}
    days = DAYS[PlaceState.DECLINED]
    training.add(office, TrainingPlaceDraft.check(place | days), TODAY)
    (line,) = recognition.ledger(office, LedgerView())
    assert (line.kind, line.state, line.day) == (Kind.TRAINING, State.DECLINED, AFTER)
    assert recognition.draft_for(office, line.id).offered_on == GAVE
    assert recognition.totals([line]) == (0, 0, 1, 0, 0)
    more = {"person_id": gave, "activity_id": None, "day": TODAY, "minutes": 660}
    with office.reading() as session:
        more["activity_id"] = UUID(
            bytes=session.connection().exec_driver_sql("SELECT id FROM activity").scalar_one()
        )
    contributions.log(office, ContributionDraft.check(more), TODAY)
    assert "Last offer declined 24 February (training place)." in owed(office)[0].sentence
