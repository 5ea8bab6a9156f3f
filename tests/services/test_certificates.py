"""A certificate is kept inside the office file, found again, replaced and taken away."""

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from app.records.failures import AppError
from app.records.receipt import FileKind
from app.services import certificates, undoing
from app.services.training_list import PlacesView, rows
from app.store.office_file import OfficeFile
from tests.services.learning import a_course, a_place


def test_a_certificate_comes_and_goes(
    office: OfficeFile, amina: UUID, today: date, tmp_path: Path
) -> None:
    place = a_place(office, amina, a_course(office), done_on=today)
    with pytest.raises(AppError, match="no certificate for this place"):
        certificates.certificate(office, place)
    scan = tmp_path / "first aid.pdf"
    scan.write_bytes(b"%PDF-1.7 one")
    outcome = certificates.attach(office, place, scan)
    assert outcome.sentence == "Added the certificate of Amina Diallo for First aid."
    kept = certificates.certificate(office, place)
    assert kept == ("first aid.pdf", FileKind.PDF, b"%PDF-1.7 one")
    assert [row.file_name for row in rows(office, PlacesView(), today)] == ["first aid.pdf"]

    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"\xff\xd8\xff photo")
    replaced = certificates.attach(office, place, photo)
    assert certificates.certificate(office, place).kind is FileKind.JPEG
    assert replaced.action_id is not None
    undoing.undo(office, replaced.action_id)
    assert certificates.certificate(office, place) == kept

    gone = certificates.detach(office, place)
    assert gone.sentence == "Removed the certificate of Amina Diallo for First aid."
    with pytest.raises(AppError, match="no certificate"):
        certificates.certificate(office, place)
    assert gone.action_id is not None
    undoing.undo(office, gone.action_id)
    assert certificates.certificate(office, place) == kept


def test_a_certificate_is_looked_at_and_saved(
    office: OfficeFile, amina: UUID, today: date, tmp_path: Path
) -> None:
    place = a_place(office, amina, a_course(office), done_on=today)
    photo = tmp_path / "photo.png"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n and a picture")
    certificates.attach(office, place, photo)
    assert certificates.picture(office, place) == photo.read_bytes()
    certificates.save_as(office, place, tmp_path / "out.png")
    assert (tmp_path / "out.png").read_bytes() == photo.read_bytes()
