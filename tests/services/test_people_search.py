"""Search finds exactly the people who have a word that begins so, in the order of their names."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.records.areas import Area
from app.records.charity import CharityDraft
from app.records.identity import new_ids
from app.records.person import Person, PersonDraft
from app.rules.folding import fold, person_key
from app.services import people, people_list, people_search, undoing
from app.services.queries import fetch
from app.store.office_file import OfficeFile

PARTS = ("Ann", "Anna", "Annabel", "An", "Mark", "Martin", "Marsh", "Siân", "O'Neill", "van", "X")
NAME = st.lists(st.sampled_from(PARTS), min_size=1, max_size=6).map(" ".join)
TYPES = [*PARTS, "ma", "m", "a", "ann%", "_", "o neill", "v", "V-1", "v-2", "1"]
TYPED = st.lists(st.sampled_from(TYPES), max_size=3)
LEFT_ON = date(2026, 1, 31)


class Known(NamedTuple):
    key: str
    id: bytes
    has_left: bool
    number: str


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("search") / "Riverside.goodturn"
    OfficeFile.create(path, CharityDraft(name="Riverside"), who="Sarah").close()
    return path


def _add(office: OfficeFile, names: Sequence[str]) -> list[Known]:
    ids = new_ids(len(names))
    rows = [
        {
            "id": id,
            "name": name,
            "search_key": person_key(name, "", f"V-{place}"),
            "number": f"V-{place}",
            "left_on": LEFT_ON if place % 3 else None,
        }
        for place, (id, name) in enumerate(zip(ids, names, strict=True))
    ]
    with office.writing() as writing:
        writing.add_many(Person, rows)
        writing.say("Added people.", Area.PEOPLE)
    return [
        Known(str(row["search_key"]), id.bytes, row["left_on"] is not None, str(row["number"]))
        for id, row in zip(ids, rows, strict=True)
    ]


def _begin_so(known: Sequence[Known], text: str, limit: int) -> list[bytes]:
    words = fold(text).split()
    typed = " ".join(words)

    def begins(one: Known) -> bool:
        return all(any(part.startswith(word) for part in one.key.split()) for word in words)

    def place(one: Known) -> tuple[object, ...]:
        has_number = one.number.lower() == text.strip().lower()
        return not has_number, one.has_left, not one.key.startswith(typed), one.key, one.id

    return [one.id for one in sorted(filter(begins, known), key=place) if words][:limit]


def _words(office: OfficeFile) -> list[tuple[str, int, str, bytes]]:
    with office.reading() as session:
        rows = fetch(session, "SELECT word, has_left, search_key, person_id FROM person_word")
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def _words_due(office: OfficeFile) -> list[tuple[str, int, str, bytes]]:
    with office.reading() as session:
        rows = fetch(session, "SELECT search_key, left_on IS NOT NULL, id FROM person")
    return sorted((word, left, key, id) for key, left, id in rows for word in set(key.split()))


@settings(max_examples=40, deadline=None)
@given(st.lists(NAME, max_size=25), st.lists(TYPED.map(" ".join), min_size=4, max_size=8))
@pytest.mark.parametrize(("few_words", "few_people"), [(0, 0), (1, 5), (2, 1), (12, 1_500)])
def test_search_finds_who_has_such_words(
    kept: Path, few_words: int, few_people: int, names: list[str], typed: list[str]
) -> None:
    office = OfficeFile.open(kept, who="Sarah", examined=False)
    keys = _add(office, names)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(people_search, "_FEW_WORDS", few_words)
        is_common = people_search._IS_COMMON.replace("1500", str(few_people))
        patch.setattr(people_search, "_IS_COMMON", is_common)
        for text in typed:
            for limit in (2, 12):
                found = [person.id.bytes for person in people_list.find(office, text, limit)]
                assert found == _begin_so(keys, text, limit), text
    if names:
        act = undoing.last_to_undo(office)
        assert act is not None
        undoing.undo(office, act.id)
    assert _words(office) == []
    office.close()


def test_the_words_follow_every_change_of_a_person(office: OfficeFile) -> None:
    first = people.add(office, PersonDraft(name="Amina Diallo", known_as="Mina"))
    second = people.add(office, PersonDraft(name='Dwayne "The Rock" \\ Ellis'))
    assert first.record_id
    assert second.record_id
    assert _words(office) == _words_due(office)
    people.change(office, first.record_id, PersonDraft(name="Amina Ellis", number="V7"))
    assert _words(office) == _words_due(office)
    people.merge(office, first.record_id, second.record_id)
    assert _words(office) == _words_due(office)
    act = undoing.last_to_undo(office)
    assert act is not None
    undoing.undo(office, act.id)
    assert _words(office) == _words_due(office)
    people.leave(office, second.record_id, LEFT_ON, "moved away")
    assert _words(office) == _words_due(office)
    people.remove(office, first.record_id)
    assert _words(office) == _words_due(office)
    assert [person.name for person in people_list.find(office, "rock")] == [
        'Dwayne "The Rock" \\ Ellis'
    ]


def test_a_page_pasted_into_search_finds_nobody(office: OfficeFile) -> None:
    people.add(office, PersonDraft(name="Amina Diallo"))
    assert people_list.find(office, " ".join(f"word{number}" for number in range(3_000))) == []
    assert people_list.find(office, "amina " * 3_000) != []
    assert people_list.find(office, " -_% ") == []
