"""What is to be printed, as a screen asks for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.records.paper import Document

if TYPE_CHECKING:
    from app.desktop.paper.paper_dialog import PaperDialog


@dataclass(frozen=True, slots=True)
class Printing:
    """What the dialog begins with: for whom, which document, and the milestones it marks."""

    person_ids: tuple[UUID, ...] = ()
    document: Document = Document.THANK_YOU_LETTER
    marks: Mapping[UUID, str] = field(default_factory=dict)


def print_paper(desk: Desk, parent: QWidget | None, begun: Printing) -> "PaperDialog":
    """Open the dialog in which paper is printed for these people, or for whom it asks."""
    # Loaded with the first paper: Home, which can ask for it, does not wait for the documents.
    from app.desktop.paper.paper_dialog import PaperDialog

    dialog = PaperDialog(desk, parent, begun)
    desk.ask.show(dialog)
    return dialog
