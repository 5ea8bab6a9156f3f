"""Who a row of a sheet is about: the people on file, indexed once for a whole import.

In this order: our number; their number; the exact name with birth date or postcode; an e-mail
address only one person holds. A name alone serves where one person bears it and nothing
contradicts.
Everything less certain is a proposal for the office, never a silent answer.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from uuid import UUID

from rapidfuzz import fuzz, process
from sqlmodel import Session

from app.exchange.phones import folded_phone
from app.rules.folding import fold
from app.services.queries import as_day, as_id, fetch

#: A number that fits is doubted where the names are less alike than this, of 100.
SAME_NAME = 55.0
#: Names more alike than this, of 100, are shown together as a proposal.
NEAR_NAME = 88.0
#: First names less alike than this, of 100, are two people of one household who share an address.
SAME_FIRST_NAME = 60.0
PROPOSALS = 5


class Identifiers(NamedTuple):
    """What a row says of who it is about."""

    name: str = ""
    number: str = ""
    their_number: str = ""
    email: str = ""
    phone: str = ""
    postcode: str = ""
    born_on: date | None = None


class KnownPerson(NamedTuple):
    """A person on file, as matching needs them."""

    id: UUID
    name: str
    known_as: str
    number: str
    email: str
    phone: str
    postcode: str
    born_on: date | None


class Match(NamedTuple):
    """Whom a row fits: one person; or nobody for certain, with those it may be and the reason."""

    person_id: UUID | None
    proposals: tuple[UUID, ...] = ()
    reason: str = ""


class KnownPeople:
    """The people on file, findable by each thing a sheet may say of them."""

    def __init__(
        self, people: Iterable[KnownPerson], external: dict[tuple[str, str], UUID]
    ) -> None:
        self._external = external
        self._people: dict[UUID, KnownPerson] = {}
        self._on_file: set[UUID] = set()
        self._numbers: dict[str, UUID] = {}
        self._names: defaultdict[str, list[UUID]] = defaultdict(list)
        #: Folded names by the first letter of each of their words: only these are compared.
        self._blocks: defaultdict[str, dict[UUID, str]] = defaultdict(dict)
        self._emails: defaultdict[str, list[UUID]] = defaultdict(list)
        self._phones: defaultdict[str, list[UUID]] = defaultdict(list)
        for person in people:
            self.add(person)

    def add(self, person: KnownPerson, *, on_file: bool = True) -> None:
        """Make a person findable; one that an earlier row of the sheet brings is not on file."""
        self._people[person.id] = person
        if person.number:
            self._numbers.setdefault(fold(person.number), person.id)
        for name in dict.fromkeys((fold(person.name), fold(person.known_as))):
            if name:
                self._names[name].append(person.id)
        if on_file:
            self._on_file.add(person.id)
            folded = fold(person.name)
            for initial in {word[0] for word in folded.split()}:
                self._blocks[initial][person.id] = folded
        if person.email:
            self._emails[person.email.casefold()].append(person.id)
        if key := folded_phone(person.phone):
            self._phones[key].append(person.id)

    def add_external(self, source: str, external_id: str, person_id: UUID) -> bool:
        """Make a person findable by the number another system gives them; False if it is taken."""
        is_new = (source, external_id) not in self._external
        self._external.setdefault((source, external_id), person_id)
        return is_new

    def person(self, person_id: UUID) -> KnownPerson:
        """The person of that id."""
        return self._people[person_id]

    def match(self, who: Identifiers, source: str) -> Match:
        """Whom these identifiers fit."""
        if who.number and (found := self._numbers.get(fold(who.number))):
            return self._unless_another_name(found, who)
        if who.their_number and (found := self._external.get((source, who.their_number))):
            return Match(found)
        if named := self._by_name(who):
            return named
        if who.email and not who.name:
            return self._by_email(who)
        return self._nearly(who)

    def _unless_another_name(self, person_id: UUID, who: Identifiers) -> Match:
        """A number is believed unless the row names somebody else altogether."""
        name = self._people[person_id].name
        if not who.name or fuzz.token_set_ratio(fold(who.name), fold(name)) >= SAME_NAME:
            return Match(person_id)
        reason = f"Number {who.number} belongs to {name} here, but the sheet says {who.name}."
        return Match(None, (person_id,), reason)

    def _by_name(self, who: Identifiers) -> Match | None:
        bearers = self._names.get(fold(who.name), []) if who.name else []
        fitting = [id for id in bearers if not self._contradicts(self._people[id], who)]
        sure = [id for id in fitting if self._agrees(self._people[id], who)]
        if len(sure) == 1:
            return Match(sure[0])
        if len(fitting) == 1:
            return Match(fitting[0])
        if len(fitting) > 1:
            reason = f"{len(fitting)} people here are called {who.name}."
            return Match(None, tuple(fitting), reason)
        if bearers:
            reason = f"{who.name} here has another birth date, postcode or e-mail address."
            return Match(None, tuple(bearers), reason)
        return None

    def _by_email(self, who: Identifiers) -> Match:
        holders = self._emails.get(who.email.casefold(), [])
        if len(holders) == 1:
            return Match(holders[0])
        if holders:
            return Match(None, tuple(holders), f"{len(holders)} people here share {who.email}.")
        return Match(None, (), f"Nobody here has the e-mail address {who.email}.")

    def _nearly(self, who: Identifiers) -> Match:
        """Nobody for certain: those with a like name, or one first name at the same address."""
        holders = [*self._emails.get(who.email.casefold(), [])] if who.email else []
        if key := folded_phone(who.phone):
            holders += self._phones.get(key, [])
        # Two like names of one sheet are two people: only those on file are ever proposed.
        same = [
            id
            for id in holders
            if id in self._on_file and _one_first_name(self._people[id].name, who.name)
        ]
        if who.name:
            same += self._alike(who)
        proposals = tuple(dict.fromkeys(same))
        whom = who.name or who.number or who.their_number or "this row"
        if not proposals:
            return Match(None, (), f"Nobody here is called {whom}.")
        names = " or ".join(self._people[id].name for id in proposals[:3])
        return Match(None, proposals, f"Nobody here is called {whom}; it may be {names}.")

    def _alike(self, who: Identifiers) -> list[UUID]:
        """People whose name is nearly this one, nearest first, whatever the order of its words."""
        name = fold(who.name)
        compared: dict[UUID, str] = {}
        for initial in {word[0] for word in name.split()}:
            compared |= self._blocks.get(initial, {})
        found = process.extract(
            name,
            compared,
            scorer=fuzz.token_sort_ratio,
            score_cutoff=NEAR_NAME,
            limit=PROPOSALS,
        )
        ids = [person_id for _name, _score, person_id in found]
        return [id for id in ids if not self._contradicts(self._people[id], who)]

    def _contradicts(self, person: KnownPerson, who: Identifiers) -> bool:
        return (
            _differ(person.born_on, who.born_on)
            or _differ(_plain(person.postcode), _plain(who.postcode))
            or (
                _differ(person.email.casefold(), who.email.casefold())
                and _differ(folded_phone(person.phone), folded_phone(who.phone))
            )
        )

    def _agrees(self, person: KnownPerson, who: Identifiers) -> bool:
        return (
            _same(person.born_on, who.born_on)
            or _same(_plain(person.postcode), _plain(who.postcode))
            or _same(person.email.casefold(), who.email.casefold())
        )


def read_known_people(session: Session) -> KnownPeople:
    """All people on file, with the numbers other systems give them."""
    rows = fetch(
        session, "SELECT id, name, known_as, number, email, phone, postcode, born_on FROM person"
    )
    people = [
        KnownPerson(as_id(id), name, known_as, number, email, phone, postcode, as_day(born_on))
        for id, name, known_as, number, email, phone, postcode, born_on in rows
    ]
    external = fetch(session, "SELECT source, external_id, person_id FROM external_id")
    return KnownPeople(people, {(row[0], row[1]): as_id(row[2]) for row in external})


def _one_first_name(one: str, other: str) -> bool:
    if not other:
        return True
    return fuzz.ratio(*(fold(name).split(" ")[0] for name in (one, other))) >= SAME_FIRST_NAME


def _plain(postcode: str) -> str:
    return postcode.replace(" ", "").casefold()


def _differ(one: object, other: object) -> bool:
    return bool(one and other and one != other)


def _same(one: object, other: object) -> bool:
    return bool(one and one == other)
