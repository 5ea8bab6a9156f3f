"""What may become of a claim in each state, and sentences that help where it may not."""

import pytest

from app.records.expense_claim import ClaimState
from app.rules.claim_steps import FROM, Step, claim_name, is_claimant, why_not


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("state", ClaimState)
def test_each_step_is_taken_or_refused_in_two_sentences(step: Step, state: ClaimState) -> None:
    sentence = why_not(step, "EXP-0042", state)
    if state in FROM[step]:
        assert sentence is None
    else:
        assert sentence is not None
        assert sentence.startswith(f"EXP-0042 was not {step}, because it ")
        assert sentence.endswith(".")
        assert sentence.count(". ") == 1


@pytest.mark.parametrize(
    ("step", "state", "words"),
    [
        (Step.APPROVE, ClaimState.DRAFTED, "Submit it first."),
        (Step.CHANGE, ClaimState.SUBMITTED, "Withdraw it first."),
        (Step.CHANGE, ClaimState.APPROVED, "Return it first, with the reason."),
        (Step.BATCH, ClaimState.SUBMITTED, "It has to be approved first."),
        (Step.PAY, ClaimState.PAID, "Nothing more is needed."),
        (Step.RETURN, ClaimState.PAID, "Put it right with a correction"),
        (Step.SUBMIT, ClaimState.NOT_CLAIMED, "Take it up again first"),
        (Step.CLAIM_AFTER_ALL, ClaimState.SUBMITTED, "It is claimed already."),
        (Step.GIVE_BACK, ClaimState.NOT_CLAIMED, "Gift Aid needs money that moved."),
        (Step.LEAVE_UNCLAIMED, ClaimState.PAID, "note that as a donation of its own"),
    ],
)
def test_the_advice_is_what_to_do_next(step: Step, state: ClaimState, words: str) -> None:
    assert words in (why_not(step, "EXP-0042", state) or "")


@pytest.mark.parametrize(
    ("number", "name"), [(1, "EXP-0001"), (42, "EXP-0042"), (12_345, "EXP-12345")]
)
def test_a_claim_is_called_by_its_number(number: int, name: str) -> None:
    assert claim_name(number) == name


@pytest.mark.parametrize(
    ("approver", "is_theirs"),
    [
        ("Margaret Ellis", True),
        (" margaret  ELLIS ", True),
        ("Peggy", True),
        ("Peggy Ellis", True),
        ("Ellis", False),
        ("Margaret J. Ellis", False),
        ("Hannah Whitcombe", False),
    ],
)
def test_a_claimant_is_known_by_each_of_their_names(approver: str, is_theirs: bool) -> None:
    assert is_claimant(approver, "Margaret Ellis", "Peggy") is is_theirs


def test_somebody_without_another_name_is_known_by_the_one() -> None:
    assert is_claimant("Peggy", "Peggy")
    assert not is_claimant("Amina", "Amina Diallo")
