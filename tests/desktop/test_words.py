"""Many names in a row, as the window says them."""

from app.desktop.words import first_few
from tests.desktop.render import application


def test_the_first_few_are_named_and_the_others_are_counted() -> None:
    application()
    assert (
        first_few(["Amina", "Ben", "Carys", "Dai", "Elin"], 3) == "Amina, Ben, Carys and 2 others"
    )


def test_nobody_is_counted_in_whose_place_there_is_a_name() -> None:
    assert first_few(["Amina", "Ben", "Carys", "Dai"], 3) == "Amina, Ben, Carys and Dai"
    assert first_few([], 3) == ""
