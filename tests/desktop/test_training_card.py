"""Training and checks on a person's page, and lines of the ledger that lead to their places."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.desktop.giving_back.training.check_form import CheckDialog
from app.desktop.giving_back.training.move_form import MoveDialog
from app.desktop.giving_back.training.place_form import PlaceDialog
from app.desktop.people.person import PersonScreen
from app.desktop.subjects import AtTab, TrainingOf
from app.records.course import PlaceState
from app.records.recognition import RecognitionState
from app.services import recognition, training, training_list
from app.services.office import OfficeFile
from app.services.recognition import LedgerView
from app.services.training_list import PlacesView
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.giving_lists import giving_back_at, ledger, offers
from tests.desktop.learning import Learning, learning
from tests.desktop.render import dress, settle
from tests.desktop.riverside import Riverside


@pytest.fixture
def there(here: Riverside, office: OfficeFile) -> Learning:
    return learning(office, here)


@pytest.fixture
def page(there: Learning, here: Riverside, sitting: Sitting, qtbot: QtBot) -> PersonScreen:
    made = PersonScreen(sitting.desk)
    made.show_subject(here.amina)
    qtbot.addWidget(made)
    settle(made)
    return made


def _press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _named(page: PersonScreen, name: str) -> QPushButton:
    found = [one for one in page.findChildren(QPushButton) if one.accessibleName() == name]
    return next(one for one in found if one.isVisible())


def _words(page: PersonScreen) -> list[str]:
    settle(page)
    labels = page.training.facts.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def test_the_card_tells_what_is_open_in_force_and_reviewed(
    page: PersonScreen, here: Riverside
) -> None:
    assert _words(page) == [
        "First aid", "Offered 13 Mar 2026", "Offered",
        "Food hygiene", "Done 16 Mar 2024 \u00b7 until 16 Mar 2025", "Review overdue",
    ]  # fmt: skip
    page.show_subject(here.margaret)
    assert _words(page) == [
        "First aid", "Done 16 Mar 2024 \u00b7 until 16 Mar 2025", "Expired",
        "Enhanced DBS", "Issued 16 Mar 2024 \u00b7 review 26 Mar 2026", "Review soon",
    ]  # fmt: skip
    page.show_subject(here.tom)
    assert _words(page) == []
    assert page.training.empty.isVisible()
    assert not page.training.all_training.isVisible()


def test_an_open_place_is_booked_and_done_there_alone(
    page: PersonScreen, sitting: Sitting, office: OfficeFile, there: Learning
) -> None:
    assert not page.given_back.offers.isVisible()
    _press(_named(page, "Book: First aid"))
    dialog = sitting.answers.shown
    assert isinstance(dialog, MoveDialog)
    dialog.form.set_values({"day": TODAY + timedelta(days=7)})
    _press(dialog.primary)
    assert "Booked for 23 Mar 2026" in _words(page)
    _press(_named(page, "Done: First aid"))
    dialog = sitting.answers.shown
    assert isinstance(dialog, MoveDialog)
    _press(dialog.primary)
    assert training.draft_for(office, there.offered).state is PlaceState.DONE
    assert "In force" in _words(page)


def test_training_is_offered_and_a_check_added_for_the_person(
    page: PersonScreen, sitting: Sitting, here: Riverside
) -> None:
    _press(page.training.offer)
    dialog = sitting.answers.shown
    assert isinstance(dialog, PlaceDialog)
    assert dialog.form.values()["person_id"] == (here.amina,)
    dialog.reject()
    _press(page.training.add_check)
    check = sitting.answers.shown
    assert isinstance(check, CheckDialog)
    check.form.set_values({"issued_on": TODAY})
    _press(check.primary)
    assert sitting.said == ["Noted a check (enhanced DBS) of Amina Diallo."]
    assert "No review set" in _words(page)
    _press(page.training.all_training)
    whose = TrainingOf(here.amina, "Amina Diallo")
    assert sitting.went == [("giving back", AtTab("training", whose))]


@pytest.mark.parametrize(("theme", "text_size"), [("light", 150), ("dark", 100)])
def test_the_page_can_be_read_and_reached(page: PersonScreen, theme: str, text_size: int) -> None:
    dress(theme, text_size)
    settle(page)
    assert failures(page) == []


def test_a_line_of_the_ledger_opens_its_place(
    there: Learning, sitting: Sitting, office: OfficeFile, qtbot: QtBot
) -> None:
    screen = giving_back_at("ledger", sitting, qtbot)
    (place,) = training_list.rows(office, PlacesView(state=PlaceState.OFFERED), TODAY)
    ledger(screen).table.select_where(lambda line: line.id == place.recognition_id)
    _press(ledger(screen).change)
    dialog = sitting.answers.shown
    assert isinstance(dialog, PlaceDialog)
    dialog.form.set_values({"note": "Saturday"})
    _press(dialog.primary)
    lines = recognition.ledger(office, LedgerView(state=RecognitionState.OFFERED))
    assert "Saturday" in [line.note for line in lines]


def test_an_offer_that_is_a_place_is_booked_and_done(
    there: Learning, sitting: Sitting, office: OfficeFile, qtbot: QtBot
) -> None:
    screen = giving_back_at("offers", sitting, qtbot)
    page = offers(screen)
    page.table.select_where(lambda line: line.offer.person == "Amina Diallo")
    _press(page.accept)
    dialog = sitting.answers.shown
    assert isinstance(dialog, MoveDialog)
    dialog.form.set_values({"day": TODAY})
    _press(dialog.primary)
    assert training.draft_for(office, there.offered).state is PlaceState.BOOKED
    _press(page.give)
    done = sitting.answers.shown
    assert isinstance(done, MoveDialog)
    _press(done.primary)
    assert training.draft_for(office, there.offered).state is PlaceState.DONE
