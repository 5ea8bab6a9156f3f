"""Who is owed thanks: ticked one by one or all at once, and thanked together as one act."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt

from app.desktop.desk import Desk
from app.desktop.giving_back.acts import thank
from app.desktop.giving_back.owed_lines import OwedLine, columns, owed
from app.desktop.giving_back.page import GivingPage
from app.desktop.giving_back.put_off_form import PutOffDialog
from app.desktop.paper.printing import Printing, print_paper
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.fields import CheckField
from app.desktop.parts.flow import Flow
from app.desktop.parts.tick_table import TickedModel, TickTable
from app.records.paper import Document
from app.rules.notice import NoticeList
from app.services import notices

translate = QCoreApplication.translate

#: Up to three lines of a sentence stand in a row.
_ROW_HEIGHT = 58


class OwedPage(GivingPage):
    """The same notices as at Home; what is asked is done for those ticked, or else selected."""

    def __init__(self, desk: Desk) -> None:
        self.rows: TickedModel[OwedLine] = TickedModel(
            columns(), lambda line: line.person_id, _box_name
        )
        table = TickTable(
            self.rows, translate("OwedPage", "Who is owed thanks"), row_height=_ROW_HEIGHT
        )
        super().__init__(desk, table, translate("OwedPage", "Reading who is owed thanks"))
        self.rows.setParent(self)
        self._ticks_overdue = False
        self.everyone = CheckField("")
        self.everyone.setTristate(True)
        self.thank = self.button("", "heart", self.thank_chosen)
        self.print = self.button(self.tr("Print\u2026"), "printer", self._ask_print)
        self.put_off = self.button("", "clock", self._ask_put_off)
        self.open = self.button(self.tr("Open"), "user", self._open)
        acts = Flow(self.everyone, self.thank, self.print, self.put_off, self.open, gap=10)
        listed = Box(table, acts, gap=12)
        listed.give_room_to(table)
        self.stack(listed, self._build_nothing())
        self._build_menu()
        self._connect()

    def read(self) -> None:
        """Read the notices, the one list that Home shows too."""
        office, today = self.desk.office, self.desk.today()
        self._newest.read(lambda: notices.all_notices(office, today), self._show)

    def tick_overdue(self) -> None:
        """Tick all whose thanks are late, as soon as the list is read."""
        self._ticks_overdue = True

    def chosen(self) -> list[OwedLine]:
        """Those who are ticked, or where nobody is, those selected."""
        return self.rows.ticked() or self.table.selected()

    def thank_chosen(self) -> None:
        """Open the form with which those chosen are thanked at once."""
        chosen = self.chosen()
        if chosen:
            thank(self.desk, self, tuple(line.person_id for line in chosen))

    def _build_nothing(self) -> EmptyState:
        say = primary_button(self.tr("Thank somebody"), "heart")
        say.clicked.connect(lambda: thank(self.desk, self, ()))
        bring = plain_button(self.tr("Bring in a spreadsheet\u2026"), "download")
        bring.clicked.connect(lambda: self.desk.go("bring in", None))
        return EmptyState(
            "heart",
            self.tr("Nobody is owed thanks"),
            self.tr(
                "Whoever gave their time and was not thanked for it stands here, those who have "
                "waited longest first."
            ),
            say,
            bring,
        )

    def _build_menu(self) -> None:
        self._entries = [
            self.entry(self.tr("Open"), "", self._open),
            self.entry(self.tr("Thank\u2026"), "", self.thank_chosen),
            self.entry(self.tr("Print\u2026"), "", self._ask_print),
            self.entry(self.tr("Put off\u2026"), "", self._ask_put_off),
            self.entry(self.tr("Tick everyone"), "Ctrl+A", self._tick_everyone),
        ]

    def _connect(self) -> None:
        self.table.opened.connect(lambda line: self.desk.go("person", line.person_id))
        self.table.picked.connect(lambda _: self._show_acts())
        self.rows.ticks_changed.connect(self._show_acts)
        self.everyone.edited.connect(self._tick_everyone)

    def _show(self, found: NoticeList) -> None:
        lines = owed(found.waiting)
        self.table.show_rows(lines, _key)
        if self._ticks_overdue:
            self._ticks_overdue = False
            self.rows.tick(line.person_id for line in lines if line.is_overdue)
        self.show_whether(bool(lines))
        self._show_acts()
        self.tell(_told(lines))

    def _show_acts(self) -> None:
        ticked, chosen, everybody = self.rows.ticked(), self.chosen(), len(self.rows.rows)
        self.everyone.setText(self.tr("Everyone ({count})").format(count=f"{everybody:,}"))
        self.everyone.setAccessibleName(self.tr("Tick everyone"))
        self.everyone.setCheckState(
            Qt.CheckState.Checked
            if ticked and len(ticked) == everybody
            else Qt.CheckState.PartiallyChecked
            if ticked
            else Qt.CheckState.Unchecked
        )
        count = len(chosen)
        whom = chosen[0].notice.name if count == 1 else self.tr("%n person(s)", "", count)
        several = self.tr("Thank %n person(s)\u2026", "", count)
        self.thank.setText(several if count else self.tr("Thank\u2026"))
        self.thank.setAccessibleName(self.tr("Thank {whom}").format(whom=whom))
        named = self.tr("Print a letter or certificate for {whom}")
        self.print.setAccessibleName(named.format(whom=whom))
        self.put_off.setText(self.tr("Put off\u2026"))
        self.put_off.setAccessibleName(self.tr("Put off: {whom}").format(whom=whom))
        self.open.setAccessibleName(self.tr("Open the page of {whom}").format(whom=whom))
        self.thank.setEnabled(count > 0)
        self.print.setEnabled(count > 0)
        self.put_off.setEnabled(count > 0)
        self.open.setEnabled(len(self.table.selected()) == 1)
        enabled = (self.open.isEnabled(), count > 0, count > 0, count > 0, everybody > 0)
        for entry, is_enabled in zip(self._entries, enabled, strict=True):
            entry.setEnabled(is_enabled)

    def _tick_everyone(self) -> None:
        self.rows.turn(self.rows.rows)

    def _ask_print(self) -> None:
        chosen = tuple(line.person_id for line in self.chosen())
        if chosen:
            print_paper(self.desk, self, Printing(chosen, Document.THANK_YOU_CARD))

    def _ask_put_off(self) -> None:
        chosen = [line.notice for line in self.chosen()]
        if chosen:
            self.desk.ask.show(PutOffDialog(self.desk, self, *chosen))

    def _open(self) -> None:
        for line in self.table.selected()[:1]:
            self.desk.go("person", line.person_id)


def _key(line: OwedLine) -> UUID:
    return line.person_id


def _box_name(line: OwedLine) -> str:
    return translate("OwedPage", "Tick {name}").format(name=line.notice.name)


def _told(lines: list[OwedLine]) -> str:
    if not lines:
        return translate("OwedPage", "Nobody is owed thanks")
    overdue = sum(line.is_overdue for line in lines)
    parts = []
    if overdue:
        parts.append(translate("OwedPage", "%n person(s) overdue", "", overdue))
    if soon := len(lines) - overdue:
        parts.append(translate("OwedPage", "%n person(s) due soon", "", soon))
    return translate("OwedPage", "Thanks are owed: {figures}").format(
        figures=" \u00b7 ".join(parts)
    )
