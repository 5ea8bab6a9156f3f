"""Somebody or something new, added in one line while hours are logged."""

from PySide6.QtCore import QObject

from app.desktop.desk import Desk
from app.desktop.parts.suggestions import Suggestion
from app.records.activity import ActivityDraft
from app.records.person import PersonDraft
from app.services import activities, people


def add_person(desk: Desk, initiator: QObject, name: str) -> Suggestion | None:
    """Add a person of this name; who was added, or None where it was refused."""
    outcome = desk.operations.perform(
        lambda: people.add(desk.office, PersonDraft.check({"name": name})), initiator=initiator
    )
    if outcome is None or outcome.record_id is None:
        return None
    return Suggestion(outcome.record_id, name, "", "user")


def add_activity(desk: Desk, initiator: QObject, name: str) -> Suggestion | None:
    """Add an activity of this name; what was added, or None where it was refused."""
    outcome = desk.operations.perform(
        lambda: activities.add(desk.office, ActivityDraft.check({"name": name})),
        initiator=initiator,
    )
    if outcome is None or outcome.record_id is None:
        return None
    return Suggestion(outcome.record_id, name, "", "clock")
