"""The settings on the demo charity, by keyboard: kept, refused beside the field, taken back."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.desktop.form_dialog import FormDialog
from app.desktop.look.themes import ThemeChoice
from app.desktop.look.tokens import Theme
from app.desktop.settings.activities_section import ActivitiesSection
from app.desktop.settings.baseline_section import BaselineSection
from app.desktop.settings.changes_section import ChangesSection
from app.desktop.settings.charity_section import CharitySection
from app.desktop.settings.file_section import FileSection
from app.desktop.settings.letterhead_section import LetterheadSection
from app.desktop.settings.look_section import LookSection
from app.desktop.settings.screen import SettingsScreen
from app.desktop.settings.section import Section
from app.desktop.settings.take_out_section import CSV, WORKBOOK, TakeOutSection
from app.desktop.settings.thanks_section import ThanksSection
from app.desktop.window import MainWindow
from app.records.policy import PolicyDraft
from app.services import activities, charity, letterhead, people_list
from app.services.journal_list import recent
from app.services.office import OfficeFile
from app.services.people_list import PeopleFilter
from tests.desktop.accessibility import failures
from tests.desktop.answers import DEMO_TODAY, Answers
from tests.desktop.render import WINDOW, settle

SECTIONS = (
    "charity", "letterhead", "thanks", "baseline", "activities", "expenses", "look", "file",
    "take out", "changes",
)  # fmt: skip


def _settings(window: MainWindow, key: str) -> Section:
    window.pages.go("settings", key)
    screen = window.pages.shown_screen
    assert isinstance(screen, SettingsScreen)
    settle(window)
    return screen.section(key)


def _type(widget: object, text: str) -> None:
    assert isinstance(widget, QLineEdit)
    widget.selectAll()
    QTest.keyClicks(widget, text)


def test_the_charity_is_renamed_by_keyboard(
    demo_window: MainWindow, demo_office: OfficeFile
) -> None:
    section = _settings(demo_window, "charity")
    assert isinstance(section, CharitySection)
    name = section.card.form.editor("name")
    _type(name, "Hillside Trust")
    _type(section.card.form.editor("hour_value_pence"), "13.45")
    QTest.keyClick(section.card.form, Qt.Key.Key_Return)
    kept = charity.details(demo_office)
    assert (kept.name, kept.hour_value_pence) == ("Hillside Trust", 1345)
    assert demo_window.sidebar.organisation.text() == "Hillside Trust"
    assert demo_window.ground.toast.isVisible()


def test_a_charity_without_a_name_is_refused_and_nothing_typed_is_lost(
    demo_window: MainWindow,
) -> None:
    section = _settings(demo_window, "charity")
    assert isinstance(section, CharitySection)
    _type(section.card.form.editor("coordinator"), "Hannah W")
    _type(section.card.form.editor("name"), " ")
    section.card.save_button.click()
    assert section.card.form.problems() == {"name": "The charity needs a name."}
    _settings(demo_window, "look")
    assert _settings(demo_window, "charity") is section
    assert section.card.form.values()["coordinator"] == "Hannah W"


def test_the_letterhead_is_kept_and_the_charity_stays(
    demo_window: MainWindow, demo_office: OfficeFile
) -> None:
    section = _settings(demo_window, "letterhead")
    assert isinstance(section, LetterheadSection)
    before = charity.details(demo_office)
    _type(section.card.form.editor("registered_number"), "1234567")
    _type(section.card.form.editor("signed_by"), "Idris Bowen")
    assert section.card.form.values()["address"] == before.address
    QTest.keyClick(section.card.form, Qt.Key.Key_Return)
    kept = charity.details(demo_office)
    assert (kept.registered_number, kept.signed_by) == ("1234567", "Idris Bowen")
    assert (kept.name, kept.hour_value_pence) == (before.name, before.hour_value_pence)
    of_charity = _settings(demo_window, "charity")
    assert isinstance(of_charity, CharitySection)
    _type(of_charity.card.form.editor("name"), "Hillside Trust")
    of_charity.card.save_button.click()
    assert charity.details(demo_office).registered_number == "1234567"


def test_what_is_typed_into_the_letterhead_stays_until_it_is_saved(
    demo_window: MainWindow,
) -> None:
    section = _settings(demo_window, "letterhead")
    assert isinstance(section, LetterheadSection)
    _type(section.card.form.editor("signed_by"), "x" * 201)
    section.card.save_button.click()
    assert section.card.form.problems() == {"signed_by": "Signed by is too long: 200 letters fit."}
    _settings(demo_window, "look")
    assert _settings(demo_window, "letterhead") is section
    assert section.card.form.values()["signed_by"] == "x" * 201


def test_a_logo_is_chosen_removed_and_brought_back(
    demo_window: MainWindow, demo_office: OfficeFile, tmp_path: Path
) -> None:
    section = _settings(demo_window, "letterhead")
    assert isinstance(section, LetterheadSection)
    assert isinstance(demo_window.ask, Answers)
    assert not section.remove.isVisible()
    section.choose.click()
    picture = tmp_path / "logo.png"
    demo_window.ask.files = (picture,)
    picture.write_bytes(b"no picture")
    section.choose.click()
    assert "is not a picture" in demo_window.failure.sentence.text()
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(picture))
    section.choose.click()
    assert letterhead.logo(demo_office) == picture.read_bytes()
    assert not section.logo.is_empty()
    assert section.remove.isVisible()
    section.remove.click()
    assert letterhead.logo(demo_office) is None
    assert section.logo.is_empty()
    section.desk.operations.undo_last()
    assert letterhead.logo(demo_office) == picture.read_bytes()


def test_the_figures_of_the_policy_are_kept(
    demo_window: MainWindow, demo_office: OfficeFile
) -> None:
    section = _settings(demo_window, "thanks")
    assert isinstance(section, ThanksSection)
    thanks, milestones, offers, *_ = section.rules
    _type(thanks.form.editor("thanks_minutes"), "12")
    _type(milestones.form.editor("milestone_hours"), "25, 75")
    offers.switch.click()
    assert not offers.form.isVisible()
    section.save_button.click()
    policy = charity.policy(demo_office)
    assert policy.thanks_minutes == 720
    assert policy.milestone_hours == (25, 75)
    assert not policy.offers_on
    assert policy.offer_days == PolicyDraft().offer_days


def test_problems_of_the_policy_stand_beside_their_fields(demo_window: MainWindow) -> None:
    section = _settings(demo_window, "thanks")
    assert isinstance(section, ThanksSection)
    thanks, milestones, *_ = section.rules
    _type(thanks.form.editor("thanks_days"), "never")
    _type(milestones.form.editor("milestone_years"), "5, 1")
    section.save_button.click()
    assert list(thanks.form.problems()) == ["thanks_days"]
    assert milestones.form.problems() == {
        "milestone_years": "Milestones are whole numbers that rise, such as 10, 50, 100."
    }
    days = thanks.form.editor("thanks_days")
    assert isinstance(days, QLineEdit)
    assert days.hasFocus()


def test_the_policy_goes_back_to_how_it_came(
    demo_window: MainWindow, demo_office: OfficeFile
) -> None:
    charity.change_policy(demo_office, PolicyDraft(thanks_days=90, quiet_on=False))
    section = _settings(demo_window, "thanks")
    assert isinstance(section, ThanksSection)
    section.as_it_came.click()
    assert charity.policy(demo_office) == PolicyDraft()
    assert section.rules[0].form.values()["thanks_days"] == 30


def test_the_days_ahead_of_training_and_checks_are_set(
    demo_window: MainWindow, demo_office: OfficeFile
) -> None:
    section = _settings(demo_window, "thanks")
    assert isinstance(section, ThanksSection)
    cards = {card.accessibleName(): card for card in section.rules}
    ahead = cards["Training that ends"].form.editor("warn_days")
    _type(ahead, "60, 30")
    section.save_button.click()
    assert "rise" in cards["Training that ends"].form.problems()["warn_days"]
    _type(ahead, "14, 90")
    cards["Checks due for review"].switch.click()
    section.save_button.click()
    policy = charity.policy(demo_office)
    assert (policy.warn_days, policy.training_on, policy.checks_on) == ((14, 90), True, False)


def test_the_baseline_is_set_and_lifted(demo_window: MainWindow, demo_office: OfficeFile) -> None:
    section = _settings(demo_window, "baseline")
    assert isinstance(section, BaselineSection)
    day = section.form.editor("baseline_on")
    _type(day, "soon")
    section.save_button.click()
    assert "not a day" in section.form.problems()["baseline_on"]
    _type(day, "1/12/2027")
    section.save_button.click()
    assert "future" in section.form.problems()["baseline_on"]
    _type(day, "3 April 2026")
    QTest.keyClick(section.form, Qt.Key.Key_Return)
    assert charity.details(demo_office).baseline_on == date(2026, 4, 3)
    section.lift_button.click()
    assert charity.details(demo_office).baseline_on is None
    assert not section.lift_button.isEnabled()


def test_activities_are_added_renamed_closed_and_removed(
    demo_window: MainWindow, demo_office: OfficeFile, qtbot: QtBot
) -> None:
    section = _settings(demo_window, "activities")
    assert isinstance(section, ActivitiesSection)
    QAbstractItemModelTester(section.model)
    QTest.keyClick(section.table, Qt.Key.Key_Insert)
    _fill(demo_window, "Archive", qtbot)
    assert "Archive" in _names(demo_office)
    section.table.select_where(lambda row: row.name == "Archive")
    QTest.keyClick(section.table, Qt.Key.Key_F2)
    _fill(demo_window, "Old papers", qtbot)
    section.table.select_where(lambda row: row.name == "Old papers")
    section.close_button.click()
    section.table.select_where(lambda row: row.name == "Old papers")
    assert section.close_button.text() == "Open again"
    QTest.keyClick(section.table, Qt.Key.Key_Delete)
    assert "Old papers" not in _names(demo_office)


def test_an_activity_with_hours_is_not_removed_and_says_why(demo_window: MainWindow) -> None:
    section = _settings(demo_window, "activities")
    assert isinstance(section, ActivitiesSection)
    section.table.selectRow(0)
    section.remove_button.click()
    assert "Close it instead" in demo_window.failure.sentence.text()


def test_the_look_is_changed_at_once_and_remembered(demo_window: MainWindow) -> None:
    section = _settings(demo_window, "look")
    assert isinstance(section, LookSection)
    buttons = {button.text(): button for button in section.findChildren(QPushButton)}
    buttons["Dark"].click()
    buttons["135 %"].click()
    assert demo_window.themes.look.theme is Theme.DARK
    assert demo_window.preferences.now.text_size == 135
    demo_window.menus.actions["light"].trigger()
    assert section.colours.value() is ThemeChoice.LIGHT


def test_the_file_is_backed_up_from_the_menu(demo_window: MainWindow, qtbot: QtBot) -> None:
    demo_window.menus.actions["back up"].trigger()
    qtbot.waitUntil(lambda: not demo_window.tasks.is_busy)
    section = _settings(demo_window, "file")
    assert isinstance(section, FileSection)
    assert section.newest.text().startswith("The newest good backup is from")
    assert demo_window.sidebar.safe.text().startswith("Backed up")


def test_the_file_is_checked(demo_window: MainWindow, qtbot: QtBot) -> None:
    section = _settings(demo_window, "file")
    assert isinstance(section, FileSection)
    section.check_button.click()
    qtbot.waitUntil(section.found.isVisible)
    assert section.check_button.isEnabled()
    assert failures(section) == []


@pytest.mark.parametrize("key", ["people", "hours", "given back", "notices"])
@pytest.mark.parametrize("form", [WORKBOOK, CSV])
def test_each_sheet_is_taken_out(
    demo_window: MainWindow, qtbot: QtBot, tmp_path: Path, key: str, form: object
) -> None:
    demo_window.menus.actions["take out"].trigger()
    section = _settings(demo_window, "take out")
    assert isinstance(section, TakeOutSection)
    assert isinstance(demo_window.ask, Answers)
    demo_window.ask.saves_to = tmp_path / "sheet"
    section.form.choose(form)
    section.buttons[key].click()
    qtbot.waitUntil(section.written.isVisible)
    suffix = ".xlsx" if form is WORKBOOK else ".csv"
    assert section.written.sentence.text().endswith(f"rows written to sheet{suffix}.")
    assert (tmp_path / f"sheet{suffix}").is_file()


def test_nothing_is_taken_out_where_no_place_is_chosen(demo_window: MainWindow) -> None:
    section = _settings(demo_window, "take out")
    assert isinstance(section, TakeOutSection)
    section.buttons["people"].click()
    assert not demo_window.tasks.is_busy


def test_a_recent_change_is_taken_back_and_done_again(
    demo_window: MainWindow, demo_office: OfficeFile
) -> None:
    charity.treat_as_recognised(demo_office, DEMO_TODAY)
    section = _settings(demo_window, "changes")
    assert isinstance(section, ChangesSection)
    sentence = recent(demo_office, 1)[0].sentence
    _named(section, f"Undo: {sentence}").click()
    assert charity.details(demo_office).baseline_on is None
    settle(demo_window)
    _named(section, f"Do it again: Undone: {sentence}").click()
    assert charity.details(demo_office).baseline_on == DEMO_TODAY


def test_a_change_that_others_build_on_is_not_taken_back(
    demo_window: MainWindow, demo_office: OfficeFile
) -> None:
    charity.treat_as_recognised(demo_office, DEMO_TODAY)
    first = recent(demo_office, 1)[0]
    charity.treat_as_recognised(demo_office, date(2026, 1, 1))
    section = _settings(demo_window, "changes")
    _named(section, f"Undo: {first.sentence}").click()
    assert "changed since" in demo_window.failure.sentence.text()
    assert people_list.table(demo_office, PeopleFilter.EVERYONE, "", DEMO_TODAY)


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_every_section_can_be_read_and_reached(
    demo_window: MainWindow, theme: ThemeChoice, text_size: int
) -> None:
    demo_window.themes.choose(theme, text_size)
    for key in SECTIONS:
        section = _settings(demo_window, key)
        settle(demo_window, WINDOW)
        assert failures(section) == [], key
        assert demo_window.minimumSizeHint().width() <= WINDOW[0], key


def _names(office: OfficeFile) -> list[str]:
    return [row.name for row in activities.overview(office)]


def _fill(window: MainWindow, name: str, qtbot: QtBot) -> None:
    assert isinstance(window.ask, Answers)
    dialog = window.ask.shown
    assert isinstance(dialog, FormDialog)
    settle(dialog, (480, 420))
    _type(dialog.form.editor("name"), name)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.form, Qt.Key.Key_Return)


def _named(section: Section, name: str) -> QPushButton:
    buttons = section.findChildren(QPushButton)
    return next(b for b in buttons if b.accessibleName() == name and b.isVisible())
