"""What the command line prints, as lines of text."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.rules import days
from app.rules.notice import Notice, NoticeList
from app.rules.wording import counted, duration
from app.services.home import HomePage


def figures(page: HomePage, today: date) -> Iterator[str]:
    """The figures of Home, and the hours by month."""
    figures = page.figures
    people = counted(page.people, "person", "people")
    yield f"{page.charity.name} on {days.full_day(today)}: {people}."
    yield (
        f"This month: {duration(figures.minutes_this_month)} by"
        f" {counted(figures.people_this_month, 'person', 'people')};"
        f" the same days last month: {duration(figures.minutes_last_month_to_date)}."
    )
    yield (
        f"Given back this month: {counted(figures.given_back_this_month, 'time')};"
        f" offers still open: {figures.open_offers}."
    )
    worth = f", worth £{figures.value_pence // 100:,}" if figures.value_pence else ""
    yield f"This year: {duration(figures.minutes_this_year)}{worth}."
    for month in page.months:
        yield f"  {days.month(month.month):<9} {duration(month.minutes)}"


def notices(found: NoticeList) -> Iterator[str]:
    """The notices, with how many there are of the urgent ones first."""
    put_off = f", {len(found.put_off)} put off" if found.put_off else ""
    yield (
        f"{counted(len(found.waiting), 'notice')}: {found.overdue} overdue,"
        f" {found.due_soon} due soon{put_off}."
    )
    for notice in found.waiting:
        yield from _notice_told(notice)


def _notice_told(notice: Notice) -> Sequence[str]:
    lines = [f"  {notice.severity.upper():<8}  {notice.sentence}"]
    return [*lines, f"            {notice.suggestion}"] if notice.suggestion else lines
