"""The lists of Expenses, in the order of the way a claim goes; each is built when it is shown."""

from PySide6.QtCore import QCoreApplication

from app.desktop.tabbed_screen import Tab

translate = QCoreApplication.translate

_ROOM = "app.desktop.expenses"


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
