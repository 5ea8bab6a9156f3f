"""Ids are UUIDv7 that rise in the order they are made, one at a time, in bulk and from threads."""

import time
from concurrent.futures import ThreadPoolExecutor
from uuid import RFC_4122, UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.records import identity
from app.records.identity import new_id, new_ids


def _made(counts: list[int]) -> list[UUID]:
    """Ids made one at a time (1) and in bulk (any other number), in order."""
    made: list[UUID] = []
    for count in counts:
        made += [new_id()] if count == 1 else new_ids(count)
    return made


@given(st.lists(st.integers(0, 40), max_size=12))
def test_ids_rise_across_single_and_bulk(counts: list[int]) -> None:
    made = _made(counts)
    assert len(made) == sum(counts)
    assert made == sorted(made)
    assert len(set(made)) == len(made)
    assert [id.bytes for id in made] == sorted(id.bytes for id in made)


def test_an_id_is_a_uuid_of_version_7_that_tells_its_moment() -> None:
    before = time.time_ns() // 1_000_000
    id = new_id()
    assert (id.version, id.variant) == (7, RFC_4122)
    assert before - 1 <= id.int >> 80 <= time.time_ns() // 1_000_000 + 1


def test_ids_stay_close_to_the_clock_however_many_are_made() -> None:
    for _ in range(5_000):
        id = new_id()
    assert abs((id.int >> 80) - time.time_ns() // 1_000_000) < 1_000


def test_ids_rise_when_the_clock_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    first = new_id()
    monkeypatch.setattr(time, "time_ns", lambda: 0)
    assert first < new_id() < new_ids(3)[0]


def test_counting_up_passes_over_the_variant_bits() -> None:
    # 62 bits all set: the next birth carries over into the bits before the variant.
    births = [(5 << 62) - 1, 5 << 62]
    ids = [identity._id_of(birth) for birth in births]
    assert ids == sorted(ids)
    assert [(id.version, id.variant) for id in ids] == [(7, RFC_4122)] * 2


def test_threads_never_share_an_id() -> None:
    with ThreadPoolExecutor(4) as pool:
        made = [id for ids in pool.map(new_ids, [50] * 40) for id in ids]
    assert len(set(made)) == 2_000
