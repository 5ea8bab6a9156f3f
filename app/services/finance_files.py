"""The files that finance takes in: their names, and a batch that is made and saved in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast
from uuid import UUID

from app.exchange.finance import formats
from app.records.failures import AppError
from app.records.finance_settings import FinanceFormat
from app.services import undoing
from app.services.batch_lines import LinesOfAll
from app.services.batches import write_file
from app.services.finance import make_batch
from app.services.outcome import Outcome
from app.store.office_file import OfficeFile


def titles() -> Mapping[FinanceFormat, str]:
    """What people call each kind of file, in the order to choose from."""
    return {file_format: writer.title for file_format, writer in formats.WRITERS.items()}


def file_name(batch_number: int, file_format: FinanceFormat) -> str:
    """The name that is proposed for the file of a batch."""
    return formats.file_name(batch_number, file_format)


def suffix(file_format: FinanceFormat) -> str:
    """How the names of such files end."""
    return formats.WRITERS[file_format].suffix


def make_and_save(
    office: OfficeFile,
    claim_ids: Sequence[UUID],
    file_format: FinanceFormat,
    out: Path,
    today: date,
    progress: LinesOfAll | None = None,
) -> Outcome:
    """Put these claims in a batch and write its file; undo frees the claims until it is sent.

    Raises AppError where either cannot be done; then there is no batch.
    """
    made = make_batch(office, claim_ids, file_format, today, progress)
    # A batch that was made has its record and its act.
    batch_id, action_id = cast(UUID, made.record_id), cast(UUID, made.action_id)
    try:
        write_file(office, batch_id, out)
    except AppError as refusal:
        undoing.undo(office, action_id)
        raise AppError(f"No batch was made. {refusal.sentence}") from refusal
    return replace(made, sentence=f"{made.sentence.removesuffix('.')}, saved as {out.name}.")
