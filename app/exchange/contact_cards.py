"""Contact cards (.vcf, versions 2.1 and 3.0) as a sheet of people; photos and links are ignored."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import vobject

from app.exchange.card_lines import CardLine, RawCard, cards_in
from app.exchange.csv_reading import is_unprintable
from app.exchange.sheet import (
    Choices,
    Oddity,
    Progress,
    RawRow,
    Sheet,
    SheetForm,
    Stopped,
    never_stopped,
    no_progress,
)
from app.exchange.sheet_building import Origin, build_sheet
from app.records.failures import AppError, Cancelled

MOST_CARDS = 5000
LARGEST_BYTES = 100_000_000

HEADINGS = (
    "Name",
    "Known as",
    "E-mail",
    "E-mail 2 - Value",
    "E-mail 3 - Value",
    "Phone",
    "Phone 2 - Value",
    "Phone 3 - Value",
    "Postcode",
    "Date of birth",
    "Notes",
)

#: The properties of a card, by name, as vobject gives them.
Contents = Mapping[str, Sequence[Any]]

_MANY = 3
_WANTED = frozenset({"N", "FN", "NICKNAME", "EMAIL", "TEL", "ADR", "BDAY", "NOTE"})
_NO_PHONES = frozenset({"FAX", "PAGER"})
_BETWEEN_LOOKS = 50
_UNPRINTABLE = frozenset({Oddity.UNPRINTABLE})


def read_cards(
    path: Path, *, progress: Progress = no_progress, stopped: Stopped = never_stopped
) -> Sheet:
    """The sheet of the people in a file of contact cards.

    Raises AppError where there is no card or there are too many, Cancelled where it was stopped.
    """
    if path.stat().st_size > LARGEST_BYTES:
        raise AppError(
            f"{path.name} was not read: it is larger than {LARGEST_BYTES // 1_000_000} MB."
            " Please export the contacts without photos."
        )
    data = path.read_bytes()
    rows = list(_rows(path.name, cards_in(data, _WANTED), len(data), progress, stopped))
    if not rows:
        raise AppError(f"{path.name} was not read: there is no contact card in it.")
    origin = Origin(path.name, hashlib.sha256(data).hexdigest(), SheetForm.CARDS)
    return build_sheet(
        [RawRow(0, HEADINGS), *(row for row, _is_doubtful in rows)],
        Choices(has_headings=True),
        origin._replace(notes=_notes(sum(is_doubtful for _row, is_doubtful in rows))),
    )


def _rows(
    name: str, cards: Iterable[RawCard], size: int, progress: Progress, stopped: Stopped
) -> Iterator[tuple[RawRow, bool]]:
    for count, card in enumerate(cards, 1):
        if count > MOST_CARDS:
            raise AppError(
                f"{name} was not read: it holds more than {MOST_CARDS:,} cards. Please split it."
            )
        if count % _BETWEEN_LOOKS == 1:
            progress(0, size)
            if stopped():
                raise Cancelled
        yield _row(card), any(line.is_doubtful for line in card.lines)
    progress(size, size)


def _row(card: RawCard) -> RawRow:
    lines = sorted(card.lines, key=_importance)
    # Every line is put as "NAME:value", which vobject always takes: nothing of a card can stop it.
    read = vobject.readOne("\r\n".join(["BEGIN:VCARD", *map(_plain, lines), "END:VCARD"]))
    contents: Contents = read.contents
    cells = [
        _name(contents),
        *_texts(contents, "nickname", 1),
        *_texts(contents, "email", _MANY),
        *_texts(contents, "tel", _MANY),
        next((_joined(home.value.code) for home in contents.get("adr", ())), ""),
        *_texts(contents, "bday", 1),
        "\n".join(str(note.value) for note in contents.get("note", ())),
    ]
    return RawRow(
        card.line, cells, _UNPRINTABLE if any(map(is_unprintable, cells)) else frozenset()
    )


def _importance(line: CardLine) -> int:
    """The preferred one first, then what is at home or in the pocket; fax and pager last."""
    kinds = _kinds(line)
    places = [place for place, kind in enumerate(("PREF", "CELL", "HOME")) if kind in kinds]
    return places[0] if places else len(kinds & _NO_PHONES) + 3


def _kinds(line: CardLine) -> frozenset[str]:
    words = (parameter.removeprefix("TYPE=") for parameter in line.parameters)
    return frozenset(word.strip('" ') for part in words for word in part.split(","))


def _plain(line: CardLine) -> str:
    """The property without its parameters, on one line, as version 3.0 writes it."""
    value = line.value.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    is_fax = line.name == "TEL" and bool(_kinds(line) & _NO_PHONES)
    return f"{'X-FAX' if is_fax else line.name}:{value}"


def _name(contents: Contents) -> str:
    for whole in contents.get("fn", ()):
        if str(whole.value).strip():
            return str(whole.value)
    for name in contents.get("n", ()):
        parts = (name.value.given, name.value.additional, name.value.family)
        return " ".join(text for part in parts if (text := _joined(part)))
    return ""


def _joined(part: str | Sequence[str]) -> str:
    """One part of a name or address, which vobject takes apart at its commas."""
    texts = [part] if isinstance(part, str) else part
    return ", ".join(text.strip() for text in texts if text.strip())


def _texts(contents: Contents, name: str, count: int) -> list[str]:
    """The first different values of a property, as many as there are columns for."""
    found = dict.fromkeys(str(line.value).strip() for line in contents.get(name, ()))
    texts = [text.removeprefix("tel:") for text in found if text][:count]
    return texts + [""] * (count - len(texts))


def _notes(doubtful: int) -> tuple[str, ...]:
    if not doubtful:
        return ()
    cards = "1 card does" if doubtful == 1 else f"{doubtful:,} cards do"
    return (f"{cards} not say how letters are written; please look at names with accents.",)
