"""What Home shows beside the notices: four figures, hours by month, and what is coming up."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.person import PAID_STANDINGS, Standing
from app.records.recognition import RecognitionKind
from app.rules.days import month_after, month_end
from app.rules.presence import clock
from app.rules.wording import OFFERED_AS, counted, with_capital
from app.services import hours_list
from app.services.charity import CharityRow, details
from app.services.hours_list import MonthTotal
from app.services.queries import as_id, fetch
from app.services.recognition import OPEN
from app.store.office_file import OfficeFile

#: How far ahead "coming up" looks.
AHEAD_DAYS = 21
#: As many entries of hours are read and judged well within a tenth of a second.
AT_ONCE = 50_000


class ComingKind(StrEnum):
    """What is coming up."""

    OFFER_DUE = "offer due"
    BREAK_ENDS = "break ends"
    YEARS = "years with us"
    BIRTHDAY = "birthday"
    EVENT = "event"


class Coming(NamedTuple):
    """One thing coming up, with whom it is about, or the event it is."""

    day: date
    kind: ComingKind
    person_id: UUID | None
    sentence: str
    event_id: UUID | None = None


class HomeFigures(NamedTuple):
    """The four figures, each with what its small line compares it to.

    Minutes are of this calendar month and of the same days of the month before, those of people
    the charity pays included. `value_pence` is of the unpaid minutes alone, and None until the
    charity has entered its own rate for an hour.
    """

    minutes_this_month: int
    minutes_last_month: int
    minutes_last_month_to_date: int
    compared_until: date
    people_this_month: int
    joined_this_month: int
    given_back_this_month: int
    open_offers: int
    minutes_this_year: int
    unpaid_minutes_this_year: int
    value_pence: int | None
    hour_value_pence: int | None
    hour_value_source: str


class HomePage(NamedTuple):
    """Home without its notices."""

    charity: CharityRow
    figures: HomeFigures
    months: tuple[MonthTotal, ...]
    coming: tuple[Coming, ...]
    people: int


def page(office: OfficeFile, today: date) -> HomePage:
    """Home's figures, the months of the last half year, and three weeks ahead."""
    charity = details(office)
    half_year = months(office, today, 6)
    with office.reading() as session:
        figures = _figures(session, charity, half_year[-2:], today)
        coming = _coming(session, today)
        people = int(fetch(session, "SELECT count(*) FROM person")[0][0])
    return HomePage(charity, figures, half_year, coming, people)


def reads_at_once(office: OfficeFile) -> bool:
    """Whether Home is read within a tenth of a second, so that nobody waits for it."""
    with office.reading() as session:
        newest = fetch(session, "SELECT coalesce(max(rowid), 0) FROM contribution")[0][0]
    return int(newest) <= AT_ONCE


def months(office: OfficeFile, today: date, count: int) -> tuple[MonthTotal, ...]:
    """The hours of the last months up to this one, months without any included."""
    firsts = [month_after(today, months) for months in range(1 - count, 1)]
    found = {row.month: row for row in hours_list.by_month(office, firsts[0], month_end(today))}
    return tuple(found.get(first, MonthTotal(first, 0, 0)) for first in firsts)


def _figures(
    session: Session, charity: CharityRow, months: Sequence[MonthTotal], today: date
) -> HomeFigures:
    """The figures, given the totals of last month and of this one."""
    last_month, this_month = months
    last_day = this_month.month - timedelta(days=1)
    same_day = min(last_month.month + timedelta(days=today.day - 1), last_day)
    # The total of a month stands on its last day, which may be to come.
    year = _given(session, today.replace(month=1, day=1), month_end(today))
    rate = charity.hour_value_pence
    return HomeFigures(
        this_month.minutes,
        last_month.minutes,
        _given(session, last_month.month, same_day).minutes,
        same_day,
        this_month.people,
        _number(
            session, "person WHERE joined_on BETWEEN :first AND :last", this_month.month, today
        ),
        _number(
            session,
            "recognition WHERE state = 'given' AND given_on BETWEEN :first AND :last",
            this_month.month,
            today,
        ),
        _number(
            session,
            f"recognition WHERE state IN {OPEN} AND offered_on <= :last",
            this_month.month,
            today,
        ),
        year.minutes,
        year.unpaid_minutes,
        # Half up once, after hours x rate (facts 2).
        None if rate is None else (year.unpaid_minutes * rate * 2 + 60) // 120,
        rate,
        charity.hour_value_source,
    )


class _Given(NamedTuple):
    minutes: int
    unpaid_minutes: int


def _given(session: Session, first: date, last: date) -> _Given:
    """What was given between two days, and how much of it by people the charity does not pay."""
    rows = fetch(
        session,
        # From person to person, as the days and minutes of each stand together in an index.
        "SELECT standing, coalesce(sum(minutes), 0) FROM ("
        "  SELECT p.standing, (SELECT sum(c.minutes) FROM contribution AS c"
        "    WHERE c.person_id = p.id AND c.day BETWEEN :first AND :last) AS minutes"
        "  FROM person AS p) GROUP BY standing",
        first=first,
        last=last,
    )
    unpaid = sum(minutes for standing, minutes in rows if Standing(standing) not in PAID_STANDINGS)
    return _Given(sum(minutes for _, minutes in rows), unpaid)


def _number(session: Session, of: str, first: date, last: date) -> int:
    statement = f"SELECT count(*) FROM {of}"  # noqa: S608 - the words are ours
    return int(fetch(session, statement, first=first, last=last)[0][0])


def _coming(session: Session, today: date) -> tuple[Coming, ...]:
    until = today + timedelta(days=AHEAD_DAYS)
    found = [*_offers_due(session, today, until), *_breaks_ending(session, today, until)]
    found += _anniversaries(session, today, until)
    found += _events(session, today, until)
    return tuple(sorted(found)[:6])


def _offers_due(session: Session, today: date, until: date) -> list[Coming]:
    rows = fetch(
        session,
        "SELECT r.due_on, p.id, p.name, r.kind FROM recognition AS r"  # noqa: S608 - the words are ours
        f" JOIN person AS p ON p.id = r.person_id WHERE r.state IN {OPEN}"
        " AND r.due_on BETWEEN :today AND :until",
        today=today,
        until=until,
    )
    return [
        Coming(
            date.fromisoformat(day),
            ComingKind.OFFER_DUE,
            as_id(id),
            f"{with_capital(OFFERED_AS[RecognitionKind(kind)])} promised to {name}",
        )
        for day, id, name, kind in rows
    ]


def _breaks_ending(session: Session, today: date, until: date) -> list[Coming]:
    rows = fetch(
        session,
        "SELECT break_until, id, name FROM person WHERE break_until BETWEEN :today AND :until"
        " AND (left_on IS NULL OR left_on > break_until)",
        today=today,
        until=until,
    )
    return [
        Coming(date.fromisoformat(day), ComingKind.BREAK_ENDS, as_id(id), f"{name}'s break ends")
        for day, id, name in rows
    ]


def _anniversaries(session: Session, today: date, until: date) -> list[Coming]:
    rows = fetch(
        session,
        "SELECT id, name, joined_on, born_on, left_on FROM person"
        " WHERE (left_on IS NULL OR left_on > :today)"
        " AND (instr(:days, substr(joined_on, 6)) OR instr(:days, substr(born_on, 6)))",
        today=today,
        days=_days_of_a_year(today, until),
    )
    found: list[Coming] = []
    for id, name, joined, born, left in rows:
        last = until if left is None else min(until, date.fromisoformat(left))
        if (day := _next(joined, today, last)) and day.year > int(joined[:4]):
            said = f"{name}: {counted(day.year - int(joined[:4]), 'year')} with us"
            found.append(Coming(day, ComingKind.YEARS, as_id(id), said))
        if day := _next(born, today, last):
            found.append(Coming(day, ComingKind.BIRTHDAY, as_id(id), f"{name}'s birthday"))
    return found


def _events(session: Session, today: date, until: date) -> list[Coming]:
    """The events ahead; those of one day stand by their start."""
    rows = fetch(
        session,
        "SELECT day, id, title, starts_minute, places, (SELECT count(*) FROM attendance AS a"
        "  WHERE a.event_id = e.id AND a.state <> 'absent') FROM event AS e"
        " WHERE day BETWEEN :today AND :until AND NOT called_off",
        today=today,
        until=until,
    )
    return [
        Coming(date.fromisoformat(day), ComingKind.EVENT, None,
               _event_told(title, starts, places, coming), as_id(id))
        for day, id, title, starts, places, coming in rows
    ]  # fmt: skip


def _event_told(title: str, starts: int | None, places: int | None, coming: int) -> str:
    told = title if starts is None else f"{clock(starts)} {title}"
    if places is None:
        return told
    return f"{told} \u00b7 {coming:,} of {counted(places, 'place')} filled"


def _days_of_a_year(first: date, last: date) -> str:
    """The month and day of each day between two, and of 29 February with the 28th."""
    days = [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
    told = " ".join(f"{day:%m-%d}" for day in days)
    return told.replace("02-28", "02-28 02-29")


def _next(told: str | None, today: date, until: date) -> date | None:
    """The next return of a day within the span, or None; 29 February may fall on the 28th."""
    if told is None:
        return None
    month, day = int(told[5:7]), int(told[8:10])
    for year in (today.year, today.year + 1):
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        returned = date(year, month, 28 if (month, day) == (2, 29) and not leap else day)
        if today <= returned <= until:
            return returned
    return None
