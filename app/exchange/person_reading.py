"""What a row says about a person, ready for a PersonDraft."""

import collections.abc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache, partial
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from app.exchange.columns import Columns, Reader, remembered
from app.exchange.dates import read_date
from app.exchange.decimals import read_whole
from app.exchange.emails import read_emails
from app.exchange.fields import DATE_FIELDS, PERSON_FIELDS, YES_NO_FIELDS, Field
from app.exchange.phones import read_phone
from app.exchange.remarks import Read, Remark, RemarkKind
from app.exchange.sheet import Cells
from app.exchange.words import clean, folded, given, read_yes_no
from app.records.person import Standing, ThanksManner
from app.records.recognition import RecognitionKind

Word = TypeVar("Word", bound=StrEnum)

_NAME_PARTS = (Field.FIRST_NAME, Field.MIDDLE_NAME, Field.LAST_NAME)
_PLAIN = (
    Field.KNOWN_AS,
    Field.NUMBER,
    Field.POSTCODE,
    Field.LEFT_REASON,
    Field.WISHES,
    Field.SKILLS,
    Field.WANTS_TO_USE,
    Field.AVAILABILITY,
    Field.EMERGENCY_NAME,
    Field.EMERGENCY_RELATIONSHIP,
)
_STANDINGS = {
    "volunteers": Standing.VOLUNTEER,
    "gwirfoddolwr": Standing.VOLUNTEER,
    "employee": Standing.STAFF,
    "paid staff": Standing.STAFF,
    "client": Standing.SERVICE_USER,
    "ymddiriedolwr": Standing.TRUSTEE,
}


@dataclass(frozen=True, slots=True)
class PersonReading:
    """A person as a row gives them; blank cells are absent, so that they empty nothing."""

    #: Fields of PersonDraft and their values.
    values: collections.abc.Mapping[str, Any]
    #: The number they have where the sheet comes from.
    their_number: str = ""
    more_emails: tuple[str, ...] = ()
    more_phones: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name, or nothing."""
        return str(self.values.get("name", ""))

    @property
    def number(self) -> str:
        """The number they have with us, or nothing."""
        return str(self.values.get("number", ""))

    @property
    def email(self) -> str:
        """The first e-mail address, or nothing."""
        return str(self.values.get("email", ""))

    @property
    def phone(self) -> str:
        """The first phone number, or nothing."""
        return str(self.values.get("phone", ""))

    @property
    def postcode(self) -> str:
        """The postcode, or nothing."""
        return str(self.values.get("postcode", ""))

    @property
    def born_on(self) -> date | None:
        """The day of birth, if the row gives one."""
        born_on: date | None = self.values.get("born_on")
        return born_on

    @property
    def key(self) -> str:
        """What the person goes by in this sheet: a number, else the name, else the address."""
        if self.number:
            return f"number {self.number}"
        if self.their_number:
            return f"their number {self.their_number}"
        return folded(self.name) or self.email.casefold()


class PersonRead(NamedTuple):
    """The person of a row, if it names one, with what was refused and what was remarked."""

    person: PersonReading | None
    problems: tuple[str, ...]
    remarks: tuple[Remark, ...]


def person_reader(columns: Columns, *, today: date) -> Callable[[Cells], PersonRead]:
    """What reads the person of a row; the same person in many rows is read once."""
    places = columns.places(PERSON_FIELDS)
    read = _PersonReader(columns, today)
    by_values = lru_cache(maxsize=20_000)(read.read)

    def read_row(cells: Cells) -> PersonRead:
        return by_values(tuple([cells[place] for place in places]))

    return read_row


class _PersonReader:
    """Reads the cells of the person's columns, in the order of the sheet."""

    def __init__(self, columns: Columns, today: date) -> None:
        places = columns.places(PERSON_FIELDS)
        self._at = {
            field: tuple(
                place for place, column in enumerate(places) if columns.field(column) is field
            )
            for field in PERSON_FIELDS
        }
        self._default_name = columns.mapping.default_person
        choices = [columns.choice(place) for place in places]
        self._dates: dict[Field, Reader[date]] = {}
        for place, choice in enumerate(choices):
            field = choice.field
            if field in DATE_FIELDS:
                latest = today if field is Field.BORN_ON else None
                self._dates[field] = remembered(
                    partial(read_date, order=choice.order, today=today, latest=latest)
                )
            elif field in YES_NO_FIELDS:
                self._at[field] = (place,)
        self._choices = choices
        self._today = today

    def read(self, cells: Cells) -> PersonRead:
        """The person in these cells."""
        values: dict[str, Any] = {}
        problems: list[str] = []
        remarks: list[Remark] = []
        self._name(cells, values)
        self._plain(cells, values)
        emails = self._emails(cells, remarks)
        phones = self._phones(cells, Field.PHONE, remarks)
        values["email"] = emails[0] if emails else ""
        values["phone"] = phones[0] if phones else ""
        values["emergency_phone"] = next(
            iter(self._phones(cells, Field.EMERGENCY_PHONE, remarks)), ""
        )
        self._given_dates(cells, values, remarks)
        self._words(cells, values, remarks)
        self._yes_no(cells, values, problems)
        kept = {field: value for field, value in values.items() if value not in ("", None, ())}
        their_number = clean(" ".join(self._texts(cells, Field.THEIR_NUMBER)))
        names_nobody = not their_number and not {"name", "number", "email"} & kept.keys()
        person = (
            None
            if names_nobody
            else PersonReading(MappingProxyType(kept), their_number, emails[1:], phones[1:])
        )
        return PersonRead(person, tuple(problems), tuple(remarks))

    def _texts(self, cells: Cells, field: Field) -> list[str]:
        return [text for place in self._at[field] if (text := given(cells[place]))]

    def _name(self, cells: Cells, values: dict[str, Any]) -> None:
        whole = self._texts(cells, Field.NAME)
        parts = [text for field in _NAME_PARTS for text in self._texts(cells, field)]
        values["name"] = " ".join(parts or whole[:1]) or self._default_name

    def _plain(self, cells: Cells, values: dict[str, Any]) -> None:
        for field in _PLAIN:
            values[field.value] = " ".join(self._texts(cells, field))
        notes = [text for place in self._at[Field.PERSON_NOTES] if (text := cells[place].strip())]
        countries = (f"Country: {country}" for country in self._texts(cells, Field.COUNTRY))
        values["notes"] = "\n".join((*notes, *countries))

    def _emails(self, cells: Cells, remarks: list[Remark]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for place in self._at[Field.EMAIL]:
            read = read_emails(cells[place], split=self._choices[place].split)
            remarks += read.remarks
            found.update(dict.fromkeys(read.value or ()))
        return tuple(found)

    def _phones(self, cells: Cells, field: Field, remarks: list[Remark]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for place in self._at[field]:
            read = read_phone(cells[place])
            remarks += read.remarks
            if read.value:
                found[read.value] = None
        return tuple(found)

    def _given_dates(self, cells: Cells, values: dict[str, Any], remarks: list[Remark]) -> None:
        for field, read_one in self._dates.items():
            for place in self._at[field]:
                read = read_one(cells[place])
                values[field.value] = read.value
                remarks += read.remarks
                if read.reason:
                    remarks.append(_left_out(field, read))
        if all(self._at[field] for field in (Field.BIRTH_YEAR, Field.BIRTH_MONTH, Field.BIRTH_DAY)):
            read = self._birth_in_parts(cells)
            values[Field.BORN_ON.value] = read.value
            if read.reason:
                remarks.append(_left_out(Field.BORN_ON, read))

    def _birth_in_parts(self, cells: Cells) -> Read[date]:
        parts = [
            read_whole(cells[self._at[field][0]])
            for field in (Field.BIRTH_YEAR, Field.BIRTH_MONTH, Field.BIRTH_DAY)
        ]
        numbers = [part.value for part in parts if part.value is not None]
        reasons = [part.reason for part in parts if part.reason]
        if reasons:
            return Read(reason=reasons[0])
        if len(numbers) < len(parts):
            return Read()
        year, month, day = numbers
        return read_date(f"{year:04}-{month:02}-{day:02}", today=self._today, latest=self._today)

    def _words(self, cells: Cells, values: dict[str, Any], remarks: list[Remark]) -> None:
        for text in self._texts(cells, Field.STANDING):
            standing = _STANDINGS.get(text.casefold()) or _word(Standing, text)
            values["standing"] = standing
            if standing is None:
                remarks.append(_unknown(Field.STANDING, text))
        for text in self._texts(cells, Field.THANKS_MANNER):
            manner = values["thanks_manner"] = _word(ThanksManner, text)
            if manner is None:
                remarks.append(_unknown(Field.THANKS_MANNER, text))
        for text in self._texts(cells, Field.WOULD_VALUE):
            kinds = [_word(RecognitionKind, part) for part in text.split(";")]
            if None in kinds:
                remarks.append(_unknown(Field.WOULD_VALUE, text))
            values["would_value"] = tuple(kind for kind in kinds if kind is not None)

    def _yes_no(self, cells: Cells, values: dict[str, Any], problems: list[str]) -> None:
        for field in YES_NO_FIELDS & PERSON_FIELDS:
            for place in self._at[field]:
                choice = self._choices[place]
                read = read_yes_no(cells[place], yes=choice.yes, no=choice.no)
                values[field.value] = read.value
                if read.reason:
                    problems.append(f"{field.label}: {read.reason}")


def _word(words: type[Word], text: str) -> Word | None:
    wanted = clean(text).casefold()
    return next((word for word in words if word.value == wanted), None)


def _unknown(field: Field, text: str) -> Remark:
    sentence = f"{field.label}: “{text}” is not a word we know, so it was left out."
    return Remark(RemarkKind.UNKNOWN_WORD, sentence)


def _left_out(field: Field, read: Read[date]) -> Remark:
    return Remark(RemarkKind.DATE_LEFT_OUT, f"{field.label} was left out. {read.reason}")


def all_remarks(parts: Sequence[Sequence[Remark]]) -> tuple[Remark, ...]:
    """Remarks of several parts of a row, each once, in their order."""
    return tuple(dict.fromkeys(remark for part in parts for remark in part))
