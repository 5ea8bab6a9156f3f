"""The people the office knows: adding, changing, finding, leaving, and merging the same one."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.exchange.phones import folded_phone
from app.records.areas import Area
from app.records.background_check import BackgroundCheck
from app.records.contribution import Contribution
from app.records.course import TrainingPlace
from app.records.drafts import Kept
from app.records.event import Attendance
from app.records.failures import AppError, InvalidDraft, Problem
from app.records.looked_at import LookedAt
from app.records.mailing import MailingChoice
from app.records.person import ExternalId, Person, PersonDraft
from app.records.recognition import Recognition
from app.records.reference import Reference
from app.records.skill_seen import SkillSeen
from app.records.vacancy import VacancyTelling
from app.rules.folding import fold, person_key
from app.rules.wording import listed
from app.services.outcome import Outcome, outcome_of
from app.services.queries import fetch, the_one
from app.services.whose_attendance import move_attendance
from app.services.whose_expenses import has_expenses, move_expenses
from app.store.office_file import OfficeFile
from app.store.writing import Writing

#: What keeps a person from being removed, and moves to the kept record when two become one;
#: attendance and expenses do so too, in their own way.
_RECORDED = (
    Contribution,
    Recognition,
    TrainingPlace,
    BackgroundCheck,
    LookedAt,
    Reference,
    SkillSeen,
    VacancyTelling,
    MailingChoice,
)

_MERGED_AREAS = (
    Area.PEOPLE,
    Area.HOURS,
    Area.RECOGNITION,
    Area.EXPENSES,
    Area.TRAINING,
    Area.CHECKS,
    Area.REFERENCES,
    Area.SKILLS,
    Area.VACANCIES,
    Area.EVENTS,
    Area.MAILING,
)

#: Details that say one thing together, so that they are never filled from two records.
_TOGETHER = (
    ("break_from", "break_until"),
    ("emergency_name", "emergency_relationship", "emergency_phone"),
)
#: Texts of several lines: both are kept.
_JOINED = ("skills", "wants_to_use", "wishes", "notes")
#: What one record says of itself, and the other's silence or word does not change.
_OWN = ("standing", "left_on", "left_reason")
#: The source of a number that a person had before two records became one.
MERGED = "merged number"


def add(office: OfficeFile, draft: PersonDraft) -> Outcome:
    """Add a person; without a number they get the next one."""
    with office.writing() as writing:
        person = added(writing, draft)
        writing.say(f"Added {person.name}.", Area.PEOPLE)
    return outcome_of(writing, person.id)


def added(writing: Writing, draft: PersonDraft) -> Person:
    """A new person within an open write."""
    number = draft.number or next_number(writing.session)
    _refuse_number(writing.session, number, None)
    person = Person.model_validate({**draft.model_dump(), "number": number, "search_key": ""})
    person.search_key = person_key(person.name, person.known_as, person.number)
    writing.add(person)
    return person


def filled_in(writing: Writing, person: Person, details: Mapping[str, Any]) -> None:
    """Set these details of a person within an open write."""
    draft = PersonDraft.check(PersonDraft.of(person).model_dump() | dict(details))
    writing.change(person, with_key(draft.model_dump()))


def change(office: OfficeFile, person_id: UUID, draft: PersonDraft) -> Outcome:
    """Change a person's details; one whose number is taken away gets the next one."""
    with office.writing() as writing:
        person = the_one(writing.session, Person, person_id, "person")
        number = draft.number or next_number(writing.session)
        _refuse_number(writing.session, number, person_id)
        writing.change(person, with_key({**draft.model_dump(), "number": number}))
        writing.say(f"Changed the details of {draft.name}.", Area.PEOPLE)
    return outcome_of(writing, person_id)


def leave(office: OfficeFile, person_id: UUID, day: date, reason: str) -> Outcome:
    """Note that a person has left; their record stays, and nothing is asked of them any more."""
    with office.writing() as writing:
        person = the_one(writing.session, Person, person_id, "person")
        filled_in(writing, person, {"left_on": day, "left_reason": reason})
        writing.say(f"{person.name} has left.", Area.PEOPLE)
    return outcome_of(writing, person_id)


def remove(office: OfficeFile, person_id: UUID) -> Outcome:
    """Remove a person entered by mistake; one with hours or thanks can only leave."""
    with office.writing() as writing:
        person = the_one(writing.session, Person, person_id, "person")
        if any(_has(writing.session, kind, person_id) for kind in (*_RECORDED, Attendance)):
            raise AppError(
                f"{person.name} was not removed, because hours, thanks, training, checks, events "
                "or mailing lists are recorded for them. Note that they have left instead; their "
                "record stays as it is."
            )
        if has_expenses(writing.session, person_id):
            raise AppError(
                f"{person.name} was not removed, because expenses, involvement payments or bank "
                "details are kept of them. Note that they have left instead."
            )
        for other in _external_ids(writing.session, person_id):
            writing.remove(other)
        writing.remove(person)
        writing.say(f"Removed {person.name}.", Area.PEOPLE)
    return outcome_of(writing, person_id)


def merge(office: OfficeFile, keep_id: UUID, twin_id: UUID) -> Outcome:
    """Make two records of one person one: all of the twin's moves to the kept one, gaps are filled.

    Texts of both are joined, an opt-out of either holds, both numbers stay findable, and undo parts
    the two again.
    """
    if keep_id == twin_id:
        raise AppError("Nothing was merged: these are one and the same record.")
    with office.writing() as writing:
        kept = the_one(writing.session, Person, keep_id, "person")
        twin = the_one(writing.session, Person, twin_id, "person")
        _drop_second_tellings(writing, twin_id, keep_id)
        for record_class in (*_RECORDED, ExternalId):
            writing.change_all(record_class, "person_id", twin_id, keep_id)
        move_expenses(writing, twin_id, keep_id)
        move_attendance(writing, twin_id, keep_id)
        filled = _gaps_filled(PersonDraft.of(kept), PersonDraft.of(twin))
        writing.remove(twin)
        if twin.number and twin.number != filled.number:
            writing.add(ExternalId(person_id=keep_id, source=MERGED, external_id=twin.number))
        writing.change(kept, with_key(filled.model_dump()))
        writing.say(f"Merged the two records of {kept.name}.", *_MERGED_AREAS)
    return outcome_of(writing, keep_id)


def _drop_second_tellings(writing: Writing, twin_id: UUID, keep_id: UUID) -> None:
    """Of a vacancy that both were told of, the kept person's telling stays alone."""
    told = select(col(VacancyTelling.vacancy_id)).where(col(VacancyTelling.person_id) == keep_id)
    second = select(VacancyTelling).where(
        col(VacancyTelling.person_id) == twin_id, col(VacancyTelling.vacancy_id).in_(told)
    )
    for telling in writing.session.exec(second).all():
        writing.remove(telling)


def draft_for(office: OfficeFile, person_id: UUID) -> PersonDraft:
    """A person's details, to be changed in a form."""
    with office.reading() as session:
        return PersonDraft.of(the_one(session, Person, person_id, "person"))


def with_key(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a person with the key that search looks in."""
    key = person_key(values["name"], values["known_as"], values["number"])
    return {**values, "search_key": key}


def next_number(session: Session) -> str:
    """The number after the highest whole number in use, those from before a merge included."""
    highest = fetch(
        session,
        "SELECT coalesce(max(CAST(number AS INTEGER)), 0) FROM ("
        " SELECT number FROM person"
        " UNION ALL SELECT external_id FROM external_id WHERE source = :merged)"
        " WHERE number <> '' AND number NOT GLOB '*[^0-9]*' AND length(number) < 10",
        merged=MERGED,
    )[0][0]
    return str(highest + 1)


def twins(office: OfficeFile, draft: PersonDraft, but: UUID | None = None) -> tuple[str, ...]:
    """Sentences naming up to three people who may be the one typed in: same name, e-mail, phone."""
    email, phone, name = draft.email.casefold(), folded_phone(draft.phone), fold(draft.name)
    with office.reading() as session:
        rows = fetch(
            session,
            "SELECT name, number, email, phone FROM person WHERE (:but IS NULL OR id <> :but)"
            " AND ((:email <> '' AND email <> '') OR (:phone <> '' AND phone <> '')"
            " OR instr(search_key, :name) = 1) ORDER BY search_key",
            but=but,
            email=email,
            phone=phone,
            name=name,
        )
    sentences: list[str] = []
    for their_name, number, their_email, their_phone in rows:
        same = [
            what
            for what, is_same in (
                ("name", name == fold(their_name)),
                ("e-mail address", email and email == their_email.casefold()),
                ("phone number", phone and phone == folded_phone(their_phone)),
            )
            if is_same
        ]
        if same:
            sentences.append(f"{their_name} (number {number}) has the same {listed(same)}.")
    return tuple(sentences[:3])


def _gaps_filled(kept: PersonDraft, twin: PersonDraft) -> PersonDraft:
    filled, spare = kept.model_dump(), twin.model_dump()
    together = {name: group for group in _TOGETHER for name in group}
    for name in PersonDraft.model_fields:
        group = together.get(name, (name,))
        if name not in _OWN and all(
            getattr(kept, other) == PersonDraft.model_fields[other].default for other in group
        ):
            filled[name] = spare[name]
    for name in _JOINED:
        texts = dict.fromkeys(text for text in (filled[name], spare[name]) if text)
        filled[name] = "\n".join(texts)
    filled["would_value"] = tuple(dict.fromkeys((*kept.would_value, *twin.would_value)))
    if kept.left_on is not None and kept.joined_on is None:
        # The twin may have come back later than the kept record left.
        filled["joined_on"] = None
    # An opt-out of either record holds: it is never lifted unasked (importing.md 5).
    filled["would_rather_not"] = kept.would_rather_not or twin.would_rather_not
    filled["may_be_named"] = kept.may_be_named and twin.may_be_named
    return PersonDraft.check(filled)


def _external_ids(session: Session, person_id: UUID) -> list[ExternalId]:
    return list(session.exec(select(ExternalId).where(col(ExternalId.person_id) == person_id)))


def _has(session: Session, record_class: type[Kept], person_id: UUID) -> bool:
    """Whether anything of that kind is kept of a person."""
    table = record_class.__tablename__
    statement = f"SELECT EXISTS (SELECT 1 FROM {table} WHERE person_id = :id)"  # noqa: S608 - names are ours
    return bool(fetch(session, statement, id=person_id)[0][0])


def _refuse_number(session: Session, number: str, but: UUID | None) -> None:
    holder = session.exec(select(Person).where(col(Person.number) == number)).first()
    if holder is not None and holder.id != but:
        sentence = f"Number {number} belongs to {holder.name}. Leave it empty to get the next one."
        raise InvalidDraft((Problem("number", sentence),))
