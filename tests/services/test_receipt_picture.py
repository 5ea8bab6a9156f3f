"""A receipt as something to look at, whatever file it is."""

from uuid import UUID

from app.services import claim_form, receipts
from app.services.claim_page import page
from app.services.receipt_picture import picture_of
from app.services.receipts import receipt_of
from app.store.office_file import OfficeFile
from tests.services.claims_made import TODAY, fare, started

PNG = b"\x89PNG\r\n\x1a\n and a picture"
HEIC = b"\0\0\0\x18ftypheic and a picture"


def test_pictures_are_their_own_and_a_pdf_shows_its_first_page(
    office: OfficeFile, amina: UUID
) -> None:
    claim_id = started(office, amina, fare(100))
    pdf = claim_form.printout(office, [claim_id], TODAY).pdf()
    files = [receipt_of("a.png", PNG), receipt_of("b.pdf", pdf), receipt_of("c.heic", HEIC)]
    receipts.attach(office, claim_id, files)
    own, first_page, none = (picture_of(office, one.id) for one in page(office, claim_id).receipts)
    assert own == PNG
    assert first_page is not None
    assert first_page.startswith(b"\x89PNG")
    assert none is None
