"""The apostrophe that keeps text we write from being run as a formula by a spreadsheet.

CWE-1236: a cell that starts with one of these characters is run by Excel, LibreOffice or Sheets.
The apostrophe itself is among them, so that taking one off always gives back the text as it was.
"""

import re
from collections.abc import Sequence

#: What makes a spreadsheet take a text for a formula, full-width forms as typed in East Asia too.
FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠'")

_BETWEEN = "\x00"
_SOME_CELL_STARTS_SO = re.compile(f"{_BETWEEN}[{re.escape(''.join(sorted(FORMULA_STARTS)))}]")


def guarded(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would run it."""
    return "'" + text if text[:1] in FORMULA_STARTS else text


def unguarded(text: str) -> str:
    """The text without the one apostrophe that `guarded` put in front of it."""
    return text[1:] if text[:1] == "'" and text[1:2] in FORMULA_STARTS else text


def guarded_column(texts: Sequence[str]) -> Sequence[str]:
    """The texts, each guarded; nearly always none needs it, which one search over all settles."""
    joined = _BETWEEN + _BETWEEN.join(texts)
    return [guarded(text) for text in texts] if _SOME_CELL_STARTS_SO.search(joined) else texts
