"""The form of a person: twins are named while one types, and nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.people.person_form import PersonDialog
from app.records.person import PersonDraft
from app.records.recognition import RecognitionKind
from app.services import people, people_list
from app.services.office import OfficeFile
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.render import dress, settle
from tests.desktop.riverside import Riverside


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    """The widget that dialogs open over, and go with."""
    made = QWidget()
    qtbot.addWidget(made)
    settle(made)
    return made


def _opened(dialog: PersonDialog) -> PersonDialog:
    settle(dialog, (dialog.width(), dialog.height()))
    return dialog


def test_a_person_is_added_by_keyboard_alone(
    sitting: Sitting, office: OfficeFile, ground: QWidget
) -> None:
    dialog = _opened(PersonDialog(sitting.desk, ground))
    dialog.activateWindow()
    dialog.form.focus_first()
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Zoe Hart")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert sitting.said == ["Added Zoe Hart."]
    assert people_list.find(office, "zoe")[0].number == "1"


def test_twins_are_named_while_one_types(
    here: Riverside, sitting: Sitting, ground: QWidget
) -> None:
    dialog = _opened(PersonDialog(sitting.desk, ground))
    assert dialog.twins.isHidden()
    dialog.form.set_values({"name": "amina diallo"})
    dialog.form.edited.emit()
    assert dialog.twins.sentence.text() == "Amina Diallo (number 1) has the same name."
    dialog.form.set_values({"name": "Mia", "email": "AMINA@example.org"})
    dialog.form.edited.emit()
    assert "e-mail" in dialog.twins.sentence.text()
    dialog.form.set_values({"name": ""})
    dialog.form.edited.emit()
    assert dialog.twins.isHidden()


def test_nobody_is_their_own_twin(here: Riverside, sitting: Sitting, ground: QWidget) -> None:
    dialog = _opened(PersonDialog(sitting.desk, ground, here.amina))
    assert dialog.twins.isHidden()
    assert dialog.form.values()["would_value"] == (
        RecognitionKind.TRAINING,
        RecognitionKind.REFERENCE,
    )


def test_what_is_refused_stays_as_it_was_typed(
    here: Riverside, sitting: Sitting, office: OfficeFile, ground: QWidget
) -> None:
    dialog = _opened(PersonDialog(sitting.desk, ground, here.amina))
    dialog.form.set_values({"name": " ", "born_on": "soon"})
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert set(dialog.form.problems()) == {"name", "born_on"}
    assert dialog.form.values()["born_on"] == "soon"
    dialog.form.set_values({"name": "Amina D.", "born_on": TODAY.replace(year=1980)})
    dialog.form.set_values({"number": "2"})
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert "Tom Price" in dialog.form.problems()["number"]
    dialog.form.set_values({"number": "1"})
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    kept = people.draft_for(office, here.amina)
    assert (kept.name, kept.born_on) == ("Amina D.", TODAY.replace(year=1980))


def test_the_form_holds_every_detail_of_a_person(sitting: Sitting, ground: QWidget) -> None:
    dialog = _opened(PersonDialog(sitting.desk, ground, begun={"name": "Zoe"}))
    values = dialog.form.values()
    assert set(PersonDraft.model_fields) - set(values) == {"left_on", "left_reason"}
    assert values["name"] == "Zoe"
    dialog.reject()
    dialog = PersonDialog(sitting.desk, ground)
    dialog.begin_at("wishes")
    _opened(dialog)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "In their own words"


@pytest.mark.parametrize("text_size", [100, 135, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_form_can_be_read_and_reached(
    here: Riverside, sitting: Sitting, ground: QWidget, theme: str, text_size: int
) -> None:
    dress(theme, text_size)
    dialog = _opened(PersonDialog(sitting.desk, ground, here.amina))
    assert failures(dialog) == []
    assert dialog.height() <= 800
