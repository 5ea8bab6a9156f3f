"""Events: adding, changing, repeating, calling off and removing them."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlmodel import Session

from app.records.activity import Activity
from app.records.areas import Area
from app.records.contribution import Contribution
from app.records.event import Attendance, Event, EventDraft
from app.records.failures import AppError
from app.records.identity import new_id, new_ids
from app.records.repetition import RepetitionDraft
from app.rules.days import full_day
from app.rules.presence import clock, overlap
from app.rules.repeating import days_again
from app.rules.wording import counted
from app.services.event_hours import follow, refuse_day_to_come
from app.services.outcome import Outcome, outcome_of
from app.services.queries import fetch, name_of, the_one
from app.services.roster_kept import on_roster
from app.store.office_file import OfficeFile
from app.store.writing import Writing


def add(office: OfficeFile, draft: EventDraft) -> Outcome:
    """Add an event."""
    with office.writing() as writing:
        _refuse_lost_activity(writing.session, draft)
        event = Event.model_validate(draft.model_dump())
        writing.add(event)
        writing.say(f"Added {_named(draft)}.", Area.EVENTS)
    return outcome_of(writing, event.id)


def change(
    office: OfficeFile,
    event_id: UUID,
    draft: EventDraft,
    today: date,
    *,
    activity_too: bool = False,
) -> Outcome:
    """Change an event.

    Hours that were signed in follow the event's day, since an event with hours has been: another
    day corrects it. They stay with the activity they were given to, unless `activity_too` is said.
    """
    with office.writing() as writing:
        _refuse_lost_activity(writing.session, draft)
        event = the_one(writing.session, Event, event_id, "event")
        was_day, was_activity = event.day, event.activity_id
        writing.change(event, draft.model_dump())
        moved = 0
        if event.day != was_day:
            moved = _move_hours(writing, event, today)
        if activity_too and event.activity_id not in (None, was_activity):
            moved = max(moved, _give_to(writing, event, was_activity))
        besides = f" {counted(moved, 'entry', 'entries')} of hours moved with it." if moved else ""
        writing.say(f"Changed {_named(event)}.{besides}", Area.EVENTS, Area.HOURS)
    return outcome_of(writing, event_id)


def call_off(office: OfficeFile, event_id: UUID) -> Outcome:
    """Call an event off: it stays in the list, struck out, and nobody is expected any more.

    Raises AppError where hours were logged for it.
    """
    with office.writing() as writing:
        event = the_one(writing.session, Event, event_id, "event")
        _refuse_hours(writing.session, event, "called off")
        writing.change(event, {"called_off": True})
        writing.say(f"Called off {_named(event)}.", Area.EVENTS)
    return outcome_of(writing, event_id)


def put_on_again(office: OfficeFile, event_id: UUID) -> Outcome:
    """Let an event that was called off take place after all."""
    with office.writing() as writing:
        event = the_one(writing.session, Event, event_id, "event")
        writing.change(event, {"called_off": False})
        writing.say(f"{_named(event)} takes place after all.", Area.EVENTS)
    return outcome_of(writing, event_id)


def remove(office: OfficeFile, event_ids: Sequence[UUID]) -> Outcome:
    """Remove events with their rosters, as one act.

    Raises AppError where hours were logged for one, or somebody signed up to a list there.
    """
    if not event_ids:
        raise AppError("Nothing was removed: no event is chosen. Choose at least one.")
    with office.writing() as writing:
        for event_id in dict.fromkeys(event_ids):
            event = the_one(writing.session, Event, event_id, "event")
            _refuse_hours(writing.session, event, "removed")
            _refuse_sign_ups(writing.session, event)
            for attendance in on_roster(writing.session, event_id):
                writing.remove(attendance)
            writing.remove(event)
            said = f"Removed {_named(event)}."
        if len(event_ids) > 1:
            said = f"Removed {counted(len(event_ids), 'event')}."
        writing.say(said, Area.EVENTS)
    return outcome_of(writing)


def repeat(
    office: OfficeFile, event_id: UUID, repetition: RepetitionDraft, *, people_too: bool = False
) -> Outcome:
    """Repeat an event on further days, as one act; with `people_too` the same are expected.

    Days on which it stands already are left out, so that to repeat it twice doubles nothing.
    """
    with office.writing() as writing:
        event = the_one(writing.session, Event, event_id, "event")
        series_id = event.series_id or new_id()
        standing = _days_of_series(writing.session, series_id)
        days = [on for on in days_again(event.day, repetition) if on.isoformat() not in standing]
        if not days:
            raise AppError(
                f"Nothing was added: no further day of {event.title} falls within what was asked."
            )
        writing.change(event, {"series_id": series_id})
        again = EventDraft.of(event).model_dump() | {"called_off": False, "headcount": None}
        made = new_ids(len(days))
        writing.add_many(
            Event,
            [
                again | {"id": id, "day": on, "series_id": series_id}
                for id, on in zip(made, days, strict=True)
            ],
        )
        if people_too:
            _expect_the_same(writing, event, made)
        times = counted(len(days), "more time", "more times")
        said = f"{event.title} takes place {times}, the last on {full_day(days[-1])}."
        writing.say(said, Area.EVENTS)
    return outcome_of(writing, event_id)


def repeats_on(draft: EventDraft, repetition: RepetitionDraft) -> tuple[date, ...]:
    """The further days on which an event would take place, to be looked at beforehand."""
    return days_again(draft.day, repetition)


def draft_for(office: OfficeFile, event_id: UUID) -> EventDraft:
    """The event as it was typed in, to be changed."""
    with office.reading() as session:
        return EventDraft.of(the_one(session, Event, event_id, "event"))


def concerns(office: OfficeFile, draft: EventDraft, but: UUID | None = None) -> tuple[str, ...]:
    """What looks odd about an event before it is saved, a sentence each; none of it blocks.

    Another event in the same place at the same time, the same event again, and the hours that would
    move with it. `but` is the event being changed.
    """
    with office.reading() as session:
        same_day = fetch(session, _SAME_DAY, day=draft.day, but=but)
        sentences = [found for row in same_day if (found := _clash(draft, row))]
        if but is not None:
            event = the_one(session, Event, but, "event")
            sentences += _about_hours(session, event, draft)
    return tuple(sentences)


def _clash(draft: EventDraft, row: Sequence[object]) -> str:
    title, place, starts, ends = row
    if title == draft.title and starts == draft.starts_minute:
        return f"{title} stands on this day already."
    times = (draft.starts_minute, draft.ends_minute, starts, ends)
    if draft.place and place == draft.place and overlap(*times):  # type: ignore[arg-type]
        return f"{title} is in {place} at the same time."
    return ""


def _about_hours(session: Session, event: Event, draft: EventDraft) -> list[str]:
    held = hours_held(session, event.id)
    entries = counted(held, "entry", "entries")
    if held and draft.day != event.day:
        moves = "moves" if held == 1 else "move"
        return [f"{entries} of hours {moves} to {full_day(draft.day)} with it."]
    return []


def hours_held(session: Session, event_id: UUID) -> int:
    """How many entries of hours were logged for an event."""
    counted_hours = "SELECT count(contribution_id) FROM attendance WHERE event_id = :id"
    return int(fetch(session, counted_hours, id=event_id)[0][0])


_SAME_DAY = (
    "SELECT title, place, starts_minute, ends_minute FROM event"
    " WHERE day = :day AND NOT called_off AND (:but IS NULL OR id <> :but) ORDER BY id"
)


def _named(event: EventDraft) -> str:
    at = "" if event.starts_minute is None else f" at {clock(event.starts_minute)}"
    return f"{event.title} on {full_day(event.day)}{at}"


def _refuse_lost_activity(session: Session, draft: EventDraft) -> None:
    if draft.activity_id is not None:
        name_of(session, Activity, draft.activity_id, "activity")


def _refuse_hours(session: Session, event: Event, done: str) -> None:
    held = hours_held(session, event.id)
    if held:
        entries = counted(held, "entry", "entries")
        raise AppError(
            f"{event.title} was not {done}, because {entries} of hours were logged for it. "
            "Take those who were there off its roster first; their hours go with them."
        )


def _refuse_sign_ups(session: Session, event: Event) -> None:
    signed_up = fetch(
        session, "SELECT count(*) FROM mailing_choice WHERE event_id = :id", id=event.id
    )[0][0]
    if signed_up:
        raise AppError(
            f"{event.title} was not removed, because people signed up to a mailing list there, "
            "and it is kept where they did. Call it off instead."
        )


def _move_hours(writing: Writing, event: Event, today: date) -> int:
    """Move the hours of an event to its day; gives how many entries there are."""
    held = [a for a in on_roster(writing.session, event.id) if a.contribution_id is not None]
    for attendance in held:
        refuse_day_to_come(event.day, today)
        follow(writing, event, attendance)
    return len(held)


def _give_to(writing: Writing, event: Event, was: UUID | None) -> int:
    """Give the hours that went to the event's activity to the one it has now; gives how many."""
    moved = 0
    for attendance in on_roster(writing.session, event.id):
        if attendance.contribution_id is not None:
            hours = the_one(
                writing.session, Contribution, attendance.contribution_id, "entry of hours"
            )
            if was is None or hours.activity_id == was:
                moved += writing.change(hours, {"activity_id": event.activity_id})
    return moved


def _days_of_series(session: Session, series_id: UUID) -> frozenset[str]:
    rows = fetch(session, "SELECT day FROM event WHERE series_id = :id", id=series_id)
    return frozenset(row[0] for row in rows)


def _expect_the_same(writing: Writing, event: Event, made: Sequence[UUID]) -> None:
    same: list[Mapping[str, object]] = [
        {"person_id": attendance.person_id, "position": attendance.position}
        for attendance in on_roster(writing.session, event.id)
    ]
    writing.add_many(
        Attendance, ({"event_id": event_id, **one} for event_id in made for one in same)
    )
