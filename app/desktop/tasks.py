"""The one worker for anything that may pass 100 ms: its progress, its end, and how to stop it."""

import time
from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from app.records.failures import AppError, Cancelled

T = TypeVar("T")

#: How often a worker tells how far it is; more would only repaint the bar.
_TELLS_EVERY_S = 0.05


class Progress:
    """Handed to the work: called with how much is done, it tells the window or stops the work."""

    def __init__(self, tell: Callable[[int, int], None], cancelled: Event) -> None:
        self._tell = tell
        self._cancelled = cancelled
        self._told_at = 0.0

    def stopped(self) -> bool:
        """Whether the person asked to stop, for work that looks by itself."""
        return self._cancelled.is_set()

    def __call__(self, done: int, total: int = 0) -> None:
        """Say how much is done.

        Raises Cancelled when the person asked to stop.
        """
        if self._cancelled.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._told_at >= _TELLS_EVERY_S or done >= total:
            self._told_at = now
            self._tell(done, total)


class _Task(NamedTuple):
    what: str
    work: Callable[[Progress], Any]
    then: Callable[[Any], None]
    failed: Callable[[AppError], None] | None
    cancelled: Event


class Tasks(QObject):
    """Runs one piece of work after the other, so that database work is never concurrent.

    Signals: `started(str)` with what is being done, `progressed(done, total)`, `finished()`;
    `refused(str)` with the sentence of an AppError that nobody else took.
    """

    started = Signal(str)
    #: Counts of rows and bytes pass 32 bits, which Signal(int) does not.
    progressed = Signal(object, object)
    finished = Signal()
    refused = Signal(str)
    _began = Signal(object)
    _ended = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[_Task] = []
        self._queue: SimpleQueue[_Task | None] = SimpleQueue()
        self._worker: Thread | None = None
        self._is_closed = False
        self._began.connect(self._on_began)
        self._ended.connect(self._on_ended)

    @property
    def is_busy(self) -> bool:
        """Whether anything runs or waits."""
        return bool(self._waiting)

    def run(
        self,
        what: str,
        work: Callable[[Progress], T],
        then: Callable[[T], None],
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        """Do the work in the worker, then call `then` with its answer on the main thread.

        An AppError goes to `failed`, or to `refused`; any other error is raised on the main
        thread, as if the work had been done there. After `close` nothing is begun.
        """
        if self._is_closed:
            return
        task = _Task(what, work, then, failed, Event())
        self._waiting.append(task)
        self._queue.put(task)
        if self._worker is None:
            self._worker = Thread(target=self._work_on, name="goodturn-worker", daemon=True)
            self._worker.start()

    def cancel(self) -> None:
        """Ask what runs, and what waits, to stop at its next step."""
        for task in self._waiting:
            task.cancelled.set()

    def close(self) -> None:
        """Stop everything, wait for the worker to end, and call nobody back any longer."""
        self._is_closed = True
        self.cancel()
        if self._worker is not None:
            self._queue.put(None)
            self._worker.join()
            self._worker = None

    def _work_on(self) -> None:
        while (task := self._queue.get()) is not None:
            self._work(task)

    def _work(self, task: _Task) -> None:
        self._began.emit(task)
        progress = Progress(self.progressed.emit, task.cancelled)
        try:
            progress(0)
            answer = task.work(progress)
        except Exception as error:  # noqa: BLE001 (carried over to the main thread, whatever it is)
            self._ended.emit(task, None, error)
        else:
            self._ended.emit(task, answer, None)

    def _on_began(self, task: _Task) -> None:
        self.started.emit(task.what)

    def _on_ended(self, task: _Task, answer: Any, error: Exception | None) -> None:
        self._waiting.remove(task)
        if self._is_closed:
            return
        if not self._waiting:
            self.finished.emit()
        if error is None:
            task.then(answer)
        elif not isinstance(error, AppError):
            raise error
        elif task.failed is not None:
            task.failed(error)
        else:
            self.refused.emit(error.sentence)
