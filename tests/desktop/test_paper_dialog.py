"""Paper by keyboard: chosen, worded, looked at, printed or saved, for one and for many."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.desktop.giving_back.owed_page import OwedPage
from app.desktop.giving_back.record_form import RecordDialog, Recording
from app.desktop.look.tokens import Theme
from app.desktop.paper.documents import Days, span_of
from app.desktop.paper.paper_dialog import PaperDialog
from app.desktop.paper.printing import Printing, print_paper
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.suggestions import Suggestion
from app.desktop.parts.time_fields import DateField
from app.desktop.people.people_table import PeopleTable
from app.desktop.people.person import PersonScreen
from app.desktop.people.screen import PeopleScreen
from app.records.paper import Document
from app.services import recognition
from app.services.office import OfficeFile
from app.services.recognition import LedgerView
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.render import dress, settle
from tests.desktop.riverside import Riverside

DIALOG = (960, 720)


def _open(sitting: Sitting, qtbot: QtBot, begun: Printing) -> PaperDialog:
    dialog = print_paper(sitting.desk, None, begun)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    settle(dialog, DIALOG)
    _wait(sitting, qtbot)
    return dialog


def _wait(sitting: Sitting, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not sitting.desk.tasks.is_busy)


def _press(button: QAbstractButton, sitting: Sitting, qtbot: QtBot) -> None:
    button.click()
    _wait(sitting, qtbot)


def _choose(dialog: PaperDialog, key: str, value: object) -> None:
    form = dialog.fields.choice if key == "document" else dialog.fields.words.form
    editor = form.editor(key)
    assert isinstance(editor, ChoiceField)
    assert isinstance(editor, QComboBox)
    editor.set_value(value)
    editor.activated.emit(editor.currentIndex())


def _words(dialog: PaperDialog) -> QPlainTextEdit:
    editor = dialog.fields.words.form.editor("words")
    assert isinstance(editor, QPlainTextEdit)
    return editor


def _shown_keys(dialog: PaperDialog) -> set[str]:
    return set(dialog.fields.words.form.values())


def test_the_first_page_stands_there_at_once(
    here: Riverside, sitting: Sitting, qtbot: QtBot
) -> None:
    dialog = _open(sitting, qtbot, Printing((here.amina,)))
    assert not dialog.preview.page.is_empty()
    assert dialog.preview.page.accessibleName() == "Preview: Page 1 of 1"
    assert not dialog.preview.pager.isVisible()
    assert not dialog.fields.warning.isVisible()
    assert not dialog.fields.apart.isVisible()
    assert dialog.fields.log.isChecked()


def test_a_card_has_pages_to_turn(here: Riverside, sitting: Sitting, qtbot: QtBot) -> None:
    dialog = _open(sitting, qtbot, Printing((here.amina,), Document.THANK_YOU_CARD))
    assert dialog.preview.number.text() == "Page 1 of 2"
    QTest.keyClick(dialog.preview.forward, Qt.Key.Key_Space)
    assert dialog.preview.number.text() == "Page 2 of 2"
    assert not dialog.preview.forward.isEnabled()
    dialog.preview.turn(-1)
    assert not dialog.preview.back.isEnabled()


@pytest.mark.parametrize(
    ("document", "keys", "is_thanks"),
    [
        (Document.THANK_YOU_LETTER, {"words"}, True),
        (Document.THANK_YOU_CARD, {"heading", "words"}, True),
        (Document.CERTIFICATE, {"heading", "words"}, True),
        (Document.LETTER_OF_HOURS, {"addressee", "words"}, False),
        (Document.STATEMENT, {"words"}, False),
        (Document.PASSPORT, set(), False),
    ],
)
def test_each_document_has_its_fields(
    here: Riverside,
    sitting: Sitting,
    qtbot: QtBot,
    document: Document,
    keys: set[str],
    is_thanks: bool,
) -> None:
    dialog = _open(sitting, qtbot, Printing((here.amina,)))
    _choose(dialog, "document", document)
    _wait(sitting, qtbot)
    days = {"days", "from_on", "until_on", "signed_by", "signed_as"}
    assert _shown_keys(dialog) == keys | days
    assert dialog.fields.log.isChecked() is is_thanks
    assert dialog.fields.about.text()
    assert not dialog.preview.page.is_empty()


def test_what_was_typed_waits_while_another_document_is_looked_at(
    here: Riverside, sitting: Sitting, qtbot: QtBot
) -> None:
    dialog = _open(sitting, qtbot, Printing((here.amina,)))
    _words(dialog).setPlainText("Thank you, Mina.")
    _choose(dialog, "document", Document.PASSPORT)
    _choose(dialog, "document", Document.THANK_YOU_LETTER)
    assert _words(dialog).toPlainText() == "Thank you, Mina."
    _wait(sitting, qtbot)


def test_the_page_follows_what_is_typed(here: Riverside, sitting: Sitting, qtbot: QtBot) -> None:
    dialog = _open(sitting, qtbot, Printing((here.amina,)))
    _words(dialog).selectAll()
    QTest.keyClick(_words(dialog), Qt.Key.Key_Delete)
    with qtbot.waitSignal(sitting.desk.tasks.finished):
        pass
    assert dialog.preview.page.is_empty()
    assert dialog.preview.told.text() == "The letter needs its words."
    QTest.keyClicks(_words(dialog), "Thanks")
    with qtbot.waitSignal(sitting.desk.tasks.finished):
        pass
    assert not dialog.preview.page.is_empty()
    assert not dialog.preview.told.isVisible()


def test_days_between_are_typed_and_refused_beside_their_field(
    here: Riverside, sitting: Sitting, qtbot: QtBot
) -> None:
    dialog = _open(sitting, qtbot, Printing((here.amina,), Document.CERTIFICATE))
    form = dialog.fields.words.form
    first = form.editor("from_on")
    assert isinstance(first, DateField)
    assert not first.isVisible()
    _choose(dialog, "days", Days.BETWEEN)
    assert first.isVisible()
    form.set_values({"from_on": "soon"})
    dialog.look()
    assert "not a date" in dialog.preview.told.text()
    dialog.primary.click()
    assert list(form.problems()) == ["from_on"]
    assert sitting.answers.opened is None


def test_it_is_opened_to_print_and_noted_once(
    here: Riverside, sitting: Sitting, office: OfficeFile, qtbot: QtBot
) -> None:
    dialog = _open(sitting, qtbot, Printing((here.amina,), Document.THANK_YOU_CARD))
    _press(dialog.primary, sitting, qtbot)
    assert sitting.answers.opened is not None
    assert sitting.answers.opened.name == "Amina Diallo - thank-you card.pdf"
    assert sitting.answers.opened.read_bytes().startswith(b"%PDF-")
    assert dialog.isVisible()
    assert dialog.fields.said.isVisible()
    assert sitting.said == ["Amina Diallo - thank-you card.pdf is written. Thanked Amina Diallo."]
    assert not dialog.fields.log.isChecked()
    _press(dialog.primary, sitting, qtbot)
    lines = recognition.ledger(office, LedgerView(person_id=here.amina))
    assert [line.what for line in lines] == ["Thank-you card"]


def test_a_computer_without_a_program_for_pdfs_is_told(
    here: Riverside, sitting: Sitting, qtbot: QtBot
) -> None:
    sitting.answers.can_open = False
    dialog = _open(sitting, qtbot, Printing((here.amina,), Document.STATEMENT))
    _press(dialog.primary, sitting, qtbot)
    assert dialog.failure.text() == "It was not opened: this computer has no program for PDFs."


def test_it_is_saved_and_the_dialog_closes(
    here: Riverside, sitting: Sitting, office: OfficeFile, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = _open(sitting, qtbot, Printing((here.margaret,), Document.LETTER_OF_HOURS))
    dialog.save.click()
    assert dialog.isVisible()
    sitting.answers.saves_to = tmp_path / "hours"
    before = len(recognition.ledger(office, LedgerView()))
    _press(dialog.save, sitting, qtbot)
    assert (tmp_path / "hours.pdf").read_bytes().startswith(b"%PDF-")
    assert sitting.said == ["hours.pdf is written."]
    assert not dialog.isVisible()
    assert len(recognition.ledger(office, LedgerView())) == before


def test_a_place_that_refuses_leaves_the_dialog_as_it_was(
    here: Riverside, sitting: Sitting, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = _open(sitting, qtbot, Printing((here.amina,)))
    sitting.answers.saves_to = tmp_path / "gone" / "letter.pdf"
    _press(dialog.save, sitting, qtbot)
    assert "is not there" in dialog.failure.text()
    assert dialog.isVisible()
    assert dialog.save.isEnabled()
    assert dialog.fields.isEnabled()


def test_who_would_rather_not_is_warned_of_and_left_out_of_many(
    here: Riverside, sitting: Sitting, office: OfficeFile, qtbot: QtBot, tmp_path: Path
) -> None:
    people = (here.tom, here.amina, here.margaret)
    dialog = _open(sitting, qtbot, Printing(people, Document.CERTIFICATE))
    fields = dialog.fields
    assert "Tom Price would rather not be thanked." in fields.warning.sentence.text()
    assert fields.leave_out.text() == "Leave out 1 who would rather not"
    fields.apart.click()
    assert not dialog.primary.isEnabled()
    assert dialog.save.text() == "Save PDFs…"
    sitting.answers.saves_to = tmp_path
    _press(dialog.save, sitting, qtbot)
    (folder,) = (path for path in tmp_path.iterdir() if path.is_dir())
    assert folder.name == f"Certificates {TODAY:%Y-%m-%d}"
    assert sorted(path.name for path in folder.iterdir()) == [
        "Amina Diallo - certificate.pdf",
        "Margaret Ellis - certificate.pdf",
    ]
    assert sitting.said == [f"2 PDFs are in {folder.name}. Thanked 2 people."]
    assert not recognition.ledger(office, LedgerView(person_id=here.tom))


def test_one_who_would_rather_not_is_warned_of_and_can_be_printed_for(
    here: Riverside, sitting: Sitting, qtbot: QtBot
) -> None:
    dialog = _open(sitting, qtbot, Printing((here.tom,)))
    assert "Tom Price would rather not" in dialog.fields.warning.sentence.text()
    assert not dialog.fields.leave_out.isVisible()
    _press(dialog.primary, sitting, qtbot)
    assert sitting.answers.opened is not None


def test_all_are_printed_for_where_nobody_is_left_out(
    here: Riverside, sitting: Sitting, qtbot: QtBot
) -> None:
    dialog = _open(sitting, qtbot, Printing((here.tom, here.amina), Document.CERTIFICATE))
    assert dialog.fields.order().person_ids == (here.amina,)
    dialog.fields.leave_out.click()
    _wait(sitting, qtbot)
    assert dialog.fields.order().person_ids == (here.tom, here.amina)


def test_a_certificate_marks_its_milestone(
    here: Riverside, sitting: Sitting, office: OfficeFile, qtbot: QtBot
) -> None:
    begun = Printing((here.amina,), Document.CERTIFICATE, {here.amina: "10 hours"})
    dialog = _open(sitting, qtbot, begun)
    assert "days" not in _shown_keys(dialog)
    _press(dialog.primary, sitting, qtbot)
    (line,) = recognition.ledger(office, LedgerView(person_id=here.amina))
    assert (line.marks, line.what) == ("10 hours", "Certificate")


def test_without_people_it_asks_for_whom(here: Riverside, sitting: Sitting, qtbot: QtBot) -> None:
    dialog = _open(sitting, qtbot, Printing())
    assert dialog.preview.told.text() == "Choose somebody, and the first page stands here."
    dialog.primary.click()
    assert dialog.failure.text() == "Nothing was made: nobody is chosen."
    whom = dialog.fields.choice.editor("people")
    whom.set_value((Suggestion(here.amina, "Amina Diallo"), Suggestion(here.tom, "Tom Price")))
    whom.edited.emit()
    _wait(sitting, qtbot)
    assert dialog.fields.apart.isVisible()
    assert not dialog.preview.page.is_empty()


def test_escape_stops_what_runs_and_closes_after_that(
    here: Riverside, sitting: Sitting, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = _open(sitting, qtbot, Printing((here.amina, here.margaret), Document.CERTIFICATE))
    sitting.answers.saves_to = tmp_path / "out.pdf"
    dialog.save.click()
    assert not dialog.save.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    _wait(sitting, qtbot)
    assert dialog.failure.text().startswith("Stopped.")
    assert not (tmp_path / "out.pdf").exists()
    assert not (tmp_path / "out.pdf.part").exists()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_preview_that_comes_after_the_end_is_let_go(
    here: Riverside, sitting: Sitting, qtbot: QtBot
) -> None:
    dialog = _open(sitting, qtbot, Printing((here.amina,)))
    dialog.preview.say("")
    dialog.look()
    dialog.reject()
    _wait(sitting, qtbot)
    assert dialog.preview.page.is_empty()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("document", Document)
def test_every_field_is_reached_and_read(
    here: Riverside,
    sitting: Sitting,
    qtbot: QtBot,
    document: Document,
    theme: Theme,
    text_size: int,
) -> None:
    dress(theme, text_size)
    dialog = _open(sitting, qtbot, Printing((here.tom, here.amina), document))
    settle(dialog, (1240, 760))
    assert failures(dialog) == []


def test_the_days_one_means() -> None:
    assert span_of(Days.ALL, TODAY) == span_of(Days.BETWEEN, TODAY) == (None, None)
    firsts = [span_of(days, TODAY).first for days in (Days.TWELVE_MONTHS, Days.THIS_YEAR)]
    assert [str(day) for day in firsts] == ["2025-03-01", "2026-01-01"]
    assert [str(day) for day in span_of(Days.LAST_YEAR, TODAY)] == ["2025-01-01", "2025-12-31"]


def _opened(sitting: Sitting, qtbot: QtBot) -> PaperDialog:
    dialog = sitting.answers.shown
    assert isinstance(dialog, PaperDialog)
    _wait(sitting, qtbot)
    return dialog


def _people_of(dialog: PaperDialog) -> set[UUID]:
    return set(dialog.fields.everybody)


def test_it_opens_from_a_persons_page(here: Riverside, sitting: Sitting, qtbot: QtBot) -> None:
    screen = PersonScreen(sitting.desk)
    qtbot.addWidget(screen)
    screen.show_subject(here.amina)
    settle(screen)
    assert screen.print.accessibleName() == "Print a letter or certificate for Amina Diallo"
    screen.print.click()
    assert _people_of(_opened(sitting, qtbot)) == {here.amina}


def test_it_opens_from_the_list_of_people(here: Riverside, sitting: Sitting, qtbot: QtBot) -> None:
    screen = PeopleScreen(sitting.desk)
    qtbot.addWidget(screen)
    settle(screen)
    table = screen.findChild(PeopleTable)
    assert isinstance(table, PeopleTable)
    table.list.selectAll()
    table.print.click()
    assert _people_of(_opened(sitting, qtbot)) == {here.amina, here.tom, here.margaret}
    table.list.clearSelection()
    screen.show_subject("print")
    assert _people_of(_opened(sitting, qtbot)) == set()


def test_it_opens_where_thanks_are_owed(here: Riverside, sitting: Sitting, qtbot: QtBot) -> None:
    page = OwedPage(sitting.desk)
    qtbot.addWidget(page)
    settle(page)
    page.read()
    page.rows.turn(page.rows.rows)
    page.print.click()
    dialog = _opened(sitting, qtbot)
    assert _people_of(dialog) == {here.amina}
    assert dialog.fields.words.document is Document.THANK_YOU_CARD


@pytest.mark.parametrize(
    ("marks", "document"), [("", Document.THANK_YOU_CARD), ("10 hours", Document.CERTIFICATE)]
)
def test_it_opens_in_place_of_the_form_of_thanks(
    here: Riverside, sitting: Sitting, qtbot: QtBot, marks: str, document: Document
) -> None:
    form = RecordDialog(sitting.desk, None, Recording((here.amina,), marks=marks))
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(form)
    settle(form, (480, 700))
    (button,) = (
        one for one in form.findChildren(QAbstractButton) if one.text().startswith("Print a")
    )
    button.click()
    dialog = _opened(sitting, qtbot)
    assert not form.isVisible()
    assert dialog.fields.words.document is document
    assert dict(dialog.fields.order().marks) == ({here.amina: marks} if marks else {})
