"""The mileage list of a month for finance: as a spreadsheet, or on paper."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from app.documents import mileage_list as paper
from app.documents.typesetting import Progress, no_progress
from app.exchange import own_headings
from app.exchange.csv_writing import Preset
from app.exchange.sheet_writing import write_sheet
from app.exchange.whole_files import write_whole
from app.rules.claim_steps import claim_name
from app.rules.days import month, month_after, month_end
from app.rules.mileage import Amount
from app.services.letterhead import letterhead
from app.services.mileage_list import ListedJourney, monthly_list
from app.store.office_file import OfficeFile


def write_list(
    office: OfficeFile, month_of: date, out: Path, *, preset: Preset = Preset.SPREADSHEET
) -> int:
    """Write the journeys of the month of a day to a .csv or .xlsx file; gives how many there are.

    Raises AppError where the file cannot be written, and leaves no half of one.
    """
    title = f"Mileage {month(month_of)} {month_of.year}"
    rows = _rows(monthly_list(office, month_of))
    return write_sheet(out, own_headings.MILEAGE, rows, title=title, preset=preset)


def write_pdf(
    office: OfficeFile, month_of: date, out: Path, today: date, progress: Progress = no_progress
) -> int:
    """Write the list of a month as a PDF, person by person; gives how many journeys there are.

    Raises AppError where the place refuses.
    """
    listed = _of_month(office, month_of, today)
    content = paper.mileage_list(letterhead(office), listed).pdf(progress)
    write_whole(out, content)
    return len(listed.journeys)


def _of_month(office: OfficeFile, month_of: date, today: date) -> paper.MileageList:
    drivers = tuple(
        paper.Driver(name, tuple(map(_journey, listed)))
        for (_, name), listed in groupby(monthly_list(office, month_of), key=_driver)
    )
    first = month_after(month_of, 0)
    return paper.MileageList(first, month_end(first), drivers, today)


def _driver(listed: ListedJourney) -> tuple[object, str]:
    return listed.journey.person_id, listed.journey.person


def _rows(listed: Sequence[ListedJourney]) -> Iterator[tuple[Any, ...]]:
    for journey, parts in listed:
        yield (
            journey.person,
            journey.person_number,
            journey.incurred_on,
            journey.from_place,
            journey.to_place,
            journey.what,
            str(journey.vehicle),
            journey.passengers or None,
            journey.tenths_of_mile,
            Amount(journey.paid_pence, parts).words,
            journey.paid_pence,
            claim_name(journey.claim_number),
        )


def _journey(listed: ListedJourney) -> paper.Journey:
    journey, parts = listed
    return paper.Journey(
        journey.incurred_on,
        journey.tenths_of_mile,
        journey.paid_pence,
        from_place=journey.from_place,
        to_place=journey.to_place,
        what=journey.what,
        vehicle=str(journey.vehicle),
        parts=parts,
        reference=claim_name(journey.claim_number),
    )
