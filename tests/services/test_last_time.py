"""The last time of an activity is where the next sheet begins."""

from datetime import date, timedelta
from uuid import UUID

from app.records.activity import ActivityDraft
from app.records.contribution import ContributionDraft, Span
from app.records.person import PersonDraft
from app.services import activities, contributions, people
from app.services.last_time import last_activity, last_time
from app.store.office_file import OfficeFile


def person(office: OfficeFile, name: str) -> UUID:
    outcome = people.add(office, PersonDraft.check({"name": name}))
    assert outcome.record_id is not None
    return outcome.record_id


def logged(
    office: OfficeFile, who: list[UUID], activity: UUID, day: date, span: Span = Span.DAY
) -> None:
    drafts = [
        ContributionDraft.check(
            {"person_id": one, "activity_id": activity, "day": day, "minutes": 60, "span": span}
        )
        for one in who
    ]
    contributions.log_sheet(office, drafts, day)


def test_nothing_was_logged_yet(office: OfficeFile, kitchen: UUID, today: date) -> None:
    assert last_activity(office) is None
    assert last_time(office, kitchen, today) is None


def test_the_last_time_keeps_the_order_of_the_paper(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    zoe, ben = person(office, "Zoe Hart"), person(office, "Ben Adler")
    logged(office, [amina, ben], kitchen, today - timedelta(days=14))
    logged(office, [zoe, amina, ben, zoe], kitchen, today - timedelta(days=7))
    found = last_time(office, kitchen, today)
    assert found is not None
    assert found.day == today - timedelta(days=7)
    assert [one.name for one in found.people] == ["Zoe Hart", "Amina Diallo", "Ben Adler"]


def test_the_day_itself_other_activities_and_monthly_totals_are_not_the_last_time(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    driving = activities.add(office, ActivityDraft(name="Driving")).record_id
    assert driving is not None
    logged(office, [amina], kitchen, today)
    logged(office, [amina], driving, today - timedelta(days=1))
    logged(office, [amina], kitchen, today - timedelta(days=2), Span.MONTH)
    assert last_time(office, kitchen, today) is None
    month = last_time(office, kitchen, today, Span.MONTH)
    assert month is not None
    assert month.day == today - timedelta(days=2)


def test_somebody_who_has_left_is_not_filled_in(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    ben = person(office, "Ben Adler")
    logged(office, [amina, ben], kitchen, today - timedelta(days=7))
    people.leave(office, amina, today - timedelta(days=1), "Moved away")
    found = last_time(office, kitchen, today)
    assert found is not None
    assert [one.name for one in found.people] == ["Ben Adler"]


def test_the_activity_used_last_is_offered_unless_it_was_closed(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    logged(office, [amina], kitchen, today)
    chosen = last_activity(office)
    assert chosen is not None
    assert (chosen.id, chosen.name) == (kitchen, "Kitchen")
    activities.change(office, kitchen, ActivityDraft(name="Kitchen", closed=True))
    assert last_activity(office) is None
