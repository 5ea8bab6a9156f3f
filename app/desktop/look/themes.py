"""Which look the application wears: the person's choice, or what the system asks for."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.desktop.look.fonts import load_fonts
from app.desktop.look.look import TEXT_SIZES, Dressed, Look, current_look, set_current_look
from app.desktop.look.stylesheet import stylesheet
from app.desktop.look.tokens import Theme, Tokens


class ThemeChoice(StrEnum):
    """What a person may choose in Settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def theme_choice(kept: str) -> ThemeChoice:
    """The choice that was kept under that word; following the system where it is none."""
    return next((one for one in ThemeChoice if one.value == kept), ThemeChoice.SYSTEM)


_SCHEMES = {
    ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
    ThemeChoice.LIGHT: Qt.ColorScheme.Light,
    ThemeChoice.DARK: Qt.ColorScheme.Dark,
}


def palette(tokens: Tokens) -> QPalette:
    """The Qt palette of a set of colours, for all that the stylesheet does not name."""
    made = QPalette()
    roles = QPalette.ColorRole
    colours = {
        roles.Window: tokens.bg,
        roles.AlternateBase: tokens.bg,
        roles.Base: tokens.surface,
        roles.Button: tokens.surface,
        roles.Light: tokens.surface,
        roles.Midlight: tokens.hover,
        roles.Mid: tokens.border,
        roles.Dark: tokens.strong_border,
        roles.Shadow: tokens.strong_border,
        roles.WindowText: tokens.ink,
        roles.Text: tokens.ink,
        roles.ButtonText: tokens.ink,
        roles.BrightText: tokens.danger,
        roles.PlaceholderText: tokens.muted,
        roles.Highlight: tokens.accent,
        roles.HighlightedText: tokens.on_accent,
        roles.Accent: tokens.accent,
        roles.Link: tokens.accent,
        roles.LinkVisited: tokens.accent,
        roles.ToolTipBase: tokens.toast,
        roles.ToolTipText: tokens.toast_ink,
    }
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return made


def wear(application: QApplication, look: Look) -> None:
    """Dress the whole application in a look."""
    set_current_look(look)
    application.setPalette(palette(look.tokens))
    application.setFont(look.font())
    application.setStyleSheet(stylesheet(look))
    for widget in application.allWidgets():
        if isinstance(widget, Dressed):
            widget.dress(look)


class Themes(QObject):
    """The look of the running application, kept in step with the person and the system.

    Signals: `changed(Look)` after the application was dressed anew.
    """

    changed = Signal(object)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._choice = ThemeChoice.SYSTEM
        self._text_size = 100
        load_fonts()
        self._hints = application.styleHints()
        # Kept for as long as the application lives: a hints object that was dropped and asked
        # for again has answered "Internal C++ object already deleted".
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._accessibility.contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def choice(self) -> ThemeChoice:
        """What the person chose."""
        return self._choice

    @property
    def text_size(self) -> int:
        """How large text is, in percent."""
        return self._text_size

    @property
    def look(self) -> Look:
        """The look that is worn now."""
        return current_look()

    def wears_high_contrast(self) -> bool:
        """Whether the system asks for more contrast."""
        return self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast

    def choose(self, choice: ThemeChoice | None = None, text_size: int | None = None) -> None:
        """Follow the person's choice from now on; what is left out stays as it is."""
        if text_size is not None:
            self._text_size = min(TEXT_SIZES, key=lambda size: abs(size - text_size))
        if choice is not None:
            self._choice = choice
            self._hints.setColorScheme(_SCHEMES[choice])
        self._dress()

    def _on_system_changed(self, *_: object) -> None:
        self._dress()

    def _dress(self) -> None:
        look = Look(self._wanted_theme(), self._text_size)
        if look == current_look() and self._application.styleSheet():
            return
        wear(self._application, look)
        self.changed.emit(look)

    def _wanted_theme(self) -> Theme:
        if self._choice is ThemeChoice.SYSTEM and self.wears_high_contrast():
            return Theme.HIGH_CONTRAST
        if self._choice is ThemeChoice.SYSTEM:
            dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
            return Theme.DARK if dark else Theme.LIGHT
        return Theme(self._choice.value)
