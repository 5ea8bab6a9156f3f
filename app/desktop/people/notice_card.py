"""The notices about one person, each with the act that settles it."""

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.giving_back.acts import TONES, act_on, attention
from app.desktop.giving_back.put_off_form import PutOffDialog
from app.desktop.parts.attention import Attention, AttentionRow
from app.desktop.parts.boxes import Box, Line
from app.desktop.parts.typed import say_day
from app.rules.notice import Delayed, Notice, NoticeList, Severity
from app.services import notices

translate = QCoreApplication.translate


class NoticeCard(Box):
    """What waits about a person, and what is put off; hidden where there is nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(kind="card", gap=0)
        self._desk = desk
        self.setAccessibleName(self.tr("Notices"))

    def show_list(self, found: NoticeList) -> None:
        """Show these notices in place of the ones before."""
        self.clear()
        rows = [self._waiting_row(notice) for notice in found.waiting]
        rows += [self._put_off_row(delayed) for delayed in found.put_off]
        for number, row in enumerate(rows):
            self.add(*([Line()] if number else []), row)
        self.setVisible(bool(rows))

    def _waiting_row(self, notice: Notice) -> AttentionRow:
        row = AttentionRow(attention(notice, translate("Person", "Put off\u2026")))
        row.acted.connect(lambda one: act_on(self._desk, self, one))
        row.asked.connect(lambda one, _: self._desk.ask.show(PutOffDialog(self._desk, self, one)))
        return row

    def _put_off_row(self, delayed: Delayed) -> AttentionRow:
        row = AttentionRow(_held(delayed))
        row.acted.connect(self._bring_back)
        return row

    def _bring_back(self, notice: Notice) -> None:
        office = self._desk.office
        self._desk.operations.perform(
            lambda: notices.bring_back(office, notice.key), initiator=self
        )


def _held(delayed: Delayed) -> Attention:
    why = translate("Person", "Put off until {day}: {reason}").format(
        day=say_day(delayed.delay.until), reason=delayed.delay.reason
    )
    notice = delayed.notice
    verb = translate("Person", "Bring back")
    return Attention(notice, "hourglass", TONES[Severity.INFO], notice.headline, why, verb)
