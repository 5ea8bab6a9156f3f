"""The look a window wears: one set of colours at one size of text."""

from enum import IntEnum
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont

from app.desktop.look.tokens import TOKENS, Theme, Tokens

#: How large text may be, in percent of the design.
TEXT_SIZES = (100, 115, 135, 150)

FAMILIES = ("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "sans-serif")


class Size(IntEnum):
    """The five sizes of type, in pixels at 100 %."""

    FIGURE = 26
    TITLE = 24
    SECTION = 16
    BODY = 14
    SMALL = 12


class Look(NamedTuple):
    """Colours and measures; every length of the design passes through `px`."""

    theme: Theme = Theme.LIGHT
    text_size: int = 100

    @property
    def tokens(self) -> Tokens:
        """The colours of this look."""
        return TOKENS[self.theme]

    def px(self, length: float) -> int:
        """A length of the design at this text size, in whole pixels."""
        return round(length * self.text_size / 100)

    def colour(self, token: str) -> QColor:
        """The colour of a token."""
        return QColor(getattr(self.tokens, token))

    def font(self, size: Size = Size.BODY, weight: int = 400, *, tabular: bool = False) -> QFont:
        """The font of that size and weight; tabular figures are all equally wide."""
        font = QFont(list(FAMILIES))
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight))
        if tabular:
            font.setFeature(QFont.Tag.fromString("tnum"), 1)
        return font


class _Worn:
    """The look that the application wears now; `wear` sets it before Qt tells the widgets."""

    look = Look()


def current_look() -> Look:
    """The look the application wears now."""
    return _Worn.look


def set_current_look(look: Look) -> None:
    """Remember the look that is about to be worn; only `themes.wear` calls it."""
    _Worn.look = look


class Dressed:
    """A part that draws something itself and is dressed anew when the look changes.

    `themes.wear` dresses all of them: Qt tells a widget of a new stylesheet only once it was shown.
    """

    def dress(self, look: Look) -> None:
        """Take up the measures, fonts and icons of a look."""
