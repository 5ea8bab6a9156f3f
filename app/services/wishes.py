"""What people said they would value, as it is read just before something is given back."""

import json
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from app.records.person import ThanksManner
from app.records.recognition import RecognitionKind
from app.rules.giver import Giver
from app.services.queries import OF_IDS, as_id, fetch, ids_bound
from app.store.office_file import OfficeFile


class WishesRow(NamedTuple):
    """The wishes of one person: a suggestion made from them, and their own words."""

    person_id: UUID
    name: str
    suggestion: str
    own_words: str
    would_rather_not: bool
    may_be_named: bool


def wishes(office: OfficeFile, person_ids: Sequence[UUID]) -> list[WishesRow]:
    """The wishes of these people, by name."""
    with office.reading() as session:
        rows = fetch(session, _WISHES, ids=ids_bound(person_ids))
    return [
        WishesRow(
            as_id(id),
            name,
            Giver(
                as_id(id),
                name,
                known_as,
                thanks_manner=ThanksManner(manner),
                would_value=tuple(RecognitionKind(kind) for kind in json.loads(valued)),
            ).wish,
            own_words,
            bool(would_rather_not),
            bool(may_be_named),
        )
        for id, name, known_as, manner, valued, own_words, would_rather_not, may_be_named in rows
    ]


_WISHES = f"""
SELECT id, name, known_as, thanks_manner, would_value, wishes, would_rather_not, may_be_named
FROM person WHERE id IN {OF_IDS} ORDER BY search_key
"""  # noqa: S608 - the words are ours
