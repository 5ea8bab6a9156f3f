"""The list of claims, by one statement, and what the claims of each state come to."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.claim_state import ClaimState
from app.rules.claim_steps import claim_name
from app.rules.folding import fold
from app.services.queries import as_day, as_id, fetch
from app.store.office_file import OfficeFile


class ClaimsView(NamedTuple):
    """Which claims the list shows; no states stand for all of them.

    A span of days shows the claims with a line in it. `is_batched` tells apart what is already in
    a batch for finance.
    """

    states: frozenset[ClaimState] = frozenset()
    person_id: UUID | None = None
    activity_id: UUID | None = None
    first: date | None = None
    last: date | None = None
    receipt_missing: bool = False
    is_batched: bool | None = None
    text: str = ""


#: What waits to be approved, and what waits to be put in a batch and paid.
TO_APPROVE = ClaimsView(states=frozenset({ClaimState.SUBMITTED}))
TO_PAY = ClaimsView(states=frozenset({ClaimState.APPROVED}))


class ClaimRow(NamedTuple):
    """One claim as the list shows it; `search_key` holds its folded words.

    `receipts_missing` counts the lines without a receipt, `receipts` the files that are kept. In a
    claim that corrects another, `corrects` is that one's name and the total may be below nothing.
    """

    id: UUID
    number: int
    name: str
    person_id: UUID
    person: str
    activity: str
    purpose: str
    state: ClaimState
    declared_on: date | None
    submitted_on: date | None
    decided_on: date | None
    decided_by: str
    returned_because: str
    paid_on: date | None
    corrects: str
    lines: int
    first_day: date | None
    last_day: date | None
    total_pence: int
    tenths_of_mile: int
    receipts_missing: int
    receipts: int
    batch: int | None
    search_key: str


class StateTotal(NamedTuple):
    """What the claims of one state come to."""

    state: ClaimState
    claims: int
    pence: int


def rows(office: OfficeFile, view: ClaimsView) -> list[ClaimRow]:
    """The claims of a view, the newest number first."""
    conditions = [
        condition
        for value, condition in (
            (view.person_id, "c.person_id = :person_id"),
            (view.activity_id, "c.activity_id = :activity_id"),
            (view.first, f"EXISTS (SELECT 1 {_IN_SPAN})"),
            (view.last, f"EXISTS (SELECT 1 {_IN_SPAN})"),
        )
        if value is not None
    ]
    if view.states:
        words = ", ".join(f"'{state}'" for state in sorted(view.states))
        conditions.append(f"c.state IN ({words})")
    where = f" WHERE {' AND '.join(dict.fromkeys(conditions))}" if conditions else ""
    with office.reading() as session:
        found = fetch(
            session,
            f"{_CLAIMS}{where} ORDER BY c.number DESC",
            person_id=view.person_id,
            activity_id=view.activity_id,
            first=view.first or date.min,
            last=view.last or date.max,
        )
    words_of_text = fold(view.text).split()
    return [row for row in map(_row, found) if _is_shown(row, view, words_of_text)]


def row_of(session: Session, claim_id: UUID) -> ClaimRow:
    """One claim that is there as the list shows it, within an open session."""
    return _row(fetch(session, f"{_CLAIMS} WHERE c.id = :claim", claim=claim_id)[0])


def count(office: OfficeFile) -> int:
    """How many claims there are."""
    with office.reading() as session:
        return int(fetch(session, "SELECT count(*) FROM expense_claim")[0][0])


def totals(claims: Iterable[ClaimRow]) -> list[StateTotal]:
    """What some claims come to by their states, each state once, in the order they are come to."""
    by_state = {state: [0, 0] for state in ClaimState}
    for claim in claims:
        by_state[claim.state][0] += 1
        by_state[claim.state][1] += claim.total_pence
    return [StateTotal(state, *figures) for state, figures in by_state.items()]


def totals_of_all(office: OfficeFile) -> list[StateTotal]:
    """What all claims come to by their states, without reading them one by one."""
    with office.reading() as session:
        found = fetch(session, _TOTALS.format(""))
    by_state = {ClaimState(state): (claims, pence) for state, claims, pence in found}
    return [StateTotal(state, *by_state.get(state, (0, 0))) for state in ClaimState]


def totals_of_person(session: Session, person_id: UUID) -> tuple[StateTotal, ...]:
    """What somebody's claims come to by the states they are in, within an open session."""
    found = fetch(session, _TOTALS.format("WHERE c.person_id = :person"), person=person_id)
    by_state = {ClaimState(row[0]): row for row in found}
    return tuple(
        StateTotal(state, *by_state[state][1:]) for state in ClaimState if state in by_state
    )


_TOTALS = """
SELECT c.state, count(DISTINCT c.id), coalesce(sum(l.due_pence), 0)
FROM expense_claim AS c LEFT JOIN expense_line AS l ON l.claim_id = c.id {}
GROUP BY c.state
"""
_IN_SPAN = (
    "FROM expense_line AS l WHERE l.claim_id = c.id AND l.incurred_on BETWEEN :first AND :last"
)
_CLAIMS = """
SELECT c.id, c.number, c.person_id, p.name, p.known_as, p.number, coalesce(a.name, ''), c.purpose,
    c.state, c.declared_on, c.submitted_on, c.decided_on, c.decided_by, c.returned_because,
    c.paid_on, (SELECT number FROM expense_claim AS other WHERE other.id = c.corrects_id),
    coalesce(l.lines, 0), l.first_day, l.last_day, coalesce(l.pence, 0), coalesce(l.tenths, 0),
    coalesce(l.missing, 0), coalesce(l.what, ''), coalesce(r.files, 0), b.number, c.note,
    c.paid_reference
FROM expense_claim AS c
JOIN person AS p ON p.id = c.person_id
LEFT JOIN activity AS a ON a.id = c.activity_id
LEFT JOIN (
    SELECT claim_id, count(*) AS lines, min(incurred_on) AS first_day, max(incurred_on) AS last_day,
        sum(due_pence) AS pence, sum(tenths_of_mile) FILTER (WHERE corrects_id IS NULL) AS tenths,
        count(*) FILTER (WHERE receipt = 'no receipt') AS missing,
        group_concat(what || ' ' || from_place || ' ' || to_place, ' ') AS what
    FROM expense_line GROUP BY claim_id
) AS l ON l.claim_id = c.id
LEFT JOIN (SELECT claim_id, count(*) AS files FROM receipt GROUP BY claim_id) AS r
    ON r.claim_id = c.id
LEFT JOIN (
    SELECT line.claim_id, max(batch.number) AS number FROM batch_line AS line
    JOIN finance_batch AS batch ON batch.id = line.batch_id GROUP BY line.claim_id
) AS b ON b.claim_id = c.id
"""


def _row(row: Sequence[Any]) -> ClaimRow:
    (id, number, person_id, person, known_as, person_number, activity, purpose, state) = row[:9]
    (declared, submitted, decided, decided_by, because, paid, corrects) = row[9:16]
    (lines, first, last, pence, tenths, missing, what, files, batch, note, reference) = row[16:]
    name = claim_name(number)
    words = (name, str(number), person, known_as, person_number, activity, purpose, what, note)
    return ClaimRow(
        as_id(id),
        number,
        name,
        as_id(person_id),
        person,
        activity,
        purpose,
        ClaimState(state),
        as_day(declared),
        as_day(submitted),
        as_day(decided),
        decided_by,
        because,
        as_day(paid),
        "" if corrects is None else claim_name(corrects),
        lines,
        as_day(first),
        as_day(last),
        pence,
        tenths,
        missing,
        files,
        batch,
        fold(" ".join((*words, decided_by, reference))),
    )


def _is_shown(row: ClaimRow, view: ClaimsView, words: Sequence[str]) -> bool:
    return (
        (row.receipts_missing > 0 or not view.receipt_missing)
        and view.is_batched in (None, row.batch is not None)
        and all(word in row.search_key for word in words)
    )
