"""One of every document, a common one and an overlong one, with a name that looks like markup."""

from datetime import date, timedelta

from app.documents.claim_form import ClaimForm, ClaimFormLine, claim_forms
from app.documents.letterhead import Letterhead
from app.documents.mileage_list import Driver, Journey, MileageList, mileage_list
from app.documents.typesetting import Printout
from app.records.expense_claim import ReceiptState
from app.rules.mileage import Part

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
        from_place="Riverside",
        to_place="Northern hub",
        vehicle="car",
        tenths_of_mile=600,
        parts=(Part(200, 550), Part(400, 250)),
    ),
    ClaimFormLine(
        date(2026, 4, 7), "Parking", 350, what="Eastgate multi-storey", receipt=ReceiptState.SEEN
    ),
    ClaimFormLine(
        date(2026, 4, 8),
        "phone and post",
        600,
        receipt=ReceiptState.NONE,
        no_receipt_because="share of a monthly bill",
        estimated_because="30 calls of about 20p",
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
            from_place=LONG_NAME,
            to_place=LONG_NAME,
            vehicle=LONG_NAME,
            tenths_of_mile=99_999,
            parts=(Part(50_000, 550), Part(49_999, 250)),
            receipt=ReceiptState.NONE,
            no_receipt_because=LONG_NAME,
        )
        for number in range(40)
    ),
    reference="X" * 60,
    activity=LONG_NAME,
    purpose=" ".join([LONG_NAME] * 5),
    approver=LONG_NAME,
)

JOURNEYS = tuple(
    Journey(
        date(2026, 4, 1 + number),
        120 + 7 * number,
        540 + 35 * number,
        from_place="Riverside",
        to_place="Eastgate warehouse",
        what="Collecting donated food" if number % 2 else "",
        vehicle="car or van",
        parts=(Part(120 + 7 * number, 450),),
        reference=f"EXP-{number:04}",
    )
    for number in range(20)
)
MILEAGE = MileageList(
    date(2026, 4, 1),
    date(2026, 4, 30),
    (Driver("Amina Yusuf", JOURNEYS[:5]), Driver(ODD_NAME, JOURNEYS), Driver("Una", JOURNEYS[:1])),
    date(2026, 5, 2),
)
LONG_MILEAGE = MileageList(
    date(2025, 4, 6),
    date(2026, 4, 5),
    tuple(
        Driver(
            f"{ODD_NAME} {LONG_NAME}",
            (
                Journey(
                    date(2025, 12, 31),
                    999_999,
                    99_999_999,
                    LONG_NAME * 3,
                    LONG_NAME * 3,
                    LONG_NAME,
                    LONG_NAME,
                    (Part(500_000, 555), Part(499_999, 255), Part(999_999, 55, 8)),
                    "X" * 60,
                ),
            )
            * 5,
        )
        for _ in range(5)
    ),
    date(2026, 5, 2),
)


def samples() -> dict[str, Printout]:
    """Every document by a name for the test's report."""
    return {
        "claim form": claim_forms(LETTERHEAD, CLAIM),
        "claim form, bare": claim_forms(BARE, ClaimForm(ODD_NAME, date(2026, 4, 9), _LINES[:1])),
        "claim form, overlong": claim_forms(OVERLONG, LONG_CLAIM),
        "mileage list": mileage_list(LETTERHEAD, MILEAGE),
        "mileage list, overlong": mileage_list(OVERLONG, LONG_MILEAGE),
    }
