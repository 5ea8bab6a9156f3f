"""Contact cards of both versions, in whatever encoding, become a sheet of people."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange import contact_cards
from app.exchange.card_lines import CardLine, RawCard
from app.exchange.contact_cards import read_cards
from app.exchange.proposing import propose
from app.exchange.questions import questions
from app.exchange.reading_rows import ReadRow, read_rows
from app.exchange.sheet import Oddity, Sheet, SheetForm
from app.records.failures import AppError, Cancelled
from tests.shared_data import shared_file

TODAY = date(2026, 11, 24)
CARD = """BEGIN:VCARD
VERSION:3.0
N:Pugh;Zoë;Mair;;
FN:Zoë Pugh
NICKNAME:Zo
TEL;TYPE=FAX:029 2018 0000
TEL;TYPE=WORK,VOICE:029 2018 0123
item1.TEL;TYPE="CELL":+44 7700 900123
EMAIL;TYPE=INTERNET:work@example.org
EMAIL;TYPE=INTERNET,pref:zoe@example.org
ADR;TYPE=HOME:;;1 High Street;Cardiff;;CF10 1AA;Wales
BDAY:1980-12-25
NOTE:Sings\\, plays\\nand bakes
URL:https://example.org/never-opened
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ
 SkZJRgABAQAAAQABAAD
END:VCARD
"""


def cards(folder: Path, text: str | bytes, encoding: str = "utf-8") -> Sheet:
    path = folder / "people.vcf"
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return read_cards(path)


def people(sheet: Sheet) -> list[ReadRow]:
    mapping = propose(sheet)
    assert questions(sheet, mapping, today=TODAY) == []
    return list(read_rows(sheet, mapping, today=TODAY))


def test_a_card_gives_a_person(tmp_path: Path) -> None:
    sheet = cards(tmp_path, CARD)
    assert (sheet.form, list(sheet.lines), sheet.notes) == (SheetForm.CARDS, [1], ())
    [row] = people(sheet)
    assert row.person is not None
    assert dict(row.person.values) == {
        "name": "Zoë Pugh",
        "known_as": "Zo",
        "email": "zoe@example.org",
        "phone": "+44 7700 900123",
        "postcode": "CF10 1AA",
        "born_on": date(1980, 12, 25),
        "notes": "Sings, plays\nand bakes",
    }
    assert row.person.more_phones == ("029 2018 0123",)
    assert row.person.more_emails == ("work@example.org",)
    assert "never-opened" not in str(sheet.rows)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_any_encoding_and_line_end(tmp_path: Path, encoding: str, end: str) -> None:
    sheet = cards(tmp_path, (CARD * 2).replace("\n", end), encoding)
    assert [cells[0] for cells in sheet.rows] == ["Zoë Pugh", "Zoë Pugh"]
    assert list(sheet.lines) == [1, 18]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (b"FN;CHARSET=windows-1252:Zo\xeb", "Zoë"),
        (b"FN:Zo\xc3\xab", "Zoë"),
        (b"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB=20P=\r\n=75gh", "Zoë Pugh"),
        (b"FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-2:=A3ukasz", "Łukasz"),
        (b"FN:Zoe\r\n  Pugh", "Zoe Pugh"),
        (b"N:Pugh\\, Jones;Zoe;;;", "Zoe Pugh, Jones"),
        (b"N:Pugh;Zoe,Ann;;;", "Zoe, Ann Pugh"),
        (b"fn:Zoe", "Zoe"),
        (b"FN: \r\nN:Pugh;Zoe", "Zoe Pugh"),
        (b"FN;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:Zoe=0D=0APugh", "Zoe Pugh"),
    ],
)
def test_names_in_every_way_of_writing(tmp_path: Path, line: bytes, name: str) -> None:
    sheet = cards(tmp_path, b"BEGIN:VCARD\r\nVERSION:2.1\r\n" + line + b"\r\nEND:VCARD\r\n")
    [row] = people(sheet)
    assert row.person is not None
    assert row.person.name == name
    assert sheet.notes == ()


@pytest.mark.parametrize(
    "line", [b"FN:Zo\xeb", b"FN;ENCODING=QUOTED-PRINTABLE:Zo=EB", b"FN;CHARSET=klingon:Zo\xeb"]
)
def test_letters_that_had_to_be_guessed_are_told(tmp_path: Path, line: bytes) -> None:
    sheet = cards(tmp_path, b"BEGIN:VCARD\n" + line + b"\nEND:VCARD\n" + CARD.encode())
    assert sheet.rows[0][0] == "Zoë"
    assert sheet.notes[0].startswith("1 card does not say how letters are written")
    both = cards(tmp_path, (b"BEGIN:VCARD\n" + line + b"\nEND:VCARD\n") * 2)
    assert both.notes[0].startswith("2 cards do not say")


def test_a_card_with_only_an_address_is_a_person_without_a_name(tmp_path: Path) -> None:
    [row] = people(cards(tmp_path, "BEGIN:VCARD\nEMAIL;PREF:a@example.org\nEND:VCARD\n"))
    assert row.person is not None
    assert (row.person.name, row.person.email) == ("", "a@example.org")


def test_a_card_inside_a_card_is_left_out(tmp_path: Path) -> None:
    inner = "AGENT:\nBEGIN:VCARD\nFN:Inner\nEND:VCARD\n"
    sheet = cards(tmp_path, f"BEGIN:VCARD\nFN:Outer\n{inner}END:VCARD\nEND:VCARD\n")
    assert [cells[0] for cells in sheet.rows] == ["Outer"]


def test_a_card_that_never_ends_is_still_read(tmp_path: Path) -> None:
    sheet = cards(tmp_path, "BEGIN:VCARD\nFN:Anna\n")
    assert [cells[0] for cells in sheet.rows] == ["Anna"]


def test_an_unprintable_card_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    sheet = cards(tmp_path, "BEGIN:VCARD\nFN:Anna\nN:\\\nNOTE:\x00\nEND:VCARD\n" + CARD)
    assert sheet.odd(0) == {Oddity.UNPRINTABLE}
    assert [row.is_readable for row in people(sheet)] == [False, True]


LINES = st.lists(
    st.builds(
        CardLine,
        st.sampled_from(["N", "FN", "ADR", "TEL", "BDAY", "NOTE", "EMAIL", "NICKNAME"]),
        st.just(()),
        st.text(st.sampled_from('ab;,\\:\n\r="^ \t\x00\x0b\x85\u2028é.N'), max_size=12),
    ),
    max_size=5,
)


@given(LINES)
def test_no_value_keeps_a_card_from_being_read(lines: list[CardLine]) -> None:
    row = contact_cards._row(RawCard(1, tuple(lines)))
    assert len(row.cells) == len(contact_cards.HEADINGS)


def test_too_many_cards_or_none_are_refused(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="no contact card"):
        cards(tmp_path, "BEGIN\n")
    with pytest.raises(AppError, match="more than 5,000 cards"):
        cards(tmp_path, "BEGIN:VCARD\nEND:VCARD\n" * 5001)
    path = tmp_path / "huge.vcf"
    with path.open("wb") as file:
        file.truncate(contact_cards.LARGEST_BYTES + 1)
    with pytest.raises(AppError, match="larger than 100 MB"):
        read_cards(path)


def test_progress_is_told_and_reading_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_text(CARD * 120)
    told: list[tuple[int, int]] = []
    read_cards(path, progress=lambda done, whole: told.append((done, whole)))
    assert told[-1][0] == told[-1][1]
    with pytest.raises(Cancelled):
        read_cards(path, stopped=lambda: True)


@given(st.lists(st.text(st.characters(max_codepoint=0x17F), max_size=30), max_size=6))
def test_any_lines_in_a_card_are_read_or_told(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    names = ("FN:", "N:", "TEL;", "EMAIL;X=", "ADR:", "BDAY;QUOTED-PRINTABLE:")
    body = "\n".join(name + line for name, line in zip(names, lines, strict=False))
    path = tmp_path_factory.getbasetemp() / "any.vcf"
    path.write_bytes(f"BEGIN:VCARD\nFN:Anna\n{body}\nEND:VCARD\n".encode())
    assert len(people(read_cards(path))) >= 1


@pytest.mark.needs_shared_data
@pytest.mark.parametrize(
    ("name", "count", "named", "notes"),
    [
        ("vcard_android_multi.vcf", 6, 4, 0),
        ("vcard_gmail_list_of_contacts.vcf", 3, 3, 0),
        ("vcard_johndoe_windows1252_raw.vcf", 1, 1, 0),
        ("vcard_thebat_sample.vcf", 1, 1, 1),
    ],
)
def test_real_cards_are_read(name: str, count: int, named: int, notes: int) -> None:
    sheet = read_cards(shared_file(name))
    rows = people(sheet)
    assert len(rows) == count
    assert all(row.is_readable for row in rows)
    assert sum(bool(row.person and row.person.name) for row in rows) == named
    assert len(sheet.notes) == notes
