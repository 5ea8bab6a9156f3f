"""Somebody is spoken to as they would be across a table."""

import pytest

from app.rules.naming import spoken_to


@pytest.mark.parametrize(
    ("name", "known_as", "said"),
    [
        ("Amina Diallo", "", "Amina"),
        ("Amina Diallo", "Mina", "Mina"),
        ("Siân Ŵyn *Llewelyn* #sys <b>", "", "Siân"),
        ("Cher", "", "Cher"),
        ("Mrs Price", "", "Mrs Price"),
        ("Dr. Ann Price", "", "Dr. Ann Price"),
        ("J. Okafor", "", "J. Okafor"),
        ("Price, Ann", "", "Price, Ann"),
    ],
)
def test_what_follows_dear(name: str, known_as: str, said: str) -> None:
    assert spoken_to(name, known_as) == said
