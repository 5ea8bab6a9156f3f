"""A row of buttons that goes on in the next line keeps up with what its buttons want."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.parts.buttons import plain_button
from app.desktop.parts.flow import Flow
from tests.desktop.accessibility import cut_texts
from tests.desktop.render import settle


def test_buttons_that_grew_while_they_were_hidden_have_their_room(qtbot: QtBot) -> None:
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    growing = plain_button("Change", "pencil")
    pages.addWidget(Flow(growing, plain_button("Remove", "trash-2")))
    pages.addWidget(QWidget())
    settle(pages, (600, 200))
    pages.setCurrentIndex(1)
    settle(pages, (600, 200))
    growing.setIconSize(QSize(60, 17))
    settle(pages, (600, 200))
    pages.setCurrentIndex(0)
    settle(pages, (600, 200))
    assert cut_texts(pages) == []
