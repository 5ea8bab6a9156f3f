"""The lists of Expenses, in the order of the way a claim goes; each is built when it is shown."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.list_page import ListPage
from app.desktop.places import made

translate = QCoreApplication.translate

_ROOM = "app.desktop.expenses"


class Tab(NamedTuple):
    """One list by its key, its name, and its page as `module:Class`, made with the desk.

    The key is a subject one can come to Expenses with.
    """

    key: str
    name: str
    page: str

    def make(self, desk: Desk) -> ListPage:
        """The page of this list; its module is imported now."""
        page: ListPage = made(self.page, desk)
        return page


def tabs() -> tuple[Tab, ...]:
    """Every list of Expenses, in the language of the window."""
    return (
        Tab("claims", translate("Expenses", "Claims"), f"{_ROOM}.claims_page:ClaimsPage"),
        Tab("approve", translate("Expenses", "To approve"), f"{_ROOM}.approve_page:ApprovePage"),
        Tab("to pay", translate("Expenses", "To pay"), f"{_ROOM}.to_pay_page:ToPayPage"),
        Tab("batches", translate("Expenses", "Batches"), f"{_ROOM}.batches_page:BatchesPage"),
        Tab("year", translate("Expenses", "Year"), f"{_ROOM}.year_page:YearPage"),
        Tab(
            "involvement",
            translate("Expenses", "Involvement"),
            f"{_ROOM}.involvement_page:InvolvementPage",
        ),
    )
