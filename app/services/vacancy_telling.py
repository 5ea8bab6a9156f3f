"""Telling volunteers of a vacancy: who fits, who was told when, and what came of it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session, col, select

from app.exchange import own_headings
from app.exchange.sheet_writing import write_sheet
from app.records.areas import Area
from app.records.failures import AppError
from app.records.person import PAID_STANDINGS, Person, Standing
from app.records.recognition import RecognitionDraft, RecognitionKind, RecognitionState
from app.records.vacancy import Answer, Vacancy, VacancyTelling
from app.rules import skills
from app.rules.naming import spoken_to
from app.rules.wording import counted
from app.services.ledger_line import in_step
from app.services.outcome import Outcome, outcome_of
from app.services.queries import OF_IDS, as_day, as_id, fetch, ids_bound, the_one
from app.services.skills import held
from app.store.office_file import OfficeFile
from app.store.writing import Writing


class Match(NamedTuple):
    """A person who could be told: the wanted skills they offer, and those seen at work."""

    id: UUID
    name: str
    standing: Standing
    offers: tuple[str, ...]
    seen: tuple[str, ...]
    email: str
    told_on: date | None

    @property
    def fits(self) -> int:
        """How many of the wanted skills they have."""
        return len({*self.offers, *self.seen})


class Addressee(NamedTuple):
    """A person as a letter or a mail merge speaks to them."""

    name: str
    called: str
    email: str
    phone: str
    postcode: str


class TellingRow(NamedTuple):
    """One person who was told, and what came of it."""

    id: UUID
    person_id: UUID
    name: str
    email: str
    told_on: date
    told_how: str
    answer: Answer


def matches(office: OfficeFile, vacancy_id: UUID, today: date) -> list[Match]:
    """Everybody who could be told: whoever has most of the wanted skills first, then by name.

    Left out are those who left and those the charity pays already.
    """
    with office.reading() as session:
        vacancy = the_one(session, Vacancy, vacancy_id, "vacancy")
        wanted = skills.read_apart(vacancy.skills_wanted)
        having = {person.id: person.skills for person in held(session, today)}
        rows = fetch(session, _COULD_BE_TOLD, today=today, vacancy=vacancy_id)
    people = [
        _match(row, wanted, having.get(as_id(row[0]), ()))
        for row in rows
        if Standing(row[2]) not in PAID_STANDINGS
    ]
    return sorted(people, key=lambda person: -person.fits)


_COULD_BE_TOLD = """
SELECT p.id, p.name, p.standing, p.email, t.told_on FROM person AS p
LEFT JOIN vacancy_telling AS t ON t.person_id = p.id AND t.vacancy_id = :vacancy
WHERE p.left_on IS NULL OR p.left_on > :today
ORDER BY p.search_key
"""


def _match(row: Sequence[Any], wanted: Sequence[str], having: Sequence[skills.Skill]) -> Match:
    id, name, standing, email, told_on = row
    fitting = {
        one: [skill for skill in having if skills.matches(one, skill.name)] for one in wanted
    }
    return Match(
        as_id(id),
        name,
        Standing(standing),
        tuple(one for one in wanted if any(s.offered or s.wants_to_use for s in fitting[one])),
        tuple(one for one in wanted if any(s.seen_on is not None for s in fitting[one])),
        email,
        as_day(told_on),
    )


def tell(
    office: OfficeFile, vacancy_id: UUID, person_ids: Sequence[UUID], day: date, how: str
) -> Outcome:
    """Note that these people were told of a vacancy; each is thereby given a first look at a job.

    Whoever was told before is left as they were.
    """
    if not person_ids:
        raise AppError("Nobody was told: choose at least one person.")
    with office.writing() as writing:
        vacancy = the_one(writing.session, Vacancy, vacancy_id, "vacancy")
        told_before = {one.person_id for one in _tellings_in(writing.session, vacancy_id)}
        new = [id for id in dict.fromkeys(person_ids) if id not in told_before]
        names = [_told(writing, vacancy, person_id, day, how) for person_id in new]
        whom = names[0] if len(names) == 1 else counted(len(names), "person", "people")
        writing.say(
            f"Told {whom} of the vacancy {vacancy.title}.", Area.VACANCIES, Area.RECOGNITION
        )
    return outcome_of(writing, vacancy_id)


def _told(writing: Writing, vacancy: Vacancy, person_id: UUID, day: date, how: str) -> str:
    person = the_one(writing.session, Person, person_id, "person")
    line = RecognitionDraft.check(
        {
            "person_id": person_id,
            "kind": RecognitionKind.FIRST_LOOK,
            "state": RecognitionState.GIVEN,
            "given_on": day,
            "what": vacancy.title,
            "note": how,
        }
    )
    writing.add(
        VacancyTelling(
            vacancy_id=vacancy.id,
            person_id=person_id,
            told_on=day,
            told_how=how,
            recognition_id=in_step(writing, None, line),
        )
    )
    return person.name


def untell(office: OfficeFile, telling_id: UUID) -> Outcome:
    """Remove that somebody was told, noted by mistake; undo brings it back."""
    with office.writing() as writing:
        telling = the_one(writing.session, VacancyTelling, telling_id, "line")
        line = telling.recognition_id
        writing.remove(telling)
        in_step(writing, line, None)
        writing.say(
            "Removed that somebody was told of a vacancy.", Area.VACANCIES, Area.RECOGNITION
        )
    return outcome_of(writing)


def answer(office: OfficeFile, telling_id: UUID, came_of_it: Answer) -> Outcome:
    """Note what came of telling somebody."""
    with office.writing() as writing:
        telling = the_one(writing.session, VacancyTelling, telling_id, "line")
        person = the_one(writing.session, Person, telling.person_id, "person")
        writing.change(telling, {"answer": came_of_it})
        writing.say(f"{person.name}: {came_of_it}.", Area.VACANCIES)
    return outcome_of(writing, telling_id)


def tellings(office: OfficeFile, vacancy_id: UUID) -> list[TellingRow]:
    """Who was told of a vacancy, by name."""
    with office.reading() as session:
        rows = fetch(session, _TELLINGS, vacancy=vacancy_id)
    return [
        TellingRow(
            as_id(id), as_id(person), name, email, date.fromisoformat(on), how, Answer(answer)
        )
        for id, person, name, email, on, how, answer in rows
    ]


_TELLINGS = """
SELECT t.id, t.person_id, p.name, p.email, t.told_on, t.told_how, t.answer
FROM vacancy_telling AS t JOIN person AS p ON p.id = t.person_id
WHERE t.vacancy_id = :vacancy ORDER BY p.search_key
"""


def write_mailing(
    office: OfficeFile, vacancy_id: UUID, person_ids: Sequence[UUID], out: Path
) -> int:
    """Write those people with the vacancy beside each, for a mail merge; gives how many they are.

    Raises AppError where the file cannot be written, and leaves no half of one.
    """
    with office.reading() as session:
        vacancy = the_one(session, Vacancy, vacancy_id, "vacancy")
        post = (vacancy.title, vacancy.public_on, vacancy.closes_on, vacancy.contact)
        rows = [(*person, *post) for person in addressees_in(session, person_ids)]
    return write_sheet(out, own_headings.VACANCY_MAILING, rows, title="First look")


def addressees_in(session: Session, person_ids: Sequence[UUID]) -> list[Addressee]:
    """These people by name; those who are no longer in the file are left out."""
    return [
        Addressee(name, spoken_to(name, known_as), *reached)
        for name, known_as, *reached in fetch(session, _ADDRESSEES, ids=ids_bound(person_ids))
    ]


_ADDRESSEES = f"""
SELECT name, known_as, email, phone, postcode FROM person WHERE id IN {OF_IDS} ORDER BY search_key
"""  # noqa: S608 - the words are ours


def _tellings_in(session: Session, vacancy_id: UUID) -> Sequence[VacancyTelling]:
    statement = select(VacancyTelling).where(col(VacancyTelling.vacancy_id) == vacancy_id)
    return session.exec(statement).all()
