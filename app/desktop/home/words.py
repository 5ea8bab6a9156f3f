"""How Home says its figures, its notices and the days ahead."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.desktop.giving_back import acts
from app.desktop.parts.attention import Attention
from app.desktop.parts.dated_list import DatedLine
from app.desktop.parts.figures import Figure
from app.rules import days
from app.rules.lengths import duration
from app.rules.notice import Act, Notice, Rule
from app.services.home import Coming, ComingKind, HomeFigures

translate = QCoreApplication.translate

#: Below this many minutes a month is too young to be compared with the one before.
_COMPARABLE = 600
_COMING_ICONS = {
    ComingKind.OFFER_DUE: "gift",
    ComingKind.BREAK_ENDS: "calendar",
    ComingKind.YEARS: "award",
    ComingKind.BIRTHDAY: "cake",
    ComingKind.EVENT: "users",
}


def greeting(now: datetime, name: str) -> str:
    """Good morning, afternoon or evening, with the coordinator's first name where it is known."""
    if now.hour < 12:
        said, alone = translate("Home", "Good morning, {name}"), translate("Home", "Good morning")
    elif now.hour < 18:
        said = translate("Home", "Good afternoon, {name}")
        alone = translate("Home", "Good afternoon")
    else:
        said, alone = translate("Home", "Good evening, {name}"), translate("Home", "Good evening")
    first = name.split(" ")[0]
    return said.format(name=first) if first else alone


def figures(found: HomeFigures, today: date) -> tuple[Figure, ...]:
    """The four figures: hours and people of this month, what was given back, the year so far."""
    return (
        Figure(
            hours(found.minutes_this_month),
            translate("Home", "given this month"),
            _against_last_month(found, today),
        ),
        Figure(
            f"{found.people_this_month:,}",
            translate("Home", "gave time this month"),
            _joined(found.joined_this_month),
        ),
        Figure(
            f"{found.given_back_this_month:,}",
            translate("Home", "given back this month"),
            _open_offers(found.open_offers),
        ),
        _year(found),
    )


def attention(notice: Notice) -> Attention:
    """A notice as a row, with its act and what else can be done."""
    if notice.person_id is None:
        return acts.attention(notice, put_off())
    page = translate("Home", "Open the page of {name}").format(name=notice.name)
    return acts.attention(notice, put_off(), page)


def put_off() -> str:
    """What is asked for to put a notice off."""
    return translate("Home", "Put off…")


def owes_thanks(notice: Notice) -> bool:
    """Whether a word of thanks settles it, so that many can be thanked at once."""
    return notice.rule is Rule.THANKS and notice.act is Act.THANK


def coming(line: Coming) -> DatedLine:
    """One thing ahead: its icon, its day in short, and what it is."""
    day = f"{days.weekday(line.day)[:3]} {line.day.day} {days.short_month(line.day)}"
    return DatedLine(_COMING_ICONS[line.kind], day, line.sentence)


def long_day(day: date) -> str:
    """A day in full: "Monday 16 March 2026"."""
    return f"{days.weekday(day)} {days.full_day(day)}"


def hours(minutes: int) -> str:
    """Whole hours for the large figure; what is below ten hours is told to the minute."""
    return duration(minutes) if minutes < 600 else f"{minutes // 60:,} h"


def _against_last_month(found: HomeFigures, today: date) -> str:
    last = days.month(days.month_after(today, -1))
    before = found.minutes_last_month_to_date
    if not found.minutes_last_month:
        return translate("Home", "nothing in {month}").format(month=last)
    if before < _COMPARABLE:
        said = translate("Home", "{hours} in {month}")
        return said.format(hours=hours(found.minutes_last_month), month=last)
    percent = round(100 * (found.minutes_this_month - before) / before)
    by = f"{found.compared_until.day} {last}"
    if percent == 0:
        return translate("Home", "as much as by {day}").format(day=by)
    said = (
        translate("Home", "{percent}% more than by {day}")
        if percent > 0
        else translate("Home", "{percent}% less than by {day}")
    )
    return said.format(percent=abs(percent), day=by)


def _joined(number: int) -> str:
    if not number:
        return translate("Home", "nobody joined yet this month")
    return translate("Home", "%n joined this month", "", number)


def _open_offers(number: int) -> str:
    if not number:
        return translate("Home", "no offer stands open")
    return translate("Home", "%n offer(s) stand open", "", number)


def _year(found: HomeFigures) -> Figure:
    given = hours(found.minutes_this_year)
    if found.value_pence is None or found.hour_value_pence is None:
        return Figure(
            given,
            translate("Home", "given this year"),
            translate("Home", "enter your rate an hour in Settings to see its value"),
        )
    pounds, pence = divmod(found.hour_value_pence, 100)
    rate = translate("Home", "at your rate of £{rate} an hour")
    return Figure(
        f"£{found.value_pence // 100:,}",
        translate("Home", "value of time this year"),
        rate.format(rate=f"{pounds}.{pence:02}"),
    )
