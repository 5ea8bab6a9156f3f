"""Who is expected at an event, signs in, signs out, or does not come."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from app.records.areas import Area
from app.records.contribution import Contribution
from app.records.event import CAME, Attendance, AttendanceState, Event
from app.records.failures import AppError, InvalidDraft, Problem
from app.records.person import Person, PersonDraft
from app.rules.presence import clock, guessed_out, minutes_there
from app.rules.wording import counted, duration
from app.services import people
from app.services.event_hours import follow
from app.services.outcome import Outcome, outcome_of
from app.services.queries import as_id, fetch, name_of, the_one
from app.services.roster_kept import chosen_on_roster, on_roster, one_on_roster, put_on_roster
from app.store.office_file import OfficeFile
from app.store.writing import Writing


class Forgotten(NamedTuple):
    """Somebody who was not signed out, and when they most likely went; None where nothing says."""

    person_id: UUID
    person: str
    in_minute: int
    guess: int | None


def expect(office: OfficeFile, event_id: UUID, person_ids: Sequence[UUID]) -> Outcome:
    """Put people on the roster of an event; more than it has places for is said, and allowed."""
    with office.writing() as writing:
        event = _event(writing, event_id)
        added = put_on_roster(writing, event, person_ids)
        whom = _whom(writing, added)
        are = "is" if len(added) == 1 else "are"
        said = f"{whom} {are} expected at {event.title}.{_over(writing, event)}"
        writing.say(said, Area.EVENTS)
    return outcome_of(writing, event_id)


def take_off(office: OfficeFile, event_id: UUID, person_ids: Sequence[UUID]) -> Outcome:
    """Take people off the roster, and the hours they were signed in for with them."""
    with office.writing() as writing:
        event = _event(writing, event_id)
        chosen = chosen_on_roster(writing.session, event, person_ids)
        whom = _whom(writing, [attendance.person_id for attendance in chosen])
        minutes = taken_off(writing, chosen)
        besides = f", and {duration(minutes)} with it" if minutes else ""
        writing.say(f"Took {whom} off {event.title}{besides}.", Area.EVENTS, Area.HOURS)
    return outcome_of(writing, event_id)


def tap(office: OfficeFile, event_id: UUID, person_id: UUID, minute: int) -> Outcome:
    """Sign somebody in; who is in already is signed out; who went is back and stays counted in.

    Somebody who is not on the roster is put on it.
    """
    with office.writing() as writing:
        event = _event(writing, event_id)
        put_on_roster(writing, event, [person_id])
        attendance = one_on_roster(writing.session, event, person_id)
        name = name_of(writing.session, Person, person_id, "person")
        if attendance.state is AttendanceState.SIGNED_IN:
            said = _signed_out(writing, event, attendance, minute, name)
        else:
            said = _signed_in(writing, event, attendance, minute, name)
        writing.say(said, Area.EVENTS, Area.HOURS)
    return outcome_of(writing, event_id)


def sign_in(office: OfficeFile, event_id: UUID, person_ids: Sequence[UUID], minute: int) -> Outcome:
    """Sign people in at a minute; who is in already keeps the minute they came."""
    with office.writing() as writing:
        event = _event(writing, event_id)
        put_on_roster(writing, event, person_ids)
        chosen = chosen_on_roster(writing.session, event, person_ids)
        out = [one for one in chosen if one.state is not AttendanceState.SIGNED_IN]
        for attendance in out:
            _signed_in(writing, event, attendance, minute, "")
        whom = _whom(writing, [attendance.person_id for attendance in out])
        writing.say(f"{whom} signed in at {clock(minute)}.", Area.EVENTS, Area.HOURS)
    return outcome_of(writing, event_id)


def sign_out(
    office: OfficeFile, event_id: UUID, person_ids: Sequence[UUID], minute: int
) -> Outcome:
    """Sign people out at a minute, as one act."""
    if not person_ids:
        raise AppError("Nothing was changed: nobody is chosen. Choose at least one person.")
    with office.writing() as writing:
        event = _event(writing, event_id)
        chosen = chosen_on_roster(writing.session, event, person_ids)
        for attendance in chosen:
            name = name_of(writing.session, Person, attendance.person_id, "person")
            if attendance.in_minute is None:
                raise AppError(
                    f"Nothing was changed: {name} was not signed in. Sign them in first."
                )
            said = _signed_out(writing, event, attendance, minute, name)
        if len(chosen) != 1:
            said = f"Signed out {counted(len(chosen), 'person', 'people')}."
        writing.say(said, Area.EVENTS, Area.HOURS)
    return outcome_of(writing, event_id)


def set_times(
    office: OfficeFile,
    event_id: UUID,
    person_id: UUID,
    in_minute: int | None,
    out_minute: int | None,
) -> Outcome:
    """Note when somebody came and went; the hours logged for it change too.

    With neither they are only expected, and what was logged for them is taken back.
    """
    with office.writing() as writing:
        event = _event(writing, event_id)
        attendance = one_on_roster(writing.session, event, person_id)
        name = name_of(writing.session, Person, person_id, "person")
        if out_minute is not None and in_minute is None:
            raise InvalidDraft((Problem("in_minute", f"When did {name} come?"),))
        state = AttendanceState.SIGNED_OUT
        if out_minute is None:
            state = AttendanceState.EXPECTED if in_minute is None else AttendanceState.SIGNED_IN
        move(writing, event, attendance, state, in_minute, out_minute, name)
        writing.say(f"Changed the times of {name}.", Area.EVENTS, Area.HOURS)
    return outcome_of(writing, event_id)


def absent(office: OfficeFile, event_id: UUID, person_ids: Sequence[UUID]) -> Outcome:
    """Note that people did not come; hours that were logged for them are taken back."""
    with office.writing() as writing:
        event = _event(writing, event_id)
        chosen = chosen_on_roster(writing.session, event, person_ids)
        for attendance in chosen:
            move(writing, event, attendance, AttendanceState.ABSENT, None, None, "")
        whom = _whom(writing, [attendance.person_id for attendance in chosen])
        writing.say(f"{whom} did not come to {event.title}.", Area.EVENTS, Area.HOURS)
    return outcome_of(writing, event_id)


def note(office: OfficeFile, event_id: UUID, person_id: UUID, text: str) -> Outcome:
    """Note something beside somebody on the roster."""
    with office.writing() as writing:
        event = _event(writing, event_id)
        attendance = one_on_roster(writing.session, event, person_id)
        writing.change(attendance, {"note": " ".join(text.split())})
        name = name_of(writing.session, Person, person_id, "person")
        writing.say(f"Noted beside {name} at {event.title}.", Area.EVENTS)
    return outcome_of(writing, event_id)


def walk_in(
    office: OfficeFile, event_id: UUID, draft: PersonDraft, minute: int | None = None
) -> Outcome:
    """Add somebody nobody knew and put them on the roster, signed in where a minute is given.

    The record of the outcome is the person.
    """
    with office.writing() as writing:
        event = _event(writing, event_id)
        person = people.added(writing, draft)
        put_on_roster(writing, event, [person.id])
        said = f"Added {person.name}, who is expected at {event.title}."
        if minute is not None:
            attendance = one_on_roster(writing.session, event, person.id)
            said = f"Added {person.name}, who signed in at {clock(minute)}."
            _signed_in(writing, event, attendance, minute, person.name)
        writing.say(said, Area.EVENTS, Area.PEOPLE)
    return outcome_of(writing, person.id)


def sheet_order(
    office: OfficeFile, event_id: UUID, person_ids: Sequence[UUID] | None = None
) -> Outcome:
    """Put the roster in this order, who is not named after the others; without one, by name."""
    with office.writing() as writing:
        event = _event(writing, event_id)
        roster = on_roster(writing.session, event_id)
        if person_ids is None:
            ordered = fetch(writing.session, _BY_NAME, id=event_id)
            person_ids = [as_id(row[0]) for row in ordered]
        place = {person_id: number for number, person_id in enumerate(person_ids)}
        roster.sort(key=lambda one: place.get(one.person_id, len(place)))
        for number, attendance in enumerate(roster, 1):
            writing.change(attendance, {"position": number})
        writing.say(f"Put the roster of {event.title} in order.", Area.EVENTS)
    return outcome_of(writing, event_id)


def forgotten(office: OfficeFile, event_id: UUID) -> list[Forgotten]:
    """Those who are still signed in, by name, with a guess at when they went."""
    with office.reading() as session:
        rows = fetch(session, _STILL_IN, id=event_id)
    return [Forgotten(as_id(row[0]), row[1], row[2], guessed_out(row[2], row[3])) for row in rows]


def taken_off(writing: Writing, attendances: Sequence[Attendance]) -> int:
    """Remove attendances and the hours they became, within an open write; gives the minutes."""
    session = writing.session
    linked = [one.contribution_id for one in attendances if one.contribution_id is not None]
    for attendance in attendances:
        writing.remove(attendance)
    minutes = 0
    for contribution_id in linked:
        hours = the_one(session, Contribution, contribution_id, "entry of hours")
        minutes += hours.minutes
        writing.remove(hours)
    return minutes


def move(
    writing: Writing,
    event: Event,
    attendance: Attendance,
    state: AttendanceState,
    in_minute: int | None,
    out_minute: int | None,
    name: str,
) -> None:
    """Change where somebody stands within an open write, and the hours that follow."""
    if in_minute is not None and out_minute is not None and out_minute < in_minute:
        sentence = (
            f"{name} came at {clock(in_minute)}, which is after {clock(out_minute)}. "
            "Please look at the two times."
        )
        raise InvalidDraft((Problem("out_minute", sentence),))
    values = {"state": state, "in_minute": in_minute, "out_minute": out_minute}
    writing.change(attendance, values)
    follow(writing, event, attendance)


_BY_NAME = (
    "SELECT a.person_id FROM attendance AS a JOIN person AS p ON p.id = a.person_id"
    " WHERE a.event_id = :id ORDER BY p.search_key, a.position"
)
_STILL_IN = (
    "SELECT a.person_id, p.name, a.in_minute, e.ends_minute FROM attendance AS a"
    " JOIN person AS p ON p.id = a.person_id JOIN event AS e ON e.id = a.event_id"
    " WHERE a.event_id = :id AND a.state = 'signed in' ORDER BY p.search_key, p.id"
)


def _event(writing: Writing, event_id: UUID) -> Event:
    return the_one(writing.session, Event, event_id, "event")


def _whom(writing: Writing, person_ids: Sequence[UUID]) -> str:
    if len(person_ids) == 1:
        return name_of(writing.session, Person, person_ids[0], "person")
    return counted(len(person_ids), "person", "people")


def _over(writing: Writing, event: Event) -> str:
    """What is said where more are expected than there are places."""
    if event.places is None:
        return ""
    coming = sum(
        attendance.state is not AttendanceState.ABSENT
        for attendance in on_roster(writing.session, event.id)
    )
    if coming <= event.places:
        return ""
    return f" That makes {coming}, and there {_places(event.places)}."


def _places(places: int) -> str:
    return f"{'is' if places == 1 else 'are'} {counted(places, 'place')}"


def _signed_in(
    writing: Writing, event: Event, attendance: Attendance, minute: int, name: str
) -> str:
    """Sign somebody in; who was there before is counted from when they first came."""
    was = attendance.in_minute if attendance.state in CAME else None
    came = minute if was is None else was
    move(writing, event, attendance, AttendanceState.SIGNED_IN, came, None, name)
    if was is not None:
        return f"{name} is back, in since {clock(came)}."
    return f"{name} signed in at {clock(minute)}."


def _signed_out(
    writing: Writing, event: Event, attendance: Attendance, minute: int, name: str
) -> str:
    came = attendance.in_minute
    move(writing, event, attendance, AttendanceState.SIGNED_OUT, came, minute, name)
    there = minutes_there(came, minute)
    after = f", after {duration(there)}" if there else ""
    return f"{name} signed out at {clock(minute)}{after}."
