"""All claims, found, sorted, opened and changed; the figures are those of what is shown."""

from collections.abc import Sequence
from uuid import UUID

from app.desktop.desk import Desk
from app.desktop.expenses.claim_columns import columns, told
from app.desktop.expenses.claims_bar import ClaimsBar
from app.desktop.list_page import ListPage
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import primary_button
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.flow import Flow
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.parts.suggestions import Suggestion
from app.desktop.subjects import ClaimsOf
from app.records.expense_claim import EDITABLE, ClaimState
from app.rules.claim_steps import FROM, Step
from app.services import claims_list, expenses
from app.services.claims_list import ClaimRow

_NOTHING, _NO_MATCH = 1, 2


class ClaimsPage(ListPage):
    """The claims of a view, the newest first; Enter opens one, F2 changes it, Del removes."""

    def __init__(self, desk: Desk) -> None:
        self.rows: RecordModel[ClaimRow] = RecordModel(columns())
        table = RecordTable(self.rows, self.tr("Claims"))
        super().__init__(desk, table, self.tr("Reading the claims"))
        self.rows.setParent(self)
        self._claims: Sequence[ClaimRow] = ()
        self.primary = primary_button(self.tr("Write down a claim"), "plus")
        self.primary.clicked.connect(lambda: desk.go("claim entry", "new"))
        self.bar = ClaimsBar(desk)
        self.open = self.button(self.tr("&Open"), "file-text", self.open_selected)
        self.change = self.button(self.tr("&Change\u2026"), "pencil", self.change_selected)
        self.remove = self.button("", "trash-2", self.remove_selected)
        self.person = self.button(self.tr("Open the &person's page"), "user", self._open_person)
        acts = Flow(self.open, self.change, self.remove, self.person, gap=10)
        listed = Box(table, acts, gap=12)
        listed.give_room_to(table)
        self.add(self.bar)
        self.stack(listed, self._build_nothing(), self._build_no_match())
        self._build_menu()
        self._connect()

    def read(self) -> None:
        """Read the claims of the view; they are told apart by state without reading again."""
        office, view = self.desk.office, self.bar.view
        self._newest.read(lambda: claims_list.rows(office, view), self._show)

    def show_subject(self, subject: object) -> None:
        """Show the claims of one person, or those of one state."""
        if isinstance(subject, ClaimsOf):
            self.bar.show_person(Suggestion(subject.person_id, subject.name, "", "user"))
        elif isinstance(subject, ClaimState):
            self.bar.show_all()
            self.bar.states.choose((subject,))

    def open_selected(self) -> None:
        """Go to the page of the claim that is selected."""
        for row in self.table.selected()[:1]:
            self.desk.go("claim", row.id)

    def change_selected(self) -> None:
        """Open the claim in the form; one that corrects another on its page, which says why."""
        chosen: list[ClaimRow] = self.table.selected()
        if len(chosen) == 1 and chosen[0].state in EDITABLE:
            self.desk.go("claim" if chosen[0].corrects else "claim entry", chosen[0].id)

    def remove_selected(self) -> None:
        """Remove the claims that are selected; the note of it offers Undo."""
        ids = [row.id for row in self.table.selected()]
        if ids:
            self.desk.operations.perform(
                lambda: expenses.remove(self.desk.office, ids), initiator=self
            )

    def _build_nothing(self) -> EmptyState:
        write = primary_button(self.tr("Write down the first claim"), "plus")
        write.clicked.connect(lambda: self.desk.go("claim entry", "new"))
        return EmptyState(
            "receipt-pound-sterling",
            self.tr("No claims yet"),
            self.tr(
                "What people spend for the charity stands here, from the first line to the money "
                "in their hands: fares, miles, parking, a meal on a long day."
            ),
            write,
        )

    def _build_no_match(self) -> EmptyState:
        self.show_all = primary_button(self.tr("Show all claims again"))
        self.show_all.clicked.connect(self.bar.show_all)
        return EmptyState(
            "search",
            self.tr("No such claim"),
            self.tr("No claim is as the fields above ask for."),
            self.show_all,
        )

    def _build_menu(self) -> None:
        self._entries = [
            self.entry(self.tr("Open"), "", self.open_selected),
            self.entry(self.tr("Change\u2026"), "F2", self.change_selected),
            self.entry(self.tr("Remove"), "Del", self.remove_selected),
            self.entry(self.tr("Open the person's page"), "", self._open_person),
        ]

    def _connect(self) -> None:
        self.table.opened.connect(lambda row: self.desk.go("claim", row.id))
        self.table.picked.connect(lambda _: self._show_acts())
        self.bar.changed.connect(self.read)
        self.bar.states_changed.connect(self._show_states)
        self.bar.went_down.connect(self.focus_list)

    def _show(self, claims: list[ClaimRow]) -> None:
        self._claims = claims
        self.bar.show_totals(claims_list.totals(claims))
        self._show_states()

    def _show_states(self) -> None:
        states = self.bar.states.chosen()
        shown = [row for row in self._claims if not states or row.state in states]
        is_narrowed = self.bar.narrows
        self.table.show_rows(shown, _key)
        self.bar.setVisible(bool(shown) or is_narrowed)
        self.show_whether(bool(shown), _NO_MATCH if is_narrowed else _NOTHING)
        self._show_acts()
        nothing = is_narrowed and not shown
        self.tell(self.tr("No such claim") if nothing else told(claims_list.totals(shown)))

    def _show_acts(self) -> None:
        chosen: list[ClaimRow] = self.table.selected()
        count = len(chosen)
        is_one = count == 1
        what = self.tr("%Ln claim(s)", "", count)
        if is_one:
            said = self.tr("{claim} of {person}")
            what = said.format(claim=chosen[0].name, person=chosen[0].person)
        several = self.tr("&Remove %n claim(s)", "", count)
        self.remove.setText(several if count > 1 else self.tr("&Remove"))
        can_change = is_one and chosen[0].state in EDITABLE
        can_remove = count > 0 and all(row.state in FROM[Step.REMOVE] for row in chosen)
        acts = (
            (self.open, self.tr("Open {what}"), is_one),
            (self.change, self.tr("Change {what}"), can_change),
            (self.remove, self.tr("Remove {what}"), can_remove),
            (self.person, self.tr("Open the page of the person of {what}"), is_one),
        )
        for (button, named, is_possible), entry in zip(acts, self._entries, strict=True):
            button.setAccessibleName(named.format(what=what))
            button.setEnabled(is_possible)
            entry.setEnabled(is_possible)

    def _open_person(self) -> None:
        for row in self.table.selected()[:1]:
            self.desk.go("person", row.person_id)


def _key(row: ClaimRow) -> UUID:
    return row.id
