"""The words and tones of training and checks, in the language of the window."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.desktop.parts.pill import Tone
from app.desktop.parts.typed import say_day
from app.records.background_check import CheckLevel, Workforce
from app.records.course import Lasting, PlaceState
from app.rules.training import Lacking, TrainingStanding
from app.services.checks import CheckRow
from app.services.training_gaps import GapRow
from app.services.training_list import PlaceRow

translate = QCoreApplication.translate

#: An expiry is law and a review is the office's own, so that they never look alike (facts 9).
TONES: Mapping[TrainingStanding, Tone] = {
    TrainingStanding.IN_FORCE: Tone.GOOD,
    TrainingStanding.EXPIRES_SOON: Tone.WARN,
    TrainingStanding.REVIEW_SOON: Tone.INFO,
    TrainingStanding.IN_GRACE: Tone.WARN,
    TrainingStanding.EXPIRED: Tone.DANGER,
    TrainingStanding.REVIEW_OVERDUE: Tone.WARN,
}
LACKING_TONES: Mapping[Lacking, Tone] = {
    Lacking.NOT_DONE: Tone.INFO,
    Lacking.EXPIRED: Tone.DANGER,
    Lacking.REVIEW_OVERDUE: Tone.WARN,
}


def place_state_names() -> dict[PlaceState, str]:
    """How far a place on a course has come."""
    return {
        PlaceState.OFFERED: translate("Training", "Offered"),
        PlaceState.BOOKED: translate("Training", "Booked"),
        PlaceState.DONE: translate("Training", "Done"),
        PlaceState.DECLINED: translate("Training", "Declined"),
        PlaceState.DID_NOT_ATTEND: translate("Training", "Did not attend"),
    }


def standing_names() -> dict[TrainingStanding, str]:
    """How a training that was done stands today."""
    return {
        TrainingStanding.IN_FORCE: translate("Training", "In force"),
        TrainingStanding.EXPIRES_SOON: translate("Training", "Expires soon"),
        TrainingStanding.REVIEW_SOON: translate("Training", "Review soon"),
        TrainingStanding.IN_GRACE: translate("Training", "In grace"),
        TrainingStanding.EXPIRED: translate("Training", "Expired"),
        TrainingStanding.REVIEW_OVERDUE: translate("Training", "Review overdue"),
    }


def lacking_names() -> dict[Lacking, str]:
    """Why somebody lacks a course."""
    return {
        Lacking.NOT_DONE: translate("Training", "Not done"),
        Lacking.EXPIRED: translate("Training", "Expired"),
        Lacking.REVIEW_OVERDUE: translate("Training", "Review overdue"),
    }


def lasting_names() -> dict[Lasting, str]:
    """What becomes of a training with time, as a form asks it."""
    return {
        Lasting.FOR_GOOD: translate("Training", "It is for good"),
        Lasting.EXPIRES: translate("Training", "It expires"),
        Lasting.REVIEW_DUE: translate("Training", "It is due for review"),
    }


def lasts(lasting: Lasting, months: int | None) -> str:
    """How long a course lasts, such as "Expires after 3 years"."""
    if lasting is Lasting.FOR_GOOD or months is None:
        return translate("Training", "For good")
    years, over = divmod(months, 12)
    length = (
        translate("Training", "%n month(s)", "", months)
        if over
        else translate("Training", "%n year(s)", "", years)
    )
    told = (
        translate("Training", "Expires after {length}")
        if lasting is Lasting.EXPIRES
        else translate("Training", "Review after {length}")
    )
    return told.format(length=length)


def how_it_stands(place: PlaceRow) -> str:
    """How a place stands: its state, or of what was done whether it is still in force.

    What was done again since, or has no end, is simply done.
    """
    if place.standing is None:
        return place_state_names()[place.state]
    if not place.counts:
        return translate("Training", "Done again since")
    if place.ends_on is None:
        return translate("Training", "Done")
    return standing_names()[place.standing]


def tone_of(place: PlaceRow) -> Tone:
    """The tone in which a place is shown."""
    if place.standing is not None:
        return TONES[place.standing] if place.counts else Tone.PLAIN
    return Tone.INFO if place.is_open else Tone.PLAIN


def open_place(gap: GapRow) -> str:
    """The place that is open for a course that somebody lacks, or nothing."""
    if gap.open_state is None or gap.open_on is None:
        return ""
    return open_told(gap.open_state, gap.open_on)


def open_told(state: PlaceState, day: date) -> str:
    """Since when a place was offered, or for when it is booked."""
    told = (
        translate("Training", "Booked for {day}")
        if state is PlaceState.BOOKED
        else translate("Training", "Offered {day}")
    )
    return told.format(day=say_day(day))


def level_names() -> dict[CheckLevel, str]:
    """How far a check went."""
    return {
        CheckLevel.BASIC: translate("Checks", "Basic DBS"),
        CheckLevel.STANDARD: translate("Checks", "Standard DBS"),
        CheckLevel.ENHANCED: translate("Checks", "Enhanced DBS"),
        CheckLevel.ENHANCED_BARRED: translate("Checks", "Enhanced DBS, barred list"),
        CheckLevel.PVG: translate("Checks", "PVG (Scotland)"),
        CheckLevel.ACCESS_NI: translate("Checks", "AccessNI"),
        CheckLevel.OTHER: translate("Checks", "Other check"),
    }


def workforce_names() -> dict[Workforce, str]:
    """Whom the person works with, as a check names it."""
    return {
        Workforce.ADULT: translate("Checks", "Adults"),
        Workforce.CHILD: translate("Checks", "Children"),
        Workforce.BOTH: translate("Checks", "Adults and children"),
        Workforce.OTHER: translate("Checks", "Other"),
    }


def review_told(check: CheckRow) -> str:
    """How the review of a check stands; nothing is asked of one that was replaced."""
    if not check.is_newest:
        return translate("Checks", "Replaced since")
    if check.review_due_on is None or check.days_left is None:
        return translate("Checks", "No review set")
    if not check.is_due:
        return translate("Checks", "Right on its day")
    return (
        translate("Checks", "Review overdue")
        if check.days_left < 0
        else translate("Checks", "Review soon")
    )


def review_tone(check: CheckRow) -> Tone:
    """The tone of that."""
    if not check.is_due or check.days_left is None:
        return Tone.PLAIN
    return Tone.WARN if check.days_left < 0 else Tone.INFO


def said_day(day: date | None) -> str:
    """A day as it is written, or nothing."""
    return "" if day is None else say_day(day)
