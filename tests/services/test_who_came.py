"""Everybody who was there on a day is found, and given the same with its cost shared."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.activity import ActivityDraft
from app.records.contribution import ContributionDraft
from app.records.failures import AppError
from app.records.recognition import RecognitionDraft
from app.services import activities, contributions, recognition, undoing, who_came
from app.services.recognition import LedgerView
from app.store.office_file import OfficeFile
from tests.services.conftest import added


def gave(office: OfficeFile, person: UUID, activity: UUID | None, day: date) -> None:
    values = {"person_id": person, "activity_id": activity, "day": day, "minutes": 60}
    contributions.log(office, ContributionDraft.check(values), day)


def test_those_who_gave_hours_that_day_are_found(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    ben, cara = added(office, "Ben Okoro"), added(office, "Cara Lee")
    garden = activities.add(office, ActivityDraft(name="Garden")).record_id
    gave(office, amina, kitchen, today)
    gave(office, amina, garden, today)
    gave(office, ben, garden, today)
    gave(office, cara, kitchen, today - timedelta(days=1))
    assert [one.name for one in who_came.who_came(office, today)] == ["Amina Diallo", "Ben Okoro"]
    assert [one.id for one in who_came.who_came(office, today, kitchen)] == [amina]


def test_a_cost_is_shared_to_the_penny_and_undone(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    people = [amina, added(office, "Ben Okoro"), added(office, "Cara Lee"), amina]
    values = {"person_id": amina, "kind": "refreshments", "given_on": today, "cost_pence": 1000}
    outcome = who_came.give_all(office, people, RecognitionDraft.check(values))
    assert outcome.sentence == "Refreshments given: 3 people, the cost shared."
    lines = recognition.ledger(office, LedgerView())
    assert sorted(line.cost_pence or 0 for line in lines) == [333, 333, 334]
    assert outcome.action_id is not None
    undoing.undo(office, outcome.action_id)
    assert recognition.ledger(office, LedgerView()) == []


def test_no_cost_stays_none_and_nobody_is_refused(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    draft = RecognitionDraft.check({"person_id": amina, "given_on": today})
    who_came.give_all(office, [amina], draft)
    assert [line.cost_pence for line in recognition.ledger(office, LedgerView())] == [None]
    with pytest.raises(AppError, match="no person is chosen"):
        who_came.give_all(office, [], draft)
