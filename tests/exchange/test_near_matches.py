"""Near matches are proposals, nearest first."""

from app.exchange.near_matches import near_matches

PEOPLE = [
    "Margaret Ellis",
    "Margret Elis",
    "Mark Evans",
    "José Ángel Ruiz",
    "Ann-Marie Jones",
    "Ellis",
]


def test_a_slip_of_the_pen_is_found() -> None:
    found = near_matches("Margaret Elis", PEOPLE)
    assert [match.name for match in found] == ["Margaret Ellis", "Margret Elis"]
    assert [match.place for match in found] == [0, 1]
    assert found[0].nearness >= 90


def test_the_order_of_names_case_and_accents_do_not_matter() -> None:
    assert near_matches("ELLIS, Margaret", PEOPLE)[0].nearness == 100
    assert near_matches("Jose Angel Ruiz", PEOPLE)[0].name == "José Ángel Ruiz"
    assert near_matches("Ann Marie Jones", PEOPLE)[0].name == "Ann-Marie Jones"


def test_a_stranger_is_like_nobody() -> None:
    assert near_matches("Zebedee Quill", PEOPLE) == []
    assert near_matches("", PEOPLE) == []


def test_no_more_than_asked_for() -> None:
    assert len(near_matches("Anna Smith", ["Anna Smith"] * 9, limit=3)) == 3
