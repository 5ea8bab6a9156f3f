"""Every part in every look: `python -m tests.desktop.gallery FOLDER` writes the pictures."""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from app.desktop.charts.bars import BarChart, LineChart
from app.desktop.charts.chart import Series
from app.desktop.charts.chart_card import ChartCard
from app.desktop.charts.heat_map import HeatMap
from app.desktop.look.tokens import Theme
from app.desktop.parts.attention import Attention, AttentionCard
from app.desktop.parts.boxes import Box, Card, Columns, Row, ScrollPage
from app.desktop.parts.buttons import (
    ToolButton,
    danger_button,
    link_button,
    plain_button,
    primary_button,
    row_button,
)
from app.desktop.parts.choosing import FilterChips, Segmented
from app.desktop.parts.columns import Column
from app.desktop.parts.dated_list import DatedCard, DatedLine
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.fields import CheckField, ChoiceField, NoteField, NumberField, TextField
from app.desktop.parts.figures import Figure, FigureRow
from app.desktop.parts.flow import Flow
from app.desktop.parts.form import Field, Form
from app.desktop.parts.frames import DialogFrame, SidePanel
from app.desktop.parts.header import PageHeader
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.person_picker import PersonPicker
from app.desktop.parts.pill import Pill, Tone
from app.desktop.parts.place_list import PlaceRow
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.parts.sidebar import Sidebar
from app.desktop.parts.suggestions import Suggestion
from app.desktop.parts.time_fields import DateField, DurationField, TimeField
from app.desktop.parts.toast import ToastGround
from app.desktop.parts.typed import say_day
from app.records.failures import Problem
from app.rules.lengths import duration
from tests.desktop.render import render

TODAY = date(2026, 3, 16)
MONTHS = ("Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
YEAR = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
HOURS = (212.0, 248.0, 301.0, 284.0, 190.0, 265.0, 330.0, 342.0, 228.0, 240.0, 287.0, 356.0)
HELPERS = (18.0, 19.0, 22.0, 21.0, 15.0, 20.0, 24.0, 25.0, 19.0, 20.0, 22.0, 26.0)


class Helper(NamedTuple):
    """A row of the sample table."""

    name: str
    project: str
    minutes: int
    last_on: date | None
    note: str


PEOPLE = (
    Helper("Ana Ruiz", "Family Garden", 120, date(2026, 3, 12), "Emergency contact missing"),
    Helper("Joe Baptiste", "Food Pantry", 5190, date(2026, 3, 14), ""),
    Helper("Margaret Ellis", "Befriending", 29250, date(2026, 3, 15), "500 hours soon"),
    Helper("Priya Nair", "Family Garden", 7920, date(2026, 3, 7), "DBS review is due"),
    Helper("Si\u00e2n Llewelyn", "Welsh caf\u00e9", 2460, date(2026, 3, 11), ""),
    Helper("Tom Okafor", "Food Pantry", 3840, date(2026, 2, 3), "6 weeks since last visit"),
    Helper("Noor <b>Haddad</b>", "Driving", 45, None, "Names print as they are typed"),
)

COLUMNS: tuple[Column[Helper], ...] = (
    Column("Name", lambda row: row.name, width=220),
    Column("Main project", lambda row: row.project, width=180),
    Column("Hours", lambda row: duration(row.minutes), lambda row: row.minutes, right=True),
    Column(
        "Last helped",
        lambda row: say_day(row.last_on) if row.last_on else "",
        lambda row: row.last_on,
    ),
    Column("Note", lambda row: row.note, stretch=True),
)

THINGS = (
    Attention(1, "shield-alert", Tone.DANGER, "Priya Nair\u2019s DBS review is due",
              "She is on Saturday\u2019s Family Garden session", "Renew\u2026", "Overdue",
              ("Put off\u2026", "Would rather not be thanked")),
    Attention(2, "clock-alert", Tone.WARN, "Tom Okafor hasn\u2019t logged hours for 6 weeks",
              "Usually helps every Tuesday at the Food Pantry", "Send a note\u2026"),
    Attention(3, "receipt-pound-sterling", Tone.WARN, "2 expense claims are waiting for you",
              "\u00a3148.20 in total \u00b7 the oldest is from 9 March", "Review"),
    Attention(4, "file-exclamation-point", Tone.INFO, "Emergency contact missing for Ana Ruiz",
              "Joined last Thursday", "Add contact"),
    Attention(5, "award", Tone.GOOD, "Margaret Ellis reaches 500 hours this week",
              "12.5 hours to go \u00b7 she prefers a card, not a public thank-you",
              "Plan thanks\u2026"),
)  # fmt: skip


def find_people(text: str) -> list[Suggestion]:
    """People whose name holds the text."""
    wanted = text.casefold().strip()
    return [
        Suggestion(row.name, row.name, row.project, "user")
        for row in PEOPLE
        if wanted in row.name.casefold()
    ]


def sidebar() -> Sidebar:
    """The sidebar with two counts."""
    rows = [
        PlaceRow("home", "Home", "house"),
        PlaceRow("people", "People", "users"),
        PlaceRow("hours", "Log hours", "clock"),
        PlaceRow("expenses", "Expenses", "receipt-pound-sterling"),
        PlaceRow("giving back", "Giving back", "award"),
        PlaceRow("projects", "Projects", "folder-kanban"),
        PlaceRow("reports", "Reports", "chart-column"),
    ]
    foot = [
        PlaceRow("settings", "Settings", "settings"),
        PlaceRow("help", "Help", "circle-question-mark"),
    ]
    bar = Sidebar(rows, foot)
    bar.show_organisation("Riverside Community Trust")
    bar.show_safe("Backed up today, 08:12")
    bar.show_count("home", 5, "5 waiting")
    bar.show_count("expenses", 2, "2 waiting")
    bar.show_place("home")
    return bar


def half_year() -> BarChart:
    """Hours of six months."""
    hours = Series("Hours", HOURS[6:], "h")
    return BarChart("Hours by month", "October to March \u00b7 1,783 hours", MONTHS, hours)


def full_year() -> BarChart:
    """Hours and helpers of twelve months."""
    return BarChart(
        "Volunteer hours by month", "April 2025 \u2013 March 2026 \u00b7 3,283 hours", YEAR,
        Series("Hours", HOURS, "h"), Series("Volunteers", HELPERS, "people"),
    )  # fmt: skip


def lines() -> LineChart:
    """The same as lines."""
    return LineChart("Hours by month", "Two years", YEAR, (
        Series("This year", HOURS, "h"), Series("Last year", tuple(reversed(HOURS)), "h"),
    ))  # fmt: skip


def heat() -> HeatMap:
    """A year of days."""
    first = date(2025, 4, 1)
    days = {first + timedelta(days=n): (n * n * 7 + n * 13) % 11 % (n % 5 + 1) for n in range(365)}
    return HeatMap("When people helped", "Shifts per day, April 2025 \u2013 March 2026",
                   first, date(2026, 3, 31), days, "shifts")  # fmt: skip


def _window(bar: Sidebar, *parts: QWidget) -> QWidget:
    page = Box(*parts, kind="page", gap=0)
    window = Row(bar, page, kind="page", gap=0)
    window.box.setStretch(1, 1)
    return window


def home() -> QWidget:
    """A home screen like the picture."""
    header = PageHeader("", primary=primary_button("Log hours", "plus"))
    header.say("Good morning, Sarah", "Monday 16 March 2026")
    figures = FigureRow(
        Figure("356 h", "given this month", "24% more than February"),
        Figure("26", "people active", "3 joined this month"),
        Figure("\u00a3148.20", "expenses to approve", "2 claims"),
        Figure("\u00a38,366", "value of time this year", "at your rate of \u00a313.45 an hour"),
    )
    attention = AttentionCard("Needs your attention")
    attention.show_things(THINGS, len(THINGS), "5 things")
    attention.show_put_off("2 things are put off until next week")
    coming = DatedCard("Coming up", "Nothing in the next two weeks.")
    coming.show_lines(
        [
            DatedLine("cake", "Wed 18 March", "Joe's birthday"),
            DatedLine("users", "Sat 21 March", "Family Garden \u00b7 6 of 8 places filled"),
            DatedLine("award", "Tue 24 March", "Team thank-you lunch"),
        ]
    )
    right = Box(ChartCard(half_year()), coming)
    columns = Columns(attention, right, shares=(8, 5), least=700)
    page = ScrollPage(figures, columns, margins=(28, 14, 28, 22))
    page.page.box.setStretch(1, 1)
    ground = ToastGround(Box(header, page, kind="page", gap=0))
    ground.toast.say("Saved: 2 h 30 min for Margaret Ellis", undo=1)
    return _window(sidebar(), ground)


def table() -> QWidget:
    """The table of people."""
    header = PageHeader("", primary=primary_button("Add a person", "user-plus"))
    header.say("People", "42 people \u00b7 26 active this month")
    model = RecordModel(COLUMNS)
    model.show_rows([row for _ in range(6) for row in PEOPLE])
    grid = RecordTable(model, "People")
    grid.sortByColumn(0, grid.horizontalHeader().sortIndicatorOrder())
    grid.selectRow(9)
    chips = FilterChips([(1, "Active"), (2, "New"), (3, "Quiet"), (4, "On a break")], "Show")
    chips.choose([1])
    bar = sidebar()
    bar.show_place("people")
    return _window(bar, header, Box(chips, grid, margins=(28, 14, 28, 22), gap=12))


def empty() -> QWidget:
    """A page with nothing on it."""
    header = PageHeader("", primary=primary_button("New project", "plus"))
    header.say("Projects", "Nothing here yet")
    state = EmptyState(
        "folder-kanban", "No projects yet",
        "A project groups people, hours and expenses, for example \u201cFood Pantry\u201d or "
        "\u201cBefriending\u201d. You can always log hours without one.",
        primary_button("Start your first project"), plain_button("Bring in a spreadsheet\u2026"),
    )  # fmt: skip
    bar = sidebar()
    bar.show_place("projects")
    return _window(bar, header, Box(state, margins=(28, 14, 28, 22)))


def form() -> Form:
    """A form with every kind of field, two of them refused."""
    made = Form(
        [
            Field("person", "&Who", PersonPicker(find_people, offers_new=True)),
            Field("day", "&Day", DateField(lambda: TODAY), "Today, yesterday or a date", half=True),
            Field("minutes", "&How long", DurationField(), "2:30, 2.5 or 90m", half=True),
            Field("starts", "&From", TimeField(), half=True),
            Field("count", "H&ow many", NumberField("12"), half=True),
            Field("activity", "&Activity", ChoiceField([(1, "Kitchen"), (2, "Driving")])),
            Field("note", "&Note", NoteField(2)),
            Field("named", "", CheckField("May be &named in reports")),
        ]
    )
    made.set_values(
        {"day": "31/02/2026", "minutes": 150, "named": True, "activity": 2, "starts": 555}
    )
    made.show_problems(
        [
            Problem("person", "Please choose who gave the hours."),
            Problem("day", "The day cannot be read. Write it like 3 April 2026 or 03/04/2026."),
        ]
    )
    return made


def forms() -> QWidget:
    """The form on a page, with buttons, choices and a side panel."""
    header = PageHeader("", primary=primary_button("Save", "check"), goes_back=True)
    header.say("Log hours", "One person, one day")
    buttons = Flow(
        primary_button("Log hours", "plus"), plain_button("Print\u2026", "printer"),
        danger_button("Remove", "trash-2"), row_button("Review", named="Review: a thing"),
        link_button("Show them"), ToolButton("pencil", "Edit"), gap=10,
    )  # fmt: skip
    off = primary_button("Not now")
    off.setEnabled(False)
    tones = Flow(*(Pill(tone.value.capitalize(), tone) for tone in Tone), off)
    choices = Segmented([(1, "One day"), (2, "A sheet"), (3, "A month")], "How to enter")
    card = Card(Row(choices, None), form(), title="Hours", gap=12)
    page = ScrollPage(buttons, tones, card, None, margins=(28, 14, 28, 22))
    note = TextField("A field")
    note.setAccessibleName("A field")
    panel = SidePanel("Margaret Ellis", Box(
        WrappingLabel("Gave 14 h 30 min on 5 occasions since 3 March. Last thanked 12 January "
                      "(training place)."),
        note, None))  # fmt: skip
    body = Row(page, panel, gap=0)
    body.box.setStretch(0, 1)
    return _window(sidebar(), header, body)


def charts() -> QWidget:
    """All kinds of charts."""
    left = Box(ChartCard(full_year()), ChartCard(heat()))
    table_card = ChartCard(half_year())
    table_card.switch.click()
    right = Box(ChartCard(lines()), table_card)
    columns = Row(left, right, margins=(28, 22, 28, 22), kind="page")
    columns.box.setStretch(0, 1)
    columns.box.setStretch(1, 1)
    return columns


def dialog() -> QWidget:
    """A dialog with a form in it."""
    return DialogFrame(None, "Thank Margaret Ellis", form(), "Thank", "She prefers a card.")


PAGES: dict[str, Callable[[], QWidget]] = {
    "home": home,
    "table": table,
    "empty": empty,
    "forms": forms,
    "charts": charts,
    "dialog": dialog,
}
SIZES = {"dialog": (480, 640)}


def write_gallery(folder: Path) -> list[Path]:
    """Write every page in light, dark and high contrast at 100 %, and light at 135 and 150 %."""
    looks = [(theme, 100) for theme in Theme] + [(Theme.LIGHT, 135), (Theme.LIGHT, 150)]
    return [
        render(make, folder / f"{name}-{theme.value.replace(' ', '-')}-{size}.png", theme, size,
               SIZES.get(name, (1280, 800)))
        for name, make in PAGES.items()
        for theme, size in looks
    ]  # fmt: skip


def main() -> None:
    """Write the gallery into the folder that is named."""
    write_gallery(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
