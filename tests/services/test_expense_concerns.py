"""What to look at twice is read from hours, other claims and payments, in few statements."""

from datetime import date
from uuid import UUID

import pytest

from app.records.activity import ActivityDraft
from app.records.charity import CharityDraft
from app.records.contribution import ContributionDraft, Span
from app.records.expense_claim import ExpenseKind, ReceiptState
from app.records.expense_policy import ExpensePolicyDraft
from app.records.failures import InvalidDraft
from app.records.recognition import RecognitionDraft, RecognitionKind
from app.rules.claim_looked import Concern, ConcernKind
from app.services import (
    activities,
    charity,
    contributions,
    expense_policy,
    recognition,
)
from app.services.expense_concerns import of_claim, of_draft
from app.services.queries import Gone
from app.store.office_file import OfficeFile
from tests.services.claims import claimed, cost
from tests.services.claims_made import (
    DAY,
    TODAY,
    approved,
    claim_of,
    drive,
    fare,
    started,
    submitted,
)
from tests.services.conftest import added
from tests.services.statements import statements


def kinds(found: tuple[Concern, ...]) -> list[ConcernKind]:
    return [one.kind for one in found]


def gave(office: OfficeFile, whom: UUID, what: UUID, day: date, minutes: int, **of: object) -> None:
    values = {"person_id": whom, "activity_id": what, "day": day, "minutes": minutes, **of}
    contributions.log(office, ContributionDraft.check(values), TODAY)


def test_a_claim_on_days_with_hours_gives_nothing_to_look_at(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    gave(office, amina, kitchen, DAY, 300)
    claim_id = submitted(office, amina, fare(450), drive(124))
    assert of_claim(office, claim_id, TODAY) == ()


def test_a_line_keyed_twice_is_found_and_the_way_back_is_not(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    gave(office, amina, kitchen, DAY, 300)
    there = drive(124, from_place="Home", to_place="Hall")
    back = drive(124, from_place="Hall", to_place="Home")
    claim_id = submitted(office, amina, there, back, fare(450), fare(450, what="Bus back"))
    assert of_claim(office, claim_id, TODAY) == ()
    found = of_draft(office, claim_of(amina), [fare(300), there, back, fare(300)], TODAY)
    assert [one.lines for one in found if one.kind is ConcernKind.CLAIMED_TWICE] == [(1, 4)]


def test_a_draft_and_the_claim_it_becomes_are_looked_at_alike(
    office: OfficeFile, amina: UUID
) -> None:
    lines = [fare(750), drive(100), fare(100, is_estimate=True, estimated_because="No ticket")]
    before = of_draft(office, claim_of(amina), lines, TODAY)
    assert kinds(before) == [ConcernKind.NO_HOURS, ConcernKind.NO_RECEIPT, ConcernKind.ESTIMATE]
    assert before[0].sentence == "No hours are recorded on 2 March, when £13.00 was spent."
    claim_id = submitted(office, amina, *lines)
    assert of_claim(office, claim_id, TODAY) == before
    assert of_draft(office, claim_of(amina), lines, TODAY, but=claim_id) == before
    again = of_draft(office, claim_of(amina), lines, TODAY)
    assert kinds(again)[:3] == [ConcernKind.CLAIMED_BEFORE] * 3
    assert again[0].sentence == (
        "The same £7.50 for public transport on 2 March stands in EXP-0001 already."
    )


def test_a_months_total_stands_for_its_days(office: OfficeFile, amina: UUID, kitchen: UUID) -> None:
    gave(office, amina, kitchen, date(2026, 2, 28), 3000, span=Span.MONTH)
    february = fare(450, date(2026, 2, 3))
    assert of_draft(office, claim_of(amina), [february], TODAY) == ()
    assert kinds(of_draft(office, claim_of(amina), [fare(450)], TODAY)) == [ConcernKind.NO_HOURS]


def test_hours_of_the_day_are_added_up_and_measured(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    door = activities.add(office, ActivityDraft(name="Door")).record_id
    assert door is not None
    gave(office, amina, kitchen, DAY, 60)
    gave(office, amina, door, DAY, 60)
    meal = fare(1150, kind=ExpenseKind.MEAL, receipt=ReceiptState.NONE)
    (short, unproved) = of_draft(office, claim_of(amina), [meal], TODAY)
    assert "2 h was given that day" in short.sentence
    assert unproved.kind is ConcernKind.NO_RECEIPT
    charity.change(office, CharityDraft(name="Riverside", hour_value_pence=575))
    (pay, *_) = of_draft(office, claim_of(amina), [meal], TODAY)
    assert pay.sentence.startswith("£11.50 on 2 March is £5.75 for each hour given (2 h).")
    expense_policy.change(office, ExpensePolicyDraft(meal_minutes=120, receipt_limit_pence=2_000))
    assert kinds(of_draft(office, claim_of(amina), [meal], TODAY)) == [ConcernKind.LIKE_PAY]


def test_the_same_round_sum_of_others_in_the_month_is_counted_by_person(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    gave(office, amina, kitchen, DAY, 290)
    ben, cara = added(office, "Ben"), added(office, "Cara")
    for whom in (ben, ben, cara):
        started(office, whom, fare(500))
    draft = claim_of(amina)
    (same,) = of_draft(office, draft, [fare(500)], TODAY)
    assert same.sentence.startswith("3 people claim £5.00 in March 2026 without a receipt.")
    assert of_draft(office, draft, [fare(400)], TODAY) == ()
    other_month = fare(500, date(2026, 2, 2))
    assert kinds(of_draft(office, draft, [other_month], TODAY)) == [ConcernKind.NO_HOURS]


def test_payments_without_a_claim_are_counted(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    gave(office, amina, kitchen, DAY, 290)
    paid: list[UUID] = []
    for day in (date(2025, 3, 1), date(2025, 12, 1), date(2026, 1, 1)):
        values = {"person_id": amina, "kind": RecognitionKind.EXPENSES, "given_on": day}
        outcome = recognition.record(
            office, RecognitionDraft.check({**values, "cost_pence": 500, "what": "Bus"})
        )
        assert outcome.record_id is not None
        paid.append(outcome.record_id)
    (found,) = of_draft(office, claim_of(amina), [fare(450)], TODAY)
    assert found.sentence.startswith(
        "2 payments of expenses in the last year have no claim, the latest on 1 January."
    )
    claimed(office, amina, [cost(date(2025, 11, 1), 500)], recognition_id=paid[2])
    assert of_draft(office, claim_of(amina), [fare(450)], TODAY) == ()


def test_old_costs_are_told_from_the_day_the_claim_was_submitted(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    old = date(2025, 12, 15)
    gave(office, amina, kitchen, old, 290)
    assert kinds(of_draft(office, claim_of(amina), [fare(450, old)], TODAY)) == [ConcernKind.LATE]
    claim_id, _ = claimed(office, amina, [cost(old, 450)], on=date(2026, 3, 15))
    assert of_claim(office, claim_id, date(2026, 11, 24)) == ()


def test_the_claimant_may_not_approve(office: OfficeFile, kitchen: UUID) -> None:
    sarah = added(office, "Sarah Jones", known_as="Sarah")
    gave(office, sarah, kitchen, DAY, 290)
    claim_id = submitted(office, sarah, fare(450))
    (own,) = of_claim(office, claim_id, TODAY)
    assert own.blocks
    assert own.sentence == "This is Sarah Jones's own claim, so somebody else has to approve it."
    assert of_claim(office, claim_id, TODAY, by="Hannah") == ()
    assert of_claim(office, claim_id, TODAY, by="sarah jones") == (own,)
    assert of_claim(office, approved(office, sarah, fare(455)), TODAY) == ()


def test_differences_and_claims_without_lines_have_nothing_to_look_at(
    office: OfficeFile, amina: UUID
) -> None:
    claim, (line,) = claimed(office, amina, [cost(DAY, 450)])
    correction, _ = claimed(office, amina, [cost(DAY, 9_000, corrects_id=line)], corrects_id=claim)
    assert of_claim(office, correction, TODAY) == ()
    assert of_draft(office, claim_of(amina), [], TODAY) == ()


def test_a_claim_that_is_gone_and_a_journey_without_a_rate_are_refused(
    office: OfficeFile, amina: UUID
) -> None:
    with pytest.raises(Gone):
        of_claim(office, UUID(int=3), TODAY)
    with pytest.raises(InvalidDraft, match="no rate is known"):
        of_draft(office, claim_of(amina), [drive(10, date(2001, 1, 1))], TODAY)


def test_few_statements_are_run_whatever_the_number_of_lines(
    office: OfficeFile, amina: UUID
) -> None:
    claim_id = submitted(office, amina, *[fare(100 + place) for place in range(30)])
    with statements() as seen:
        of_claim(office, claim_id, TODAY)
    assert len([one for one in seen if one.lstrip().startswith("SELECT")]) <= 9
    with statements() as seen:
        expenses_looked = of_draft(office, claim_of(amina), [fare(1)] * 30, TODAY)
    assert expenses_looked
    assert len([one for one in seen if one.lstrip().startswith("SELECT")]) <= 9
