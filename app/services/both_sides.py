"""What people would value beside what the charity can give, and what it was given so far."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.areas import Area
from app.records.can_give import CanGive, CanGiveDraft
from app.records.recognition import RecognitionKind
from app.services.outcome import Outcome, outcome_of
from app.services.queries import as_id, fetch, the_one
from app.store.office_file import OfficeFile


class CanGiveRow(NamedTuple):
    """One thing the charity can give."""

    id: UUID
    kind: RecognitionKind
    what: str
    note: str
    closed: bool


class Wisher(NamedTuple):
    """Somebody who would value a kind of thing, and when they were last given it."""

    id: UUID
    name: str
    last_on: date | None


class Side(NamedTuple):
    """One kind: who would value it, and what the charity can give of it."""

    kind: RecognitionKind
    would_value: tuple[Wisher, ...]
    can_give: tuple[CanGiveRow, ...]

    @property
    def waiting(self) -> tuple[Wisher, ...]:
        """Those who would value it and were never given it."""
        return tuple(wisher for wisher in self.would_value if wisher.last_on is None)


def both_sides(office: OfficeFile, today: date) -> list[Side]:
    """Both sides, kind by kind; kinds that nobody names on either side are left out."""
    with office.reading() as session:
        wishers = _wishers(session, today)
        offers = _offers(session)
    open_offers = {
        kind: tuple(row for row in offers if row.kind is kind and not row.closed)
        for kind in RecognitionKind
    }
    return [
        Side(kind, tuple(wishers.get(kind, ())), open_offers[kind])
        for kind in RecognitionKind
        if wishers.get(kind) or open_offers[kind]
    ]


def can_give(office: OfficeFile) -> list[CanGiveRow]:
    """All that the charity can give, that which is closed last."""
    with office.reading() as session:
        return _offers(session)


def draft_for(office: OfficeFile, can_give_id: UUID) -> CanGiveDraft:
    """One thing the charity can give, to be changed in a form."""
    with office.reading() as session:
        return CanGiveDraft.of(the_one(session, CanGive, can_give_id, "line"))


def add(office: OfficeFile, draft: CanGiveDraft) -> Outcome:
    """Note something that the charity can give."""
    with office.writing() as writing:
        kept = CanGive.model_validate(draft.model_dump())
        writing.add(kept)
        writing.say(f"Noted what can be given: {draft.what}.", Area.SKILLS)
    return outcome_of(writing, kept.id)


def change(office: OfficeFile, can_give_id: UUID, draft: CanGiveDraft) -> Outcome:
    """Change or close something that the charity can give."""
    with office.writing() as writing:
        kept = the_one(writing.session, CanGive, can_give_id, "line")
        writing.change(kept, draft.model_dump())
        writing.say(f"Changed what can be given: {draft.what}.", Area.SKILLS)
    return outcome_of(writing, can_give_id)


def remove(office: OfficeFile, can_give_id: UUID) -> Outcome:
    """Remove something that the charity can give; undo brings it back."""
    with office.writing() as writing:
        kept = the_one(writing.session, CanGive, can_give_id, "line")
        writing.remove(kept)
        writing.say(f"Removed what can be given: {kept.what}.", Area.SKILLS)
    return outcome_of(writing)


def _wishers(session: Session, today: date) -> Mapping[RecognitionKind, list[Wisher]]:
    wishers: defaultdict[RecognitionKind, list[Wisher]] = defaultdict(list)
    for id, name, kind, last in fetch(session, _WISHERS, today=today):
        last_on = None if last is None else date.fromisoformat(last)
        wishers[RecognitionKind(kind)].append(Wisher(as_id(id), name, last_on))
    return wishers


_WISHERS = """
SELECT p.id, p.name, wish.value, (
    SELECT max(r.given_on) FROM recognition AS r
    WHERE r.person_id = p.id AND r.kind = wish.value AND r.given_on <= :today
)
FROM person AS p, json_each(p.would_value) AS wish
WHERE (p.left_on IS NULL OR p.left_on > :today) AND NOT p.would_rather_not
ORDER BY p.search_key
"""


def _offers(session: Session) -> list[CanGiveRow]:
    rows = fetch(session, "SELECT id, kind, what, note, closed FROM can_give ORDER BY closed, what")
    return [
        CanGiveRow(as_id(id), RecognitionKind(kind), what, note, bool(closed))
        for id, kind, what, note, closed in rows
    ]
