"""The office file as a whole: where it lies, made, opened, and checked from end to end."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlmodel import Session, SQLModel, func, select

from app.records.activity import Activity
from app.records.charity import CharityDraft
from app.records.contribution import Contribution
from app.records.failures import AppError
from app.records.journal import JournalAction
from app.records.person import Person
from app.records.recognition import Recognition
from app.rules.days import full_day
from app.rules.wording import counted, listed
from app.store import folders, gate, journal, retelling
from app.store.backup import Backup, Reason
from app.store.faults import Damaged, InUse
from app.store.folders import OFFICE_SUFFIX
from app.store.lock import ElsewhereInUse
from app.store.office_file import OfficeFile

__all__ = [
    "OFFICE_SUFFIX",
    "Backup",
    "CheckReport",
    "Damaged",
    "ElsewhereInUse",
    "InUse",
    "OfficeFile",
    "Reason",
    "back_up",
    "check",
    "create",
    "default_path",
    "open_office",
    "place_warnings",
]

#: What a check counts, in the words of the office: one, and many.
_COUNTED: tuple[tuple[type[SQLModel], str, str], ...] = (
    (Person, "person", "people"),
    (Activity, "activity", "activities"),
    (Contribution, "contribution", "contributions"),
    (Recognition, "recognition", "recognitions"),
    (JournalAction, "act in the journal", "acts in the journal"),
)


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found: whether all is well, and each finding as a sentence."""

    path: Path
    ok: bool
    facts: tuple[str, ...]


def default_path() -> Path:
    """Where the office file is kept unless somebody chose another place."""
    return folders.default_path()


def place_warnings(path: Path) -> tuple[str, ...]:
    """What people should know of the place before an office file lies there, a sentence each."""
    return folders.warnings(path)


def create(path: Path, charity: CharityDraft, *, who: str) -> OfficeFile:
    """A new office file for this charity, open. A file that is there is never replaced."""
    return OfficeFile.create(path, charity, who=who)


def open_office(
    path: Path,
    *,
    who: str,
    read_only: bool = False,
    examined: bool = True,
    even_from_elsewhere: bool = False,
) -> OfficeFile:
    """The office file there, open; its `warnings` are for people to read.

    Raises InUse where another window has it (it can still be opened with `read_only`),
    ElsewhereInUse where another computer left its lock (`even_from_elsewhere` takes it over), and
    Damaged where it cannot be trusted. With `examined=False` the caller owes `office.examine()`,
    in a worker, since it reads the whole file.
    """
    return OfficeFile.open(
        path,
        who=who,
        read_only=read_only,
        examined=examined,
        even_from_elsewhere=even_from_elsewhere,
    )


def back_up(office: OfficeFile, reason: Reason, at: datetime) -> Backup:
    """A checked copy of the office file as it is now, in its backup folder."""
    return office.back_up(reason, at)


def check(path: Path) -> CheckReport:
    """Look at every page, reference and journal entry of the file, which is not changed."""
    facts: list[str] = []
    try:
        passed = gate.admit(path)
        gate.examine(path, thorough=True)
        facts.append("Every page and index fits, and every reference leads to an entry.")
        if not passed.closed_cleanly:
            facts.append("It is open, or was not closed properly the last time; nothing is amiss.")
        if passed.is_older:
            facts.append("An earlier Goodturn made it; it is brought up to date when opened.")
            return CheckReport(path, ok=True, facts=tuple(facts))
        return _check_contents(path, facts)
    except AppError as refusal:
        return CheckReport(path, ok=False, facts=(*facts, refusal.sentence))


def _check_contents(path: Path, facts: list[str]) -> CheckReport:
    office = OfficeFile.open(path, who="", read_only=True, examined=False)
    try:
        office.read_everything()
        with office.reading() as session:
            facts.append(_journal_told(session))
            facts.append(f"It holds {_counts_told(session)}.")
        newest = office.newest_backup()
    finally:
        office.close()
    facts.append(
        "There is no backup of it yet."
        if newest is None
        else f"The newest good backup is from {full_day(newest.at.date())}."
    )
    return CheckReport(path, ok=True, facts=(*facts, *office.warnings))


def _journal_told(session: Session) -> str:
    """That the journal holds and the records are as it tells; raises Damaged where not."""
    chain = journal.check(session.connection())
    if not chain.holds:
        raise Damaged(
            f"The journal was changed from outside: it holds up to entry {chain.entries:,} and no "
            "further. Please compare the file with a backup."
        )
    untold = retelling.first_untold(session.connection())
    if untold is not None:
        raise Damaged(
            f"Something under {untold.replace('_', ' ')} is not as the journal tells it, so it was "
            "damaged, or changed by another program. Please compare the file with a backup."
        )
    return f"The journal is whole, and all that it tells in {chain.entries:,} entries stands so."


def _counts_told(session: Session) -> str:
    told = []
    for record, one, many in _COUNTED:
        count = session.exec(select(func.count()).select_from(record)).one()
        told.append(counted(count, one, many))
    return listed(told)
