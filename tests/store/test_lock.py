"""One Goodturn at a time writes to an office file, and a dead one is not waited for."""

import json
import os
import socket
import sys
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from app.store import lock
from app.store.faults import InUse
from app.store.lock import ElsewhereInUse

HOLD = """
import sys
from pathlib import Path
from app.store import lock
held = lock.take(Path(sys.argv[1]), "Tom")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Riverside.goodturn"


def _leave(path: Path, **told: object) -> None:
    lock.lock_path(path).write_text(json.dumps(told))


def test_a_lock_is_held_by_one_and_leaves_nothing_behind(path: Path) -> None:
    held = lock.take(path, "Meera")
    with pytest.raises(InUse, match=r"open in another window of Goodturn \(Meera, since 20"):
        lock.take(path, "Tom")
    held.release()
    assert list(path.parent.iterdir()) == []
    lock.take(path, "Tom").release()


def test_a_process_that_was_killed_holds_no_lock(path: Path) -> None:
    holder = Popen([sys.executable, "-c", HOLD, str(path)], stdin=PIPE, stdout=PIPE, text=True)
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(InUse, match="Tom"):
            lock.take(path, "Meera")
        holder.kill()
    assert lock.lock_path(path).exists()
    lock.take(path, "Meera").release()
    assert not lock.lock_path(path).exists()


def test_a_lock_left_by_another_computer_is_asked_about(path: Path) -> None:
    _leave(path, host="office-pc", process=7, who="Sarah", since="2026-04-03 09:30 UTC")
    with pytest.raises(ElsewhereInUse, match="Sarah has it open on the computer office-pc since"):
        lock.take(path, "Meera")
    held = lock.take(path, "Meera", even_from_elsewhere=True)
    told = json.loads(lock.lock_path(path).read_text())
    assert (told["host"], told["process"]) == (socket.gethostname(), os.getpid())
    held.release()


@pytest.mark.parametrize("scrap", ["", "{}", "[]", "not json", '{"host": "elsewhere"}', "\0\xff"])
def test_a_lock_that_cannot_be_read_is_nobodys(path: Path, scrap: str) -> None:
    lock.lock_path(path).write_text(scrap, encoding="latin-1")
    lock.take(path, "Meera").release()


def test_a_lock_that_cannot_be_read_is_still_held(path: Path) -> None:
    held = lock.take(path, "Meera")
    lock.lock_path(path).write_text("")
    with pytest.raises(InUse, match=r"another window of Goodturn\. Please"):
        lock.take(path, "Tom")
    held.release()


def test_a_lock_removed_by_hand_does_not_stop_the_next(path: Path) -> None:
    held = lock.take(path, "Meera")
    lock.lock_path(path).unlink()
    second = lock.take(path, "Tom")
    held.release()
    second.release()


def test_a_folder_that_takes_no_lock_is_told(tmp_path: Path) -> None:
    with pytest.raises(InUse, match="only be opened for reading"):
        lock.take(tmp_path / "gone" / "Riverside.goodturn", "Meera")


def test_a_lock_on_a_file_just_removed_by_its_holder_is_no_lock(path: Path) -> None:
    """What the second of two sees that begin while a third ends."""
    file = lock.lock_path(path)
    file.touch()
    handle = os.open(file, os.O_RDWR)
    assert lock.is_still_there(handle, file)
    file.rename(file.with_name("moved"))
    assert not lock.is_still_there(handle, file)
    file.touch()
    assert not lock.is_still_there(handle, file)
    os.close(handle)
