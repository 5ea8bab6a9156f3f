"""The names and icons of kinds, states, standings and manners, in the language of the window."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from app.records.person import Standing, ThanksManner
from app.records.recognition import RecognitionKind, RecognitionState
from app.rules.wording import listed

translate = QCoreApplication.translate

KIND_ICONS: Mapping[RecognitionKind, str] = {
    RecognitionKind.THANKS: "heart",
    RecognitionKind.REFRESHMENTS: "coffee",
    RecognitionKind.TRAINING: "graduation-cap",
    RecognitionKind.DEVELOPMENT: "award",
    RecognitionKind.SUPPORT: "heart-handshake",
    RecognitionKind.REFERENCE: "file-text",
    RecognitionKind.FIRST_LOOK: "briefcase",
    RecognitionKind.GIFT: "gift",
    RecognitionKind.EXPENSES: "receipt-pound-sterling",
}


def kind_names() -> dict[RecognitionKind, str]:
    """Every kind of thing given back, with its name."""
    return {
        RecognitionKind.THANKS: translate("Words", "Thanks"),
        RecognitionKind.REFRESHMENTS: translate("Words", "Refreshments"),
        RecognitionKind.TRAINING: translate("Words", "Training"),
        RecognitionKind.DEVELOPMENT: translate("Words", "Development"),
        RecognitionKind.SUPPORT: translate("Words", "Support"),
        RecognitionKind.REFERENCE: translate("Words", "Reference"),
        RecognitionKind.FIRST_LOOK: translate("Words", "First look at a job"),
        RecognitionKind.GIFT: translate("Words", "Gift"),
        RecognitionKind.EXPENSES: translate("Words", "Expenses paid"),
    }


def state_names() -> dict[RecognitionState, str]:
    """How far something given back has come, in a word."""
    return {
        RecognitionState.GIVEN: translate("Words", "Given"),
        RecognitionState.OFFERED: translate("Words", "Offered"),
        RecognitionState.ACCEPTED: translate("Words", "Accepted"),
        RecognitionState.DECLINED: translate("Words", "Declined"),
    }


def standing_names() -> dict[Standing, str]:
    """What somebody is to the charity."""
    return {
        Standing.VOLUNTEER: translate("Words", "Volunteer"),
        Standing.SERVICE_USER: translate("Words", "Service user"),
        Standing.TRUSTEE: translate("Words", "Trustee"),
        Standing.STAFF: translate("Words", "Staff"),
        Standing.PAID: translate("Words", "Otherwise paid"),
        Standing.EVALUATOR: translate("Words", "Outside evaluator"),
    }


def manner_names() -> dict[ThanksManner, str]:
    """How somebody likes to be thanked."""
    return {
        ThanksManner.ANY: translate("Words", "No preference"),
        ThanksManner.IN_PERSON: translate("Words", "In person, quietly"),
        ThanksManner.CARD: translate("Words", "A card or letter"),
        ThanksManner.MESSAGE: translate("Words", "A message"),
        ThanksManner.TEAM: translate("Words", "In front of the team"),
        ThanksManner.PUBLIC: translate("Words", "In public"),
    }


def first_few(names: Sequence[str], most: int) -> str:
    """So many names, and how many others there are; one more is named rather than counted."""
    if len(names) > most + 1:
        others = translate("Words", "%n other(s)", "", len(names) - most)
        names = [*names[:most], others]
    return listed(names)
