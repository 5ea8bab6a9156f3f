"""Whose being at events it is when two records of one person become one."""

from uuid import UUID

from sqlmodel import Session, col, select

from app.records.contribution import Contribution
from app.records.event import Attendance, AttendanceState, Event
from app.services.event_hours import follow
from app.services.queries import the_one
from app.store.writing import Writing

#: Of two states of one person, the one that tells more.
_TELLS_MORE = (
    AttendanceState.SIGNED_OUT,
    AttendanceState.SIGNED_IN,
    AttendanceState.ABSENT,
    AttendanceState.EXPECTED,
)


def move_attendance(writing: Writing, twin_id: UUID, keep_id: UUID) -> None:
    """Make the twin's events the kept person's, within the open write that merges the two.

    Where both stand on one roster the kept person was there from the earlier coming to the later
    going, and has one entry of hours: nobody is counted twice at an event.
    """
    theirs = {attendance.event_id: attendance for attendance in _of(writing.session, keep_id)}
    for twin in _of(writing.session, twin_id):
        kept = theirs.get(twin.event_id)
        if kept is None:
            writing.change(twin, {"person_id": keep_id})
        else:
            _make_one(writing, kept, twin)


def _of(session: Session, person_id: UUID) -> list[Attendance]:
    return list(session.exec(select(Attendance).where(col(Attendance.person_id) == person_id)))


def _make_one(writing: Writing, kept: Attendance, twin: Attendance) -> None:
    event = the_one(writing.session, Event, kept.event_id, "event")
    came = [minute for minute in (kept.in_minute, twin.in_minute) if minute is not None]
    went = [minute for minute in (kept.out_minute, twin.out_minute) if minute is not None]
    values: dict[str, object] = {
        "state": min(kept.state, twin.state, key=_TELLS_MORE.index),
        "in_minute": min(came, default=None),
        "out_minute": max(went, default=None),
        "note": "; ".join(dict.fromkeys(filter(None, (kept.note, twin.note)))),
    }
    spare = twin.contribution_id
    writing.remove(twin)
    if kept.contribution_id is None:
        values["contribution_id"] = spare
    elif spare is not None:
        hours = the_one(writing.session, Contribution, kept.contribution_id, "entry of hours")
        other = the_one(writing.session, Contribution, spare, "entry of hours")
        writing.change(hours, {"minutes": max(hours.minutes, other.minutes)})
        writing.remove(other)
    writing.change(kept, values)
    follow(writing, event, kept)
