"""References: asked for, consented to, drafted from the record, sent, and kept."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.areas import Area
from app.records.failures import AppError
from app.records.person import Person
from app.records.recognition import RecognitionDraft, RecognitionKind, RecognitionState
from app.records.reference import Reference, ReferenceDraft, ReferenceState
from app.rules import reference_text
from app.rules.naming import spoken_to
from app.rules.reference_text import ReferenceFacts, Trained, Work
from app.services.charity import details
from app.services.ledger_line import in_step
from app.services.outcome import Outcome, outcome_of
from app.services.queries import as_day, as_id, fetch, the_one
from app.services.skills import held_in
from app.store.contents import content_of
from app.store.office_file import OfficeFile


class ReferenceRow(NamedTuple):
    """One reference as the list shows it; `has_file` tells that what was sent is kept."""

    id: UUID
    person_id: UUID
    person: str
    asked_by: str
    for_what: str
    asked_on: date
    due_on: date | None
    consented_on: date | None
    state: ReferenceState
    settled_on: date | None
    has_text: bool
    has_file: bool


def ask(office: OfficeFile, draft: ReferenceDraft) -> Outcome:
    """Note that a reference was asked for; it stands in the ledger as promised until it is sent."""
    with office.writing() as writing:
        person = the_one(writing.session, Person, draft.person_id, "person")
        kept = Reference.model_validate(draft.model_dump())
        kept.recognition_id = in_step(writing, None, ledger_line(kept))
        writing.add(kept)
        writing.say(
            f"{draft.asked_by} asked for a reference for {person.name}.",
            Area.REFERENCES,
            Area.RECOGNITION,
        )
    return outcome_of(writing, kept.id)


def change(office: OfficeFile, reference_id: UUID, draft: ReferenceDraft) -> Outcome:
    """Change a reference, its text included, until it is sent."""
    with office.writing() as writing:
        kept, person = _found(writing.session, reference_id)
        if kept.state is ReferenceState.SENT:
            raise AppError(
                "The reference was not changed, because it was sent: what was sent stays as it "
                "is. Note a new one to write again."
            )
        writing.change(kept, draft.model_dump())
        in_step(writing, kept.recognition_id, ledger_line(kept))
        writing.say(f"Changed the reference for {person.name}.", Area.REFERENCES, Area.RECOGNITION)
    return outcome_of(writing, reference_id)


def drafted(office: OfficeFile, person_id: UUID, today: date) -> str:
    """A text drafted from the record of a person, to be gone over by whoever signs it."""
    charity = details(office).name
    with office.reading() as session:
        person = the_one(session, Person, person_id, "person")
        return reference_text.drafted(_facts(session, person, charity, today), today)


def send(office: OfficeFile, reference_id: UUID, how: str, content: bytes, day: date) -> Outcome:
    """Note that a reference was sent, and keep what was sent.

    Refused without the person's consent, or without a text and whose it is.
    """
    with office.writing() as writing:
        kept, person = _found(writing.session, reference_id)
        _refuse_unless_ready(kept, person)
        values = {
            "state": ReferenceState.SENT,
            "settled_on": day,
            "sent_how": how,
            "sha256": writing.keep_content(content),
        }
        writing.change(kept, values)
        in_step(writing, kept.recognition_id, ledger_line(kept))
        writing.say(
            f"Sent the reference for {person.name} to {kept.asked_by}.",
            Area.REFERENCES,
            Area.RECOGNITION,
        )
    return outcome_of(writing, reference_id)


def withdraw(office: OfficeFile, reference_id: UUID, day: date) -> Outcome:
    """Note that the person no longer wants it."""
    return _settle(office, reference_id, ReferenceState.WITHDRAWN, day)


def refuse(office: OfficeFile, reference_id: UUID, day: date) -> Outcome:
    """Note that the office does not give it; nothing of it stays in the ledger."""
    return _settle(office, reference_id, ReferenceState.REFUSED, day)


def remove(office: OfficeFile, reference_id: UUID) -> Outcome:
    """Remove a reference that was noted by mistake; undo brings it back."""
    with office.writing() as writing:
        kept, person = _found(writing.session, reference_id)
        line = kept.recognition_id
        writing.remove(kept)
        in_step(writing, line, None)
        writing.say(f"Removed the reference for {person.name}.", Area.REFERENCES, Area.RECOGNITION)
    return outcome_of(writing)


def draft_for(office: OfficeFile, reference_id: UUID) -> ReferenceDraft:
    """A reference, to be changed in a form."""
    with office.reading() as session:
        return ReferenceDraft.of(the_one(session, Reference, reference_id, "reference"))


def sent_content(office: OfficeFile, reference_id: UUID) -> bytes:
    """What was sent, byte for byte; raises AppError where nothing was."""
    with office.reading() as session:
        kept = the_one(session, Reference, reference_id, "reference")
        if kept.sha256 is None:
            raise AppError("There is nothing to show: this reference was not sent yet.")
        return content_of(session.connection(), kept.sha256)


def listed(office: OfficeFile, person_id: UUID | None = None) -> list[ReferenceRow]:
    """All references, or those of one person: what is still to be sent first, by when it is due."""
    with office.reading() as session:
        rows = fetch(session, _LISTED, person=person_id)
    return [_row(row) for row in rows]


def behind(office: OfficeFile, recognition_id: UUID) -> UUID | None:
    """The reference that a line of the ledger stands for, or None."""
    with office.reading() as session:
        rows = fetch(session, "SELECT id FROM reference WHERE recognition_id = :id",
                     id=recognition_id)  # fmt: skip
    return as_id(rows[0][0]) if rows else None


_LISTED = """
SELECT r.id, r.person_id, p.name, r.asked_by, r.for_what, r.asked_on, r.due_on, r.consented_on,
    r.state, r.settled_on, r.text <> '', r.sha256 IS NOT NULL
FROM reference AS r JOIN person AS p ON p.id = r.person_id
WHERE :person IS NULL OR r.person_id = :person
ORDER BY r.state <> 'asked for', r.settled_on DESC, coalesce(r.due_on, r.asked_on), r.id
"""


def _row(row: Sequence[Any]) -> ReferenceRow:
    id, person_id, person, asked_by, for_what, asked, due, consented, state, settled, *has = row
    return ReferenceRow(
        as_id(id),
        as_id(person_id),
        person,
        asked_by,
        for_what,
        date.fromisoformat(asked),
        as_day(due),
        as_day(consented),
        ReferenceState(state),
        as_day(settled),
        bool(has[0]),
        bool(has[1]),
    )


def _found(session: Session, reference_id: UUID) -> tuple[Reference, Person]:
    kept = the_one(session, Reference, reference_id, "reference")
    return kept, the_one(session, Person, kept.person_id, "person")


def _refuse_unless_ready(kept: Reference, person: Person) -> None:
    if kept.state is not ReferenceState.ASKED:
        raise AppError(f"The reference was not sent, because it is {kept.state} already.")
    if kept.consented_on is None:
        raise AppError(
            f"The reference was not sent, because {person.name} has not agreed to it yet. "
            "Ask them, and note the day they agreed."
        )
    if not kept.text or not kept.signed_by:
        raise AppError(
            "The reference was not sent, because it has no text yet, or nobody to sign it. "
            "Draft it from the record, go over it, and put your name to it."
        )


def _settle(office: OfficeFile, reference_id: UUID, state: ReferenceState, day: date) -> Outcome:
    with office.writing() as writing:
        kept, person = _found(writing.session, reference_id)
        if kept.state is not ReferenceState.ASKED:
            raise AppError(f"Nothing was changed: this reference is {kept.state} already.")
        line = kept.recognition_id
        values: dict[str, object] = {"state": state, "settled_on": day}
        if state is ReferenceState.REFUSED:
            values["recognition_id"] = None
        writing.change(kept, values)
        in_step(writing, line, ledger_line(kept))
        writing.say(
            f"The reference for {person.name} is {state}.", Area.REFERENCES, Area.RECOGNITION
        )
    return outcome_of(writing, reference_id)


_IN_THE_LEDGER = {
    ReferenceState.ASKED: RecognitionState.OFFERED,
    ReferenceState.SENT: RecognitionState.GIVEN,
    ReferenceState.WITHDRAWN: RecognitionState.DECLINED,
}


def ledger_line(kept: Reference) -> RecognitionDraft | None:
    """How a reference stands in the ledger: promised, given or declined; not at all if refused."""
    state = _IN_THE_LEDGER.get(kept.state)
    if state is None:
        return None
    return RecognitionDraft.check(
        {
            "person_id": kept.person_id,
            "kind": RecognitionKind.REFERENCE,
            "state": state,
            "offered_on": kept.asked_on,
            "due_on": kept.due_on,
            "answered_on": kept.settled_on if state is RecognitionState.DECLINED else None,
            "given_on": kept.settled_on if state is RecognitionState.GIVEN else None,
            "given_by": kept.signed_by,
            "what": f"for {kept.asked_by}",
        }
    )


def _facts(session: Session, person: Person, charity: str, today: date) -> ReferenceFacts:
    first, last, occasions = fetch(
        session,
        "SELECT min(day), max(day), count(*) FROM contribution"
        " WHERE person_id = :id AND day <= :today",
        id=person.id,
        today=today,
    )[0]
    return ReferenceFacts(
        name=person.name,
        called=spoken_to(person.name, person.known_as),
        charity=charity,
        standing=person.standing,
        first_day=person.joined_on or as_day(first),
        last_day=as_day(last),
        left_on=person.left_on,
        occasions=occasions,
        work=tuple(Work(*row) for row in fetch(session, _WORK, id=person.id, today=today)),
        training=tuple(
            Trained(title, date.fromisoformat(day))
            for title, day in fetch(session, _TRAINED, id=person.id, today=today)
        ),
        skills_seen=tuple(
            skill.name for skill in held_in(session, person.id, today) if skill.seen_on is not None
        ),
    )


_WORK = """
SELECT a.name, sum(c.minutes) FROM contribution AS c JOIN activity AS a ON a.id = c.activity_id
WHERE c.person_id = :id AND c.day <= :today GROUP BY a.id ORDER BY sum(c.minutes) DESC, a.name
"""
_TRAINED = """
SELECT c.title, max(t.done_on) FROM training_place AS t JOIN course AS c ON c.id = t.course_id
WHERE t.person_id = :id AND t.state = 'done' AND t.done_on <= :today
GROUP BY c.id ORDER BY max(t.done_on)
"""
