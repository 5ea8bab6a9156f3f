"""One of every document, a common one and an overlong one, with a name that looks like markup."""

from datetime import date, timedelta

from app.documents.claim_form import ClaimForm, ClaimFormLine, claim_forms
from app.documents.letterhead import Letterhead
from app.documents.miles import MilesAtRate
from app.documents.typesetting import Printout

ODD_NAME = "Siân Ŵyn *Llewelyn* #sys <b>"
LONG_NAME = (
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft Bartholomew "
    "Featherstonehaugh-Cholmondeley of Marjoribanks, and of the Lower Meadows by the Old Weir, MBE"
)
LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60">'
    b'<rect width="60" height="60" rx="14" fill="#0f6b5c"/></svg>'
)
LETTERHEAD = Letterhead(
    name="Riverside Community Trust",
    address=("The Old Boathouse", "12 Weir Lane", "Riverside", "RV1 2AB"),
    phone="01632 960123",
    email="hello@riverside.example",
    website="riverside.example",
    registration="Registered charity 1234567",
    logo=LOGO,
)
#: A charity that filled in nothing but its name, and one that filled in too much.
BARE = Letterhead("Riverside")
OVERLONG = Letterhead(
    name=f"The {LONG_NAME} Memorial Trust for the Relief of Those in Need",
    address=tuple(f"A rather long line of an address, number {number}" for number in range(6)),
    phone="01632 960123 or, after six and on Sundays, 01632 960124",
    email="safeguarding.and.volunteering.enquiries@a-very-long-name-indeed.riverside.example",
    website="https://www.a-very-long-name-indeed.riverside.example/volunteering/claims",
    registration="Registered charity in England and Wales 1234567 and in Scotland SC012345",
    logo=LOGO,
)

_LINES = (
    ClaimFormLine(
        date(2026, 4, 7),
        "Mileage",
        2100,
        what="Food runs",
        journey_from="Riverside",
        journey_to="Northern hub",
        vehicle="car",
        tenths_of_mile=600,
        rates=(MilesAtRate(200, 55), MilesAtRate(400, 25)),
    ),
    ClaimFormLine(date(2026, 4, 7), "Parking", 350, what="Eastgate multi-storey", has_receipt=True),
    ClaimFormLine(
        date(2026, 4, 8),
        "Phone and post",
        600,
        has_receipt=False,
        why_no_receipt="share of a monthly bill",
        estimate_reason="30 calls of about 20p",
    ),
)
CLAIM = ClaimForm(
    claimant=ODD_NAME,
    declared_on=date(2026, 4, 9),
    lines=_LINES,
    reference="EXP-0042",
    activity="Food Pantry",
    purpose="Easter food parcels",
    approver="Idris Bowen",
)
LONG_CLAIM = ClaimForm(
    claimant=f"{ODD_NAME} {LONG_NAME}",
    declared_on=date(2026, 12, 31),
    lines=tuple(
        ClaimFormLine(
            date(2026, 1, 1) + timedelta(days=number),
            f"Number {number} of a kind that is called {LONG_NAME}",
            99_999_999,
            what=LONG_NAME,
            journey_from=LONG_NAME,
            journey_to=LONG_NAME,
            vehicle=LONG_NAME,
            tenths_of_mile=99_999,
            rates=(MilesAtRate(50_000, 55), MilesAtRate(49_999, 25)),
            has_receipt=False,
            why_no_receipt=LONG_NAME,
        )
        for number in range(40)
    ),
    reference="X" * 60,
    activity=LONG_NAME,
    purpose=" ".join([LONG_NAME] * 5),
    approver=LONG_NAME,
)


def samples() -> dict[str, Printout]:
    """Every document by a name for the test's report."""
    return {
        "claim form": claim_forms(LETTERHEAD, CLAIM),
        "claim form, bare": claim_forms(BARE, ClaimForm(ODD_NAME, date(2026, 4, 9), _LINES[:1])),
        "claim form, overlong": claim_forms(OVERLONG, LONG_CLAIM),
    }
