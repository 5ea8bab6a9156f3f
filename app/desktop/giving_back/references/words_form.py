"""The words of a reference: drafted from the record, the writer's own opinion, and who signs."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal

from app.desktop.desk import Desk
from app.desktop.giving_back.references.marked_text import MarkedTextField
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import plain_button
from app.desktop.parts.fields import TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.time_fields import DateField
from app.records.reference import ReferenceDraft
from app.rules import reference_text
from app.services import reference_paper, references

translate = QCoreApplication.translate


class WordsForm(Box):
    """All that is written of a reference, with what to look at twice under the words.

    Signals: `edited()`; `submitted()`.
    """

    edited = Signal()
    submitted = Signal()

    def __init__(self, desk: Desk, kept: ReferenceDraft, whose: str) -> None:
        super().__init__(gap=12)
        self._desk = desk
        self._kept = kept
        self.draft_button = plain_button(
            self.tr("&Draft from the record"), "history", self.draft_from_record
        )
        self.cautions = RemarkBox("triangle-alert", Tone.WARN)
        self.consent = RemarkBox("info", Tone.INFO)
        self._not_agreed = self.tr(
            "{name} has not agreed yet. Ask them, and note the day: nothing is sent before."
        ).format(name=whose)
        self.form = Form(_fields(desk))
        self.add(Row(self.draft_button, None), self.cautions, self.consent, self.form)
        self.form.set_values(self._first_values())
        self.form.edited.connect(self._on_edited)
        self.form.submitted.connect(self.submitted)
        self._look_through()

    def values(self) -> Mapping[str, Any]:
        """The whole reference as it stands, ready for the draft's check."""
        typed = self.form.values()
        text = reference_text.with_opinion(typed.pop("record"), typed.pop("opinion"))
        return {**self._kept.model_dump(), **typed, "text": text}

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return dict(self.values()) != self._kept.model_dump()

    def draft_from_record(self) -> None:
        """Write in place of the words, though not of the opinion, what the record shows."""
        office, today = self._desk.office, self._desk.today()
        text = references.drafted(office, self._kept.person_id, today)
        self.form.set_values({"record": text})
        self._on_edited()

    def _first_values(self) -> Mapping[str, Any]:
        kept = self._kept
        record, opinion = reference_text.parted(kept.text)
        values = {**kept.model_dump(), "record": record, "opinion": opinion}
        if not kept.signed_by:
            signatory = reference_paper.signatory(self._desk.office)
            values |= {"signed_by": signatory.name, "signed_as": signatory.role}
        return values

    def _on_edited(self) -> None:
        self._look_through()
        self.edited.emit()

    def _look_through(self) -> None:
        values = self.form.values()
        whole = f"{values['record']}\n{values['opinion']}"
        by_reason: dict[str, list[str]] = {}
        for caution in reference_text.cautions(whole):
            by_reason.setdefault(caution.reason, []).append(f"\u201c{caution.word}\u201d")
        told = (f"{', '.join(words)}: {reason}" for reason, words in by_reason.items())
        self.cautions.say("\n".join(told))
        self.consent.say("" if values["consented_on"] else self._not_agreed)


def _fields(desk: Desk) -> list[Field]:
    return [
        Field("record", translate("ReferenceWords", "&What the letter says"), MarkedTextField(13),
              translate("ReferenceWords",
                        "Facts of the record; change and shorten it as you like.")),
        Field("opinion", translate("ReferenceWords", "Your own &opinion, if you give one"),
              MarkedTextField(3),
              translate("ReferenceWords", "It stands at the end as yours, and you sign it.")),
        Field("signed_by", translate("ReferenceWords", "&Signed by"), TextField(), half=True),
        Field("signed_as", translate("ReferenceWords", "&As what"), TextField(), half=True),
        Field("consented_on", translate("ReferenceWords", "They a&greed on"),
              DateField(desk.today)),
    ]  # fmt: skip
