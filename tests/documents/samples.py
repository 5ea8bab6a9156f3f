"""One of every document, a common one and an overlong one, with a name that looks like markup."""

from dataclasses import replace
from datetime import date, timedelta

from app.documents.certificate import Certificate, certificates
from app.documents.claim_form import ClaimForm, ClaimFormLine, claim_forms
from app.documents.giving import Given, in_all
from app.documents.letter_of_hours import LetterOfHours, letters_of_hours
from app.documents.letterhead import Letterhead
from app.documents.letters import Signatory
from app.documents.mileage_list import Driver, Journey, MileageList, mileage_list
from app.documents.passport import Passport, Referee, TrainingDone, passports
from app.documents.reference import ReferenceLetter, reference_letter
from app.documents.sign_in_sheet import SignInSheet, sign_in_sheets
from app.documents.statement import Received, Statement, statements
from app.documents.thank_you_card import ThankYouCard, thank_you_cards
from app.documents.thank_you_letter import ThankYouLetter, thank_you_letters
from app.documents.typesetting import Printout
from app.documents.vacancy_letter import PostTold, VacancyLetter, vacancy_letters
from app.records.expense_claim import ReceiptState
from app.records.recognition import RecognitionKind, RecognitionState
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
    contact=("01632 960123", "hello@riverside.example", "riverside.example"),
    registration="Registered charity 1234567",
    logo=LOGO,
)
#: A charity that filled in nothing but its name, and one that filled in too much.
BARE = Letterhead("Riverside")
OVERLONG = Letterhead(
    name=f"The {LONG_NAME} Memorial Trust for the Relief of Those in Need",
    address=tuple(f"A rather long line of an address, number {number}" for number in range(6)),
    contact=(
        "01632 960123 or, after six and on Sundays, 01632 960124",
        "safeguarding.and.volunteering.enquiries@a-very-long-name-indeed.riverside.example",
        "https://www.a-very-long-name-indeed.riverside.example/volunteering/claims",
    ),
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

SIGNATORY = Signatory("Sarah Price", "Volunteer coordinator")
LONG_SIGNATORY = Signatory(LONG_NAME, f"Coordinator of {LONG_NAME}")
GIVEN = (
    Given("Food Pantry", 84 * 60 + 30, 31, date(2025, 4, 3), date(2026, 3, 20)),
    Given("Family Garden", 20 * 60, 8, date(2025, 5, 3), date(2025, 9, 20)),
    Given("Driving", 195, 2, date(2026, 1, 9), date(2026, 2, 20)),
)
LONG_GIVEN = tuple(
    Given(f"{LONG_NAME} {number}", 99_999, 9_999, date(2020, 9, 30), date(2026, 9, 30))
    for number in range(30)
)
BODY = """Last winter the pantry stayed open on every Thursday, and on most of them it was you.

We noticed, and so did everybody who came through the door."""
LONG_BODY = "\n\n".join(f"{number}. {LONG_NAME}, {BODY}" for number in range(12))
LONG_ADDRESS = (LONG_NAME, LONG_NAME, "RV1 2AB")
LETTER = ThankYouLetter(
    ODD_NAME,
    date(2026, 4, 9),
    BODY,
    SIGNATORY,
    to_address=("14 Mill Road", "Riverside", "RV1 3CD"),
    given=in_all(GIVEN),
)
LONG_LETTER = ThankYouLetter(
    f"{ODD_NAME} {LONG_NAME}",
    date(2026, 4, 9),
    LONG_BODY * 3,
    LONG_SIGNATORY,
    to_address=LONG_ADDRESS,
    given=in_all(LONG_GIVEN),
)
VACANCY_LETTER = VacancyLetter(
    ODD_NAME,
    date(2026, 4, 9),
    PostTold(
        "Community cook",
        "You plan the meals of three days and cook them with a team.\n\nThere is a kettle.",
        ("Cooking", "food hygiene", "Welsh"),
        "24 hours a week, £13.45 an hour",
        date(2026, 4, 24),
        date(2026, 5, 12),
        "Sarah Price, 01632 960123",
    ),
    SIGNATORY,
)
LONG_VACANCY_LETTER = VacancyLetter(
    f"{ODD_NAME} {LONG_NAME}",
    date(2026, 4, 9),
    PostTold(
        LONG_NAME,
        LONG_BODY * 3,
        (LONG_NAME,) * 9,
        LONG_NAME * 3,
        date(2026, 9, 30),
        date(2026, 12, 31),
        "x" * 200,
    ),
    LONG_SIGNATORY,
    to_address=LONG_ADDRESS,
)
CARD = ThankYouCard(
    ODD_NAME, date(2026, 4, 9), BODY, ("Sarah, Idris, Amina", "and all"), given=in_all(GIVEN)
)
LONG_CARD = ThankYouCard(
    f"{ODD_NAME} {LONG_NAME}",
    date(2026, 4, 9),
    "\n\n".join([BODY] * 8),
    (LONG_NAME, LONG_NAME),
    front="Thank you for everything that you did",
    given=in_all(LONG_GIVEN),
)
CERTIFICATE = Certificate(
    ODD_NAME,
    date(2026, 3, 15),
    "500 hours",
    "as a volunteer between 1 March 2021 and 15 March 2026",
    quote="She knows every family by name, and the kettle is always on.",
    signatories=(SIGNATORY, Signatory("Idris Bowen", "chair")),
)
LONG_CERTIFICATE = Certificate(
    f"{ODD_NAME} {LONG_NAME}",
    date(2026, 3, 15),
    "12,500 h 30 min",
    f"as a volunteer of {LONG_NAME} between 1 September 2021 and 15 September 2026",
    heading="With very many thanks",
    quote=" ".join([LONG_NAME] * 2),
    signatories=(LONG_SIGNATORY, LONG_SIGNATORY),
)
HOURS = LetterOfHours(
    ODD_NAME,
    date(2026, 4, 9),
    date(2025, 4, 1),
    date(2026, 3, 31),
    GIVEN,
    SIGNATORY,
    joined_on=date(2021, 3, 1),
)
LONG_HOURS = LetterOfHours(
    f"{ODD_NAME} {LONG_NAME}",
    date(2026, 4, 9),
    date(2025, 4, 1),
    date(2026, 3, 31),
    LONG_GIVEN,
    LONG_SIGNATORY,
    to_name=LONG_NAME,
    to_address=LONG_ADDRESS,
    joined_on=date(2021, 3, 1),
    remark=LONG_BODY,
)
REFERENCE = ReferenceLetter(
    ODD_NAME,
    date(2026, 4, 9),
    f"{ODD_NAME} has volunteered with us since 1 March 2021.\n\nShe knows every family by name.",
    SIGNATORY,
    to_name="University of South Wales",
    to_address=("Admissions", "Pontypridd"),
    for_what="Teacher training",
)
LONG_REFERENCE = ReferenceLetter(
    f"{ODD_NAME} {LONG_NAME}",
    date(2026, 4, 9),
    LONG_BODY * 3,
    LONG_SIGNATORY,
    to_name=LONG_NAME,
    to_address=LONG_ADDRESS,
    for_what=LONG_NAME,
)
RECEIVED = (
    Received(date(2025, 6, 3), RecognitionKind.THANKS, what="A card", given_by="Sarah Price"),
    Received(date(2025, 9, 20), RecognitionKind.REFRESHMENTS, what="Harvest lunch"),
    Received(date(2026, 2, 2), RecognitionKind.THANKS),
    Received(date(2026, 2, 3), RecognitionKind.EXPENSES),
    Received(
        date(2026, 3, 1),
        RecognitionKind.TRAINING,
        RecognitionState.ACCEPTED,
        what="First aid at work",
    ),
    Received(date(2025, 12, 1), RecognitionKind.GIFT, RecognitionState.DECLINED, what="Tickets"),
)
STATEMENT = Statement(
    ODD_NAME,
    date(2025, 4, 1),
    date(2026, 3, 31),
    date(2026, 4, 9),
    GIVEN,
    RECEIVED,
    expenses_paid_pence=8420,
    closing="Thank you for a year of Thursdays.",
)
LONG_STATEMENT = Statement(
    f"{ODD_NAME} {LONG_NAME}",
    date(2025, 4, 1),
    date(2026, 3, 31),
    date(2026, 4, 9),
    LONG_GIVEN,
    tuple(
        Received(date(2025, 9, 30), kind, state, what=LONG_NAME, given_by=LONG_NAME)
        for kind in RecognitionKind
        for state in RecognitionState
        for _ in range(2)
    ),
    expenses_paid_pence=99_999_999,
    closing=LONG_BODY,
)
PASSPORT = Passport(
    ODD_NAME,
    date(2026, 4, 9),
    SIGNATORY,
    GIVEN,
    ("Sign language", "Welsh", "Cooking for many", "Driving a minibus"),
    (
        TrainingDone("Food hygiene", date(2025, 11, 2), "Riverside College", date(2028, 11, 2)),
        TrainingDone("First aid at work", date(2025, 2, 2), "", date(2028, 2, 2), is_review=False),
        TrainingDone("Welcome day", date(2021, 3, 1)),
    ),
    (Referee("Idris Bowen", "Chair", "chair@riverside.example"), Referee("Amina Yusuf")),
    joined_on=date(2021, 3, 1),
)
LONG_PASSPORT = Passport(
    f"{ODD_NAME} {LONG_NAME}",
    date(2026, 4, 9),
    LONG_SIGNATORY,
    LONG_GIVEN,
    tuple(f"{LONG_NAME} {number}" for number in range(9)),
    tuple(
        TrainingDone(LONG_NAME, date(2025, 9, 30), LONG_NAME, date(2028, 9, 30)) for _ in range(20)
    ),
    tuple(Referee(LONG_NAME, LONG_NAME, "x" * 200) for _ in range(5)),
    joined_on=date(2021, 3, 1),
)

SHEET = SignInSheet(
    title="Family Garden",
    day=date(2026, 3, 21),
    made_on=date(2026, 3, 16),
    code="4D2P-F2DB-X",
    scanned_as="GOODTURN:EVENT:4D2PF2DBX",
    names=(ODD_NAME, *(f"Person Number {number}" for number in range(23))),
    starts_minute=600,
    ends_minute=750,
    place="Riverside Community Garden",
)
LONG_SHEET = replace(
    SHEET,
    title=f"Open day of {LONG_NAME}",
    names=(ODD_NAME, *(f"{number} {LONG_NAME}" for number in range(40))),
    place=LONG_NAME,
    list_wording=f"May {LONG_NAME} write to you by e-mail once a month about what we do?",
)


def samples() -> dict[str, Printout]:
    """Every document by a name for the test's report."""
    return {
        "claim form": claim_forms(LETTERHEAD, CLAIM),
        "claim form, bare": claim_forms(BARE, ClaimForm(ODD_NAME, date(2026, 4, 9), _LINES[:1])),
        "claim form, overlong": claim_forms(OVERLONG, LONG_CLAIM),
        "mileage list": mileage_list(LETTERHEAD, MILEAGE),
        "mileage list, overlong": mileage_list(OVERLONG, LONG_MILEAGE),
        "sign-in sheet": sign_in_sheets(LETTERHEAD, SHEET),
        "sign-in sheet, bare": sign_in_sheets(
            BARE,
            replace(SHEET, names=(ODD_NAME,), starts_minute=None, place="", list_wording="News?"),
            replace(SHEET, ends_minute=None),
        ),
        "sign-in sheet, overlong": sign_in_sheets(OVERLONG, LONG_SHEET),
        "thank-you letter": thank_you_letters(LETTERHEAD, LETTER),
        "thank-you letter, bare": thank_you_letters(
            BARE, ThankYouLetter(ODD_NAME, date(2026, 4, 9), "Thank you.", Signatory("Sarah"))
        ),
        "thank-you letter, overlong": thank_you_letters(OVERLONG, LONG_LETTER),
        "vacancy letter": vacancy_letters(LETTERHEAD, VACANCY_LETTER),
        "vacancy letter, bare": vacancy_letters(
            BARE,
            VacancyLetter(ODD_NAME, date(2026, 4, 9), PostTold("Driver"), Signatory("Sarah")),
        ),
        "vacancy letter, overlong": vacancy_letters(OVERLONG, LONG_VACANCY_LETTER),
        "thank-you card": thank_you_cards(LETTERHEAD, CARD),
        "thank-you card, bare": thank_you_cards(
            BARE, ThankYouCard(ODD_NAME, date(2026, 4, 9), "Thank you.")
        ),
        "thank-you card, overlong": thank_you_cards(OVERLONG, LONG_CARD),
        "certificate": certificates(LETTERHEAD, CERTIFICATE),
        "certificate, bare": certificates(
            BARE, Certificate(ODD_NAME, date(2026, 3, 15), "10 years")
        ),
        "certificate, overlong": certificates(OVERLONG, LONG_CERTIFICATE),
        "letter of hours": letters_of_hours(LETTERHEAD, HOURS),
        "letter of hours, bare": letters_of_hours(BARE, replace(HOURS, given=(), joined_on=None)),
        "letter of hours, overlong": letters_of_hours(OVERLONG, LONG_HOURS),
        "reference": reference_letter(LETTERHEAD, REFERENCE),
        "reference, bare": reference_letter(
            BARE, ReferenceLetter(ODD_NAME, date(2026, 4, 9), "Thorough.", Signatory("Sarah"))
        ),
        "reference, overlong": reference_letter(OVERLONG, LONG_REFERENCE),
        "statement": statements(LETTERHEAD, STATEMENT),
        "statement, bare": statements(
            BARE, Statement(ODD_NAME, date(2026, 1, 1), date(2026, 12, 31), date(2026, 4, 9))
        ),
        "statement, overlong": statements(OVERLONG, LONG_STATEMENT),
        "passport": passports(LETTERHEAD, PASSPORT),
        "passport, bare": passports(BARE, Passport(ODD_NAME, date(2026, 4, 9), SIGNATORY)),
        "passport, overlong": passports(OVERLONG, LONG_PASSPORT),
    }
