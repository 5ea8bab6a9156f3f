"""Milestones stand in one place by why they wait, and are marked one or many at once."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from app.records.failures import AppError
from app.records.person import PersonDraft, Standing, ThanksManner
from app.records.recognition import RecognitionDraft
from app.services import charity, milestone_list, people, people_list, undoing
from app.services.milestone_list import Milestones
from app.store.office_file import OfficeFile

LogByHand = Callable[[str, date, int, str], None]


@pytest.fixture
def milestones(office: OfficeFile, log_by_hand: LogByHand, today: date) -> Milestones:
    log_by_hand("Reached Ten", date(2026, 3, 2), 11 * 60, "Kitchen")
    log_by_hand("Near Ten", date(2026, 3, 3), 9 * 60, "Driving")
    log_by_hand("Long Before", date(2026, 1, 5), 12 * 60, "Garden")
    charity.treat_as_recognised(office, date(2026, 2, 1))
    return milestone_list.milestones(office, today)


def _draft(person: UUID, today: date) -> RecognitionDraft:
    return RecognitionDraft.check({"person_id": person, "given_on": today, "what": "Card"})


def test_each_stands_where_it_belongs(milestones: Milestones) -> None:
    told = [
        [notice.name for notice in group]
        for group in (milestones.reached, milestones.near, milestones.catch_up)
    ]
    assert told == [["Reached Ten"], ["Near Ten"], ["Long Before"]]
    assert milestones.marked == ()


def test_many_are_marked_as_one_act(
    office: OfficeFile, milestones: Milestones, today: date
) -> None:
    chosen = [
        (notice.about.id, "10 hours") for notice in (*milestones.reached, *milestones.catch_up)
    ]
    outcome = milestone_list.mark(office, chosen, _draft(chosen[0][0], today))
    assert outcome.sentence == "Marked 2 milestones."
    found = milestone_list.milestones(office, today)
    assert (found.reached, found.catch_up) == ((), ())
    assert {row.person: row.mark for row in found.marked} == {
        "Reached Ten": "10 hours",
        "Long Before": "10 hours",
    }
    assert outcome.action_id is not None
    undoing.undo(office, outcome.action_id)
    assert milestone_list.milestones(office, today).marked == ()
    one = milestone_list.mark(office, chosen[:1], _draft(chosen[0][0], today))
    assert one.sentence == "Marked 10 hours of Reached Ten."


def test_nothing_chosen_is_refused(office: OfficeFile, amina: UUID, today: date) -> None:
    with pytest.raises(AppError, match="no milestone is chosen"):
        milestone_list.mark(office, [], _draft(amina, today))


def test_the_year_of_giving_names_those_who_may_be_thanked(
    office: OfficeFile, log_by_hand: LogByHand, today: date, tmp_path: Path
) -> None:
    log_by_hand("Ailsa Fraser", date(2024, 3, 2), 60, "Kitchen")
    log_by_hand("Staff Member", date(2026, 3, 3), 60, "Driving")
    log_by_hand("Huw Tomos", date(2026, 3, 3), 90, "Garden")
    for name, details in (
        ("Staff Member", {"standing": Standing.STAFF}),
        ("Huw Tomos", {"thanks_manner": ThanksManner.CARD, "may_be_named": True}),
    ):
        id = people_list.find(office, name)[0].id
        draft = people.draft_for(office, id).model_dump() | details
        people.change(office, id, PersonDraft.check(draft))
    (row,) = milestone_list.year_of_giving(office, today)
    assert (row.name, row.minutes, row.occasions, row.minutes_ever) == ("Huw Tomos", 90, 1, 90)
    assert (row.thanked_on, row.thanks_manner) == (None, ThanksManner.CARD)
    out = tmp_path / "year.csv"
    assert milestone_list.export_year(office, out, today) == 1
    with out.open(encoding="utf-8-sig", newline="") as file:
        (line,) = csv.DictReader(file)
    assert line["Hours in a year (h:mm)"] == "1:30"
    assert line["May be named"] == "yes"
