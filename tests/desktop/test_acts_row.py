"""The acts of a list stand in one line, and what has no room behind the button for more."""

from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from app.desktop.parts.acts_row import ActsRow
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import plain_button
from app.desktop.parts.menu_entry import menu_entry
from tests.desktop.render import settle


def test_what_has_no_room_stands_in_the_menu(qtbot: QtBot) -> None:
    called: list[str] = []
    acts_on = QListWidget()
    qtbot.addWidget(acts_on)
    menu_entry(acts_on, "Book", "", lambda: called.append("book"))
    menu_entry(acts_on, "Remove", "Del", lambda: called.append("remove"))
    buttons = [plain_button(text) for text in ("Book", "Done", "Remove")]
    row = ActsRow(acts_on, *buttons)
    around = Box(row)
    qtbot.addWidget(around)
    settle(around, (600, 60))
    assert [button.isVisible() for button in buttons] == [True, True, True]
    assert not row.more.isVisible()
    settle(around, (row.minimumSizeHint().width(), 60))
    assert [button.isVisible() for button in buttons] == [True, False, False]
    assert row.more.accessibleName() == "More"
    menu = row.more.menu()
    menu.aboutToShow.emit()
    assert [entry.text() for entry in menu.actions()] == ["Book", "Remove"]
    menu.actions()[1].trigger()
    assert called == ["remove"]
    settle(around, (600, 60))
    buttons[0].setText("Book all of the places on every course there is, whoever they are for")
    settle(around, (600, 60))
    assert not buttons[2].isVisible()
