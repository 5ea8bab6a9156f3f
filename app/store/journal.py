"""The journal's chain: every act and entry carries a hash over itself and all before it.

The hash goes over a digest of salt and payload, never over the payload itself, so that an erased
person's words can be blanked while the chain still holds. It finds what was altered or taken out;
a cut tail or a chain computed anew is found by the heads that backups carry (reliability.md 7).
"""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection

from app.records.journal import Deed

FIRST_CHAIN = bytes(32)
_SALT = 16
_MARK = b"\x1e"


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
        "SELECT chain FROM journal_entry ORDER BY seq DESC LIMIT 1"
    ).first()
    return FIRST_CHAIN if row is None else bytes(row[0])


def write(connection: Connection, action: ActionPlan, entries: Sequence[EntryPlan]) -> None:
    """Write one act with its entries at the end of the chain."""
    salts = os.urandom(_SALT * (len(entries) + 1))
    link = _write_action(connection, action, salts[:_SALT], head(connection))
    connection.exec_driver_sql(
        "INSERT INTO journal_entry (action_id, deed, subject, record_id, before, after, salt,"
        " digest, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        list(_linked(action.id.bytes, entries, salts[_SALT:], link)),
    )


def check(connection: Connection) -> ChainReport:
    """Walk the whole chain; payloads that were blanked for an erased person do not break it."""
    link, count = FIRST_CHAIN, 0
    for action_seq, digest, chain, meta, wrong in _actions(connection):
        link = hashlib.sha256(link + meta + digest).digest()
        if wrong or link != chain:
            return ChainReport(count, link, action_seq)
        for seq, entry_digest, entry_chain, entry_meta, entry_wrong in _entries(connection, meta):
            link = hashlib.sha256(link + entry_meta + entry_digest).digest()
            if entry_wrong or link != entry_chain:
                return ChainReport(count, link, seq)
            count += 1
    orphans = connection.exec_driver_sql("SELECT count(*) FROM journal_entry").scalar_one()
    return ChainReport(count, link, None if orphans == count else -1)


def _write_action(connection: Connection, action: ActionPlan, salt: bytes, link: bytes) -> bytes:
    at = action.at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    undoes = None if action.undoes is None else action.undoes.bytes
    digest = hashlib.sha256(salt + action.sentence.encode()).digest()
    chain = hashlib.sha256(
        link + _action_meta(action.id.bytes, at, action.who, action.areas, undoes) + digest
    ).digest()
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
            chain,
        ),
    )
    return chain


def _linked(
    action_id: bytes, entries: Iterable[EntryPlan], salts: bytes, link: bytes
) -> Iterator[tuple[object, ...]]:
    sha256 = hashlib.sha256
    position = 0
    for deed, subject, record_id, before, after in entries:
        salt = salts[position : position + _SALT]
        position += _SALT
        digest = sha256(salt + _payload(before, after)).digest()
        meta = f"{deed}\x1e{subject}\x1e".encode() + record_id + action_id
        link = sha256(link + meta + digest).digest()
        yield action_id, str(deed), subject, record_id, before, after, salt, digest, link


def _payload(before: str | None, after: str | None) -> bytes:
    if before is None and after is not None:
        return _MARK + after.encode()
    return (before or "").encode() + _MARK + (after or "").encode()


def _action_meta(action_id: bytes, at: str, who: str, areas: str, undoes: bytes | None) -> bytes:
    return action_id + _MARK.join((at.encode(), who.encode(), areas.encode(), undoes or b""))


_Link = tuple[int, bytes, bytes, bytes, bool]


def _actions(connection: Connection) -> Iterator[_Link]:
    rows = connection.exec_driver_sql(
        "SELECT seq, id, at, who, areas, undoes, sentence, salt, digest, chain"
        " FROM journal_action ORDER BY seq"
    )
    for seq, action_id, at, who, areas, undoes, sentence, salt, digest, chain in rows:
        wrong = sentence != "" and hashlib.sha256(salt + sentence.encode()).digest() != digest
        yield seq, digest, chain, _action_meta(action_id, at, who, areas, undoes), wrong


def _entries(connection: Connection, action_meta: bytes) -> Iterator[_Link]:
    action_id = action_meta[:16]
    rows = connection.exec_driver_sql(
        "SELECT seq, deed, subject, record_id, before, after, salt, digest, chain"
        " FROM journal_entry WHERE action_id = ? ORDER BY seq",
        (action_id,),
    )
    for seq, deed, subject, record_id, before, after, salt, digest, chain in rows:
        blanked = before is None and after is None
        payload = _payload(before, after)
        wrong = not blanked and hashlib.sha256(salt + payload).digest() != digest
        meta = f"{deed}\x1e{subject}\x1e".encode() + record_id + action_id
        yield seq, digest, chain, meta, wrong
