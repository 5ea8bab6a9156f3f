"""Giving back: who is owed thanks, what was promised, and the ledger, walked by keyboard."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.desktop import newest_read
from app.desktop.giving_back.give_form import GiveDialog
from app.desktop.giving_back.put_off_form import PutOffDialog
from app.desktop.giving_back.record_form import RecordDialog
from app.desktop.giving_back.screen import GivingBackScreen
from app.desktop.giving_back.tabs import tabs
from app.desktop.parts.suggestions import Suggestion
from app.records.recognition import RecognitionDraft, RecognitionKind, RecognitionState
from app.services import notices, recognition
from app.services.office import OfficeFile
from app.services.recognition import LedgerView
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.giving_lists import ledger, offers, owed
from tests.desktop.render import dress, settle
from tests.desktop.riverside import Riverside

LISTS = ("owed", "offers", "ledger")
#: Every list there is.
ALL = tuple(tab.key for tab in tabs())


@pytest.fixture
def screen(here: Riverside, sitting: Sitting, qtbot: QtBot) -> GivingBackScreen:
    return _shown(GivingBackScreen(sitting.desk), qtbot)


@pytest.fixture
def read_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newest_read, "MANY", 0)


def _shown(screen: GivingBackScreen, qtbot: QtBot) -> GivingBackScreen:
    qtbot.addWidget(screen)
    settle(screen)
    screen.activateWindow()
    return screen


def _subtitle(screen: GivingBackScreen) -> str:
    assert screen.header is not None
    return screen.header.subtitle.text()


def _press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _offer(office: OfficeFile, here: Riverside, **values: object) -> None:
    draft = {"person_id": here.amina, "kind": "reference", "state": "offered",
             "offered_on": TODAY - timedelta(days=60), **values}  # fmt: skip
    recognition.record(office, RecognitionDraft.check(draft))


def _recorded(sitting: Sitting) -> RecordDialog:
    assert isinstance(sitting.answers.shown, RecordDialog)
    return sitting.answers.shown


def test_who_is_owed_thanks_is_told_with_their_wishes(screen: GivingBackScreen) -> None:
    QAbstractItemModelTester(owed(screen).rows)
    (line,) = owed(screen).rows.rows
    texts = [column.text(line) for column in owed(screen).rows.columns]
    assert texts == [
        "Tick Amina Diallo",
        "Amina Diallo",
        "Mina gave 12 h on 3 occasions since 27 February.",
        "Training, reference",
        "Overdue",
    ]
    assert line.notice.besides == "Not thanked yet."
    assert _subtitle(screen).startswith("Thanks are owed: 1 ")


def test_all_who_are_owed_are_thanked_as_one_act_and_undone(
    screen: GivingBackScreen, sitting: Sitting, office: OfficeFile
) -> None:
    assert not owed(screen).thank.isEnabled()
    owed(screen).focus_list()
    QTest.keyClick(owed(screen).table, Qt.Key.Key_Space)
    assert [line.notice.name for line in owed(screen).rows.ticked()] == ["Amina Diallo"]
    assert owed(screen).everyone.checkState() is Qt.CheckState.Checked
    assert owed(screen).thank.accessibleName() == "Thank Amina Diallo"
    _press(owed(screen).thank)
    _press(_recorded(sitting).primary)
    assert sitting.said == ["Thanked Amina Diallo."]
    assert list(owed(screen).rows.rows) == []
    assert _subtitle(screen) == "Nobody is owed thanks"
    sitting.desk.operations.undo_last()
    assert len(owed(screen).rows.rows) == 1
    assert owed(screen).rows.ticked() == []


def test_everyone_is_ticked_and_unticked(screen: GivingBackScreen) -> None:
    everyone = owed(screen).everyone
    everyone.setFocus()
    QTest.keyClick(everyone, Qt.Key.Key_Space)
    assert len(owed(screen).rows.ticked()) == 1
    QTest.keyClick(everyone, Qt.Key.Key_Space)
    assert owed(screen).rows.ticked() == []
    assert everyone.checkState() is Qt.CheckState.Unchecked
    owed(screen).focus_list()
    QTest.keyClick(owed(screen).table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(owed(screen).rows.ticked()) == 1


def test_enter_opens_the_person(
    screen: GivingBackScreen, sitting: Sitting, here: Riverside
) -> None:
    owed(screen).focus_list()
    QTest.keyClick(owed(screen).table, Qt.Key.Key_Return)
    _press(owed(screen).open)
    assert sitting.went == [("person", here.amina)] * 2


def test_what_can_wait_is_put_off(
    screen: GivingBackScreen, sitting: Sitting, office: OfficeFile
) -> None:
    owed(screen).focus_list()
    _press(owed(screen).put_off)
    dialog = sitting.answers.shown
    assert isinstance(dialog, PutOffDialog)
    dialog.form.set_values({"reason": "A card is on its way"})
    _press(dialog.primary)
    assert list(owed(screen).rows.rows) == []
    assert len(notices.all_notices(office, TODAY).put_off) == 1


def test_one_comes_here_to_thank_all_who_are_overdue(
    here: Riverside, sitting: Sitting, qtbot: QtBot
) -> None:
    screen = GivingBackScreen(sitting.desk)
    screen.turn_to("ledger")
    screen.show_subject("owed")
    _shown(screen, qtbot)
    assert screen.shown == "owed"
    assert len(owed(screen).rows.ticked()) == 1
    screen.show_subject("offers")
    assert screen.shown == "offers"


def test_several_are_thanked_by_name(
    screen: GivingBackScreen, sitting: Sitting, office: OfficeFile, here: Riverside
) -> None:
    screen.show_subject("new")
    dialog = _recorded(sitting)
    people = [Suggestion(here.amina, "Amina Diallo"), Suggestion(here.margaret, "Margaret Ellis")]
    dialog.form.set_values({"person_id": people})
    _press(dialog.primary)
    assert sitting.said == ["Thanked 2 people."]
    given = recognition.ledger(office, LedgerView(first=TODAY))
    assert {line.person for line in given} == {"Amina Diallo", "Margaret Ellis"}


def test_something_is_offered(screen: GivingBackScreen, sitting: Sitting) -> None:
    screen.turn_to("offers")
    _press(offers(screen).begin_offer)
    values = _recorded(sitting).form.values()
    assert values["state"] is RecognitionState.OFFERED
    assert values["kind"] is RecognitionKind.TRAINING


def test_offers_are_told_by_the_day_they_are_due(
    screen: GivingBackScreen, office: OfficeFile, here: Riverside
) -> None:
    _offer(office, here, what="For nursing", due_on=TODAY - timedelta(days=3))
    screen.turn_to("offers")
    QAbstractItemModelTester(offers(screen).rows)
    first, second = offers(screen).rows.rows
    texts = [column.text(first) for column in offers(screen).rows.columns]
    assert texts == ["13 Mar 2026", "Amina Diallo", "For nursing", "Reference", "15 Jan 2026",
                     "Offered", "", "Late"]  # fmt: skip
    assert (second.what, second.severity) == ("First aid", None)
    assert _subtitle(screen).endswith("1 late")


def test_an_offer_is_accepted_and_declined(
    screen: GivingBackScreen, sitting: Sitting, office: OfficeFile, here: Riverside
) -> None:
    screen.turn_to("offers")
    offers(screen).focus_list()
    assert offers(screen).accept.accessibleName() == "Accept: First aid, Margaret Ellis"
    _press(offers(screen).accept)
    assert not offers(screen).accept.isEnabled()
    _press(offers(screen).decline)
    assert sitting.said == [
        "Training accepted: Margaret Ellis.",
        "Training declined: Margaret Ellis.",
    ]
    assert _subtitle(screen) == "No offer stands open"
    assert recognition.open_offers(office) == []


def test_one_offer_is_given_in_its_form_and_many_at_once(
    screen: GivingBackScreen, sitting: Sitting, office: OfficeFile, here: Riverside
) -> None:
    _offer(office, here)
    screen.turn_to("offers")
    offers(screen).focus_list()
    _press(offers(screen).give)
    assert _recorded(sitting).form.values()["state"] is RecognitionState.GIVEN
    _recorded(sitting).reject()
    offers(screen).table.selectAll()
    _press(offers(screen).give)
    dialog = sitting.answers.shown
    assert isinstance(dialog, GiveDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    dialog.form.set_values({"day": "31/02/2026"})
    _press(dialog.primary)
    assert list(dialog.form.problems()) == ["day"]
    dialog.form.set_values({"day": TODAY, "given_by": "Hannah"})
    _press(dialog.primary)
    assert sitting.said == ["2 offers given."]
    given = recognition.ledger(office, LedgerView(first=TODAY))
    assert {(line.person, line.given_by) for line in given} == {
        ("Amina Diallo", "Hannah"),
        ("Margaret Ellis", "Hannah"),
    }
    sitting.desk.operations.undo_last()
    assert len(offers(screen).rows.rows) == 2


def test_an_offer_is_changed_by_enter_and_removed_by_delete(
    screen: GivingBackScreen, sitting: Sitting, office: OfficeFile
) -> None:
    screen.turn_to("offers")
    offers(screen).focus_list()
    QTest.keyClick(offers(screen).table, Qt.Key.Key_Return)
    assert _recorded(sitting).form.values()["what"] == "First aid"
    _recorded(sitting).reject()
    QTest.keyClick(offers(screen).table, Qt.Key.Key_Delete)
    assert recognition.open_offers(office) == []


def test_the_ledger_is_found_in_and_adds_up(
    screen: GivingBackScreen, office: OfficeFile, here: Riverside
) -> None:
    _offer(office, here, state="declined", answered_on=TODAY, what="Kitchen caf\u00e9")
    _offer(office, here, state="given", given_on=TODAY, kind="gift", cost_pence=1250)
    screen.turn_to("ledger")
    QAbstractItemModelTester(ledger(screen).rows)
    assert len(ledger(screen).rows.rows) == 4
    assert recognition.totals(ledger(screen).rows.rows) == (2, 2, 1, 1, 1250)
    assert _subtitle(screen).startswith("2 thing")
    assert _subtitle(screen).endswith("\u00a312.50 spent")
    bar = ledger(screen).bar
    QTest.keyClicks(bar.words, "cafe amina")
    assert [line.what for line in ledger(screen).rows.rows] == ["Kitchen caf\u00e9"]
    QTest.keyClick(bar.words, Qt.Key.Key_Escape)
    bar.kind.set_value(RecognitionKind.GIFT)
    bar.kind.edited.emit()
    assert [line.kind for line in ledger(screen).rows.rows] == [RecognitionKind.GIFT]
    QTest.keyClicks(bar.last, "1 jan 2026")
    assert ledger(screen).show_all.isVisible()
    assert _subtitle(screen) == "No such line"
    _press(ledger(screen).show_all)
    assert len(ledger(screen).rows.rows) == 4
    assert not bar.all_button.isEnabled()
    QTest.keyClick(bar.words, Qt.Key.Key_Down)
    assert ledger(screen).table.selected() == [ledger(screen).rows.rows[0]]


def test_a_line_is_changed_removed_and_brought_back(
    screen: GivingBackScreen, sitting: Sitting, here: Riverside
) -> None:
    screen.turn_to("ledger")
    ledger(screen).focus_list()
    QTest.keyClick(ledger(screen).table, Qt.Key.Key_Return)
    assert _recorded(sitting).form.values()["kind"] is RecognitionKind.THANKS
    _recorded(sitting).reject()
    ledger(screen).table.selectAll()
    QTest.keyClick(ledger(screen).table, Qt.Key.Key_Delete)
    assert sitting.said == ["Removed 2 lines of what was given back."]
    assert _subtitle(screen) == "Nothing given back yet"
    sitting.desk.operations.undo_last()
    assert len(ledger(screen).rows.rows) == 2
    ledger(screen).table.selectRow(0)
    ledger(screen)._entries[-1].trigger()
    assert sitting.went == [("person", here.margaret)]


def test_the_ledger_is_taken_out_as_a_sheet(
    screen: GivingBackScreen, sitting: Sitting, tmp_path: Path, qtbot: QtBot
) -> None:
    screen.turn_to("ledger")
    _press(ledger(screen).export)
    assert sitting.said == []
    sitting.answers.saves_to = tmp_path / "given.csv"
    with qtbot.waitSignal(sitting.desk.operations.done):
        _press(ledger(screen).export)
    assert "First aid" in (tmp_path / "given.csv").read_text(encoding="utf-8-sig")
    assert sitting.said[0].endswith("written to given.csv.")


def test_long_lists_are_read_in_the_worker(
    here: Riverside, sitting: Sitting, qtbot: QtBot, read_apart: None
) -> None:
    screen = GivingBackScreen(sitting.desk)
    qtbot.addWidget(screen)
    with qtbot.waitSignal(owed(screen).told):
        screen.show()
    assert len(owed(screen).rows.rows) == 1
    with qtbot.waitSignal(ledger(screen).told):
        screen.turn_to("ledger")
    assert len(ledger(screen).rows.rows) == 2


@pytest.mark.parametrize("shown", LISTS)
def test_nothing_yet_says_how_to_begin(
    sitting: Sitting, office: OfficeFile, qtbot: QtBot, shown: str
) -> None:
    screen = GivingBackScreen(sitting.desk)
    screen.turn_to(shown)
    _shown(screen, qtbot)
    assert failures(screen) == []
    ways = {
        button.text(): button
        for button in screen.page(shown).findChildren(QPushButton)
        if button.isVisible()
    }
    _press(ways.pop("Bring in a spreadsheet\u2026"))
    assert sitting.went == [("bring in", None)]
    _press(next(iter(ways.values())))
    assert isinstance(sitting.answers.shown, RecordDialog)


@pytest.mark.parametrize("text_size", [100, 135, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_list_can_be_read_and_reached(
    screen: GivingBackScreen, theme: str, text_size: int
) -> None:
    dress(theme, text_size)
    beside = 1280 - round(228 * 0.95 * text_size / 100)
    for shown in ALL:
        screen.turn_to(shown)
        screen.page(shown).focus_list()
        settle(screen, (beside, 760))
        assert failures(screen) == []
        assert screen.minimumSizeHint().width() <= beside
        assert screen.height() <= 760
