"""What stands open: each offer is accepted, declined, given or changed, several of them at once."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.giving_back.acts import change, give
from app.desktop.giving_back.give_form import GiveDialog
from app.desktop.giving_back.offer_lines import OfferLine, columns, offers
from app.desktop.giving_back.page import GivingPage
from app.desktop.giving_back.record_form import RecordDialog, Recording
from app.desktop.giving_back.training.from_ledger import form_of
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.flow import Flow
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.records.course import PlaceState
from app.records.recognition import RecognitionKind, RecognitionState
from app.services import notices, recognition

translate = QCoreApplication.translate


class OffersPage(GivingPage):
    """Offers by the day they are due; what is asked is done for all that are selected."""

    def __init__(self, desk: Desk) -> None:
        self.rows: RecordModel[OfferLine] = RecordModel(columns())
        table = RecordTable(self.rows, translate("OffersPage", "Offers"))
        super().__init__(desk, table, translate("OffersPage", "Reading the offers"))
        self.rows.setParent(self)
        self.accept = self.button(self.tr("&Accept"), "check", self._on_accepted)
        self.decline = self.button(self.tr("&Decline"), "x", self._on_declined)
        self.give = self.button("", "gift", self.give_selected)
        self.change = self.button(self.tr("&Change\u2026"), "pencil", self.change_selected)
        self.begin_offer = self.button(self.tr("&Offer something\u2026"), "plus", self.offer)
        acts = Flow(self.accept, self.decline, self.give, self.change, self.begin_offer, gap=10)
        listed = Box(table, acts, gap=12)
        listed.give_room_to(table)
        self.stack(listed, self._build_nothing())
        self._build_menu()
        table.opened.connect(lambda _: self.change_selected())
        table.picked.connect(lambda _: self._show_acts())

    def read(self) -> None:
        """Read what stands open, and the notices that say which of it is late."""
        office, today = self.desk.office, self.desk.today()

        def lines() -> list[OfferLine]:
            found = notices.all_notices(office, today)
            return offers(recognition.open_offers(office), found)

        self._newest.read(lines, self._show)

    def offer(self) -> None:
        """Open the form in which something is offered."""
        begun = Recording(kind=RecognitionKind.TRAINING, state=RecognitionState.OFFERED)
        self.desk.ask.show(RecordDialog(self.desk, self, begun))

    def give_selected(self) -> None:
        """Open the form in which what is selected is given."""
        chosen = [line.offer for line in self.table.selected()]
        if len(chosen) == 1:
            give(self.desk, self, chosen[0].id)
        elif chosen:
            self.desk.ask.show(GiveDialog(self.desk, self, chosen))

    def change_selected(self) -> None:
        """Open the form of the offer that is selected."""
        chosen = self.table.selected()
        if len(chosen) == 1:
            change(self.desk, self, chosen[0].offer.id)

    def _build_nothing(self) -> EmptyState:
        offer = primary_button(self.tr("Offer something\u2026"), "gift")
        offer.clicked.connect(lambda: self.offer())
        bring = plain_button(self.tr("Bring in a spreadsheet\u2026"), "download")
        bring.clicked.connect(lambda: self.desk.go("bring in", None))
        return EmptyState(
            "gift",
            self.tr("No offer stands open"),
            self.tr(
                "What is promised to somebody, such as a course or a reference, stands here until "
                "it is given or declined, so that no promise is forgotten."
            ),
            offer,
            bring,
        )

    def _build_menu(self) -> None:
        def open_person() -> None:
            for line in self.table.selected()[:1]:
                self.desk.go("person", line.offer.person_id)

        entries: list[tuple[str, str, Callable[[], object]]] = [
            (self.tr("Accept"), "", self._on_accepted),
            (self.tr("Decline"), "", self._on_declined),
            (self.tr("Give\u2026"), "", self.give_selected),
            (self.tr("Change\u2026"), "F2", self.change_selected),
            (self.tr("Remove"), "Del", self._on_removed),
            (self.tr("Open the person's page"), "", open_person),
        ]
        self._entries = [self.entry(*entry) for entry in entries]

    def _show(self, lines: list[OfferLine]) -> None:
        self.table.show_rows(lines, _key)
        self.show_whether(bool(lines))
        self._show_acts()
        self.tell(_told(lines))

    def _show_acts(self) -> None:
        chosen: list[OfferLine] = self.table.selected()
        count = len(chosen)
        only = chosen[0] if count == 1 else None
        told = self.tr("{what}, {person}")
        what = (
            told.format(what=only.what, person=only.offer.person)
            if only
            else self.tr("%n offer(s)", "", count)
        )
        self.give.setText(
            self.tr("G&ive %n\u2026", "", count) if count > 1 else self.tr("G&ive\u2026")
        )
        for act, named in (
            (self.accept, self.tr("Accept: {what}")),
            (self.decline, self.tr("Decline: {what}")),
            (self.give, self.tr("Give: {what}")),
            (self.change, self.tr("Change: {what}")),
        ):
            act.setAccessibleName(named.format(what=what))
        can_accept = count > 0 and all(_is_unanswered(line) for line in chosen)
        enabled = (can_accept, count > 0, count > 0, count == 1)
        acts = (self.accept, self.decline, self.give, self.change)
        for act, entry, is_enabled in zip(acts, self._entries, enabled, strict=False):
            act.setEnabled(is_enabled)
            entry.setEnabled(is_enabled)

    def _on_accepted(self) -> None:
        ids = self._selected_ids()
        place = form_of(self.desk, self, ids[0], PlaceState.BOOKED) if len(ids) == 1 else None
        if place is not None:
            self.desk.ask.show(place)
            return
        self._answer(RecognitionState.ACCEPTED)

    def _on_declined(self) -> None:
        self._answer(RecognitionState.DECLINED)

    def _answer(self, state: RecognitionState) -> None:
        ids, day = self._selected_ids(), self.desk.today()
        self.desk.operations.perform(
            lambda: recognition.answer(self.desk.office, ids, state, day), initiator=self
        )

    def _on_removed(self) -> None:
        ids = self._selected_ids()
        if ids:
            self.desk.operations.perform(
                lambda: recognition.remove(self.desk.office, ids), initiator=self
            )

    def _selected_ids(self) -> list[UUID]:
        return [line.offer.id for line in self.table.selected()]


def _key(line: OfferLine) -> UUID:
    return line.offer.id


def _is_unanswered(line: OfferLine) -> bool:
    return line.offer.state is RecognitionState.OFFERED


def _told(lines: list[OfferLine]) -> str:
    if not lines:
        return translate("OffersPage", "No offer stands open")
    standing = translate("OffersPage", "%n offer(s) stand open", "", len(lines))
    late = sum(line.is_late for line in lines)
    if not late:
        return standing
    return f"{standing} \u00b7 {translate('OffersPage', '%n late', '', late)}"
