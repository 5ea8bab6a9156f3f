"""The ids of records: UUIDv7, so that they can be made on any laptop and still sort by birth."""

import secrets
import threading
import time
from uuid import UUID

#: RFC 9562 section 5.7: the 74 bits after the clock that are neither version nor variant.
_TAIL_BITS = 74
_VERSION_AND_VARIANT = 0x7 << 76 | 0x2 << 62


class _Births:
    """The moments handed out as ids: each is later than the one before, in every thread.

    RFC 9562 section 6.2 method 2: the clock with a random tail, and within one millisecond, or
    after the clock was set back, the last one counted up.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0

    def take(self, count: int) -> int:
        """The first of so many births in a row."""
        clock = time.time_ns() // 1_000_000 << _TAIL_BITS
        # Half of the tail stays free, so that counting up does not run into the next millisecond.
        drawn = clock | secrets.randbits(_TAIL_BITS - 1)
        with self._lock:
            first = max(drawn, self._last + 1)
            self._last = first + count - 1
        return first


_BIRTHS = _Births()


def new_id() -> UUID:
    """A new id, later than any made before it in this process."""
    return _id_of(_BIRTHS.take(1))


def new_ids(count: int) -> list[UUID]:
    """Many new ids at once, in rising order, for a bulk entry."""
    first = _BIRTHS.take(count)
    return [_id_of(first + index) for index in range(count)]


def _id_of(birth: int) -> UUID:
    """The clock and the tail, laid around the version and variant bits."""
    clock, tail = divmod(birth, 1 << _TAIL_BITS)
    bits = clock << 80 | (tail >> 62) << 64 | tail & 0x3FFF_FFFF_FFFF_FFFF
    return UUID(int=bits | _VERSION_AND_VARIANT)
