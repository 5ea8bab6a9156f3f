"""The form of what is given back: for one, for many, for nobody yet, and for a kept line."""

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desktop.form_dialog import FormDialog
from app.desktop.giving_back.acts import ICONS, TONES, act_on, brief, verb_of
from app.desktop.giving_back.put_off_form import PutOffDialog
from app.desktop.giving_back.record_form import (
    RecordDialog,
    Recording,
    change_line,
    days_of,
    give_line,
)
from app.desktop.giving_back.who_came_form import WhoCameDialog
from app.desktop.parts.suggestions import Suggestion
from app.records.contribution import ContributionDraft
from app.records.expense_claim import ExpenseClaimDraft, ExpenseKind, ExpenseLineDraft
from app.records.recognition import RecognitionKind, RecognitionState
from app.rules.claim_steps import Step
from app.rules.notice import Act, Rule, Severity
from app.services import contributions, expenses, notices, recognition
from app.services.office import OfficeFile
from app.services.recognition import LedgerView
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


def _opened(dialog: FormDialog) -> RecordDialog:
    assert isinstance(dialog, RecordDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    return dialog


def _save(dialog: RecordDialog) -> None:
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)


def test_something_is_offered_to_somebody_chosen_by_name(
    here: Riverside, sitting: Sitting, office: OfficeFile, ground: QWidget
) -> None:
    begun = Recording(kind=RecognitionKind.TRAINING, state=RecognitionState.OFFERED)
    dialog = _opened(RecordDialog(sitting.desk, ground, begun))
    _save(dialog)
    assert dialog.form.problems() == {"person_id": "Please choose whom it is for."}
    dialog.form.set_values({"person_id": Suggestion(here.tom, "Tom Price")})
    dialog.form.edited.emit()
    assert dialog.warning.sentence.text() == "Tom Price would rather not be thanked."
    dialog.form.set_values({"what": "First aid", "due_on": TODAY, "cost_pence": "45"})
    _save(dialog)
    kept = recognition.ledger(office, LedgerView(person_id=here.tom))[0]
    assert (kept.kind, kept.state, kept.due_on) == ("training", "offered", TODAY)
    assert (kept.what, kept.cost_pence, kept.given_by) == ("First aid", 4500, "Sarah")


def test_what_cannot_be_read_stays_and_is_told_beside_its_field(
    here: Riverside, sitting: Sitting, ground: QWidget
) -> None:
    dialog = _opened(RecordDialog(sitting.desk, ground, Recording((here.amina,))))
    dialog.form.set_values({"cost_pence": "much", "day": None})
    _save(dialog)
    assert "cost_pence" in dialog.form.problems()
    dialog.form.set_values({"cost_pence": "1,200.5"})
    _save(dialog)
    assert dialog.form.problems() == {"day": "The day it was given is needed."}
    dialog.form.set_values({"day": "31/02/2026"})
    _save(dialog)
    assert list(dialog.form.problems()) == ["day"]
    assert dialog.form.values()["day"] == "31/02/2026"


def test_by_when_is_asked_only_of_what_is_promised(
    here: Riverside, sitting: Sitting, ground: QWidget
) -> None:
    dialog = _opened(RecordDialog(sitting.desk, ground, Recording((here.amina,))))
    assert not dialog.form.editor("due_on").isVisible()  # type: ignore[attr-defined]  # a widget
    dialog.form.set_values({"state": RecognitionState.OFFERED})
    dialog.form.edited.emit()
    assert dialog.form.editor("due_on").isVisible()  # type: ignore[attr-defined]  # a widget


def test_many_are_named_and_those_who_want_none_are_told(
    here: Riverside, sitting: Sitting, ground: QWidget
) -> None:
    everybody = (here.amina, here.tom, here.margaret)
    dialog = _opened(RecordDialog(sitting.desk, ground, Recording(everybody)))
    assert dialog.suggestion.sentence.text() == ""
    assert dialog.warning.sentence.text() == "Tom Price would rather not be thanked."


def test_a_line_is_changed_without_losing_its_other_days(
    here: Riverside, sitting: Sitting, office: OfficeFile, ground: QWidget
) -> None:
    offered_on = TODAY - timedelta(days=9)
    dialog = _opened(change_line(sitting.desk, ground, here.offer))
    assert dialog.form.values()["day"] == offered_on
    dialog.form.set_values({"what": "First aid at work"})
    _save(dialog)
    kept = recognition.draft_for(office, here.offer)
    assert (kept.what, kept.offered_on) == ("First aid at work", offered_on)
    dialog = _opened(give_line(sitting.desk, ground, here.offer))
    _save(dialog)
    kept = recognition.draft_for(office, here.offer)
    assert (kept.state, kept.given_on, kept.offered_on) == ("given", TODAY, offered_on)


def test_a_line_that_went_away_is_refused_in_the_dialog(
    here: Riverside, sitting: Sitting, office: OfficeFile, ground: QWidget
) -> None:
    dialog = _opened(change_line(sitting.desk, ground, here.offer))
    recognition.remove(office, [here.offer])
    _save(dialog)
    assert dialog.isVisible()
    assert dialog.failure.text().startswith("Nothing was changed")


def test_each_state_goes_by_its_own_day() -> None:
    before = TODAY - timedelta(days=3)
    accepted = days_of(RecognitionState.ACCEPTED, TODAY, before)
    assert accepted == {"offered_on": before, "answered_on": TODAY, "given_on": None}
    assert days_of(RecognitionState.ACCEPTED, TODAY, None)["offered_on"] == TODAY
    declined = days_of(RecognitionState.DECLINED, TODAY, before)
    assert declined == {"offered_on": before, "answered_on": TODAY, "given_on": None}


def test_every_notice_has_its_words_and_its_act(
    here: Riverside, sitting: Sitting, office: OfficeFile, ground: QWidget
) -> None:
    assert all(verb_of(act) for act in Act)
    assert set(ICONS) == set(Rule)
    assert set(TONES) == set(Severity)
    long_after = TODAY + timedelta(days=200)
    seen: dict[Rule, str] = {}
    for notice in notices.all_notices(office, long_after).waiting:
        dialog = act_on(sitting.desk, ground, notice)
        seen[notice.rule] = brief(notice)
        if notice.act is Act.KEEP:
            assert isinstance(dialog, RecordDialog)
            assert dialog.form.values()["state"] is RecognitionState.GIVEN
        if notice.act is Act.MARK:
            assert isinstance(dialog, RecordDialog)
            assert dialog.form.values()["marks"]
    assert seen[Rule.THANKS] == "Thanks overdue"
    assert seen[Rule.OFFER] == "Offer not kept"
    assert seen[Rule.MILESTONE].endswith(" reached")


def test_a_claim_that_waits_is_settled_among_the_claims(
    here: Riverside, sitting: Sitting, office: OfficeFile, ground: QWidget
) -> None:
    line = {"kind": ExpenseKind.PARKING, "incurred_on": TODAY, "amount_pence": 340}
    claim = ExpenseClaimDraft(person_id=here.amina, declared_on=TODAY)
    lines = [ExpenseLineDraft.check(line)]
    outcome = expenses.start(office, claim, lines, TODAY, then=Step.SUBMIT)
    found = [notices.about(office, here.amina, TODAY + timedelta(days=days)) for days in (14, 15)]
    soon, late = (next(one for one in each.waiting if one.rule is Rule.CLAIM) for each in found)
    assert (brief(soon), brief(late)) == ("Claim due soon", "Claim overdue")
    assert act_on(sitting.desk, ground, late) is None
    assert sitting.went == [("claim", outcome.record_id)]


def test_after_a_word_the_notice_rests_a_fortnight(
    here: Riverside, sitting: Sitting, office: OfficeFile, ground: QWidget
) -> None:
    notice = notices.all_notices(office, TODAY).waiting[0]
    dialog = PutOffDialog(sitting.desk, ground, notice, spoken=True)
    dialog.show()
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    held = notices.all_notices(office, TODAY).put_off[0]
    assert held.delay.until == TODAY + timedelta(days=14)
    assert held.delay.reason == "We spoke"


@pytest.mark.parametrize("text_size", [100, 135, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_form_can_be_read_and_reached(
    here: Riverside, sitting: Sitting, ground: QWidget, theme: str, text_size: int
) -> None:
    dress(theme, text_size)
    for whom in ((), (here.amina,), (here.amina, here.tom)):
        assert all(isinstance(person_id, UUID) for person_id in whom)
        dialog = _opened(RecordDialog(sitting.desk, ground, Recording(whom)))
        assert failures(dialog) == []
        assert dialog.height() <= 800


def test_a_gift_that_could_look_like_pay_asks_for_a_note(
    here: Riverside, sitting: Sitting, office: OfficeFile, ground: QWidget
) -> None:
    begun = Recording((here.amina,), RecognitionKind.GIFT)
    dialog = _opened(RecordDialog(sitting.desk, ground, begun))
    assert not dialog.like_pay.isVisible()
    dialog.form.set_values({"what": "A voucher"})
    dialog.form.edited.emit()
    assert dialog.like_pay.sentence.text().startswith("Money or a voucher can look like pay")
    assert failures(dialog) == []
    _save(dialog)
    (notice,) = [one for one in notices.about(office, here.amina, TODAY).waiting
                 if one.rule is Rule.GIFT]  # fmt: skip
    explained = act_on(sitting.desk, ground, notice)
    assert isinstance(explained, RecordDialog)
    explained.form.set_values({"note": "Ten years with us."})
    _save(explained)
    found = notices.about(office, here.amina, TODAY).waiting
    assert Rule.GIFT not in {one.rule for one in found}


def test_everybody_who_was_there_shares_the_cost(
    here: Riverside, sitting: Sitting, office: OfficeFile, ground: QWidget
) -> None:
    when = TODAY - timedelta(days=3)
    values = {"person_id": here.tom, "activity_id": here.kitchen, "day": when, "minutes": 60}
    contributions.log(office, ContributionDraft.check(values), TODAY)
    dialog = _opened(RecordDialog(sitting.desk, ground, Recording()))
    dialog._ask_who_came()
    who = sitting.answers.shown
    assert isinstance(who, WhoCameDialog)
    settle(who, (who.width(), who.height()))
    assert failures(who) == []
    assert who.told.text() == "Nobody gave hours on that day."
    assert not who.primary.isEnabled()
    who.form.set_values({"day": when})
    who.form.edited.emit()
    assert who.told.text() == "Amina Diallo and Tom Price."
    who.primary.click()
    dialog.form.set_values({"kind": RecognitionKind.REFRESHMENTS, "cost_pence": 1001})
    dialog.form.edited.emit()
    dialog.form.set_values({"is_shared": True})
    _save(dialog)
    assert sitting.said == ["Refreshments given: 2 people, the cost shared."]
    lines = recognition.ledger(office, LedgerView(first=TODAY))
    assert sorted(line.cost_pence or 0 for line in lines) == [500, 501]
