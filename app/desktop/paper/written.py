"""The writing of documents in the worker, with the note that they were given as thanks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.services import paper
from app.services.outcome import Outcome
from app.services.paper import Order

if TYPE_CHECKING:
    from app.desktop.tasks import Progress
    from app.services.office import OfficeFile

translate = QCoreApplication.translate

#: Writes a file or a folder, and gives the sentence that says where it is.
Write = Callable[["Progress"], str]


def together(office: "OfficeFile", order: Order, path: Path, today: date) -> Write:
    """The writing of one PDF for all."""
    told = translate("Written", "{file} is written.").format(file=path.name)

    def write(progress: "Progress") -> str:
        # It is set in one go: a bar that stood at nothing would look as if it had stopped.
        paper.write(office, order, path, today, stopped=progress.stopped)
        return told

    return write


def apart(office: "OfficeFile", order: Order, beside: Path, today: date) -> Write:
    """The writing of a PDF for each, in a new folder in that one."""
    told = translate("Written", "%n PDF(s) are in {folder}.", "", len(order.person_ids))

    def write(progress: "Progress") -> str:
        folder = paper.write_apart(
            office, order, beside, today, progress=progress, stopped=progress.stopped
        )
        return told.format(folder=folder.name)

    return write


def noted(
    office: "OfficeFile", order: Order, write: Write, today: date
) -> Callable[["Progress"], Outcome]:
    """The writing, and then the note that it was given as thanks, as one piece of work."""

    def deed(progress: "Progress") -> Outcome:
        told = write(progress)
        logged = paper.log(office, order, today)
        return replace(logged, sentence=f"{told} {logged.sentence}")

    return deed


def unnoted(write: Write) -> Callable[["Progress"], Outcome]:
    """The writing alone: nothing in the office file changes."""
    return lambda progress: Outcome(frozenset(), write(progress), None)
