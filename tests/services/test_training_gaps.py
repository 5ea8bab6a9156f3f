"""Who lacks what: for what they give to, without those who left and courses that closed."""

from datetime import date, timedelta
from uuid import UUID

from app.records.activity import ActivityDraft
from app.records.contribution import ContributionDraft
from app.records.course import Lasting, PlaceState
from app.rules.training import Lacking
from app.services import activities, contributions, courses, people
from app.services.training_gaps import Asked, GapRow, lacking
from app.store.office_file import OfficeFile
from tests.services.conftest import added
from tests.services.learning import a_course, a_place


def gave(office: OfficeFile, person: UUID, activity: UUID, day: date) -> None:
    values = {"person_id": person, "activity_id": activity, "day": day, "minutes": 60}
    contributions.log(office, ContributionDraft.check(values), day)


def test_who_lacks_what(office: OfficeFile, amina: UUID, kitchen: UUID, today: date) -> None:
    garden = activities.add(office, ActivityDraft(name="Garden")).record_id
    assert garden is not None
    aid = a_course(office, lasting=Lasting.EXPIRES, months=12)
    hygiene = a_course(office, "Food hygiene")
    courses.need_for(office, aid, [kitchen, garden])
    courses.need_for(office, hygiene, [kitchen])
    tom, una, wyn = (added(office, name) for name in ("Tom", "Una", "Wyn"))
    year_ago = today - timedelta(days=365)
    gave(office, amina, kitchen, today)
    gave(office, amina, garden, today)
    gave(office, tom, garden, year_ago)
    gave(office, una, kitchen, today)
    gave(office, wyn, garden, year_ago + timedelta(days=1))
    people.leave(office, una, today, "Moved")
    a_place(office, amina, hygiene, done_on=today)
    a_place(office, amina, aid, done_on=year_ago - timedelta(days=3))
    a_place(office, amina, aid, state=PlaceState.BOOKED, booked_for=date(2026, 4, 3))

    amina_aid = GapRow(
        amina,
        "Amina Diallo",
        aid,
        "First aid",
        ("Garden", "Kitchen"),
        Lacking.EXPIRED,
        PlaceState.BOOKED,
        date(2026, 4, 3),
    )
    wyn_aid = GapRow(wyn, "Wyn", aid, "First aid", ("Garden",), Lacking.NOT_DONE, None, None)
    tom_aid = wyn_aid._replace(person_id=tom, person="Tom")
    assert lacking(office, today) == [amina_aid, wyn_aid]
    assert lacking(office, today, Asked.ALL_ACTIVE) == [amina_aid, tom_aid, wyn_aid]
    courses.close(office, aid)
    assert lacking(office, today) == []
