"""Home opens on today: notices with their one act, figures, months, and what is ahead."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from app.desktop.form_dialog import FormDialog
from app.desktop.giving_back.record_form import RecordDialog
from app.desktop.home import words
from app.desktop.home.put_off_list import PutOffList
from app.desktop.home.screen import HomeScreen
from app.desktop.look.themes import ThemeChoice, Themes
from app.desktop.parts.attention import AttentionRow
from app.desktop.start import Beginning
from app.desktop.window import MainWindow
from app.records.put_off import PutOffDraft
from app.records.recognition import RecognitionKind, RecognitionState
from app.rules.notice import Act, Rule
from app.services import notices, recognition
from app.services.home import HomeFigures
from app.services.office import OfficeFile
from app.services.preferences import PreferencesFile
from app.services.recognition import LedgerView
from tests.desktop.accessibility import failures
from tests.desktop.answers import DEMO_TODAY, Answers
from tests.desktop.render import settle


@pytest.fixture
def home(demo_window: MainWindow) -> HomeScreen:
    screen = demo_window.pages.shown_screen
    assert isinstance(screen, HomeScreen)
    return screen


@pytest.fixture
def answers(demo_window: MainWindow) -> Answers:
    assert isinstance(demo_window.ask, Answers)
    return demo_window.ask


def rows(home: HomeScreen) -> list[AttentionRow]:
    # They are built a few in each turn of the event loop.
    settle(home.window())
    return [row for row in home.attention.rows.widgets() if isinstance(row, AttentionRow)]


def first(home: HomeScreen, fits: Callable[[AttentionRow], bool]) -> AttentionRow:
    return next(row for row in rows(home) if fits(row))


def test_rows_badge_and_count_are_the_notices(home: HomeScreen, demo_office: OfficeFile) -> None:
    found = notices.all_notices(demo_office, DEMO_TODAY)
    assert [row.thing.key.key for row in rows(home)] == [one.key for one in found.waiting]
    assert home.attention.head.remark.text().split()[0] == str(len(found.waiting))
    assert all(one.headline in one.sentence for one in found.waiting)


def test_thanking_takes_the_row_away_and_undo_brings_it_back(
    home: HomeScreen, answers: Answers, demo_window: MainWindow, demo_office: OfficeFile
) -> None:
    before = [row.thing.key.key for row in rows(home)]
    row = first(home, lambda row: row.thing.key.act is Act.THANK)
    key = row.thing.key.key
    row.verb.click()
    dialog = answers.shown
    assert isinstance(dialog, RecordDialog)
    dialog.primary.click()
    assert key not in [row.thing.key.key for row in rows(home)]
    given = recognition.ledger(demo_office, LedgerView(person_id=row.thing.key.person_id))[0]
    assert (given.kind, given.state) == (RecognitionKind.THANKS, RecognitionState.GIVEN)
    assert demo_window.desk is not None
    demo_window.desk.operations.undo_last()
    assert [row.thing.key.key for row in rows(home)] == before


def test_many_are_thanked_as_one_act(
    home: HomeScreen, answers: Answers, demo_office: OfficeFile
) -> None:
    owed = [row for row in rows(home) if row.thing.key.rule is Rule.THANKS]
    assert len(owed) > 1
    home.thank_all.click()
    assert isinstance(answers.shown, RecordDialog)
    answers.shown.primary.click()
    assert not [row for row in rows(home) if row.thing.key.rule is Rule.THANKS]
    assert not home.thank_all.isVisible()
    home.desk.operations.undo_last()
    assert len([row for row in rows(home) if row.thing.key.rule is Rule.THANKS]) == len(owed)


def test_what_is_put_off_waits_in_one_line_and_comes_back(
    home: HomeScreen, answers: Answers
) -> None:
    held_before = len(notices.all_notices(home.desk.office, DEMO_TODAY).put_off)
    row = rows(home)[0]
    notice = row.thing.key
    row.asked.emit(notice, row.thing.others[0])
    dialog = answers.shown
    assert isinstance(dialog, FormDialog)
    dialog.form.set_values(
        {"until": DEMO_TODAY + timedelta(days=7), "reason": "A card is on its way"}
    )
    dialog.primary.click()
    assert notice.key not in [row.thing.key.key for row in rows(home)]
    assert home.attention.put_off.text().startswith(str(held_before + 1))

    home.attention.show_put_off_button.click()
    held = answers.shown
    assert isinstance(held, PutOffList)
    held.bring_back(notice.key)
    assert notice.key in [row.thing.key.key for row in rows(home)]
    held.primary.click()


def test_the_page_of_the_person_is_one_choice_away(
    home: HomeScreen, demo_window: MainWindow
) -> None:
    row = rows(home)[0]
    row.asked.emit(row.thing.key, row.thing.others[1])
    assert demo_window.pages.place == "person"


def test_the_count_beside_home_is_true_while_another_screen_is_seen(
    home: HomeScreen, demo_window: MainWindow, demo_office: OfficeFile
) -> None:
    before = demo_window.sidebar.count("home")
    notice = rows(home)[0].thing.key
    demo_window.pages.go("people")
    draft = PutOffDraft.check(
        {"key": notice.key, "until": DEMO_TODAY + timedelta(days=3), "reason": "Asked"}
    )
    home.desk.operations.perform(lambda: notices.put_off(demo_office, draft, DEMO_TODAY))
    assert demo_window.sidebar.count("home") == before - 1


def test_a_long_record_is_read_in_the_worker(
    home: HomeScreen, demo_window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("app.services.home.AT_ONCE", 10)
    with qtbot.waitSignal(demo_window.tasks.finished):
        home.make_stale()
    assert rows(home)
    demo_window.pages.go("people")
    with qtbot.waitSignal(demo_window.tasks.finished):
        home.make_stale()
    assert demo_window.sidebar.count("home") == len(rows(home))


def test_a_new_file_says_how_to_begin(
    office: OfficeFile, themes: Themes, preferences: PreferencesFile, qtbot: QtBot
) -> None:
    window = MainWindow(themes, preferences, lambda: DEMO_TODAY)
    qtbot.addWidget(window)
    Beginning(window).take_over(office)
    settle(window)
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    screen = window.pages.shown_screen
    assert isinstance(screen, HomeScreen)
    assert screen.beginning.isVisible()
    assert failures(screen) == []
    window.tasks.close()


@pytest.mark.parametrize(
    ("theme", "text_size"),
    [(ThemeChoice.LIGHT, 100), (ThemeChoice.DARK, 135), (ThemeChoice.LIGHT, 150)],
)
def test_everybody_can_use_it(
    home: HomeScreen, demo_window: MainWindow, theme: ThemeChoice, text_size: int
) -> None:
    demo_window.themes.choose(theme, text_size)
    settle(demo_window)
    assert failures(home) == []


@pytest.mark.parametrize(
    ("hour", "name", "said"),
    [
        (8, "Sarah Jones", "Good morning, Sarah"),
        (12, "Sarah", "Good afternoon, Sarah"),
        (18, "", "Good evening"),
    ],
)
def test_the_greeting_fits_the_hour(hour: int, name: str, said: str) -> None:
    assert words.greeting(datetime(2026, 3, 16, hour, 0), name) == said  # noqa: DTZ001


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (1000, 1240, "24% more than by 24 October"),
        (1000, 500, "50% less than by 24 October"),
        (1000, 1001, "as much as by 24 October"),
        (30, 500, "33 h in October"),
    ],
)
def test_a_month_is_compared_with_the_same_days_before(before: int, now: int, said: str) -> None:
    figures = HomeFigures(
        now, 2000, before, DEMO_TODAY.replace(month=10), 3, 0, 0, 0, 6000, 6000, None, None, ""
    )
    assert QLocale().name() == "en_GB"
    assert words.figures(figures, DEMO_TODAY)[0].remark == said


@pytest.mark.parametrize(
    ("minutes", "said"), [(0, "0 min"), (150, "2 h 30 min"), (599, "9 h 59 min"), (650, "10 h")]
)
def test_few_hours_are_told_to_the_minute(minutes: int, said: str) -> None:
    assert words.hours(minutes) == said
