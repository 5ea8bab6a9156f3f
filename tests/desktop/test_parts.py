"""Labels that never clip, choices, frames, the sidebar, and the note of what was done."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget
from pytestqt.qtbot import QtBot

from app.desktop.parts.attention import ROWS_SHOWN, Attention, AttentionCard, AttentionRow
from app.desktop.parts.boxes import Box, ScrollPage
from app.desktop.parts.buttons import plain_button
from app.desktop.parts.choosing import FilterChips, Segmented
from app.desktop.parts.dated_list import DatedCard, DatedLine
from app.desktop.parts.figures import Figure, FigureRow
from app.desktop.parts.frames import DialogFrame, SidePanel
from app.desktop.parts.labels import Label, WrappingLabel, tooltip
from app.desktop.parts.pill import Pill, Tone
from app.desktop.parts.search_box import SearchBox
from app.desktop.parts.sidebar import Sidebar
from app.desktop.parts.strips import FailureStrip, TaskStrip
from app.desktop.parts.toast import ToastGround
from tests.desktop.accessibility import cut_texts, name_of
from tests.desktop.gallery import THINGS, sidebar
from tests.desktop.render import settle


@pytest.mark.parametrize("width", [120, 200, 360])
def test_a_wrapped_label_is_as_high_as_its_text(qtbot: QtBot, width: int) -> None:
    label = WrappingLabel("Margaret gave 14 h 30 min on 5 occasions since 3 March. " * 3)
    page = Box(Box(Box(label)), None)
    qtbot.addWidget(page)
    settle(page, (width, 600))
    assert cut_texts(page) == []
    settle(page, (900, 600))
    assert label.height() < 60
    assert cut_texts(page) == []
    label.setText("As many words as fill some lines at any width. " * 9)
    settle(page, (900, 600))
    assert label.height() > 30
    assert cut_texts(page) == []


def test_what_is_typed_is_never_markup(qtbot: QtBot) -> None:
    label = Label("<b>Noor</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert tooltip("<b>Noor</b>\n& Co") == "&lt;b&gt;Noor&lt;/b&gt;<br>&amp; Co"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_a_button(qtbot: QtBot, key: Qt.Key) -> None:
    button = plain_button("Next")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_chips_narrow_together(qtbot: QtBot) -> None:
    chips = FilterChips([("new", "New"), ("quiet", "Quiet")], "Show")
    qtbot.addWidget(chips)
    with qtbot.waitSignal(chips.changed) as changed:
        chips.parts[0].click()  # type: ignore[attr-defined]  # chips are buttons
    assert changed.args == [frozenset({"new"})]
    chips.choose(["quiet"])
    assert chips.chosen() == {"quiet"}
    chips.show_label("new", "New (3)")
    assert name_of(chips.parts[0]) == "New (3)"


def test_one_segment_holds_and_arrows_walk(qtbot: QtBot) -> None:
    choice = Segmented([("day", "One day"), ("month", "A month")], "How to enter")
    qtbot.addWidget(choice)
    settle(choice, (300, 40))
    assert choice.value() == "day"
    with qtbot.waitSignal(choice.chosen) as chosen:
        QTest.keyClick(choice, Qt.Key.Key_Right)
    assert chosen.args == ["month"]
    QTest.keyClick(choice, Qt.Key.Key_Right)
    assert choice.value() == "month"
    choice.choose("day")
    assert choice.value() == "day"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert name_of(focused) == "How to enter: One day"


def test_a_row_says_its_verb_in_full(qtbot: QtBot) -> None:
    row = AttentionRow(THINGS[0])
    qtbot.addWidget(row)
    assert row.verb.accessibleName() == "Renew\u2026: Priya Nair\u2019s DBS review is due"
    with qtbot.waitSignal(row.acted) as acted:
        row.verb.click()
    assert acted.args == [1]


def test_the_card_shows_a_few_and_says_how_many_more(qtbot: QtBot) -> None:
    card = AttentionCard("Needs your attention")
    qtbot.addWidget(card)
    settle(card, (600, 400))
    things = [Attention(n, "award", Tone.GOOD, f"Thing {n}", "", "Thank") for n in range(60)]
    card.show_things(things, 60, "60 things")
    card.show_put_off("2 things are put off until next week")
    settle(card, (600, 400))
    shown = [row for row in card.findChildren(AttentionRow) if row.isVisible()]
    assert len(shown) == ROWS_SHOWN
    assert card.more.text() == "Show more, 40 are left"
    with qtbot.waitSignals([card.put_off_asked, card.acted]):
        card.show_put_off_button.click()
        shown[0].verb.click()
    card.more.click()
    settle(card, (600, 400))
    card.more.click()
    settle(card, (600, 400))
    assert len([row for row in card.findChildren(AttentionRow) if row.isVisible()]) == 60
    assert not card.more.isVisible()
    card.show_things(things[:2], 2, "2 things")
    card.show_put_off("")
    settle(card, (600, 400))
    assert len([row for row in card.findChildren(AttentionRow) if row.isVisible()]) == 2
    assert not card.more.isVisible()


def test_rows_are_built_a_few_in_a_turn_and_the_page_keeps_its_height(qtbot: QtBot) -> None:
    card = AttentionCard("Needs your attention")
    qtbot.addWidget(card)
    things = [Attention(n, "award", Tone.GOOD, f"Thing {n}", "", "Thank") for n in range(15)]
    card.show_things(things, 15, "15 things")
    assert 0 < len(card.findChildren(AttentionRow)) < 15
    settle(card, (600, 400))
    assert [row.thing for row in card.findChildren(AttentionRow)] == things
    height = card.rows.height()
    card.show_things(things[1:], 14, "14 things")
    assert card.rows.minimumHeight() == height
    settle(card, (600, 400))
    assert card.rows.minimumHeight() == 0
    shown = [row.thing for row in card.findChildren(AttentionRow) if row.isVisible()]
    assert shown == things[1:]


def test_the_card_says_when_nothing_waits(qtbot: QtBot) -> None:
    card = AttentionCard("Needs your attention", "Nothing is owed to anybody.")
    qtbot.addWidget(card)
    card.show_things(THINGS, len(THINGS), "5 things")
    settle(card, (600, 500))
    assert not card.nothing.isVisible()
    card.show_things([], 0, "Nobody is waiting")
    settle(card, (600, 500))
    assert card.nothing.isVisible()


def test_what_scrolls_keeps_in_line_with_what_does_not(qtbot: QtBot) -> None:
    within = Box()
    within.setMinimumHeight(700)
    page = ScrollPage(within)
    qtbot.addWidget(page)
    settle(page, (600, 800))
    assert not page.verticalScrollBar().isVisible()
    right = within.mapTo(page, within.rect().topRight()).x()
    settle(page, (600, 400))
    assert page.verticalScrollBar().isVisible()
    assert within.mapTo(page, within.rect().topRight()).x() == right


def test_it_does_so_too_where_it_was_laid_out_before_it_was_shown(qtbot: QtBot) -> None:
    within = Box()
    within.setMinimumHeight(700)
    page = ScrollPage(within)
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    stack.addWidget(Box())
    settle(stack, (600, 400))
    page.resize(stack.size())
    stack.addWidget(page)
    stack.setCurrentWidget(page)
    settle(stack, (600, 400))
    assert page.verticalScrollBar().isVisible()
    assert page.width() - within.mapTo(page, within.rect().topRight()).x() - 1 == 28


def test_figures_stand_two_by_two_where_there_is_less_room(qtbot: QtBot) -> None:
    row = FigureRow(*(Figure(str(n), "given") for n in range(4)))
    qtbot.addWidget(row)
    settle(row, (900, 120))
    tops = {card.y() for card in row._cards}
    assert len(tops) == 1
    settle(row, (400, 240))
    assert len({card.y() for card in row._cards}) == 2
    row.show_figures(Figure("9", "people", "today"))
    assert row._cards[0].accessibleName() == "9 people today"
    assert not row._cards[1].isVisible()


def test_a_dated_list_or_one_sentence(qtbot: QtBot) -> None:
    card = DatedCard("Coming up", "Nothing soon.")
    qtbot.addWidget(card)
    settle(card, (300, 200))
    card.show_lines([])
    assert "Nothing soon." in [
        label.text() for label in card.findChildren(Label) if label.isVisible()
    ]
    card.show_lines([DatedLine("cake", "Wed 18 March", "Joe's birthday")])
    settle(card, (300, 200))
    texts = [label.text() for label in card.findChildren(Label) if label.isVisible()]
    assert texts == ["Coming up", "Wed 18 March", "Joe's birthday"]


def test_a_pill_takes_another_word(qtbot: QtBot) -> None:
    pill = Pill("Due soon", Tone.WARN)
    qtbot.addWidget(pill)
    pill.show_word("Overdue", Tone.DANGER)
    assert (pill.text(), pill.property("tone")) == ("Overdue", "danger")


def test_a_dialog_asks_and_keeps_what_failed(qtbot: QtBot) -> None:
    frame = DialogFrame(None, "Thank Ana", Box(Label("Body")), "Thank")
    qtbot.addWidget(frame)
    frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    frame.add_button(plain_button("More"))
    frame.open()
    with qtbot.waitSignal(frame.asked):
        frame.primary.click()
    assert frame.isVisible()
    frame.show_failure("It was not saved.")
    assert frame.failure.isVisible()
    with qtbot.waitSignal(frame.rejected):
        frame.cancel.click()


def test_escape_closes_a_panel(qtbot: QtBot) -> None:
    panel = SidePanel("Ana Ruiz", Box(Label("Body")))
    qtbot.addWidget(panel)
    settle(panel, (348, 400))
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_the_words_of_a_search_box_are_never_cut(qtbot: QtBot) -> None:
    box = SearchBox("Find people or commands", short="Find")
    qtbot.addWidget(box)
    settle(box, (310, 36))
    assert box.placeholderText() == "Find people or commands"
    settle(box, (180, 36))
    assert box.placeholderText() == "Find"
    assert name_of(box) == "Find people or commands"


def test_the_sidebar_says_what_waits_and_tells_where_to_go(qtbot: QtBot) -> None:
    bar = sidebar()
    qtbot.addWidget(bar)
    settle(bar, (228, 700))
    model = bar.rows.model()
    said = model.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Expenses, 2 waiting"
    bar.show_count("expenses", 0, "0 waiting")
    assert model.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Expenses"
    with qtbot.waitSignal(bar.chosen) as chosen:
        bar.rows.setCurrentIndex(model.index(1, 0))
    assert chosen.args == ["people"]
    with qtbot.waitSignal(bar.chosen) as chosen:
        bar._foot["help"].click()
    assert chosen.args == ["help"]


def _rings(bar: Sidebar) -> bool:
    return bar.rows.shows_ring


def test_the_ring_shows_for_the_keyboard_only(qtbot: QtBot) -> None:
    bar = sidebar()
    qtbot.addWidget(bar)
    settle(bar, (228, 700))
    bar.activateWindow()
    bar.rows.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not _rings(bar)
    QTest.keyClick(bar.rows, Qt.Key.Key_Down)
    assert _rings(bar)
    bar.rows.clearFocus()
    assert not _rings(bar)
    bar.rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert _rings(bar)


def test_a_note_goes_by_itself_but_not_from_under_the_pointer(qtbot: QtBot) -> None:
    ground = ToastGround(Box(None))
    qtbot.addWidget(ground)
    settle(ground, (700, 400))
    toast = ground.toast
    toast.say("Saved: 2 h 30 min for Margaret Ellis " * 6, undo=2**70)
    assert toast.geometry().right() < 700
    with qtbot.waitSignal(toast.undone) as undone:
        toast.undo.click()
    assert undone.args == [2**70]
    assert not toast.isVisible()
    toast.say("Saved.")
    assert not toast.undo.isVisible()
    QApplication.sendEvent(toast, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    toast._on_time_over()
    assert toast.isVisible()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    toast._on_time_over()
    assert not toast.isVisible()


def test_strips_say_what_failed_and_how_far_it_is(qtbot: QtBot) -> None:
    failure, task = FailureStrip(), TaskStrip()
    page = Box(failure, None, task)
    qtbot.addWidget(page)
    settle(page, (800, 300))
    failure.say("It was not saved, because the disk is full.")
    assert failure.isVisible()
    task.begin("Bringing in\u2026")
    assert task.bar.maximum() == 0
    assert not task.isVisible()
    qtbot.waitUntil(task.isVisible)
    task.progress(2**40, 2**41)
    assert task.bar.value() == 500
    with qtbot.waitSignal(task.cancelled):
        task.cancel.click()
    task.end()
    assert not task.isVisible()
