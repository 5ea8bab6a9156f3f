"""The colours of Goodturn by their use, once for each theme; nothing else names a colour."""

from enum import StrEnum
from typing import NamedTuple


class Theme(StrEnum):
    """A set of colours a window can wear."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high contrast"


class Tokens(NamedTuple):
    """Every colour a window is drawn with, named for what it is used for."""

    bg: str
    surface: str
    sidebar: str
    #: Hairlines only, never the sole edge of a control.
    border: str
    #: The edge of fields, buttons and the scroll handle.
    strong_border: str
    ink: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    tint: str
    tint_ink: str
    danger: str
    danger_tint: str
    warn: str
    warn_tint: str
    info: str
    info_tint: str
    hover: str
    toast: str
    toast_ink: str
    toast_link: str
    chart_bar: str
    chart_line: str
    chart_ink: str
    chart_text: str
    chart_grid: str
    heat_0: str
    heat_1: str
    heat_2: str
    heat_3: str
    heat_4: str

    @property
    def heat(self) -> tuple[str, str, str, str, str]:
        """The five steps of the heat map, from none to most."""
        return (self.heat_0, self.heat_1, self.heat_2, self.heat_3, self.heat_4)

    def colours(self) -> dict[str, str]:
        """Each colour by the name of its token."""
        return self._asdict()


LIGHT = Tokens(
    bg="#f6f7f6",
    surface="#ffffff",
    sidebar="#eef1f0",
    border="#dde3e1",
    strong_border="#7d8a87",
    ink="#1f2a28",
    muted="#55635f",
    accent="#0f6b5c",
    accent_hover="#0b574b",
    on_accent="#ffffff",
    tint="#d8ebe6",
    tint_ink="#0a4a3f",
    danger="#a3261f",
    danger_tint="#fbe6e4",
    warn="#8a4b08",
    warn_tint="#fcefdc",
    info="#1d5a96",
    info_tint="#e2eefa",
    hover="#e4e9e7",
    toast="#1f2a28",
    toast_ink="#ffffff",
    toast_link="#8fe0cf",
    chart_bar="#0f6b5c",
    chart_line="#b8590c",
    chart_ink="#1f2a28",
    chart_text="#5d6b68",
    chart_grid="#e3e8e6",
    heat_0="#eef2f1",
    heat_1="#cfe6df",
    heat_2="#93c9bb",
    heat_3="#4a9d8c",
    heat_4="#0f6b5c",
)

DARK = Tokens(
    bg="#171b1a",
    surface="#1f2423",
    sidebar="#1b201f",
    border="#333b39",
    strong_border="#84918e",
    ink="#eef2f1",
    muted="#a9b5b2",
    accent="#58bba8",
    accent_hover="#74cdbc",
    on_accent="#06231e",
    tint="#1f423b",
    tint_ink="#a9e4d7",
    danger="#ff9a92",
    danger_tint="#46211f",
    warn="#f3b56b",
    warn_tint="#40301a",
    info="#8fc2f5",
    info_tint="#1d3349",
    hover="#2a302e",
    toast="#eef2f1",
    toast_ink="#171b1a",
    toast_link="#0a4a3f",
    chart_bar="#4fb3a1",
    chart_line="#f0a35e",
    chart_ink="#eef2f1",
    chart_text="#a3b0ad",
    chart_grid="#36403d",
    heat_0="#262d2b",
    heat_1="#1d4a42",
    heat_2="#26705f",
    heat_3="#3b9d88",
    heat_4="#7fd6c3",
)

#: For people whose system asks for more contrast: 7:1 for text and 4.5:1 for every edge, and
#: cards are told apart by their edge, not by a shade of grey.
HIGH_CONTRAST = Tokens(
    bg="#000000",
    surface="#000000",
    sidebar="#000000",
    border="#a6b5b1",
    strong_border="#ffffff",
    ink="#ffffff",
    muted="#dde6e3",
    accent="#6fe3cd",
    accent_hover="#a4f3e3",
    on_accent="#000000",
    tint="#003d34",
    tint_ink="#c9fff3",
    danger="#ffb3ad",
    danger_tint="#3d0000",
    warn="#ffcf8a",
    warn_tint="#332000",
    info="#a9d4ff",
    info_tint="#001f3d",
    hover="#1f2e2b",
    toast="#ffffff",
    toast_ink="#000000",
    toast_link="#00463b",
    chart_bar="#6fe3cd",
    chart_line="#ffb86b",
    chart_ink="#ffffff",
    chart_text="#dde6e3",
    chart_grid="#66736f",
    heat_0="#1c2422",
    heat_1="#1c5c50",
    heat_2="#2b8d7b",
    heat_3="#4cc4ae",
    heat_4="#b5fff0",
)

TOKENS: dict[Theme, Tokens] = {
    Theme.LIGHT: LIGHT,
    Theme.DARK: DARK,
    Theme.HIGH_CONTRAST: HIGH_CONTRAST,
}
