"""How the tables of an office file are laid out, and how a file says which layout it has."""

import hashlib
import re
from typing import NamedTuple

from app.store import driver

#: "GoTu", in the four bytes that SQLite keeps for the program a file belongs to.
APPLICATION_ID = 0x476F5475

#: The last revision in migrations/, and the same as the number that the file carries.
HEAD = "0004"
NUMBER = int(HEAD)

#: The fingerprint of each layout there has been, by its number; a test keeps the last one true.
FINGERPRINTS = {
    1: "f86e4531232a7e6550fd89cc94e838e45a3a8582a0898e4bc5a107ace0d1222c",
    2: "3420cb754ff9649bd60d1c8d446e0930f87911111f497369e02ddae94acbbbbe",
    3: "0f70522a04b7bbe54e31fb8909895f4e4455e510e56cf9719db620240b2cd658",
    4: "0f3a0cc3e71e9a9829c9cdd00be6b0de34f087c50e231ae45e39c64c47660b76",
}

#: What marks a file as an office file of today's layout, in the transaction it is made in.
STAMP = (f"PRAGMA application_id = {APPLICATION_ID}", f"PRAGMA user_version = {NUMBER}")

#: The table in which Alembic keeps its revision, as Alembic would make it.
REVISION_TABLE = """CREATE TABLE alembic_version (
\tversion_num TEXT NOT NULL,
\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)"""

#: Tables that SQLite makes for itself and that hold nothing of ours.
_OF_SQLITE = frozenset({"sqlite_sequence", "sqlite_stat1", "sqlite_stat4"})


class Piece(NamedTuple):
    """A table, index, view or trigger of a file, with the SQL it was made by."""

    kind: str
    name: str
    table: str
    sql: str

    @property
    def is_ours(self) -> bool:
        """False for what SQLite keeps for itself."""
        return self.name not in _OF_SQLITE and not (self.kind == "index" and not self.sql)


def application_of(connection: driver.Connection) -> int:
    """The number of the program that the file says it belongs to."""
    return int(connection.execute("PRAGMA application_id").fetchone()[0])


def number_of(connection: driver.Connection) -> int:
    """The number of the layout that the file says it has."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def pieces(connection: driver.Connection) -> list[Piece]:
    """What the file's schema holds, without what SQLite keeps for itself."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema")
    found = [Piece(kind, name, table, sql or "") for kind, name, table, sql in rows]
    return [piece for piece in found if piece.is_ours]


def fingerprint(found: list[Piece]) -> str:
    """A hash of the schema that stays the same however its SQL was spaced, quoted or ordered."""
    told = sorted(f"{piece.kind} {piece.name} {piece.table} {_plain(piece.sql)}" for piece in found)
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def _plain(sql: str) -> str:
    """SQL without quotes and needless spaces, the columns and constraints of a table in order."""
    text = re.sub(r"\s*([(),])\s*", r"\1", " ".join(sql.replace('"', "").split()))
    if not text.upper().startswith("CREATE TABLE") or "(" not in text:
        return text
    start, end = text.index("("), text.rindex(")")
    return ",".join([text[:start], *sorted(_parts(text[start + 1 : end])), text[end + 1 :].strip()])


def _parts(inside: str) -> list[str]:
    """The parts between the commas that stand in no inner brackets."""
    parts, depth, start = [], 0, 0
    for place, letter in enumerate(inside):
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            parts.append(inside[start:place])
            start = place + 1
    return [*parts, inside[start:]]
