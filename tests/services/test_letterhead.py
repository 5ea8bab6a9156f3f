"""The head of the paper: the charity's details, who signs, and a logo that can be taken back."""

import base64
from pathlib import Path

import pytest

from app.documents.letterhead import Letterhead
from app.documents.letters import Signatory
from app.documents.typesetting import LARGEST_PICTURE_BYTES
from app.records.areas import Area
from app.records.failures import AppError
from app.services import charity, letterhead, undoing
from app.services.queries import fetch
from app.store.office_file import OfficeFile

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def _typed(office: OfficeFile, **values: str) -> None:
    charity.change(office, charity.draft_with(office, values))


def _signatory(office: OfficeFile) -> Signatory:
    with office.reading() as session:
        return letterhead.signatory_in(session)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "logo.png"
    path.write_bytes(PNG)
    return path


def test_a_new_charity_has_its_name_alone(office: OfficeFile) -> None:
    assert letterhead.letterhead(office) == Letterhead("Riverside Community Trust")
    assert letterhead.logo(office) is None


def test_the_details_stand_on_it_line_by_line(office: OfficeFile) -> None:
    _typed(
        office,
        address="The Old Boathouse\n\n12 Weir Lane \nRV1 2AB",
        contact="01632 960123, hello@riverside.example · riverside.example",
        registered_number="1234567",
    )
    head = letterhead.letterhead(office)
    assert head.address == ("The Old Boathouse", "12 Weir Lane", "RV1 2AB")
    assert head.contact == ("01632 960123", "hello@riverside.example", "riverside.example")
    assert head.registration == "Registered charity 1234567"
    _typed(office, registered_number="Registered in Scotland, SC012345")
    assert letterhead.letterhead(office).registration == "Registered in Scotland, SC012345"


def test_the_coordinator_signs_until_somebody_else_is_named(office: OfficeFile) -> None:
    assert _signatory(office) == Signatory("Sarah", "Volunteer coordinator")
    _typed(office, signed_by="Idris Bowen", signed_as="Chair")
    assert _signatory(office) == Signatory("Idris Bowen", "Chair")
    _typed(office, signed_by="", coordinator="")
    assert _signatory(office) == Signatory("")


def test_a_logo_is_kept_removed_and_brought_back(office: OfficeFile, picture: Path) -> None:
    outcome = letterhead.set_logo(office, picture)
    assert outcome.sentence == "Changed the logo on the charity's paper."
    assert outcome.areas == {Area.CHARITY}
    assert letterhead.logo(office) == PNG
    assert letterhead.letterhead(office).logo == PNG
    assert charity.details(office).has_logo
    removed = letterhead.remove_logo(office)
    assert removed.sentence == "Removed the logo from the charity's paper."
    assert letterhead.logo(office) is None
    assert removed.action_id is not None
    undoing.undo(office, removed.action_id)
    assert letterhead.logo(office) == PNG
    assert outcome.action_id is not None
    undoing.undo(office, outcome.action_id)
    assert not charity.details(office).has_logo


def test_a_change_of_the_details_leaves_the_logo(office: OfficeFile, picture: Path) -> None:
    letterhead.set_logo(office, picture)
    _typed(office, name="Riverside")
    assert letterhead.letterhead(office) == Letterhead("Riverside", logo=PNG)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "logo.png is not a picture that can be printed."),
        (b"%PDF-1.7 a drawing", "logo.png is not a picture that can be printed."),
        (b"<svg onload='alert(1)'/>", "logo.png is not a picture that can be printed."),
        (PNG[:40], "logo.png is not a picture that can be printed."),
        (PNG + b"\0" * LARGEST_PICTURE_BYTES, "logo.png is larger than 2 MB."),
        (None, "logo.png cannot be read (No such file or directory)."),
    ],
)
def test_what_is_no_logo_is_refused(
    office: OfficeFile, picture: Path, content: bytes | None, sentence: str
) -> None:
    if content is None:
        picture.unlink()
    else:
        picture.write_bytes(content)
    with pytest.raises(AppError) as refusal:
        letterhead.set_logo(office, picture)
    assert refusal.value.sentence.startswith(f"The logo was not changed: {sentence}")
    with office.reading() as session:
        assert fetch(session, "SELECT count(*) FROM file_content")[0][0] == 0
