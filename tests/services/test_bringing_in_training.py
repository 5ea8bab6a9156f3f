"""Training comes in from a sheet as any other rows: tried dry, one act, and only once."""

from collections import Counter
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from app.exchange.csv_reading import read_pasted
from app.exchange.dates import DateOrder
from app.records.areas import Area
from app.records.course import PlaceState
from app.records.failures import AppError
from app.records.recognition import RecognitionState
from app.services import bringing_in, courses, parked, recognition, training, training_list, undoing
from app.services.bringing_in import Plan, QuestionKind, Sheet, Verdict
from app.services.queries import fetch
from app.services.recognition import LedgerView
from app.services.training_export import export_training
from app.services.training_list import PlacesView
from app.services.unasked_import import Given, try_sheet
from app.store.office_file import OfficeFile
from tests.demo_made import copied_demo
from tests.services.conftest import TODAY, added
from tests.services.learning import a_course, a_place
from tests.shared_data import shared_file

HEAD = "Name,Course,Date,Hours,Expires\n"
AMINA = HEAD + "Amina Diallo,First aid,2026-01-05,6:00,2029-01-04\n"


def tried(office: OfficeFile, sheet: Sheet, *, add_people: bool = False) -> Plan:
    mapping = bringing_in.proposed_mapping(office, sheet)
    return bringing_in.plan(office, sheet, mapping, today=TODAY, add_people=add_people)


def places(office: OfficeFile) -> list[training_list.PlaceRow]:
    return training_list.rows(office, PlacesView(), TODAY)


def test_training_of_somebody_known_stands_in_the_list_and_in_the_ledger(
    office: OfficeFile, amina: UUID
) -> None:
    planned = tried(office, read_pasted(AMINA))
    assert planned.counts[Verdict.NEW] == planned.places == 1
    assert (planned.entries, list(planned.new_courses)) == (0, ["First aid"])
    done = bringing_in.bring_in(office, planned)
    assert done.outcome.sentence == "Brought in Pasted table: 1 training."
    assert {Area.TRAINING, Area.RECOGNITION} <= done.outcome.areas
    (place,) = places(office)
    assert (place.person_id, place.course, place.state) == (amina, "First aid", PlaceState.DONE)
    assert (place.day, place.minutes, place.ends_on) == (
        date(2026, 1, 5),
        360,
        date(2029, 1, 4),
    )
    (line,) = recognition.ledger(office, LedgerView())
    assert (line.state, line.what, line.day) == (
        RecognitionState.GIVEN,
        "First aid",
        date(2026, 1, 5),
    )

    again = tried(office, read_pasted(AMINA))
    assert again.counts[Verdict.SAME] == 1
    assert not again.changes_something

    assert done.outcome.action_id is not None
    undoing.undo(office, done.outcome.action_id)
    assert (places(office), recognition.ledger(office, LedgerView())) == ([], [])
    assert courses.choices(office) == []


def test_a_row_twice_in_one_sheet_is_one_and_one_entered_by_hand_waits(
    office: OfficeFile, amina: UUID
) -> None:
    planned = tried(office, read_pasted(AMINA + AMINA.removeprefix(HEAD)))
    assert planned.counts[Verdict.NEW] == planned.counts[Verdict.SAME] == 1
    assert planned.rows[1].reasons == (
        "The same person, course and day stands in an earlier row of this sheet.",
    )
    a_place(office, amina, a_course(office), done_on=date(2026, 1, 5))
    planned = tried(office, read_pasted(AMINA))
    assert planned.counts[Verdict.DOUBLE] == 1
    bringing_in.bring_in(office, planned)
    (row,) = parked.tray(office)
    assert row.hours == "First aid, done, 5 Jan 2026"


def test_what_a_draft_refuses_cannot_be_read(office: OfficeFile, amina: UUID) -> None:
    long = f"{HEAD}Amina Diallo,First aid,2026-01-05,2000:00,\n"
    planned = tried(office, read_pasted(long))
    assert planned.counts[Verdict.UNREADABLE] == 1
    assert "The time it took" in planned.rows[0].reasons[0]


def test_training_of_strangers_waits_until_somebody_says_who_they_are(
    office: OfficeFile, amina: UUID
) -> None:
    text = HEAD + "Ben Okafor,First aid,2026-01-05,,\nCarys Rees,First aid,2026-01-06,,2029-01-01\n"
    bringing_in.bring_in(office, tried(office, read_pasted(text)))
    assert places(office) == []
    ben, carys = parked.tray(office)
    assert tried(office, read_pasted(text)).counts[Verdict.SAME] == 2
    parked.place(office, [ben.id], amina)
    made = parked.place_as_new(office, [carys.id])
    assert {Area.TRAINING, Area.RECOGNITION} <= made.areas
    assert [(place.person, place.ends_on) for place in places(office)] == [
        ("Carys Rees", date(2029, 1, 1)),
        ("Amina Diallo", None),
    ]
    assert len(recognition.ledger(office, LedgerView())) == 2
    assert tried(office, read_pasted(text)).counts[Verdict.NEW] == 0


def test_a_waiting_row_whose_training_came_in_since_is_not_placed(
    office: OfficeFile, amina: UUID
) -> None:
    sheet = read_pasted(HEAD + "Ben Okafor,First aid,2026-01-05,,\n")
    bringing_in.bring_in(office, tried(office, sheet))
    (row,) = parked.tray(office)
    ben = added(office, "Ben Okafor")
    bringing_in.bring_in(office, tried(office, sheet))
    with pytest.raises(AppError, match="its training came in before"):
        parked.place(office, [row.id], ben)


def test_the_command_line_names_the_course(office: OfficeFile, amina: UUID, tmp_path: Path) -> None:
    path = tmp_path / "badges.csv"
    path.write_text("Name,Date awarded\nAmina Diallo,2026-01-05\n")
    with pytest.raises(AppError, match="Name it with --course"):
        try_sheet(office, path, Given(), today=TODAY)
    planned = try_sheet(office, path, Given(course="First aid"), today=TODAY).plan
    bringing_in.bring_in(office, planned)
    assert [place.course for place in places(office)] == ["First aid"]
    mapping = bringing_in.proposed_mapping(office, bringing_in.read_sheet(path))
    assert mapping.default_course == ""


def test_an_export_comes_back_place_for_place(tmp_path: Path) -> None:
    office = copied_demo(tmp_path / "demo.goodturn", TODAY)
    out = tmp_path / "training.csv"
    told: list[tuple[int, int]] = []
    count = export_training(office, out, progress=lambda *done: told.append(done))
    before = places(office)
    assert count == len(before)
    assert told[-1] == (count, count)
    assert export_training(office, tmp_path / "training.xlsx") == count
    lines = out.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith('"Day","Name","Number","Course","State","Hours (h:mm)"')
    assert any('"Passed","Hannah Whitcombe","2026-03-07",' in line for line in lines)
    training.remove(office, [place.id for place in before])
    planned = tried(office, bringing_in.read_sheet(out))
    assert planned.mapping.source == "Goodturn training"
    assert planned.counts[Verdict.NEW] == count
    bringing_in.bring_in(office, planned)
    told_of = [(one.person, one.course, one.state, one.day, one.given_by) for one in before]
    back = [(one.person, one.course, one.state, one.day, one.given_by) for one in places(office)]
    assert Counter(back) == Counter(told_of)
    office.close()


@pytest.mark.needs_shared_data
def test_the_badges_of_1925_people_come_in_with_blank_countries_blank(office: OfficeFile) -> None:
    added(office, "Somebody Else", number="48")
    sheet = bringing_in.read_sheet(
        shared_file("carpentries_volunteer_badges_by_person_country.csv")
    )
    waits = tried(office, sheet)
    assert waits.counts[Verdict.WAITS] == 1925
    planned = tried(office, sheet, add_people=True)
    assert planned.places == len(planned.new_people) == planned.counts[Verdict.NEW] == 1925
    done = bringing_in.bring_in(office, planned)
    assert done.outcome.sentence == (
        "Brought in carpentries_volunteer_badges_by_person_country.csv:"
        " 1,925 new people, 1,925 trainings."
    )
    found = places(office)
    assert len(found) == 1925
    assert (found[-1].day, found[0].day) == (date(2012, 5, 27), date(2019, 3, 18))
    assert {place.course for place in found} == {"Carpentries badge"}
    with office.reading() as session:
        people = fetch(
            session, "SELECT name, number, notes FROM person WHERE name <> 'Somebody Else'"
        )
    countries = Counter(notes for _, _, notes in people)
    assert countries[""] == 324
    assert countries["Country: GB"] == 187
    numbers = {name: number for name, number, _ in people}
    assert numbers["Volunteer 72"] == "72"
    # Somebody else has number 48 here already, and keeps it.
    assert numbers["Volunteer 48"] not in ("", "48")

    again = tried(office, sheet, add_people=True)
    assert again.counts[Verdict.SAME] == 1925
    assert not again.changes_something
    assert done.outcome.action_id is not None
    undoing.undo(office, done.outcome.action_id)
    assert places(office) == []
    with office.reading() as session:
        assert fetch(session, "SELECT count(*) FROM person")[0][0] == 1


@pytest.mark.parametrize("done", ["3/2/2026", "2026-02-03"])
def test_the_order_of_the_day_and_of_the_end_is_asked_once(
    office: OfficeFile, amina: UUID, done: str
) -> None:
    sheet = read_pasted(f"{HEAD}Amina Diallo,First aid,{done},6:00,3/2/2029\n")
    mapping = bringing_in.proposed_mapping(office, sheet)
    orders = [
        question
        for question in bringing_in.questions(sheet, mapping, today=TODAY)
        if question.kind is QuestionKind.DATE_ORDER
    ]
    (question,) = orders
    mapping = bringing_in.answered(mapping, question, DateOrder.DAY_FIRST)
    planned = bringing_in.plan(office, sheet, mapping, today=TODAY)
    bringing_in.bring_in(office, planned)
    (place,) = places(office)
    assert (place.day, place.ends_on) == (date(2026, 2, 3), date(2029, 2, 3))
