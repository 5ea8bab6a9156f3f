"""A sheet is printed in the roster's order, found by its code, and keyed in the same order."""

from pathlib import Path
from uuid import UUID

import pytest

from app.records.failures import AppError, InvalidDraft
from app.records.mailing import MailingListDraft
from app.rules.event_code import code_of, scanned_as
from app.services import event_hours, mailing, roster, sign_in_sheet
from app.services.sign_in_sheet import KeyedLine
from app.store.office_file import OfficeFile
from tests.services.conftest import added
from tests.services.gatherings import TODAY, held, logged, page, person_at, undone


@pytest.fixture
def event(office: OfficeFile, kitchen: UUID) -> UUID:
    return held(office, activity_id=kitchen)


def test_names_stand_in_the_order_of_the_roster(
    office: OfficeFile, event: UUID, amina: UUID, tmp_path: Path
) -> None:
    zoe, twin = added(office, "Zoe Adams"), added(office, "Amina Diallo", number="77")
    roster.expect(office, event, [zoe, amina, twin])
    news = mailing.add(office, MailingListDraft(name="News", wording="Write to me.")).record_id
    printout = sign_in_sheet.sheets(office, [event, held(office)], TODAY, list_id=news)
    first, second = printout.copies
    assert first["names"] == ["Zoe Adams", "Amina Diallo (1)", "Amina Diallo (77)"]
    assert first["code"] == code_of(event)
    assert (first["list_wording"], second["names"]) == ("Write to me.", [])
    out = tmp_path / "sheet.pdf"
    assert sign_in_sheet.write_sheets(office, [event], out, TODAY) == 1
    assert out.read_bytes().startswith(b"%PDF")
    with pytest.raises(AppError, match="no event is chosen"):
        sign_in_sheet.sheets(office, [], TODAY)


def test_a_code_typed_or_scanned_finds_its_event(office: OfficeFile, event: UUID) -> None:
    held(office)
    assert sign_in_sheet.event_of_code(office, code_of(event).lower()) == event
    assert sign_in_sheet.event_of_code(office, scanned_as(event)) == event
    with pytest.raises(AppError, match="none in this file has this code"):
        sign_in_sheet.event_of_code(office, code_of(UUID(int=9)))
    with pytest.raises(AppError, match="not the code of a sign-in sheet"):
        sign_in_sheet.event_of_code(office, "hello")


def test_a_sheet_is_keyed_in_as_one_act(office: OfficeFile, event: UUID, amina: UUID) -> None:
    joan, tom, sue = (added(office, name) for name in ("Joan Price", "Tom Hughes", "Sue Marsh"))
    roster.expect(office, event, [amina, joan, tom])
    outcome = sign_in_sheet.key_in(
        office,
        event,
        [
            KeyedLine(amina, 600, 720),
            KeyedLine(joan, signed=True),
            KeyedLine(tom),
            KeyedLine(sue, 610),
        ],
    )
    assert outcome.sentence == "Keyed in the sheet of Open day: 3 people came."
    assert [(row.person, row.state) for row in page(office, event).roster] == [
        ("Amina Diallo", "signed out"),
        ("Joan Price", "signed out"),
        ("Tom Hughes", "absent"),
        ("Sue Marsh", "signed in"),
    ]
    event_hours.close(office, event, TODAY)
    corrected = sign_in_sheet.key_in(office, event, [KeyedLine(amina, 600, 660)])
    assert [row.minutes for row in logged(office)] == [60]
    undone(office, corrected)
    assert [row.minutes for row in logged(office)] == [120]
    with pytest.raises(InvalidDraft, match="Amina Diallo came at 12:00"):
        sign_in_sheet.key_in(office, event, [KeyedLine(sue, 600), KeyedLine(amina, 720, 600)])
    assert person_at(office, event, sue).in_minute == 610
    with pytest.raises(AppError, match="no line of the sheet"):
        sign_in_sheet.key_in(office, event, [])


def test_the_file_is_named_for_its_event() -> None:
    name = sign_in_sheet.file_name("Talk: bills/heat", TODAY)
    assert name.endswith(" 2026-03-16 - sign-in sheet.pdf")
    assert "/" not in name
