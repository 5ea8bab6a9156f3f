"""The made-up people of the demo charity; every name, number and wish in here is invented."""

from typing import NamedTuple

from app.records.person import Standing, ThanksManner
from app.records.recognition import RecognitionKind as Kind

PANTRY = "Food pantry"
GARDEN = "Family garden"
BEFRIENDING = "Befriending"
CAFE = "Welsh café"
DRIVING = "Driving"
PARENTS = "Parent champions"
OPEN_DAYS = "Open days"
TRUSTEES = "Trustees"


class Character(NamedTuple):
    """One of the cast: who they are, and how often in a hundred sessions they come.

    `joined` and `left` are days ago. `forgotten` is how many days ago the office last recognised
    them, where it did not keep up; `near` and `reached` are hours that their total is brought to.
    """

    name: str
    joined: int
    comes: dict[str, int]
    standing: Standing = Standing.VOLUNTEER
    known_as: str = ""
    manner: ThanksManner = ThanksManner.ANY
    values: tuple[Kind, ...] = ()
    wishes: str = ""
    skills: str = ""
    wants: str = ""
    availability: str = ""
    left: int | None = None
    left_reason: str = ""
    on_break: tuple[int, int] | None = None
    would_rather_not: bool = False
    may_be_named: bool = True
    forgotten: int | None = None
    never_thanked: bool = False
    quiet_for: int = 0
    overloaded: bool = False
    near: int = 0
    reached: int = 0
    notes: str = ""


_SERVICE_USER = Standing.SERVICE_USER
_TRUSTEE = Standing.TRUSTEE
_STAFF = Standing.STAFF

CAST: tuple[Character, ...] = (
    # The office itself.
    Character("Hannah Whitcombe", 1420, {OPEN_DAYS: 90}, _STAFF, notes="Volunteer coordinator."),
    Character("Gareth Pugh", 905, {DRIVING: 6}, _STAFF, notes="Runs the pantry and the van."),
    Character("Lorna Aitken", 610, {OPEN_DAYS: 60}, Standing.PAID, notes="Sessional gardener."),
    # Trustees.
    Character(
        "Judith Amadi",
        2310,
        {TRUSTEES: 95, OPEN_DAYS: 60},
        _TRUSTEE,
        manner=ThanksManner.IN_PERSON,
        skills="Chairing, employment law",
    ),
    Character("Iestyn Bowen", 1540, {TRUSTEES: 85}, _TRUSTEE, skills="Accounts; treasurer"),
    Character("Farida Haq", 870, {TRUSTEES: 90}, _TRUSTEE, values=(Kind.DEVELOPMENT,)),
    Character("Colin Strachan", 2050, {TRUSTEES: 80}, _TRUSTEE, left=150, left_reason="Term ended"),
    Character("Nia Prosser", 480, {TRUSTEES: 90, CAFE: 25}, _TRUSTEE, skills="Welsh, teaching"),
    # Food pantry.
    Character(
        "Priya Nair",
        690,
        {PANTRY: 88},
        manner=ThanksManner.IN_PERSON,
        values=(Kind.TRAINING,),
        wishes="Would love a food hygiene certificate, to cook for the café one day.",
        skills="Stock control, Malayalam, Hindi",
        wants="Cooking",
        availability="Tuesdays and Fridays",
        forgotten=45,
    ),
    Character(
        "Tom Okafor",
        24,
        {PANTRY: 80},
        values=(Kind.REFERENCE, Kind.FIRST_LOOK),
        wishes="Looking for work in warehousing; a reference would help most.",
        skills="Forklift licence",
        never_thanked=True,
    ),
    Character(
        "Margaret Ellis",
        2590,
        {PANTRY: 85, OPEN_DAYS: 80},
        known_as="Peggy",
        manner=ThanksManner.CARD,
        values=(Kind.REFRESHMENTS,),
        reached=250,
        wishes="A card is kept for years; please no fuss in front of everyone.",
    ),
    Character("Kwame Boateng", 790, {PANTRY: 62}, values=(Kind.TRAINING, Kind.DEVELOPMENT)),
    Character("Sheila Rudge", 1890, {PANTRY: 70}, manner=ThanksManner.TEAM),
    Character("Mohammed Rafiq", 430, {PANTRY: 58}, _SERVICE_USER, values=(Kind.SUPPORT,)),
    Character(
        "Kateryna Melnyk",
        770,
        {PANTRY: 66, CAFE: 12},
        skills="Ukrainian, bookkeeping",
        wants="Bookkeeping",
    ),
    Character("Denise Cartwright", 640, {PANTRY: 55}, left=95, left_reason="Moved to Hereford"),
    Character("Ibrahim Sesay", 9, {PANTRY: 100}, never_thanked=True, availability="Fridays"),
    Character("Lucy Pemberton", 390, {PANTRY: 52}, values=(Kind.REFERENCE,), skills="Student"),
    Character("Zofia Kamińska", 760, {PANTRY: 64}, manner=ThanksManner.MESSAGE),
    Character("Ravi Chandran", 330, {PANTRY: 60, DRIVING: 10}, forgotten=34),
    # Family garden.
    Character(
        "Joe Baptiste",
        830,
        {GARDEN: 82, OPEN_DAYS: 70},
        manner=ThanksManner.PUBLIC,
        values=(Kind.DEVELOPMENT,),
        skills="Pruning, beekeeping, steel pan",
        wishes="Happy to be in the newsletter, with a picture of the bees.",
        overloaded=True,
    ),
    Character("Siân Llewelyn", 1290, {GARDEN: 76, CAFE: 40}, skills="Welsh, seed saving", near=250),
    Character("Ffion Gruffydd", 450, {GARDEN: 70}, values=(Kind.TRAINING,)),
    Character("Alan Merriweather", 2180, {GARDEN: 74}, would_rather_not=True, may_be_named=False),
    Character("Chloe Adeyemi", 280, {GARDEN: 66}, values=(Kind.REFERENCE,), skills="Drawing"),
    Character("Błażej Nowak", 810, {GARDEN: 60}, skills="Joinery; built the raised beds"),
    Character("Rosalind Thwaite", 980, {GARDEN: 62}, left=260, left_reason="Health"),
    Character("Owain ap Rhys", 700, {GARDEN: 58}, manner=ThanksManner.IN_PERSON, forgotten=43),
    # Befriending.
    Character(
        "Ana Ruiz",
        610,
        {BEFRIENDING: 92},
        manner=ThanksManner.MESSAGE,
        values=(Kind.SUPPORT,),
        wishes="Somebody to talk to after a hard visit matters more than a present.",
        skills="Spanish, listening",
        forgotten=39,
    ),
    Character("Dorothy Finch", 1680, {BEFRIENDING: 88}, values=(Kind.REFRESHMENTS,)),
    Character(
        "Samuel Oyelaran",
        760,
        {BEFRIENDING: 84},
        skills="Retired nurse",
        wants="Teaching first aid",
    ),
    Character(
        "Bethan Môn Parry",
        470,
        {BEFRIENDING: 90},
        on_break=(34, -41),
        wishes="Away until her daughter is settled at school.",
    ),
    Character("Graham Tuckett", 1180, {BEFRIENDING: 86}, quiet_for=58, manner=ThanksManner.CARD),
    Character("Mei-Ling Cheung", 400, {BEFRIENDING: 86}, skills="Cantonese", reached=50),
    Character("Patricia Onslow", 890, {BEFRIENDING: 80}, known_as="Trish"),
    Character("Emrys Wyn Hughes", 310, {BEFRIENDING: 88}, skills="Welsh, chess"),
    Character("Yvonne Delacroix", 650, {BEFRIENDING: 78}, left=40, left_reason="Found paid work"),
    # Welsh café.
    Character("Eleri Vaughan", 1010, {CAFE: 86, OPEN_DAYS: 50}, manner=ThanksManner.TEAM),
    Character("Huw Llŷr Tomos", 580, {CAFE: 78}, skills="Welsh tutor", near=100),
    Character("Carys Beddoes", 210, {CAFE: 80}, values=(Kind.TRAINING,)),
    Character("Marjorie Platt", 720, {CAFE: 72}, _SERVICE_USER, wishes="A lift home is thanks."),
    Character("Tadhg Ó Briain", 366, {CAFE: 66}, skills="Irish, fiddle", manner=ThanksManner.TEAM),
    # Driving.
    Character(
        "Derek Hollings",
        1360,
        {DRIVING: 84},
        values=(Kind.EXPENSES,),
        availability="Not in the school run",
    ),
    Character("Parveen Akhtar", 500, {DRIVING: 72}, values=(Kind.TRAINING,), skills="MiDAS card"),
    Character("Stuart Kilbride", 660, {DRIVING: 68}, manner=ThanksManner.MESSAGE),
    Character("Wendy Applegarth", 240, {DRIVING: 64}, forgotten=34),
    # Parent champions.
    Character(
        "Leanne Doyle",
        740,
        {PARENTS: 84, OPEN_DAYS: 60},
        _SERVICE_USER,
        values=(Kind.FIRST_LOOK, Kind.DEVELOPMENT),
        skills="Runs the Monday group",
        wishes="Wants to train as a family support worker.",
    ),
    Character(
        "Amina Warsame",
        745,
        {PARENTS: 80},
        _SERVICE_USER,
        skills="Somali, Arabic",
        wants="Interpreting",
    ),
    Character("Jade Rowntree", 300, {PARENTS: 74}, _SERVICE_USER, values=(Kind.TRAINING,)),
    Character("Oluwaseun Bello", 460, {PARENTS: 70}, known_as="Seun", values=(Kind.REFERENCE,)),
    Character("Catrin Ŵynne", 180, {PARENTS: 76}, values=(Kind.SUPPORT,)),
    Character("Darren Mottram", 775, {PARENTS: 66}, manner=ThanksManner.IN_PERSON),
    Character("Nadia Petrova", 410, {PARENTS: 64}, left=190, left_reason="Full-time course"),
    # Those who come now and then.
    Character("Frances Godwin", 1050, {OPEN_DAYS: 75}, skills="Face painting"),
    Character("Hugo Lindqvist", 380, {OPEN_DAYS: 60}, skills="Photography"),
    Character("Beatrice Nkemelu", 690, {OPEN_DAYS: 70}, values=(Kind.REFRESHMENTS,)),
    Character("Rhodri Maddocks", 260, {OPEN_DAYS: 65}),
    Character("Philip Stainforth", 800, {OPEN_DAYS: 60}, Standing.EVALUATOR),
    Character("Gwenllian Dafydd", 640, {OPEN_DAYS: 55, CAFE: 8}, manner=ThanksManner.CARD),
    Character("Malcolm Tennant", 1960, {OPEN_DAYS: 80}, would_rather_not=True),
    Character("Imogen Farrant", 5, {CAFE: 100}, never_thanked=True, values=(Kind.TRAINING,)),
    Character("Arjun Mehta", 3, {GARDEN: 100}, never_thanked=True),
)
