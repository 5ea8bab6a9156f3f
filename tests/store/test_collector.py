"""The collector is left off for a while, and never for longer."""

import gc

import pytest

from app.store.collector import without_collector


def test_the_collector_is_on_again_afterwards_whatever_happened() -> None:
    with pytest.raises(ValueError, match="invalid literal"), without_collector():
        int("no number")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with without_collector():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
