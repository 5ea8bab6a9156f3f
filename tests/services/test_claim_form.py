"""The form of a claim on paper, from what the file holds."""

from pathlib import Path
from uuid import UUID

import pytest

from app.records.charity import CharityDraft
from app.records.failures import AppError
from app.services import charity, claim_form, corrections, expenses, mileage, undoing
from app.services.claim_page import page
from app.services.letterhead import letterhead
from app.store.office_file import OfficeFile
from tests.services.claims_made import (
    DAY,
    TODAY,
    act_of,
    approved,
    batched,
    claim_of,
    drive,
    fare,
    id_of,
    own_rate,
    started,
    to_be,
)


def _lines(office: OfficeFile, claim_id: UUID) -> list[dict[str, object]]:
    [copy] = claim_form.printout(office, [claim_id], TODAY).copies
    lines = copy["lines"]
    assert isinstance(lines, list)
    return lines


def test_a_form_says_what_was_spent_and_how_miles_are_worked_out(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    claim_id = started(office, amina, drive(125), fare(350), activity_id=kitchen)
    [copy] = claim_form.printout(office, [claim_id], TODAY).copies
    assert (copy["claimant"], copy["activity"], copy["total"]) == (
        "Amina Diallo",
        "Kitchen",
        "\u00a39.13",
    )
    assert [line["rates"] for line in _lines(office, claim_id)] == [["45p"], []]


def test_a_form_that_is_not_signed_yet_bears_today(office: OfficeFile, amina: UUID) -> None:
    outcome = expenses.start(office, claim_of(amina, declared_on=None), [fare(350)], TODAY)
    assert claim_form.printout(office, [id_of(outcome)], TODAY).dated == TODAY
    signed = started(office, amina, fare(100))
    assert claim_form.printout(office, [signed], TODAY).dated == DAY


def test_rates_that_changed_since_are_not_told_of_a_sum_they_do_not_make(
    office: OfficeFile, amina: UUID
) -> None:
    claim_id = approved(office, amina, drive(125))
    mileage.add_rate(office, own_rate(300))
    assert _lines(office, claim_id)[0]["rates"] == []


def test_a_journey_whose_rate_is_gone_is_told_without_it(office: OfficeFile, amina: UUID) -> None:
    old = DAY.replace(year=1999)
    added = mileage.add_rate(office, own_rate(300, old))
    claim_id = started(office, amina, drive(100, day=old))
    mileage.remove_rate(office, id_of(added))
    assert _lines(office, claim_id)[0]["rates"] == []


def test_a_form_tells_the_rates_that_the_page_does_whatever_was_approved_since(
    office: OfficeFile, amina: UUID
) -> None:
    for _ in range(4):
        approved(office, amina, drive(20_000))
    across = approved(office, amina, drive(19_900), drive(200))
    approved(office, amina, drive(300))
    assert [line["rates"] for line in _lines(office, across)] == [
        ["45p"],
        ["10.0 \u00d7 45p", "10.0 \u00d7 25p"],
    ]


def test_a_claim_that_puts_another_right_names_it(office: OfficeFile, amina: UUID) -> None:
    first = approved(office, amina, drive(100))
    batched(office, first)
    line = page(office, first).lines[0].id
    right = to_be(line, right_tenths_of_mile=200)
    correcting = id_of(corrections.correct(office, first, [right], TODAY))
    [copy] = claim_form.printout(office, [correcting], TODAY).copies
    assert copy["corrects"] == "EXP-0001"


def test_only_a_decided_claim_names_its_approver(office: OfficeFile, amina: UUID) -> None:
    claim_id = started(office, amina, fare(100))
    [copy] = claim_form.printout(office, [claim_id], TODAY).copies
    assert copy["approver"] == ""
    done = approved(office, amina, fare(100))
    [copy] = claim_form.printout(office, [done], TODAY).copies
    assert copy["approver"] == "Hannah Whitcombe"


def test_forms_are_written_whole_or_refused(
    office: OfficeFile, amina: UUID, tmp_path: Path
) -> None:
    ids = [started(office, amina, fare(100)), started(office, amina, fare(200))]
    out = tmp_path / "forms.pdf"
    assert claim_form.write(office, ids, out, TODAY) == 2
    assert out.read_bytes().startswith(b"%PDF")
    with pytest.raises(AppError, match=r"nowhere|forms\.pdf"):
        claim_form.write(office, ids, tmp_path / "nowhere" / "forms.pdf", TODAY)


def test_the_head_of_the_paper_is_that_of_the_charity(office: OfficeFile) -> None:
    assert letterhead(office).registration == ""
    outcome = charity.change(
        office,
        CharityDraft(
            name="Riverside", address="12 Weir Lane\n\nRV1 2AB", registered_number="1234567"
        ),
    )
    head = letterhead(office)
    assert head.address == ("12 Weir Lane", "RV1 2AB")
    assert head.registration == "Registered charity 1234567"
    assert head.logo is None
    undoing.undo(office, act_of(outcome))
