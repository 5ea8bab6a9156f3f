"""The sheet on which people sign at an event, with a code by which it is found again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from app.documents.letterhead import Letterhead
from app.documents.qr_code import qr_picture
from app.documents.typesetting import Printout
from app.rules.days import full_day, weekday
from app.rules.presence import clock

#: Rows that fit under the head of the first page, and on each page after it.
_ON_FIRST_PAGE = 24
_ON_NEXT_PAGES = 28
#: Of the rows for those nobody expects, there are never fewer.
FEWEST_BLANK = 5


@dataclass(frozen=True, slots=True)
class SignInSheet:
    """An event with those who are expected, in the order in which the sheet is keyed in again."""

    title: str
    day: date
    made_on: date
    #: As people read it, and as the QR code holds it.
    code: str
    scanned_as: str
    names: tuple[str, ...]
    starts_minute: int | None = None
    ends_minute: int | None = None
    place: str = ""
    #: What people say yes to with a tick; without it there is no such column.
    list_wording: str = ""


def sign_in_sheets(letterhead: Letterhead, *sheets: SignInSheet) -> Printout:
    """The sheets as a printout, each on pages of its own, filled up with blank rows."""
    first = sheets[0]
    title = f"Sign-in sheet, {first.title}" if len(sheets) == 1 else "Sign-in sheets"
    return Printout(
        template="sign_in_sheet",
        title=title,
        dated=first.made_on,
        letterhead=letterhead,
        copies=tuple(_words(sheet) for sheet in sheets),
    )


def blank_rows(names: int) -> int:
    """How many blank rows fill the last page after so many names, and at least the fewest."""
    needed = names + FEWEST_BLANK
    if needed <= _ON_FIRST_PAGE:
        return _ON_FIRST_PAGE - names
    pages = -(-(needed - _ON_FIRST_PAGE) // _ON_NEXT_PAGES)
    return _ON_FIRST_PAGE + pages * _ON_NEXT_PAGES - names


def _words(sheet: SignInSheet) -> Mapping[str, object]:
    return {
        "about": f"{sheet.title}, {full_day(sheet.day)}  ·  {sheet.code}",
        "title": sheet.title,
        "when": " · ".join(_when(sheet)),
        "code": sheet.code,
        "picture": list(qr_picture(sheet.scanned_as)),
        "picture_words": f"QR code of the event, {sheet.code}",
        "names": list(sheet.names),
        "blanks": blank_rows(len(sheet.names)),
        "list_wording": sheet.list_wording,
    }


def _when(sheet: SignInSheet) -> Iterator[str]:
    yield f"{weekday(sheet.day)} {full_day(sheet.day)}"
    if sheet.starts_minute is not None:
        ends = "" if sheet.ends_minute is None else f" – {clock(sheet.ends_minute)}"
        yield clock(sheet.starts_minute) + ends
    if sheet.place:
        yield sheet.place
