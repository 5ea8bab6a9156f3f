"""What was said to be kept is kept, whole, however Goodturn dies (D1 of the fault list)."""

import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, Popen
from tempfile import TemporaryDirectory

import pytest
from sqlmodel import select

from app.records.person import Person
from app.store import journal
from app.store.office_file import OfficeFile
from tests.killing import BEGUN, said_by_then
from tests.store.filled_office import CHARITY

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")

PROJECT = Path(__file__).parents[2]


def _kill_while_saving(child: "Popen[str]", order: str, pick: random.Random) -> set[str]:
    """Let it save for some writes and some part of one more, kill it, and give what it said."""
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(order)
    child.stdin.flush()
    said = [child.stdout.readline().rstrip() for _ in range(pick.randrange(2, 5))]
    (process,) = (int(line.removeprefix(BEGUN)) for line in said if line.startswith(BEGUN))
    said += said_by_then(child, process, 0.006, pick)
    return {line for line in said if not line.startswith(BEGUN)}


def _names_kept(path: Path, passphrase: str | None) -> Counter[str]:
    office = OfficeFile.open(path, who="Meera", passphrase=passphrase)
    with office.reading() as session:
        names = Counter(session.exec(select(Person.name)))
        assert journal.check(session.connection()).holds
    office.close()
    return names


@pytest.fixture
def quick_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: what was written outlives its process there too."""
    memory = Path("/dev/shm")  # noqa: S108 - the folder made in it is ours alone
    with TemporaryDirectory(dir=memory if memory.is_dir() else tmp_path) as folder:
        yield Path(folder)


@pytest.mark.parametrize(
    ("rounds", "passphrase"), [(40, None), (3, "four random words")], ids=["plain", "keyed"]
)
def test_nothing_that_was_kept_is_lost_and_nothing_is_torn(
    quick_folder: Path, rounds: int, passphrase: str | None
) -> None:
    path = quick_folder / "Riverside.goodturn"
    OfficeFile.create(path, CHARITY, who="Meera", passphrase=passphrase).close()
    pick = random.Random(17)
    said: set[str] = set()
    slowest = 0.0
    command = [sys.executable, "-m", "tests.store.saving_child"]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True, cwd=PROJECT) as child:
        for killed in range(1, rounds + 1):
            said.update(_kill_while_saving(child, f"{path}\t{passphrase or ''}\n", pick))
            begun = time.perf_counter()
            kept = _names_kept(path, passphrase)
            slowest = max(slowest, time.perf_counter() - begun)
            assert said <= kept.keys()
            assert set(kept.values()) == {2}
            # Of each process, one write may have been kept that it had no time to say.
            assert len(kept) <= len(said) + killed
    told = f"{rounds} kills, {len(said)} writes kept, slowest reopening {slowest * 1000:.0f} ms"
    sys.stdout.write(f"{told}\n")
