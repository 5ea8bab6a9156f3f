"""People with hours, thanks, training and skills, for paper to tell of."""

from datetime import date
from typing import Any
from uuid import UUID

from app.records.activity import ActivityDraft
from app.records.contribution import ContributionDraft
from app.records.course import Course, PlaceState, TrainingPlace
from app.records.recognition import RecognitionDraft
from app.services import activities, contributions, recognition
from app.store.office_file import OfficeFile

ODD_NAME = "Siân Ŵyn *Llewelyn* #sys <b>"
TODAY = date(2026, 3, 16)


def gave(
    office: OfficeFile, person_id: UUID, minutes: int, *days: date, activity: str = "Kitchen"
) -> None:
    """Log so many minutes on each of the days."""
    known = {row.name: row.id for row in activities.choices(office)}
    activity_id = (
        known.get(activity) or activities.add(office, ActivityDraft(name=activity)).record_id
    )
    for day in days:
        draft = {"person_id": person_id, "activity_id": activity_id, "day": day}
        contributions.log(office, ContributionDraft.check({**draft, "minutes": minutes}), TODAY)


def got(office: OfficeFile, person_id: UUID, **values: Any) -> None:
    """Record something in the ledger."""
    recognition.record(office, RecognitionDraft.check({"person_id": person_id, **values}))


def trained(office: OfficeFile, person_id: UUID, title: str, done_on: date, **values: Any) -> None:
    """Note a course as done; the values are those of the course, or `ends_on` of the place."""
    ends_on = values.pop("ends_on", None)
    with office.writing() as writing:
        course = Course(title=title, search_key=title.casefold(), **values)
        writing.add(course)
        writing.session.flush()
        writing.add(
            TrainingPlace(
                person_id=person_id,
                course_id=course.id,
                state=PlaceState.DONE,
                done_on=done_on,
                ends_on=ends_on,
            )
        )
        writing.say("Noted a course.")
