"""What the office takes out: every row of it, guarded, under headings we read back."""

import csv
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import openpyxl
import pytest

from app.exchange import own_headings
from app.exchange.formula_guard import unguarded
from app.records.contribution import ContributionDraft
from app.records.failures import AppError, Cancelled
from app.records.person import PersonDraft
from app.records.recognition import RecognitionDraft, RecognitionKind, RecognitionState
from app.services import contributions, people, recognition
from app.services.exports import (
    Preset,
    export_expenses,
    export_given_back,
    export_hours,
    export_people,
)
from app.store.office_file import OfficeFile
from tests.services import claims_made

DETAILS: dict[str, Any] = {
    "name": "=Siân Llewelyn",
    "known_as": "@Siân",
    "number": "007",
    "phone": "+44 7700 900123",
    "born_on": date(1980, 2, 29),
    "left_on": date(2026, 3, 1),
    "would_rather_not": True,
    "would_value": (RecognitionKind.TRAINING, RecognitionKind.GIFT),
    "wishes": "-no fuss\n'please'",
}


@pytest.mark.parametrize("preset", Preset)
def test_people_come_back_as_they_were_those_who_left_too(
    office: OfficeFile, amina: UUID, tmp_path: Path, preset: Preset
) -> None:
    people.add(office, PersonDraft.check(DETAILS))
    out = tmp_path / "people.csv"
    assert export_people(office, out, preset=preset) == 2
    headings, amina_row, sian_row = _read(out)
    assert headings == [column.heading for column in own_headings.PEOPLE]
    fields = [column.field for column in own_headings.PEOPLE]
    sian = dict(zip(fields, map(unguarded, sian_row), strict=True))
    assert sian_row[fields.index("name")] == "'=Siân Llewelyn"
    for field, value in DETAILS.items():
        assert sian[field] == _as_text(value)
    assert dict(zip(fields, amina_row, strict=True))["email"] == "amina@example.org"


def test_hours_in_a_spreadsheet_say_the_time_twice(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date, tmp_path: Path
) -> None:
    _log(office, amina, kitchen, today)
    out = tmp_path / "hours.csv"
    assert export_hours(office, out) == 2
    assert _read(out) == [
        [column.heading for column in own_headings.HOURS],
        ["2026-03-15", "Amina Diallo", "1", "Kitchen", "1:20", "1.33", "", "", "time", "day", ""],
        [
            "2026-03-16", "Amina Diallo", "1", "Kitchen", "2:30", "2.50", "22:30", "01:00", "time",
            "day", "'=late",
        ],
    ]  # fmt: skip


def test_hours_for_programs_say_whole_minutes(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date, tmp_path: Path
) -> None:
    _log(office, amina, kitchen, today)
    out = tmp_path / "hours.csv"
    export_hours(office, out, preset=Preset.PLAIN)
    assert [row[4] for row in _read(out)] == ["Minutes", "80", "150"]


def test_what_was_given_back_comes_with_its_dates_and_cost(
    office: OfficeFile, amina: UUID, tmp_path: Path
) -> None:
    draft = RecognitionDraft(
        person_id=amina,
        kind=RecognitionKind.TRAINING,
        state=RecognitionState.GIVEN,
        offered_on=date(2026, 1, 2),
        given_on=date(2026, 2, 3),
        given_by="Sarah",
        what="First aid",
        cost_pence=4550,
        marks="50 hours",
    )
    recognition.record(office, draft)
    out = tmp_path / "given-back.csv"
    assert export_given_back(office, out) == 1
    headings, row = _read(out)
    assert headings == [column.heading for column in own_headings.GIVEN_BACK]
    assert row == [
        "Amina Diallo", "1", "training", "given", "2026-01-02", "", "", "2026-02-03", "Sarah",
        "First aid", "45.50", "50 hours", "",
    ]  # fmt: skip


def test_every_line_of_a_claim_comes_with_how_far_it_came(
    office: OfficeFile, amina: UUID, kitchen: UUID, tmp_path: Path
) -> None:
    claim_id = claims_made.approved(
        office, amina, claims_made.drive(125, to_place="=Hay"), claims_made.fare(240),
        activity_id=kitchen, purpose="Open day", note="In cash",
    )  # fmt: skip
    claims_made.batched(office, claim_id)
    out = tmp_path / "expenses.csv"
    assert export_expenses(office, out) == 2
    headings, journey, bus = _read(out)
    assert headings == [column.heading for column in own_headings.EXPENSES]
    assert journey == [
        "EXP-0001", "Amina Diallo", "1", "approved", "Kitchen", "Open day", "2026-03-02", "mileage",
        "", "", "'=Hay", "car or van", "12.5", "0", "5.63", "not needed", "", "no", "", "",
        "2026-03-02", "2026-03-16", "2026-03-16", "Hannah Whitcombe", "1", "", "", "", "In cash",
    ]  # fmt: skip
    assert bus[7:15] == ["public transport", "Bus to the pantry", "", "", "", "", "0", "2.40"]


@pytest.mark.parametrize(
    "export", [export_expenses, export_people, export_hours, export_given_back]
)
def test_the_same_rows_go_into_a_workbook(
    office: OfficeFile,
    amina: UUID,
    kitchen: UUID,
    today: date,
    tmp_path: Path,
    export: Callable[[OfficeFile, Path], int],
) -> None:
    _log(office, amina, kitchen, today)
    written = export(office, tmp_path / "out.xlsx")
    assert export(office, tmp_path / "out.csv") == written
    worksheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert worksheet is not None
    rows = list(worksheet.iter_rows(values_only=True))
    assert list(rows[0]) == _read(tmp_path / "out.csv")[0]
    assert len(rows) == written + 1
    if export is export_hours:
        assert rows[2][4] == timedelta(hours=2, minutes=30)
        assert rows[2][-1] == "=late"


def test_progress_is_told_and_can_stop_it(office: OfficeFile, amina: UUID, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    export_people(office, tmp_path / "out.csv", progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 1)]

    def stop(done: int, of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        export_people(office, tmp_path / "stopped.csv", progress=stop)
    assert not list(tmp_path.glob("stopped*"))


def test_a_name_without_an_ending_we_know_is_refused(office: OfficeFile, tmp_path: Path) -> None:
    with pytest.raises(AppError, match=r"\.csv or \.xlsx"):
        export_people(office, tmp_path / "people.doc")


def _log(office: OfficeFile, person_id: UUID, activity_id: UUID, today: date) -> None:
    earlier = ContributionDraft(
        person_id=person_id, activity_id=activity_id, day=today - timedelta(days=1), minutes=80
    )
    late = ContributionDraft(
        person_id=person_id,
        activity_id=activity_id,
        day=today,
        minutes=150,
        starts_minute=22 * 60 + 30,
        ends_minute=25 * 60,
        note="=late",
    )
    contributions.log_sheet(office, [late, earlier], today)


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(value)
    return str(value)


def _read(out: Path) -> list[list[str]]:
    with out.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))
