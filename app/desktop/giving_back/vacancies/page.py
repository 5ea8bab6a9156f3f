"""The list of vacancies, and the one that is opened from it."""

from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.giving_back.vacancies.columns import told, vacancy_columns
from app.desktop.giving_back.vacancies.forms import CloseDialog, VacancyDialog
from app.desktop.giving_back.vacancies.vacancy_view import VacancyView
from app.desktop.list_page import ListPage
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import primary_button, spoken
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.flow import Flow
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.services import vacancies, vacancy_telling
from app.services.vacancies import VacancyRow
from app.services.vacancy_telling import Match, TellingRow

translate = QCoreApplication.translate

_NOTHING, _ONE = 1, 2
_ROW_HEIGHT = 52


class _Read(NamedTuple):
    rows: list[VacancyRow]
    matches: list[Match]
    tellings: list[TellingRow]


class VacanciesPage(ListPage):
    """Vacancies, the open ones first; Enter opens one, F2 changes it, Del removes it."""

    def __init__(self, desk: Desk) -> None:
        self.rows: RecordModel[VacancyRow] = RecordModel(vacancy_columns(desk.today))
        name = translate("VacanciesPage", "Vacancies")
        table = RecordTable(self.rows, name, row_height=_ROW_HEIGHT)
        super().__init__(desk, table, translate("VacanciesPage", "Reading the vacancies"))
        self.rows.setParent(self)
        self._opened: UUID | None = None
        self.primary = primary_button(self.tr("New vacancy"), "plus")
        self.primary.clicked.connect(lambda: self.add_vacancy())
        self.open = self.button(self.tr("&Open"), "users", self.open_selected)
        self.change = self.button(self.tr("&Change\u2026"), "pencil", self._on_change_asked)
        self.close_button = self.button(self.tr("C&lose it\u2026"), "check", self._on_close_asked)
        self.remove = self.button(self.tr("&Remove"), "trash-2", self._on_removed)
        self.view = VacancyView(desk)
        listed = Box(
            table, Flow(self.open, self.change, self.close_button, self.remove, gap=10), gap=12
        )
        listed.give_room_to(table)
        self.stack(listed, self._build_nothing(), self.view)
        self._entries = [
            self.entry(self.tr("Open"), "", self.open_selected),
            self.entry(self.tr("Change\u2026"), "F2", self._on_change_asked),
            self.entry(self.tr("Close it\u2026"), "", self._on_close_asked),
            self.entry(self.tr("Remove"), "Del", self._on_removed),
        ]
        table.opened.connect(lambda row: self.show_vacancy(row.id))
        table.picked.connect(lambda _: self._show_acts())
        self.view.went_back.connect(self.show_all)

    def read(self) -> None:
        """Read the vacancies, and of the one that is open who fits and who was told."""
        office, today, opened = self.desk.office, self.desk.today(), self._opened

        def read() -> _Read:
            rows = vacancies.listed(office)
            if opened is None or opened not in {row.id for row in rows}:
                return _Read(rows, [], [])
            return _Read(
                rows,
                vacancy_telling.matches(office, opened, today),
                vacancy_telling.tellings(office, opened),
            )

        self._newest.read(read, self._show)

    def show_subject(self, subject: object) -> None:
        """Open the vacancy of that id; it is read afterwards."""
        self._opened = subject if isinstance(subject, UUID) else None

    def show_vacancy(self, vacancy_id: UUID) -> None:
        """Open one vacancy."""
        self._opened = vacancy_id
        self.read()
        self.view.fitting.setFocus()

    def show_all(self) -> None:
        """Go back to the list."""
        self._opened = None
        self.read()
        self.focus_list()

    def add_vacancy(self) -> None:
        """Open the form of a new vacancy."""
        self.desk.ask.show(VacancyDialog(self.desk, self))

    def open_selected(self) -> None:
        """Open the vacancy that is selected."""
        row = self._chosen()
        if row is not None:
            self.show_vacancy(row.id)

    def focus_list(self) -> None:
        """Give the keyboard to the list, or to who fits the vacancy that is open."""
        if self._opened is None:
            super().focus_list()
        else:
            self.view.fitting.setFocus()

    def _chosen(self) -> VacancyRow | None:
        chosen: list[VacancyRow] = self.table.selected()
        return chosen[0] if len(chosen) == 1 else None

    def _build_nothing(self) -> EmptyState:
        add = primary_button(self.tr("Note a vacancy"), "plus")
        add.clicked.connect(lambda: self.add_vacancy())
        return EmptyState(
            "briefcase",
            self.tr("No vacancy yet"),
            self.tr(
                "A paid post stands here before it is public, with the volunteers whose skills "
                "fit, so that they hear of it first."
            ),
            add,
        )

    def _show(self, found: _Read) -> None:
        self.table.show_rows(found.rows, _key)
        opened = next((row for row in found.rows if row.id == self._opened), None)
        if opened is None:
            self._opened = None
        else:
            self.view.show_vacancy(opened, found.matches, found.tellings)
        self.show_whether(bool(found.rows) and opened is None, _ONE if opened else _NOTHING)
        self._show_acts()
        self.tell(told(found.rows))

    def _show_acts(self) -> None:
        row = self._chosen()
        can_close = row is not None and not row.closed
        enabled = (row is not None, row is not None, can_close, row is not None and not row.told)
        acts = (self.open, self.change, self.close_button, self.remove)
        said = self.tr("{act}: {title}")
        for act, entry, is_enabled in zip(acts, self._entries, enabled, strict=True):
            act.setEnabled(is_enabled)
            entry.setEnabled(is_enabled)
            name = spoken(act.text())
            title = "" if row is None else row.title
            act.setAccessibleName(said.format(act=name, title=title) if title else name)

    def _on_change_asked(self) -> None:
        row = self._chosen()
        if row is not None:
            self.desk.ask.show(VacancyDialog(self.desk, self, row.id))

    def _on_close_asked(self) -> None:
        row = self._chosen()
        if row is not None and not row.closed:
            self.desk.ask.show(CloseDialog(self.desk, self, row.id))

    def _on_removed(self) -> None:
        row = self._chosen()
        if row is not None:
            vacancy_id = row.id
            self.desk.operations.perform(
                lambda: vacancies.remove(self.desk.office, vacancy_id), initiator=self
            )


def _key(row: VacancyRow) -> UUID:
    return row.id
