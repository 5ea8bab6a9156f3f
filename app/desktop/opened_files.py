"""A folder for files that another program shows; it is gone when Goodturn ends."""

import shutil
import weakref
from pathlib import Path
from tempfile import mkdtemp


class OpenedFiles:
    """Gives places to write such files to, and takes them away with itself."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def place_for(self, name: str) -> Path:
        """Where a file of that name can be written; it stands alone in a folder of its own."""
        if self._folder is None:
            self._folder = Path(mkdtemp(prefix="goodturn-"))
            # A program that still shows one of them may hold it: then it stays until it lets go.
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        return Path(mkdtemp(dir=self._folder)) / name
