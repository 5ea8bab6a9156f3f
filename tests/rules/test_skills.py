"""Skills are read apart, matched by their words, and told used from unused."""

from datetime import date

import pytest

from app.rules.skills import Skill, matches, of_person, read_apart

TODAY = date(2026, 11, 24)
LATELY = date(2026, 9, 1)
LONG_AGO = date(2025, 9, 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ()),
        ("Sign language, driving; Welsh\nwelsh", ("Sign language", "driving", "Welsh")),
        (" , ;\n", ()),
        ("first  aid", ("first aid",)),
    ],
)
def test_a_text_is_read_apart(text: str, told: tuple[str, ...]) -> None:
    assert read_apart(text) == told


@pytest.mark.parametrize(
    ("wanted", "skill", "expected"),
    [
        ("driving", "Driving", True),
        ("driving", "Minibus driving", True),
        ("British Sign Language", "sign language", True),
        ("driving", "diving", False),
        ("", "driving", False),
        ("Sian's", "sians", True),
    ],
)
def test_a_skill_matches_by_whole_words(wanted: str, skill: str, expected: bool) -> None:
    assert matches(wanted, skill) is expected


def test_what_was_seen_belongs_to_what_is_offered() -> None:
    skills = of_person(
        "Minibus driving, Welsh",
        "welsh, chess",
        [
            ("driving", LONG_AGO),
            ("Driving", LATELY),
            ("driving", LONG_AGO),
            ("Calming a room", LATELY),
        ],
    )
    assert skills == (
        Skill("Minibus driving", True, False, LATELY),
        Skill("Welsh", True, True, None),
        Skill("chess", False, True, None),
        Skill("Calming a room", False, False, LATELY),
    )
    assert [skill.is_unused(TODAY) for skill in skills] == [False, True, True, False]


def test_a_skill_that_was_seen_more_than_a_year_ago_is_unused() -> None:
    (skill,) = of_person("chess", "", [("chess", LONG_AGO)])
    assert skill.is_unused(TODAY)
    assert not skill.is_unused(date(2026, 9, 1))
