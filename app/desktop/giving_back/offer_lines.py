"""What stands open, as lines of a table: late offers are marked as their notices say."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.desktop.giving_back.acts import TONES
from app.desktop.parts.columns import Column
from app.desktop.parts.pill import Tone
from app.desktop.parts.typed import say_day
from app.desktop.words import kind_names, state_names
from app.records.recognition import RecognitionState
from app.rules.folding import fold
from app.rules.notice import Notice, NoticeList, Rule, Severity, subject_of
from app.services.recognition import RecognitionRow

translate = QCoreApplication.translate


class OfferLine(NamedTuple):
    """One offer, with the notice about it where it is late or nearly; `put_off` where it waits."""

    offer: RecognitionRow
    kind: str
    severity: Severity | None
    due: date | None
    put_off: bool

    @property
    def is_late(self) -> bool:
        """Whether it waits and its day has passed."""
        return self.severity is Severity.OVERDUE and not self.put_off

    @property
    def what(self) -> str:
        """What was offered, as it is told."""
        return self.offer.what or self.kind


def offers(rows: Iterable[RecognitionRow], found: NoticeList) -> list[OfferLine]:
    """The offers by their due day; one without a day of its own is due when the policy says."""
    waiting = {subject_of(one.key): one for one in found.waiting if one.rule is Rule.OFFER}
    held = [one.notice for one in found.put_off if one.notice.rule is Rule.OFFER]
    delayed = {subject_of(one.key): one for one in held}
    kinds = kind_names()
    lines = [_line(row, kinds[row.kind], waiting.get(row.id), delayed.get(row.id)) for row in rows]
    return sorted(lines, key=lambda line: line.due or date.max)


def columns() -> list[Column[OfferLine]]:
    """The columns of the table of offers."""
    states = state_names()
    return [
        Column(translate("Offers", "Due"), lambda line: say_day(line.due) if line.due else "",
               lambda line: line.due, width=118),
        Column(translate("Offers", "Person"), lambda line: line.offer.person,
               lambda line: fold(line.offer.person), width=150),
        Column(translate("Offers", "What"), lambda line: line.what, stretch=True, width=180),
        Column(translate("Offers", "Kind"), lambda line: line.kind, width=115,
               yield_first=1),
        Column(translate("Offers", "Since"), lambda line: say_day(line.offer.day),
               lambda line: line.offer.day, width=118, yield_first=2),
        Column(translate("Offers", "State"), lambda line: states[line.offer.state],
               tone=_state_tone, width=105),
        Column(translate("Offers", "By"), lambda line: line.offer.given_by, width=125,
               yield_first=3),
        Column(translate("Offers", "Note"), _note, lambda line: _note(line) or None,
               tone=_note_tone, width=105),
    ]  # fmt: skip


def _line(row: RecognitionRow, kind: str, notice: Notice | None, held: Notice | None) -> OfferLine:
    told = notice or held
    due = row.due_on or (told.day if told else None)
    return OfferLine(row, kind, told.severity if told else None, due, held is not None)


def _state_tone(line: OfferLine) -> Tone:
    return Tone.GOOD if line.offer.state is RecognitionState.ACCEPTED else Tone.PLAIN


def _note(line: OfferLine) -> str:
    if line.severity is None:
        return ""
    if line.put_off:
        return translate("Offers", "Put off")
    late = line.severity is Severity.OVERDUE
    return translate("Offers", "Late") if late else translate("Offers", "Due soon")


def _note_tone(line: OfferLine) -> Tone:
    if line.put_off or line.severity is None:
        return Tone.PLAIN
    return TONES[line.severity]
