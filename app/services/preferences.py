"""What one person prefers on one machine: theme, text size, the last file, the window's size."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import platformdirs

#: A window lower or narrower than this was never meant, and could not be used.
LEAST_WINDOW = 300


class Preferences(NamedTuple):
    """The preferences as they stand; each has a value that suits somebody who chose nothing."""

    theme: str = "system"
    text_size: int = 100
    last_file: str = ""
    window_width: int = 1280
    window_height: int = 800
    is_maximised: bool = False


class PreferencesFile:
    """The preferences and the file they are kept in, which belongs to this machine alone."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = default_path() if path is None else path
        self.now = read(self.path)

    def change(self, **values: Any) -> None:
        """Prefer these values from now on."""
        self.now = self.now._replace(**values)
        # A folder that cannot be written costs the preference, not the work at hand.
        with suppress(OSError):
            write(self.now, self.path)


def default_path() -> Path:
    """Where the preferences are kept on this machine."""
    return Path(platformdirs.user_config_dir("Goodturn", appauthor=False)) / "preferences.json"


def read(path: Path) -> Preferences:
    """The preferences kept there; what is missing or unreadable is as if nothing was chosen."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    return _understood(kept) if isinstance(kept, dict) else Preferences()


def write(preferences: Preferences, path: Path) -> None:
    """Keep the preferences there, wholly or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps(preferences._asdict(), indent=2), encoding="utf-8")
    beside.replace(path)


def _understood(kept: Mapping[str, object]) -> Preferences:
    usual = Preferences()
    known: dict[str, Any] = {
        name: kept[name]
        for name, value in usual._asdict().items()
        if type(kept.get(name)) is type(value)
    }
    for side in ("window_width", "window_height"):
        if known.get(side, LEAST_WINDOW) < LEAST_WINDOW:
            del known[side]
    return usual._replace(**known)
