"""What an import writes: people, hours, events, training, rows that wait, and its mapping."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from uuid import UUID

from sqlmodel import col, select

from app.exchange.mapping import fingerprint
from app.exchange.sheet import Progress, Stopped
from app.records.activity import Activity
from app.records.bringing_in import ImportMapping, ParkedRow
from app.records.contribution import Contribution
from app.records.course import Course, TrainingPlace, TrainingPlaceDraft
from app.records.failures import Cancelled
from app.records.identity import new_ids
from app.records.person import ExternalId, Person, PersonDraft
from app.records.recognition import Recognition, counts_on
from app.rules.folding import fold
from app.services import people
from app.services.event_writing import write_events
from app.services.import_plan import PARKED, LoggedHours, Plan
from app.services.place_ledger import ledger_line
from app.services.queries import as_id, fetch, the_one
from app.services.row_drafts import contribution_values, place_values
from app.services.waiting_reading import WaitingReading
from app.store.writing import CHUNK, Writing


def write_plan(
    writing: Writing, planned: Plan, batch_id: UUID, progress: Progress, stopped: Stopped
) -> None:
    """Write all that a plan would, within an open write.

    Raises Cancelled where it was stopped.
    """
    _write_people(writing, planned, progress, stopped)
    _write_activities(writing, planned)
    _write_hours(writing, planned, batch_id, progress, stopped)
    write_events(writing, planned, batch_id)
    _write_training(writing, planned, batch_id)
    _park(writing, planned, batch_id)
    _remember(writing, planned)


def _write_people(writing: Writing, planned: Plan, progress: Progress, stopped: Stopped) -> None:
    _add_people(writing, planned.new_people)
    for done, (person_id, gap) in enumerate(planned.gaps.items()):
        _report(done, len(planned.gaps), progress, stopped)
        person = the_one(writing.session, Person, person_id, "person")
        people.filled_in(writing, person, gap.filled)
    writing.add_many(
        ExternalId,
        [
            {"person_id": person_id, "source": source, "external_id": number}
            for (source, number), person_id in planned.external_ids.items()
        ],
    )


def _add_people(writing: Writing, new_people: Mapping[UUID, PersonDraft]) -> None:
    """Add people with the number their sheet gives them, and the others with the next free ones."""
    taken = {row[0] for row in fetch(writing.session, "SELECT number FROM person")}
    kept: dict[UUID, str] = {}
    for person_id, draft in new_people.items():
        if draft.number and draft.number not in taken:
            kept[person_id] = draft.number
            taken.add(draft.number)
    free = (
        str(number)
        for number in count(int(people.next_number(writing.session)))
        if str(number) not in taken
    )
    writing.add_many(
        Person,
        [
            people.with_key(draft.model_dump() | {"number": kept.get(person_id) or next(free)})
            | {"id": person_id}
            for person_id, draft in new_people.items()
        ],
    )


def _write_activities(writing: Writing, planned: Plan) -> None:
    for name, activity_id in planned.new_activities.items():
        writing.add(
            Activity.model_validate({"id": activity_id, "name": name, "search_key": fold(name)})
        )


def _write_hours(
    writing: Writing, planned: Plan, batch_id: UUID, progress: Progress, stopped: Stopped
) -> None:
    rows = list(planned.logged)
    for start in range(0, len(rows), CHUNK):
        _report(start, len(rows), progress, stopped)
        some = rows[start : start + CHUNK]
        writing.add_many(Contribution, _contributions(some, planned.activities, batch_id))


def _write_training(writing: Writing, planned: Plan, batch_id: UUID) -> None:
    """Write the places on courses, each with its line of the ledger."""
    titles = {course_id: title for title, course_id in planned.new_courses.items()}
    for course_id, title in titles.items():
        writing.add(
            Course.model_validate({"id": course_id, "title": title, "search_key": fold(title)})
        )
    titles |= {
        as_id(id): title for id, title in fetch(writing.session, "SELECT id, title FROM course")
    }
    noted = list(planned.trained)
    line_ids = new_ids(len(noted))
    places, lines = [], []
    for (person_id, training, import_key), line_id in zip(noted, line_ids, strict=True):
        course_id = planned.courses[fold(training.course)]
        draft = TrainingPlaceDraft.check(place_values(training, person_id, course_id))
        keys = {"batch_id": batch_id, "import_key": import_key, "recognition_id": line_id}
        places.append(draft.model_dump() | keys)
        line = ledger_line(draft, titles[course_id])
        more = {"id": line_id, "counts_on": counts_on(line), "batch_id": batch_id}
        lines.append(line.model_dump() | more)
    writing.add_many(Recognition, lines)
    writing.add_many(TrainingPlace, places)


def _report(done: int, whole: int, progress: Progress, stopped: Stopped) -> None:
    if stopped():
        raise Cancelled("The import was stopped. Nothing of it was written.")
    progress(done, whole)


def _contributions(
    logged: Iterable[LoggedHours], activity_ids: Mapping[str, UUID], batch_id: UUID
) -> Iterator[dict[str, object]]:
    for person_id, hours, import_key, contribution_id in logged:
        values = contribution_values(hours, person_id, activity_ids[fold(hours.activity)])
        keys = {"import_key": import_key, "batch_id": batch_id}
        yield values | keys | ({"id": contribution_id} if contribution_id else {})


def _park(writing: Writing, planned: Plan, batch_id: UUID) -> None:
    headings = planned.sheet.headings
    writing.add_many(
        ParkedRow,
        [
            {
                "batch_id": batch_id,
                "row_number": row.line,
                "original": json.dumps(
                    dict(zip(headings, planned.sheet.rows[row.position], strict=True)),
                    ensure_ascii=False,
                ),
                "reading": WaitingReading.of(row, planned.mapping.source).to_json(),
                "reason": " ".join(row.reasons),
            }
            for row in planned.rows
            if row.verdict in PARKED
        ],
    )


def _remember(writing: Writing, planned: Plan) -> None:
    mark = fingerprint(planned.sheet.headings)
    # Who, when and what for is asked of each sheet anew: it was said of this one alone.
    columns_alone = replace(
        planned.mapping,
        default_person="",
        default_day=None,
        default_activity="",
        default_course="",
    )
    choices = columns_alone.to_json()
    kept = writing.session.exec(
        select(ImportMapping).where(col(ImportMapping.fingerprint) == mark)
    ).first()
    if kept is None:
        writing.add(ImportMapping(fingerprint=mark, choices=choices))
    else:
        writing.change(kept, {"choices": choices})
