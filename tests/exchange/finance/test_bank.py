"""A payment list for a bank: one payment a person, in the form the bank wants."""

from uuid import UUID

import pytest

from app.exchange.finance import bank
from app.exchange.finance.lines import Payee
from app.records.failures import AppError
from app.records.finance_settings import BankColumn, BankDates
from tests.exchange.finance.finance_files import ANN, BEN, a_file, a_line, texts_of

LINES = (
    a_line(1250, 42),
    a_line(100, 43, person_id=BEN, person="Ben"),
    a_line(-250, 44),
)
PAYEES = {
    ANN: Payee("Siân Ŵyn-O'Neill & Company", "010203", "01234567"),
    BEN: Payee("B Østergård", "112233", "00000001"),
}


def test_each_person_has_one_payment_whatever_the_number_of_claims() -> None:
    file = a_file(*LINES)._replace(payees=PAYEES)
    assert texts_of(bank.content(file)) == [
        "010203,01234567,Sian Wyn-ONeill &,10.00,Expenses 7",
        "112233,00000001,B Ostergard,1.00,EXP-0043",
    ]
    assert bank.told(bank.content(file), file.settings) == (2, 1100)


@pytest.mark.parametrize(
    ("dates", "day"),
    [
        (BankDates.BRITISH, "22/04/2026"),
        (BankDates.ISO, "2026-04-22"),
        (BankDates.COMPACT, "20260422"),
    ],
)
def test_heading_hyphens_pence_and_dates_are_as_the_bank_wants(dates: BankDates, day: str) -> None:
    file = a_file(
        LINES[1],
        bank_columns=tuple(reversed(BankColumn)),
        bank_heading=True,
        bank_hyphens=True,
        bank_pence=True,
        bank_dates=dates,
    )._replace(payees=PAYEES)
    assert texts_of(bank.content(file)) == [
        "Currency,Date,Reference,Amount,Account name,Account number,Sort code",
        f"GBP,{day},EXP-0043,100,B Ostergard,00000001,11-22-33",
    ]
    assert bank.told(bank.content(file), file.settings) == (1, 100)


def test_nobody_is_paid_nothing_or_less() -> None:
    nothing = a_file(a_line(5), a_line(-5), LINES[1])
    assert bank.told(bank.content(nothing), nothing.settings) == (1, 100)
    with pytest.raises(AppError) as refused:
        bank.content(a_file(a_line(50, 41), a_line(100), a_line(-600)))
    assert refused.value.sentence == (
        "No list was made, because Ann Lee would be paid -£4.50. Leave EXP-0042 for a later "
        "batch, in which more is due to them."
    )


def test_those_without_bank_details_are_named() -> None:
    with pytest.raises(AppError, match="because Ben has no bank details that are confirmed"):
        bank.content(a_file(*LINES)._replace(payees={ANN: PAYEES[ANN]}))
    many = [a_line(1, person_id=UUID(int=n), person=f"P{n}") for n in range(9)]
    with pytest.raises(AppError, match="because P0, P1, P2 and 6 others have no bank details"):
        bank.content(a_file(*many)._replace(payees={}))


def test_a_name_without_a_letter_that_banks_take_is_refused() -> None:
    file = a_file(a_line())._replace(payees={ANN: Payee("語", "010203", "01234567")})
    with pytest.raises(AppError, match="there are none in the account name of Ann Lee"):
        bank.content(file)


def test_a_list_without_account_or_amount_is_refused() -> None:
    with pytest.raises(AppError, match="no bank pays without sort code and amount"):
        bank.content(a_file(a_line(), bank_columns=(BankColumn.ACCOUNT_NUMBER,)))


@pytest.mark.parametrize(
    ("was", "becomes", "why"),
    [
        (b"010203", b"10203", "goes to no account"),
        (b"01234567", b"1234567", "goes to no account"),
        (b"12.50", b"0.00", "not above nothing"),
    ],
)
def test_what_a_bank_would_refuse_is_not_read_back(was: bytes, becomes: bytes, why: str) -> None:
    file = a_file(LINES[0])._replace(payees=PAYEES)
    with pytest.raises(ValueError, match=why):
        bank.told(bank.content(file).replace(was, becomes), file.settings)


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("=HYPERLINK(1)", "HYPERLINK 1"),
        ("-J. Smith-", "J. Smith"),
        ("Ann O’Neill", "Ann ONeill"),
        ("Straße Łódź", "Strasse Lodz"),
        ("Ægir Œuvre Đ", "AEgir OEuvre D"),
        ("語", ""),
    ],
)
def test_names_are_written_in_the_letters_of_banks(text: str, letters: str) -> None:
    assert bank.bank_text(text) == letters
