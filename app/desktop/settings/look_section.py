"""The look of this computer: colours and the size of text, changed at once."""

from app.desktop.desk import Desk
from app.desktop.look.look import TEXT_SIZES
from app.desktop.look.themes import ThemeChoice
from app.desktop.parts.boxes import Card, Row
from app.desktop.parts.choosing import Segmented
from app.desktop.parts.labels import Label, WrappingLabel
from app.desktop.settings.section import Section


class LookSection(Section):
    """Two choices; nothing of them is kept in the office file."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Look of this computer"))
        self.colours = Segmented(self._themes(), self.tr("Colours"))
        self.colours.chosen.connect(self._on_theme_chosen)
        self.text_size = Segmented(
            [(size, self.tr("{size} %").format(size=size)) for size in TEXT_SIZES],
            self.tr("Size of text"),
        )
        self.text_size.chosen.connect(self._on_text_size_chosen)
        card = Card(
            Label(self.tr("Colours"), "strong"),
            self._beside(self.colours),
            Label(self.tr("Size of text"), "strong"),
            self._beside(self.text_size),
            WrappingLabel(
                self.tr(
                    "Both are changed at once and belong to this computer alone. Where the system "
                    "asks for more contrast, Goodturn follows it."
                ),
                "small",
            ),
            title=self.tr("Look of this computer"),
            margins=(18, 14, 18, 18),
            gap=10,
        )
        self.compose(card, None)
        desk.themes.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Mark what is worn now, wherever it was chosen."""
        self.colours.choose(self.desk.themes.choice)
        self.text_size.choose(self.desk.themes.text_size)

    def _themes(self) -> list[tuple[ThemeChoice, str]]:
        return [
            (ThemeChoice.SYSTEM, self.tr("As the system")),
            (ThemeChoice.LIGHT, self.tr("Light")),
            (ThemeChoice.DARK, self.tr("Dark")),
        ]

    def _beside(self, choice: Segmented) -> Row:
        return Row(choice, None)

    def _on_theme_chosen(self, choice: ThemeChoice) -> None:
        self.desk.themes.choose(choice)
        self.desk.preferences.change(theme=choice.value)

    def _on_text_size_chosen(self, size: int) -> None:
        self.desk.themes.choose(text_size=size)
        self.desk.preferences.change(text_size=size)
