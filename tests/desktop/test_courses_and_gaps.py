"""Who lacks what, the courses that say so, and the training hours of a year."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.desktop.giving_back.screen import GivingBackScreen
from app.desktop.giving_back.training.course_form import CourseDialog
from app.desktop.giving_back.training.courses_list import CoursesList
from app.desktop.giving_back.training.gaps_list import GapsList
from app.desktop.giving_back.training.hours_list import HoursList
from app.desktop.giving_back.training.offer_form import OfferPlacesDialog
from app.desktop.giving_back.training.page import TrainingPage
from app.desktop.giving_back.training.places_list import PlacesList
from app.desktop.list_page import ListPage
from app.desktop.subjects import AtTab
from app.records.activity import ActivityDraft
from app.records.course import Lasting, PlaceState
from app.services import activities, courses, training, training_gaps
from app.services.office import OfficeFile
from app.services.training_gaps import Asked
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.giving_lists import page_at
from tests.desktop.learning import Learning, a_place, learning
from tests.desktop.render import settle
from tests.desktop.riverside import Riverside


@pytest.fixture
def there(here: Riverside, office: OfficeFile) -> Learning:
    return learning(office, here)


@pytest.fixture
def page(there: Learning, sitting: Sitting, qtbot: QtBot) -> TrainingPage:
    return _shown(sitting, qtbot)


def _shown(sitting: Sitting, qtbot: QtBot) -> TrainingPage:
    screen = GivingBackScreen(sitting.desk)
    qtbot.addWidget(screen)
    settle(screen)
    screen.activateWindow()
    screen.show_subject("training")
    return page_at(screen, "training", TrainingPage)


def _turned(page: TrainingPage, key: str) -> ListPage:
    page.turn_to(key)
    return page.part(key)


@pytest.fixture
def gaps(page: TrainingPage) -> GapsList:
    part = _turned(page, "gaps")
    assert isinstance(part, GapsList)
    return part


@pytest.fixture
def course_list(page: TrainingPage) -> CoursesList:
    part = _turned(page, "courses")
    assert isinstance(part, CoursesList)
    return part


def _press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _course_form(sitting: Sitting) -> CourseDialog:
    dialog = sitting.answers.shown
    assert isinstance(dialog, CourseDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    return dialog


def test_who_lacks_what_is_told_with_the_open_place(gaps: GapsList, page: TrainingPage) -> None:
    QAbstractItemModelTester(gaps.rows)
    texts = [[column.text(gap) for column in gaps.rows.columns] for gap in gaps.rows.rows]
    assert texts == [
        ["Tick Amina Diallo, First aid", "Amina Diallo", "First aid", "Not done", "Kitchen",
         "Offered 13 Mar 2026"],
        ["Tick Margaret Ellis, First aid", "Margaret Ellis", "First aid", "Expired", "Kitchen",
         ""],
    ]  # fmt: skip
    assert page.subtitle == (
        "2 people lack a course that an activity needs \u00b7 1 with an open place"
    )


def test_those_who_lack_it_are_offered_a_place_as_one_act(
    gaps: GapsList, sitting: Sitting, office: OfficeFile, there: Learning
) -> None:
    gaps.offer_chosen()
    assert not sitting.said
    gaps.everyone.turn()
    assert gaps.offer.text() == "&Offer 1 place\u2026"
    assert gaps.offer.accessibleName() == "Offer a place: First aid, Margaret Ellis"
    _press(gaps.offer)
    dialog = sitting.answers.shown
    assert isinstance(dialog, OfferPlacesDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    dialog.form.set_values({"day": "?"})
    _press(dialog.primary)
    assert list(dialog.form.problems()) == ["day"]
    dialog.form.set_values({"day": TODAY, "by": "Hannah"})
    _press(dialog.primary)
    assert sitting.said == ["Offered First aid to Margaret Ellis."]
    assert [gap.open_state for gap in gaps.rows.rows] == [PlaceState.OFFERED] * 2
    assert not gaps.offer.isEnabled()
    sitting.desk.operations.undo_last()
    assert [gap.open_state for gap in gaps.rows.rows] == [PlaceState.OFFERED, None]


def test_the_list_is_narrowed_by_activity_course_and_words(
    gaps: GapsList, page: TrainingPage, sitting: Sitting, here: Riverside
) -> None:
    gaps.bar.words.setText("marg")
    assert [gap.person for gap in gaps.rows.rows] == ["Margaret Ellis"]
    gaps.bar.words.setText("nobody")
    assert page.subtitle == "Nobody lacks a course"
    _press(gaps.show_all)
    gaps.bar.activity.set_value("Kitchen")
    gaps.bar.course.set_value("First aid")
    gaps.bar.course.edited.emit()
    assert len(gaps.rows.rows) == 2
    assert gaps.bar.all_button.isEnabled()
    gaps.bar.asked.set_value(Asked.ALL_ACTIVE)
    gaps.bar.asked.edited.emit()
    assert len(gaps.rows.rows) == 2
    QTest.keyClick(gaps.bar.words, Qt.Key.Key_Down)
    QTest.keyClick(gaps.table, Qt.Key.Key_Return)
    _press(gaps.open)
    assert sitting.went == [("person", here.amina)] * 2


def test_where_nobody_lacks_anything_one_is_led_to_the_courses(
    here: Riverside, sitting: Sitting, qtbot: QtBot
) -> None:
    page = _shown(sitting, qtbot)
    gaps = _turned(page, "gaps")
    for button in gaps.findChildren(QPushButton):
        if button.text() == "Say which activities need a course":
            _press(button)
    assert sitting.went == [("giving back", AtTab("training", "courses"))]
    assert _turned(page, "courses").subtitle == "No courses yet"
    assert _turned(page, "hours").subtitle == f"No training in {TODAY.year}"


def test_a_course_is_added_with_what_needs_it(
    course_list: CoursesList, sitting: Sitting, office: OfficeFile, here: Riverside
) -> None:
    _press(course_list.add_one)
    dialog = _course_form(sitting)
    dialog.form.set_values(
        {"title": "Lifting", "lasting": Lasting.REVIEW_DUE, "minutes": 90,
         "needed": (here.kitchen,), "grace_days": None}
    )  # fmt: skip
    dialog.form.edited.emit()
    _press(dialog.primary)
    assert list(dialog.form.problems()) == ["months"]
    dialog.form.set_values({"months": 18})
    _press(dialog.primary)
    assert sitting.said == ["Added the course Lifting."]
    QAbstractItemModelTester(course_list.rows)
    texts = [column.text(course_list.rows.rows[-1]) for column in course_list.rows.columns]
    assert texts == ["Lifting", "Review after 18 months", "Kitchen", "", "1 h 30 min", "", "", "",
                     ""]  # fmt: skip
    sitting.desk.operations.undo_last()
    assert [row.title for row in course_list.rows.rows] == ["First aid", "Food hygiene"]


def test_a_course_is_changed_closed_opened_and_removed(
    course_list: CoursesList, sitting: Sitting, office: OfficeFile, there: Learning
) -> None:
    assert course_list.subtitle == "2 courses \u00b7 1 needed for an activity"
    course_list.focus_list()
    assert course_list.change.accessibleName() == "Change: First aid"
    QTest.keyClick(course_list.table, Qt.Key.Key_Return)
    dialog = _course_form(sitting)
    dialog.form.set_values({"lasting": Lasting.FOR_GOOD, "needed": ()})
    _press(dialog.primary)
    assert courses.draft_for(office, there.first_aid).months is None
    assert courses.needed_for(office, there.first_aid) == frozenset()
    _press(course_list.close_it)
    assert course_list.close_it.text() == "&Open again"
    assert course_list.rows.columns[1].text(course_list.rows.rows[0]) == "Closed"
    _press(course_list.close_it)
    assert [one.title for one in courses.choices(office)] == ["First aid", "Food hygiene"]
    _press(course_list.remove)
    assert len(sitting.refusals) == 1
    assert "Close it instead" in sitting.refusals[0]


def test_what_a_closed_activity_needs_is_not_forgotten(
    course_list: CoursesList, sitting: Sitting, office: OfficeFile, here: Riverside, there: Learning
) -> None:
    activities.change(office, here.kitchen, ActivityDraft(name="Kitchen", closed=True))
    activities.add(office, ActivityDraft(name="Garden", closed=True))
    course_list.focus_list()
    _press(course_list.change)
    dialog = _course_form(sitting)
    assert dialog.form.values()["needed"] == (here.kitchen,)
    _press(dialog.primary)
    assert courses.needed_for(office, there.first_aid) == {here.kitchen}


def test_from_a_course_one_comes_to_who_has_it(
    course_list: CoursesList, page: TrainingPage, there: Learning
) -> None:
    course_list.focus_list()
    _press(course_list.who)
    places = page.part("places")
    assert isinstance(places, PlacesList)
    assert page.shown == "places"
    assert {row.id for row in places.rows.rows} == {there.expired, there.offered}


def test_the_training_hours_of_a_year_are_told_and_taken_out(
    page: TrainingPage, sitting: Sitting, office: OfficeFile, here: Riverside, there: Learning,
    tmp_path: Path, qtbot: QtBot
) -> None:  # fmt: skip
    training.done(office, [there.offered], TODAY, TODAY)
    hours = _turned(page, "hours")
    assert isinstance(hours, HoursList)
    QAbstractItemModelTester(hours.rows)
    texts = [[column.text(row) for column in hours.rows.columns] for row in hours.rows.rows]
    assert texts == [["Amina Diallo", "1", "1", "6 h"]]
    assert page.subtitle == f"6 h of training for 1 person in {TODAY.year}"
    hours.focus_list()
    QTest.keyClick(hours.table, Qt.Key.Key_Return)
    assert sitting.went == [("person", here.amina)]
    _press(hours.export)
    assert sitting.said == []
    sitting.answers.saves_to = tmp_path / "hours.csv"
    _press(hours.export)
    qtbot.waitUntil(lambda: bool(sitting.said))
    assert sitting.said == ["1 person written to hours.csv."]
    page.show_subject(AtTab("hours", TODAY.replace(year=2024)))
    page.read()
    assert [row.person for row in hours.rows.rows] == ["Margaret Ellis", "Amina Diallo"][::-1]


def test_each_course_that_is_lacked_is_offered_at_once(
    gaps: GapsList, office: OfficeFile, here: Riverside, there: Learning
) -> None:
    courses.need_for(office, there.hygiene, [here.kitchen])
    lacking = training_gaps.lacking(office, TODAY)
    pairs = [(gap.person_id, gap.course_id) for gap in lacking if gap.open_state is None]
    assert len(pairs) == 3
    outcome = training.offer_each(office, pairs, TODAY)
    assert outcome.sentence == "Offered 3 places on Food hygiene and First aid."
    assert all(gap.open_state for gap in training_gaps.lacking(office, TODAY))
    a_place(office, here.tom, there.hygiene, offered_on=TODAY)
