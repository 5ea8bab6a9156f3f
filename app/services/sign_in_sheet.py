"""Sign-in sheets on paper: printed in the order of the roster, and keyed in again in the same."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.documents.sign_in_sheet import SignInSheet, sign_in_sheets
from app.documents.typesetting import Printout, Progress, no_progress
from app.exchange.whole_files import write_whole
from app.exchange.whole_folders import file_stem
from app.records.areas import Area
from app.records.event import AttendanceState, Event
from app.records.failures import AppError
from app.records.mailing import MailingList
from app.records.person import Person
from app.rules.event_code import code_of, scanned_as, tail_of
from app.rules.wording import counted
from app.services.letterhead import letterhead_in
from app.services.outcome import Outcome, outcome_of
from app.services.queries import as_id, fetch, name_of, the_one
from app.services.roster import move
from app.services.roster_kept import one_on_roster, put_on_roster
from app.store.office_file import OfficeFile


class KeyedLine(NamedTuple):
    """A line of a sheet as it is keyed in: who, and when they came and went as far as it says.

    Who signed without writing a time came all the same; who neither signed nor wrote did not.
    """

    person_id: UUID
    in_minute: int | None = None
    out_minute: int | None = None
    signed: bool = False


def sheets(
    office: OfficeFile,
    event_ids: Sequence[UUID],
    today: date,
    *,
    list_id: UUID | None = None,
) -> Printout:
    """The sheets of these events, one after the other; with a list, people can tick that too.

    Raises AppError where no event is chosen.
    """
    if not event_ids:
        raise AppError("Nothing was printed: no event is chosen. Choose at least one.")
    with office.reading() as session:
        wording = ""
        if list_id is not None:
            wording = the_one(session, MailingList, list_id, "mailing list").wording
        return sign_in_sheets(
            letterhead_in(session),
            *(_sheet(session, event_id, today, wording) for event_id in event_ids),
        )


def write_sheets(
    office: OfficeFile,
    event_ids: Sequence[UUID],
    out: Path,
    today: date,
    *,
    list_id: UUID | None = None,
    progress: Progress = no_progress,
) -> int:
    """Write the sheets of these events as one PDF; gives how many there are.

    Raises AppError where the file cannot be written, and leaves no half of one.
    """
    printout = sheets(office, event_ids, today, list_id=list_id)
    content = printout.pdf(progress)
    write_whole(out, content)
    return len(printout.copies)


def file_name(title: str, day: date) -> str:
    """What the PDF of one event is called at first."""
    return f"{file_stem(title)} {day:%Y-%m-%d} - sign-in sheet.pdf"


def event_of_code(office: OfficeFile, code: str) -> UUID:
    """The event that the code of a sheet names, typed or scanned.

    Raises AppError where it is no code, or that of no event here.
    """
    tail = tail_of(code)
    if tail is None:
        raise AppError(
            "No event was found: this is not the code of a sign-in sheet. It stands under the "
            "square of dots and at the foot of each page, such as 7Q4K-2M9X-C."
        )
    with office.reading() as session:
        found = fetch(session, "SELECT id FROM event WHERE substr(id, 12) = :tail", tail=tail)
    if not found:
        raise AppError(
            "No event was found: none in this file has this code. The sheet may belong to another "
            "file, or its event was removed."
        )
    return as_id(found[0][0])


def key_in(office: OfficeFile, event_id: UUID, lines: Sequence[KeyedLine]) -> Outcome:
    """Note what a sheet says of each of these people, as one act; hours logged for it follow.

    Somebody who was written on a blank line is put on the roster, after those who stand there.
    """
    if not lines:
        raise AppError("Nothing was noted: no line of the sheet is filled in.")
    with office.writing() as writing:
        event = the_one(writing.session, Event, event_id, "event")
        put_on_roster(writing, event, [line.person_id for line in lines])
        came = 0
        for line in lines:
            attendance = one_on_roster(writing.session, event, line.person_id)
            name = name_of(writing.session, Person, line.person_id, "person")
            state = _state(line)
            came += state is not AttendanceState.ABSENT
            move(writing, event, attendance, state, line.in_minute, line.out_minute, name)
        people = counted(came, "person", "people")
        writing.say(f"Keyed in the sheet of {event.title}: {people} came.", Area.EVENTS, Area.HOURS)
    return outcome_of(writing, event_id)


def _state(line: KeyedLine) -> AttendanceState:
    if line.in_minute is not None and line.out_minute is None:
        return AttendanceState.SIGNED_IN
    if line.in_minute is None and line.out_minute is None and not line.signed:
        return AttendanceState.ABSENT
    return AttendanceState.SIGNED_OUT


def _sheet(session: Session, event_id: UUID, made_on: date, wording: str) -> SignInSheet:
    event = the_one(session, Event, event_id, "event")
    rows = fetch(session, _NAMES, id=event_id)
    times = Counter(row[0] for row in rows)
    return SignInSheet(
        title=event.title,
        day=event.day,
        made_on=made_on,
        code=code_of(event_id),
        scanned_as=scanned_as(event_id),
        names=tuple(_told_apart(row[0], row[1], times) for row in rows),
        starts_minute=event.starts_minute,
        ends_minute=event.ends_minute,
        place=event.place,
        list_wording=wording,
    )


def _told_apart(name: str, number: str, times: Mapping[str, int]) -> str:
    return f"{name} ({number})" if times[name] > 1 else name


_NAMES = (
    "SELECT p.name, p.number FROM attendance AS t JOIN person AS p ON p.id = t.person_id"
    " WHERE t.event_id = :id ORDER BY t.position, t.id"
)
