"""A reference is drafted from the record alone, and looked through for what it should not say."""

from datetime import date

import pytest

from app.records.person import Standing
from app.rules.reference_text import (
    ReferenceFacts,
    Trained,
    Work,
    cautions,
    drafted,
    marks,
    parted,
    with_opinion,
)

TODAY = date(2026, 11, 24)
FACTS = ReferenceFacts(
    name="Siân Llewelyn",
    called="Siân",
    charity="Riverside Community Trust",
    standing=Standing.VOLUNTEER,
    first_day=date(2024, 3, 5),
    last_day=date(2026, 11, 20),
    left_on=None,
    occasions=41,
    work=(Work("Garden", 6_150), Work("Café", 119)),
    training=(Trained("Food hygiene 2", date(2025, 2, 1)),),
    skills_seen=("Seed saving", "Welsh"),
)


def test_a_draft_tells_dates_work_training_and_skills() -> None:
    assert drafted(FACTS, TODAY) == (
        "Siân Llewelyn has volunteered with Riverside Community Trust since 5 March 2024.\n\n"
        "In this time Siân gave 104 hours on 41 occasions: Garden (102 hours) and Café (1 hour)."
        "\n\nSiân completed this training with us: Food hygiene 2 (1 February 2025).\n\n"
        "We have seen Siân use these skills: Seed saving and Welsh.\n\n"
        "This is what our records show on 24 November 2026."
    )
    assert cautions(drafted(FACTS, TODAY)) == ()


def test_what_is_not_known_is_left_out() -> None:
    bare = FACTS._replace(first_day=None, work=(), training=(), skills_seen=(), occasions=0)
    assert drafted(bare, TODAY) == (
        "Siân Llewelyn has volunteered with Riverside Community Trust.\n\n"
        "This is what our records show on 24 November 2026."
    )


@pytest.mark.parametrize(
    ("standing", "left_on", "told"),
    [
        (Standing.TRUSTEE, None, "has been a trustee of Riverside Community Trust since"),
        (Standing.TRUSTEE, date(2026, 6, 1), "was a trustee of Riverside Community Trust from"),
        (Standing.STAFF, None, "has worked with"),
        (Standing.STAFF, date(2026, 6, 1), "worked with"),
        (Standing.VOLUNTEER, date(2026, 6, 1), "from 5 March 2024 to 1 June 2026."),
        (Standing.VOLUNTEER, date(2027, 6, 1), "since 5 March 2024."),
    ],
)
def test_in_what_capacity_and_for_how_long(
    standing: Standing, left_on: date | None, told: str
) -> None:
    assert told in drafted(FACTS._replace(standing=standing, left_on=left_on), TODAY)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Reliable, skilled and still willing.", []),
        ("Her sickness and a DBS check; again her Sickness.", ["sickness", "dbs"]),
        ("Absences after maternity leave.", ["absences", "maternity"]),
        ("A married Christian.", ["married", "christian"]),
    ],
)
def test_words_that_do_not_belong_are_found(text: str, words: list[str]) -> None:
    assert [caution.word for caution in cautions(text)] == words


def test_each_word_to_look_at_is_marked_where_it_stands() -> None:
    text = "Often ill. Ill again; her DBS is clear."
    assert [text[at : at + length] for at, length in marks(text)] == ["ill", "Ill", "DBS"]
    assert [one.word for one in cautions(text)] == ["ill", "dbs"]


@pytest.mark.parametrize("opinion", ["", "Reliable, and kind.", "Two\n\nparagraphs."])
def test_the_writers_opinion_is_told_apart_and_found_again(opinion: str) -> None:
    text = with_opinion("What the record shows.\n", f" {opinion} ")
    assert text.startswith("What the record shows.")
    assert ("In my own opinion:" in text) is bool(opinion)
    assert parted(text) == ("What the record shows.", opinion)
    assert with_opinion("", opinion).endswith(opinion)
