"""Paper for one and for many: what to know before, one PDF or one each, stopped, and logged."""

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from app.records.failures import AppError, Cancelled, InvalidDraft
from app.records.paper import Document, PaperDraft
from app.records.person import Person
from app.services import paper, recognition, undoing
from app.services.paper import Order
from app.services.recognition import LedgerView
from app.store.office_file import OfficeFile
from tests.services.conftest import added
from tests.services.papers_made import TODAY, gave

DAY = date(2026, 3, 5)


def _order(office: OfficeFile, document: Document, *person_ids: UUID, **values: object) -> Order:
    draft = paper.begun(office, document, TODAY).model_dump()
    return Order(PaperDraft.check({**draft, **values}), person_ids)


@pytest.fixture
def everybody(office: OfficeFile) -> tuple[UUID, ...]:
    """Five hundred people, two of whom have one name."""
    with office.writing() as writing:
        names = ["Jo Price", "JO PRICE", *(f"Person {number:03}" for number in range(498))]
        ids = writing.add_many(Person, [{"name": name, "search_key": name} for name in names])
        writing.say("Added everybody.")
    return tuple(ids)


def test_a_document_begins_with_words_that_can_be_printed_as_they_are(office: OfficeFile) -> None:
    letter = paper.begun(office, Document.THANK_YOU_LETTER, TODAY)
    assert letter.words.startswith("Thank you for the time you give to Riverside Community Trust.")
    assert (letter.signed_by, letter.signed_as) == ("Sarah", "Volunteer coordinator")
    assert (letter.from_on, letter.until_on) == (None, None)
    assert paper.begun(office, Document.CERTIFICATE, TODAY).heading == "With thanks"
    statement = paper.begun(office, Document.STATEMENT, TODAY)
    assert (statement.from_on, statement.until_on) == (date(2025, 3, 1), TODAY)


def test_what_to_know_is_said_in_sentences(office: OfficeFile, amina: UUID) -> None:
    gave(office, amina, 60, DAY)
    tom = added(office, "Tom Price", would_rather_not=True)
    others = [added(office, f"Una {letter}", standing="staff") for letter in "ABCDE"]
    order = _order(office, Document.CERTIFICATE, amina, tom, *others)
    found = paper.concerns(office, order, TODAY)
    assert found.sentences == (
        "Tom Price would rather not be thanked.",
        "Una A, Una B, Una C and 2 others are paid by the charity, so thanks are not owed.",
        "No hours are written down in these days for Tom Price, Una A, Una B and 3 others.",
    )
    one = paper.concerns(office, _order(office, Document.CERTIFICATE, others[0]), TODAY)
    assert one.sentences[0] == "Una A is paid by the charity, so thanks are not owed."
    told = paper.concerns(office, _order(office, Document.STATEMENT, amina, tom), TODAY)
    assert told.sentences == ("No hours are written down in these days for Tom Price.",)
    marked = Order(order.draft, (amina,), {amina: "100 hours"})
    assert paper.concerns(office, marked, TODAY).sentences == ()


def test_words_that_cannot_be_missing_are_asked_for(office: OfficeFile, amina: UUID) -> None:
    for document in (Document.THANK_YOU_LETTER, Document.THANK_YOU_CARD):
        with pytest.raises(InvalidDraft) as refusal:
            paper.printout(office, _order(office, document, amina, words=" "), TODAY)
        assert refusal.value.problems[0].field == "words"


def test_nobody_is_no_paper(office: OfficeFile) -> None:
    with pytest.raises(AppError, match="nobody is chosen"):
        paper.printout(office, _order(office, Document.PASSPORT), TODAY)


def test_a_preview_shows_the_first_of_many(office: OfficeFile, everybody: tuple[UUID, ...]) -> None:
    pages = paper.preview(office, _order(office, Document.THANK_YOU_CARD, *everybody), TODAY)
    assert len(pages) == 2
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_five_hundred_certificates_are_one_pdf(
    office: OfficeFile, everybody: tuple[UUID, ...], tmp_path: Path
) -> None:
    out, told = tmp_path / "all.pdf", []
    order = _order(office, Document.CERTIFICATE, *everybody)
    written = paper.write(
        office, order, out, TODAY, progress=lambda done, whole: told.append((done, whole))
    )
    assert written == 500
    assert told == [(0, 500), (500, 500)]
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_pdf_that_is_stopped_leaves_nothing(
    office: OfficeFile, amina: UUID, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    order = _order(office, Document.CERTIFICATE, amina)
    with pytest.raises(Cancelled):
        paper.write(office, order, folder / "all.pdf", TODAY, stopped=lambda: True)
    assert list(folder.iterdir()) == []


def test_each_gets_a_pdf_of_their_own(
    office: OfficeFile, everybody: tuple[UUID, ...], tmp_path: Path
) -> None:
    order = _order(office, Document.CERTIFICATE, *everybody[:3])
    told: list[tuple[int, int]] = []
    folder = paper.write_apart(
        office, order, tmp_path, TODAY, progress=lambda done, whole: told.append((done, whole))
    )
    assert folder == tmp_path / "Certificates 2026-03-16"
    assert sorted(path.name for path in folder.iterdir()) == [
        "JO PRICE - certificate.pdf",
        "Jo Price - certificate (2).pdf",
        "Person 000 - certificate.pdf",
    ]
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    again = paper.write_apart(office, order, tmp_path, TODAY)
    assert again == tmp_path / "Certificates 2026-03-16 (2)"


def test_five_hundred_pdfs_that_are_stopped_leave_nothing(
    office: OfficeFile, everybody: tuple[UUID, ...], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    order = _order(office, Document.CERTIFICATE, *everybody)
    seen: list[int] = []

    def stopped() -> bool:
        seen.append(len(list(out.rglob("*.pdf"))))
        return len(seen) > 5

    with pytest.raises(Cancelled, match="No document was made"):
        paper.write_apart(office, order, out, TODAY, stopped=stopped)
    assert seen == [0, 1, 2, 3, 4, 5]
    assert list(out.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(
    office: OfficeFile, amina: UUID, tmp_path: Path
) -> None:
    order = _order(office, Document.CERTIFICATE, amina)
    with pytest.raises(AppError, match="gone cannot be looked into"):
        paper.write_apart(office, order, tmp_path / "gone", TODAY)


def test_cards_are_logged_as_thanks_in_one_act(
    office: OfficeFile, amina: UUID, tmp_path: Path
) -> None:
    tom = added(office, "Tom Price")
    outcome = paper.log(office, _order(office, Document.THANK_YOU_CARD, amina, tom), TODAY)
    assert outcome.sentence == "Thanked 2 people."
    lines = recognition.ledger(office, LedgerView())
    assert {(line.person, line.what, line.given_by, line.day) for line in lines} == {
        ("Amina Diallo", "Thank-you card", "Sarah", TODAY),
        ("Tom Price", "Thank-you card", "Sarah", TODAY),
    }
    assert outcome.action_id is not None
    undoing.undo(office, outcome.action_id)
    assert recognition.ledger(office, LedgerView()) == []


def test_a_certificate_of_a_milestone_marks_it(office: OfficeFile, amina: UUID) -> None:
    order = _order(office, Document.CERTIFICATE, amina, signed_by="")
    outcome = paper.log(office, Order(order.draft, (amina,), {amina: "100 hours"}), TODAY)
    assert outcome.sentence == "Marked 100 hours of Amina Diallo."
    (line,) = recognition.ledger(office, LedgerView())
    assert (line.marks, line.what, line.given_by) == ("100 hours", "Certificate", "Sarah")


def test_nobody_is_logged_for_nobody(office: OfficeFile) -> None:
    with pytest.raises(AppError, match="no person is chosen"):
        paper.log(office, _order(office, Document.THANK_YOU_CARD), TODAY)


def test_a_file_is_named_after_its_person_or_its_day(office: OfficeFile, amina: UUID) -> None:
    order = _order(office, Document.LETTER_OF_HOURS, amina)
    one = paper.file_name(order, ["Siân Ŵyn *Llewelyn* #sys <b>"], TODAY)
    assert one == "Siân Ŵyn Llewelyn #sys b - letter of hours.pdf"
    assert paper.file_name(order, ["Jo", "Una"], TODAY) == "Letters of hours 2026-03-16.pdf"
