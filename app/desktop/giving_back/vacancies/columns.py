"""The columns of the vacancies, of who fits one, and of who was told of it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.desktop.parts.columns import Column
from app.desktop.parts.pill import Tone
from app.desktop.parts.typed import say_day
from app.desktop.words import standing_names
from app.records.vacancy import Answer
from app.rules.folding import fold
from app.services.vacancies import VacancyRow
from app.services.vacancy_telling import Match, TellingRow

translate = QCoreApplication.translate

_TONES: Mapping[Answer, Tone] = {
    Answer.TOLD: Tone.INFO,
    Answer.INTERESTED: Tone.GOOD,
    Answer.APPLIED: Tone.GOOD,
    Answer.INTERVIEWED: Tone.GOOD,
    Answer.APPOINTED: Tone.GOOD,
}


def answer_names() -> dict[Answer, str]:
    """What can come of telling somebody."""
    return {
        Answer.TOLD: translate("Vacancies", "Told"),
        Answer.INTERESTED: translate("Vacancies", "Interested"),
        Answer.NOT_INTERESTED: translate("Vacancies", "Not interested"),
        Answer.APPLIED: translate("Vacancies", "Applied"),
        Answer.INTERVIEWED: translate("Vacancies", "Interviewed"),
        Answer.APPOINTED: translate("Vacancies", "Appointed"),
        Answer.NOT_APPOINTED: translate("Vacancies", "Not appointed"),
    }


def vacancy_columns(today: Callable[[], date]) -> list[Column[VacancyRow]]:
    """The columns of the list of vacancies."""
    return [
        Column(translate("Vacancies", "Vacancy"), lambda row: row.title,
               lambda row: fold(row.title), second=lambda row: ", ".join(row.skills_wanted),
               stretch=True, width=260),
        Column(translate("Vacancies", "Open to volunteers"), lambda row: say_day(row.opens_on),
               lambda row: row.opens_on, width=172, yield_first=2),
        Column(translate("Vacancies", "Public"), lambda row: _day(row.public_on),
               lambda row: row.public_on, width=115),
        Column(translate("Vacancies", "Closes"), lambda row: _day(row.closes_on),
               lambda row: row.closes_on, width=115, yield_first=1),
        Column(translate("Vacancies", "Told"), lambda row: f"{row.told:,}" if row.told else "",
               lambda row: row.told, right=True, width=70),
        Column(translate("Vacancies", "Interested"),
               lambda row: f"{row.interested:,}" if row.interested else "",
               lambda row: row.interested, right=True, width=95, yield_first=3),
        Column(translate("Vacancies", "State"), lambda row: _state(row, today()),
               tone=lambda row: _tone(row, today()), width=130),
    ]  # fmt: skip


def match_columns(wanted: Callable[[], int]) -> list[Column[Match]]:
    """The columns of who fits, given how many skills are wanted."""
    standings = standing_names()
    return [
        Column(translate("Vacancies", "Name"), lambda row: row.name, lambda row: fold(row.name),
               second=lambda row: standings[row.standing], width=190),
        Column(translate("Vacancies", "Fit"), lambda row: _fit(row, wanted()),
               lambda row: -row.fits, tone=lambda row: Tone.GOOD, width=90),
        Column(translate("Vacancies", "Offers or wants to use"),
               lambda row: ", ".join(row.offers), stretch=True, width=220),
        Column(translate("Vacancies", "Seen at work"), lambda row: ", ".join(row.seen), width=190,
               yield_first=1),
        Column(translate("Vacancies", "E-mail"), lambda row: row.email, width=200, yield_first=2),
        Column(translate("Vacancies", "Told"), lambda row: _day(row.told_on),
               lambda row: row.told_on, width=115),
    ]  # fmt: skip


def telling_columns() -> list[Column[TellingRow]]:
    """The columns of who was told."""
    names = answer_names()
    return [
        Column(translate("Vacancies", "Name"), lambda row: row.name, lambda row: fold(row.name),
               width=200),
        Column(translate("Vacancies", "Told"), lambda row: say_day(row.told_on),
               lambda row: row.told_on, width=120),
        Column(translate("Vacancies", "How"), lambda row: row.told_how, stretch=True, width=150),
        Column(translate("Vacancies", "E-mail"), lambda row: row.email, width=230, yield_first=1),
        Column(translate("Vacancies", "What came of it"), lambda row: names[row.answer],
               tone=lambda row: _TONES.get(row.answer, Tone.PLAIN), width=150),
    ]  # fmt: skip


def told(rows: Sequence[VacancyRow]) -> str:
    """How many vacancies are open, how many people were told of these, and how many answered."""
    if not rows:
        return translate("Vacancies", "No vacancy yet")
    still_open = [row for row in rows if not row.closed]
    parts = [translate("Vacancies", "%Ln open vacancy(s)", "", len(still_open))]
    if people := sum(row.told for row in still_open):
        parts.append(translate("Vacancies", "%Ln person(s) told", "", people))
    if keen := sum(row.interested for row in still_open):
        parts.append(translate("Vacancies", "%Ln interested", "", keen))
    return " \u00b7 ".join(parts)


def _day(day: date | None) -> str:
    return "" if day is None else say_day(day)


def _fit(row: Match, wanted: int) -> str:
    if not row.fits:
        return ""
    return translate("Vacancies", "{fits} of {wanted}").format(fits=row.fits, wanted=wanted)


def _state(row: VacancyRow, today: date) -> str:
    if row.closed:
        appointed = translate("Vacancies", "Appointed") if row.appointed else ""
        return appointed or translate("Vacancies", "Closed")
    if not row.told:
        return translate("Vacancies", "Nobody told")
    is_public = row.public_on is not None and row.public_on <= today
    if is_public:
        return translate("Vacancies", "Public")
    return translate("Vacancies", "Volunteers first")


def _tone(row: VacancyRow, today: date) -> Tone:
    if row.closed:
        return Tone.GOOD if row.appointed else Tone.PLAIN
    return Tone.INFO if row.told else Tone.WARN
