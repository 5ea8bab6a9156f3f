"""Mailing lists: who may be mailed and taken out as a sheet, and the lists in Settings."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.desktop.events.mailing_page import MailingPage
from app.desktop.events.screen import EventsScreen
from app.desktop.form_dialog import FormDialog
from app.desktop.settings.mailing_section import MailingSection
from app.records.mailing import MailingListDraft
from app.services import mailing
from app.services.office import OfficeFile
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.gathered import Gathered, gathered, press
from tests.desktop.render import dress, settle


@pytest.fixture
def there(office: OfficeFile) -> Gathered:
    made = gathered(office)
    draft = MailingListDraft(name="Newsletter", wording="The Trust may write to me.")
    list_id = mailing.add(office, draft).record_id
    assert list_id is not None
    for person_id in (made.people.amina, made.people.tom):
        mailing.sign_up(office, list_id, person_id, TODAY, event_id=made.today, how="On paper")
    mailing.opt_out(office, made.people.tom, TODAY, list_id=list_id)
    return made


@pytest.fixture
def screen(there: Gathered, sitting: Sitting, qtbot: QtBot) -> EventsScreen:
    made = EventsScreen(sitting.desk)
    made.show_subject("mailing")
    qtbot.addWidget(made)
    settle(made)
    return made


def _page(screen: EventsScreen) -> MailingPage:
    page = screen.page("mailing")
    assert isinstance(page, MailingPage)
    return page


@pytest.fixture
def section(there: Gathered, sitting: Sitting, qtbot: QtBot) -> MailingSection:
    made = MailingSection(sitting.desk)
    qtbot.addWidget(made)
    made.refresh()
    settle(made, (780, 700))
    return made


def test_who_may_be_mailed_is_listed_and_who_said_no_only_when_asked(
    screen: EventsScreen, sitting: Sitting, there: Gathered
) -> None:
    page = _page(screen)
    QAbstractItemModelTester(page.rows)
    assert [row.person for row in page.rows.rows] == ["Amina Diallo"]
    assert page.subtitle == "1 may be mailed \u00b7 1 with an address \u00b7 1 said no"
    assert [column.text(page.rows.rows[0]) for column in page.rows.columns] == [
        "Amina Diallo",
        "amina@example.org",
        "Said yes",
        "16 Mar 2026",
        "Garden afternoon \u00b7 On paper",
        "The Trust may write to me.",
    ]
    press(page.refused_too)
    assert [row.person for row in page.rows.rows] == ["Amina Diallo", "Tom Price"]
    page.table.setFocus()
    page.table.selectRow(1)
    assert not page.opt_out.isEnabled()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    press(page.person)
    press(page.lists)
    assert sitting.went == [("person", there.people.tom)] * 2 + [("settings", "mailing")]


def test_somebody_says_no(screen: EventsScreen, sitting: Sitting) -> None:
    page = _page(screen)
    page.table.selectRow(0)
    assert page.opt_out.accessibleName() == "Amina Diallo said no"
    press(page.opt_out)
    assert page.rows.rows == []
    assert failures(screen) == []
    sitting.desk.operations.undo_last()
    assert len(page.rows.rows) == 1


def test_a_list_is_saved_as_a_sheet(
    screen: EventsScreen, sitting: Sitting, tmp_path: Path, qtbot: QtBot
) -> None:
    page = _page(screen)
    page.save()
    assert sitting.said == []
    sitting.answers.saves_to = tmp_path / "news"
    with qtbot.waitSignal(sitting.desk.operations.done):
        press(page.export)
    assert sitting.said == ["1 address written to news.csv."]
    assert "amina@example.org" in (tmp_path / "news.csv").read_text(encoding="utf-8-sig")


def test_no_lists_lead_to_the_settings(office: OfficeFile, sitting: Sitting, qtbot: QtBot) -> None:
    made = EventsScreen(sitting.desk)
    made.show_subject("mailing")
    qtbot.addWidget(made)
    settle(made)
    assert failures(made) == []
    page = _page(made)
    page.save()
    page.opt_out_selected()
    assert page.subtitle == "No mailing lists yet"


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_list_can_be_read_and_reached(screen: EventsScreen, theme: str, text_size: int) -> None:
    dress(theme, text_size)
    beside = 1280 - round(228 * 0.95 * text_size / 100)
    settle(screen, (beside, 760))
    assert failures(screen) == []
    assert screen.minimumSizeHint().width() <= beside


def test_lists_are_added_changed_closed_and_removed(
    section: MailingSection, sitting: Sitting, office: OfficeFile
) -> None:
    QAbstractItemModelTester(section.rows)
    assert failures(section) == []
    press(section.add_button)
    dialog = sitting.answers.shown
    assert isinstance(dialog, FormDialog)
    press(dialog.primary)
    assert sorted(dialog.form.problems()) == ["name", "wording"]
    dialog.form.set_values({"name": "Vacancies", "wording": "Tell me when help is wanted."})
    press(dialog.primary)
    section.refresh()
    section.table.selectRow(1)
    QTest.keyClick(section, Qt.Key.Key_F2)
    dialog = sitting.answers.shown
    assert isinstance(dialog, FormDialog)
    dialog.form.set_values({"name": "Help wanted"})
    press(dialog.primary)
    section.refresh()
    assert [row.name for row in section.rows.rows] == ["Help wanted", "Newsletter"]
    section.table.selectRow(0)
    press(section.close_list)
    section.refresh()
    assert section.rows.columns[0].text(section.rows.rows[0]) == "Help wanted (closed)"
    assert section.close_list.accessibleName() == "Open Help wanted again"
    QTest.keyClick(section, Qt.Key.Key_Delete)
    section.refresh()
    assert [row.name for row in section.rows.rows] == ["Newsletter"]
    section.table.selectRow(0)
    press(section.remove)
    assert "must be kept" in sitting.refusals[-1]
    press(section.who)
    assert sitting.went == [("events", "mailing")]
    QTest.keyClick(section, Qt.Key.Key_Insert)
    QTest.keyClick(section, Qt.Key.Key_Home)


def test_no_list_yet_says_what_one_is_for(sitting: Sitting, qtbot: QtBot) -> None:
    made = MailingSection(sitting.desk)
    qtbot.addWidget(made)
    made.refresh()
    settle(made, (780, 700))
    assert failures(made) == []
    made.change_selected()
    made.close_or_open()
    made.remove_selected()
    assert sitting.answers.shown is None
