"""Receipts come in as files, are kept once, belong to a claim or a line, and go out unchanged."""

from pathlib import Path
from uuid import UUID

import pytest

from app.records.expense_claim import ReceiptState
from app.records.failures import AppError
from app.records.receipt import FileKind
from app.services import approvals, claim_page, claims_list, expenses, receipts, undoing
from app.services.claim_page import ClaimPage
from app.services.claims_list import ClaimsView
from app.services.queries import fetch
from app.store.office_file import OfficeFile
from tests.services.claims_made import (
    APPROVER,
    TODAY,
    act_of,
    drive,
    fare,
    started,
    submitted,
    tables,
)

PDF = b"%PDF-1.7\nA bus ticket"
PNG = b"\x89PNG\r\n\x1a\nA picture of it"


@pytest.fixture
def claim_id(office: OfficeFile, amina: UUID) -> UUID:
    return started(office, amina, fare(240), drive(100))


@pytest.fixture
def ticket(tmp_path: Path) -> Path:
    path = tmp_path / "ticket.pdf"
    path.write_bytes(PDF)
    return path


def contents(office: OfficeFile) -> int:
    with office.reading() as session:
        return int(fetch(session, "SELECT count(*) FROM file_content")[0][0])


def test_a_file_is_attached_shown_and_written_out(
    office: OfficeFile, claim_id: UUID, ticket: Path, tmp_path: Path
) -> None:
    picture = receipts.receipt_of("photo", PNG)
    outcome = receipts.attach(office, claim_id, [ticket, picture])
    assert outcome.sentence == "Attached 2 receipts to EXP-0001."
    kept = claim_page.page(office, claim_id).receipts
    assert [(row.file_name, row.file_kind, row.size_bytes) for row in kept] == [
        ("ticket.pdf", FileKind.PDF, len(PDF)),
        ("photo", FileKind.PNG, len(PNG)),
    ]
    assert receipts.content_of(office, kept[1].id).content == PNG
    receipts.save_as(office, kept[0].id, tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes() == PDF
    undone = undoing.undo(office, act_of(outcome))
    assert claim_page.page(office, claim_id).receipts == ()
    undoing.undo(office, act_of(undone))
    assert receipts.content_of(office, kept[0].id).content == PDF


def test_the_same_content_is_kept_once(
    office: OfficeFile, amina: UUID, claim_id: UUID, ticket: Path
) -> None:
    receipts.attach(office, claim_id, [ticket, ticket])
    again = receipts.attach(office, claim_id, [ticket])
    assert again.sentence == "Nothing was changed."
    receipts.attach(office, started(office, amina), [ticket])
    assert contents(office) == 1
    assert claims_list.rows(office, ClaimsView())[1].receipts == 1


def line_of(page: ClaimPage) -> tuple[UUID, ReceiptState, int]:
    line = page.lines[0]
    return line.id, line.receipt, line.receipts


def test_the_receipt_of_a_line_counts_as_seen(
    office: OfficeFile, claim_id: UUID, ticket: Path
) -> None:
    line_id, receipt, _ = line_of(claim_page.page(office, claim_id))
    assert receipt is ReceiptState.NONE
    outcome = receipts.attach(office, claim_id, [ticket], line_id=line_id)
    assert outcome.sentence == "Attached ticket.pdf to EXP-0001."
    page = claim_page.page(office, claim_id)
    assert line_of(page) == (line_id, ReceiptState.SEEN, 1)
    before = tables(office)
    detached = receipts.detach(office, [page.receipts[0].id])
    assert detached.sentence == "Took away ticket.pdf from EXP-0001."
    assert line_of(claim_page.page(office, claim_id)) == (line_id, ReceiptState.NONE, 0)
    undoing.undo(office, act_of(detached))
    assert tables(office) == before


def test_a_journey_needs_none_and_may_have_one(
    office: OfficeFile, claim_id: UUID, ticket: Path
) -> None:
    journey = claim_page.page(office, claim_id).lines[1]
    assert journey.receipt is ReceiptState.NOT_NEEDED
    receipts.attach(office, claim_id, [ticket], line_id=journey.id)
    page = claim_page.page(office, claim_id)
    assert page.lines[1].receipt is ReceiptState.NOT_NEEDED
    receipts.detach(office, [page.receipts[0].id])
    assert claim_page.page(office, claim_id).lines[1].receipt is ReceiptState.NOT_NEEDED


def test_a_removed_line_leaves_its_receipts_with_the_claim(
    office: OfficeFile, amina: UUID, claim_id: UUID, ticket: Path
) -> None:
    draft, lines = expenses.draft_for(office, claim_id)
    receipts.attach(office, claim_id, [ticket], line_id=lines[0][0])
    before = tables(office)
    outcome = expenses.change(office, claim_id, draft, lines[1:], TODAY)
    assert [row.line_id for row in claim_page.page(office, claim_id).receipts] == [None]
    undoing.undo(office, act_of(outcome))
    assert tables(office) == before
    removed = expenses.remove(office, [claim_id])
    undoing.undo(office, act_of(removed))
    assert tables(office) == before


def test_one_bad_file_keeps_all_out(
    office: OfficeFile, claim_id: UUID, ticket: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "virus.png"
    bad.write_bytes(b"MZ\x90")
    with pytest.raises(AppError, match=r"virus\.png was not attached"):
        receipts.attach(office, claim_id, [ticket, bad])
    with pytest.raises(AppError, match="no file is chosen"):
        receipts.attach(office, claim_id, [])
    assert claim_page.page(office, claim_id).receipts == ()


def test_a_line_of_another_claim_is_refused(
    office: OfficeFile, amina: UUID, claim_id: UUID, ticket: Path
) -> None:
    other = started(office, amina, fare(1))
    line_id = claim_page.page(office, other).lines[0].id
    with pytest.raises(AppError, match="not one of EXP-0001"):
        receipts.attach(office, claim_id, [ticket], line_id=line_id)


def test_what_was_approved_keeps_its_receipts_and_may_get_more(
    office: OfficeFile, amina: UUID, ticket: Path
) -> None:
    claim_id = submitted(office, amina, fare(240))
    receipts.attach(office, claim_id, [ticket])
    approvals.approve(office, [claim_id], APPROVER, TODAY)
    [kept] = claim_page.page(office, claim_id).receipts
    with pytest.raises(AppError, match=r"ticket\.pdf was not taken away, because EXP-0001 is appr"):
        receipts.detach(office, [kept.id])
    receipts.attach(office, claim_id, [receipts.receipt_of("photo.png", PNG)])
    assert len(claim_page.page(office, claim_id).receipts) == 2
    with pytest.raises(AppError, match="no receipt is chosen"):
        receipts.detach(office, [])


def test_several_are_taken_away_at_once(office: OfficeFile, claim_id: UUID, ticket: Path) -> None:
    receipts.attach(office, claim_id, [ticket, receipts.receipt_of("photo.png", PNG)])
    kept = [row.id for row in claim_page.page(office, claim_id).receipts]
    assert receipts.detach(office, kept).sentence == "Took away 2 receipts."
