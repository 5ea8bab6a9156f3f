"""One start of a window, in a process of its own: `PATH WAY`; prints the seconds that count.

WAY is `bare` or `paint` (until the first paint), `ready` (until the office file can be written),
`starting` (the longest wait of the event loop until then) or `job` (while all notices are made).
"""

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.desktop.window import MainWindow

_SETTLED_S = 0.5


def _say(seconds: float) -> None:
    sys.stdout.write(f"{seconds}\n")
    sys.stdout.flush()
    # The end of the process is not what is measured.
    os._exit(0)


def _since_start() -> float:
    return time.time() - float(os.environ["GOODTURN_STARTED_AT"])


def _bare() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    class Bare(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            QTimer.singleShot(0, lambda: _say(_since_start()))

    application = QApplication([])
    window = Bare()
    window.resize(1280, 800)
    window.show()
    application.exec()


def _window(path: Path, way: str) -> None:
    # In the order of `python -m app`: the door of the command line is there before Qt.
    from app.cli.window import open_window
    from app.desktop.look.application import the_application

    # Held for as long as it runs, as `open_window` takes the application that there is.
    application = the_application()
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, lambda: _watch(application, way))
    open_window(path)


def _watch(application: "object", way: str) -> None:
    from PySide6.QtWidgets import QApplication

    from app.desktop.window import MainWindow

    assert isinstance(application, QApplication)
    window = next(one for one in application.topLevelWidgets() if isinstance(one, MainWindow))
    if way == "paint":
        window.painted.connect(lambda: _say(_since_start()))
    else:
        window.painted.connect(lambda: _follow(window, way))


def _follow(window: "MainWindow", way: str) -> None:
    """Tick as fast as the event loop lets it, until what is waited for has come."""
    from PySide6.QtCore import Qt, QTimer

    waits: list[float] = []
    last = time.perf_counter()
    ready_at = 0.0
    is_asked = is_done = False

    def tick() -> None:
        nonlocal last, ready_at, is_asked
        now = time.perf_counter()
        waits.append(now - last)
        last = now
        if window.desk is None:
            return
        if way == "ready":
            _say(_since_start())
        ready_at = ready_at or now
        if window.tasks.is_busy or now - ready_at < _SETTLED_S:
            return
        if way == "starting" or is_done:
            _say(max(waits))
        if not is_asked:
            is_asked = True
            waits.clear()
            ask()

    def ask() -> None:
        from app.services import notices

        assert window.desk is not None
        office = window.desk.office

        def done(_: object) -> None:
            nonlocal is_done
            is_done = True

        window.tasks.run(
            "Making all notices", lambda _: notices.all_notices(office, window.today()), done
        )

    timer = QTimer(window)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(1)


def main() -> None:
    """Start a window that way."""
    path, way = Path(sys.argv[1]), sys.argv[2]
    if way == "bare":
        _bare()
    else:
        _window(path, way)


if __name__ == "__main__":
    main()
