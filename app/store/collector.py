"""The garbage collector, left off where it only gets in the way."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """Leave the garbage collector off while rows by the thousand are made, none in a circle.

    It would look through them again and again as they grow, and take a third of the time. At the
    end it goes through what lives on once, here and not in the thread of the window.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.collect(1)
            gc.enable()
