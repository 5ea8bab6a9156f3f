"""Words in a cell: spaces of every kind, no value, yes and no."""

import pytest

from app.exchange.words import clean, folded, given, read_yes_no, several_numbers


def test_every_kind_of_space_is_a_space() -> None:
    assert clean("\u00a0Anna\u00a0\u202f Smith\t") == "Anna Smith"
    assert clean("Anna") == "Anna"


@pytest.mark.parametrize("text", ["", "N/A", "n/a", "-", "–", "uncapped", "None", "#N/A", "\u00a0"])
def test_words_for_no_value_give_nothing(text: str) -> None:
    assert given(text) == ""


@pytest.mark.parametrize("text", ["0", "Na", "Null", "no"])
def test_other_words_are_values(text: str) -> None:
    assert given(text) == text


def test_headings_are_compared_without_case_punctuation_stars_or_accents() -> None:
    assert folded("*E-mail Address:") == folded("email address *") == "emailaddress"
    assert folded("Τηλέφωνο") == folded("ΤΗΛΈΦΩΝΟ")
    assert folded("Ffôn") == "ffon"


@pytest.mark.parametrize("text", ["27-22-20", "52.45.40", "27-22", "12 14", "1/2"])
def test_several_numbers_in_a_cell_are_noticed(text: str) -> None:
    assert several_numbers(text)


@pytest.mark.parametrize("text", ["27", "27.5", "-27", "2026-04-03", "07700 900123", "1,500", ""])
def test_one_number_is_not_several(text: str) -> None:
    assert not several_numbers(text)


@pytest.mark.parametrize("text", ["yes", "Y", "TRUE", "1", "Ναι", "ie", "Oes", "ja", "oui", "sí"])
def test_yes_in_many_languages(text: str) -> None:
    assert read_yes_no(text).value is True


@pytest.mark.parametrize("text", ["no", "N", "FALSE", "0", "Όχι", "nage", "Nac oes", "nein", "non"])
def test_no_in_many_languages(text: str) -> None:
    assert read_yes_no(text).value is False


def test_a_word_that_the_office_explained_is_known() -> None:
    assert "neither yes nor no" in read_yes_no("agreed").reason
    assert read_yes_no("Agreed", yes=["agreed"]).value is True
    assert read_yes_no("refused ", no=["Refused"]).value is False
    assert read_yes_no("x", no=["x"]).value is False
    assert read_yes_no("n/a") == (None, "", ())
