"""Bringing in a spreadsheet: read, try dry, write as one act, and keep what waits."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from sqlmodel import col, select

from app.exchange import failed_rows
from app.exchange.csv_reading import read_pasted
from app.exchange.fields import (
    EVENT_FIELDS,
    HOURS_FIELDS,
    PERSON_FIELDS,
    REPEATED_FIELDS,
    TRAINING_FIELDS,
    Field,
)
from app.exchange.mapping import Mapping, fingerprint
from app.exchange.opening import open_sheet
from app.exchange.proposing import propose, propose_positional, with_field
from app.exchange.questions import (
    Option,
    Question,
    QuestionKind,
    answered,
    is_about_hours,
    is_about_training,
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
from app.records.areas import Area
from app.records.bringing_in import ImportBatch, ImportMapping
from app.records.charity import Charity
from app.records.failures import AppError
from app.rules.days import full_day
from app.rules.wording import counted
from app.services.dry_run import plan
from app.services.import_plan import Plan, PlannedRow, Verdict
from app.services.import_writing import write_plan
from app.services.outcome import Outcome, outcome_of
from app.services.queries import fetch
from app.store.backup import Reason
from app.store.office_file import OfficeFile

__all__ = [
    "EVENT_FIELDS",
    "HOURS_FIELDS",
    "NOTES",
    "PERSON_FIELDS",
    "POSITIONAL",
    "REPEATED_FIELDS",
    "TRAINING_FIELDS",
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
    "is_about_training",
    "plan",
    "propose",
    "propose_positional",
    "questions",
    "read_pasted",
    "with_field",
]


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
        write_plan(writing, planned, batch.id, progress, stopped)
        if baseline is not None:
            charity = writing.session.exec(select(Charity)).one()
            baseline = max(baseline, charity.baseline_on or baseline)
            writing.change(charity, {"baseline_on": baseline})
        writing.say(_said(planned, baseline), *_areas(planned, baseline))
    return _brought_in(planned, outcome_of(writing, batch.id))


def write_failed_rows(planned: Plan, out: Path) -> int:
    """Write the rows that could not be read as a CSV with the reason last; gives their number."""
    return failed_rows.write_failed_rows(
        out,
        planned.sheet,
        (
            (row.position, " ".join(row.reasons))
            for row in planned.rows
            if row.verdict is Verdict.UNREADABLE
        ),
    )


def _brought_in(planned: Plan, outcome: Outcome) -> BroughtIn:
    return BroughtIn(outcome, **_counts(planned))


def _batch(planned: Plan) -> ImportBatch:
    sheet = planned.sheet
    return ImportBatch.model_validate(
        {"file_name": sheet.file_name, "sha256": sheet.sha256, "at": datetime.now(UTC)}
        | _counts(planned)
    )


def _counts(planned: Plan) -> dict[str, int]:
    counts = planned.counts
    return {
        "rows": len(planned.rows),
        "added": counts[Verdict.NEW],
        "updated": counts[Verdict.FILLS],
        "same": counts[Verdict.SAME],
        "parked": planned.parked,
        "failed": counts[Verdict.UNREADABLE],
    }


def _said(planned: Plan, baseline: date | None) -> str:
    parts = [
        (len(planned.new_people), counted(len(planned.new_people), "new person", "new people")),
        (len(planned.gaps), f"more about {counted(len(planned.gaps), 'person', 'people')}"),
        (planned.entries, f"{counted(planned.entries, 'entry', 'entries')} of hours"),
        (len(planned.new_events), counted(len(planned.new_events), "event")),
        (
            len(planned.filled_events),
            f"more about {counted(len(planned.filled_events), 'event')}",
        ),
        (planned.attendances, f"{counted(planned.attendances, 'person', 'people')} at events"),
        (planned.places, counted(planned.places, "training")),
        (planned.parked, counted(planned.parked, "row waits", "rows wait")),
    ]
    told = [words for number, words in parts if number]
    if baseline is not None:
        told.append(f"giving up to {full_day(baseline)} counts as recognised")
    return f"Brought in {planned.sheet.file_name}: {', '.join(told)}."


def _areas(planned: Plan, baseline: date | None) -> set[Area]:
    areas = {Area.IMPORTS, Area.PEOPLE, Area.HOURS, Area.ACTIVITIES}
    areas |= {Area.TRAINING, Area.RECOGNITION} if planned.places else set()
    areas |= {Area.EVENTS} if planned.touches_events else set()
    return areas | ({Area.CHARITY} if baseline is not None else set())


def refuse_nothing_to_read(sheet: Sheet) -> None:
    """Refuse a sheet without a single row, in words."""
    if not len(sheet):
        raise AppError(
            f"{sheet.file_name} was not brought in, because it holds headings and no rows. "
            "Please look whether they are on another worksheet or in another file."
        )
