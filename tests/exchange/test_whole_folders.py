"""A folder is there with all that belongs in it, or not at all."""

from pathlib import Path

import pytest

from app.exchange.whole_folders import file_stem, folder_written_whole, free_name
from app.records.failures import AppError, Cancelled


def test_it_appears_once_it_is_filled(tmp_path: Path) -> None:
    out = tmp_path / "Certificates"
    with folder_written_whole(out) as part:
        (part / "a.pdf").write_bytes(b"a")
        assert not out.exists()
    assert [path.name for path in tmp_path.iterdir()] == ["Certificates"]
    assert (out / "a.pdf").read_bytes() == b"a"


@pytest.mark.parametrize("failure", [Cancelled(), OSError(28, "No space left on device")])
def test_nothing_is_left_where_the_writing_stops(tmp_path: Path, failure: Exception) -> None:
    def fill() -> None:
        with folder_written_whole(tmp_path / "Certificates") as part:
            (part / "a.pdf").write_bytes(b"a")
            raise failure

    with pytest.raises(AppError):
        fill()
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_refuses_is_told_in_a_sentence(tmp_path: Path) -> None:
    with (
        pytest.raises(AppError, match=r"Certificates was not written: No such file"),
        folder_written_whole(tmp_path / "gone" / "Certificates"),
    ):
        raise AssertionError("never begun")


def test_what_is_there_already_is_not_replaced(tmp_path: Path) -> None:
    out = tmp_path / "Certificates"
    out.mkdir()
    (out / "old.pdf").write_bytes(b"old")
    with pytest.raises(AppError), folder_written_whole(out) as part:
        (part / "new.pdf").write_bytes(b"new")
    assert [path.name for path in out.iterdir()] == ["old.pdf"]
    assert [path.name for path in tmp_path.iterdir()] == ["Certificates"]


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Siân Ŵyn *Llewelyn* #sys <b>", "Siân Ŵyn Llewelyn #sys b"),
        ("../../etc/passwd", "etc passwd"),
        ("  Jo\tPrice. ", "Jo Price"),
        ("???", "Without a name"),
        ("x" * 200, "x" * 60),
    ],
)
def test_a_name_becomes_one_that_every_system_takes(text: str, stem: str) -> None:
    assert file_stem(text) == stem


@pytest.mark.parametrize(
    ("wanted", "taken", "free"),
    [
        ("a.png", [], "a.png"),
        ("a.png", ["A.PNG"], "a (2).png"),
        ("a.png", ["a.png", "a (2).png"], "a (3).png"),
        ("receipt", ["receipt"], "receipt (2)"),
    ],
)
def test_a_name_that_is_taken_gets_a_number(wanted: str, taken: list[str], free: str) -> None:
    assert free_name(wanted, taken) == free
