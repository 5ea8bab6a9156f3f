"""Where the real files lie that importers are tried on; they are never part of the project."""

import os
from pathlib import Path

import pytest

_PROJECT = Path(__file__).resolve().parent.parent


def shared_file(name: str) -> Path:
    """The real file of that name; the calling test is skipped where it is absent."""
    folders = (
        [Path(os.environ["GOODTURN_SHARED_DATA"])] if "GOODTURN_SHARED_DATA" in os.environ else []
    )
    folders += [_PROJECT.parent / "shared" / "data", _PROJECT.parent.parent / "shared" / "data"]
    for folder in folders:
        if (folder / name).is_file():
            return folder / name
    pytest.skip(f"{name} is not beside the project")
