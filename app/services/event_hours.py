"""The hours that being at an event became, always in step with who came and went."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from app.records.activity import Activity
from app.records.areas import Area
from app.records.contribution import MINUTES_A_DAY, Contribution, ContributionDraft, EntrySource
from app.records.event import Attendance, AttendanceState, Event
from app.records.failures import AppError, InvalidDraft, Problem
from app.records.identity import new_id
from app.records.person import Person
from app.rules.days import full_day
from app.rules.presence import clock, minutes_there
from app.rules.wording import counted, duration, listed
from app.services.outcome import Outcome, outcome_of
from app.services.queries import name_of, the_one
from app.services.roster_kept import on_roster, put_on_roster
from app.store.office_file import OfficeFile
from app.store.writing import Writing

#: What an entry of hours says as the attendance behind it does.
_OF_AN_ATTENDANCE = ("person_id", "day", "minutes", "span", "starts_minute", "ends_minute")


def close(
    office: OfficeFile,
    event_id: UUID,
    today: date,
    *,
    activity_id: UUID | None = None,
    person_ids: Sequence[UUID] | None = None,
    absent_too: bool = False,
    left_at: Mapping[UUID, int] | None = None,
) -> Outcome:
    """Log the hours of those who were signed in and out, each once; with nobody named, of all.

    Those who are named in `left_at` and are still signed in are signed out at that minute first.

    The hours go to the activity of the event unless another is named. With `absent_too`, those who
    were expected and did not come are noted as absent. Raises AppError where there is nothing to
    log, InvalidDraft where it is not known what the hours were given to.
    """
    with office.writing() as writing:
        event = the_one(writing.session, Event, event_id, "event")
        roster = on_roster(writing.session, event_id)
        _sign_out(writing, roster, left_at or {})
        chosen = roster if person_ids is None else [a for a in roster if a.person_id in person_ids]
        due = [
            attendance
            for attendance in chosen
            if attendance.contribution_id is None and _was_there(attendance)
        ]
        absent = [a for a in roster if a.state is AttendanceState.EXPECTED] if absent_too else []
        if not due and not absent:
            raise AppError(
                f"Nothing was logged for {event.title}: nobody was signed in and out whose hours "
                "are not logged yet."
            )
        minutes = _log(writing, event, due, activity_id, today) if due else 0
        for attendance in absent:
            writing.change(attendance, {"state": AttendanceState.ABSENT})
        still_in = sum(a.state is AttendanceState.SIGNED_IN for a in roster)
        said = _closed_as(event, len(due), minutes, len(absent), still_in)
        writing.say(said, Area.EVENTS, Area.HOURS)
    return outcome_of(writing, event_id)


def same_hours(
    office: OfficeFile,
    event_id: UUID,
    person_ids: Sequence[UUID],
    minutes: int,
    today: date,
    *,
    activity_id: UUID | None = None,
) -> Outcome:
    """Log the same time for each of these people as one act, whenever they came and went.

    It stands in place of their times; who is not on the roster is put on it.
    """
    with office.writing() as writing:
        event, roster = _ticked(writing, event_id, person_ids, None, None)
        _log(writing, event, roster, activity_id, today, minutes)
        people = counted(len(roster), "person", "people")
        said = f"{duration(minutes)} at {event.title} for {people}."
        writing.say(said, Area.EVENTS, Area.HOURS)
    return outcome_of(writing, event_id)


def same_times(
    office: OfficeFile,
    event_id: UUID,
    person_ids: Sequence[UUID],
    in_minute: int,
    out_minute: int,
    today: date,
    *,
    activity_id: UUID | None = None,
) -> Outcome:
    """Note the same coming and going for each of these people and log it, as one act."""
    if out_minute <= in_minute:
        sentence = "The end is before the start. Please look at the two times."
        raise InvalidDraft((Problem("out_minute", sentence),))
    with office.writing() as writing:
        event, roster = _ticked(writing, event_id, person_ids, in_minute, out_minute)
        _log(writing, event, roster, activity_id, today)
        people = counted(len(roster), "person", "people")
        said = f"{duration(out_minute - in_minute)} at {event.title} for {people}."
        writing.say(said, Area.EVENTS, Area.HOURS)
    return outcome_of(writing, event_id)


def follow(writing: Writing, event: Event, attendance: Attendance) -> None:
    """Bring the hours of an attendance into step with it; where none are left they are removed."""
    if attendance.contribution_id is None:
        return
    hours = the_one(writing.session, Contribution, attendance.contribution_id, "entry of hours")
    if not _was_there(attendance) and not _is_ticked(attendance):
        writing.change(attendance, {"contribution_id": None})
        writing.remove(hours)
        return
    ticked = hours.minutes if _is_ticked(attendance) else None
    _in_step(writing, event, attendance, hours.id, ticked)


def hours_draft(
    event: Event, attendance: Attendance, activity_id: UUID, minutes: int | None = None
) -> ContributionDraft:
    """The hours of somebody at an event: from their times, or these minutes without any.

    Somebody who came after midnight gave them on the day after.
    """
    values: dict[str, object] = {
        "person_id": attendance.person_id,
        "activity_id": activity_id,
        "day": event.day,
        "minutes": minutes,
        "source": EntrySource.SIGNED_IN,
    }
    came, went = attendance.in_minute, attendance.out_minute
    if minutes is None and came is not None and went is not None:
        days, starts = divmod(came, MINUTES_A_DAY)
        values |= {
            "day": event.day + timedelta(days=days),
            "minutes": went - came,
            "starts_minute": starts,
            "ends_minute": went - days * MINUTES_A_DAY,
        }
    return ContributionDraft.check(values)


def refuse_hours_of_event(
    session: Session, contribution_id: UUID, draft: ContributionDraft | None = None
) -> None:
    """Refuse, in words, to change or remove hours by themselves that follow an attendance.

    What they were given to and what is noted beside them is free to change.
    """
    attendance = session.exec(
        select(Attendance).where(col(Attendance.contribution_id) == contribution_id)
    ).first()
    if attendance is None:
        return
    hours = the_one(session, Contribution, contribution_id, "entry of hours")
    if draft is not None and all(
        getattr(draft, name) == getattr(hours, name) for name in _OF_AN_ATTENDANCE
    ):
        return
    event = the_one(session, Event, attendance.event_id, "event")
    raise AppError(
        f"Nothing was changed, because these hours were signed in at {event.title} on "
        f"{full_day(event.day)}. Please change the times there; the hours change with them."
    )


def refuse_day_to_come(day: date, today: date) -> None:
    """Refuse to log hours of an event that has not taken place yet."""
    if day > today:
        raise AppError(
            f"No hours were logged: {full_day(day)} has not come yet. Hours are logged once they "
            "were given."
        )


def _was_there(attendance: Attendance) -> bool:
    """Whether their times tell how long they were there."""
    is_out = attendance.state is AttendanceState.SIGNED_OUT
    return is_out and minutes_there(attendance.in_minute, attendance.out_minute) > 0


def _is_ticked(attendance: Attendance) -> bool:
    """Whether it was only noted how long they were there, and not from when until when."""
    is_out = attendance.state is AttendanceState.SIGNED_OUT
    return is_out and attendance.in_minute is None and attendance.out_minute is None


def _sign_out(writing: Writing, roster: Sequence[Attendance], left_at: Mapping[UUID, int]) -> None:
    """Sign out whom nobody did; raises InvalidDraft where one went before they came."""
    for attendance in roster:
        minute = left_at.get(attendance.person_id)
        if minute is None or attendance.state is not AttendanceState.SIGNED_IN:
            continue
        if attendance.in_minute is not None and minute < attendance.in_minute:
            name = name_of(writing.session, Person, attendance.person_id, "person")
            sentence = (
                f"{name} came at {clock(attendance.in_minute)}, which is after {clock(minute)}. "
                "Please look at the time again."
            )
            raise InvalidDraft((Problem(f"out {attendance.person_id}", sentence),))
        writing.change(attendance, {"state": AttendanceState.SIGNED_OUT, "out_minute": minute})


def _ticked(
    writing: Writing,
    event_id: UUID,
    person_ids: Sequence[UUID],
    in_minute: int | None,
    out_minute: int | None,
) -> tuple[Event, list[Attendance]]:
    """The event, and these people on its roster as having come and gone."""
    if not person_ids:
        raise AppError("Nothing was logged: nobody is ticked. Tick at least one person.")
    event = the_one(writing.session, Event, event_id, "event")
    put_on_roster(writing, event, person_ids)
    wanted = set(person_ids)
    roster = [a for a in on_roster(writing.session, event_id) if a.person_id in wanted]
    for attendance in roster:
        writing.change(
            attendance,
            {
                "state": AttendanceState.SIGNED_OUT,
                "in_minute": in_minute,
                "out_minute": out_minute,
            },
        )
    return event, roster


def _log(
    writing: Writing,
    event: Event,
    attendances: Sequence[Attendance],
    activity_id: UUID | None,
    today: date,
    minutes: int | None = None,
) -> int:
    """Give each of these their entry of hours, or change the one they have; gives the minutes."""
    refuse_day_to_come(event.day, today)
    activity_id = activity_id or event.activity_id
    total = 0
    new: list[dict[str, object]] = []
    links: list[tuple[Attendance, UUID]] = []
    for attendance in attendances:
        if attendance.contribution_id is not None:
            total += _in_step(writing, event, attendance, attendance.contribution_id, minutes)
            continue
        if activity_id is None:
            raise InvalidDraft((Problem("activity_id", _TO_WHAT.format(title=event.title)),))
        draft = hours_draft(event, attendance, activity_id, minutes)
        total += draft.minutes
        id = new_id()
        new.append(draft.model_dump() | {"id": id})
        links.append((attendance, id))
    if new and activity_id is not None:
        name_of(writing.session, Activity, activity_id, "activity")
        writing.add_many(Contribution, new)
    for attendance, id in links:
        writing.change(attendance, {"contribution_id": id})
    return total


def _in_step(
    writing: Writing,
    event: Event,
    attendance: Attendance,
    contribution_id: UUID,
    minutes: int | None,
) -> int:
    """Change the hours of an attendance to what it says, or to these minutes; gives the minutes."""
    hours = the_one(writing.session, Contribution, contribution_id, "entry of hours")
    draft = hours_draft(event, attendance, hours.activity_id, minutes)
    writing.change(hours, {name: getattr(draft, name) for name in _OF_AN_ATTENDANCE})
    return draft.minutes


_TO_WHAT = "Please choose what the hours at {title} were given to."


def _closed_as(event: Event, people: int, minutes: int, absent: int, still_in: int) -> str:
    done = []
    if people:
        done.append(f"{duration(minutes)} for {counted(people, 'person', 'people')}")
    if absent:
        done.append(f"{counted(absent, 'person', 'people')} did not come")
    said = f"{event.title}: {listed(done)}."
    if still_in:
        not_out = counted(still_in, "person was", "people were")
        have = "has" if still_in == 1 else "have"
        said += f" {not_out} not signed out and {have} no hours yet."
    return said
