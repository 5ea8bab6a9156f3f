"""One office file in a temporary folder, with a person and an activity to start from."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from app.records.activity import ActivityDraft
from app.records.contribution import ContributionDraft
from app.records.person import PersonDraft
from app.services import activities, contributions, people
from app.store.office_file import OfficeFile
from tests.demo_made import DEMO_TODAY, copied_demo
from tests.office_made import new_office

TODAY = date(2026, 3, 16)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OfficeFile]:
    opened = new_office(tmp_path / "riverside.goodturn", coordinator="Sarah")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeFile]:
    """The demo charity, which the tests of one file look at and leave as it is."""
    opened = copied_demo(tmp_path_factory.mktemp("demo") / "demo.goodturn", DEMO_TODAY)
    yield opened
    opened.close()


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def amina(office: OfficeFile) -> UUID:
    return added(office, "Amina Diallo", email="amina@example.org")


@pytest.fixture
def kitchen(office: OfficeFile) -> UUID:
    outcome = activities.add(office, ActivityDraft(name="Kitchen"))
    assert outcome.record_id is not None
    return outcome.record_id


def added(office: OfficeFile, name: str, **details: object) -> UUID:
    outcome = people.add(office, PersonDraft.check({"name": name, **details}))
    assert outcome.record_id is not None
    return outcome.record_id


@pytest.fixture
def log_by_hand(office: OfficeFile) -> Callable[[str, date, int, str], None]:
    def log(name: str, day: date, minutes: int, activity: str) -> None:
        person = added(office, name)
        kind = activities.add(office, ActivityDraft(name=activity)).record_id
        draft = {"person_id": person, "activity_id": kind, "day": day, "minutes": minutes}
        contributions.log(office, ContributionDraft.check(draft), TODAY)

    return log
