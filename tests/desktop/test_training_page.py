"""Training in Giving back: who has what, offered, booked and done for many at once, and undone."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.desktop.giving_back.screen import GivingBackScreen
from app.desktop.giving_back.training.course_picker import CoursePicker
from app.desktop.giving_back.training.move_form import MoveDialog
from app.desktop.giving_back.training.page import TrainingPage
from app.desktop.giving_back.training.place_form import PlaceDialog
from app.desktop.giving_back.training.places_list import PlacesList
from app.desktop.giving_back.training.words import tone_of
from app.desktop.parts.pill import Tone
from app.desktop.parts.suggestions import Suggestion
from app.desktop.subjects import AtTab, TrainingOf
from app.records.course import PlaceState
from app.rules.training import TrainingStanding
from app.services import certificates, training, training_list
from app.services.office import OfficeFile
from app.services.training_list import PlaceRow, PlacesView
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.giving_lists import giving_back_at, page_at
from tests.desktop.learning import YEAR, Learning, a_place, learning
from tests.desktop.render import dress, settle
from tests.desktop.riverside import Riverside

BOOK, DONE, DECLINED, MISSED, LOOK, CHANGE, REMOVE = range(7)


@pytest.fixture
def there(here: Riverside, office: OfficeFile) -> Learning:
    return learning(office, here)


@pytest.fixture
def screen(there: Learning, sitting: Sitting, qtbot: QtBot) -> GivingBackScreen:
    return giving_back_at("training", sitting, qtbot)


@pytest.fixture
def page(screen: GivingBackScreen) -> PlacesList:
    return places(screen)


def places(screen: GivingBackScreen) -> PlacesList:
    part = page_at(screen, "training", TrainingPage).part("places")
    assert isinstance(part, PlacesList)
    return part


def select(page: PlacesList, *people: str) -> None:
    page.table.select_where(lambda place: place.person in people)


def _press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _move(sitting: Sitting) -> MoveDialog:
    dialog = sitting.answers.shown
    assert isinstance(dialog, MoveDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    return dialog


def _form(sitting: Sitting) -> PlaceDialog:
    dialog = sitting.answers.shown
    assert isinstance(dialog, PlaceDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    return dialog


def _place(office: OfficeFile, place_id: object) -> PlaceRow:
    return next(
        row for row in training_list.rows(office, PlacesView(), TODAY) if row.id == place_id
    )


def test_expired_and_due_for_review_are_two_words_in_two_tones(page: PlacesList) -> None:
    QAbstractItemModelTester(page.rows)
    texts = [[column.text(row) for column in page.rows.columns[1:5]] for row in page.rows.rows]
    assert texts == [
        ["Amina Diallo", "First aid", "Offered", ""],
        ["Amina Diallo", "Food hygiene", "Review overdue", "16 Mar 2025"],
        ["Margaret Ellis", "First aid", "Expired", "16 Mar 2025"],
    ]
    tones = [tone_of(row) for row in page.rows.rows]
    assert tones == [Tone.INFO, Tone.WARN, Tone.DANGER]
    assert page.subtitle == "3 places \u00b7 1 open \u00b7 2 expired or overdue for review"


def test_the_list_is_narrowed_and_shown_whole_again(
    page: PlacesList, screen: GivingBackScreen, there: Learning
) -> None:
    page.bar.show_due()
    assert [row.id for row in page.rows.rows] == [there.overdue, there.expired]
    ways = [page.bar.stands.itemText(number) for number in range(page.bar.stands.count())]
    page.bar.stands.setCurrentIndex(ways.index("Expired"))
    page.bar.stands.edited.emit()
    assert page.bar.view.standing is TrainingStanding.EXPIRED
    assert [row.id for row in page.rows.rows] == [there.expired]
    page.bar.words.setText("amina")
    assert page.subtitle == "No such training"
    _press(page.show_all)
    assert len(page.rows.rows) == 3
    page.bar.course.set_value(there.first_aid)
    page.bar.year.set_value(TODAY.year)
    page.bar.year.edited.emit()
    assert [row.id for row in page.rows.rows] == [there.offered]
    screen.show_subject(AtTab("training", TrainingOf(there.expired, "Margaret Ellis")))
    assert [row.id for row in page.rows.rows] == [there.expired]
    QTest.keyClick(page.bar.words, Qt.Key.Key_Down)
    assert page.table.hasFocus()


def test_a_notice_leads_to_its_place(
    page: PlacesList, screen: GivingBackScreen, there: Learning
) -> None:
    page.bar.show_due()
    screen.show_subject(AtTab("training", there.overdue))
    assert [row.id for row in page.table.selected()] == [there.overdue]
    assert page.panel.isVisible()
    assert page.panel.place_id == there.overdue
    screen.show_subject(AtTab("training", "due"))
    assert len(page.rows.rows) == 2


def test_training_is_offered_to_many_as_one_act(
    screen: GivingBackScreen, page: PlacesList, sitting: Sitting, here: Riverside,
    there: Learning, office: OfficeFile
) -> None:  # fmt: skip
    primary = page_at(screen, "training", TrainingPage).primary
    assert primary is not None
    _press(primary)
    dialog = _form(sitting)
    _press(dialog.primary)
    assert set(dialog.form.problems()) == {"person_id", "course_id"}
    people = [Suggestion(here.amina, "Amina Diallo"), Suggestion(here.tom, "Tom Price")]
    course = Suggestion(there.first_aid, "First aid")
    dialog.form.set_values({"person_id": people, "course_id": course})
    dialog.form.edited.emit()
    assert dialog.warning.sentence.text() == (
        "Amina Diallo has an open place on this course already."
    )
    _press(dialog.primary)
    assert sitting.said == ["Offered First aid to 2 people."]
    assert sum(row.state is PlaceState.OFFERED for row in page.rows.rows) == 3
    sitting.desk.operations.undo_last()
    assert sum(row.state is PlaceState.OFFERED for row in page.rows.rows) == 1


def test_what_was_done_is_noted_with_what_belongs_to_it(
    screen: GivingBackScreen, sitting: Sitting, here: Riverside, office: OfficeFile
) -> None:
    primary = page_at(screen, "training", TrainingPage).primary
    assert primary is not None
    _press(primary)
    dialog = _form(sitting)
    picker = dialog.form.editor("course_id")
    assert isinstance(picker, CoursePicker)
    dialog.form.set_values({"person_id": [Suggestion(here.tom, "Tom Price")]})
    picker.new_asked.emit("Lifting")
    dialog.form.set_values({"state": PlaceState.DONE})
    dialog.form.edited.emit()
    assert dialog.form.values()["done_on"] == TODAY
    dialog.form.set_values(
        {"minutes": 90, "result": "Passed", "cost_pence": 1250, "done_on": TODAY + YEAR}
    )
    _press(dialog.primary)
    assert list(dialog.form.problems()) == ["done_on"]
    dialog.form.set_values({"done_on": None})
    _press(dialog.primary)
    assert dialog.form.problems() == {"done_on": "The day the course was done is needed."}
    dialog.form.set_values({"done_on": TODAY})
    _press(dialog.primary)
    assert sitting.said == ["Added the course Lifting.", "Lifting done: Tom Price."]
    (row,) = [one for one in places(screen).rows.rows if one.course == "Lifting"]
    assert (row.minutes, row.result, row.cost_pence) == (90, "Passed", 1250)


def test_open_places_are_booked_together(
    page: PlacesList, sitting: Sitting, here: Riverside, there: Learning, office: OfficeFile
) -> None:
    a_place(office, here.tom, there.first_aid, offered_on=TODAY)
    page.read()
    page.table.selectAll()
    assert page.acts[BOOK][0].accessibleName() == "Book: 2 places"
    assert page.acts[REMOVE][0].accessibleName() == "Remove: 4 places"
    _press(page.acts[BOOK][0])
    dialog = _move(sitting)
    assert dialog.windowTitle() == "Book 2 places"
    _press(dialog.primary)
    assert list(dialog.form.problems()) == ["day"]
    dialog.form.set_values({"day": TODAY + timedelta(days=9)})
    _press(dialog.primary)
    assert sitting.said == ["Booked 2 people on First aid for 25 March 2026."]
    select(page, "Tom Price")
    _press(page.acts[DONE][0])
    assert _move(sitting).form.values()["day"] == TODAY


def test_a_place_is_done_and_asks_for_the_certificate(
    page: PlacesList, sitting: Sitting, there: Learning, office: OfficeFile
) -> None:
    page.table.select_where(lambda place: place.id == there.offered)
    _press(page.acts[DONE][0])
    dialog = _move(sitting)
    dialog.form.set_values({"minutes": "?", "day": TODAY})
    _press(dialog.primary)
    assert list(dialog.form.problems()) == ["minutes"]
    dialog.form.set_values({"minutes": 300, "result": "Passed", "cost_pence": 4500})
    _press(dialog.primary)
    assert sitting.said == ["First aid done: Amina Diallo."]
    kept = _place(office, there.offered)
    assert (kept.state, kept.minutes, kept.cost_pence) == (PlaceState.DONE, 300, 4500)
    assert page.panel.isVisible()
    assert page.panel.pill.text() == "In force"


@pytest.mark.parametrize(
    ("act", "state", "said"),
    [
        (DECLINED, PlaceState.DECLINED, "First aid declined: Amina Diallo."),
        (MISSED, PlaceState.DID_NOT_ATTEND, "Did not attend First aid: Amina Diallo."),
    ],
)
def test_a_place_is_declined_or_not_come_to(
    page: PlacesList, sitting: Sitting, there: Learning, office: OfficeFile,
    act: int, state: PlaceState, said: str
) -> None:  # fmt: skip
    page.table.select_where(lambda place: place.id == there.offered)
    _press(page.acts[act][0])
    dialog = _move(sitting)
    dialog.form.set_values({"day": TODAY + timedelta(days=1)})
    _press(dialog.primary)
    assert list(dialog.form.problems()) == ["day"]
    dialog.form.set_values({"day": TODAY})
    _press(dialog.primary)
    assert sitting.said == [said]
    assert _place(office, there.offered).state is state
    assert not page.acts[act][0].isEnabled()


def test_a_place_is_changed_removed_and_brought_back(
    page: PlacesList, sitting: Sitting, there: Learning, office: OfficeFile
) -> None:
    page.table.select_where(lambda place: place.id == there.expired)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    dialog = _form(sitting)
    assert dialog.form.values()["done_on"] == TODAY - 2 * YEAR
    dialog.form.set_values({"ends_on": TODAY + YEAR})
    _press(dialog.primary)
    assert sitting.said == ["Changed the place of Margaret Ellis on First aid."]
    assert _place(office, there.expired).standing is TrainingStanding.IN_FORCE
    _press(page.acts[REMOVE][0])
    assert len(page.rows.rows) == 2
    sitting.desk.operations.undo_last()
    assert len(page.rows.rows) == 3


def test_a_certificate_is_dropped_looked_at_saved_and_taken_away(
    page: PlacesList, sitting: Sitting, there: Learning, office: OfficeFile, tmp_path: Path,
    qtbot: QtBot
) -> None:  # fmt: skip
    page.table.select_where(lambda place: place.id == there.expired)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    card = page.panel.certificate
    assert page.panel.isVisible()
    assert not card.view.isVisible()
    scan = tmp_path / "first aid.png"
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    picture.save(str(scan))
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(scan))])
    copies, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    page.panel.dropEvent(QDropEvent(QPointF(5, 5), copies, given, buttons, keys))
    qtbot.waitUntil(lambda: card.view.has_picture)
    assert sitting.said == ["Added the certificate of Margaret Ellis for First aid."]
    assert card.open_button.accessibleName() == "Open: certificate of Margaret Ellis, First aid"
    _press(card.open_button)
    assert sitting.answers.opened is not None
    assert sitting.answers.opened.read_bytes() == scan.read_bytes()
    sitting.answers.can_open = False
    _press(card.open_button)
    assert sitting.refusals == [
        "first aid.png was not opened: this computer has no program for it."
    ]
    sitting.answers.saves_to = tmp_path / "nowhere" / "out.png"
    _press(card.save_button)
    assert len(sitting.refusals) == 2
    sitting.answers.files = (tmp_path / "not there.pdf",)
    _press(card.add_button)
    assert len(sitting.refusals) == 3
    _press(card.remove_button)
    assert not card.view.isVisible()
    sitting.desk.operations.undo_last()
    assert certificates.certificate(office, there.expired).name == "first aid.png"
    QTest.keyClick(page.panel, Qt.Key.Key_Escape)
    assert not page.panel.isVisible()
    assert page.table.hasFocus()


def test_the_panel_follows_what_is_selected(
    page: PlacesList, sitting: Sitting, there: Learning, here: Riverside, office: OfficeFile
) -> None:
    page.table.select_where(lambda place: place.id == there.expired)
    _press(page.acts[LOOK][0])
    page.table.select_where(lambda place: place.id == there.overdue)
    assert page.panel.place_id == there.overdue
    _press(page.panel.person)
    assert sitting.went == [("person", here.amina)]
    training.remove(office, [there.overdue])
    page.read()
    assert not page.panel.isVisible()


def test_all_training_is_taken_out(page: PlacesList, sitting: Sitting, tmp_path: Path,
                                   qtbot: QtBot) -> None:  # fmt: skip
    _press(page.export)
    assert sitting.said == []
    sitting.answers.saves_to = tmp_path / "training.csv"
    _press(page.export)
    qtbot.waitUntil(lambda: bool(sitting.said))
    assert sitting.said == ["3 places written to training.csv."]


def test_where_there_is_no_training_one_is_told_how_to_begin(
    here: Riverside, sitting: Sitting, qtbot: QtBot
) -> None:
    page = places(giving_back_at("training", sitting, qtbot))
    assert not page.bar.isVisible()
    assert page.subtitle == "No training here"


@pytest.mark.parametrize(("theme", "text_size"), [("light", 100), ("dark", 150)])
def test_each_list_can_be_read_and_reached(
    screen: GivingBackScreen, there: Learning, theme: str, text_size: int
) -> None:
    page = page_at(screen, "training", TrainingPage)
    dress(theme, text_size)
    found = {}
    for key in ("places", "gaps", "courses", "hours"):
        page.turn_to(key)
        if key == "places":
            select(places(screen), "Margaret Ellis")
            places(screen).look_at_selected()
        settle(screen)
        found[key] = failures(screen)
    assert found == {key: [] for key in found}
