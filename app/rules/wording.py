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

#: The same as it is counted: one, and several.
RECEIVED_AS: Mapping[RecognitionKind, tuple[str, str]] = {
    RecognitionKind.THANKS: ("word of thanks", "words of thanks"),
    RecognitionKind.REFRESHMENTS: ("round of refreshments", "rounds of refreshments"),
    RecognitionKind.TRAINING: ("training place", "training places"),
    RecognitionKind.DEVELOPMENT: ("step of development", "steps of development"),
    RecognitionKind.SUPPORT: ("piece of support", "pieces of support"),
    RecognitionKind.REFERENCE: ("reference", "references"),
    RecognitionKind.FIRST_LOOK: ("first look at a job", "first looks at jobs"),
    RecognitionKind.GIFT: ("gift", "gifts"),
    RecognitionKind.EXPENSES: ("payment of expenses", "payments of expenses"),
}


def with_capital(words: str) -> str:
    """The words as they begin a line: 'Training place'."""
    return words[:1].upper() + words[1:]


def time_left(days: int) -> str:
    """How long something still has: '3 days are left.', 'It is due today.', 'It is 1 day late.'"""
    if days > 0:
        return f"{counted(days, 'day')} {'is' if days == 1 else 'are'} left."
    return f"It is {counted(-days, 'day')} late." if days else "It is due today."


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: '1 occasion', '5 occasions', '2 people'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: Sequence[str], link: str = "and") -> str:
    """Words as a list: 'training', 'training or a gift', 'tea, cake or a gift'."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {link} {words[-1]}"


def first_few(words: Sequence[str], most: int, other: str = "other") -> str:
    """So many words as a list, and how many there are besides: 'Ann, Ben and 1 other'."""
    named = list(words[:most])
    if len(words) > most:
        named.append(counted(len(words) - most, other))
    return listed(named)


def pounds(pence: int) -> str:
    """A sum of money: '£12.50', '£1,234.00'; one that is taken off is '-£2.00'."""
    whole, rest = divmod(abs(pence), 100)
    return f"{'-' if pence < 0 else ''}£{whole:,}.{rest:02}"


def miles(tenths_of_mile: int) -> str:
    """A distance: '1 mile', '12.4 miles', '1,204 miles'."""
    figure = mile_figure(tenths_of_mile).removesuffix(".0")
    return f"{figure} {'mile' if tenths_of_mile == 10 else 'miles'}"


def mile_figure(tenths_of_mile: int) -> str:
    """A distance under a heading that says miles: '12.4', '1,204.0'."""
    return f"{tenths_of_mile // 10:,}.{tenths_of_mile % 10}"
