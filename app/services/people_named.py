"""Whom a name or a number means, where there is nobody to choose among several."""

from app.records.failures import AppError
from app.rules.folding import fold
from app.rules.wording import counted
from app.services import people_search
from app.services.people_search import PersonFound
from app.store.office_file import OfficeFile

#: So many of one name are looked at, which is more than any charity has.
_MOST = 50


def person_named(office: OfficeFile, text: str) -> PersonFound:
    """The one person of that number, or of just that name.

    Raises AppError where there is nobody, or more than one.
    """
    with office.reading() as session:
        found = people_search.found(session, text, _MOST)
    numbered = [one for one in found if one.number and one.number.lower() == text.strip().lower()]
    named = [one for one in found if fold(text) in (fold(one.name), fold(one.known_as))]
    meant = numbered or named
    if len(meant) == 1:
        return meant[0]
    if meant:
        numbers = ", ".join(one.number or "none" for one in meant)
        raise AppError(
            f"Nothing was made: {counted(len(meant), 'person', 'people')} go by {text!r}. "
            f"Please give the number instead: {numbers}."
        )
    if found:
        like = ", ".join(one.name for one in found[:3])
        raise AppError(f"Nothing was made: nobody is called just {text!r}. Is it {like}?")
    raise AppError(f"Nothing was made: nobody goes by {text!r}. Look it up on the list of people.")
