"""The form in which something offered or given back is recorded, for one person or for many."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.found_people import find_people
from app.desktop.giving_back.whom import for_whom
from app.desktop.paper.printing import Printing, print_paper
from app.desktop.parts.buttons import Button, plain_button
from app.desktop.parts.fields import CheckField, ChoiceField, NoteField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.money_field import MoneyField
from app.desktop.parts.people_field import PeopleField
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.suggestions import Suggestion
from app.desktop.parts.time_fields import DateField
from app.desktop.words import kind_names
from app.records.failures import Problem
from app.records.paper import Document
from app.records.recognition import (
    OPEN_STATES,
    STATE_DATE,
    RecognitionDraft,
    RecognitionKind,
    RecognitionState,
)
from app.records.training_words import PlaceState
from app.rules import gift
from app.rules.wording import listed
from app.services import charity, recognition, who_came
from app.services.wishes import WishesRow, wishes

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate

#: What the form asks that no draft keeps.
_NOT_KEPT = frozenset({"day", "is_shared"})
_DAYS = frozenset({"", *STATE_DATE.values()})


@dataclass(frozen=True, slots=True)
class Recording:
    """What the form begins with: for whom, and what is known already."""

    person_ids: tuple[UUID, ...] = ()
    kind: RecognitionKind = RecognitionKind.THANKS
    state: RecognitionState = RecognitionState.GIVEN
    marks: str = ""
    what: str = ""


class RecordDialog(FormDialog):
    """Records the same for everybody it is for, as one act, or changes one line of the ledger.

    It begins with a Recording; `change_line` and `give_line` begin with a line that is kept.
    """

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        recording: Recording,
        *,
        kept: RecognitionDraft | None = None,
        kept_id: UUID | None = None,
    ) -> None:
        self._kept = kept
        self._kept_id = kept_id
        self._people = recording.person_ids
        self._wishes = wishes(desk.office, recording.person_ids)
        self.suggestion = RemarkBox("heart-handshake", Tone.GOOD)
        self.warning = RemarkBox("triangle-alert", Tone.WARN)
        self.like_pay = RemarkBox("info", Tone.INFO)
        self._policy = charity.policy(desk.office)
        form = Form(_fields(desk, asks_whom=not recording.person_ids))
        super().__init__(
            desk,
            parent,
            form,
            self._record,
            title=_title(recording, kept is not None),
            verb=translate("RecordDialog", "Save"),
            remark=for_whom(self._wishes),
            above=(self.warning, self.like_pay, self.suggestion),
        )
        form.set_values(_first_values(desk, recording, kept))
        if recording.person_ids and recording.state is RecognitionState.GIVEN and kept is None:
            self.add_button(self._print_button(recording))
        if not recording.person_ids:
            who = translate("RecordDialog", "Everybody who was there\u2026")
            self.add_button(plain_button(who, "users", self._ask_who_came))
        form.edited.connect(self._on_edited)
        self._show_wishes()
        self._show_fields()

    def problems_of(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """The day has one field, whichever day of the draft it is."""
        return tuple(
            Problem("day", problem.sentence) if problem.field in _DAYS else problem
            for problem in problems
        )

    def _print_button(self, recording: Recording) -> Button:
        """A card in place of this form, or a certificate of the milestone: it is noted there."""
        marks = dict.fromkeys(recording.person_ids, recording.marks) if recording.marks else {}
        document = Document.CERTIFICATE if marks else Document.THANK_YOU_CARD
        told = (
            translate("RecordDialog", "Print a certificate\u2026")
            if marks
            else translate("RecordDialog", "Print a card\u2026")
        )

        def ask() -> None:
            begun = Printing(recording.person_ids, document, marks)
            print_paper(self.desk, self.parentWidget(), begun)
            self.reject()

        return plain_button(told, "printer", ask)

    def _record(self, values: Values) -> "Outcome":
        draft = RecognitionDraft.check(self._draft_values(values))
        if self._kept_id is not None:
            return recognition.change(self.desk.office, self._kept_id, draft)
        people = self._people or values["person_id"]
        if values.get("is_shared"):
            return who_came.give_all(self.desk.office, people, draft)
        return recognition.record_for_many(self.desk.office, people, draft)

    def _draft_values(self, values: Values) -> dict[str, Any]:
        kept = {} if self._kept is None else self._kept.model_dump()
        chosen = self._people or values["person_id"]
        whom = chosen[0] if isinstance(chosen, tuple) else chosen
        typed = {name: value for name, value in values.items() if name not in _NOT_KEPT}
        days = days_of(values["state"], values["day"], kept.get("offered_on"))
        if values["state"] not in OPEN_STATES:
            typed["due_on"] = kept.get("due_on")
        return {**kept, **typed, **days, "person_id": whom}

    def _ask_who_came(self) -> None:
        # Activities, and the courses they need, are loaded when they are asked for.
        from app.desktop.giving_back.who_came_form import WhoCameDialog

        dialog = WhoCameDialog(self.desk, self)
        dialog.chosen.connect(self._take_who_came)
        self.desk.ask.show(dialog)

    def _take_who_came(self, found: tuple[Suggestion, ...]) -> None:
        whom = self.form.editor("person_id")
        chosen = whom.chosen if isinstance(whom, PeopleField) else ()
        self.form.set_values({"person_id": (*chosen, *found)})
        self._on_edited()

    def _on_edited(self) -> None:
        self._show_fields()
        if "person_id" not in self.form.values():
            return
        whom = self.form.editor("person_id")
        chosen = [one.key for one in whom.chosen] if isinstance(whom, PeopleField) else []
        self._wishes = wishes(self.desk.office, chosen)
        self._show_wishes()
        self._show_fields()

    def _show_fields(self) -> None:
        """Show what has a meaning, and what to look at twice."""
        values = self.form.values()
        self.form.show_field("due_on", values["state"] in OPEN_STATES)
        several = self._kept is None and len(self._wishes) > 1
        self.form.show_field("is_shared", several and bool(values["cost_pence"]))
        pence = values["cost_pence"]
        cost = pence if isinstance(pence, int) else None
        if values.get("is_shared") and cost is not None:
            cost //= max(len(self._wishes), 1)
        reason = gift.concern(values["kind"], values["what"], cost, self._policy)
        ask = translate("RecordDialog", "Please say in the note what it is for (HMRC NMWM05090).")
        self.like_pay.say(f"{reason} {ask}" if reason else "")

    def _show_wishes(self) -> None:
        self.suggestion.say(_suggested(self._wishes))
        self.warning.say(_unwanted(self._wishes))


def _form_of_place(
    desk: Desk, parent: QWidget | None, recognition_id: UUID, state: PlaceState | None = None
) -> FormDialog | None:
    # Training is loaded with the first line that is opened, and not with Home.
    from app.desktop.giving_back.training.from_ledger import form_of

    return form_of(desk, parent, recognition_id, state)


def change_line(desk: Desk, parent: QWidget | None, recognition_id: UUID) -> FormDialog:
    """The form with a line of the ledger, to be changed; one that follows a place opens that."""
    place = _form_of_place(desk, parent, recognition_id)
    if place is not None:
        return place
    kept = recognition.draft_for(desk.office, recognition_id)
    return _with_line(desk, parent, kept, recognition_id, kept.state)


def give_line(desk: Desk, parent: QWidget | None, recognition_id: UUID) -> FormDialog:
    """The form with an offer, to note that it was given today; a place is done."""
    place = _form_of_place(desk, parent, recognition_id, PlaceState.DONE)
    if place is not None:
        return place
    kept = recognition.draft_for(desk.office, recognition_id)
    return _with_line(desk, parent, kept, recognition_id, RecognitionState.GIVEN)


def explain_line(desk: Desk, parent: QWidget | None, recognition_id: UUID) -> FormDialog:
    """The form with a gift, to add the note that says what it was for."""
    dialog = change_line(desk, parent, recognition_id)
    dialog.begin_at("note")
    return dialog


def days_of(state: RecognitionState, day: Any, offered_on: date | None) -> dict[str, Any]:
    """The days of a draft, of which the form shows the one that its state goes by."""
    if state is RecognitionState.ACCEPTED:
        return {"offered_on": offered_on or day, "answered_on": day, "given_on": None}
    days = {"answered_on": None, "given_on": None, "offered_on": offered_on}
    return {**days, STATE_DATE[state]: day}


def _with_line(
    desk: Desk,
    parent: QWidget | None,
    kept: RecognitionDraft,
    recognition_id: UUID,
    state: RecognitionState,
) -> RecordDialog:
    begun = Recording((kept.person_id,), kept.kind, state, kept.marks, kept.what)
    return RecordDialog(desk, parent, begun, kept=kept, kept_id=recognition_id)


def _fields(desk: Desk, *, asks_whom: bool) -> list[Field]:
    find = PeopleField(lambda text: find_people(desk.office, text))
    whom = Field("person_id", translate("RecordDialog", "&Who"), find)
    what = TextField(translate("RecordDialog", "A card signed by everyone, a first aid course"))
    return [
        *([whom] if asks_whom else []),
        Field("kind", translate("RecordDialog", "&Kind"),
              ChoiceField(list(kind_names().items())), half=True),
        Field("state", translate("RecordDialog", "&How far it is"),
              ChoiceField(_states()), half=True),
        Field("what", translate("RecordDialog", "Wh&at"), what),
        Field("day", translate("RecordDialog", "&Day"), DateField(desk.today), half=True),
        Field("due_on", translate("RecordDialog", "D&ue by"), DateField(desk.today), half=True),
        Field("given_by", translate("RecordDialog", "&By whom"), TextField(), half=True),
        Field("cost_pence", translate("RecordDialog", "&Cost in pounds"), MoneyField(), half=True),
        Field("is_shared", "",
              CheckField(translate("RecordDialog", "Sha&re this cost among all of them"))),
        Field("marks", translate("RecordDialog", "&Milestone it marks"),
              TextField(translate("RecordDialog", "100 hours, 5 years"))),
        Field("note", translate("RecordDialog", "&Note"), NoteField(2)),
    ]  # fmt: skip


def _states() -> list[tuple[RecognitionState, str]]:
    return [
        (RecognitionState.GIVEN, translate("RecordDialog", "It was given")),
        (RecognitionState.OFFERED, translate("RecordDialog", "It is offered")),
        (RecognitionState.ACCEPTED, translate("RecordDialog", "Offered, they said yes")),
        (RecognitionState.DECLINED, translate("RecordDialog", "Offered, they said no")),
    ]


def _first_values(
    desk: Desk, recording: Recording, kept: RecognitionDraft | None
) -> Mapping[str, Any]:
    begun = {"kind": recording.kind, "state": recording.state, "day": desk.today()}
    if kept is None:
        words = {"what": recording.what, "marks": recording.marks, "given_by": desk.office.who}
        return {**begun, **words}
    values = {**kept.model_dump(), **begun}
    if recording.state is kept.state:
        answered = kept.answered_on if kept.state is RecognitionState.ACCEPTED else None
        values["day"] = answered or getattr(kept, STATE_DATE[kept.state])
    return values


def _title(recording: Recording, is_kept: bool) -> str:
    if is_kept:
        return translate("RecordDialog", "Change what was given back")
    if recording.state in OPEN_STATES:
        return translate("RecordDialog", "Offer something")
    if recording.marks:
        return translate("RecordDialog", "Mark {milestone}").format(milestone=recording.marks)
    return translate("RecordDialog", "Say thank you")


def _suggested(people: Sequence[WishesRow]) -> str:
    """What somebody said they would value; for many, nothing is guessed."""
    if len(people) != 1:
        return ""
    own = people[0].own_words
    quoted = f"\u201c{own}\u201d" if own else ""
    return " ".join(part for part in (people[0].suggestion, quoted) if part)


def _unwanted(people: Sequence[WishesRow]) -> str:
    names = [person.name for person in people if person.would_rather_not]
    if not names:
        return ""
    if len(names) == 1:
        sentence = translate("RecordDialog", "{name} would rather not be thanked.")
        return sentence.format(name=names[0])
    return translate("RecordDialog", "{names} would rather not be thanked.").format(
        names=listed(names)
    )
