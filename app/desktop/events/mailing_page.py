"""Who may be written to, list by list, with the words they said yes to; taken out as a sheet."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.dialogs import MERGE_SHEETS
from app.desktop.list_page import ListPage
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.columns import Column
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.fields import CheckField, ChoiceField
from app.desktop.parts.flow import Flow
from app.desktop.parts.labels import Label
from app.desktop.parts.pill import Tone
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.typed import say_day
from app.desktop.tasks import Progress
from app.records.mailing import Basis
from app.services import mailing
from app.services.mailing import ListRow, MailRow
from app.services.outcome import Outcome

translate = QCoreApplication.translate

_LIST, _NO_LISTS, _NOBODY = range(3)


def basis_names() -> dict[Basis, str]:
    """What allows the office to write, in words."""
    return {
        Basis.CONSENT: translate("Mailing", "Said yes"),
        Basis.SOFT_OPT_IN: translate("Mailing", "Supports us already"),
        Basis.OPTED_OUT: translate("Mailing", "Said no"),
    }


class MailingPage(ListPage):
    """Those on the list that is chosen; Enter opens a person."""

    def __init__(self, desk: Desk) -> None:
        self.rows: RecordModel[MailRow] = RecordModel(_columns())
        table = RecordTable(self.rows, self.tr("Who may be mailed"))
        super().__init__(desk, table, self.tr("Reading a mailing list"))
        self.rows.setParent(self)
        self._lists: dict[UUID, ListRow] = {}
        self.which = ChoiceField()
        self.refused_too = CheckField(self.tr("Show &who said no, too"))
        self.cautions = RemarkBox("info", Tone.INFO)
        self._build()
        self._connect()

    def read(self) -> None:
        """Read the lists, and those on the one that is chosen."""
        self._lists = {row.id: row for row in mailing.lists(self.desk.office)}
        closed = self.tr("{name} (closed)")
        self.which.show_choices(
            [
                (row.id, closed.format(name=row.name) if row.closed else row.name)
                for row in self._lists.values()
            ]
        )
        self._read_list()

    def save(self) -> None:
        """Write those who may be mailed and have an address to a file."""
        chosen, office = self._chosen(), self.desk.office
        if chosen is None:
            return
        title = self.tr("Save who may be mailed")
        path = self.desk.ask.where_to_save(title, f"{chosen.name}.csv", MERGE_SHEETS)
        if path is None:
            return
        out = path if path.suffix else path.with_suffix(".csv")

        def write(_: Progress) -> Outcome:
            written = mailing.export_list(office, chosen.id, out)
            told = self.tr("%Ln address(es) written to {file}.", "", written)
            return Outcome(frozenset(), told.format(file=out.name), None)

        self.desk.operations.perform_apart(title, write, initiator=self)

    def opt_out_selected(self) -> None:
        """Note that whoever is selected wants no more of this list."""
        rows, chosen, desk = self.table.selected(), self._chosen(), self.desk
        if chosen is not None and len(rows) == 1 and rows[0].may_be_mailed:
            desk.operations.perform(
                lambda: mailing.opt_out(
                    desk.office, rows[0].person_id, desk.today(), list_id=chosen.id
                ),
                initiator=self,
            )

    def _build(self) -> None:
        label = Label(self.tr("&List"), "strong")
        label.setBuddy(self.which)
        self.which.setAccessibleName(self.tr("List"))
        self.export = self.button(self.tr("&Save as a spreadsheet\u2026"), "download", self.save)
        self.opt_out = self.button(self.tr("Said &no"), "x", self.opt_out_selected)
        self.person = self.button(self.tr("Open the &person's page"), "user", self._open_person)
        self.lists = self.button(self.tr("Lists and their &words"), "settings", self._open_lists)
        nobody = EmptyState(
            "mail",
            self.tr("Nobody is on this list yet"),
            self.tr("Sign people up at an event, with the button on its page."),
            plain_button(
                self.tr("See the events"), "calendar", lambda: self.desk.go("events", "list")
            ),
        )
        listed = Box(self.table, Flow(self.export, self.opt_out, self.person, gap=10), gap=12)
        listed.give_room_to(self.table)
        self._bar = Flow(Row(label, self.which, gap=10), self.refused_too, self.lists, gap=14)
        self.add(self._bar, self.cautions)
        self.stack(listed, self._build_no_lists(), nobody)
        self._entries = [
            self.entry(self.tr("Said no"), "", self.opt_out_selected),
            self.entry(self.tr("Open the person's page"), "", self._open_person),
        ]

    def _build_no_lists(self) -> EmptyState:
        add = primary_button(self.tr("Add a mailing list"), "plus")
        add.clicked.connect(self._open_lists)
        return EmptyState(
            "mail",
            self.tr("No mailing lists yet"),
            self.tr(
                "A list keeps who said yes, on which day, and in which words. Whoever says no is "
                "never written to."
            ),
            add,
        )

    def _connect(self) -> None:
        self.which.edited.connect(self._read_list)
        self.refused_too.edited.connect(self._read_list)
        self.table.opened.connect(lambda row: self.desk.go("person", row.person_id))
        self.table.picked.connect(lambda _: self._show_acts())

    def _chosen(self) -> ListRow | None:
        return self._lists.get(self.which.value())

    def _read_list(self) -> None:
        chosen, office = self._chosen(), self.desk.office
        self._bar.setVisible(chosen is not None)
        if chosen is None:
            self.cautions.say("")
            self.show_whether(False, _NO_LISTS)
            self.tell(self.tr("No mailing lists yet"))
            return
        refused_too = self.refused_too.isChecked()
        self._newest.read(
            lambda: mailing.on_list(office, chosen.id, opted_out_too=refused_too), self._show
        )

    def _show(self, rows: list[MailRow]) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        self.table.show_rows(rows, lambda row: row.person_id)
        self.cautions.say(" ".join(mailing.cautions_for(rows)))
        self.show_whether(bool(rows), _NOBODY)
        self._show_acts()
        parts = [
            self.tr("%Ln may be mailed", "", chosen.may_be_mailed),
            self.tr("%Ln with an address", "", chosen.with_email),
            self.tr("%Ln said no", "", chosen.opted_out) if chosen.opted_out else "",
        ]
        self.tell(" \u00b7 ".join(filter(None, parts)))

    def _show_acts(self) -> None:
        rows: list[MailRow] = self.table.selected()
        is_one = len(rows) == 1
        name = rows[0].person if is_one else ""
        acts = (
            (self.opt_out, self.tr("{name} said no"), is_one and rows[0].may_be_mailed),
            (self.person, self.tr("Open the page of {name}"), is_one),
        )
        for (button, named, can), entry in zip(acts, self._entries, strict=True):
            button.setAccessibleName(named.format(name=name))
            button.setEnabled(can)
            entry.setEnabled(can)

    def _open_person(self) -> None:
        for row in self.table.selected()[:1]:
            self.desk.go("person", row.person_id)

    def _open_lists(self) -> None:
        self.desk.go("settings", "mailing")


def _columns() -> list[Column[MailRow]]:
    bases = basis_names()
    return [
        Column(translate("Mailing", "Person"), lambda row: row.person, width=160),
        Column(translate("Mailing", "E-mail"), lambda row: row.email, width=248),
        Column(translate("Mailing", "Basis"), lambda row: bases[row.basis], width=112,
               tone=lambda row: Tone.GOOD if row.may_be_mailed else Tone.WARN),
        Column(translate("Mailing", "Since"), lambda row: say_day(row.chosen_on),
               lambda row: row.chosen_on, width=112, yield_first=1),
        Column(translate("Mailing", "Where"), _where, width=174, yield_first=3),
        Column(translate("Mailing", "Words they said yes to"), lambda row: row.wording,
               stretch=True, width=140, yield_first=2),
    ]  # fmt: skip


def _where(row: MailRow) -> str:
    return " \u00b7 ".join(part for part in (row.event, row.how) if part)
