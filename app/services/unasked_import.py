"""Bringing in a sheet with nobody there to ask: what is taken for granted, and is said."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from app.exchange.mapping import Mapping as SheetMapping
from app.exchange.questions import Question, QuestionKind, answered, questions
from app.exchange.sheet import Sheet
from app.records.failures import AppError
from app.services.bringing_in import proposed_mapping, read_sheet, refuse_nothing_to_read
from app.services.dry_run import plan
from app.services.import_plan import Plan
from app.store.office_file import OfficeFile

#: Each answer settles one question at least; more rounds than columns and words need no sheet.
_MOST_ROUNDS = 500

_HINTS = {
    QuestionKind.PERSON: "Name them with --person.",
    QuestionKind.DAY: "Give it with --day.",
    QuestionKind.ACTIVITY: "Name it with --activity.",
    QuestionKind.COURSE: "Name it with --course.",
}


class Given(NamedTuple):
    """What is known about a sheet beforehand, for where no column of it says so."""

    person: str = ""
    day: date | None = None
    activity: str = ""
    course: str = ""


class Tried(NamedTuple):
    """The dry run of a sheet, and a sentence for each thing that was taken for granted."""

    plan: Plan
    taken: tuple[str, ...]


class Settled(NamedTuple):
    """A mapping without open questions, and a sentence for each answer that was assumed."""

    mapping: SheetMapping
    taken: tuple[str, ...]


def try_sheet(
    office: OfficeFile, path: Path, given: Given, *, today: date, add_people: bool = False
) -> Tried:
    """Try a sheet dry, answering its open questions; `add_people` as in `plan`.

    Raises AppError where the file cannot be read, or something about it must be asked.
    """
    sheet = read_sheet(path)
    refuse_nothing_to_read(sheet)
    settled = settle(sheet, proposed_mapping(office, sheet), given, today=today)
    planned = plan(office, sheet, settled.mapping, today=today, add_people=add_people)
    return Tried(planned, settled.taken)


def settle(sheet: Sheet, mapping: SheetMapping, given: Given, *, today: date) -> Settled:
    """Answer what the sheet leaves open: as is known beforehand, else as the question suggests.

    Raises AppError where neither says anything.
    """
    answers = {
        QuestionKind.PERSON: given.person,
        QuestionKind.DAY: given.day.isoformat() if given.day else "",
        QuestionKind.ACTIVITY: given.activity,
        QuestionKind.COURSE: given.course,
    }
    taken: list[str] = []
    for _ in range(_MOST_ROUNDS):
        open_now = questions(sheet, mapping, today=today)
        unsettled = [question for question in open_now if question.needed]
        if not unsettled:
            return Settled(mapping, tuple(taken))
        question = unsettled[0]
        mapping = answered(mapping, question, _answer(sheet, question, answers))
        if not answers.get(question.kind):
            taken.append(_taken_as(question))
    raise AppError(
        f"{sheet.file_name} was not brought in: it leaves too much open. Please bring it in from "
        "the window, where each column can be looked at."
    )


def _answer(sheet: Sheet, question: Question, answers: Mapping[QuestionKind, str]) -> str:
    answer = answers.get(question.kind) or question.suggested
    if answer:
        return answer
    hint = _HINTS.get(question.kind, "Please bring it in from the window, which will ask.")
    raise AppError(f"{sheet.file_name} was not brought in. {question.sentence} {hint}")


def _taken_as(question: Question) -> str:
    shown = {option.value: option.shown for option in question.options}
    return f"{question.sentence} Taken as: {shown[question.suggested]}."
