"""Events where they are told of besides their own place: a person's page, and Home."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.desktop.home.screen import HomeScreen
from app.desktop.parts.buttons import Button
from app.desktop.people.person import PersonScreen
from app.services import roster
from app.services.office import OfficeFile
from tests.desktop.accessibility import failures
from tests.desktop.desks import Sitting
from tests.desktop.gathered import Gathered, gathered, press
from tests.desktop.render import dress, settle


@pytest.fixture
def there(office: OfficeFile) -> Gathered:
    return gathered(office)


def test_a_person_page_shows_their_events_and_opens_one(
    there: Gathered, sitting: Sitting, qtbot: QtBot, office: OfficeFile
) -> None:
    page = PersonScreen(sitting.desk)
    qtbot.addWidget(page)
    page.show_subject(there.people.amina)
    settle(page)
    assert page.events.said.text() == "Came 1 time \u00b7 1 ahead"
    texts = [label.text() for label in page.events.lines.findChildren(QLabel) if label.isVisible()]
    assert texts == ["Mon 16 Mar 2026", "10:00", "Mon 9 Mar 2026", "Signed in"]
    links = [link for link in page.events.findChildren(Button) if link.isVisible()]
    assert [link.accessibleName() for link in links] == ["Open Garden afternoon", "Open Open day"]
    press(links[0])
    assert sitting.went == [("event", there.today)]
    roster.absent(office, there.past, [there.people.amina])
    page.make_stale()
    assert page.events.said.text() == "absent 1 time \u00b7 1 ahead"
    dress("light", 150)
    settle(page)
    assert failures(page) == []


def test_who_has_no_events_has_no_such_card(
    there: Gathered, sitting: Sitting, qtbot: QtBot, office: OfficeFile
) -> None:
    roster.take_off(office, there.today, [there.people.tom])
    page = PersonScreen(sitting.desk)
    qtbot.addWidget(page)
    page.show_subject(there.people.tom)
    settle(page)
    assert page.events.isHidden()


def test_home_names_the_events_ahead(there: Gathered, sitting: Sitting, qtbot: QtBot) -> None:
    home = HomeScreen(sitting.desk)
    qtbot.addWidget(home)
    settle(home)
    texts = [label.text() for label in home.coming.findChildren(QLabel) if label.isVisible()]
    assert "10:00 Garden afternoon \u00b7 2 of 3 places filled" in texts
    assert not any("Talk" in text for text in texts)
