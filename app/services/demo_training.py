"""What the demo charity's people learned, which activities need it, and the checks it keeps."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from app.records.background_check import BackgroundCheckDraft, CheckLevel, Workforce
from app.records.course import CourseDraft, Lasting, PlaceState, TrainingPlaceDraft
from app.records.recognition import RecognitionDraft
from app.rules.days import months_later
from app.services.demo_people import BEFRIENDING, CAFE, DRIVING, PANTRY, PARENTS
from app.services.demo_sessions import demo_id
from app.services.demo_thanks import COORDINATOR, DEPUTY
from app.services.place_ledger import ledger_line

_COLLEGE = "Riverside College"
_AID = "First aid"
_HYGIENE = "Food hygiene level 2"
_SAFEGUARDING = "Safeguarding"
_MIDAS = "MiDAS"
_CHILD_AID = "Paediatric first aid"
_PRUNING = "Pruning day"

#: Facts 9: first aid runs out after three years; the others are looked at again.
_COURSES: Mapping[str, Mapping[str, Any]] = {
    _AID: {"provider": "St John Ambulance", "lasting": Lasting.EXPIRES, "months": 36},
    _HYGIENE: {"provider": _COLLEGE, "lasting": Lasting.REVIEW_DUE, "months": 36},
    _SAFEGUARDING: {"lasting": Lasting.REVIEW_DUE, "months": 36, "grace_days": 14},
    _MIDAS: {"provider": "Community Transport", "lasting": Lasting.EXPIRES, "months": 48},
    _CHILD_AID: {"provider": "St John Ambulance", "lasting": Lasting.EXPIRES, "months": 36},
    "Mental health first aid": {"provider": _COLLEGE},
    _PRUNING: {"provider": "Lorna Aitken"},
}
_MINUTES = {_AID: 360, _HYGIENE: 240, _SAFEGUARDING: 150, _MIDAS: 420, _CHILD_AID: 360}
_NEEDS = {
    _HYGIENE: (PANTRY, CAFE),
    _SAFEGUARDING: (BEFRIENDING, PARENTS),
    _MIDAS: (DRIVING,),
}


class _Place(NamedTuple):
    """A place that is no simple thing given; the figures are days ago, by the fields they fill."""

    name: str
    course: str
    state: PlaceState
    ago: Mapping[str, int]


_OPEN_AND_MISSED = (
    _Place("Kwame Boateng", _HYGIENE, PlaceState.OFFERED, {"offered_on": 12}),
    _Place(
        "Jade Rowntree",
        _CHILD_AID,
        PlaceState.BOOKED,
        {"offered_on": 15, "answered_on": 13, "booked_for": -40},
    ),
    _Place(
        "Ffion Gruffydd",
        _PRUNING,
        PlaceState.BOOKED,
        {"offered_on": 26, "answered_on": 24, "booked_for": -4},
    ),
    _Place("Stuart Kilbride", _MIDAS, PlaceState.DECLINED, {"offered_on": 66, "answered_on": 60}),
    _Place(
        "Błażej Nowak",
        _PRUNING,
        PlaceState.DID_NOT_ATTEND,
        {"offered_on": 80, "booked_for": 52, "answered_on": 52},
    ),
)

#: Who did which course long ago, and in how many days it ends or is due for review.
_ENDING = (
    ("Margaret Ellis", _AID, -9),
    ("Dorothy Finch", _SAFEGUARDING, 41),
    ("Siân Llewelyn", _HYGIENE, 300),
    ("Derek Hollings", _MIDAS, 210),
)

#: Whose check was made how many days ago, and in how many days the office looks at it again.
_CHECKS = (
    ("Dorothy Finch", Workforce.ADULT, 1070, 25),
    ("Ana Ruiz", Workforce.ADULT, 580, 515),
    ("Samuel Oyelaran", Workforce.ADULT, 700, 395),
    ("Graham Tuckett", Workforce.ADULT, 1000, 95),
    ("Leanne Doyle", Workforce.CHILD, 690, 405),
    ("Derek Hollings", Workforce.OTHER, 900, None),
)


class DemoTraining(NamedTuple):
    """Courses, the activities that need each, places with their lines of the ledger, and checks."""

    courses: Mapping[UUID, CourseDraft]
    needs: tuple[Mapping[str, UUID], ...]
    places: tuple[Mapping[str, Any], ...]
    lines: Mapping[UUID, RecognitionDraft]
    checks: tuple[BackgroundCheckDraft, ...]


def demo_training(
    given: Sequence[RecognitionDraft],
    person_ids: Mapping[str, UUID],
    activity_ids: Mapping[str, UUID],
    today: date,
) -> DemoTraining:
    """The training of the demo charity; `given` are the places it thanked somebody with."""
    course_ids = {title: demo_id(11, place) for place, title in enumerate(_COURSES)}
    titles = {course_id: title for title, course_id in course_ids.items()}
    drafts = [
        *(_as_done(draft, course_ids) for draft in given),
        *_ended(person_ids, course_ids, today),
        *_open_and_missed(person_ids, course_ids, today),
    ]
    return DemoTraining(
        {
            course_id: CourseDraft.check(
                {"title": title, "minutes": _MINUTES.get(title), **_COURSES[title]}
            )
            for title, course_id in course_ids.items()
        },
        tuple(
            {"course_id": course_ids[title], "activity_id": activity_ids[name]}
            for title, names in _NEEDS.items()
            for name in names
        ),
        tuple(
            draft.model_dump() | {"id": demo_id(12, place), "recognition_id": demo_id(13, place)}
            for place, draft in enumerate(drafts)
        ),
        {
            demo_id(13, place): ledger_line(draft, titles[draft.course_id])
            for place, draft in enumerate(drafts)
        },
        tuple(_checks(person_ids, today)),
    )


def _as_done(given: RecognitionDraft, course_ids: Mapping[str, UUID]) -> TrainingPlaceDraft:
    return TrainingPlaceDraft.check(
        {
            "person_id": given.person_id,
            "course_id": course_ids[given.what],
            "state": PlaceState.DONE,
            "done_on": given.given_on,
            "given_by": given.given_by,
        }
    )


def _ended(
    person_ids: Mapping[str, UUID], course_ids: Mapping[str, UUID], today: date
) -> Iterator[TrainingPlaceDraft]:
    for name, title, days_left in _ENDING:
        done_on = months_later(today + timedelta(days=days_left), -_COURSES[title]["months"])
        yield TrainingPlaceDraft.check(
            {
                "person_id": person_ids[name],
                "course_id": course_ids[title],
                "state": PlaceState.DONE,
                "done_on": done_on,
                "result": "Passed",
                "given_by": COORDINATOR,
            }
        )


def _open_and_missed(
    person_ids: Mapping[str, UUID], course_ids: Mapping[str, UUID], today: date
) -> Iterator[TrainingPlaceDraft]:
    for place in _OPEN_AND_MISSED:
        days = {name: today - timedelta(days=ago) for name, ago in place.ago.items()}
        values = {"person_id": person_ids[place.name], "course_id": course_ids[place.course]}
        yield TrainingPlaceDraft.check(values | days | {"state": place.state, "given_by": DEPUTY})


def _checks(person_ids: Mapping[str, UUID], today: date) -> Iterator[BackgroundCheckDraft]:
    for place, (name, workforce, ago, days_left) in enumerate(_CHECKS, start=1):
        yield BackgroundCheckDraft.check(
            {
                "person_id": person_ids[name],
                "level": CheckLevel.BASIC if days_left is None else CheckLevel.ENHANCED,
                "workforce": workforce,
                "issued_on": today - timedelta(days=ago),
                "number": f"0000{place * 11_111_111:08}",
                "on_update_service": place % 2 == 1,
                "review_due_on": None if days_left is None else today + timedelta(days=days_left),
                "seen_by": COORDINATOR,
                "decision": "Accepted",
            }
        )
