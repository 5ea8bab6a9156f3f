"""Wishes are read for just those who are asked for, with a suggestion made from them."""

from uuid import UUID

from app.services.wishes import WishesRow, wishes
from app.store.office_file import OfficeFile
from tests.services.conftest import added


def test_wishes_are_told_by_name(office: OfficeFile, amina: UUID) -> None:
    added(office, "Somebody else")
    tom = added(
        office,
        "Tom Price",
        known_as="Tommy",
        thanks_manner="a card or letter",
        would_value=["training", "gift"],
        wishes="No fuss.",
        may_be_named=True,
    )
    suggestion = (
        "Tommy would value training or a gift and likes to be thanked with a card or letter."
    )
    assert wishes(office, [tom, amina]) == [
        WishesRow(amina, "Amina Diallo", "", "", False, False),
        WishesRow(tom, "Tom Price", suggestion, "No fuss.", False, True),
    ]


def test_nobody_has_no_wishes(office: OfficeFile) -> None:
    assert wishes(office, []) == []
