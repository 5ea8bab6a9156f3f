"""The one door to write: run what a service does, catch its refusal, announce what changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.desktop.tasks import Progress, Tasks
from app.records.failures import AppError, InvalidDraft, Problem

if TYPE_CHECKING:
    from uuid import UUID

    # Loading it would load the database layer, which the first page does not wait for.
    from app.services.outcome import Outcome
    from app.services.undoing import Act

Refused = Callable[[tuple[Problem, ...]], None]


class Operations(QObject):
    """Performs the deeds of every screen.

    Signals: `changed(areas, initiator)` once for each deed that changed something; `done(Outcome)`
    for the note with Undo; `failed(str)` with a sentence to show, nothing having been done;
    `backed_up()` when a screen had a backup made.
    """

    changed = Signal(object, object)
    done = Signal(object)
    failed = Signal(str)
    backed_up = Signal()

    def __init__(
        self,
        undo: "Callable[[UUID], Outcome]",
        last_to_undo: "Callable[[], Act | None]",
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._undo = undo
        self._last_to_undo = last_to_undo
        self._tasks = tasks
        tasks.refused.connect(self.failed)

    def perform(
        self,
        deed: "Callable[[], Outcome]",
        *,
        initiator: object = None,
        refused: Refused | None = None,
    ) -> "Outcome | None":
        """Do it now; its outcome, or None where it was refused.

        The problems of a refused draft are handed to `refused`, the form it was typed in.
        """
        try:
            outcome = deed()
        except AppError as refusal:
            self._tell_refusal(refusal, refused)
            return None
        self._announce(outcome, initiator)
        return outcome

    def perform_apart(
        self,
        what: str,
        deed: "Callable[[Progress], Outcome]",
        *,
        initiator: object = None,
        refused: Refused | None = None,
        then: "Callable[[Outcome], None] | None" = None,
    ) -> None:
        """Do it in the worker, since it may take long; `then` is called with its outcome."""

        def end(outcome: "Outcome") -> None:
            self._announce(outcome, initiator)
            if then is not None:
                then(outcome)

        self._tasks.run(what, deed, end, lambda refusal: self._tell_refusal(refusal, refused))

    def undo(self, action_id: "UUID") -> "Outcome | None":
        """Take one act back."""
        return self.perform(lambda: self._undo(action_id))

    def undo_last(self) -> "Outcome | None":
        """Take the newest act back that can be taken back."""
        act = self._last_to_undo()
        if act is None:
            self.failed.emit(self.tr("There is nothing to undo."))
            return None
        return self.undo(act.id)

    def _announce(self, outcome: "Outcome", initiator: object) -> None:
        if outcome.areas:
            self.changed.emit(outcome.areas, initiator)
        self.done.emit(outcome)

    def _tell_refusal(self, refusal: AppError, refused: Refused | None) -> None:
        if isinstance(refusal, InvalidDraft) and refused is not None:
            refused(refusal.problems)
        else:
            self.failed.emit(refusal.sentence)
