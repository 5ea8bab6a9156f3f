"""The lists of Giving back; each is built when it is shown."""

from PySide6.QtCore import QCoreApplication

from app.desktop.tabbed_screen import Tab

translate = QCoreApplication.translate

_ROOM = "app.desktop.giving_back"


def tabs() -> tuple[Tab, ...]:
    """Every list of Giving back, in the language of the window."""
    return (
        Tab("owed", translate("GivingBack", "Owed"), f"{_ROOM}.owed_page:OwedPage"),
        Tab("offers", translate("GivingBack", "Offers"), f"{_ROOM}.offers_page:OffersPage"),
        Tab("ledger", translate("GivingBack", "Ledger"), f"{_ROOM}.ledger_page:LedgerPage"),
        Tab("training", translate("GivingBack", "Training"), f"{_ROOM}.training.page:TrainingPage"),
        Tab(
            "checks", translate("GivingBack", "Checks"), f"{_ROOM}.training.checks_page:ChecksPage"
        ),
        Tab(
            "references",
            translate("GivingBack", "References"),
            f"{_ROOM}.references.page:ReferencesPage",
        ),
        Tab(
            "vacancies",
            translate("GivingBack", "Vacancies"),
            f"{_ROOM}.vacancies.page:VacanciesPage",
        ),
        Tab(
            "milestones",
            translate("GivingBack", "Milestones"),
            f"{_ROOM}.milestones.page:MilestonesPage",
        ),
        Tab("skills", translate("GivingBack", "Skills"), f"{_ROOM}.skills.page:SkillsPage"),
    )
