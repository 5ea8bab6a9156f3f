"""A name or a number means one person, or is refused in a sentence."""

from uuid import UUID

import pytest

from app.records.failures import AppError
from app.services.people_named import person_named
from app.store.office_file import OfficeFile
from tests.services.conftest import added


@pytest.mark.parametrize("text", ["Amina Diallo", " amina  DIALLO ", "Mina", "V-17", "v-17"])
def test_it_means_one(office: OfficeFile, text: str) -> None:
    person = added(office, "Amina Diallo", number="V-17", known_as="Mina")
    added(office, "Amina Diallo-Price", number="18")
    assert person_named(office, text).id == person


def test_twins_are_told_apart_by_number(office: OfficeFile) -> None:
    added(office, "Jo Price", number="17")
    added(office, "Jo Price", number="18")
    added(office, "Jo Price")
    with pytest.raises(AppError) as refusal:
        person_named(office, "jo price")
    assert refusal.value.sentence.startswith("Nothing was made: 3 people go by 'jo price'.")
    assert {"17", "18"} <= set(refusal.value.sentence.replace(".", "").replace(",", "").split())


def test_nobody_is_told_with_who_is_like_it(office: OfficeFile, amina: UUID) -> None:
    with pytest.raises(AppError, match=r"nobody is called just 'Amina'. Is it Amina Diallo\?"):
        person_named(office, "Amina")
    with pytest.raises(AppError, match=r"nobody goes by 'Una'"):
        person_named(office, "Una")
