"""Bringing in a spreadsheet: read, try dry, write as one act, and keep what waits."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import col, select

from app.exchange.csv_reading import read_pasted
from app.exchange.failed_rows import write_given_back
from app.exchange.fields import EVENT_FIELDS, HOURS_FIELDS, PERSON_FIELDS, REPEATED_FIELDS, Field
from app.exchange.mapping import Mapping, fingerprint
from app.exchange.opening import open_sheet
from app.exchange.proposing import propose, propose_positional, with_field
from app.exchange.questions import (
    Option,
    Question,
    QuestionKind,
    answered,
    is_about_hours,
    questions,
)
from app.exchange.sheet import (
    Choices,
    Progress,
    Sheet,
    SheetForm,
    Stopped,
    never_stopped,
    no_progress,
)
from app.exchange.sources import NOTES, POSITIONAL
from app.records.activity import Activity
from app.records.areas import Area
from app.records.bringing_in import ImportBatch, ImportMapping, ParkedRow
from app.records.charity import Charity
from app.records.contribution import Contribution
from app.records.failures import AppError, Cancelled
from app.records.person import ExternalId, Person, PersonDraft
from app.rules.days import full_day
from app.rules.folding import fold
from app.rules.wording import counted
from app.services import people
from app.services.import_plan import Plan, PlannedRow, Verdict, contribution_values, plan
from app.services.outcome import Outcome, outcome_of
from app.services.queries import fetch, the_one
from app.store.backup import Reason
from app.store.office_file import OfficeFile
from app.store.writing import CHUNK, Writing

__all__ = [
    "EVENT_FIELDS",
    "HOURS_FIELDS",
    "NOTES",
    "PERSON_FIELDS",
    "POSITIONAL",
    "REPEATED_FIELDS",
    "Choices",
    "Field",
    "Mapping",
    "Option",
    "Plan",
    "PlannedRow",
    "Question",
    "QuestionKind",
    "Sheet",
    "SheetForm",
    "Verdict",
    "answered",
    "is_about_hours",
    "plan",
    "propose",
    "propose_positional",
    "questions",
    "read_pasted",
    "with_field",
]

_PARKED = (Verdict.WAITS, Verdict.DOUBLE)


class BroughtIn(NamedTuple):
    """What an import did: its outcome, and counts that add up to the rows read."""

    outcome: Outcome
    rows: int
    added: int
    updated: int
    same: int
    parked: int
    failed: int


def read_sheet(
    path: Path,
    choices: Choices = Choices(),  # noqa: B008 - a tuple, which nobody can change
    *,
    progress: Progress = no_progress,
    stopped: Stopped = never_stopped,
) -> Sheet:
    """The sheet in a file of any kind that can be brought in."""
    return open_sheet(path, choices, progress=progress, stopped=stopped)


def proposed_mapping(office: OfficeFile, sheet: Sheet) -> Mapping:
    """What each column would be read as: as it was for these headings before, or by their names."""
    return propose(sheet, remembered_mapping(office, sheet))


def remembered_mapping(office: OfficeFile, sheet: Sheet) -> Mapping | None:
    """What the columns of a sheet with these headings were read as before, or None."""
    with office.reading() as session:
        kept = session.exec(
            select(ImportMapping).where(
                col(ImportMapping.fingerprint) == fingerprint(sheet.headings)
            )
        ).first()
    return Mapping.from_json(kept.choices) if kept else None


def came_in_before(office: OfficeFile, sheet: Sheet) -> datetime | None:
    """When the very same file came in before, or None; it adds nothing a second time."""
    with office.reading() as session:
        rows = fetch(
            session,
            "SELECT max(at) FROM import_batch WHERE sha256 = :sha256",
            sha256=sheet.sha256,
        )
    return None if rows[0][0] is None else datetime.fromisoformat(rows[0][0])


def is_here(office: OfficeFile, batch_id: UUID) -> bool:
    """Whether what came in with this batch is still here, or was taken back."""
    with office.reading() as session:
        return session.get(ImportBatch, batch_id) is not None


def bring_in(
    office: OfficeFile,
    planned: Plan,
    *,
    baseline: date | None = None,
    progress: Progress = no_progress,
    stopped: Stopped = never_stopped,
) -> BroughtIn:
    """Write a plan as one act, after a backup; all giving up to `baseline` counts as recognised.

    Raises Cancelled where it was stopped, and nothing of it is then written.
    """
    if not planned.changes_something and baseline is None:
        return _brought_in(planned, Outcome(frozenset(), "Nothing in it was new.", None))
    office.back_up(Reason.IMPORT, datetime.now(UTC))
    with office.writing() as writing:
        batch = _batch(planned)
        writing.add(batch)
        writing.session.flush()
        _write_people(writing, planned, progress, stopped)
        _write_activities(writing, planned)
        _write_hours(writing, planned, batch.id, progress, stopped)
        _park(writing, planned, batch.id)
        _remember(writing, planned)
        if baseline is not None:
            charity = writing.session.exec(select(Charity)).one()
            baseline = max(baseline, charity.baseline_on or baseline)
            writing.change(charity, {"baseline_on": baseline})
        writing.say(_said(planned, baseline), *_areas(baseline))
    return _brought_in(planned, outcome_of(writing, batch.id))


def write_failed_rows(planned: Plan, out: Path) -> int:
    """Write the rows that could not be read as a CSV with the reason last; gives their number."""
    return write_given_back(
        out,
        planned.sheet,
        (
            (row.position, " ".join(row.reasons))
            for row in planned.rows
            if row.verdict is Verdict.UNREADABLE
        ),
    )


def _brought_in(planned: Plan, outcome: Outcome) -> BroughtIn:
    counts = planned.counts
    return BroughtIn(
        outcome,
        len(planned.rows),
        counts[Verdict.NEW],
        counts[Verdict.FILLS],
        counts[Verdict.SAME],
        sum(counts[verdict] for verdict in _PARKED),
        counts[Verdict.UNREADABLE],
    )


def _batch(planned: Plan) -> ImportBatch:
    counts = planned.counts
    return ImportBatch(
        file_name=planned.sheet.file_name,
        sha256=planned.sheet.sha256,
        at=datetime.now(UTC),
        rows=len(planned.rows),
        added=counts[Verdict.NEW],
        updated=counts[Verdict.FILLS],
        same=counts[Verdict.SAME],
        parked=sum(counts[verdict] for verdict in _PARKED),
        failed=counts[Verdict.UNREADABLE],
    )


def _write_people(writing: Writing, planned: Plan, progress: Progress, stopped: Stopped) -> None:
    number = int(people.next_number(writing.session))
    rows: list[dict[str, Any]] = []
    taken = {row[0] for row in fetch(writing.session, "SELECT number FROM person")}
    for person_id, draft in planned.new_people.items():
        values = draft.model_dump()
        if not values["number"] or values["number"] in taken:
            while str(number) in taken:
                number += 1
            values["number"] = str(number)
        taken.add(values["number"])
        rows.append(people.with_key(values) | {"id": person_id})
    writing.add_many(Person, rows)
    for done, (person_id, gap) in enumerate(planned.gaps.items()):
        _report(done, len(planned.gaps), progress, stopped)
        person = the_one(writing.session, Person, person_id, "person")
        draft = PersonDraft.check(people.draft_of(person).model_dump() | dict(gap.filled))
        writing.change(person, people.with_key(draft.model_dump()))
    writing.add_many(
        ExternalId,
        [
            {"person_id": person_id, "source": source, "external_id": number}
            for (source, number), person_id in planned.external_ids.items()
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
    activity_ids = {fold(name): id for name, id in planned.activities.items()}
    rows = [row for row in planned.rows if row.hours is not None and row.verdict is Verdict.NEW]
    for start in range(0, len(rows), CHUNK):
        _report(start, len(rows), progress, stopped)
        writing.add_many(
            Contribution, _contributions(rows[start : start + CHUNK], activity_ids, batch_id)
        )


def _report(done: int, whole: int, progress: Progress, stopped: Stopped) -> None:
    if stopped():
        raise Cancelled("The import was stopped. Nothing of it was written.")
    progress(done, whole)


def _contributions(
    rows: Iterable[PlannedRow], activity_ids: dict[str, UUID], batch_id: UUID
) -> Iterator[dict[str, object]]:
    for row in rows:
        if row.hours is not None and row.person_id is not None:
            values = contribution_values(
                row.hours, row.person_id, activity_ids[fold(row.hours.activity)]
            )
            yield values | {"import_key": row.import_key, "batch_id": batch_id}


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
                "reading": _reading(planned, row),
                "reason": " ".join(row.reasons),
            }
            for row in planned.rows
            if row.verdict in _PARKED
        ],
    )


def _reading(planned: Plan, row: PlannedRow) -> str:
    """What a waiting row was read as, for the day on which somebody says who it is."""
    person = row.person
    return json.dumps(
        {
            "whom": row.whom,
            "source": planned.mapping.source,
            "their_number": person.their_number if person else "",
            "person": dict(person.values) if person else {},
            "hours": row.hours._asdict() if row.hours else None,
            "import_key": row.import_key,
            "proposals": [id.hex for id in row.proposals],
        },
        ensure_ascii=False,
        default=str,
    )


def _remember(writing: Writing, planned: Plan) -> None:
    mark = fingerprint(planned.sheet.headings)
    # Who, when and what for is asked of each sheet anew: it was said of this one alone.
    columns_alone = replace(
        planned.mapping, default_person="", default_day=None, default_activity=""
    )
    choices = columns_alone.to_json()
    kept = writing.session.exec(
        select(ImportMapping).where(col(ImportMapping.fingerprint) == mark)
    ).first()
    if kept is None:
        writing.add(ImportMapping(fingerprint=mark, choices=choices))
    else:
        writing.change(kept, {"choices": choices})


def _said(planned: Plan, baseline: date | None) -> str:
    waiting = sum(planned.counts[verdict] for verdict in _PARKED)
    parts = [
        (len(planned.new_people), counted(len(planned.new_people), "new person", "new people")),
        (len(planned.gaps), f"more about {counted(len(planned.gaps), 'person', 'people')}"),
        (planned.entries, f"{counted(planned.entries, 'entry', 'entries')} of hours"),
        (waiting, counted(waiting, "row waits", "rows wait")),
    ]
    told = [words for number, words in parts if number]
    if baseline is not None:
        told.append(f"giving up to {full_day(baseline)} counts as recognised")
    return f"Brought in {planned.sheet.file_name}: {', '.join(told)}."


def _areas(baseline: date | None) -> set[Area]:
    areas = {Area.IMPORTS, Area.PEOPLE, Area.HOURS, Area.ACTIVITIES}
    return areas | ({Area.CHARITY} if baseline is not None else set())


def refuse_nothing_to_read(sheet: Sheet) -> None:
    """Refuse a sheet without a single row, in words."""
    if not len(sheet):
        raise AppError(
            f"{sheet.file_name} holds headings and no rows, so there is nothing to bring in."
        )
