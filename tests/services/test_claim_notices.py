"""Claims that wait stand among the notices, agree with the oracle, and can be put off."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.records.areas import Area
from app.records.expense_claim import ClaimState
from app.records.expense_policy import ExpensePolicyDraft
from app.records.policy import PolicyDraft
from app.records.put_off import PutOffDraft
from app.rules.notice import Notice, Rule, Severity
from app.services import approvals, expense_policy, notices, undoing
from app.services.notice_facts import Reading
from app.store.office_file import OfficeFile
from tests.rules.histories import POLICIES
from tests.services.claims import claimed, cost
from tests.services.claims_made import APPROVER, fare, submitted
from tests.services.conftest import added

#: The day on which the claims of claims_made are submitted.
MADE = date(2026, 3, 16)
LATER = MADE + timedelta(days=16)


def waiting(office: OfficeFile, today: date) -> list[Notice]:
    found = notices.all_notices(office, today).waiting
    return [notice for notice in found if notice.rule is Rule.CLAIM]


def test_a_claim_waits_to_be_approved_and_then_to_be_paid(office: OfficeFile, amina: UUID) -> None:
    claim_id = submitted(office, amina, fare(2000), fare(340))
    assert waiting(office, MADE) == []
    (notice,) = waiting(office, LATER)
    assert notice.sentence == (
        "Amina Diallo's claim of £23.40 has waited 16 days to be approved."
        " EXP-0001, submitted 16 March."
    )
    assert notices.overdue_count(office, LATER) == 1

    outcome = approvals.approve(office, [claim_id], APPROVER, LATER)
    assert outcome.areas == {Area.EXPENSES}
    assert outcome.areas <= notice.areas
    assert waiting(office, LATER) == []
    assert outcome.action_id is not None
    undoing.undo(office, outcome.action_id)
    assert waiting(office, LATER) == [notice]

    approvals.approve(office, [claim_id], APPROVER, LATER)
    (unpaid,) = waiting(office, LATER + timedelta(days=15))
    assert unpaid.headline == "Amina Diallo's claim of £23.40 has waited 15 days to be paid."


def test_a_claim_that_was_put_off_comes_back_when_it_waits_for_its_money(
    office: OfficeFile, amina: UUID
) -> None:
    claim_id = submitted(office, amina, fare(2340))
    (notice,) = waiting(office, LATER)
    draft = PutOffDraft(
        key=notice.key, until=LATER + timedelta(days=90), reason="The receipts are on their way."
    )
    outcome = notices.put_off(office, draft, LATER)
    assert outcome.sentence == (
        "Put off until 30 June: Amina Diallo. The receipts are on their way."
    )
    found = notices.all_notices(office, LATER)
    assert [held.notice for held in found.put_off] == [notice]
    assert waiting(office, LATER) == []
    assert notices.bring_back(office, notice.key).sentence == "Brought back: Amina Diallo."
    assert waiting(office, LATER) == [notice]

    notices.put_off(office, draft, LATER)
    approvals.approve(office, [claim_id], APPROVER, LATER)
    assert len(waiting(office, LATER + timedelta(days=16))) == 1


def test_the_days_are_the_offices_own_and_can_be_switched_off(
    office: OfficeFile, amina: UUID
) -> None:
    submitted(office, amina, fare(2340))
    expense_policy.change(office, ExpensePolicyDraft(waiting_days=60))
    assert waiting(office, LATER) == []
    expense_policy.change(office, ExpensePolicyDraft(waiting_days=3))
    assert len(waiting(office, LATER)) == 1
    expense_policy.change(office, ExpensePolicyDraft(waiting_days=3, claims_on=False))
    assert waiting(office, LATER) == []
    assert notices.overdue_count(office, LATER) == 0


def test_one_person_and_the_sheet_show_their_claims(
    office: OfficeFile, amina: UUID, tmp_path: Path
) -> None:
    ben = added(office, "Ben Okoro")
    for whom in (amina, ben):
        submitted(office, whom, fare(2340))
    (own,) = notices.about(office, ben, LATER).waiting
    assert own.person_id == ben
    rows = [row for row in notices.notice_rows(office, LATER) if row.rule == Rule.CLAIM]
    assert [row.name for row in rows] == ["Amina Diallo", "Ben Okoro"]
    assert rows[1].sentence == own.sentence
    assert rows[1].since == MADE
    notices.export_notices(office, tmp_path / "notices.csv", LATER)
    assert own.sentence in (tmp_path / "notices.csv").read_text(encoding="utf-8-sig")


class Drawn(NamedTuple):
    """A claim as it was drawn: its state, how long ago, and its lines in pence."""

    state: ClaimState
    days: int
    pence: list[int]


DRAWN = st.lists(
    st.builds(
        Drawn,
        st.sampled_from(ClaimState),
        st.integers(-3, 60),
        st.lists(st.integers(-500, 5_000), max_size=3),
    ),
    max_size=5,
)


@given(DRAWN, POLICIES, st.integers(1, 40), st.booleans())
@settings(
    max_examples=60,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_the_claims_found_are_those_the_oracle_finds(
    office: OfficeFile, drawn: Sequence[Drawn], policy: PolicyDraft, days_limit: int, is_on: bool
) -> None:
    amina = added(office, "Amina Diallo")
    limits = ExpensePolicyDraft(waiting_days=days_limit, claims_on=is_on)
    expense_policy.change(office, limits)
    kept = {
        claimed(
            office,
            amina,
            [cost(MADE, pence) for pence in one.pence],
            one.state,
            LATER - timedelta(days=one.days),
        )[0]: one
        for one in drawn
    }
    with office.reading() as session:
        reading = Reading(session, policy, None, LATER, amina)
        found = notices.listed(reading, frozenset({Rule.CLAIM})).waiting
    told = {
        UUID(notice.key.split(":")[1]): (notice.severity, notice.weight, notice.headline)
        for notice in found
    }
    soon = policy.due_soon_percent
    assert told == {
        id: expected
        for id, one in kept.items()
        if is_on and (expected := owed(one, days_limit, soon))
    }


def owed(one: Drawn, days_limit: int, soon: int) -> tuple[Severity, int, str] | None:
    """What is late of a claim, thought out anew."""
    waits_for = {ClaimState.SUBMITTED: "approved", ClaimState.APPROVED: "paid"}.get(one.state)
    weight = 1000 * one.days // (days_limit + 1)
    if waits_for is None or one.days < 0 or weight < min(1000, 10 * soon):
        return None
    severity = Severity.OVERDUE if one.days > days_limit else Severity.DUE_SOON
    pence = sum(one.pence)
    what = f"Amina Diallo's claim of £{pence / 100:.2f}"
    if pence < 0:
        what = f"£{-pence / 100:.2f} to take off Amina Diallo's expenses"
        waits_for = waits_for.replace("paid", "put in a batch")
    days = "1 day" if one.days == 1 else f"{one.days} days"
    sentence = f"{what} has waited {days} to be {waits_for}."
    return severity, weight, sentence
