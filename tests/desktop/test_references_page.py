"""References: asked for, drafted from the record, looked at as paper, and sent with consent."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.desktop.giving_back.acts import act_on
from app.desktop.giving_back.references.ask_form import AskDialog
from app.desktop.giving_back.references.page import ReferencesPage
from app.desktop.giving_back.references.send_form import SendDialog
from app.desktop.giving_back.references.write_dialog import WriteDialog
from app.desktop.giving_back.screen import GivingBackScreen
from app.desktop.parts.suggestions import Suggestion
from app.desktop.subjects import AtTab
from app.records.reference import ReferenceDraft, ReferenceState
from app.rules.notice import Rule
from app.services import notices, recognition, references
from app.services.office import OfficeFile
from app.services.recognition import LedgerView
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.giving_lists import giving_back_at, ledger, offers, page_at
from tests.desktop.render import settle
from tests.desktop.riverside import Riverside


@pytest.fixture
def screen(here: Riverside, sitting: Sitting, qtbot: QtBot) -> GivingBackScreen:
    return giving_back_at("references", sitting, qtbot)


@pytest.fixture
def page(screen: GivingBackScreen) -> ReferencesPage:
    return page_at(screen, "references", ReferencesPage)


def asked(office: OfficeFile, here: Riverside, **values: object) -> None:
    draft = {
        "person_id": here.amina,
        "asked_by": "Tesco",
        "asked_on": TODAY - timedelta(days=60),
        "due_on": TODAY - timedelta(days=30),
        **values,
    }
    references.ask(office, ReferenceDraft.check(draft))


def written(sitting: Sitting) -> WriteDialog:
    assert isinstance(sitting.answers.shown, WriteDialog)
    return sitting.answers.shown


def state_of(office: OfficeFile) -> ReferenceState:
    return references.listed(office)[0].state


def test_a_reference_is_asked_for_and_stands_as_promised(
    page: ReferencesPage, sitting: Sitting, office: OfficeFile, here: Riverside
) -> None:
    assert page.primary is not None
    page.primary.click()
    dialog = sitting.answers.shown
    assert isinstance(dialog, AskDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    dialog.primary.click()
    assert set(dialog.form.problems()) == {"person_id", "asked_by"}
    dialog.form.set_values({"person_id": Suggestion(here.amina, "Amina"), "asked_by": "Tesco"})
    dialog.primary.click()
    assert sitting.said == ["Tesco asked for a reference for Amina Diallo."]
    QAbstractItemModelTester(page.rows)
    (row,) = page.rows.rows
    texts = [column.text(row) for column in page.rows.columns]
    assert texts == ["Amina Diallo", "Tesco", "16 Mar 2026", "", "Not yet asked", "To write"]
    assert any(line.kind == "reference" for line in recognition.ledger(office, LedgerView()))
    page.focus_list()
    page.change.click()
    changed = sitting.answers.shown
    assert isinstance(changed, AskDialog)
    assert changed is not dialog
    changed.form.set_values({"for_what": "Shop assistant", "consented_on": TODAY})
    changed.primary.click()
    assert page.rows.rows[0].for_what == "Shop assistant"


def test_it_is_drafted_looked_at_and_sent(
    page: ReferencesPage, screen: GivingBackScreen, sitting: Sitting, office: OfficeFile,
    here: Riverside, qtbot: QtBot,
) -> None:  # fmt: skip
    asked(office, here)
    screen.make_stale()
    page.focus_list()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    dialog = written(sitting)
    assert not dialog.send.isEnabled()
    assert "has not agreed yet" in dialog.words.consent.sentence.text()
    dialog.words.draft_button.click()
    text = dialog.words.form.values()["record"]
    assert text.startswith("Amina Diallo has volunteered with Riverside Community Trust since")
    dialog.words.form.set_values(
        {"opinion": "Kind, though ill last winter.", "consented_on": TODAY, "signed_by": "Sarah"}
    )
    dialog.words.form.edited.emit()
    assert dialog.words.cautions.sentence.text().startswith("\u201cill\u201d: Health does not")
    with qtbot.waitSignal(sitting.desk.tasks.finished):
        dialog.look()
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    dialog.send.click()
    sending = sitting.answers.shown
    assert isinstance(sending, SendDialog)
    sending.primary.click()
    assert sitting.said[-1] == "Sent the reference for Amina Diallo to Tesco."
    kept = references.draft_for(office, page.rows.rows[0].id)
    assert kept.text.endswith("In my own opinion: Kind, though ill last winter.")
    assert state_of(office) is ReferenceState.SENT
    assert sitting.refusals == []


def test_what_was_sent_is_saved_byte_for_byte(
    page: ReferencesPage, screen: GivingBackScreen, sitting: Sitting, office: OfficeFile,
    here: Riverside, qtbot: QtBot, tmp_path: Path,
) -> None:  # fmt: skip
    asked(office, here, consented_on=TODAY, text="She came.", signed_by="Sarah")
    references.send(office, references.listed(office)[0].id, "by post", b"%PDF sent", TODAY)
    screen.make_stale()
    page.focus_list()
    page.show_sent.click()
    sitting.answers.saves_to = tmp_path / "sent.pdf"
    with qtbot.waitSignal(sitting.desk.operations.done):
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert (tmp_path / "sent.pdf").read_bytes() == b"%PDF sent"
    assert not page.write.isEnabled()


def test_a_draft_is_saved_as_word(
    page: ReferencesPage, screen: GivingBackScreen, sitting: Sitting, office: OfficeFile,
    here: Riverside, qtbot: QtBot, tmp_path: Path,
) -> None:  # fmt: skip
    asked(office, here, consented_on=TODAY, text="She came.", signed_by="Sarah")
    screen.make_stale()
    page.focus_list()
    assert page.send.isEnabled()
    page.write.click()
    dialog = written(sitting)
    dialog.save_file.click()
    sitting.answers.saves_to = tmp_path / "amina.docx"
    with qtbot.waitSignal(sitting.desk.operations.done):
        dialog.save_file.click()
    assert (tmp_path / "amina.docx").read_bytes().startswith(b"PK")
    dialog.words.form.set_values({"record": "She came, and stayed."})
    dialog.primary.click()
    assert references.draft_for(office, page.rows.rows[0].id).text == "She came, and stayed."


@pytest.mark.parametrize(
    ("act", "state"),
    [("withdraw", ReferenceState.WITHDRAWN), ("refuse", ReferenceState.REFUSED)],
)
def test_it_is_withdrawn_or_not_given_and_undone(
    page: ReferencesPage, screen: GivingBackScreen, sitting: Sitting, office: OfficeFile,
    here: Riverside, act: str, state: ReferenceState,
) -> None:  # fmt: skip
    asked(office, here)
    screen.make_stale()
    page.focus_list()
    getattr(page, act).click()
    assert state_of(office) is state
    sitting.desk.operations.undo_last()
    assert state_of(office) is ReferenceState.ASKED
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert references.listed(office) == []


def test_the_notice_leads_to_the_reference_and_opens_it(
    page: ReferencesPage, screen: GivingBackScreen, sitting: Sitting, office: OfficeFile,
    here: Riverside,
) -> None:  # fmt: skip
    asked(office, here)
    (notice,) = [
        one for one in notices.all_notices(office, TODAY).waiting
        if one.rule is Rule.OFFER and one.about.id == here.amina
    ]  # fmt: skip
    assert act_on(sitting.desk, None, notice) is None
    ((place, subject),) = sitting.went
    assert place == "giving back"
    assert isinstance(subject, AtTab)
    screen.show_subject(subject)
    assert written(sitting).windowTitle() == "Reference for Amina Diallo"


def test_nothing_yet_says_how_to_begin(page: ReferencesPage, screen: GivingBackScreen) -> None:
    assert failures(screen) == []
    assert page.subtitle == "No reference was asked for"


def test_its_line_of_the_ledger_leads_to_it(
    screen: GivingBackScreen, sitting: Sitting, office: OfficeFile, here: Riverside
) -> None:
    asked(office, here)
    (row,) = references.listed(office)
    screen.turn_to("offers")
    page = offers(screen)
    (number,) = [at for at, line in enumerate(page.rows.rows) if line.offer.what == "for Tesco"]
    page.table.selectRow(number)
    page.give.click()
    page.change.click()
    page.decline.click()
    assert sitting.refusals[0].startswith(
        "Nothing was changed, because this line follows a reference for Tesco."
    )
    screen.turn_to("ledger")
    lines = ledger(screen)
    (number,) = [at for at, line in enumerate(lines.rows.rows) if line.what == "for Tesco"]
    lines.table.selectRow(number)
    lines.change_selected()
    assert sitting.went == [("giving back", AtTab("references", row.id))] * 3
    assert sitting.answers.shown is None
