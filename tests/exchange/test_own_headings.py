"""Each heading of our own sheets stands once, and for a field that there is."""

import pytest

from app.exchange import own_headings
from app.exchange.sheet_columns import SheetColumn
from app.records.contribution import ContributionDraft
from app.records.course import TrainingPlaceDraft
from app.records.person import PersonDraft
from app.records.recognition import RecognitionDraft

WHO_AND_WHAT = {"name", "number", "activity", "course", "day"}


@pytest.mark.parametrize(
    ("columns", "draft"),
    [
        (own_headings.PEOPLE, PersonDraft),
        (own_headings.HOURS, ContributionDraft),
        (own_headings.HOURS_PLAIN, ContributionDraft),
        (own_headings.GIVEN_BACK, RecognitionDraft),
        (own_headings.TRAINING, TrainingPlaceDraft),
    ],
)
def test_each_heading_stands_once_for_a_field_of_the_draft(
    columns: tuple[SheetColumn, ...], draft: type[PersonDraft]
) -> None:
    headings = [column.heading.casefold() for column in columns]
    assert len(set(headings)) == len(headings)
    fields = [column.field for column in columns if column.field]
    assert len(set(fields)) == len(fields)
    assert set(fields) <= set(draft.model_fields) | WHO_AND_WHAT


def test_people_leave_nothing_out() -> None:
    assert {column.field for column in own_headings.PEOPLE} == set(PersonDraft.model_fields)
