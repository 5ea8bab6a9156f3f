"""Fonts, icons and themes: bundled, sharp, and in step with the person's choice."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from defusedxml import ElementTree
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.look.application import the_application
from app.desktop.look.icons import Icon, icon
from app.desktop.look.look import Look, Size, current_look
from app.desktop.look.themes import ThemeChoice, Themes
from app.desktop.look.tokens import LIGHT, Theme
from app.records.resources import resource_path
from tests.desktop.render import image_of

ICONS = sorted(resource_path("icons").glob("*.svg"))


def test_there_is_one_application(qapp: QApplication) -> None:
    assert the_application() is qapp


def test_fusion_draws_whatever_the_system_prefers() -> None:
    code = (
        "from app.desktop.look.application import the_application\n"
        "print(the_application().style().name())\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_STYLE_OVERRIDE": "Windows"},
    )
    assert ran.stdout.strip() == "fusion"


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_inter_is_bundled_in_its_weights(weight: int) -> None:
    info = QFontInfo(Look().font(Size.BODY, weight))
    assert info.family() == "Inter"
    assert info.weight() == weight


def test_type_grows_with_the_text_size() -> None:
    assert [Look(text_size=135).font(size).pixelSize() for size in Size] == [35, 32, 22, 19, 16]


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_is_an_outline_that_takes_a_colour(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert 'stroke="currentColor"' in text
    assert 'stroke-width="2"' in text
    assert not re.search("<(script|image|foreignObject)", text)


def test_no_icon_shows_a_dollar_and_licences_are_there() -> None:
    assert "receipt" not in [path.stem for path in ICONS]
    assert "ISC License" in resource_path("icons/LICENSE").read_text(encoding="utf-8")
    assert "SIL OPEN FONT" in resource_path("fonts/LICENSE").read_text(encoding="utf-8")


def test_icons_are_sharp_at_every_scale(qapp: QApplication) -> None:
    made = icon("house", LIGHT.ink, 20, LIGHT.accent)
    for scale in (1.0, 1.5, 2.0, 3.0):
        assert made.pixmap(QSize(20, 20), scale).size() == QSize(20, 20) * scale
    ordinary = made.pixmap(QSize(20, 20), 1.0).toImage()
    selected = made.pixmap(QSize(20, 20), 1.0, made.Mode.Selected).toImage()
    assert ordinary != selected


def test_an_icon_beside_text_is_drawn_and_says_nothing(qtbot: QtBot) -> None:
    shown = Icon("house")
    qtbot.addWidget(shown)
    assert shown.accessibleName() == ""
    image = image_of(shown, (20, 20), 2.0)
    assert image.size() == QSize(40, 40)
    corner = image.pixelColor(0, 0)
    assert any(image.pixelColor(x, y) != corner for x in range(40) for y in range(40))


def test_a_choice_is_worn_and_announced(qapp: QApplication, qtbot: QtBot) -> None:
    themes = Themes(qapp)
    with qtbot.waitSignal(themes.changed) as told:
        themes.choose(ThemeChoice.DARK, 135)
    assert told.args == [Look(Theme.DARK, 135)]
    assert current_look() == themes.look == Look(Theme.DARK, 135)
    assert qapp.font().pixelSize() == 19
    themes.choose(ThemeChoice.LIGHT)
    assert themes.look == Look(Theme.LIGHT, 135)
    themes.choose(text_size=140)
    assert themes.text_size == 135
    themes.choose(ThemeChoice.SYSTEM, 100)
    assert themes.choice is ThemeChoice.SYSTEM
    themes.deleteLater()


def test_parts_are_dressed_anew_with_the_application(qapp: QApplication, qtbot: QtBot) -> None:
    shown = Icon("house", 20)
    qtbot.addWidget(shown)
    themes = Themes(qapp)
    themes.choose(ThemeChoice.DARK, 150)
    assert shown.size() == QSize(30, 30)
    themes.choose(ThemeChoice.SYSTEM, 100)
    themes.deleteLater()


def test_the_wish_for_contrast_outlives_the_first_window(qapp: QApplication, qtbot: QtBot) -> None:
    """A hints object that was let go has answered "Internal C++ object already deleted"."""
    themes = Themes(qapp)
    window = QWidget()
    window.show()
    window.close()
    window.deleteLater()
    qapp.processEvents()
    assert themes.wears_high_contrast() in (True, False)
    themes.deleteLater()


def test_icons_draw_at_the_size_asked(qapp: QApplication) -> None:
    image = QImage(10, 10, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    icon("plus", LIGHT.ink, 10).paint(painter, image.rect())
    painter.end()
    dark = [
        (x, y) for x in range(10) for y in range(10) if image.pixelColor(x, y).lightness() < 120
    ]
    assert {x for x, _ in dark} >= {4, 5}


def test_every_icon_file_is_well_formed() -> None:
    for path in ICONS:
        root = ElementTree.parse(path).getroot()
        assert root is not None
        assert root.tag.endswith("svg")
