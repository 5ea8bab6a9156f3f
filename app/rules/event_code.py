"""The short code that names an event on paper, stable as long as there is the event.

It is the last 40 bits of the event's id, eight letters and figures of Crockford's base 32, with a
ninth that tells a slip of the pen (Luhn, modulo 32): 7Q4K-2M9X-C. Read aloud or typed, O is taken
for 0, and I and L for 1. A QR code on a sign-in sheet holds PREFIX and the nine without dashes.
"""

from uuid import UUID

#: Crockford's base 32 (crockford.com/base32.html): no letter that looks like a figure, and no U.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_TAKEN_FOR = str.maketrans("OIL", "011", "- ")
_BITS = 5
_LENGTH = 8
PREFIX = "GOODTURN:EVENT:"


def code_of(event_id: UUID) -> str:
    """The code of an event, as people read it: '7Q4K-2M9X-C'."""
    bits = event_id.int & (1 << _BITS * _LENGTH) - 1
    figures = [bits >> _BITS * place & 31 for place in reversed(range(_LENGTH))]
    letters = "".join(_LETTERS[figure] for figure in (*figures, _check(figures)))
    return f"{letters[:4]}-{letters[4:8]}-{letters[8]}"


def scanned_as(event_id: UUID) -> str:
    """What the QR code of an event holds."""
    return PREFIX + code_of(event_id).replace("-", "")


def tail_of(code: str) -> bytes | None:
    """The last bytes of the id of the event that a code names, typed or scanned.

    None where it is no code, or a letter of it is wrong.
    """
    letters = code.strip().upper().removeprefix(PREFIX).translate(_TAKEN_FOR)
    if len(letters) != _LENGTH + 1 or any(letter not in _LETTERS for letter in letters):
        return None
    *figures, check = (_LETTERS.index(letter) for letter in letters)
    if check != _check(figures):
        return None
    bits = 0
    for figure in figures:
        bits = bits << _BITS | figure
    return bits.to_bytes(_BITS)


def _check(figures: list[int]) -> int:
    """The figure that finds every single slip, and every two neighbours exchanged but one pair."""
    total = 0
    for place, figure in enumerate(reversed(figures)):
        doubled = figure * (2 - place % 2)
        total += doubled // 32 + doubled % 32
    return -total % 32
