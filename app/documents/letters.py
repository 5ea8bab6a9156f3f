"""What every letter has: whom it goes to, its day, and who signs it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.rules.days import full_day


@dataclass(frozen=True, slots=True)
class Signatory:
    """Somebody who signs, with what they are to the charity."""

    name: str
    role: str = ""


def address_lines(text: str) -> tuple[str, ...]:
    """The lines of an address as it was typed, without the empty ones."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def envelope_words(
    to_name: str, to_address: tuple[str, ...], written_on: date, signatory: Signatory
) -> Mapping[str, object]:
    """The parts around the words of a letter, as `letter.typ` sets them."""
    return {
        "to": [line for line in (to_name, *to_address) if line],
        "written": full_day(written_on),
        "signed": signatory.name,
        "role": signatory.role,
    }
