"""The code on a sign-in sheet names one event, and a slip of the pen names none."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.rules.event_code import PREFIX, code_of, scanned_as, tail_of

EVENT = UUID("01958c2b-5f00-7abc-8def-0123456789ab")
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def test_a_code_is_short_and_stays_the_same() -> None:
    assert code_of(EVENT) == "4D2P-F2DB-X"
    assert scanned_as(EVENT) == "GOODTURN:EVENT:4D2PF2DBX"


@given(st.uuids())
def test_a_code_finds_its_event_typed_or_scanned(event_id: UUID) -> None:
    tail = event_id.bytes[-5:]
    typed = code_of(event_id).lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert tail_of(typed) == tail
    assert tail_of(scanned_as(event_id)) == tail


@given(st.uuids(), st.integers(0, 8), st.sampled_from(LETTERS))
def test_one_wrong_letter_is_noticed(event_id: UUID, place: int, letter: str) -> None:
    code = code_of(event_id).replace("-", "")
    wrong = code[:place] + letter + code[place + 1 :]
    assert (tail_of(wrong) is None) == (wrong != code)


def test_other_words_are_no_code() -> None:
    for words in ("", PREFIX, "4D2P-F2DB", "4D2P-F2DB-XP", "4D2P-F2DU-P"):
        assert tail_of(words) is None
