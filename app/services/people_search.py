"""Search for a person as somebody types, a few look-ups a key however many people there are."""

from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.rules.folding import fold
from app.services.queries import as_id, fetch


class PersonFound(NamedTuple):
    """A person as search shows them: enough to tell two of one name apart."""

    id: UUID
    name: str
    known_as: str
    number: str
    postcode: str
    left: bool


def found(session: Session, text: str, limit: int) -> list[PersonFound]:
    """The first people for what is typed, in the order that people_list.find tells."""
    words = fold(text).split()[:_WORDS_READ]
    if not words:
        return []
    met = _numbered(session, text) if any(map(str.isdigit, text)) else {}
    longest = max(words, key=len)
    alike = [row[0] for row in fetch(session, _WORDS_ALIKE, begins=longest)]
    if alike:
        statement, bound = _statement(session, words, longest, alike)
        for has_left in (False, True):
            if len(met) < limit:
                rows = fetch(session, statement, limit=limit, has_left=has_left, **bound)
                met |= {row[0]: row for row in rows if row[0] not in met}
    return [
        PersonFound(as_id(id), name, known_as, number, postcode, bool(left))
        for id, name, known_as, number, postcode, left in list(met.values())[:limit]
    ]


#: Nobody has a longer name; what is pasted by mistake may be of any length.
_WORDS_READ = 50
#: So many words are followed one by one, each of which has its people in order.
_FEW_WORDS = 12
#: So many people are put in order. Where more have a word that begins so, and many different words
#: do, enough of them turn up on a walk through all people in order.
_FEW_PEOPLE = 1_500

_Rows = dict[bytes, Sequence[Any]]


def _numbered(session: Session, text: str) -> _Rows:
    """Those who have that very number, whatever its case."""
    key = fold(text)
    typed = text.strip().lower()
    rows = fetch(session, _NUMBERED, typed=typed, key=key, last=key.rpartition(" ")[2])
    return {row[0]: row for row in rows}


def _statement(
    session: Session, words: Sequence[str], longest: str, alike: Sequence[str]
) -> tuple[str, dict[str, object]]:
    """The statement that reads the first of those who have all words, by the cheapest way."""
    if len(alike) <= _FEW_WORDS:
        chosen = " UNION ".join(_OF_WORD.format(place) for place in range(len(alike)))
    elif fetch(session, _IS_COMMON, begins=longest):
        chosen = _IN_ORDER
    else:
        chosen = _WITH_BEGINNING
    bound: dict[str, object] = {f"alike{place}": word for place, word in enumerate(alike)}
    bound |= {"begins": longest, "key": " ".join(words)}
    others = [word for word in words if word != longest or chosen is _IN_ORDER]
    for place, word in enumerate(others):
        bound |= {f"word{place}": word, f"later{place}": f" {word}"}
    holds = " AND ".join(_HOLDS.format(place) for place in range(len(others))) or "1"
    return _FOUND.format(chosen=chosen).format(holds=holds), bound


#: All that begin so: the last letter of Unicode, which no key holds, stands behind every other.
_BEGINS = "word BETWEEN :begins AND :begins || char(1114111)"
#: From word to word through the index, however many people have each.
_WORDS_ALIKE = f"""
WITH RECURSIVE alike(word) AS (
    SELECT min(word) FROM person_word WHERE {_BEGINS}
    UNION ALL
    SELECT (
        SELECT min(word) FROM person_word
        WHERE word > alike.word AND word <= :begins || char(1114111)
    ) FROM alike WHERE alike.word IS NOT NULL
)
SELECT word FROM alike WHERE word IS NOT NULL LIMIT {_FEW_WORDS + 1}
"""  # noqa: S608 - all words are ours
_IS_COMMON = f"SELECT 1 FROM person_word WHERE {_BEGINS} LIMIT 1 OFFSET {_FEW_PEOPLE}"  # noqa: S608

_OF_WORD = """
SELECT search_key, person_id FROM (
    SELECT search_key, person_id FROM person_word
    WHERE word = :alike{0} AND has_left = :has_left AND {{holds}}
    ORDER BY search_key, person_id LIMIT :limit
)
"""
_WITH_BEGINNING = f"""
SELECT DISTINCT search_key, person_id FROM person_word
WHERE {_BEGINS} AND has_left = :has_left AND {{holds}}
"""  # noqa: S608 - all words are ours
_IN_ORDER = """
SELECT search_key, id AS person_id FROM person
WHERE (left_on IS NOT NULL) = :has_left AND {holds}
"""
#: A word of the key begins so: the first, or one behind a space.
_HOLDS = (
    "(instr(search_key, :later{0}) OR search_key BETWEEN :word{0} AND :word{0} || char(1114111))"
)
_PERSON = "p.id, p.name, p.known_as, p.number, p.postcode, p.left_on IS NOT NULL"
#: Those whose key begins with all that is typed, and those who have all words; the former again.
_FOUND = f"""
SELECT {_PERSON} FROM (
    SELECT * FROM (
        SELECT 1 AS turn, search_key, id AS person_id FROM person
        WHERE search_key BETWEEN :key AND :key || char(1114111)
            AND (left_on IS NOT NULL) = :has_left
        ORDER BY search_key, id LIMIT :limit
    )
    UNION ALL
    SELECT 2, * FROM ({{chosen}} ORDER BY search_key, person_id LIMIT :limit)
) AS k JOIN person AS p ON p.id = k.person_id ORDER BY k.turn, k.search_key, k.person_id
"""  # noqa: S608 - all words are ours
#: A number ends the search key, and its last word leads to whoever has it.
_NUMBERED = f"""
SELECT {_PERSON} FROM person AS p WHERE p.id IN (
    SELECT person_id FROM person_word
    WHERE word = :last AND substr(' ' || search_key, -length(:key) - 1) = ' ' || :key
    UNION SELECT person_id FROM external_id WHERE lower(external_id) = :typed
) AND (lower(p.number) = :typed OR EXISTS (
    SELECT 1 FROM external_id WHERE person_id = p.id AND lower(external_id) = :typed
)) ORDER BY p.left_on IS NOT NULL, instr(p.search_key, :key) = 1 DESC, p.search_key, p.id
"""  # noqa: S608 - all words are ours
