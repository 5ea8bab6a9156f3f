"""The list of training by course, person, year and what is due; training hours by person."""

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from app.records.course import Lasting, PlaceState
from app.rules.training import TrainingStanding
from app.services import courses, people, training_export, training_list
from app.services.training_list import PlacesView, TrainingHours, rows
from app.store.office_file import OfficeFile
from tests.services.conftest import added
from tests.services.learning import a_course, a_place

YEAR = timedelta(days=365)


def test_each_view_shows_its_places(office: OfficeFile, amina: UUID, today: date) -> None:
    tom = added(office, "Tom")
    aid = a_course(office, lasting=Lasting.EXPIRES, months=12)
    lifting = a_course(office, "Lifting")
    old = a_place(office, amina, aid, done_on=today - 2 * YEAR)
    new = a_place(office, amina, aid, done_on=today - timedelta(days=350), result="Passed")
    late = a_place(office, tom, aid, done_on=today - 2 * YEAR)
    open_place = a_place(office, tom, lifting, state=PlaceState.OFFERED, offered_on=today)

    def shown(**view: object) -> list[UUID]:
        return [row.id for row in rows(office, PlacesView(**view), today)]  # type: ignore[arg-type]

    assert training_list.count(office) == 4
    assert shown() == [open_place, new, late, old]
    assert shown(course_id=lifting) == [open_place]
    assert shown(person_id=amina) == [new, old]
    assert shown(state=PlaceState.OFFERED) == [open_place]
    assert shown(year=today.year) == [open_place]
    assert shown(text="tom aid") == [late]
    assert shown(text="passed") == [new]
    assert shown(due=True) == [late, new]
    people.leave(office, tom, today, "Moved")
    assert shown(due=True) == [new]
    courses.close(office, aid)
    assert shown(due=True) == []


def test_only_the_place_that_lasts_longest_counts(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    aid = a_course(office, lasting=Lasting.REVIEW_DUE, months=12, minutes=360)
    a_place(office, amina, aid, done_on=today - 2 * YEAR)
    a_place(office, amina, aid, done_on=today, minutes=90)
    new, old = rows(office, PlacesView(), today)
    assert (new.counts, new.standing, new.is_due) == (True, TrainingStanding.IN_FORCE, False)
    assert new.ends_on == date(today.year + 1, today.month, today.day)
    assert (old.counts, old.standing, old.is_due) == (
        False,
        TrainingStanding.REVIEW_OVERDUE,
        False,
    )
    assert (new.minutes, old.minutes) == (90, 360)


def test_training_hours_by_person_at_year_end(office: OfficeFile, amina: UUID) -> None:
    tom = added(office, "Tom")
    aid = a_course(office, minutes=360)
    talk = a_course(office, "Talk")
    a_place(office, amina, aid, done_on=date(2025, 1, 1))
    a_place(office, amina, talk, done_on=date(2025, 12, 31), minutes=45)
    a_place(office, amina, aid, done_on=date(2026, 1, 1))
    a_place(office, tom, talk, done_on=date(2025, 6, 1))
    a_place(office, tom, aid, state=PlaceState.DECLINED, answered_on=date(2025, 6, 1))
    assert training_list.hours_of_year(office, 2025) == [
        TrainingHours(amina, "Amina Diallo", "1", 405, 2),
        TrainingHours(tom, "Tom", "2", 0, 1),
    ]
    assert training_list.hours_of_year(office, 2024) == []


def test_training_hours_are_taken_out_by_person(
    office: OfficeFile, amina: UUID, tmp_path: Path
) -> None:
    a_place(office, amina, a_course(office, minutes=135), done_on=date(2025, 3, 1))
    out = tmp_path / "hours.csv"
    assert training_export.export_hours(office, out, 2025) == 1
    heads, line = out.read_text(encoding="utf-8-sig").splitlines()
    assert heads == '"Name","Number","Courses done","Hours (h:mm)","Hours (decimal)"'
    assert line == '"Amina Diallo","1","1","2:15","2.25"'
    assert training_export.export_hours(office, out, 2024) == 0


def test_a_view_asks_how_training_stands(office: OfficeFile, amina: UUID, today: date) -> None:
    aid = a_course(office, lasting=Lasting.EXPIRES, months=12)
    moving = a_course(office, "Moving", lasting=Lasting.REVIEW_DUE, months=12)
    expired = a_place(office, amina, aid, done_on=today - 2 * YEAR)
    overdue = a_place(office, amina, moving, done_on=today - 2 * YEAR)

    def shown(standing: TrainingStanding) -> list[UUID]:
        return [row.id for row in rows(office, PlacesView(standing=standing), today)]

    assert shown(TrainingStanding.EXPIRED) == [expired]
    assert shown(TrainingStanding.REVIEW_OVERDUE) == [overdue]
    assert shown(TrainingStanding.IN_GRACE) == []
