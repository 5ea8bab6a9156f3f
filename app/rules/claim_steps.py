"""What may become of a claim from where it stands, and the sentence that says why not."""

from collections.abc import Mapping
from enum import StrEnum

from app.records.claim_state import EDITABLE, ClaimState
from app.rules.folding import fold


class Step(StrEnum):
    """One thing done to a claim; the word is how a refusal names it."""

    CHANGE = "changed"
    REMOVE = "removed"
    SUBMIT = "submitted"
    WITHDRAW = "withdrawn"
    LEAVE_UNCLAIMED = "kept as a gift"
    CLAIM_AFTER_ALL = "taken up again"
    APPROVE = "approved"
    RETURN = "returned"
    CORRECT = "corrected"
    BATCH = "put in a batch"
    PAY = "paid"
    GIVE_BACK = "noted as donated back"


#: The states from which each step is taken.
FROM: Mapping[Step, frozenset[ClaimState]] = {
    Step.CHANGE: EDITABLE,
    Step.REMOVE: EDITABLE | {ClaimState.NOT_CLAIMED},
    Step.SUBMIT: EDITABLE,
    Step.WITHDRAW: frozenset({ClaimState.SUBMITTED}),
    Step.LEAVE_UNCLAIMED: EDITABLE | {ClaimState.SUBMITTED},
    Step.CLAIM_AFTER_ALL: frozenset({ClaimState.NOT_CLAIMED}),
    Step.APPROVE: frozenset({ClaimState.SUBMITTED}),
    Step.RETURN: frozenset({ClaimState.SUBMITTED, ClaimState.APPROVED}),
    Step.CORRECT: frozenset({ClaimState.APPROVED, ClaimState.PAID}),
    Step.BATCH: frozenset({ClaimState.APPROVED}),
    Step.PAY: frozenset({ClaimState.APPROVED}),
    Step.GIVE_BACK: frozenset({ClaimState.PAID}),
}

_STANDS: Mapping[ClaimState, str] = {
    ClaimState.DRAFTED: "it is a draft that nobody has submitted yet",
    ClaimState.SUBMITTED: "it is submitted and waits for approval",
    ClaimState.RETURNED: "it was returned and waits to be put right",
    ClaimState.APPROVED: "it is approved",
    ClaimState.PAID: "it was paid",
    ClaimState.NOT_CLAIMED: "it is kept as a gift",
}
_RETURN_FIRST = "Return it first, with the reason."
_WITHDRAW_FIRST = "Withdraw it first."
_CORRECT_IT = "Put it right with a correction, which is paid or taken off next time."
_TAKE_UP_FIRST = "Take it up again first, if the money is wanted after all."

#: What to do instead, by the state; a step's own advice goes ahead of it.
_ADVICE: Mapping[ClaimState, str] = {
    ClaimState.DRAFTED: "Submit it first.",
    ClaimState.SUBMITTED: _WITHDRAW_FIRST,
    ClaimState.RETURNED: "Put it right and submit it again first.",
    ClaimState.APPROVED: _RETURN_FIRST,
    ClaimState.PAID: _CORRECT_IT,
    ClaimState.NOT_CLAIMED: _TAKE_UP_FIRST,
}
_NOTHING_TO_DO = "Nothing more is needed."
_APPROVE_FIRST = "It has to be approved first."
_PAY_FIRST = "Money can only be given back once it was paid."
_OWN_ADVICE: Mapping[tuple[Step, ClaimState], str] = {
    (Step.SUBMIT, ClaimState.SUBMITTED): _NOTHING_TO_DO,
    (Step.SUBMIT, ClaimState.APPROVED): _NOTHING_TO_DO,
    (Step.SUBMIT, ClaimState.PAID): _NOTHING_TO_DO,
    (Step.APPROVE, ClaimState.APPROVED): _NOTHING_TO_DO,
    (Step.APPROVE, ClaimState.PAID): _NOTHING_TO_DO,
    (Step.RETURN, ClaimState.RETURNED): _NOTHING_TO_DO,
    (Step.RETURN, ClaimState.DRAFTED): "It can be changed as it is.",
    (Step.WITHDRAW, ClaimState.DRAFTED): "It can be changed as it is.",
    (Step.WITHDRAW, ClaimState.RETURNED): "It can be changed as it is.",
    (Step.LEAVE_UNCLAIMED, ClaimState.NOT_CLAIMED): _NOTHING_TO_DO,
    (Step.LEAVE_UNCLAIMED, ClaimState.PAID): (
        "If the person gives the money back, note that as a donation of its own."
    ),
    (Step.CORRECT, ClaimState.DRAFTED): "Change it as it is.",
    (Step.CORRECT, ClaimState.RETURNED): "Change it as it is.",
    (Step.BATCH, ClaimState.SUBMITTED): _APPROVE_FIRST,
    (Step.BATCH, ClaimState.PAID): _NOTHING_TO_DO,
    (Step.PAY, ClaimState.SUBMITTED): _APPROVE_FIRST,
    (Step.PAY, ClaimState.PAID): _NOTHING_TO_DO,
    (Step.GIVE_BACK, ClaimState.SUBMITTED): _PAY_FIRST,
    (Step.GIVE_BACK, ClaimState.APPROVED): _PAY_FIRST,
    (Step.GIVE_BACK, ClaimState.DRAFTED): _PAY_FIRST,
    (Step.GIVE_BACK, ClaimState.RETURNED): _PAY_FIRST,
    (Step.GIVE_BACK, ClaimState.NOT_CLAIMED): (
        "Nothing was paid for it, and Gift Aid needs money that moved."
    ),
}
#: There is nothing to take up again where nothing was laid aside.
_IS_CLAIMED = "It is claimed already."


def claim_name(number: int) -> str:
    """What people call a claim by its number: 'EXP-0042'."""
    return f"EXP-{number:04}"


def why_not(step: Step, name: str, state: ClaimState) -> str | None:
    """Why this step cannot be taken with a claim of that name and state, or None where it can."""
    if state in FROM[step]:
        return None
    own = _IS_CLAIMED if step is Step.CLAIM_AFTER_ALL else _OWN_ADVICE.get((step, state))
    advice = own or _ADVICE[state]
    return f"{name} was not {step}, because {_STANDS[state]}. {advice}"


def is_claimant(approver: str, name: str, known_as: str = "") -> bool:
    """Whether the approver goes by a name of the person whose claim it is."""
    names = [name]
    if known_as:
        names += [known_as, " ".join([known_as, *name.split()[1:]])]
    return fold(approver) in map(fold, names)
