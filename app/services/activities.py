"""The kinds of work that hours are given to."""

from typing import NamedTuple
from uuid import UUID

from sqlmodel import col, select

from app.records.activity import Activity, ActivityDraft
from app.records.areas import Area
from app.records.course import CourseNeed
from app.records.failures import AppError, InvalidDraft, Problem
from app.rules.folding import fold
from app.rules.wording import counted
from app.services.outcome import Outcome, outcome_of
from app.services.queries import as_id, fetch, the_one
from app.store.office_file import OfficeFile
from app.store.writing import Writing


class ActivityRow(NamedTuple):
    """An activity with what was given to it."""

    id: UUID
    name: str
    closed: bool
    minutes: int
    people: int


class ActivityChoice(NamedTuple):
    """An activity as a list to choose from shows it."""

    id: UUID
    name: str


def choices(office: OfficeFile, *, closed_too: bool = False) -> list[ActivityChoice]:
    """The activities that hours can be given to, by name; or also those that were closed."""
    with office.reading() as session:
        rows = fetch(
            session,
            "SELECT id, name FROM activity WHERE NOT closed OR :closed_too ORDER BY search_key",
            closed_too=closed_too,
        )
    return [ActivityChoice(as_id(row[0]), row[1]) for row in rows]


def overview(office: OfficeFile) -> list[ActivityRow]:
    """All activities with their totals, by name."""
    with office.reading() as session:
        rows = fetch(
            session,
            "SELECT a.id, a.name, a.closed, coalesce(sum(c.minutes), 0),"
            " count(DISTINCT c.person_id)"
            " FROM activity AS a LEFT JOIN contribution AS c ON c.activity_id = a.id"
            " GROUP BY a.id ORDER BY a.search_key",
        )
    return [ActivityRow(as_id(row[0]), row[1], bool(row[2]), row[3], row[4]) for row in rows]


def draft_for(office: OfficeFile, activity_id: UUID) -> ActivityDraft:
    """The activity as it was typed in, to be changed."""
    with office.reading() as session:
        return ActivityDraft.of(the_one(session, Activity, activity_id, "activity"))


def add(office: OfficeFile, draft: ActivityDraft) -> Outcome:
    """Add an activity; its name must be new."""
    with office.writing() as writing:
        _refuse_twin(writing, draft.name, None)
        activity = _kept(draft)
        writing.add(activity)
        writing.say(f"Added the activity {activity.name}.", Area.ACTIVITIES)
    return outcome_of(writing, activity.id)


def change(office: OfficeFile, activity_id: UUID, draft: ActivityDraft) -> Outcome:
    """Rename, annotate, close or open an activity."""
    with office.writing() as writing:
        activity = the_one(writing.session, Activity, activity_id, "activity")
        _refuse_twin(writing, draft.name, activity_id)
        writing.change(activity, {**draft.model_dump(), "search_key": fold(draft.name)})
        writing.say(f"Changed the activity {draft.name}.", Area.ACTIVITIES, Area.HOURS)
    return outcome_of(writing, activity_id)


def remove(office: OfficeFile, activity_id: UUID) -> Outcome:
    """Remove an activity nothing was given to; one with hours or events can only be closed."""
    with office.writing() as writing:
        activity = the_one(writing.session, Activity, activity_id, "activity")
        held = fetch(
            writing.session,
            "SELECT count(*) FROM contribution WHERE activity_id = :id",
            id=activity_id,
        )[0][0]
        if held:
            entries = counted(held, "entry", "entries")
            raise AppError(
                f"{activity.name} was not removed, because it has {entries} of hours. "
                "Close it instead: its hours stay, and it is no longer offered."
            )
        events = fetch(
            writing.session, "SELECT count(*) FROM event WHERE activity_id = :id", id=activity_id
        )[0][0]
        if events:
            raise AppError(
                f"{activity.name} was not removed, because the hours of {counted(events, 'event')} "
                "count towards it. Close it instead, and it is no longer offered."
            )
        for need in writing.session.exec(
            select(CourseNeed).where(col(CourseNeed.activity_id) == activity_id)
        ).all():
            writing.remove(need)
        writing.remove(activity)
        writing.say(f"Removed the activity {activity.name}.", Area.ACTIVITIES, Area.TRAINING)
    return outcome_of(writing, activity_id)


def found_or_added(writing: Writing, name: str) -> UUID:
    """The activity of that name within an open write, added where there is none."""
    standing = writing.session.exec(
        select(Activity).where(col(Activity.search_key) == fold(name))
    ).first()
    if standing is not None:
        return standing.id
    activity = _kept(ActivityDraft.check({"name": name}))
    writing.add(activity)
    return activity.id


def _kept(draft: ActivityDraft) -> Activity:
    return Activity.model_validate({**draft.model_dump(), "search_key": fold(draft.name)})


def _refuse_twin(writing: Writing, name: str, but: UUID | None) -> None:
    twin = writing.session.exec(
        select(Activity).where(col(Activity.search_key) == fold(name))
    ).first()
    if twin is not None and twin.id != but:
        sentence = f"There is an activity called {twin.name} already. Please use that one."
        raise InvalidDraft((Problem("name", sentence),))
