"""The documents as they are made of the records: one for each person, with the office's words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.documents.certificate import Certificate, certificates
from app.documents.letter_of_hours import LetterOfHours, letters_of_hours
from app.documents.letterhead import Letterhead
from app.documents.letters import Signatory, address_lines
from app.documents.passport import Passport, Referee, passports
from app.documents.statement import Statement, statements
from app.documents.thank_you_card import ThankYouCard, thank_you_cards
from app.documents.thank_you_letter import ThankYouLetter, thank_you_letters
from app.documents.typesetting import Printout
from app.records.paper import Document, PaperDraft
from app.records.person import Standing
from app.rules.days import full_day
from app.rules.wording import counted
from app.services import paper_facts
from app.services.letterhead import letterhead_in
from app.services.paper_facts import PaperPerson, ReceivedBack, Span


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed, and for whom; `marks` are the milestones that certificates mark."""

    draft: PaperDraft
    person_ids: tuple[UUID, ...]
    marks: Mapping[UUID, str] = field(default_factory=dict)

    def span(self, today: date) -> Span:
        """The days that the document tells of; nothing of what is to come."""
        return Span(self.draft.from_on, min(self.draft.until_on or today, today))


class Paper(NamedTuple):
    """The documents of an order by whose they are, and how they become one printout."""

    letterhead: Letterhead
    gather: Callable[..., Printout]
    documents: tuple[tuple[str, Any], ...]

    def together(self) -> Printout:
        """All of them as one printout."""
        return self.gather(self.letterhead, *(document for _, document in self.documents))

    def apart(self) -> Iterator[tuple[str, Printout]]:
        """Each as a printout of its own, with the name of its person."""
        for name, document in self.documents:
            yield name, self.gather(self.letterhead, document)


def paper_in(session: Session, order: Order, today: date) -> Paper:
    """The documents of an order, from the records as they stand."""
    head = letterhead_in(session)
    people = paper_facts.people_in(session, order.person_ids, order.span(today))
    documents = _documents(session, order, people, head, today)
    named = zip((one.name for one in people), documents, strict=True)
    return Paper(head, _GATHERED[order.draft.document], tuple(named))


def _documents(
    session: Session, order: Order, people: list[PaperPerson], head: Letterhead, today: date
) -> list[Any]:
    draft, span = order.draft, order.span(today)
    if draft.document is Document.STATEMENT:
        received = paper_facts.received_in(session, order.person_ids, span)
        return [_statement(one, draft, received, span, today) for one in people]
    if draft.document is Document.PASSPORT:
        return list(_passports(session, order, people, head, today))
    make = _MAKERS[draft.document]
    sheet = _Sheet(draft, span, today, head.name, order.marks)
    return [make(one, sheet) for one in people]


class _Sheet(NamedTuple):
    """What is the same for everybody that a document is made for."""

    draft: PaperDraft
    span: Span
    today: date
    charity: str
    marks: Mapping[UUID, str]

    @property
    def signatory(self) -> Signatory:
        return Signatory(self.draft.signed_by, self.draft.signed_as)


def _letter(person: PaperPerson, sheet: _Sheet) -> ThankYouLetter:
    return ThankYouLetter(
        to_name=person.name,
        written_on=sheet.today,
        body=sheet.draft.words,
        signatory=sheet.signatory,
        salutation=f"Dear {person.called},",
        given=person.in_all,
    )


def _card(person: PaperPerson, sheet: _Sheet) -> ThankYouCard:
    signed = (sheet.draft.signed_by, sheet.draft.signed_as)
    return ThankYouCard(
        to_name=person.name,
        written_on=sheet.today,
        message=sheet.draft.words,
        signed_by=tuple(line for line in signed if line),
        front=sheet.draft.heading or "Thank you",
        salutation=f"Dear {person.called},",
        given=person.in_all,
    )


def _certificate(person: PaperPerson, sheet: _Sheet) -> Certificate:
    mark = sheet.marks.get(person.id)
    signatory = sheet.signatory
    return Certificate(
        to_name=person.name,
        awarded_on=sheet.today,
        gave=mark or _hours_said(person.in_all.minutes),
        how=_how(person, sheet, since=mark is not None),
        heading=sheet.draft.heading or "With thanks",
        quote=sheet.draft.words,
        # The second line is for whoever hands it over.
        signatories=(signatory, Signatory("")) if signatory.name else (),
    )


def _letter_of_hours(person: PaperPerson, sheet: _Sheet) -> LetterOfHours:
    to_name, *to_address = address_lines(sheet.draft.addressee) or ("",)
    first = sheet.span.first or person.in_all.first_on or person.joined_on or sheet.today
    is_volunteer = person.standing is Standing.VOLUNTEER
    return LetterOfHours(
        person=person.name,
        written_on=sheet.today,
        from_on=min(first, sheet.span.last),
        until_on=sheet.span.last,
        given=person.given,
        signatory=sheet.signatory,
        to_name=to_name,
        to_address=tuple(to_address),
        joined_on=person.joined_on if is_volunteer else None,
        remark=sheet.draft.words,
    )


def _statement(
    person: PaperPerson,
    draft: PaperDraft,
    received: Mapping[UUID, ReceivedBack],
    span: Span,
    today: date,
) -> Statement:
    back = received.get(person.id, ReceivedBack())
    days = [one.on for one in back.things[:1]]
    if (first_given := person.in_all.first_on) is not None:
        days.append(first_given)
    return Statement(
        person=person.name,
        from_on=span.first or min(days, default=span.last),
        until_on=span.last,
        made_on=today,
        given=person.given,
        received=back.things,
        expenses_paid_pence=back.expenses_paid_pence,
        closing=draft.words,
        may_be_thanked=not (person.would_rather_not or person.is_paid),
    )


def _passports(
    session: Session, order: Order, people: list[PaperPerson], head: Letterhead, today: date
) -> list[Passport]:
    ids = order.person_ids
    signatory = Signatory(order.draft.signed_by, order.draft.signed_as)
    reached_at = ", ".join(head.contact)
    skills = paper_facts.skills_in(session, ids, today)
    training = paper_facts.training_in(session, ids, today)
    referees = paper_facts.referees_in(session, ids, reached_at)
    office = (Referee(signatory.name, signatory.role, reached_at),) if signatory.name else ()
    return [
        Passport(
            person=one.name,
            made_on=today,
            signatory=signatory,
            given=one.given,
            skills=skills.get(one.id, ()),
            training=training.get(one.id, ()),
            referees=referees.get(one.id, office),
            joined_on=one.joined_on,
        )
        for one in people
    ]


_MAKERS: Mapping[Document, Callable[[PaperPerson, _Sheet], Any]] = {
    Document.THANK_YOU_LETTER: _letter,
    Document.THANK_YOU_CARD: _card,
    Document.CERTIFICATE: _certificate,
    Document.LETTER_OF_HOURS: _letter_of_hours,
}
_GATHERED: Mapping[Document, Callable[..., Printout]] = {
    Document.THANK_YOU_LETTER: thank_you_letters,
    Document.THANK_YOU_CARD: thank_you_cards,
    Document.CERTIFICATE: certificates,
    Document.LETTER_OF_HOURS: letters_of_hours,
    Document.STATEMENT: statements,
    Document.PASSPORT: passports,
}

#: What somebody is, as a certificate says it; of those who are paid it says nothing, and it tells
#: nobody that somebody uses the services.
_AS = {
    Standing.VOLUNTEER: "as a volunteer",
    Standing.SERVICE_USER: "as a volunteer",
    Standing.TRUSTEE: "as a trustee",
    Standing.EVALUATOR: "as an outside evaluator",
}


def _hours_said(minutes: int) -> str:
    """A length of time as a certificate says it, never more than it was."""
    if not minutes:
        return "their time"
    if minutes < 60:
        return counted(minutes, "minute")
    whole = counted(minutes // 60, "hour")
    return f"more than {whole}" if minutes % 60 else whole


def _how(person: PaperPerson, sheet: _Sheet, *, since: bool) -> str:
    parts = [_AS.get(person.standing, "")]
    everything = person.in_all
    if since:
        began = person.joined_on or everything.first_on
        parts.append(f"since {full_day(began)}" if began else "")
    elif everything.first_on is None or everything.last_on is None:
        parts.append(f"to {sheet.charity}")
    elif everything.first_on == everything.last_on:
        parts.append(f"on {full_day(everything.first_on)}")
    else:
        days = full_day(everything.first_on), full_day(everything.last_on)
        parts.append(f"between {days[0]} and {days[1]}")
    return " ".join(filter(None, parts)) or f"to {sheet.charity}"
