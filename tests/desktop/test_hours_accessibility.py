"""The five checks of accessibility over the Hours screen in every state and look."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.desktop.hours.log_panel import Way
from app.desktop.look.themes import ThemeChoice, Themes
from app.desktop.window import MainWindow
from app.services.office import OfficeFile
from app.services.preferences import PreferencesFile
from tests.desktop.accessibility import cut_texts, failures, rich_labels, small_targets, unnamed
from tests.desktop.hours_window import screen_of, type_keys, window_at_hours
from tests.desktop.render import settle
from tests.desktop.whole_window import answers_of


@pytest.fixture(params=[("light", 100), ("light", 150), ("dark", 100), ("dark", 150)], ids=str)
def window(
    request: pytest.FixtureRequest,
    demo_office: OfficeFile,
    themes: Themes,
    preferences: PreferencesFile,
    qtbot: QtBot,
) -> Iterator[MainWindow]:
    theme, text_size = request.param
    themes.choose(ThemeChoice(theme), text_size)
    yield from window_at_hours(demo_office, themes, preferences, qtbot)


def test_the_list_and_each_way_to_log(window: MainWindow) -> None:
    screen = screen_of(window)
    screen.table.list.selectRow(0)
    settle(window)
    assert failures(window) == []
    for way, keys in ((Way.DAY, "am\n2"), (Way.SHEET, "zz\n1\nam\n2\n"), (Way.MONTH, "am\nx\n")):
        screen.log(way)
        type_keys(keys)
        settle(window)
        assert window.width() == 1280
        assert failures(window) == []


def test_the_dialog(window: MainWindow) -> None:
    screen = screen_of(window)
    screen.table.change_asked.emit(screen.table.list.record(0))
    dialog = answers_of(window).shown
    assert isinstance(dialog, QDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    for check in (unnamed, small_targets, cut_texts, rich_labels):
        assert check(dialog) == []
    dialog.reject()
