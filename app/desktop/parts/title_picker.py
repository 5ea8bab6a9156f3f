"""A field for one of a list that is known by titles: Down shows all of them."""

from collections.abc import Sequence

from app.desktop.parts.picker import NEW, Picker
from app.desktop.parts.suggestions import Suggestion


class TitlePicker(Picker):
    """One of a list by its title; what stands in the list already is never offered as new.

    Signals: `edited()`; `new_asked(str)` with the title of something to add.
    """

    def _found(self, text: str) -> Sequence[Suggestion]:
        # Once one is chosen its name narrows nothing: Down shows what else there is.
        if self.choice is not None:
            return super()._found("")
        found = super()._found(text)
        wanted = text.strip().casefold()
        if any(one.key is not NEW and one.text.casefold() == wanted for one in found):
            return [one for one in found if one.key is not NEW]
        return found
