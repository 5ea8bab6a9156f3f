"""The demo charity in an office file of its own, so that Goodturn can be tried without a risk."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from sqlmodel import select

from app.records.activity import Activity
from app.records.areas import Area
from app.records.background_check import BackgroundCheck
from app.records.charity import Charity
from app.records.contribution import Contribution
from app.records.course import Course, CourseNeed, TrainingPlace
from app.records.expense_claim import ExpenseClaim, ExpenseLine
from app.records.person import Person
from app.records.put_off import PutOff
from app.records.recognition import Recognition, counts_on
from app.rules.folding import fold
from app.services import office as office_files
from app.services.demo_charity import DemoCharity, demo_charity
from app.services.demo_events import add_events
from app.services.demo_finance import add_finance
from app.services.demo_giving_back import add_giving_back
from app.services.demo_thanks import COORDINATOR
from app.services.demo_training import DemoTraining
from app.services.people import with_key
from app.store.office_file import OfficeFile
from app.store.writing import Writing

#: Told in per cent how far the making has come; it stops the making by raising Cancelled.
PercentMade = Callable[[int], None]


def create_demo(
    path: Path, *, today: date, who: str = COORDINATOR, progress: PercentMade | None = None
) -> OfficeFile:
    """A new office file that holds the demo charity as of today, open.

    A file that is there is never replaced. Raises AppError where the place refuses; then, and where
    `progress` stops it, no file is left.
    """
    told = progress or (lambda percent: None)
    told(0)
    made = demo_charity(today)
    told(50)
    with ExitStack() as on_failure:
        office = office_files.create(path, made.charity, who=who)
        on_failure.callback(path.unlink)
        on_failure.callback(office.close)
        with office.writing() as writing:
            _fill(writing, made, today)
            writing.say("Made the demo charity.", *Area)
            told(90)
        on_failure.pop_all()
    return office


def _fill(writing: Writing, made: DemoCharity, today: date) -> None:
    writing.change(writing.session.exec(select(Charity)).one(), {"is_demo": True})
    writing.add_many(
        Activity,
        (
            {"id": activity_id, **draft.model_dump(), "search_key": fold(draft.name)}
            for activity_id, draft in made.activities.items()
        ),
    )
    writing.add_many(
        Person,
        (
            {"id": person_id, **with_key(draft.model_dump())}
            for person_id, draft in made.people.items()
        ),
    )
    hours = writing.add_many(Contribution, (draft.model_dump() for draft in made.contributions))
    writing.add_many(
        Recognition,
        ({**draft.model_dump(), "counts_on": counts_on(draft)} for draft in made.recognitions),
    )
    writing.add_many(
        Recognition,
        (
            {"id": line_id, **draft.model_dump(), "counts_on": counts_on(draft)}
            for lines in (made.payments, made.training.lines)
            for line_id, draft in lines.items()
        ),
    )
    writing.add_many(ExpenseClaim, map(dict, made.claims))
    writing.add_many(ExpenseLine, map(dict, made.claim_lines))
    add_finance(writing, made, today)
    _fill_training(writing, made.training)
    add_giving_back(writing, made, today)
    add_events(writing, made, hours, today)
    writing.add_many(PutOff, (draft.model_dump() for draft in made.put_off))


def _fill_training(writing: Writing, made: DemoTraining) -> None:
    writing.add_many(
        Course,
        (
            {"id": course_id, **draft.model_dump(), "search_key": fold(draft.title)}
            for course_id, draft in made.courses.items()
        ),
    )
    writing.add_many(CourseNeed, map(dict, made.needs))
    writing.add_many(TrainingPlace, map(dict, made.places))
    writing.add_many(BackgroundCheck, (draft.model_dump() for draft in made.checks))
