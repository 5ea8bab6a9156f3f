"""The five checks of accessibility over the screens of claims in every look."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.desktop.expenses.claim_entry_screen import ClaimEntryScreen
from app.desktop.expenses.claim_screen import ClaimScreen
from app.desktop.look.themes import ThemeChoice, Themes
from app.desktop.window import MainWindow
from app.rules.claim_steps import Step
from app.services.office import OfficeFile
from app.services.preferences import PreferencesFile
from tests.desktop.accessibility import cut_texts, failures, rich_labels, small_targets, unnamed
from tests.desktop.claims_window import (
    Claims,
    at,
    at_expenses,
    claims,
    window_at_expenses,
)
from tests.desktop.hours_window import type_keys
from tests.desktop.render import settle
from tests.desktop.whole_window import answers_of


@pytest.fixture
def made(office: OfficeFile) -> Claims:
    return claims(office)


@pytest.fixture(params=[("light", 100), ("light", 150), ("dark", 100), ("dark", 150)], ids=str)
def window(
    request: pytest.FixtureRequest,
    office: OfficeFile,
    made: Claims,
    themes: Themes,
    preferences: PreferencesFile,
    qtbot: QtBot,
) -> Iterator[MainWindow]:
    theme, text_size = request.param
    themes.choose(ThemeChoice(theme), text_size)
    yield from window_at_expenses(office, themes, preferences, qtbot)


def _look(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    settle(window)
    assert window.width() == 1280
    assert failures(window) == []


def test_the_lists(window: MainWindow, qtbot: QtBot) -> None:
    screen = at_expenses(window)
    for key in ("claims", "approve"):
        screen.turn_to(key)
        screen.page(key).focus_list()
        _look(window, qtbot)


def test_a_claim_in_every_state(window: MainWindow, made: Claims, qtbot: QtBot) -> None:
    for claim_id in (made.draft, made.waiting, made.returned, made.paid, made.gift):
        at(window, ClaimScreen, "claim", claim_id)
        _look(window, qtbot)


def test_a_claim_that_is_keyed(window: MainWindow, qtbot: QtBot) -> None:
    at(window, ClaimEntryScreen, "claim entry", "new")
    type_keys("amina\nkit\nFair\n\n\nHome\nHall\nx\n")
    _look(window, qtbot)


def test_the_questions(window: MainWindow, made: Claims) -> None:
    for claim_id, steps in (
        (made.draft, (Step.SUBMIT,)),
        (made.waiting, (Step.APPROVE, Step.RETURN)),
        (made.paid, (Step.CORRECT, Step.GIVE_BACK)),
    ):
        screen = at(window, ClaimScreen, "claim", claim_id)
        for step in steps:
            screen.buttons[step].click()
            dialog = answers_of(window).shown
            assert isinstance(dialog, QDialog)
            settle(dialog, (dialog.width(), dialog.height()))
            for check in (unnamed, small_targets, cut_texts, rich_labels):
                assert check(dialog) == []
            dialog.reject()
    screen = at(window, ClaimScreen, "claim", made.paid)
    screen.view.bank.change.click()
    dialog = answers_of(window).shown
    assert isinstance(dialog, QDialog)
    assert unnamed(dialog) == []
    dialog.reject()
