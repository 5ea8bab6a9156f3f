"""The line of the ledger that each place on a course keeps, always in step with the place."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.records.course import Course, PlaceState, TrainingPlace, TrainingPlaceDraft
from app.records.failures import AppError
from app.records.recognition import RecognitionDraft, RecognitionKind, RecognitionState
from app.services.ledger_line import in_step
from app.services.queries import the_one
from app.store.writing import Writing

STATES = {
    PlaceState.OFFERED: RecognitionState.OFFERED,
    PlaceState.BOOKED: RecognitionState.ACCEPTED,
    PlaceState.DONE: RecognitionState.GIVEN,
    PlaceState.DECLINED: RecognitionState.DECLINED,
    # The charity kept its side of it.
    PlaceState.DID_NOT_ATTEND: RecognitionState.DECLINED,
}
DID_NOT_ATTEND = "Did not attend; the place was kept for them."


def ledger_line(place: TrainingPlaceDraft, title: str) -> RecognitionDraft:
    """How a place stands in the ledger.

    A booked place is due on its day; without the day of the offer that of the answer stands for it,
    or else that of the course.
    """
    offered_on = place.offered_on
    if place.state is PlaceState.BOOKED:
        offered_on = offered_on or place.answered_on or place.booked_for
    notes = [place.note]
    if place.state is PlaceState.DID_NOT_ATTEND:
        notes.insert(0, DID_NOT_ATTEND)
    return RecognitionDraft.check(
        {
            "person_id": place.person_id,
            "kind": RecognitionKind.TRAINING,
            "state": STATES[place.state],
            "offered_on": offered_on,
            "due_on": place.booked_for,
            "answered_on": place.answered_on,
            "given_on": place.done_on if place.state is PlaceState.DONE else None,
            "given_by": place.given_by,
            "what": title,
            "note": "\n".join(filter(None, notes)),
            "cost_pence": place.cost_pence,
        }
    )


def follow(writing: Writing, place: TrainingPlace, course: Course) -> None:
    """Bring the ledger's line of a place into step with it, and make one where there is none."""
    draft = ledger_line(TrainingPlaceDraft.of(place), course.title)
    recognition_id = in_step(writing, place.recognition_id, draft)
    writing.change(place, {"recognition_id": recognition_id})


def place_of(session: Session, recognition_id: UUID) -> TrainingPlace | None:
    """The place whose line of the ledger this is, or None where it stands for itself."""
    return session.exec(
        select(TrainingPlace).where(col(TrainingPlace.recognition_id) == recognition_id)
    ).first()


def answer_place(
    writing: Writing, place: TrainingPlace, state: RecognitionState, day: date, by: str
) -> None:
    """Note at the place what becomes of its line: given or declined.

    Raises AppError for a yes, because a place is then booked for a day.
    """
    if state is RecognitionState.ACCEPTED:
        course = the_one(writing.session, Course, place.course_id, "course")
        raise AppError(
            f"Nothing was changed, because a place on {course.title} is booked for a day. "
            "Please book it under Training."
        )
    values: dict[str, Any] = {"state": PlaceState.DECLINED, "answered_on": day}
    if state is RecognitionState.GIVEN:
        values = {"state": PlaceState.DONE, "done_on": day}
    writing.change(place, values | ({"given_by": by} if by else {}))
