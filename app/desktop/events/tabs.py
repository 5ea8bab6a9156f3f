"""The lists of Events; each is built when it is shown."""

from PySide6.QtCore import QCoreApplication

from app.desktop.tabbed_screen import Tab

translate = QCoreApplication.translate

_ROOM = "app.desktop.events"


def tabs() -> tuple[Tab, ...]:
    """Every list of Events, in the language of the window."""
    return (
        Tab("events", translate("Events", "Events"), f"{_ROOM}.events_page:EventsPage"),
        Tab("mailing", translate("Events", "Mailing lists"), f"{_ROOM}.mailing_page:MailingPage"),
    )
