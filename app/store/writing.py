"""The one transaction in which a service writes: each change goes in with its journal entry."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from sqlmodel import Session

from app.records.areas import Area
from app.records.drafts import Draft, Kept
from app.records.identity import new_id, new_ids
from app.records.journal import Deed
from app.store import contents, journal
from app.store.collector import without_collector
from app.store.journal import ActionPlan, EntryPlan
from app.store.shapes import rows_of, shape_of

_Record = TypeVar("_Record", bound=Kept)

#: Rows and journal entries that are held at a time; it bounds the memory of an import.
CHUNK = 10_000


class Writing:
    """An open write: add, change and remove records, then say what was done."""

    def __init__(self, session: Session, *, replica_id: UUID, who: str) -> None:
        self.session = session
        self.replica_id = replica_id
        self.who = who
        self.action_id = new_id()
        self.undoes: UUID | None = None
        self.sentence = ""
        self.areas: frozenset[Area] = frozenset()
        self._entries: list[EntryPlan] = []
        #: The last link of the journal's chain, once entries of this write stand in it.
        self._link: bytes | None = None
        self._pending: tuple[Deed, str] | None = None

    @property
    def changed_something(self) -> bool:
        """Whether anything was added, changed or removed so far."""
        return bool(self._entries) or self._link is not None

    def add(self, record: Kept) -> None:
        """Add a new record."""
        shape = shape_of(type(record))
        self._in_turn(Deed.ADDED, shape.name)
        self.session.add(record)
        self.note(Deed.ADDED, shape.name, record.id, None, shape.told(shape.bound(record)))

    def add_many(
        self, record_class: type[Kept], rows: Iterable[Draft | dict[str, Any]]
    ) -> list[UUID]:
        """Add many new records, each a draft or a mapping of checked values; gives their ids.

        Columns that a row does not name take their default. Far faster than `add`, for imports.
        """
        shape = shape_of(record_class)
        connection = self.session.connection()
        self.session.flush()
        self._pending = None
        added: list[UUID] = []
        remaining = iter(rows)
        with without_collector():
            while chunk := list(islice(remaining, CHUNK)):
                values = [row if isinstance(row, dict) else vars(row) for row in chunk]
                made = new_ids(len(values))
                ids = [row.get("id", id) for row, id in zip(values, made, strict=True)]
                columns, told = rows_of(shape, values, ids)
                connection.exec_driver_sql(shape.insert, list(zip(*columns, strict=True)))
                self._note_added(shape.name, ids, told)
                added.extend(ids)
        return added

    def change(self, record: Kept, values: Mapping[str, Any]) -> bool:
        """Change some values of a record that is kept; False where they were so already."""
        shape = shape_of(type(record))
        before = shape.bound(record)
        after = shape.bound_part(values)
        changed = {name for name, value in after.items() if before[name] != value}
        if not changed:
            return False
        self._in_turn(Deed.CHANGED, shape.name)
        for name in changed:
            setattr(record, name, values[name])
        record.version += 1
        self.session.add(record)
        self.note(
            Deed.CHANGED,
            shape.name,
            record.id,
            shape.told_change({name: before[name] for name in changed}),
            shape.told_change({name: after[name] for name in changed}),
        )
        return True

    def change_all(self, record_class: type[Kept], name: str, was: Any, becomes: Any) -> int:
        """Change one value wherever it stands, such as whose hours they are; returns how often."""
        shape = shape_of(record_class)
        before, after = shape.bound_part({name: was}), shape.bound_part({name: becomes})
        connection = self.session.connection()
        self._in_turn(Deed.CHANGED, shape.name)
        self.session.flush()
        changed = connection.exec_driver_sql(
            f'SELECT id FROM "{shape.name}" WHERE "{name}" = ? ORDER BY rowid',  # noqa: S608 - names are ours
            (before[name],),
        ).scalars()
        told = shape.told_change(before), shape.told_change(after)
        plans = [EntryPlan(Deed.CHANGED, shape.name, id, *told) for id in changed]
        connection.exec_driver_sql(
            f'UPDATE "{shape.name}" SET "{name}" = ?, version = version + 1'  # noqa: S608 - names are ours
            f' WHERE "{name}" = ?',
            (after[name], before[name]),
        )
        self.session.expire_all()
        if plans:
            self._entries += plans
            self._write_entries()
        return len(plans)

    def remove(self, record: Kept) -> None:
        """Remove a record; the journal keeps what it was."""
        shape = shape_of(type(record))
        told = shape.told(shape.bound(record))
        self._in_turn(Deed.REMOVED, shape.name)
        self.session.delete(record)
        self.note(Deed.REMOVED, shape.name, record.id, told, None)

    def keep_content(self, content: bytes) -> str:
        """Keep the bytes of a file beside the records; gives the hash by which they are named."""
        return contents.keep(self.session.connection(), content)

    def note(
        self, deed: Deed, subject: str, record_id: UUID, before: str | None, after: str | None
    ) -> None:
        """Note a change that was made by other means, such as an undo."""
        self._entries.append(EntryPlan(deed, subject, record_id.bytes, before, after))
        if len(self._entries) >= CHUNK:
            self._write_entries()

    def say(self, sentence: str, *areas: Area) -> None:
        """Say what was done, as it will stand in the journal, and which areas it changed."""
        self.sentence = sentence
        self.areas = self.areas | frozenset(areas)

    def finish(self) -> None:
        """Write the journal; called once, just before the commit."""
        self.session.flush()
        if not self.changed_something:
            return
        if not self.sentence:
            raise RuntimeError("a write must say what it did before it ends")
        action = ActionPlan(
            self.action_id,
            datetime.now(UTC),
            self.who,
            self.replica_id,
            self.sentence,
            ",".join(sorted(self.areas)),
            self.undoes,
        )
        journal.seal(self.session.connection(), action, self._write_entries())

    def _in_turn(self, deed: Deed, subject: str) -> None:
        """Send what came before to the database where another kind of change follows it.

        The session knows nothing of the keys between tables: left to itself it might remove a
        person ahead of their hours, or add a name ahead of the removal that frees it.
        """
        if self._pending not in (None, (deed, subject)):
            self.session.flush()
        self._pending = (deed, subject)

    def _note_added(self, subject: str, ids: Sequence[UUID], told: Sequence[str]) -> None:
        added = Deed.ADDED
        self._entries.extend(
            [
                EntryPlan(added, subject, id.bytes, None, after)
                for id, after in zip(ids, told, strict=True)
            ]
        )
        self._write_entries()

    def _write_entries(self) -> bytes:
        """Write the entries that wait, so that they take no memory; gives the chain's last link."""
        connection = self.session.connection()
        link = journal.head(connection) if self._link is None else self._link
        if self._entries:
            link = journal.append(connection, self.action_id, self._entries, link)
            self._entries.clear()
        self._link = link
        return link
