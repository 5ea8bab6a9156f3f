"""Mailing lists: who said yes to what, on which day and in which words; a no always holds.

A choice is added and never changed, and undo takes it back; the newest day counts.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session, col, select

from app.exchange import own_headings
from app.exchange.csv_writing import Preset
from app.exchange.sheet_writing import write_sheet
from app.records.areas import Area
from app.records.event import Event
from app.records.failures import AppError, InvalidDraft, Problem
from app.records.mailing import Basis, MailingChoice, MailingList, MailingListDraft
from app.records.person import Person
from app.rules.folding import fold
from app.rules.mailing import cautions
from app.rules.wording import counted
from app.services.outcome import Outcome, outcome_of
from app.services.queries import OF_IDS, as_id, fetch, ids_bound, name_of, the_one
from app.store.office_file import OfficeFile


class ListRow(NamedTuple):
    """A mailing list: how many may be written to, how many of them by e-mail, and who said no."""

    id: UUID
    name: str
    wording: str
    closed: bool
    may_be_mailed: int
    with_email: int
    opted_out: int


class MailRow(NamedTuple):
    """What somebody last chose about a list; `event` is where, or nothing."""

    person_id: UUID
    person: str
    known_as: str
    email: str
    basis: Basis
    chosen_on: date
    wording: str
    how: str
    event: str

    @property
    def may_be_mailed(self) -> bool:
        """Whether the office may write to them."""
        return self.basis is not Basis.OPTED_OUT


class ChoiceRow(NamedTuple):
    """One choice of a person about a list; `stands` tells the one that counts."""

    list_id: UUID
    list_name: str
    basis: Basis
    chosen_on: date
    wording: str
    how: str
    event: str
    stands: bool


def add(office: OfficeFile, draft: MailingListDraft) -> Outcome:
    """Add a mailing list; its name must be new."""
    with office.writing() as writing:
        _refuse_twin(writing.session, draft.name, None)
        kept = MailingList.model_validate(_with_key(draft))
        writing.add(kept)
        writing.say(f"Added the mailing list {kept.name}.", Area.MAILING)
    return outcome_of(writing, kept.id)


def change(office: OfficeFile, list_id: UUID, draft: MailingListDraft) -> Outcome:
    """Change a list, close or open it; what people said yes to stays as it was worded then."""
    with office.writing() as writing:
        kept = _list(writing.session, list_id)
        _refuse_twin(writing.session, draft.name, list_id)
        writing.change(kept, _with_key(draft))
        writing.say(f"Changed the mailing list {draft.name}.", Area.MAILING)
    return outcome_of(writing, list_id)


def remove(office: OfficeFile, list_id: UUID) -> Outcome:
    """Remove a list nobody chose anything about; one with choices can only be closed."""
    with office.writing() as writing:
        kept = _list(writing.session, list_id)
        chosen = "SELECT count(*) FROM mailing_choice WHERE list_id = :id"
        held = fetch(writing.session, chosen, id=list_id)[0][0]
        if held:
            raise AppError(
                f"{kept.name} was not removed, because {counted(held, 'choice')} of people "
                "about it must be kept. Close it instead: it is no longer offered."
            )
        writing.remove(kept)
        writing.say(f"Removed the mailing list {kept.name}.", Area.MAILING)
    return outcome_of(writing, list_id)


def draft_for(office: OfficeFile, list_id: UUID) -> MailingListDraft:
    """A list as it was typed in, to be changed."""
    with office.reading() as session:
        return MailingListDraft.of(_list(session, list_id))


def lists(office: OfficeFile, *, closed_too: bool = True) -> list[ListRow]:
    """The mailing lists with their counts, by name."""
    with office.reading() as session:
        rows = fetch(session, _LISTS, closed_too=closed_too)
    return [ListRow(as_id(row[0]), row[1], row[2], bool(row[3]), *row[4:]) for row in rows]


def sign_up(
    office: OfficeFile,
    list_id: UUID,
    person_id: UUID,
    day: date,
    *,
    basis: Basis = Basis.CONSENT,
    how: str = "",
    event_id: UUID | None = None,
) -> Outcome:
    """Note that somebody said yes to a list in its words of today, such as at an event."""
    if basis is Basis.OPTED_OUT:
        raise AppError("Nothing was noted: to say no is to opt out, not to sign up.")
    with office.writing() as writing:
        kept = _list(writing.session, list_id)
        if kept.closed:
            raise AppError(f"Nothing was noted: {kept.name} is closed. Open it again first.")
        name = name_of(writing.session, Person, person_id, "person")
        at = ""
        if event_id is not None:
            at = f" at {the_one(writing.session, Event, event_id, 'event').title}"
        choice = _Choice(kept.id, person_id, basis, day, kept.wording, how, event_id)
        writing.add_many(MailingChoice, [choice._asdict()])
        writing.say(f"{name} signed up to {kept.name}{at}.", Area.MAILING)
    return outcome_of(writing, list_id)


def opt_out(
    office: OfficeFile,
    person_id: UUID,
    day: date,
    *,
    list_id: UUID | None = None,
    how: str = "",
) -> Outcome:
    """Note that somebody wants no more of a list, or where none is named, of any there is."""
    with office.writing() as writing:
        name = name_of(writing.session, Person, person_id, "person")
        if list_id is None:
            kept = list(writing.session.exec(select(MailingList)))
            what = "all mailing lists"
        else:
            kept = [_list(writing.session, list_id)]
            what = kept[0].name
        refused = (
            _Choice(one.id, person_id, Basis.OPTED_OUT, day, "", how, None)._asdict()
            for one in kept
        )
        writing.add_many(MailingChoice, refused)
        writing.say(f"{name} opted out of {what}.", Area.MAILING)
    return outcome_of(writing, list_id)


def bring_in(
    office: OfficeFile,
    list_id: UUID,
    person_ids: Sequence[UUID],
    day: date,
    *,
    basis: Basis = Basis.CONSENT,
    wording: str = "",
    how: str = "",
) -> Outcome:
    """Note that these people said yes elsewhere; it never lifts what somebody chose here.

    Whoever opted out stays out on whatever day they are said to have agreed, and who said yes here
    keeps that.
    """
    with office.writing() as writing:
        kept = _list(writing.session, list_id)
        for person_id in person_ids:
            name_of(writing.session, Person, person_id, "person")
        chosen = fetch(writing.session, _CHOSEN, list_id=list_id, ids=ids_bound(person_ids))
        here = {as_id(row[0]): row[1] for row in chosen}
        new = [id for id in dict.fromkeys(person_ids) if id not in here]
        writing.add_many(
            MailingChoice,
            (_Choice(list_id, id, basis, day, wording, how, None)._asdict() for id in new),
        )
        out = sum(bool(has_opted_out) for has_opted_out in here.values())
        stays = "person who opted out stays out", "people who opted out stay out"
        stay = f" {counted(out, *stays)}." if out else ""
        people = counted(len(new), "person", "people")
        writing.say(f"{people} added to {kept.name}.{stay}", Area.MAILING)
    return outcome_of(writing, list_id)


def on_list(office: OfficeFile, list_id: UUID, *, opted_out_too: bool = False) -> list[MailRow]:
    """Those who may be written to, by name and with or without an address; or also who not."""
    with office.reading() as session:
        _list(session, list_id)
        rows = fetch(session, _ON_LIST, list_id=list_id)
    found = map(_mail_row, rows)
    return [row for row in found if opted_out_too or row.may_be_mailed]


def choices_of(office: OfficeFile, person_id: UUID) -> list[ChoiceRow]:
    """All that somebody ever chose about lists, by list and the newest first."""
    with office.reading() as session:
        rows = fetch(session, _OF_PERSON, person_id=person_id)
    return [_choice_row(row) for row in rows]


def cautions_for(rows: Iterable[MailRow]) -> tuple[str, ...]:
    """What the office should know before it writes to those on a list, each once."""
    said = (sentence for row in rows for sentence in cautions(row.basis, row.chosen_on))
    return tuple(dict.fromkeys(said))


def export_list(office: OfficeFile, list_id: UUID, out: Path) -> int:
    """Write those who may be mailed and have an address to a .csv or .xlsx file for a mailing tool.

    Of several people with one address the first stands; where one of them said no, none is
    written, since a message to it would reach them. Gives how many there are; raises AppError
    where the file cannot be written, and leaves no half of one.
    """
    everybody = on_list(office, list_id, opted_out_too=True)
    # Nobody is written to who has no address.
    refused = {"", *(row.email.casefold() for row in everybody if not row.may_be_mailed)}
    by_address: dict[str, MailRow] = {}
    for row in everybody:
        address = row.email.casefold()
        if address not in refused:
            by_address.setdefault(address, row)
    rows = (
        (row.email, row.person, row.known_as or row.person, row.basis, row.chosen_on, row.wording)
        for row in by_address.values()
    )
    return write_sheet(out, own_headings.MAILING, rows, title="Mailing", preset=Preset.PLAIN)


class _Choice(NamedTuple):
    """The values of a MailingChoice."""

    list_id: UUID
    person_id: UUID
    basis: Basis
    chosen_on: date
    wording: str
    how: str
    event_id: UUID | None


#: Each choice with its place among those of its person and list: the first is the one that counts.
_RANKED = (
    "(SELECT c.*, row_number() OVER (PARTITION BY c.list_id, c.person_id"
    " ORDER BY c.chosen_on DESC, c.id DESC) AS place FROM mailing_choice AS c)"
)
_LISTS = f"""
SELECT l.id, l.name, l.wording, l.closed,
    count(c.id) FILTER (WHERE c.basis <> 'opted out'),
    count(c.id) FILTER (WHERE c.basis <> 'opted out' AND p.email <> ''),
    count(c.id) FILTER (WHERE c.basis = 'opted out')
FROM mailing_list AS l LEFT JOIN {_RANKED} AS c ON c.list_id = l.id AND c.place = 1
LEFT JOIN person AS p ON p.id = c.person_id
WHERE NOT l.closed OR :closed_too GROUP BY l.id ORDER BY l.search_key
"""  # noqa: S608 - the words are ours
_ON_LIST = f"""
SELECT c.person_id, p.name, p.known_as, p.email, c.basis, c.chosen_on, c.wording, c.how,
    coalesce(e.title, '')
FROM {_RANKED} AS c JOIN person AS p ON p.id = c.person_id
LEFT JOIN event AS e ON e.id = c.event_id
WHERE c.list_id = :list_id AND c.place = 1 ORDER BY p.search_key, p.id
"""  # noqa: S608 - the words are ours
_OF_PERSON = f"""
SELECT c.list_id, l.name, c.basis, c.chosen_on, c.wording, c.how, coalesce(e.title, ''), c.place
FROM {_RANKED} AS c JOIN mailing_list AS l ON l.id = c.list_id
LEFT JOIN event AS e ON e.id = c.event_id
WHERE c.person_id = :person_id ORDER BY l.search_key, c.place
"""  # noqa: S608 - the words are ours
_CHOSEN = f"""
SELECT c.person_id, c.basis = 'opted out' FROM {_RANKED} AS c
WHERE c.list_id = :list_id AND c.place = 1 AND c.person_id IN {OF_IDS}
"""  # noqa: S608 - the words are ours


def _mail_row(row: Sequence[Any]) -> MailRow:
    id, name, known_as, email, basis, chosen_on, wording, how, event = row
    day = date.fromisoformat(chosen_on)
    return MailRow(as_id(id), name, known_as, email, Basis(basis), day, wording, how, event)


def _choice_row(row: Sequence[Any]) -> ChoiceRow:
    id, name, basis, chosen_on, wording, how, event, place = row
    day = date.fromisoformat(chosen_on)
    return ChoiceRow(as_id(id), name, Basis(basis), day, wording, how, event, place == 1)


def _list(session: Session, list_id: UUID) -> MailingList:
    return the_one(session, MailingList, list_id, "mailing list")


def _with_key(draft: MailingListDraft) -> dict[str, Any]:
    return {**draft.model_dump(), "search_key": fold(draft.name)}


def _refuse_twin(session: Session, name: str, but: UUID | None) -> None:
    twin = session.exec(
        select(MailingList).where(col(MailingList.search_key) == fold(name))
    ).first()
    if twin is not None and twin.id != but:
        raise InvalidDraft((Problem("name", f"There is a list called {twin.name} already."),))
