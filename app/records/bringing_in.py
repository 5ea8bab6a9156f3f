"""What is kept of a sheet that was brought in: the batch, the mapping, and the rows that wait."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from app.records.columns import Identity, Moment
from app.records.drafts import KEPT, STRICT, Kept


class ImportBatch(Kept, table=True):
    """One sheet brought in: its name, the hash of its bytes, and counts that add up to `rows`."""

    model_config = KEPT
    __tablename__ = "import_batch"
    __table_args__ = STRICT

    file_name: str
    sha256: str = Field(index=True)
    at: datetime = Field(sa_type=Moment)
    rows: int = 0
    added: int = 0
    updated: int = 0
    same: int = 0
    parked: int = 0
    failed: int = 0


class ImportMapping(Kept, table=True):
    """The choices made for a set of headings, offered again when the same headings come."""

    model_config = KEPT
    __tablename__ = "import_mapping"
    __table_args__ = STRICT

    fingerprint: str = Field(unique=True)
    #: The mapping as JSON, in the form that exchange reads and writes.
    choices: str


class ParkedRow(Kept, table=True):
    """A readable row that fits nobody, or more than one person; it counts nowhere until placed."""

    model_config = KEPT
    __tablename__ = "parked_row"
    __table_args__ = STRICT

    batch_id: UUID = Field(foreign_key="import_batch.id", index=True, sa_type=Identity)
    row_number: int
    #: The row as it stood in the sheet: a JSON object of heading to text.
    original: str
    #: What it was read as: a JSON object of field to value.
    reading: str
    reason: str
