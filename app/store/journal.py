"""The journal's chain: every act and entry carries a hash over itself and all before it.

The hash goes over a digest of salt and payload, never over the payload itself, so that an erased
person's words can be blanked while the chain still holds. It finds what was altered or taken out;
a cut tail or a chain computed anew is found by the heads that backups carry (reliability.md 7).
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cache
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection

from app.records.journal import Deed

FIRST_CHAIN = bytes(32)
_SALT = 16
#: Control characters, which no JSON text holds, ahead of what was and of what became.
_WAS = b"\x1d"
_BECAME = b"\x1e"

_EntryRow = tuple[bytes, str, str, bytes, str | None, str | None, bytes, bytes, bytes]


class EntryPlan(NamedTuple):
    """One entry about to be written: what was done to which record."""

    deed: Deed
    subject: str
    record_id: bytes
    before: str | None
    after: str | None


class ActionPlan(NamedTuple):
    """One act about to be written."""

    id: UUID
    at: datetime
    who: str
    replica_id: UUID
    sentence: str
    areas: str
    undoes: UUID | None


class ChainReport(NamedTuple):
    """Whether the journal is whole: how many entries hold, and the first that does not."""

    entries: int
    head: bytes
    broken_at: int | None

    @property
    def holds(self) -> bool:
        """True where every link fits."""
        return self.broken_at is None


def head(connection: Connection) -> bytes:
    """The last link of the chain."""
    row = connection.exec_driver_sql(
        "SELECT chain FROM journal_action ORDER BY seq DESC LIMIT 1"
    ).first()
    return FIRST_CHAIN if row is None else bytes(row[0])


def append(
    connection: Connection, action_id: UUID, entries: Sequence[EntryPlan], link: bytes
) -> bytes:
    """Write some entries of an act behind this link of the chain; gives the last link now."""
    rows = list(_linked(action_id.bytes, entries, link))
    connection.exec_driver_sql(
        "INSERT INTO journal_entry (action_id, deed, subject, record_id, before, after, salt,"
        " digest, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    return rows[-1][-1]


def seal(connection: Connection, action: ActionPlan, link: bytes) -> None:
    """Write the act itself, behind the last of its entries."""
    salt = os.urandom(_SALT)
    at = action.at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    undoes = None if action.undoes is None else action.undoes.bytes
    digest = hashlib.sha256(salt + action.sentence.encode()).digest()
    meta = _action_meta(
        action.id.bytes, action.replica_id.bytes, at, action.who, action.areas, undoes
    )
    connection.exec_driver_sql(
        "INSERT INTO journal_action (id, at, who, replica_id, sentence, areas, undoes, salt,"
        " digest, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            action.id.bytes,
            at,
            action.who,
            action.replica_id.bytes,
            action.sentence,
            action.areas,
            undoes,
            salt,
            digest,
            hashlib.sha256(link + meta + digest).digest(),
        ),
    )


def check(connection: Connection) -> ChainReport:
    """Walk the whole chain; payloads that were blanked for an erased person do not break it."""
    link, count, last = FIRST_CHAIN, 0, 0
    for action_id, action in _actions(connection):
        for entry in _entries(connection, action_id):
            link = hashlib.sha256(link + entry.meta + entry.digest).digest()
            if entry.wrong or link != entry.chain or entry.seq <= last:
                return ChainReport(count, link, entry.seq)
            count, last = count + 1, entry.seq
        link = hashlib.sha256(link + action.meta + action.digest).digest()
        if action.wrong or link != action.chain:
            return ChainReport(count, link, action.seq)
    return ChainReport(count, link, _stray_entry(connection))


def _linked(action_id: bytes, entries: Sequence[EntryPlan], link: bytes) -> Iterator[_EntryRow]:
    sha256 = hashlib.sha256
    salts = os.urandom(_SALT * len(entries))
    position = 0
    for deed, subject, record_id, before, after in entries:
        salt = salts[position : position + _SALT]
        position += _SALT
        digest = sha256(salt + _payload(before, after)).digest()
        link = sha256(link + _entry_meta(deed, subject) + record_id + action_id + digest).digest()
        yield action_id, deed.value, subject, record_id, before, after, salt, digest, link


@cache
def _entry_meta(deed: str, subject: str) -> bytes:
    return f"{deed}\x1e{subject}\x1e".encode()


def _payload(before: str | None, after: str | None) -> bytes:
    """What was and what became, each behind a mark of its own; what is absent has no mark."""
    if before is None:
        return b"" if after is None else _BECAME + after.encode()
    was = _WAS + before.encode()
    return was if after is None else was + _BECAME + after.encode()


def _action_meta(
    action_id: bytes, replica_id: bytes, at: str, who: str, areas: str, undoes: bytes | None
) -> bytes:
    told = (at.encode(), who.encode(), areas.encode(), undoes or b"")
    return action_id + replica_id + _BECAME.join(told)


class _Link(NamedTuple):
    """One act or entry as the chain holds it; `wrong` where its words are not those it was for."""

    seq: int
    meta: bytes
    digest: bytes
    chain: bytes
    wrong: bool


def _actions(connection: Connection) -> Iterator[tuple[bytes, _Link]]:
    rows = connection.exec_driver_sql(
        "SELECT seq, id, replica_id, at, who, areas, undoes, sentence, salt, digest, chain"
        " FROM journal_action ORDER BY seq"
    )
    for seq, action_id, replica_id, *told, sentence, salt, digest, chain in rows:
        wrong = sentence != "" and hashlib.sha256(salt + sentence.encode()).digest() != digest
        meta = _action_meta(action_id, replica_id, *told)
        yield action_id, _Link(seq, meta, digest, chain, wrong)


def _entries(connection: Connection, action_id: bytes) -> Iterator[_Link]:
    rows = connection.exec_driver_sql(
        "SELECT seq, deed, subject, record_id, before, after, salt, digest, chain"
        " FROM journal_entry WHERE action_id = ? ORDER BY seq",
        (action_id,),
    )
    for seq, deed, subject, record_id, before, after, salt, digest, chain in rows:
        blanked = before is None and after is None
        payload = _payload(before, after)
        wrong = not blanked and hashlib.sha256(salt + payload).digest() != digest
        meta = _entry_meta(deed, subject) + record_id + action_id
        yield _Link(seq, meta, digest, chain, wrong)


def _stray_entry(connection: Connection) -> int | None:
    """The first entry that belongs to no act."""
    found: int | None = connection.exec_driver_sql(
        "SELECT min(seq) FROM journal_entry WHERE action_id NOT IN (SELECT id FROM journal_action)"
    ).scalar_one()
    return found
