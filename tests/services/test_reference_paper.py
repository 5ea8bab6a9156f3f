"""A reference is looked at, written as PDF and Word, and sent as it was looked at."""

from datetime import date
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from docx import Document

from app.records.failures import AppError
from app.records.reference import ReferenceDraft, ReferenceState
from app.services import reference_paper, references
from app.store.office_file import OfficeFile


@pytest.fixture
def asked(office: OfficeFile, amina: UUID, today: date) -> UUID:
    values = {
        "person_id": amina,
        "asked_by": "Tesco",
        "address": "1 High Street\n\nRiverside",
        "for_what": "Shop assistant",
        "asked_on": today,
        "consented_on": today,
        "text": "Amina gave her time.",
        "signed_by": "Sarah Jones",
    }
    outcome = references.ask(office, ReferenceDraft.check(values))
    assert outcome.record_id is not None
    return outcome.record_id


def test_it_is_written_as_pdf_and_as_word(
    office: OfficeFile, asked: UUID, today: date, tmp_path: Path
) -> None:
    draft = references.draft_for(office, asked)
    name = reference_paper.file_name("Amina Diallo")
    assert name == "Amina Diallo - reference.pdf"
    reference_paper.write(office, draft, tmp_path / name, today)
    assert (tmp_path / name).read_bytes().startswith(b"%PDF")
    reference_paper.write(office, draft, tmp_path / "Amina.DOCX", today)
    document = Document(BytesIO((tmp_path / "Amina.DOCX").read_bytes()))
    lines = [paragraph.text for paragraph in document.paragraphs]
    for words in ("Riverside Community Trust", "Tesco", "1 High Street", "Sarah Jones",
                  "Amina gave her time.", "For: Shop assistant"):  # fmt: skip
        assert words in lines
    assert len(reference_paper.pages(office, draft, today)) == 1


def test_what_is_sent_is_what_was_looked_at(
    office: OfficeFile, asked: UUID, today: date, tmp_path: Path
) -> None:
    made = reference_paper.printout(office, references.draft_for(office, asked), today).pdf()
    outcome = reference_paper.send(office, asked, "by e-mail", today)
    assert outcome.sentence == "Sent the reference for Amina Diallo to Tesco."
    reference_paper.write_sent(office, asked, tmp_path / "sent.pdf")
    assert (tmp_path / "sent.pdf").read_bytes() == made
    (row,) = references.listed(office)
    assert (row.state, row.has_file) == (ReferenceState.SENT, True)


def test_nothing_is_shown_of_what_was_not_sent(
    office: OfficeFile, asked: UUID, tmp_path: Path
) -> None:
    with pytest.raises(AppError, match="was not sent yet"):
        reference_paper.write_sent(office, asked, tmp_path / "sent.pdf")
    assert not (tmp_path / "sent.pdf").exists()


def test_the_coordinator_signs_where_nobody_said_otherwise(office: OfficeFile) -> None:
    assert reference_paper.signatory(office).name == "Sarah"
