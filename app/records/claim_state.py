"""How far a claim of expenses has come; the rules read it without loading what a claim holds."""

from enum import StrEnum


class ClaimState(StrEnum):
    """How far a claim has come."""

    DRAFTED = "drafted"
    SUBMITTED = "submitted"
    #: Sent back with a reason; its lines can be edited again.
    RETURNED = "returned"
    APPROVED = "approved"
    PAID = "paid"
    #: The person does not want it back: a cost they bore, shown as a gift and paid £0.
    NOT_CLAIMED = "not claimed"


#: The states in which the lines of a claim can be edited.
EDITABLE = frozenset({ClaimState.DRAFTED, ClaimState.RETURNED})

#: The states in which the office owes the money or has paid it.
SETTLED_STATES = frozenset({ClaimState.APPROVED, ClaimState.PAID})
