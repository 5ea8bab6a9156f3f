"""The office's figures in English words: durations, days, counts, lists and what was given back."""

from collections.abc import Mapping, Sequence
from datetime import date

from app.records.recognition import RecognitionKind
from app.rules.lengths import duration as duration

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

#: A thing that was offered or given, as it stands in brackets.
GIVEN_AS: Mapping[RecognitionKind, str] = {
    RecognitionKind.THANKS: "thanks",
    RecognitionKind.REFRESHMENTS: "refreshments",
    RecognitionKind.TRAINING: "training place",
    RecognitionKind.DEVELOPMENT: "development",
    RecognitionKind.SUPPORT: "support",
    RecognitionKind.REFERENCE: "reference",
    RecognitionKind.FIRST_LOOK: "first look at a job",
    RecognitionKind.GIFT: "gift",
    RecognitionKind.EXPENSES: "expenses paid",
}

#: The same as somebody would value it.
VALUED_AS: Mapping[RecognitionKind, str] = {
    RecognitionKind.THANKS: "a word of thanks",
    RecognitionKind.REFRESHMENTS: "refreshments",
    RecognitionKind.TRAINING: "training",
    RecognitionKind.DEVELOPMENT: "development",
    RecognitionKind.SUPPORT: "support",
    RecognitionKind.REFERENCE: "a reference",
    RecognitionKind.FIRST_LOOK: "a first look at jobs",
    RecognitionKind.GIFT: "a gift",
    RecognitionKind.EXPENSES: "having expenses paid",
}

#: The same as an offer names it.
OFFERED_AS: Mapping[RecognitionKind, str] = {
    **VALUED_AS,
    RecognitionKind.THANKS: "thanks",
    RecognitionKind.TRAINING: "a training place",
    RecognitionKind.FIRST_LOOK: "a first look at a job",
    RecognitionKind.EXPENSES: "payment of expenses",
}


def day(on: date, today: date) -> str:
    """A day in words: '3 March', and '3 March 2025' when it is not of this year."""
    words = f"{on.day} {MONTHS[on.month - 1]}"
    return words if on.year == today.year else f"{words} {on.year}"


def full_day(on: date) -> str:
    """A day in words with its year: '3 March 2026'."""
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def short_day(on: date) -> str:
    """A day as it stands in lists: '3 Mar 2026'."""
    return f"{on.day} {MONTHS[on.month - 1][:3]} {on.year}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: '1 occasion', '5 occasions', '2 people'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: Sequence[str], link: str = "and") -> str:
    """Words as a list: 'training', 'training or a gift', 'tea, cake or a gift'."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {link} {words[-1]}"
