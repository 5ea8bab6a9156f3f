"""The columns of the list of hours, and the words for what was given and how it came in."""

from PySide6.QtCore import QCoreApplication

from app.desktop.hours.month_field import say_month
from app.desktop.parts.columns import Column
from app.desktop.parts.typed import say_day
from app.records.contribution import EntrySource, Given, Span
from app.rules.lengths import duration
from app.services.hours_list import HoursRow, HoursSort

translate = QCoreApplication.translate


def given_names() -> dict[Given, str]:
    """What can be given, by name."""
    return {
        Given.TIME: translate("Hours", "Time"),
        Given.EXPERIENCE: translate("Hours", "Experience"),
        Given.EXPERTISE: translate("Hours", "Expertise"),
    }


def source_names() -> dict[EntrySource, str]:
    """How an entry can have come in, by name."""
    return {
        EntrySource.TYPED: translate("Hours", "Typed"),
        EntrySource.SHEET: translate("Hours", "Sheet"),
        EntrySource.IMPORTED: translate("Hours", "Brought in"),
        EntrySource.SIGNED_IN: translate("Hours", "Signed in"),
    }


def columns() -> list[Column[HoursRow]]:
    """The columns of the list of hours; those with a key can be sorted by."""
    given, sources = given_names(), source_names()
    return [
        Column(translate("Hours", "Day"), _when, key=HoursSort.DAY, width=128),
        Column(translate("Hours", "Person"), lambda row: row.person, key=HoursSort.PERSON,
               width=180),
        Column(translate("Hours", "Activity"), lambda row: row.activity, key=HoursSort.ACTIVITY,
               width=160),
        Column(translate("Hours", "Time"), lambda row: duration(row.minutes), right=True,
               key=HoursSort.MINUTES, width=120),
        Column(translate("Hours", "Kind of giving"), lambda row: given[row.given], width=135,
               yield_first=2),
        Column(translate("Hours", "How it came in"), lambda row: sources[row.source], width=134,
               yield_first=3),
        Column(translate("Hours", "Note"), lambda row: " ".join(row.note.split()), width=120,
               stretch=True, yield_first=1),
    ]  # fmt: skip


def _when(row: HoursRow) -> str:
    """The day, or the month of a monthly total."""
    return say_month(row.day) if row.span is Span.MONTH else say_day(row.day)
