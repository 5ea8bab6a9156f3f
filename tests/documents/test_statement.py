"""The statement: two totals side by side, nothing subtracted, expenses apart."""

from dataclasses import replace

import pytest

from app.documents.statement import Statement, statements
from tests.documents.papers import flowing_text_of
from tests.documents.samples import LETTERHEAD, STATEMENT


def text_of_statement(statement: Statement = STATEMENT) -> str:
    return flowing_text_of(statements(LETTERHEAD, statement).pdf())


@pytest.mark.needs_program
def test_both_sides_have_their_total_in_words() -> None:
    text = text_of_statement()
    for words in (
        "You gave",
        "107 h 45 min",
        "of your time, on 41 occasions, in 3 activities",
        "You were given",
        "3 things",
        "2 words of thanks and 1 round of refreshments",
        "Food Pantry 3 April 2025 20 March 2026 31 84 h 30 min",
        "3 Jun 2025 Thanks A card · from Sarah Price",
        "Promised, and still to come",
        "Training place First aid at work",
        "Offered, and you chose not to take it",
        "Gift Tickets",
        "Thank you for a year of Thursdays.",
        "From our records on 9 April 2026.",
    ):
        assert words in text
    assert not {"-", "−"} & set(text)


@pytest.mark.needs_program
def test_expenses_are_said_apart_and_counted_nowhere() -> None:
    text = text_of_statement()
    assert "We also paid back £84.20 that you had spent." in text
    assert "xpenses paid" not in text
    assert "paid back" not in text_of_statement(replace(STATEMENT, expenses_paid_pence=0))


@pytest.mark.needs_program
def test_hours_without_anything_back_are_owned_up_to() -> None:
    text = text_of_statement(replace(STATEMENT, received=()))
    assert "Nothing yet" in text
    assert "We owe you thanks." in text
    assert "What you were given" not in text
    unwanted = text_of_statement(replace(STATEMENT, received=(), may_be_thanked=False))
    assert "owe" not in unwanted


@pytest.mark.needs_program
def test_days_without_anything_are_said_as_they_are() -> None:
    text = text_of_statement(
        replace(STATEMENT, received=(), given=(), expenses_paid_pence=0, closing="")
    )
    assert text.count("Nothing yet") == 2
    assert "No hours are written down for these days." in text
    assert "owe" not in text


def test_many_statements_are_named_together() -> None:
    assert statements(LETTERHEAD, STATEMENT, STATEMENT).title == "Statements"
