"""The two ways something the office asked for can be refused: a field problem and an AppError."""

from typing import NamedTuple


class Problem(NamedTuple):
    """What is wrong with one field of a draft, as a sentence to show beside it."""

    field: str
    sentence: str


class AppError(Exception):
    """A refusal people can act on: what did not happen, why, and what to do.

    The text is shown as it stands, so it is one or two plain sentences. Anything that is not an
    AppError is a bug and climbs to the crash hook.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class InvalidDraft(AppError):
    """A draft whose fields were refused; `problems` names each field with its sentence."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(" ".join(problem.sentence for problem in problems))
        self.problems = problems


class Cancelled(AppError):
    """Work that the person stopped; nothing of it was kept."""

    def __init__(self, what: str = "Stopped. Nothing was changed.") -> None:
        super().__init__(what)
