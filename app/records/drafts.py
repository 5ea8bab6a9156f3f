"""What every draft shares: it is not changed, takes no unknown field, and speaks in sentences."""

import unicodedata
from collections.abc import Callable, Mapping
from typing import Annotated, Any, ClassVar, Self
from uuid import UUID

from pydantic import BeforeValidator, ValidationError
from sqlmodel import Field, SQLModel
from sqlmodel._compat import SQLModelConfig

from app.records.columns import Identity
from app.records.failures import InvalidDraft, Problem
from app.records.identity import new_id

#: The names of constraints, so that a later migration can find them.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

#: A draft is frozen; SQLAlchemy must be able to fill the table class that inherits from it. What
#: checks a class is built when it is first used: most of them are not used in a day.
KEPT = SQLModelConfig(frozen=False, extra="forbid", defer_build=True)
STRICT: dict[str, Any] = {"sqlite_strict": True}

#: Spreadsheets and web pages bring no-break spaces, and marks of no width at all.
_NO_BREAK = {0x00A0: " ", 0x2007: " ", 0x202F: " ", 0x200B: None, 0x2060: None, 0xFEFF: None}

LINE_LENGTH = 200
NOTE_LENGTH = 10_000


class Draft(SQLModel):
    """Fields as somebody typed them, checked; a table class inherits them and adds its keys."""

    model_config = SQLModelConfig(frozen=True, extra="forbid", defer_build=True)

    #: Sentences for a refused field, where the general one would not help: field -> sentence.
    sentences: ClassVar[Mapping[str, str]] = {}

    @classmethod
    def check(cls, values: Mapping[str, Any]) -> Self:
        """The draft made of these values.

        Raises InvalidDraft with one sentence a field where values are refused.
        """
        try:
            return cls(**values)
        except ValidationError as error:
            raise InvalidDraft(_problems(cls, error)) from error

    @classmethod
    def of(cls, kept: SQLModel) -> Self:
        """The draft that a kept record was made from, to be looked at or changed."""
        return cls.model_validate({name: getattr(kept, name) for name in cls.model_fields})


class Kept(SQLModel):
    """The keys of a record that is kept: its id, and how often it was changed."""

    model_config = KEPT

    #: Fields whose filling cannot be undone, such as that a file was sent: field -> the refusal.
    set_once: ClassVar[Mapping[str, str]] = {}
    #: The refusal to take such a record out again, where that it was added cannot be undone.
    stays: ClassVar[str] = ""

    id: UUID = Field(default_factory=new_id, primary_key=True, sa_type=Identity)
    version: int = 1


def clean_line(value: object) -> object:
    """One line of text: trimmed, no-break spaces as spaces, in composed form (NFC).

    Raises ValueError for a control character or half of a surrogate pair.
    """
    if not isinstance(value, str):
        return value
    return _printable(" ".join(value.translate(_NO_BREAK).split()))


def needed_line(field: str, typed: str, sentence: str) -> str:
    """One line of text that an act needs besides its draft.

    Raises InvalidDraft for that field, with this sentence where nothing is there.
    """
    try:
        text = str(clean_line(typed))
    except ValueError as error:
        raise InvalidDraft((Problem(field, f"This {error}."),)) from error
    if not text:
        raise InvalidDraft((Problem(field, sentence),))
    return text


def clean_note(value: object) -> object:
    """Text of several lines: trimmed at the ends, line ends as line feeds, composed (NFC)."""
    if not isinstance(value, str):
        return value
    text = value.translate(_NO_BREAK).replace("\r\n", "\n").replace("\r", "\n")
    return _printable(text.strip())


def _printable(text: str) -> str:
    for character in text:
        kind = unicodedata.category(character)
        if kind == "Cs" or (kind == "Cc" and character not in "\n\t"):
            raise ValueError("holds a character that cannot be printed")
    return unicodedata.normalize("NFC", text)


Line = Annotated[str, Field(max_length=LINE_LENGTH), BeforeValidator(clean_line)]
Note = Annotated[str, Field(max_length=NOTE_LENGTH), BeforeValidator(clean_note)]


def _problems(draft: type[Draft], error: ValidationError) -> tuple[Problem, ...]:
    problems: dict[str, Problem] = {}
    for detail in error.errors():
        field = str(detail["loc"][0]) if detail["loc"] else ""
        own = draft.sentences.get(field)
        sentence = own or _sentence(
            field, detail["type"], str(detail["msg"]), detail.get("ctx", {})
        )
        problems.setdefault(field, Problem(field, sentence))
    return tuple(problems.values())


def _sentence(field: str, kind: str, message: str, context: Mapping[str, Any]) -> str:
    name = field.replace("_", " ").capitalize() if field else "This entry"
    told: dict[str, Callable[[], str]] = {
        "missing": lambda: f"{name} is needed.",
        "greater_than_equal": lambda: f"{name} must be {context.get('ge'):,} or more.",
        "less_than_equal": lambda: f"{name} must be {context.get('le'):,} or less.",
        "string_too_long": lambda: (
            f"{name} is too long: {context.get('max_length'):,} letters fit."
        ),
        "string_too_short": lambda: f"{name} is needed.",
        "value_error": lambda: _own_words(name, message.removeprefix("Value error, ")),
        "extra_forbidden": lambda: f"{name} is not something this entry holds.",
    }
    if kind in told:
        return told[kind]()
    if kind.startswith("date"):
        return f"{name} is not a date. Write it like 3 April 2026 or 03/04/2026."
    if kind.startswith("int"):
        return f"{name} must be a whole number."
    return f"{name} cannot be read. Please look at it again."


def _own_words(name: str, message: str) -> str:
    """A check that speaks in whole sentences is quoted; one that gives half of one is finished."""
    return message if message.endswith(".") else f"{name} {message}."
