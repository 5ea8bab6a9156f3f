"""What we take out is read back by our own import without a question, and nothing is lost."""

from collections import Counter
from pathlib import Path

import pytest

from app.exchange.csv_reading import read_csv
from app.exchange.proposing import propose
from app.exchange.reading_rows import ReadRow, read_rows
from app.records.person import PersonDraft
from app.services.demo_charity import demo_charity
from app.services.exports import Preset, export_hours, export_people
from app.store.office_file import OfficeFile
from tests.demo_made import DEMO_TODAY as TODAY


@pytest.mark.parametrize("preset", Preset)
def test_every_person_comes_back_with_every_detail(
    demo: OfficeFile, tmp_path: Path, preset: Preset
) -> None:
    out = tmp_path / "people.csv"
    export_people(demo, out, preset=preset)
    read = [
        PersonDraft.check(row.person.values) for row in _read_back(out) if row.person is not None
    ]
    assert _by_number(read) == _by_number(list(demo_charity(TODAY).people.values()))


@pytest.mark.parametrize("preset", Preset)
def test_every_hour_comes_back_to_the_minute(
    demo: OfficeFile, tmp_path: Path, preset: Preset
) -> None:
    out = tmp_path / "hours.csv"
    export_hours(demo, out, preset=preset)
    read = Counter(
        (
            row.person.values["number"],
            row.hours.activity,
            row.hours.day,
            row.hours.minutes,
            row.hours.starts_minute,
            row.hours.ends_minute,
            row.hours.given,
            row.hours.span,
        )
        for row in _read_back(out)
        if row.person is not None and row.hours is not None
    )
    made = demo_charity(TODAY)
    assert read == Counter(
        (
            made.people[one.person_id].number,
            made.activities[one.activity_id].name,
            one.day,
            one.minutes,
            one.starts_minute,
            one.ends_minute,
            one.given,
            one.span,
        )
        for one in made.contributions
    )


def _read_back(out: Path) -> list[ReadRow]:
    sheet = read_csv(out)
    rows = list(read_rows(sheet, propose(sheet), today=TODAY))
    assert [row.problems for row in rows if row.problems] == []
    return rows


def _by_number(people: list[PersonDraft]) -> dict[str, PersonDraft]:
    return {person.number: person for person in people}
