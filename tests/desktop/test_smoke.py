"""The check of a packed program sees a migration, a workbook, a PDF, an icon and a drawn window."""

import json
import subprocess
import sys
from pathlib import Path

from app.store import layout

PROJECT = Path(__file__).resolve().parents[2]


def test_one_of_everything_is_done(tmp_path: Path) -> None:
    out = tmp_path / "seen.json"
    done = subprocess.run(
        [sys.executable, "-m", "app", "--smoke", "--smoke-out", str(out)],
        cwd=PROJECT,
        capture_output=True,
        check=False,
    )
    seen = json.loads(out.read_text(encoding="utf-8"))
    assert (done.returncode, json.loads(done.stdout)) == (0, seen)
    assert seen["migrated_to"] == layout.NUMBER
    assert seen["people_from_workbook"] == 62
    assert seen["bytes_of_pdf"] > 10_000
    assert seen["window_colours"] > 100
