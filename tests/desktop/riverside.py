"""A few people of a small charity, with hours and thanks, for the screens to show."""

from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from app.records.activity import ActivityDraft
from app.records.contribution import ContributionDraft
from app.records.person import PersonDraft
from app.records.recognition import RecognitionDraft
from app.services import activities, contributions, people, recognition
from app.services.office import OfficeFile
from app.services.outcome import Outcome
from tests.desktop.desks import TODAY


class Riverside(NamedTuple):
    """The ids of those who are there."""

    amina: UUID
    tom: UUID
    margaret: UUID
    offer: UUID
    kitchen: UUID


def riverside(office: OfficeFile) -> Riverside:
    """Amina is owed thanks, Tom would rather have none, Margaret was offered a course."""
    amina = _person(office, "Amina Diallo", known_as="Mina", email="amina@example.org",
                    would_value=("training", "reference"), wishes="A quiet word.")  # fmt: skip
    tom = _person(office, "Tom Price", would_rather_not=True)
    margaret = _person(office, "Margaret Ellis", joined_on=TODAY - timedelta(days=800))
    kitchen = _id(activities.add(office, ActivityDraft(name="Kitchen")))
    for days in (3, 10, 17):
        _hours(office, amina, kitchen, TODAY - timedelta(days=days), 240)
    _hours(office, margaret, kitchen, TODAY - timedelta(days=5), 90)
    _given(office, margaret, given_on=TODAY - timedelta(days=2))
    offer = _given(office, margaret, kind="training", state="offered",
                   offered_on=TODAY - timedelta(days=9), what="First aid")  # fmt: skip
    return Riverside(amina, tom, margaret, offer, kitchen)


def _person(office: OfficeFile, name: str, **details: object) -> UUID:
    return _id(people.add(office, PersonDraft.check({"name": name, **details})))


def _hours(office: OfficeFile, person: UUID, activity: UUID, day: date, minutes: int) -> None:
    values = {"person_id": person, "activity_id": activity, "day": day, "minutes": minutes}
    contributions.log(office, ContributionDraft.check(values), TODAY)


def _given(office: OfficeFile, person: UUID, **values: object) -> UUID:
    draft = RecognitionDraft.check({"person_id": person, **values})
    return _id(recognition.record(office, draft))


def _id(outcome: Outcome) -> UUID:
    assert outcome.record_id is not None
    return outcome.record_id
