"""The third step: what nothing in the sheet can tell, asked once."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desktop.bringing_in.work import Answers, QuestionKey, Settled, key_of
from app.desktop.parts.boxes import Box, Card, ScrollPage
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.suggestions import Find, Suggestion, TypeAheadField
from app.desktop.parts.time_fields import DateField
from app.services.bringing_in import Question, QuestionKind, is_about_hours, is_about_training

_UNKNOWN = "unknown people"


class NameField(TypeAheadField):
    """A name that is typed, or taken from those that are known."""

    def take(self, suggestion: Suggestion) -> None:
        """Take a name that is known."""
        self.setText(suggestion.text)
        super().take(suggestion)


class QuestionBox(Box):
    """A question, the field for its answer, and what is wrong with it."""

    def __init__(self, sentence: str, field: QWidget, help_text: str = "") -> None:
        super().__init__(gap=5)
        self.field = field
        self.problem = WrappingLabel("", "problem")
        self.problem.hide()
        self.add(WrappingLabel(sentence, "strong"), field)
        if help_text:
            self.add(WrappingLabel(help_text, "small"))
        self.add(self.problem)
        field.setAccessibleName(sentence)
        field.setAccessibleDescription(help_text)

    def answer(self) -> str:
        """The answer as it stands, as text."""
        if isinstance(self.field, ChoiceField):
            return str(self.field.value() or "")
        if isinstance(self.field, DateField):
            value: Any = self.field.value()
            return value.isoformat() if isinstance(value, date) else str(value or "")
        return self.field.text() if isinstance(self.field, TypeAheadField) else ""

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with the answer."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)


class QuestionsPage(ScrollPage):
    """All questions about a sheet on one card; the usual answer is chosen.

    Signals: `edited()`.
    """

    edited = Signal()

    def __init__(self, today: Callable[[], date], find: Mapping[QuestionKind, Find]) -> None:
        self._box = Box(gap=20)
        super().__init__(Card(self._box, margins=(18, 16, 18, 18)), None, margins=(28, 6, 28, 14))
        self._today = today
        self._find = find
        self._boxes: dict[QuestionKey, QuestionBox] = {}
        self._unknown: QuestionBox | None = None

    @property
    def answers(self) -> dict[QuestionKey, str]:
        """The answers as they stand."""
        return {key: box.answer() for key, box in self._boxes.items()}

    @property
    def adds_people(self) -> bool:
        """Whether people not yet known are added with their hours, and do not wait."""
        return self._unknown is not None and self._unknown.answer() == "new"

    def show_settled(self, settled: Settled, answers: Answers, *, adds_people: bool) -> None:
        """Ask what is open, with the answers that were given or else the usual ones."""
        self._box.clear()
        self._boxes = {}
        self._unknown = None
        for question in settled.asked:
            key = key_of(question)
            box = QuestionBox(question.sentence, self._editor(question, answers.get(key, "")))
            self._boxes[key] = box
            self._box.add(box)
        if is_about_hours(settled.mapping) or is_about_training(settled.mapping):
            self._ask_about_strangers(adds_people)

    def show_problems(self, problems: Mapping[QuestionKey, str]) -> None:
        """Say beside each answer what is wrong with it, and go to the first."""
        for key, box in self._boxes.items():
            box.show_problem(problems.get(key, ""))
        for key in problems:
            self._boxes[key].field.setFocus()
            return

    def is_empty(self) -> bool:
        """Whether there is nothing to ask."""
        return not self._boxes and self._unknown is None

    def begin(self) -> None:
        """Give the keyboard to the first question."""
        for box in self._box.widgets():
            if isinstance(box, QuestionBox):
                box.field.setFocus()
                return

    def box(self, kind: QuestionKind) -> QuestionBox:
        """The question of that kind that is asked first."""
        return next(box for key, box in self._boxes.items() if key[0] is kind)

    @property
    def strangers(self) -> QuestionBox | None:
        """The question about people not yet known, where it is asked."""
        return self._unknown

    def _ask_about_strangers(self, adds_people: bool) -> None:
        choices = [
            ("wait", self.tr("Keep their rows waiting until I say who they are")),
            ("new", self.tr("Add them as new people")),
        ]
        field = ChoiceField(choices)
        field.set_value("new" if adds_people else "wait")
        field.edited.connect(self.edited)
        self._unknown = QuestionBox(
            self.tr("What shall become of rows about people who are not known here?"),
            field,
            self.tr(
                "Waiting is safer where names may be spelt in different ways: a misspelt name "
                "would make a second person."
            ),
        )
        self._box.add(self._unknown)

    def _editor(self, question: Question, answer: str) -> QWidget:
        if question.options:
            field = ChoiceField([(option.value, option.shown) for option in question.options])
            if question.kind is QuestionKind.YES_OR_NO:
                field = ChoiceField(
                    [
                        ("", self.tr("Please choose")),
                        *((o.value, o.shown) for o in question.options),
                    ]
                )
            field.set_value(answer or question.suggested)
            field.edited.connect(self.edited)
            return field
        if question.kind is QuestionKind.DAY:
            day = DateField(self._today)
            day.set_value(date.fromisoformat(answer) if _is_day(answer) else answer)
            day.edited.connect(self.edited)
            return day
        name = NameField(self._find[question.kind])
        name.setText(answer)
        name.textChanged.connect(lambda _: self.edited.emit())
        return name


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
