"""Charts: axes people can read, the same paint everywhere, and words for who cannot see them."""

from datetime import date
from pathlib import Path

import pytest
from defusedxml import ElementTree
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from app.desktop.charts.bars import BarChart
from app.desktop.charts.chart import Chart, Series
from app.desktop.charts.chart_card import ChartCard
from app.desktop.charts.heat_map import HeatMap, heat_step
from app.desktop.charts.pictures import drawing, page, picture
from app.desktop.charts.scale import axis, label
from app.desktop.look.look import Look
from app.desktop.look.tokens import DARK, LIGHT, Theme
from tests.desktop.accessibility import name_of
from tests.desktop.gallery import full_year, half_year, heat, lines
from tests.desktop.render import settle

SIZE = QSize(520, 300)
CHARTS = [half_year(), full_year(), lines(), heat()]


@pytest.mark.parametrize(
    ("highest", "ticks"),
    [
        (356, (0, 100, 200, 300, 400)),
        (26, (0, 10, 20, 30)),
        (7, (0, 2, 4, 6, 8)),
        (0.9, (0, 0.25, 0.5, 0.75, 1.0)),
        (1000, (0, 250, 500, 750, 1000)),
        (0, (0, 1)),
    ],
)
def test_axes_begin_at_zero_and_step_readably(highest: float, ticks: tuple[float, ...]) -> None:
    assert axis(highest).ticks == pytest.approx(ticks)
    assert axis(highest).top >= highest


def test_labels_are_short() -> None:
    assert [label(value) for value in (0, 2.5, 12000)] == ["0", "2.5", "12,000"]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: type(chart).__name__)
@pytest.mark.parametrize("theme", list(Theme))
def test_every_kind_is_drawn_in_its_own_colours(chart: Chart, theme: Theme) -> None:
    look = Look(theme)
    image = picture(chart, SIZE, look, 1.0)
    seen = {image.pixelColor(x, y).name() for x in range(520) for y in range(0, 300, 2)}
    assert look.tokens.surface in seen
    assert look.tokens.chart_bar in seen or look.tokens.heat_2 in seen


def test_a_picture_grows_with_its_scale_and_text() -> None:
    assert picture(half_year(), SIZE, scale=2.0).size() == SIZE * 2
    small, large = (picture(half_year(), SIZE, Look(text_size=n), 1.0) for n in (100, 150))
    assert small != large


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: type(chart).__name__)
def test_a_drawing_is_vector_and_says_what_it_shows(chart: Chart) -> None:
    root = ElementTree.fromstring(drawing(chart, SIZE))
    assert root is not None
    texts = " ".join(root.itertext())
    assert chart.title in texts
    assert not root.findall(".//{http://www.w3.org/2000/svg}image")


def test_a_page_holds_letters_not_dots(tmp_path: Path) -> None:
    where = tmp_path / "chart.pdf"
    page(full_year(), where, SIZE)
    written = where.read_bytes()
    assert written.startswith(b"%PDF")
    assert b"/FontFile" in written
    assert b"/Subtype /Image" not in written


def test_a_chart_is_told_in_words() -> None:
    assert full_year().told() == (
        "Volunteer hours by month. April 2025 \u2013 March 2026 \u00b7 3,283 hours. "
        "Hours: most in Mar (356 h), least in Aug (190 h), in Mar 356 h. "
        "Volunteers: most in Mar (26 people), least in Aug (15 people), in Mar 26 people."
    )
    assert "busiest weekday" in heat().told()


def test_an_empty_chart_is_drawn_and_told() -> None:
    empty = BarChart("Hours", "Nothing yet", (), Series("Hours", ()))
    days = HeatMap("Days", "Nothing yet", date(2026, 1, 1), date(2026, 3, 1), {})
    for chart in (empty, days):
        assert not picture(chart, SIZE).isNull()
        assert "othing yet" in chart.told()


def test_the_table_holds_the_same_figures() -> None:
    table = full_year().table()
    assert table.heads == ("", "Hours", "Volunteers")
    assert table.rows[0] == ("Apr", "212 h", "18 people")
    assert len(lines().table().rows) == 12
    assert heat().table().rows[0][0] == "31 Mar 2025"


def test_heat_steps_share_the_highest_evenly() -> None:
    assert [heat_step(value, 8) for value in (0, 1, 2, 3, 5, 8)] == [0, 1, 1, 2, 3, 4]
    assert heat_step(1, 1) == 1
    assert heat_step(3, 0) == 0


def _shows_table(card: ChartCard) -> bool:
    return card.shows_table


def test_a_card_shows_the_chart_or_the_table(qtbot: QtBot) -> None:
    card = ChartCard(half_year())
    qtbot.addWidget(card)
    settle(card, (400, 320))
    assert name_of(card.view) == "Hours by month"
    assert card.view.accessibleDescription().startswith("Hours by month. October to March")
    assert name_of(card.switch) == "Show as table: Hours by month"
    card.switch.click()
    assert _shows_table(card)
    card.show_chart(full_year())
    assert _shows_table(card)
    assert name_of(card.switch) == "Show as chart: Volunteer hours by month"
    card.switch.click()
    assert not _shows_table(card)
    card.show_chart(half_year())
    assert card.view.chart.title == "Hours by month"


def test_a_bar_stands_where_its_value_says() -> None:
    chart = BarChart("T", "S", ("a", "b"), Series("H", (100.0, 50.0)))
    image = picture(chart, QSize(400, 300), scale=1.0)
    bar = [
        sum(image.pixelColor(x, y).name() == LIGHT.chart_bar for y in range(70, 300))
        for x in (140, 295)
    ]
    assert bar[0] == pytest.approx(2 * bar[1], abs=3)
    assert DARK.chart_bar != LIGHT.chart_bar
