"""What people can do: what they offer, want to use and were seen to do, found by its words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.areas import Area
from app.records.person import Person
from app.records.skill_seen import SkillSeen, SkillSeenDraft
from app.rules import skills
from app.rules.folding import fold
from app.rules.skills import Skill
from app.services.outcome import Outcome, outcome_of
from app.services.queries import OF_IDS, as_id, fetch, ids_bound, the_one
from app.store.office_file import OfficeFile


class SkilledPerson(NamedTuple):
    """A person who is here, with what they can do and when they can come."""

    id: UUID
    name: str
    availability: str
    skills: tuple[Skill, ...]

    def unused(self, today: date) -> tuple[Skill, ...]:
        """Those of their skills that nobody has seen at work for a year."""
        return tuple(skill for skill in self.skills if skill.is_unused(today))


class SkillFound(NamedTuple):
    """One skill across the charity: who has it, and who of them could use it more."""

    name: str
    people: int
    want_to_use: int
    unused: int


class SightingRow(NamedTuple):
    """One sighting of a skill, as a person's page lists it."""

    id: UUID
    skill: str
    seen_on: date
    seen_by: str
    what: str


def see(office: OfficeFile, draft: SkillSeenDraft) -> Outcome:
    """Note that somebody was seen to use a skill."""
    with office.writing() as writing:
        person = the_one(writing.session, Person, draft.person_id, "person")
        seen = SkillSeen.model_validate(draft.model_dump())
        writing.add(seen)
        writing.say(f"Noted a skill of {person.name}: {draft.skill}.", Area.SKILLS)
    return outcome_of(writing, seen.id)


def unsee(office: OfficeFile, sighting_id: UUID) -> Outcome:
    """Remove a sighting that was noted by mistake; undo brings it back."""
    with office.writing() as writing:
        seen = the_one(writing.session, SkillSeen, sighting_id, "skill")
        writing.remove(seen)
        writing.say(f"Removed a skill that was noted: {seen.skill}.", Area.SKILLS)
    return outcome_of(writing)


def sightings(office: OfficeFile, person_id: UUID) -> list[SightingRow]:
    """What a person was seen to do, the newest first."""
    with office.reading() as session:
        rows = fetch(
            session,
            "SELECT id, skill, seen_on, seen_by, what FROM skill_seen WHERE person_id = :id"
            " ORDER BY seen_on DESC, id DESC",
            id=person_id,
        )
    return [
        SightingRow(as_id(id), skill, date.fromisoformat(day), by, what)
        for id, skill, day, by, what in rows
    ]


def of_person(office: OfficeFile, person_id: UUID, today: date) -> tuple[Skill, ...]:
    """The skills of one person, what they offer first."""
    with office.reading() as session:
        return held_in(session, person_id, today)


def held_in(session: Session, person_id: UUID, today: date) -> tuple[Skill, ...]:
    """The same, read within an open session."""
    found = held(session, today, [person_id])
    return found[0].skills if found else ()


def search(office: OfficeFile, text: str, today: date) -> list[SkilledPerson]:
    """The people who are here and have all that the text asks for, by name.

    The parts between commas are looked for in skills and in when somebody can come: "sign
    language, Tuesdays". An empty text finds everybody who has a skill.
    """
    asked = [fold(part) for part in skills.read_apart(text)]
    with office.reading() as session:
        people = held(session, today)
    return [person for person in people if all(_has(person, part) for part in asked)]


def overview(people: Iterable[SkilledPerson], today: date) -> list[SkillFound]:
    """Each skill that some people have, by name; spelled as it is met first."""
    having_it: defaultdict[str, list[Skill]] = defaultdict(list)
    for person in people:
        for skill in person.skills:
            having_it[fold(skill.name)].append(skill)
    return [
        SkillFound(
            having[0].name,
            len(having),
            sum(skill.wants_to_use for skill in having),
            sum(skill.is_unused(today) for skill in having),
        )
        for _, having in sorted(having_it.items())
    ]


def _has(person: SkilledPerson, part: str) -> bool:
    """Whether each word asked for begins a word of one skill, or of when they can come."""
    texts = (*(skill.name for skill in person.skills), person.availability)
    return any(_begins(part.split(), fold(text).split()) for text in texts)


def _begins(asked: list[str], words: list[str]) -> bool:
    """Days are asked for in the plural and noted in the singular, so either may be the longer."""
    return all(
        any(word.startswith(one) or (len(word) > 2 and one == f"{word}s") for word in words)
        for one in asked
    )


def held(
    session: Session, today: date, person_ids: Sequence[UUID] | None = None
) -> list[SkilledPerson]:
    """Everybody who is here and has a skill, or those of these people, within an open session."""
    ids = None if person_ids is None else ids_bound(person_ids)
    seen = _seen(session, today, ids)
    rows = fetch(session, _PEOPLE, today=today, ids=ids)
    people = [
        SkilledPerson(as_id(id), name, availability, skills.of_person(offered, wants, seen[id]))
        for id, name, availability, offered, wants in rows
    ]
    return [person for person in people if person.skills]


_PEOPLE = f"""
SELECT id, name, availability, skills, wants_to_use FROM person
WHERE (:ids IS NULL AND (left_on IS NULL OR left_on > :today)) OR id IN {OF_IDS}
ORDER BY search_key
"""  # noqa: S608 - the words are ours


def _seen(session: Session, today: date, ids: str | None) -> Mapping[bytes, list[tuple[str, date]]]:
    """Each skill that was seen of each person: by somebody who noted it, or at work that uses it.

    Work shows only the skills of those who offer or want to use them: whoever gives hours to the
    kitchen need not be a cook.
    """
    seen: defaultdict[bytes, list[tuple[str, date]]] = defaultdict(list)
    for id, skill, day in fetch(session, _SIGHTINGS, today=today, ids=ids):
        seen[id].append((skill, date.fromisoformat(day)))
    for id, used, own, day in fetch(session, _AT_WORK, today=today, ids=ids):
        seen[id] += [
            (skill, date.fromisoformat(day))
            for skill in skills.read_apart(used)
            if any(skills.matches(skill, one) for one in skills.read_apart(own))
        ]
    return seen


_SIGHTINGS = f"""
SELECT person_id, skill, max(seen_on) FROM skill_seen
WHERE seen_on <= :today AND (:ids IS NULL OR person_id IN {OF_IDS})
GROUP BY person_id, skill
"""  # noqa: S608 - the words are ours
_AT_WORK = f"""
SELECT p.id, a.uses_skills, p.skills || char(10) || p.wants_to_use, max(c.day)
FROM activity AS a
JOIN contribution AS c ON c.activity_id = a.id AND c.day <= :today
JOIN person AS p ON p.id = c.person_id AND (p.skills <> '' OR p.wants_to_use <> '')
WHERE a.uses_skills <> '' AND (:ids IS NULL OR p.id IN {OF_IDS})
GROUP BY p.id, a.id
"""  # noqa: S608 - the words are ours
