"""The names of months and weekdays in English and Welsh, whole and as they are cut short."""

from collections.abc import Iterable

_MONTHS = (
    ("january", "jan", "ionawr", "ion"),
    ("february", "feb", "febr", "chwefror", "chwef", "chwe"),
    ("march", "mar", "mawrth", "maw"),
    ("april", "apr", "ebrill", "ebr"),
    ("may", "mai"),
    ("june", "jun", "mehefin", "meh"),
    ("july", "jul", "gorffennaf", "gorff", "gor"),
    ("august", "aug", "awst"),
    ("september", "sept", "sep", "medi"),
    ("october", "oct", "hydref", "hyd"),
    ("november", "nov", "tachwedd", "tach"),
    ("december", "dec", "rhagfyr", "rhag"),
)
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}

_WEEKDAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"}
    | {"dydd", "llun", "mercher", "iau", "gwener", "sadwrn", "sul"}
)


def month_called(name: str) -> int | None:
    """The number of the month with this name, in lower case."""
    return _NUMBER_OF.get(name)


def without_weekday(words: Iterable[str]) -> list[str]:
    """The words of a date without the weekday, which adds nothing to it.

    Mawrth is both March and Tuesday: it is the weekday only right after "dydd".
    """
    kept: list[str] = []
    before = ""
    for word in words:
        if word not in _WEEKDAYS and not (before == "dydd" and word == "mawrth"):
            kept.append(word)
        before = word
    return kept
