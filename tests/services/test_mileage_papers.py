"""The mileage list of a month as finance gets it, in a spreadsheet and on paper."""

from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from app.exchange.csv_writing import Preset
from app.records.failures import AppError
from app.services import mileage_papers
from app.store.office_file import OfficeFile
from tests.documents.papers import flowing_text_of
from tests.services.claims import claimed, journey
from tests.services.conftest import added

MAY = date(2026, 5, 4)
TODAY = date(2026, 6, 2)


@pytest.fixture
def driven(office: OfficeFile, amina: UUID) -> OfficeFile:
    ben = added(office, "Ben Okoro")
    claimed(office, ben, [journey(MAY, 100, 550)])
    went: dict[str, Any] = {"from_place": "Home", "to_place": "Food bank", "what": "Collecting"}
    claimed(office, amina, [journey(MAY, 124, 682, **went), journey(MAY, 20, 110)])
    claimed(office, amina, [journey(date(2026, 6, 1), 10, 55)])
    return office


def test_a_month_is_written_as_a_spreadsheet(driven: OfficeFile, tmp_path: Path) -> None:
    out = tmp_path / "may.csv"
    assert mileage_papers.write_list(driven, MAY, out, preset=Preset.PLAIN) == 3
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[0] == (
        "Name,Number,Day,From,To,For,Vehicle,Passengers,Miles,Worked out,Amount (£),Claim"
    )
    assert "Amina Diallo,1,2026-05-04,Home,Food bank,Collecting,car or van,,12.4," in lines[1]
    assert lines[1].endswith("12.4 miles at 55p,6.82,EXP-0002")
    assert mileage_papers.write_list(driven, MAY, tmp_path / "may.xlsx") == 3


@pytest.mark.needs_program
def test_a_month_is_written_as_paper_person_by_person(driven: OfficeFile, tmp_path: Path) -> None:
    out = tmp_path / "may.pdf"
    assert mileage_papers.write_pdf(driven, MAY, out, TODAY) == 3
    text = flowing_text_of(out.read_bytes())
    for words in ("Riverside Community Trust", "Mileage, May 2026", "2 people, 3 journeys",
                  "Home – Food bank", "Collecting · EXP-0002", "£13.42"):  # fmt: skip
        assert words in text


def test_what_cannot_be_written_is_said(driven: OfficeFile, tmp_path: Path) -> None:
    with pytest.raises(AppError, match="was not written"):
        mileage_papers.write_pdf(driven, MAY, tmp_path / "nowhere" / "may.pdf", TODAY)
