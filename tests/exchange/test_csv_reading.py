"""CSV files as offices have them: odd marks, odd separators, ragged rows, open quotes."""

import csv
import io
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.csv_reading import read_csv, read_pasted
from app.exchange.sheet import Choices, Oddity, SheetForm
from app.exchange.text_encoding import LARGEST_BYTES
from app.records.failures import AppError, Cancelled
from tests.shared_data import shared_file

TABLE = "Name,Day,Minutes\r\nAnna Ffôn,2026-04-03,90\r\nBob,2026-04-04,60\r\n"


def written(folder: Path, data: bytes, name: str = "hours.csv") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TABLE.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + TABLE.encode(), "utf-8"),
        (b"\xef\xbb\xbf" * 3 + TABLE.encode(), "utf-8"),
        (TABLE.encode("cp1252"), "cp1252"),
        (b"\xef\xbb\xbf" + TABLE.encode("cp1252"), "cp1252"),
        (TABLE.encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" * 2 + TABLE.encode("utf-16-be"), "utf-16-be"),
        (TABLE.encode("utf-16-le"), "utf-16-le"),
        (TABLE.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_any_marks_and_encodings(tmp_path: Path, data: bytes, encoding: str) -> None:
    sheet = read_csv(written(tmp_path, data))
    assert sheet.encoding == encoding
    assert sheet.headings == ("Name", "Day", "Minutes")
    assert sheet.rows == (("Anna Ffôn", "2026-04-03", "90"), ("Bob", "2026-04-04", "60"))
    assert list(sheet.lines) == [2, 3]
    assert (sheet.file_name, sheet.form, len(sheet.sha256)) == ("hours.csv", SheetForm.CSV, 64)


def test_the_office_may_choose_the_encoding_and_the_separator(tmp_path: Path) -> None:
    path = written(tmp_path, "Name;Town\nZoë;Porthcawl, Wales\n".encode("iso-8859-15"))
    sheet = read_csv(path, Choices(encoding="iso-8859-15", delimiter=","))
    assert sheet.headings == ("Name;Town", "Column 2")
    assert sheet.rows == (("Zoë;Porthcawl", " Wales"),)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_separator_with_the_most_even_rows(mark: str) -> None:
    text = "Name;Day;Note\nAnna, Smith;2026-04-03;a+b\nBob;2026-04-04;one, two\n".replace(";", mark)
    if mark == ",":
        text = 'Name,Day,Note\n"Anna, Smith",2026-04-03,a+b\nBob,2026-04-04,"one, two"\n'
    sheet = read_pasted(text)
    assert sheet.delimiter == mark
    assert sheet.rows[0] == ("Anna, Smith", "2026-04-03", "a+b")


def test_a_separator_that_is_stated_is_honoured() -> None:
    sheet = read_pasted("sep=;\nName;Hours\nAnna;1,5\n")
    assert sheet.delimiter == ";"
    assert sheet.rows == (("Anna", "1,5"),)
    assert list(sheet.lines) == [3]
    assert read_pasted("sep=\t\nName\tHours\nAnna\t1,5\n").rows == (("Anna", "1,5"),)


@pytest.mark.parametrize(
    "text", ["Name,Age", "Name,Age\n", "Name,Age\r\n\r\n", "\ufeff\ufeffName,Age"]
)
def test_headings_alone_are_no_rows(text: str) -> None:
    sheet = read_pasted(text)
    assert sheet.headings == ("Name", "Age")
    assert len(sheet) == 0
    assert sheet.has_headings


def test_nothing_at_all_is_an_empty_sheet(tmp_path: Path) -> None:
    sheet = read_csv(written(tmp_path, b""))
    assert (sheet.headings, sheet.rows) == ((), ())


def test_without_headings_the_columns_are_numbered_and_it_is_said() -> None:
    sheet = read_pasted("Anna,2026-04-03,90\nBob,2026-04-04,60\n")
    assert not sheet.has_headings
    assert sheet.headings == ("Column 1", "Column 2", "Column 3")
    assert len(sheet) == 2
    assert "looks like data" in sheet.notes[0]


def test_the_office_may_say_whether_there_are_headings() -> None:
    text = "Anna,Kitchen\nBob,Garden\n"
    assert read_pasted(text).headings == ("Anna", "Kitchen")
    assert read_pasted(text, Choices(has_headings=False)).rows[0] == ("Anna", "Kitchen")
    numbers = read_pasted("1,2\n3,4\n", Choices(has_headings=True))
    assert numbers.headings == ("1", "2")


def test_lines_above_the_headings_can_be_left_out() -> None:
    sheet = read_pasted(
        "Hours of 2026,,\n\nName,Day,Hours\nAnna,2026-04-03,2\n", Choices(lines_above=2)
    )
    assert sheet.headings == ("Name", "Day", "Hours")
    assert list(sheet.lines) == [4]


def test_a_title_above_the_headings_is_left_out_and_told() -> None:
    sheet = read_pasted("Sign-in sheet,,\n\nName,Date,Hours\nAnna,2026-04-03,2\n")
    assert sheet.headings == ("Name", "Date", "Hours")
    assert sheet.rows == (("Anna", "2026-04-03", "2"),)
    assert list(sheet.lines) == [4]
    assert sheet.notes == ("Above the headings stands “Sign-in sheet”; it was left out.",)


def test_equal_headings_are_told_apart_and_blank_ones_numbered() -> None:
    sheet = read_pasted("Reason,Reason,,reason,Reason (2)\na,b,c,d,e\n")
    assert sheet.headings == ("Reason", "Reason (2)", "Column 3", "reason (3)", "Reason (2) (2)")


def test_short_and_long_rows_keep_their_places_and_are_flagged() -> None:
    sheet = read_pasted(
        "Name,E-mail,Phone\nAnna,a@example.org,1\nBob,07700 900123\nCat,c,2,extra\n"
    )
    assert sheet.headings == ("Name", "E-mail", "Phone", "Column 4")
    assert sheet.rows[1] == ("Bob", "07700 900123", "", "")
    assert sheet.rows[2] == ("Cat", "c", "2", "extra")
    assert sheet.odd(0) == frozenset()
    assert sheet.odd(1) == {Oddity.SHORT}
    assert sheet.odd(2) == {Oddity.LONG}
    assert sheet.notes == (
        "1 row is shorter than the headings.",
        "1 row is longer than the headings.",
    )


def test_an_empty_column_at_the_end_is_ignored() -> None:
    sheet = read_pasted("Name,Hours,\nAnna,2,\nBob,3\nCat,4,,,\n")
    assert sheet.headings == ("Name", "Hours")
    assert sheet.rows == (("Anna", "2"), ("Bob", "3"), ("Cat", "4"))
    assert not sheet.oddities


def test_a_column_without_a_heading_stays_where_it_holds_something() -> None:
    sheet = read_pasted("Name,Hours,\nAnna,2,\nBob,3,late\n")
    assert sheet.headings == ("Name", "Hours", "Column 3")
    assert sheet.rows == (("Anna", "2", ""), ("Bob", "3", "late"))
    assert not sheet.oddities


def test_blank_rows_are_left_out_and_lines_still_count() -> None:
    sheet = read_pasted("Name,Hours\n\n,\nAnna,2\n  , \n, \nBob,3\n")
    assert sheet.rows == (("Anna", "2"), ("Bob", "3"))
    assert list(sheet.lines) == [4, 7]


def test_everything_that_is_legal_in_a_cell(tmp_path: Path) -> None:
    cells = ["two\nlines", "crlf\r\nlines", 'a "quoted" word', "back\\slash", "🔥 emoji", " space "]
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([["A", "B", "C", "D", "E", "F"], cells])
    sheet = read_csv(written(tmp_path, stream.getvalue().encode()))
    assert sheet.rows == (tuple(cells),)
    assert list(sheet.lines) == [2]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end(end: str) -> None:
    sheet = read_pasted(end.join(["Name,Hours", "Anna,2", "Bob,3"]))
    assert sheet.rows == (("Anna", "2"), ("Bob", "3"))


def test_an_apostrophe_put_in_front_by_an_export_comes_off() -> None:
    sheet = read_pasted("Name,Note\n'=Anna,'''quoted\nO'Neil,'tis\n")
    assert sheet.rows == (("=Anna", "''quoted"), ("O'Neil", "'tis"))


def test_a_quote_that_never_closes_names_its_line() -> None:
    with pytest.raises(AppError, match="row on line 3 and does not close"):
        read_pasted('Name,Note\nAnna,fine\nBob,"open\nCat,fine\n')
    many = "".join(f"Cat {number},fine\n" for number in range(200))
    with pytest.raises(AppError, match="row on line 3 and does not close"):
        read_pasted(f'Name,Note\nAnna,fine\nBob,"open\n{many}Dan,"x"\n')
    long = ("x" * 8000 + "\n") * 6
    with pytest.raises(AppError, match="row on line 2 and does not close"):
        read_pasted(f'Name,Note\nBob,"open\n{long}"\n')


def test_a_cell_of_more_than_131072_letters_is_refused() -> None:
    with pytest.raises(AppError, match="a cell on line 2 is longer"):
        read_pasted("Name,Note\nAnna," + "x" * 131_073 + "\n")
    assert len(read_pasted("Name,Note\nAnna," + "x" * 131_072 + "\n").rows[0][1]) == 131_072


@pytest.mark.parametrize("letter", ["\x00", "\x07", "\x0b", "\x7f", "\x85", "\ud800"])
def test_a_row_with_an_unprintable_character_is_flagged(letter: str) -> None:
    sheet = read_pasted(f"Name,Note\nAnna,a{letter}b\nBob,tab\tand £\n")
    assert sheet.odd(0) == {Oddity.UNPRINTABLE}
    assert sheet.odd(1) == frozenset()


def test_a_control_character_in_a_file_is_flagged_too(tmp_path: Path) -> None:
    sheet = read_csv(written(tmp_path, b"Name,Note\nAnna,a\x07b\nBob,c\n"))
    assert sheet.odd(0) == {Oddity.UNPRINTABLE}
    assert sheet.odd(1) == frozenset()


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="not a table of text"):
        read_csv(written(tmp_path, b"GIF89a\x01\x00\x01\x00\x80"))


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(LARGEST_BYTES + 1)
    with pytest.raises(AppError, match="200 MB"):
        read_csv(path)


def test_a_paste_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.exchange.csv_reading.LARGEST_BYTES", 10)
    with pytest.raises(AppError, match="too large to paste"):
        read_pasted("Name,Hours\nAnna,2\n")


def test_more_lines_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.exchange.csv_reading.MOST_LINES", 5000)
    with pytest.raises(AppError, match="more than 5,000 lines"):
        read_pasted("Name,Hours\n" + "Anna,2\n" * 12_000)


def test_progress_runs_to_the_end_and_reading_can_be_stopped(tmp_path: Path) -> None:
    path = written(tmp_path, b"Name,Hours\n" + b"Anna Smith,2\n" * 200_000)
    told: list[tuple[int, int]] = []
    read_csv(path, progress=lambda done, whole: told.append((done, whole)))
    assert told == sorted(told)
    assert told[-1][0] <= told[-1][1]
    assert told[-1][0] > told[-1][1] // 2
    for patience in (0, 5):
        asked: list[int] = []
        with pytest.raises(Cancelled):
            read_csv(path, stopped=lambda p=patience, a=asked: a.append(1) or len(a) > p)  # type: ignore[misc]
    with pytest.raises(Cancelled):
        read_pasted("Name,Hours\nAnna,2\n", stopped=lambda: True)


def test_a_long_file_takes_little_memory(tmp_path: Path) -> None:
    line = "{number},Anna Smith,2026-04-03,90,Kitchen\n"
    path = tmp_path / "long.csv"
    with path.open("w") as file:
        file.write("Number,Name,Day,Minutes,Activity\n")
        file.writelines(line.format(number=number % 500) for number in range(50_000))
    tracemalloc.start()
    sheet = read_csv(path)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(sheet) == 50_000
    assert peak < 300_000_000 // 20


def test_a_sheet_of_nothing_but_different_texts_is_read_whole() -> None:
    text = "Name,Note\n" + "".join(f"Anna {number},{number}\n" for number in range(60_000))
    sheet = read_pasted(text)
    assert sheet.rows[-1] == ("Anna 59999", "59999")


def test_a_row_too_wide_for_a_table_is_refused() -> None:
    with pytest.raises(AppError, match="line 1 has more than 1,000 columns"):
        read_pasted("a," * 1000 + "a\nAnna\n")
    with pytest.raises(AppError, match="line 3 has more than 1,000 columns"):
        read_pasted("Name,Hours\nAnna,2\n" + "b," * 1000 + "b\n")


def test_blanks_that_would_fill_the_memory_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.exchange.sheet_building.MOST_CELLS", 5000)
    with pytest.raises(AppError, match="the table is too large"):
        read_pasted("a," * 900 + "a\n" + "Anna\n" * 10)
    with pytest.raises(AppError, match="the table is too large"):
        read_pasted("Name,Hours\n" + "Anna,2\n" * 10 + "b," * 900 + "b\n")


def test_samples_are_the_first_different_values() -> None:
    sheet = read_pasted("Name,Hours\nAnna,2\nAnna,\nBob,3\nCat,4\nDan,5\n")
    assert sheet.samples(0) == ("Anna", "Bob", "Cat")
    assert sheet.samples(1, 2) == ("2", "3")
    assert sheet.samples(1, 9) == ("2", "3", "4", "5")


CELL = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).filter(
    lambda text: not text.startswith("'")
)


@given(
    st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=8),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_every_table_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[str, str, str]],
    mark: str,
    encoding: str,
) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=mark, quoting=csv.QUOTE_ALL).writerows(
        [("First heading", "Second", "Third"), *rows]
    )
    path = tmp_path_factory.getbasetemp() / "round.csv"
    path.write_bytes(stream.getvalue().encode(encoding))
    sheet = read_csv(path, Choices(delimiter=mark, has_headings=True))
    kept = [row for row in rows if any(cell and not cell.isspace() for cell in row)]
    assert list(sheet.rows) == kept


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_in_a_sentence(text: str) -> None:
    try:
        sheet = read_pasted(text)
    except AppError as refusal:
        assert refusal.sentence.endswith(".")  # noqa: PT017
    else:
        assert all(len(cells) == len(sheet.headings) for cells in sheet.rows)


@pytest.mark.needs_shared_data
@pytest.mark.parametrize(
    ("name", "rows", "columns"),
    [
        ("carpentries_all_workshops_events.csv", 1869, 9),
        ("carpentries_days_badge_to_first_teaching_usdates.csv", 943, 3),
        ("carpentries_event_attendance_ragged_rows.csv", 298, 9),
        ("carpentries_session_feedback_likert_2020.csv", 124, 17),
        ("carpentries_sessions_longdates_ampm_minutes.csv", 72, 10),
        ("carpentries_volunteer_badges_by_person_country.csv", 1925, 3),
        ("carpentries_workshops_taught_per_volunteer.csv", 1480, 2),
        ("casa_header_only_no_rows.csv", 0, 2),
        ("casa_supervisors_list_in_cell.csv", 3, 4),
        ("casa_volunteers_missing_email_short_row.csv", 3, 3),
        ("volunteerops_volunteers_template_greek.csv", 2, 30),
        ("civicrm_activity_import.csv", 1, 10),
        ("clockify_time_entries_emoji_specials.csv", 1, 21),
        ("clockify_time_entries_short_row.csv", 1, 13),
        ("clockify_time_entries_usdates_ampm.csv", 2, 17),
        ("ipsa_mp_costs_2010_11_double_bom.csv", 652, 26),
        ("ipsa_mp_costs_2019_20_two_regimes.csv", 810, 26),
        ("ipsa_mp_costs_2023_24.csv", 664, 21),
        ("google_contacts_export_sample.csv", 1, 81),
        ("outlook_contacts_export_sample.csv", 1, 3),
        ("thunderbird_addressbook_export_sample.csv", 1, 37),
    ],
)
def test_real_files_have_their_rows(name: str, rows: int, columns: int) -> None:
    sheet = read_csv(shared_file(name))
    assert (len(sheet), len(sheet.headings)) == (rows, columns)
    assert sheet.has_headings
    assert len(set(sheet.headings)) == columns
    assert not sheet.headings[0].startswith("\ufeff")


@pytest.mark.needs_shared_data
def test_the_ragged_file_is_flagged_row_by_row() -> None:
    sheet = read_csv(shared_file("carpentries_event_attendance_ragged_rows.csv"))
    odd = [sheet.odd(index) for index in range(len(sheet))]
    assert sum(Oddity.SHORT in flags for flags in odd) == 270 + 16 + 5 + 3 + 2
    assert sum(Oddity.LONG in flags for flags in odd) == 1
    assert sum(Oddity.SEVERAL_NUMBERS in flags for flags in odd) == 2
    registered = sheet.headings.index("Registered")
    assert sum(not text.strip() for text in sheet.column(registered)) == 61


@pytest.mark.needs_shared_data
def test_a_heading_repeated_four_times_is_told_apart() -> None:
    sheet = read_csv(shared_file("ipsa_mp_costs_2010_11_double_bom.csv"))
    repeated = [
        heading for heading in sheet.headings if heading.startswith("Reason for budget set")
    ]
    assert len(repeated) == 4
    assert repeated[-1] == "Reason for budget set (4)"
    assert sum(cell == "uncapped" for cells in sheet.rows for cell in cells) == 1304


@pytest.mark.needs_shared_data
@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-be"])
def test_a_real_file_in_another_encoding_reads_the_same(tmp_path: Path, encoding: str) -> None:
    source = shared_file("ipsa_mp_costs_2019_20_two_regimes.csv")
    text = source.read_text("utf-8-sig").lstrip("\ufeff")
    copy = written(tmp_path, text.encode(encoding))
    assert read_csv(copy).rows == read_csv(source).rows
