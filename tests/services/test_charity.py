"""The charity's details and its policy are kept, and changed in one sentence each."""

from datetime import date

import pytest

from app.records.areas import Area
from app.records.charity import CharityDraft
from app.records.policy import PolicyDraft
from app.services import charity
from app.services.charity import CharityRow
from app.store.office_file import OfficeFile


def test_the_details_are_kept_and_changed(office: OfficeFile) -> None:
    assert charity.details(office) == CharityRow(
        "Riverside Community Trust", "Sarah", None, "", None, False
    )
    draft = CharityDraft(
        name="Riverside", hour_value_pence=1271, hour_value_source="National Living Wage 2026"
    )
    outcome = charity.change(office, draft)
    assert outcome.sentence == "Changed the charity's details."
    assert outcome.areas == {Area.CHARITY}
    row = charity.details(office)
    assert (row.hour_value_pence, row.hour_value_source) == (1271, "National Living Wage 2026")
    assert row.coordinator == ""


@pytest.mark.parametrize(
    ("until", "sentence"),
    [
        (date(2025, 12, 31), "All giving up to 31 December 2025 counts as recognised."),
        (None, "No giving counts as recognised without thanks."),
    ],
)
def test_earlier_giving_is_treated_as_recognised(
    office: OfficeFile, until: date | None, sentence: str
) -> None:
    charity.treat_as_recognised(office, date(2024, 1, 1))
    assert charity.treat_as_recognised(office, until).sentence == sentence
    assert charity.details(office).baseline_on == until


def test_the_policy_is_read_and_changed(office: OfficeFile) -> None:
    assert charity.policy(office) == PolicyDraft()
    draft = PolicyDraft(thanks_minutes=300, milestone_hours=(5, 25), counted_kinds=())
    outcome = charity.change_policy(office, draft)
    assert outcome.sentence == "Changed when notices are given."
    assert outcome.areas == {Area.POLICY}
    assert charity.policy(office) == draft
    assert charity.change_policy(office, draft).sentence == "Nothing was changed."
