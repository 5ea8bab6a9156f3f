"""An office file is made where it belongs, and a check says in sentences what it found."""

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.records.areas import Area
from app.records.charity import CharityDraft
from app.records.person import Person
from app.services import office as offices
from app.store import driver
from tests.store.filled_office import go_on_to_next_layout

NOW = datetime(2026, 4, 3, 9, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "new folder" / "Riverside.goodturn"
    office = offices.create(path, CharityDraft(name="Riverside Pantry"), who="Meera")
    with office.writing() as writing:
        writing.add(Person(name="Ailsa"))
        writing.add(Person(name="Tom"))
        writing.say("Ailsa and Tom were added.", Area.PEOPLE)
    office.close()
    return path


def test_the_default_place_is_the_users_own_data() -> None:
    assert offices.default_path().suffix == ".goodturn"
    assert "Goodturn" in offices.default_path().parts


def test_a_sound_file_is_told_so_with_its_figures(path: Path) -> None:
    office = offices.open_office(path, who="Meera")
    offices.back_up(office, offices.Reason.ASKED, NOW)
    office.close()
    report = offices.check(path)
    assert report.ok
    assert report.facts == (
        "Every page and index fits, and every reference leads to an entry.",
        "The journal is whole, and all that it tells in 2 entries stands so.",
        "It holds 2 people, 0 activities, 0 contributions, 0 recognitions and "
        "1 act in the journal.",
        "The newest good backup is from 3 April 2026.",
    )


def test_a_file_can_be_checked_while_it_is_open(path: Path) -> None:
    office = offices.open_office(path, who="Meera")
    report = offices.check(path)
    assert report.ok
    assert "It is open, or was not closed" in report.facts[1]
    assert "no backup of it yet" in report.facts[-1]
    office.close()


def test_a_check_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    offices.check(path)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE journal_entry SET after = 'Eve' WHERE seq = 2", "holds up to entry 1 and no"),
        ("DELETE FROM journal_entry WHERE seq = 2", "holds up to entry 1 and no"),
        ("UPDATE journal_action SET sentence = 'Nothing was done.'", "holds up to entry 2 and no"),
        ("UPDATE person SET name = 'Eve' WHERE name = 'Tom'", "Something under person is not as"),
        ("DELETE FROM person WHERE name = 'Tom'", "Something under person is not as"),
        (
            "INSERT INTO activity VALUES (randomblob(16), 1, 'Evil', '', 0, '', 'evil')",
            "Something under activity is not as",
        ),
        ("UPDATE person SET standing = 'wizard'", "something under person that cannot be read"),
        ("UPDATE policy SET counted_kinds = '5'", "something under policy that cannot be read"),
    ],
)
def test_what_was_changed_by_other_means_is_told(path: Path, change: str, told: str) -> None:
    connection = driver.connect(path)
    connection.execute(change)
    connection.close()
    report = offices.check(path)
    assert told in report.facts[-1]
    assert not report.ok


@pytest.mark.parametrize("seed", range(20))
def test_a_flipped_bit_is_told_or_changed_nothing(path: Path, seed: int) -> None:
    sound = offices.check(path)
    spoilt = bytearray(path.read_bytes())
    place = random.Random(seed).randrange(len(spoilt) * 8)
    spoilt[place // 8] ^= 1 << place % 8
    path.write_bytes(spoilt)
    report = offices.check(path)
    assert not report.ok or report.facts == sound.facts


def test_a_file_of_an_earlier_goodturn_is_sound(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on_to_next_layout(path, monkeypatch)
    report = offices.check(path)
    assert report.ok
    assert "brought up to date when opened" in report.facts[-1]


def test_what_is_no_office_file_is_told(tmp_path: Path) -> None:
    stray = tmp_path / "hours.csv"
    stray.write_text("Name,Hours\n" * 100)
    report = offices.check(stray)
    assert not report.ok
    assert "not a Goodturn office file" in report.facts[0]


def test_a_first_office_file_lies_with_the_data_of_the_user() -> None:
    path = offices.default_path()
    assert path.is_absolute()
    assert path.suffix == offices.OFFICE_SUFFIX


def test_a_place_that_a_cloud_copies_is_warned_of(tmp_path: Path) -> None:
    (warning,) = offices.place_warnings(tmp_path / "Dropbox" / "riverside.goodturn")
    assert "Dropbox" in warning
    assert offices.place_warnings(tmp_path / "riverside.goodturn") == ()
