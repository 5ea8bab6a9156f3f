"""Whatever is done to claims in whatever order, the file agrees with a plain account of it.

The machine takes steps, right ones and wrong ones, and takes acts back and does them again; what
each claim should then say stands in a dictionary beside it.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from app.records.expense_claim import ExpenseLineDraft, PaymentMethod
from app.records.failures import AppError
from app.records.finance_settings import FinanceFormat
from app.services import (
    approvals,
    claim_page,
    claims_list,
    corrections,
    expenses,
    finance,
    paying,
    undoing,
)
from app.services.claims_list import ClaimsView
from app.services.outcome import Outcome
from app.services.queries import fetch
from app.store import journal
from app.store.office_file import OfficeFile
from tests.office_made import new_office
from tests.services.claims_made import APPROVER, TODAY, act_of, claim_of, drive, fare, id_of, to_be
from tests.services.conftest import added

_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it

#: From where each step leads to where, written down again rather than read from the rules.
STEPS: dict[str, tuple[set[str], str]] = {
    "submit": ({"drafted", "returned"}, "submitted"),
    "withdraw": ({"submitted"}, "drafted"),
    "leave": ({"drafted", "returned", "submitted"}, "not claimed"),
    "take up": ({"not claimed"}, "drafted"),
    "approve": ({"submitted"}, "approved"),
    "return": ({"submitted", "approved"}, "returned"),
    "pay": ({"approved"}, "paid"),
}
DEEDS: dict[str, Callable[[OfficeFile, UUID], Outcome]] = {
    "submit": lambda office, one: expenses.submit(office, one, TODAY),
    "withdraw": expenses.withdraw,
    "leave": lambda office, one: expenses.leave_unclaimed(office, [one], TODAY),
    "take up": expenses.claim_after_all,
    "approve": lambda office, one: approvals.approve(office, [one], APPROVER, TODAY),
    "return": lambda office, one: approvals.return_(office, one, "Why?", APPROVER, TODAY),
    "pay": lambda office, one: paying.mark_paid(
        office, [one], TODAY, PaymentMethod.CASH, today=TODAY
    ),
}

#: The usual way of a claim.
ONWARD = {"drafted": "submit", "returned": "submit", "submitted": "approve", "approved": "pay"}


class Told(NamedTuple):
    """A claim as it should stand; `step` rises with each act that touched it."""

    number: int
    state: str
    lines: tuple[int, ...]
    step: int
    batch: int | None = None
    corrects: UUID | None = None


class Act(NamedTuple):
    """An act with what each claim was before it and after it, and the batch it made or took.

    `undoes` is the act it took back.
    """

    id: UUID
    changes: dict[UUID, tuple[Told | None, Told | None]]
    batch: tuple[int, bool] | None = None
    undoes: UUID | None = None


#: Whole pence of a bus fare, or tenths of a mile by car.
LINES = st.lists(
    st.one_of(
        st.integers(1, 900).map(lambda pence: (fare(pence), pence)),
        # 45p a mile, half a penny upward.
        st.integers(1, 300).map(lambda tenths: (drive(tenths), (tenths * 45 + 5) // 10)),
    ),
    min_size=1,
    max_size=3,
)


class ExpenseFlow(RuleBasedStateMachine):
    """An office file and what should stand in it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=_MEMORY if _MEMORY.is_dir() else None))
        self.office = new_office(self.folder / "a.goodturn", coordinator="Sarah")
        self.people = [added(self.office, name) for name in ("Amina Diallo", "Ben Okri")]
        self.told: dict[UUID, Told] = {}
        self.sent: set[int] = set()
        self.batches: set[int] = set()
        self.acts: list[Act] = []
        self.steps = 0

    def teardown(self) -> None:
        with self.office.reading() as session:
            assert journal.check(session.connection()).holds
        self.office.close()
        shutil.rmtree(self.folder)

    @rule(person=st.sampled_from([0, 1]), lines=LINES)
    def start(self, person: int, lines: list[tuple[ExpenseLineDraft, int]]) -> None:
        draft = claim_of(self.people[person])
        outcome = expenses.start(self.office, draft, [line for line, _ in lines], TODAY)
        pence = tuple(pence for _, pence in lines)
        self.did(outcome, {id_of(outcome): self.a_claim("drafted", pence)})

    @precondition(lambda self: self.told)
    @rule(data=st.data(), deed=st.sampled_from(sorted(DEEDS)))
    def step(self, data: st.DataObject, deed: str) -> None:
        self.take(self.any_claim(data), deed)

    @precondition(lambda self: any(told.state in ONWARD for told in self.told.values()))
    @rule(data=st.data(), steps=st.integers(1, 3))
    def go_on(self, data: st.DataObject, steps: int) -> None:
        """Go the usual way with a claim, which chance alone seldom does."""
        open_claims = [one for one in sorted(self.told) if self.told[one].state in ONWARD]
        claim_id = data.draw(st.sampled_from(open_claims))
        for _ in range(steps):
            if (deed := ONWARD.get(self.told[claim_id].state)) is not None:
                self.take(claim_id, deed)

    def take(self, claim_id: UUID, deed: str) -> None:
        was = self.told[claim_id]
        allowed, becomes = STEPS[deed]
        is_allowed = was.state in allowed
        if deed == "submit":
            is_allowed &= sum(was.lines) > 0 or was.corrects is not None
        if deed == "leave":
            is_allowed &= sum(was.lines) > 0
        if deed == "return" and was.state == "approved":
            is_corrected = any(told.corrects == claim_id for told in self.told.values())
            is_allowed &= was.batch is None and not is_corrected
        with self.refused_unless(is_allowed):
            outcome = DEEDS[deed](self.office, claim_id)
            self.did(outcome, {claim_id: was._replace(state=becomes)})

    @precondition(lambda self: self.told)
    @rule(data=st.data(), lines=LINES)
    def change(self, data: st.DataObject, lines: list[tuple[ExpenseLineDraft, int]]) -> None:
        claim_id = self.any_claim(data)
        was = self.told[claim_id]
        is_allowed = was.state in ("drafted", "returned") and was.corrects is None
        with self.refused_unless(is_allowed):
            draft, kept = expenses.draft_for(self.office, claim_id)
            wanted = [*kept[1:], *((None, line) for line, _ in lines)]
            outcome = expenses.change(self.office, claim_id, draft, wanted, TODAY)
            pence = (*was.lines[1:], *(pence for _, pence in lines))
            self.did(outcome, {claim_id: was._replace(lines=pence)})

    @precondition(lambda self: len(self.told) > 3)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        claim_id = self.any_claim(data)
        was = self.told[claim_id]
        with self.refused_unless(was.state in ("drafted", "returned", "not claimed")):
            self.did(expenses.remove(self.office, [claim_id]), {claim_id: None})

    @precondition(lambda self: self.told)
    @rule(data=st.data(), pence=st.integers(0, 900))
    def correct(self, data: st.DataObject, pence: int) -> None:
        claim_id = self.any_claim(data)
        was = self.told[claim_id]
        lines = claim_page.page(self.office, claim_id).lines
        if not lines:
            return
        standing = sum(
            sum(told.lines)
            for told in self.told.values()
            if told.corrects == claim_id and told.state != "not claimed"
        )
        difference = pence - was.lines[0] - standing
        is_settled = was.state == "paid" or (was.state == "approved" and was.batch is not None)
        wanted = [to_be(lines[0].id, pence)]
        with self.refused_unless(is_settled and was.corrects is None and difference != 0):
            outcome = corrections.correct(self.office, claim_id, wanted, TODAY)
            right = self.a_claim("submitted", (difference,))._replace(corrects=claim_id)
            self.did(outcome, {claim_id: was, id_of(outcome): right})

    @precondition(lambda self: self.told)
    @rule(data=st.data(), is_likely=st.booleans())
    def batch(self, data: st.DataObject, is_likely: bool) -> None:
        approved = [one for one in sorted(self.told) if self.told[one].state == "approved"]
        pool = approved if is_likely and approved else sorted(self.told)
        chosen = set(data.draw(st.lists(st.sampled_from(pool), min_size=1, max_size=2)))
        was = {claim_id: self.told[claim_id] for claim_id in sorted(chosen)}
        is_allowed = all(
            told.state == "approved" and told.batch is None and told.lines for told in was.values()
        )
        with self.refused_unless(is_allowed):
            outcome = finance.make_batch(self.office, list(was), FinanceFormat.PLAIN, TODAY)
            number = max(self.batches, default=0) + 1
            after: dict[UUID, Told | None] = {
                claim_id: told._replace(batch=number) for claim_id, told in was.items()
            }
            self.batches.add(number)
            self.did(outcome, after, (number, True))

    @precondition(lambda self: self.batches - self.sent)
    @rule(data=st.data())
    def send(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(sorted(self.batches - self.sent)))
        with self.office.reading() as session:
            found = fetch(session, "SELECT id FROM finance_batch WHERE number = :n", n=number)
        outcome = finance.mark_sent(self.office, UUID(bytes=found[0][0]), TODAY)
        self.sent.add(number)
        with pytest.raises(AppError):
            undoing.undo(self.office, act_of(outcome))

    @precondition(lambda self: self.acts)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        """Take back any act, an undoing too, which does it again."""
        act = data.draw(st.sampled_from(self.acts[-6:]))
        with self.refused_unless(self.may_be_taken_back(act)):
            undone = undoing.undo(self.office, act.id)
            changes = {one: (after, before) for one, (before, after) in act.changes.items()}
            for claim_id, (_, told) in changes.items():
                self.stands(claim_id, told)
            batch = None
            if act.batch is not None:
                number, is_made = act.batch
                (self.batches.discard if is_made else self.batches.add)(number)
                batch = (number, not is_made)
            self.acts.append(Act(act_of(undone), changes, batch, act.id))

    def may_be_taken_back(self, act: Act) -> bool:
        """Whether all stands as the act left it, and nothing took the number of what it removed."""
        if act.id in self.undone():
            return False
        numbers = {told.number for one, told in self.told.items() if one not in act.changes}
        return (
            all(self.told.get(one) == after for one, (_, after) in act.changes.items())
            and not any(
                before is not None and after is None and before.number in numbers
                for before, after in act.changes.values()
            )
            and (act.batch is None or not act.batch[1] or act.batch[0] not in self.sent)
            and (act.batch is None or act.batch[1] or act.batch[0] not in self.batches)
        )

    def undone(self) -> set[UUID]:
        """The acts that stand taken back now."""
        gone: set[UUID] = set()
        for act in reversed(self.acts):
            if act.undoes is not None and act.id not in gone:
                gone.add(act.undoes)
        return gone

    @invariant()
    def the_list_says_so(self) -> None:
        rows = claims_list.rows(self.office, ClaimsView())
        found = {row.id: (row.number, row.state.value, row.total_pence, row.batch) for row in rows}
        wanted = {
            claim_id: (told.number, told.state, sum(told.lines), told.batch)
            for claim_id, told in self.told.items()
        }
        assert found == wanted
        assert claims_list.totals(rows) == claims_list.totals_of_all(self.office)

    @invariant()
    def no_line_is_paid_twice(self) -> None:
        with self.office.reading() as session:
            twice = fetch(
                session, "SELECT line_id FROM batch_line GROUP BY line_id HAVING count(*) > 1"
            )
            unequal = fetch(
                session,
                "SELECT b.number FROM finance_batch AS b WHERE b.total_pence <> (SELECT"
                " sum(l.amount_pence) FROM batch_line AS l WHERE l.batch_id = b.id)",
            )
            changed = fetch(
                session,
                "SELECT 1 FROM batch_line AS b JOIN expense_line AS l ON l.id = b.line_id"
                " WHERE l.due_pence <> b.amount_pence",
            )
        assert (twice, unequal, changed) == ([], [], [])

    def a_claim(self, state: str, pence: tuple[int, ...]) -> Told:
        number = max((told.number for told in self.told.values()), default=0) + 1
        return Told(number, state, pence, 0)

    def any_claim(self, data: st.DataObject) -> UUID:
        return data.draw(st.sampled_from(sorted(self.told)))

    def did(
        self,
        outcome: Outcome,
        after: dict[UUID, Told | None],
        batch: tuple[int, bool] | None = None,
    ) -> None:
        self.steps += 1
        changes = {}
        for claim_id, told in after.items():
            touched = None if told is None else told._replace(step=self.steps)
            changes[claim_id] = (self.told.get(claim_id), touched)
            self.stands(claim_id, touched)
        self.acts.append(Act(act_of(outcome), changes, batch))

    def stands(self, claim_id: UUID, told: Told | None) -> None:
        if told is None:
            del self.told[claim_id]
        else:
            self.told[claim_id] = told

    @contextmanager
    def refused_unless(self, is_allowed: bool) -> Iterator[None]:
        if is_allowed:
            yield
        else:
            with pytest.raises(AppError):
                yield


def test_claims_stand_as_a_plain_account_has_them() -> None:
    """Fewer and longer tales than usual: each has an office file of its own."""
    run_state_machine_as_test(
        ExpenseFlow,
        settings=settings(
            max_examples=20,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
