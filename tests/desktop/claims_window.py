"""The window on a small charity with a claim in most of the states, opened at Expenses."""

from collections.abc import Iterator
from typing import NamedTuple, TypeVar
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter
from pytestqt.qtbot import QtBot

from app.desktop.expenses.screen import ExpensesScreen
from app.desktop.look.themes import Themes
from app.desktop.places import places
from app.desktop.window import MainWindow
from app.records.expense_claim import ExpenseKind, ReceiptState
from app.services import approvals, expenses, receipts
from app.services.office import OfficeFile
from app.services.preferences import PreferencesFile
from app.services.receipts import receipt_of
from tests.desktop.desks import TODAY
from tests.desktop.render import settle
from tests.desktop.riverside import riverside
from tests.desktop.whole_window import opened_window
from tests.services.claims_made import APPROVER, approved, drive, fare, paid, started, submitted

T = TypeVar("T")
_PLACES = ("expenses", "claim", "claim entry", "person", "home")


class Claims(NamedTuple):
    """The claims by how far they have come, and two of the people."""

    draft: UUID
    waiting: UUID
    second: UUID
    returned: UUID
    approved: UUID
    paid: UUID
    gift: UUID
    amina: UUID
    margaret: UUID


def claims(office: OfficeFile) -> Claims:
    """A claim in every state; the one that waits has a picture and a meal without a receipt."""
    people = riverside(office)
    meal = fare(
        780,
        kind=ExpenseKind.MEAL,
        what="Lunch",
        receipt=ReceiptState.NONE,
        no_receipt_because="Lost",
    )
    waiting = submitted(office, people.amina, drive(125, from_place="Home", to_place="Hall"), meal)
    receipts.attach(office, waiting, [receipt_of("ticket.png", png())])
    second = submitted(office, people.margaret, fare(400))
    returned = submitted(office, people.margaret, fare(350))
    approvals.return_(office, returned, "Which bus?", APPROVER, TODAY)
    done = approved(office, people.tom, fare(900))
    paid(office, done)
    gift = started(office, people.amina, fare(250))
    expenses.leave_unclaimed(office, [gift], TODAY)
    return Claims(
        started(office, people.amina, fare(120, receipt=ReceiptState.SEEN), purpose="Spring fair"),
        waiting,
        second,
        returned,
        approved(office, people.margaret, fare(600)),
        done,
        gift,
        people.amina,
        people.margaret,
    )


def png() -> bytes:
    """A small picture, as a phone would hand it in."""
    picture = QImage(60, 90, QImage.Format.Format_RGB32)
    picture.fill(QColor("#336699"))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"PNG")).write(picture)
    return bytes(content.data())


def window_at_expenses(
    office: OfficeFile, themes: Themes, preferences: PreferencesFile, qtbot: QtBot
) -> Iterator[MainWindow]:
    """The window at Expenses; what it asks is answered by `Answers`."""
    some = sorted(
        (place for place in places() if place.key in _PLACES),
        key=lambda place: _PLACES.index(place.key),
    )
    window = MainWindow(themes, preferences, lambda: TODAY, all_places=some)
    yield from opened_window(window, office, qtbot)


def at(window: MainWindow, kind: type[T], place: str, subject: object = None) -> T:
    """The screen of a place, once one has gone there and everything is read."""
    window.pages.go(place, subject)
    settle(window)
    screen = window.pages.shown_screen
    assert isinstance(screen, kind)
    return screen


def at_expenses(window: MainWindow, subject: object = None) -> ExpensesScreen:
    """The screen of Expenses."""
    return at(window, ExpensesScreen, "expenses", subject)
