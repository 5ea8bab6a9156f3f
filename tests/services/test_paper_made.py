"""What each document says, from the record to its printout."""

from datetime import date
from uuid import UUID

import pytest

from app.records.paper import Document, PaperDraft
from app.records.person import Standing
from app.records.recognition import RecognitionKind, RecognitionState
from app.records.reference import ReferenceDraft
from app.records.skill_seen import SkillSeenDraft
from app.services import paper, people, references, skills
from app.services.paper import Order
from app.services.paper_made import paper_in
from app.store.office_file import OfficeFile
from tests.documents.papers import complaints_of, flowing_text_of, structure_of
from tests.services.conftest import added
from tests.services.papers_made import ODD_NAME, TODAY, gave, got, trained

JAN, FEB, MAR = date(2026, 1, 8), date(2026, 2, 5), date(2026, 3, 5)


def _order(
    office: OfficeFile, document: Document, *person_ids: UUID, mark: str = "", **values: object
) -> Order:
    draft = paper.begun(office, document, TODAY).model_dump()
    marks = {person_ids[0]: mark} if mark else {}
    return Order(PaperDraft.check({**draft, **values}), person_ids, marks)


def _made(office: OfficeFile, order: Order) -> list[object]:
    with office.reading() as session:
        return [document for _, document in paper_in(session, order, TODAY).documents]


def _told(office: OfficeFile, order: Order) -> str:
    return flowing_text_of(paper.printout(office, order, TODAY).pdf())


@pytest.mark.needs_program
@pytest.mark.parametrize("document", Document)
def test_every_document_is_tagged_and_sound_and_names_print_as_typed(
    office: OfficeFile, document: Document
) -> None:
    sian = added(office, ODD_NAME, known_as="", joined_on=JAN)
    gave(office, sian, 90, JAN, FEB, activity="*Kitchen* #sys <b>")
    words = f"For {ODD_NAME} from $us$ and _all_."
    order = _order(office, document, sian, words=words, signed_by=ODD_NAME, heading=ODD_NAME)
    made = paper.printout(office, order, TODAY)
    pdf = made.pdf()
    assert ODD_NAME in flowing_text_of(pdf)
    assert ODD_NAME in made.title or document is Document.CERTIFICATE
    assert complaints_of(pdf) == ""
    structure = structure_of(pdf)
    assert structure.startswith("Document")
    assert "H1" in structure


@pytest.mark.needs_program
def test_a_letter_and_a_card_thank_for_what_was_given_in_these_days(
    office: OfficeFile, amina: UUID
) -> None:
    gave(office, amina, 90, JAN, FEB, MAR)
    for document in (Document.THANK_YOU_LETTER, Document.THANK_YOU_CARD):
        text = _told(office, _order(office, document, amina, from_on=FEB, signed_as="Chair"))
        for words in ("Dear Amina,", "2 occasions", "5 February 2026 to 5 March 2026"):
            assert words in text
        assert "Thank you for" in text
        assert "Sarah" in text


@pytest.mark.needs_program
@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (Standing.VOLUNTEER, "gave 3 hours as a volunteer between 8 January 2026 and"),
        (Standing.SERVICE_USER, "gave 3 hours as a volunteer between 8 January 2026 and"),
        (Standing.TRUSTEE, "gave 3 hours as a trustee between 8 January 2026 and"),
        (Standing.STAFF, "gave 3 hours between 8 January 2026 and 5 February 2026."),
    ],
)
def test_a_certificate_says_what_somebody_is_unless_they_are_paid(
    office: OfficeFile, standing: Standing, said: str
) -> None:
    jo = added(office, "Jo", standing=standing)
    gave(office, jo, 90, JAN, FEB)
    assert said in _told(office, _order(office, Document.CERTIFICATE, jo))


@pytest.mark.needs_program
@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "gave their time as a volunteer to Riverside Community Trust."),
        (45, "gave 45 minutes as a volunteer on 8 January 2026."),
        (60, "gave 1 hour as a volunteer on"),
        (619, "gave more than 10 hours as a volunteer on"),
    ],
)
def test_a_certificate_never_says_more_than_was_given(
    office: OfficeFile, amina: UUID, minutes: int, said: str
) -> None:
    if minutes:
        gave(office, amina, minutes, JAN)
    assert said in _told(office, _order(office, Document.CERTIFICATE, amina))


@pytest.mark.needs_program
def test_a_certificate_of_a_milestone_says_which(office: OfficeFile, amina: UUID) -> None:
    gave(office, amina, 600, JAN)
    order = _order(office, Document.CERTIFICATE, amina, mark="10 hours", words="Always on time.")
    text = _told(office, order)
    assert "gave 10 hours as a volunteer since 8 January 2026." in text
    assert "“Always on time.”" in text
    assert "Sarah, Volunteer coordinator Signature" in text
    staff = added(office, "Jo", standing="staff")
    assert "gave 5 years to Riverside" in _told(
        office, _order(office, Document.CERTIFICATE, staff, mark="5 years", signed_by="")
    )


@pytest.mark.needs_program
def test_a_letter_of_hours_goes_to_whom_it_may_concern(office: OfficeFile, amina: UUID) -> None:
    gave(office, amina, 90, JAN, FEB)
    details = people.draft_for(office, amina).model_copy(update={"joined_on": JAN})
    people.change(office, amina, details)
    order = _order(office, Document.LETTER_OF_HOURS, amina)
    text = _told(office, order)
    assert "To whom it may concern," in text
    assert "as a volunteer since 8 January 2026." in text
    assert "Between 8 January 2026 and 16 March 2026, Amina Diallo gave 3 h" in text
    to = _order(office, Document.LETTER_OF_HOURS, amina, addressee="The Jobcentre\n\n1 High St")
    assert "The Jobcentre 1 High St" in _told(office, to)


@pytest.mark.needs_program
def test_a_letter_of_hours_calls_nobody_a_volunteer_who_is_paid(office: OfficeFile) -> None:
    jo = added(office, "Jo", standing="staff", joined_on=JAN)
    text = _told(office, _order(office, Document.LETTER_OF_HOURS, jo))
    assert "volunteer since" not in text
    assert "no hours of Jo stand in our records" in text


@pytest.mark.needs_program
def test_a_statement_has_both_sides_of_its_days(office: OfficeFile, amina: UUID) -> None:
    gave(office, amina, 90, date(2025, 1, 8), JAN, FEB)
    got(office, amina, kind=RecognitionKind.THANKS, given_on=date(2025, 1, 9), what="Too early")
    got(office, amina, kind=RecognitionKind.THANKS, given_on=FEB, what="A card", given_by="Sarah")
    got(
        office, amina, kind=RecognitionKind.TRAINING, state=RecognitionState.OFFERED,
        offered_on=FEB, what="First aid",
    )  # fmt: skip
    got(office, amina, kind=RecognitionKind.EXPENSES, given_on=FEB, cost_pence=1250)
    text = _told(office, _order(office, Document.STATEMENT, amina))
    assert "1 March 2025 to 16 March 2026" in text
    for words in ("2 occasions", "1 thing", "1 word of thanks", "A card", "First aid", "£12.50"):
        assert words in text
    assert "Too early" not in text


@pytest.mark.needs_program
def test_a_statement_owes_no_thanks_to_who_would_rather_not(office: OfficeFile) -> None:
    jo = added(office, "Jo", would_rather_not=True)
    gave(office, jo, 90, JAN)
    order = _order(office, Document.STATEMENT, jo, from_on=None)
    text = _told(office, order)
    assert "8 January 2026 to 16 March 2026" in text
    assert "owe" not in text
    nobody = added(office, "Una")
    assert "16 March 2026 to 16 March 2026" in _told(
        office, _order(office, Document.STATEMENT, nobody, from_on=None)
    )


@pytest.mark.needs_program
def test_a_passport_holds_all_that_can_be_taken_along(office: OfficeFile, amina: UUID) -> None:
    gave(office, amina, 90, JAN, FEB)
    details = people.draft_for(office, amina).model_copy(update={"skills": "Welsh, Baking"})
    people.change(office, amina, details)
    skills.see(office, SkillSeenDraft(person_id=amina, skill="Baking", seen_on=FEB))
    trained(office, amina, "Food hygiene", date(2024, 2, 29), lasting="expires", months=36)
    trained(office, amina, "Safeguarding", JAN, lasting="due for review", months=24)
    trained(office, amina, "First aid", JAN, lasting="expires", months=1, ends_on=MAR)
    trained(office, amina, "Welcome", JAN)
    text = _told(office, _order(office, Document.PASSPORT, amina))
    for words in (
        "Amina Diallo",
        "Kitchen",
        "Welsh",
        "Baking, seen at work",
        "runs out 28 Feb 2027",
        "review due 8 Jan 2028",
        "runs out 5 Mar 2026",
        "Welcome",
    ):
        assert words in text
    assert "Sarah" in text.split("References")[1]


@pytest.mark.needs_program
def test_who_signed_a_reference_stands_in_the_passport(office: OfficeFile, amina: UUID) -> None:
    asked = references.ask(
        office,
        ReferenceDraft(
            person_id=amina, asked_by="College", asked_on=JAN, consented_on=JAN,
            text="She came.", signed_by="Idris Bowen", signed_as="Chair",
        ),
    )  # fmt: skip
    assert asked.record_id is not None
    references.send(office, asked.record_id, "post", b"%PDF", FEB)
    text = _told(office, _order(office, Document.PASSPORT, amina, signed_by="", signed_as=""))
    assert "Idris Bowen Chair" in text
    assert "Sarah" not in text


def test_those_who_are_gone_are_left_out(office: OfficeFile, amina: UUID, kitchen: UUID) -> None:
    order = _order(office, Document.CERTIFICATE, amina, kitchen)
    assert len(_made(office, order)) == 1
