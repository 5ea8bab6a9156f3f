"""What the demo charity gives back beside its ledger: references, vacancies, skills, offers."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import col, select

from app.records.activity import Activity
from app.records.can_give import CanGive, CanGiveDraft
from app.records.recognition import RecognitionDraft, RecognitionKind, RecognitionState
from app.records.reference import Reference, ReferenceDraft, ReferenceState
from app.records.skill_seen import SkillSeen, SkillSeenDraft
from app.records.vacancy import Answer, Vacancy, VacancyDraft, VacancyTelling
from app.services.demo_charity import DemoCharity
from app.services.demo_people import CAFE, GARDEN, PANTRY
from app.services.demo_thanks import COORDINATOR, DEPUTY
from app.services.ledger_line import in_step
from app.services.references import ledger_line
from app.store.writing import Writing


class _Asked(NamedTuple):
    """A reference; the figures are days ago, and days to come where they are below nothing."""

    name: str
    asked_by: str
    for_what: str
    asked: int
    due: int | None
    consented: int | None = None
    text: str = ""
    state: ReferenceState = ReferenceState.ASKED
    settled: int | None = None
    address: str = ""


_REFERENCES = (
    _Asked("Lucy Pemberton", "University of South Wales", "Teacher training (PGCE)", 40, 12, 38,
           address="Admissions\nTreforest\nPontypridd"),
    _Asked("Chloe Adeyemi", "Hereford College of Arts", "Foundation diploma", 3, -25),
    _Asked("Oluwaseun Bello", "Lark Lane Nursery", "Nursery assistant", 71, 57, 70,
           "Oluwaseun Bello has volunteered with Riverside Community Trust as a parent champion."
           "\n\nSeun led the Monday group on many occasions, prepared each one, and was on time.",
           ReferenceState.SENT, 61),
    _Asked("Denise Cartwright", "Hereford Foodbank", "Volunteer driver", 98, None, None, "",
           ReferenceState.WITHDRAWN, 90),
)  # fmt: skip


class _Told(NamedTuple):
    name: str
    ago: int
    answer: Answer


class _Vacancy(NamedTuple):
    """A vacancy; the figures are days ago, and days to come where they are below nothing."""

    title: str
    what: str
    skills: str
    terms: str
    opens: int
    public: int
    closes: int
    told: tuple[_Told, ...] = ()
    outcome: str = ""


_VACANCIES = (
    _Vacancy("Community cook", "Lunch for forty, twice a week, with a team of volunteers.",
             "Cooking, food hygiene, Welsh", "12 hours a week, \u00a313.45 an hour", 2, -5, -26),
    _Vacancy("Family support worker", "Works with the parent champions and at home.",
             "Listening, runs a group, Somali", "18 hours a week, \u00a316.20 an hour", 5, -9, -30,
             (_Told("Leanne Doyle", 4, Answer.APPLIED),
              _Told("Amina Warsame", 4, Answer.INTERESTED))),
    _Vacancy("Pantry assistant", "Deliveries, stock and the rota.",
             "Stock control, forklift licence", "16 hours a week, \u00a312.71 an hour", 80, 66, 52,
             (_Told("Kwame Boateng", 74, Answer.NOT_APPOINTED),
              _Told("Kateryna Melnyk", 74, Answer.NOT_INTERESTED)),
             "Kwame was interviewed; the post went to an outside applicant."),
)  # fmt: skip

#: Whose skill was seen so many days ago, by whom, and at what.
_SEEN = (
    ("Priya Nair", "Stock control", 18, DEPUTY, "Put the store in order before the harvest"),
    ("Joe Baptiste", "Beekeeping", 44, COORDINATOR, "Showed two families the hive"),
    ("Hugo Lindqvist", "Photography", 402, COORDINATOR, "The open day two summers ago"),
    ("Leanne Doyle", "Chairing a group", 27, COORDINATOR, "Led the planning evening"),
    ("B\u0142a\u017cej Nowak", "Joinery", 61, COORDINATOR, "Mended the raised beds"),
    ("Frances Godwin", "Face painting", 58, DEPUTY, "The open day"),
    ("Mohammed Rafiq", "Mending bicycles", 33, DEPUTY, "Mended the delivery bicycle"),
)
_USES = {PANTRY: "Stock control", GARDEN: "Pruning, seed saving", CAFE: "Welsh"}
#: What there is to give, and whether it is at an end.
_CAN_GIVE = (
    (RecognitionKind.TRAINING, "Food hygiene level 2", "Six places a year, paid by the council.",
     False),
    (RecognitionKind.TRAINING, "Paediatric first aid", "", False),
    (RecognitionKind.DEVELOPMENT, "A seat in the planning group", "", False),
    (RecognitionKind.SUPPORT, "An hour with Hannah once a month", "", False),
    (RecognitionKind.REFERENCE, "A reference within two weeks", "", False),
    (RecognitionKind.FIRST_LOOK, "Every post a week before it is public", "", False),
    (RecognitionKind.REFRESHMENTS, "Lunch with the team on the last Friday", "", False),
    (RecognitionKind.GIFT, "Theatre seats from the Courtyard", "Until last Christmas.", True),
)  # fmt: skip
#: Given so many days ago without a note, which it needs.
_VOUCHER = ("Derek Hollings", 20, "\u00a320 supermarket voucher", 2_000)


def add_giving_back(writing: Writing, made: DemoCharity, today: date) -> None:
    """Add to the ledger that stands, within the open write, what else is given back."""
    people = {draft.name: person_id for person_id, draft in made.people.items()}
    for asked in _REFERENCES:
        _add_reference(writing, asked, people, today)
    for vacancy in _VACANCIES:
        _add_vacancy(writing, vacancy, people, today)
    _add_skills(writing, people, today)
    for kind, what, note, closed in _CAN_GIVE:
        draft = CanGiveDraft(kind=kind, what=what, note=note, closed=closed)
        writing.add(CanGive.model_validate(draft.model_dump()))
    name, ago, what, pence = _VOUCHER
    _add_line(writing, people[name], RecognitionKind.GIFT, _days(today, ago), what, pence)


def _add_reference(
    writing: Writing, asked: _Asked, people: Mapping[str, UUID], today: date
) -> None:
    draft = ReferenceDraft.check(
        {
            "person_id": people[asked.name],
            "asked_by": asked.asked_by,
            "address": asked.address,
            "for_what": asked.for_what,
            "asked_on": _days(today, asked.asked),
            "due_on": None if asked.due is None else _days(today, asked.due),
            "consented_on": None if asked.consented is None else _days(today, asked.consented),
            "text": asked.text,
            "signed_by": COORDINATOR if asked.text else "",
            "signed_as": "Volunteer coordinator" if asked.text else "",
        }
    )
    kept = Reference.model_validate(draft.model_dump())
    kept.state = asked.state
    kept.settled_on = None if asked.settled is None else _days(today, asked.settled)
    kept.sent_how = "by post" if asked.state is ReferenceState.SENT else ""
    kept.recognition_id = in_step(writing, None, ledger_line(kept))
    writing.add(kept)


def _add_vacancy(
    writing: Writing, vacancy: _Vacancy, people: Mapping[str, UUID], today: date
) -> None:
    draft = VacancyDraft.check(
        {
            "title": vacancy.title,
            "what": vacancy.what,
            "skills_wanted": vacancy.skills,
            "terms": vacancy.terms,
            "contact": COORDINATOR,
            "opens_on": _days(today, vacancy.opens),
            "public_on": _days(today, vacancy.public),
            "closes_on": _days(today, vacancy.closes),
            "outcome": vacancy.outcome,
            "closed": bool(vacancy.outcome),
        }
    )
    kept = Vacancy.model_validate(draft.model_dump())
    writing.add(kept)
    for told in vacancy.told:
        day = _days(today, told.ago)
        kind = RecognitionKind.FIRST_LOOK
        writing.add(
            VacancyTelling(
                vacancy_id=kept.id,
                person_id=people[told.name],
                told_on=day,
                told_how="in person",
                answer=told.answer,
                recognition_id=_add_line(writing, people[told.name], kind, day, vacancy.title),
            )
        )


def _add_skills(writing: Writing, people: Mapping[str, UUID], today: date) -> None:
    for name, skill, ago, seen_by, what in _SEEN:
        values: Mapping[str, Any] = {
            "person_id": people[name],
            "skill": skill,
            "seen_on": _days(today, ago),
            "seen_by": seen_by,
            "what": what,
        }
        writing.add(SkillSeen.model_validate(SkillSeenDraft.check(values).model_dump()))
    using = select(Activity).where(col(Activity.name).in_(_USES)).order_by(col(Activity.id))
    for activity in writing.session.exec(using).all():
        writing.change(activity, {"uses_skills": _USES[activity.name]})


def _add_line(
    writing: Writing,
    person_id: UUID,
    kind: RecognitionKind,
    day: date,
    what: str,
    pence: int | None = None,
) -> UUID | None:
    """A line of the ledger; gives its id."""
    line = RecognitionDraft(
        person_id=person_id,
        kind=kind,
        state=RecognitionState.GIVEN,
        given_on=day,
        given_by=COORDINATOR,
        what=what,
        cost_pence=pence,
    )
    return in_step(writing, None, line)


def _days(today: date, ago: int) -> date:
    return today - timedelta(days=ago)
