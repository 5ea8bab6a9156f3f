"""Which of comma, semicolon, tab and bar separates the cells of a text."""

import csv
import itertools
import re
from collections import Counter
from collections.abc import Sequence

#: In this order where two do equally well: a comma also stands in numbers and in sentences.
DELIMITERS = ("\t", ";", "|", ",")
SAMPLE_ROWS = 50

_STATED = re.compile(r'"?sep=(.)"?', re.IGNORECASE)


def stated_delimiter(line: str) -> str | None:
    """The delimiter that a first line such as `sep=;` states, as Excel writes it."""
    match = _STATED.fullmatch(line.strip("\r\n ")) if len(line) < 12 else None
    return match[1] if match else None


def best_delimiter(lines: Sequence[str]) -> str:
    """The delimiter with which most of the first rows have equally many cells."""
    scores = {delimiter: _score(lines, delimiter) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=lambda delimiter: scores[delimiter])
    return best if scores[best] > (0.0, 0) else ","


def _score(lines: Sequence[str], delimiter: str) -> tuple[float, int]:
    """The share of rows with the most usual number of cells, and that number."""
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        rows = [row for row in itertools.islice(reader, SAMPLE_ROWS) if row]
    except csv.Error:
        return (0.0, 0)
    widths = Counter(len(row) for row in rows)
    usual, often = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return (often / len(rows), usual) if usual > 1 else (0.0, 0)
