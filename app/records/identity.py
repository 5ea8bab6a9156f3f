"""The ids of records: UUIDv7, so that they can be made on any laptop and still sort by birth."""

import os
import time
from uuid import UUID

from uuid6 import uuid7


def new_id() -> UUID:
    """A new id, later than any made before it in this process."""
    return uuid7()


def new_ids(count: int) -> list[UUID]:
    """Many new ids at once, in rising order, for a bulk entry.

    RFC 9562 section 6.2 method 3: the 74 bits after the clock are one random number that is
    counted up, so that ids of one millisecond keep their order.
    """
    milliseconds = time.time_ns() // 1_000_000
    # Half the space is left free above the start, so that counting up cannot overflow.
    tail = int.from_bytes(os.urandom(10), "big") >> 7
    first = milliseconds << 80 | 0x7 << 76 | 0x2 << 62
    return [UUID(int=first | _spread(tail + index)) for index in range(count)]


def _spread(tail: int) -> int:
    """The 74 free bits laid around the version and variant bits."""
    return (tail >> 62) << 64 | (tail & 0x3FFF_FFFF_FFFF_FFFF)
