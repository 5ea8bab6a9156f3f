"""What finance reads of a line of a claim: the journey, or what the money bought."""

from app.records.expense_claim import ReceiptState
from app.records.mileage_rate import Vehicle
from app.rules.claim_steps import claim_name
from app.rules.wording import counted, miles


def journey(
    from_place: str, to_place: str, tenths_of_mile: int, vehicle: Vehicle, passengers: int
) -> str:
    """A journey: 'Leeds to York, 24 miles by car or van, 2 passengers'."""
    places = " to ".join(place for place in (from_place, to_place) if place)
    how = f"{miles(tenths_of_mile)} by {vehicle}"
    taken = counted(passengers, "passenger") if passengers else ""
    return ", ".join(part for part in (places, how, taken) if part)


def description(what: str, purpose: str, travelled: str, corrects: int | None) -> str:
    """What a line was for: its own words, or else the claim's; and the claim that it puts right."""
    said = "; ".join(part for part in (travelled, what or purpose) if part)
    if corrects is None:
        return said
    correction = f"puts {claim_name(corrects)} right"
    return f"{correction}: {said}" if said else correction


def receipt(state: ReceiptState, because: str) -> str:
    """Whether there is a receipt, and why none: 'no receipt: lost on the way'."""
    return f"{state}: {because}" if state is ReceiptState.NONE and because else str(state)
