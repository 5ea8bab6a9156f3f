"""How somebody is spoken to: by the name they go by, or else by their first name."""

from app.rules.folding import fold

#: Before a family name; whoever is written down so is spoken to by the whole of it.
_TITLES = frozenset(
    (
        *("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "cllr"),
        *("rev", "revd", "reverend", "canon", "fr", "sir", "dame", "lord", "lady"),
    )
)


def spoken_to(name: str, known_as: str = "") -> str:
    """What follows "Dear": 'Amina' of 'Amina Diallo', but 'Mrs Price' and 'Price, Ann' whole."""
    if known_as:
        return known_as
    first, _, rest = name.partition(" ")
    is_given_name = len(first) > 2 and "," not in name and fold(first) not in _TITLES
    return first if rest and is_given_name else name
