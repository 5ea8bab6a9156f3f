"""What happens at a bug: it is kept in a report without personal data, and the person is told."""

import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    # Whatever only a bug needs is imported at the bug, not before the window is seen.
    from app.desktop.parts.frames import DialogFrame

_APP = Path(__file__).resolve().parent.parent.parent


def report(error: BaseException, at: datetime) -> str:
    """Where the bug happened, in which version; no message and no value, which may name people."""
    import platform

    lines = [
        f"Goodturn report of {at:%Y-%m-%d %H:%M}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        "",
    ]
    cause: BaseException | None = error
    while cause is not None:
        lines += _told(cause)
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def reports_folder() -> Path:
    """Where reports are kept on this machine."""
    import platformdirs

    return Path(platformdirs.user_log_dir("Goodturn", appauthor=False))


class CrashHook(QObject):
    """Takes every error nobody caught, from any thread.

    Signals: `crashed(str)` with the report, on the main thread.
    """

    crashed = Signal(str)

    def __init__(
        self,
        window: Callable[[], QWidget | None],
        folder: Path | None = None,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        super().__init__()
        self._window = window
        self._folder = reports_folder() if folder is None else folder
        self._now = now
        self._is_telling = False
        self.crashed.connect(self._tell)

    def install(self) -> None:
        """Take errors from now on."""
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Keep a report of an error and tell the person."""
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, KeyboardInterrupt):
            QGuiApplication.exit(130)
            return
        text = report(error, self._now())
        self._keep(text)
        self.crashed.emit(text)

    def _take_from_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self.take(told.exc_type, told.exc_value, told.exc_traceback)

    def _keep(self, text: str) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            name = f"report-{self._now():%Y%m%d-%H%M%S}.txt"
            (self._folder / name).write_text(text, encoding="utf-8")
        except OSError as failure:
            # The report can still be copied from the window. Started from a Windows menu, there is
            # no console to write to.
            if sys.stderr is not None:
                sys.stderr.write(f"The report could not be kept: {failure}\n")

    def _tell(self, text: str) -> None:
        window = self._window()
        if self._is_telling or window is None:
            return
        self._is_telling = True
        frame = crash_dialog(window, text)
        frame.finished.connect(self._on_told)
        frame.open()

    def _on_told(self) -> None:
        self._is_telling = False


def crash_dialog(window: QWidget, text: str) -> "DialogFrame":
    """Says that something went wrong, and offers to copy the report or to close."""
    from app.desktop.parts.boxes import Box
    from app.desktop.parts.buttons import plain_button
    from app.desktop.parts.frames import DialogFrame
    from app.desktop.parts.labels import WrappingLabel

    said = WrappingLabel(
        window.tr(
            "What you last did may not have been saved; everything before it is. You can go on, "
            "or close Goodturn and open it again. The report holds no names and no entries."
        )
    )
    frame = DialogFrame(
        window, window.tr("Something in Goodturn went wrong"), Box(said), window.tr("Go on")
    )
    frame.primary.clicked.connect(frame.accept)
    frame.cancel.setText(window.tr("Close Goodturn"))
    frame.rejected.connect(window.close)
    copy = plain_button(window.tr("Copy the report"), "copy")
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
    frame.add_button(copy)
    return frame


def _told(error: BaseException) -> list[str]:
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    return [
        type(error).__qualname__,
        *(f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames),
    ]


def _place(filename: str) -> str:
    """A file of ours from the project on; of others only the last two parts, no home folder."""
    path = Path(filename)
    if path.is_relative_to(_APP):
        return path.relative_to(_APP).as_posix()
    return "/".join(path.parts[-2:])
