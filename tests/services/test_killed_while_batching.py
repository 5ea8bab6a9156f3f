"""A batch is there whole or not at all, however Goodturn dies while it is made."""

import random
import shutil
import sys
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from app.exchange.finance.formats import WRITERS
from app.records.charity import CharityDraft
from app.records.finance_settings import FinanceFormat, FinanceSettingsDraft
from app.services import batches, finance
from app.store import journal
from app.store.office_file import OfficeFile
from tests.killing import BEGUN, said_by_then
from tests.services.claims_made import approved, fare
from tests.services.conftest import added

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")

PROJECT = Path(__file__).parents[2]
ROUNDS = 20
CLAIMS = 12
LINES = 60


def test_a_kill_while_a_batch_is_made_leaves_none_or_a_whole_one(tmp_path: Path) -> None:
    template = tmp_path / "template.goodturn"
    _fill(template)
    pick = random.Random(17)
    path = tmp_path / "riverside.goodturn"
    command = [sys.executable, "-m", "tests.services.batching_child", str(template)]
    in_the_middle = 0
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True, cwd=PROJECT) as child:
        for _ in range(ROUNDS):
            shutil.copy(template, path)
            said = _kill_while_batching(child, path, pick)
            found = _whole_batches(path, tmp_path / "out.csv")
            # One may have been kept that it had no time to say.
            assert found in (said, said + 1)
            in_the_middle += found < CLAIMS
    assert in_the_middle > ROUNDS // 2


def _fill(path: Path) -> None:
    office = OfficeFile.create(path, CharityDraft(name="Riverside"), who="Sarah")
    person = added(office, "Amina Diallo")
    for _ in range(CLAIMS):
        approved(office, person, *[fare(125)] * LINES)
    office.close()


def _kill_while_batching(child: "Popen[str]", path: Path, pick: random.Random) -> int:
    """Let it make some batches and some part of one more, kill it, and give how many it said."""
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(f"{path}\n")
    child.stdin.flush()
    process = 0
    said = 0
    enough = pick.randrange(0, CLAIMS - 1)
    while not process or said < enough:
        line = child.stdout.readline().rstrip()
        if line.startswith(BEGUN):
            process = int(line.removeprefix(BEGUN))
        else:
            said = int(line)
    return max([said, *map(int, said_by_then(child, process, 0.02, pick))])


def _whole_batches(path: Path, out: Path) -> int:
    """How many batches there are, each of them with all its lines and a file that equals them."""
    office = OfficeFile.open(path, who="Sarah")
    found = batches.batches(office)
    for row in found:
        lines = batches.batch_page(office, row.id).lines
        batches.write_file(office, row.id, out)
        check = WRITERS[FinanceFormat.PLAIN].told(out.read_bytes(), FinanceSettingsDraft())
        assert check == (LINES, LINES * 125) == (row.lines, row.total_pence)
        assert len(lines) == LINES
    assert len(finance.to_pay(office)) == CLAIMS - len(found)
    office.read_everything()
    with office.reading() as session:
        assert journal.check(session.connection()).holds
    office.close()
    return len(found)
