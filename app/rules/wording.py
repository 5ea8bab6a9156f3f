"""The office's figures in English words: durations, days, counts, lists and what was given back."""

from collections.abc import Mapping, Sequence

from app.records.recognition import RecognitionKind
from app.rules.days import day as day
from app.rules.lengths import duration as duration

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


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: '1 occasion', '5 occasions', '2 people'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: Sequence[str], link: str = "and") -> str:
    """Words as a list: 'training', 'training or a gift', 'tea, cake or a gift'."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {link} {words[-1]}"
