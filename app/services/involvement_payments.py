"""Money for taking part: a list and a total of their own, which no sum of expenses takes in."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from app.records.areas import Area
from app.records.expense_claim import PaymentMethod
from app.records.failures import AppError, InvalidDraft, Problem
from app.records.involvement_payment import (
    InvolvementPayment,
    InvolvementPaymentDraft,
    PaymentState,
)
from app.records.person import Person
from app.rules.folding import fold
from app.rules.wording import counted, pounds
from app.services.outcome import Outcome, outcome_of
from app.services.queries import as_day, as_id, fetch, the_one
from app.store.office_file import OfficeFile


class PaymentsView(NamedTuple):
    """Which payments are shown; the span is of the days on which they were offered."""

    person_id: UUID | None = None
    state: PaymentState | None = None
    first: date | None = None
    last: date | None = None
    text: str = ""


class PaymentRow(NamedTuple):
    """An involvement payment as the list shows it; `search_key` holds its folded words."""

    id: UUID
    person_id: UUID
    person: str
    offered_on: date
    what_for: str
    amount_pence: int
    state: PaymentState
    settled_on: date | None
    paid_by: PaymentMethod | None
    reference: str
    advice_offered: bool
    search_key: str


class PaymentTotals(NamedTuple):
    """What some payments come to: paid to so many people, still offered, and declined."""

    paid_pence: int
    people: int
    offered_pence: int
    declined_pence: int


def offer(office: OfficeFile, draft: InvolvementPaymentDraft, today: date) -> Outcome:
    """Write down a payment that is offered, or that was declined or paid already."""
    _refuse_future(draft, today)
    with office.writing() as writing:
        person = the_one(writing.session, Person, draft.person_id, "person")
        kept = InvolvementPayment.model_validate(draft.model_dump())
        writing.add(kept)
        writing.say(_said(draft, person), Area.EXPENSES)
    return outcome_of(writing, kept.id)


def change(
    office: OfficeFile, payment_id: UUID, draft: InvolvementPaymentDraft, today: date
) -> Outcome:
    """Change a payment, its state and days included."""
    _refuse_future(draft, today)
    with office.writing() as writing:
        kept = the_one(writing.session, InvolvementPayment, payment_id, "payment")
        person = the_one(writing.session, Person, draft.person_id, "person")
        writing.change(kept, draft.model_dump())
        writing.say(f"Changed the involvement payment of {person.name}.", Area.EXPENSES)
    return outcome_of(writing, payment_id)


def decline(office: OfficeFile, payment_id: UUID, day: date, today: date) -> Outcome:
    """Note that a payment was declined; nobody is worse thought of for it."""
    values = {"state": PaymentState.DECLINED, "settled_on": day}
    return _settle(office, payment_id, values, today)


def pay(
    office: OfficeFile,
    payment_id: UUID,
    day: date,
    today: date,
    *,
    by: PaymentMethod,
    reference: str = "",
) -> Outcome:
    """Note that a payment was made."""
    values = {
        "state": PaymentState.PAID,
        "settled_on": day,
        "paid_by": by,
        "reference": reference,
    }
    return _settle(office, payment_id, values, today)


def remove(office: OfficeFile, payment_ids: Sequence[UUID]) -> Outcome:
    """Remove payments that were written down by mistake; undo brings them back."""
    with office.writing() as writing:
        for payment_id in payment_ids:
            kept = the_one(writing.session, InvolvementPayment, payment_id, "payment")
            writing.remove(kept)
        told = counted(len(payment_ids), "involvement payment")
        writing.say(f"Removed {told}.", Area.EXPENSES)
    return outcome_of(writing)


def draft_for(office: OfficeFile, payment_id: UUID) -> InvolvementPaymentDraft:
    """A payment, to be changed in a form."""
    with office.reading() as session:
        kept = the_one(session, InvolvementPayment, payment_id, "payment")
        return InvolvementPaymentDraft.of(kept)


def rows(office: OfficeFile, view: PaymentsView) -> list[PaymentRow]:
    """The payments of a view, the latest offer first."""
    conditions = {
        "person_id": "i.person_id = :person_id",
        "state": "i.state = :state",
        "first": "i.offered_on >= :first",
        "last": "i.offered_on <= :last",
    }
    values = {name: value for name, value in view._asdict().items() if value is not None}
    wanted = [condition for name, condition in conditions.items() if name in values]
    where = f" WHERE {' AND '.join(wanted)}" if wanted else ""
    with office.reading() as session:
        found = fetch(
            session, f"{_PAYMENTS}{where} ORDER BY i.offered_on DESC, i.id DESC", **values
        )
    words = fold(view.text).split()
    return [row for row in map(_row, found) if all(word in row.search_key for word in words)]


def totals(payments: Iterable[PaymentRow]) -> PaymentTotals:
    """What some payments come to, apart from all expenses."""
    listed = list(payments)

    def of(state: PaymentState) -> int:
        return sum(row.amount_pence for row in listed if row.state is state)

    people = {row.person_id for row in listed if row.state is PaymentState.PAID}
    return PaymentTotals(
        of(PaymentState.PAID), len(people), of(PaymentState.OFFERED), of(PaymentState.DECLINED)
    )


_PAYMENTS = (
    "SELECT i.id, i.person_id, p.name, i.offered_on, i.what_for, i.amount_pence, i.state,"
    " i.settled_on, i.paid_by, i.reference, i.advice_offered, i.note"
    " FROM involvement_payment AS i JOIN person AS p ON p.id = i.person_id"
)


def _row(row: Sequence[Any]) -> PaymentRow:
    id, person_id, person, offered, what_for, pence, state, settled, by, reference, *rest = row
    advice, note = rest
    return PaymentRow(
        as_id(id),
        as_id(person_id),
        person,
        date.fromisoformat(offered),
        what_for,
        pence,
        PaymentState(state),
        as_day(settled),
        None if by is None else PaymentMethod(by),
        reference,
        bool(advice),
        fold(" ".join((person, what_for, reference, note))),
    )


def _settle(
    office: OfficeFile, payment_id: UUID, values: dict[str, object], today: date
) -> Outcome:
    with office.writing() as writing:
        kept = the_one(writing.session, InvolvementPayment, payment_id, "payment")
        person = the_one(writing.session, Person, kept.person_id, "person")
        if kept.state is not PaymentState.OFFERED:
            raise AppError(
                f"Nothing was changed, because this payment to {person.name} was {kept.state} "
                "already. Change its details if that is wrong."
            )
        was = InvolvementPaymentDraft.of(kept).model_dump()
        draft = InvolvementPaymentDraft.check(was | values)
        _refuse_future(draft, today)
        writing.change(kept, draft.model_dump())
        writing.say(_said(draft, person), Area.EXPENSES)
    return outcome_of(writing, payment_id)


def _said(draft: InvolvementPaymentDraft, person: Person) -> str:
    told = {
        PaymentState.OFFERED: "was offered",
        PaymentState.DECLINED: "declined",
        PaymentState.PAID: "was paid",
    }[draft.state]
    return f"{person.name} {told} {pounds(draft.amount_pence)} for {draft.what_for}."


def _refuse_future(draft: InvolvementPaymentDraft, today: date) -> None:
    problems = [
        Problem(field, "This day has not come yet.")
        for field, day in (("offered_on", draft.offered_on), ("settled_on", draft.settled_on))
        if day is not None and day > today
    ]
    if draft.settled_on is not None and draft.settled_on < draft.offered_on:
        problems.append(Problem("settled_on", "This day is before the one it was offered on."))
    if problems:
        raise InvalidDraft(tuple(problems))
