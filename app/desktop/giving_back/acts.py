"""The one act that settles a notice, as a button names it and as it opens."""

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog
from app.desktop.giving_back.put_off_form import PutOffDialog
from app.desktop.giving_back.record_form import (
    RecordDialog,
    Recording,
    change_line,
    explain_line,
    give_line,
)
from app.desktop.parts.attention import Attention
from app.desktop.parts.pill import Tone
from app.desktop.subjects import AtTab
from app.rules.milestones import Milestone
from app.rules.notice import Act, Notice, Rule, Severity, subject_of

translate = QCoreApplication.translate

TONES: Mapping[Severity, Tone] = {
    Severity.OVERDUE: Tone.DANGER,
    Severity.DUE_SOON: Tone.WARN,
    Severity.INFO: Tone.INFO,
    Severity.GOOD: Tone.GOOD,
}
ICONS: Mapping[Rule, str] = {
    Rule.THANKS: "heart",
    Rule.MILESTONE: "award",
    Rule.OFFER: "clock-alert",
    Rule.QUIET: "message-circle",
    Rule.OVERLOAD: "triangle-alert",
    Rule.CLAIM: "receipt-pound-sterling",
    Rule.TRAINING: "graduation-cap",
    Rule.CHECK: "shield-alert",
    Rule.VACANCY: "briefcase",
    Rule.GIFT: "gift",
}

#: The lists of Giving back in which a notice is settled.
_TABS: Mapping[Act, str] = {
    Act.TELL: "vacancies",
    Act.RENEW: "training",
    Act.REVIEW: "checks",
}


def verb_of(act: Act) -> str:
    """The act as its button names it."""
    verbs = {
        Act.THANK: translate("Acts", "Thank\u2026"),
        Act.MARK: translate("Acts", "Mark it\u2026"),
        Act.KEEP: translate("Acts", "Give it\u2026"),
        Act.GET_IN_TOUCH: translate("Acts", "We spoke\u2026"),
        Act.TALK: translate("Acts", "We spoke\u2026"),
        Act.SETTLE: translate("Acts", "Look at it"),
        Act.RENEW: translate("Acts", "Look at it"),
        Act.REVIEW: translate("Acts", "Look at it"),
        Act.TELL: translate("Acts", "Tell them\u2026"),
        Act.EXPLAIN: translate("Acts", "Add a note\u2026"),
    }
    return verbs[act]


def attention(notice: Notice, *others: str) -> Attention:
    """A notice as a row with its act; `others` is what else can be done about it."""
    pills = {
        Severity.OVERDUE: translate("Acts", "Overdue"),
        Severity.DUE_SOON: translate("Acts", "Due soon"),
    }
    # What somebody would value is worth a line; how an offer is settled stands on its button.
    wish = notice.suggestion if notice.act in (Act.THANK, Act.MARK) else ""
    return Attention(
        notice,
        ICONS[notice.rule],
        TONES[notice.severity],
        notice.headline,
        f"{notice.besides or notice.detail} {wish}".rstrip(),
        verb_of(notice.act),
        pills.get(notice.severity, ""),
        others,
    )


def brief(notice: Notice) -> str:
    """The notice in two or three words, as a table shows it."""
    is_late = notice.severity is Severity.OVERDUE
    if notice.rule is Rule.THANKS:
        return (
            translate("Acts", "Thanks overdue") if is_late else translate("Acts", "Thanks due soon")
        )
    if notice.rule is Rule.OFFER:
        return (
            translate("Acts", "Offer not kept") if is_late else translate("Acts", "Offer due soon")
        )
    if isinstance(notice.figures, Milestone):
        worded = (
            translate("Acts", "{milestone} soon")
            if notice.figures.missing
            else translate("Acts", "{milestone} reached")
        )
        return worded.format(milestone=notice.figures.mark)
    if notice.rule is Rule.CLAIM:
        return (
            translate("Acts", "Claim overdue") if is_late else translate("Acts", "Claim due soon")
        )
    return {
        Rule.QUIET: translate("Acts", "Gone quiet"),
        Rule.OVERLOAD: translate("Acts", "A heavy week"),
        Rule.TRAINING: translate("Acts", "Training ends"),
        Rule.CHECK: translate("Acts", "Review due"),
        Rule.GIFT: translate("Acts", "Gift without a note"),
    }[notice.rule]


def act_on(desk: Desk, parent: QWidget | None, notice: Notice) -> FormDialog | None:
    """Open the form with which this notice is settled; it is returned as it is shown.

    What is settled where there is more to see than a form holds is shown there, and gives None.
    """
    if notice.act is Act.SETTLE:
        desk.go("claim", subject_of(notice.key))
        return None
    if notice.act in _TABS:
        desk.go("giving back", AtTab(_TABS[notice.act], subject_of(notice.key)))
        return None
    if notice.act is Act.KEEP:
        return give(desk, parent, subject_of(notice.key))
    dialog = _form_for(desk, parent, notice)
    desk.ask.show(dialog)
    return dialog


def give(desk: Desk, parent: QWidget | None, recognition_id: UUID) -> FormDialog | None:
    """Open the form in which an offer is given, or lead to the reference that it stands for."""
    return _open_line(desk, parent, recognition_id, give_line)


def change(desk: Desk, parent: QWidget | None, recognition_id: UUID) -> FormDialog | None:
    """Open the form of a line of the ledger, or lead to the reference that it stands for."""
    return _open_line(desk, parent, recognition_id, change_line)


def _open_line(
    desk: Desk,
    parent: QWidget | None,
    recognition_id: UUID,
    form: Callable[[Desk, QWidget | None, UUID], FormDialog],
) -> FormDialog | None:
    # References are loaded with the first line that is opened, and not with Home.
    from app.services import references

    reference = references.behind(desk.office, recognition_id)
    if reference is not None:
        desk.go("giving back", AtTab("references", reference))
        return None
    dialog = form(desk, parent, recognition_id)
    desk.ask.show(dialog)
    return dialog


def thank(desk: Desk, parent: QWidget | None, person_ids: tuple[UUID, ...]) -> RecordDialog:
    """Open the form with which these people are thanked."""
    dialog = RecordDialog(desk, parent, Recording(person_ids))
    desk.ask.show(dialog)
    return dialog


def _form_for(desk: Desk, parent: QWidget | None, notice: Notice) -> FormDialog:
    if notice.act is Act.EXPLAIN:
        return explain_line(desk, parent, subject_of(notice.key))
    if notice.act in (Act.GET_IN_TOUCH, Act.TALK):
        return PutOffDialog(desk, parent, notice, spoken=True)
    marks = notice.figures.mark if isinstance(notice.figures, Milestone) else ""
    return RecordDialog(desk, parent, Recording((notice.about.id,), marks=marks))
