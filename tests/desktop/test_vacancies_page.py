"""Vacancies: noted, shown to those who fit, told of, answered, and closed."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.desktop.giving_back.acts import act_on
from app.desktop.giving_back.screen import GivingBackScreen
from app.desktop.giving_back.vacancies.forms import CloseDialog, TellDialog, VacancyDialog
from app.desktop.giving_back.vacancies.page import VacanciesPage
from app.records.person import PersonDraft
from app.records.vacancy import Answer, VacancyDraft
from app.rules.notice import Rule
from app.services import notices, people, vacancies, vacancy_telling
from app.services.office import OfficeFile
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.giving_lists import giving_back_at, page_at
from tests.desktop.render import settle
from tests.desktop.riverside import Riverside


@pytest.fixture
def screen(here: Riverside, office: OfficeFile, sitting: Sitting, qtbot: QtBot) -> GivingBackScreen:
    people.add(office, PersonDraft.check({"name": "Zoe Cook", "skills": "cooking, Welsh"}))
    draft = {
        "title": "Community cook",
        "skills_wanted": "Cooking, food hygiene",
        "opens_on": TODAY,
        "public_on": TODAY + timedelta(days=5),
        "closes_on": TODAY + timedelta(days=20),
    }
    vacancies.add(office, VacancyDraft.check(draft))
    return giving_back_at("vacancies", sitting, qtbot)


@pytest.fixture
def page(screen: GivingBackScreen) -> VacanciesPage:
    return page_at(screen, "vacancies", VacanciesPage)


def test_a_vacancy_is_noted_changed_and_removed(
    page: VacanciesPage, sitting: Sitting, office: OfficeFile
) -> None:
    assert page.primary is not None
    page.primary.click()
    dialog = sitting.answers.shown
    assert isinstance(dialog, VacancyDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    dialog.form.set_values({"title": "Driver", "public_on": TODAY - timedelta(days=1)})
    dialog.primary.click()
    assert dialog.form.general.text().startswith("It would be public before")
    dialog.form.set_values({"public_on": None})
    dialog.primary.click()
    assert [row.title for row in page.rows.rows] == ["Driver", "Community cook"]
    QAbstractItemModelTester(page.rows)
    page.focus_list()
    page.change.click()
    changed = sitting.answers.shown
    assert isinstance(changed, VacancyDialog)
    changed.form.set_values({"title": "Van driver"})
    changed.primary.click()
    page.remove.click()
    assert [row.title for row in vacancies.listed(office)] == ["Community cook"]


def test_those_who_fit_are_told_and_answer(
    page: VacanciesPage, screen: GivingBackScreen, sitting: Sitting, office: OfficeFile
) -> None:
    page.focus_list()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    view = page.view
    assert view.isVisible()
    assert failures(screen) == []
    first = view.matches.rows[0]
    assert (first.name, first.offers) == ("Zoe Cook", ("Cooking",))
    assert view.matches.columns[2].text(first) == "1 of 2"
    assert not view.tell.isEnabled()
    view.fitting.selectRow(0)
    QTest.keyClick(view.fitting, Qt.Key.Key_Space)
    view.tell.click()
    dialog = sitting.answers.shown
    assert isinstance(dialog, TellDialog)
    dialog.form.set_values({"day": "31/02/2026"})
    dialog.primary.click()
    assert list(dialog.form.problems()) == ["day"]
    dialog.form.set_values({"day": TODAY, "how": "by phone"})
    dialog.primary.click()
    assert sitting.said == ["Told Zoe Cook of the vacancy Community cook."]
    view.turn_to(1)
    view.tellings.selectRow(0)
    assert failures(screen) == []
    view.answer.set_value(Answer.INTERESTED)
    view.answer.edited.emit()
    (told,) = vacancy_telling.tellings(office, vacancies.listed(office)[0].id)
    assert (told.answer, told.told_how) == (Answer.INTERESTED, "by phone")
    assert page.subtitle.endswith("1 interested")
    view.tellings.selectRow(0)
    view.untell.click()
    assert list(view.told.rows) == []
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert page.table.isVisible()


def test_a_mail_merge_is_written(
    page: VacanciesPage, sitting: Sitting, tmp_path: Path, qtbot: QtBot
) -> None:
    page.focus_list()
    page.open.click()
    page.view.fitting.selectRow(0)
    page.view.mail.click()
    sitting.answers.saves_to = tmp_path / "merge.csv"
    with qtbot.waitSignal(sitting.desk.operations.done):
        page.view.mail.click()
    assert "Zoe Cook" in (tmp_path / "merge.csv").read_text(encoding="utf-8-sig")


def test_letters_are_saved_and_opened(
    page: VacanciesPage, sitting: Sitting, tmp_path: Path, qtbot: QtBot
) -> None:
    page.focus_list()
    page.open.click()
    view = page.view
    assert not view.letters.isEnabled()
    view.matches.tick([row.id for row in view.matches.rows[:2]])
    view.letters.click()
    assert not sitting.desk.tasks.is_busy
    sitting.answers.saves_to = tmp_path / "letters.pdf"
    with qtbot.waitSignal(sitting.desk.operations.done):
        view.letters.click()
    assert (tmp_path / "letters.pdf").read_bytes().startswith(b"%PDF")
    assert sitting.answers.opened == tmp_path / "letters.pdf"
    assert sitting.said[0].endswith("written to letters.pdf.")


def test_those_told_get_letters_while_it_is_open(
    page: VacanciesPage, screen: GivingBackScreen, sitting: Sitting, office: OfficeFile,
    tmp_path: Path, qtbot: QtBot,
) -> None:  # fmt: skip
    page.focus_list()
    page.open.click()
    view = page.view
    assert not view.letters_told.isEnabled()
    (row,) = vacancies.listed(office)
    zoe = view.matches.rows[0].id
    vacancy_telling.tell(office, row.id, [zoe], TODAY, "by post")
    page.read()
    view.turn_to(1)
    assert failures(screen) == []
    sitting.answers.saves_to = tmp_path / "told.pdf"
    with qtbot.waitSignal(sitting.desk.operations.done):
        view.letters_told.click()
    assert sitting.answers.opened == tmp_path / "told.pdf"
    draft = vacancies.draft_for(office, row.id)
    vacancies.change(office, row.id, VacancyDraft.check({**draft.model_dump(), "closed": True}))
    page.read()
    assert not view.letters_told.isEnabled()


def test_it_is_closed_with_what_came_of_it(
    page: VacanciesPage, sitting: Sitting, office: OfficeFile
) -> None:
    page.focus_list()
    page.open.click()
    page.view.close_button.click()
    dialog = sitting.answers.shown
    assert isinstance(dialog, CloseDialog)
    dialog.form.set_values({"outcome": "Zoe was appointed"})
    dialog.primary.click()
    (row,) = vacancies.listed(office)
    assert (row.closed, row.outcome) == (True, "Zoe was appointed")
    assert not page.view.close_button.isVisible()
    page.view.back.click()
    page.close_button.click()
    assert not page.close_button.isEnabled()
    page.view.change.click()
    assert isinstance(sitting.answers.shown, VacancyDialog)


def test_the_notice_leads_to_the_vacancy(
    page: VacanciesPage, screen: GivingBackScreen, sitting: Sitting, office: OfficeFile
) -> None:
    waiting = notices.all_notices(office, TODAY).waiting
    (notice,) = [one for one in waiting if one.rule is Rule.VACANCY]
    assert act_on(sitting.desk, None, notice) is None
    screen.show_subject(sitting.went[0][1])
    assert page.view.isVisible()
    assert page.view.title.text() == "Community cook"
    page.view.fitting.opened.emit(page.view.matches.rows[0])
    assert sitting.went[1][0] == "person"
