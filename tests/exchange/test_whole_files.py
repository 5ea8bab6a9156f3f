"""A file appears whole or not at all, and a refusal says what to do."""

from pathlib import Path

import pytest

from app.exchange.whole_files import write_whole, written_whole
from app.records.failures import AppError, Cancelled


def test_the_file_takes_its_place_at_the_end(tmp_path: Path) -> None:
    out = tmp_path / "hours.csv"
    out.write_text("old")
    with written_whole(out) as part:
        part.write_text("new")
        assert out.read_text() == "old"
    assert out.read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["hours.csv"]


def test_work_that_stops_leaves_the_old_file_and_no_half_of_a_new_one(tmp_path: Path) -> None:
    out = tmp_path / "hours.csv"
    out.write_text("old")
    with pytest.raises(Cancelled):
        _stop_halfway(out)
    assert out.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["hours.csv"]


def test_bytes_are_written_as_they_came_in(tmp_path: Path) -> None:
    content = b"\x89PNG\r\n\x1a\n\x00"
    write_whole(tmp_path / "out.png", content)
    assert (tmp_path / "out.png").read_bytes() == content
    with pytest.raises(AppError, match="is not there"):
        write_whole(tmp_path / "nowhere" / "out.png", content)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    out = tmp_path / "nowhere" / "hours.csv"
    with pytest.raises(AppError, match=r"hours\.csv was not written: the folder .*nowhere"):
        _write(out)


def test_a_place_that_cannot_be_replaced_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "hours.csv"
    out.mkdir()
    with pytest.raises(AppError, match="choose another place"):
        _write(out)
    assert list(tmp_path.iterdir()) == [out]


def test_a_full_disk_says_so(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no device that is always full")
    out = tmp_path / "hours.csv"
    (tmp_path / "hours.csv.part").symlink_to(full)
    with pytest.raises(AppError, match="No space left on device"):
        _write(out)
    assert not out.exists()


def _write(out: Path) -> None:
    with written_whole(out) as part:
        part.write_text("new")


def _stop_halfway(out: Path) -> None:
    with written_whole(out) as part:
        part.write_text("half")
        raise Cancelled
