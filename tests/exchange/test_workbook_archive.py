"""A workbook that is too much, or none at all, is refused before anything in it is parsed."""

import struct
import zipfile
from pathlib import Path

import pytest

from app.exchange import workbook_archive
from app.exchange.workbook_archive import check_archive
from app.records.failures import AppError
from tests.exchange.workbooks import packed, parts, row, sheet_xml, written

GOOD = parts(sheet_xml(row(1, "Name")))


def test_a_plain_workbook_passes(tmp_path: Path) -> None:
    check_archive(written(tmp_path, GOOD))


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="unpacks to far more than it should"):
        check_archive(written(tmp_path, {**GOOD, "xl/media/zeros": "0" * 4_000_000}))


def test_many_small_parts_may_not_add_up_beyond_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_archive, "LARGEST_UNPACKED", 2_000_000)
    media = {f"xl/media/{number}": "0" * 900_000 for number in range(3)}
    with pytest.raises(AppError, match="unpacks to more than 2 MB"):
        check_archive(written(tmp_path, {**GOOD, **media}))


def test_a_large_archive_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.xlsx"
    with path.open("wb") as file:
        file.truncate(20_000_001)
    with pytest.raises(AppError, match="larger than 20 MB"):
        check_archive(path)


def test_many_members_are_refused_by_their_number(tmp_path: Path) -> None:
    many = {f"xl/media/{number}": "" for number in range(1000)}
    with pytest.raises(AppError, match="more than 1,000 parts"):
        check_archive(written(tmp_path, {**GOOD, **many}))


def with_end(data: bytes, *, count: int | None = None, size: int | None = None) -> bytes:
    """The archive with another count, or size of its list, in its last record."""
    at = data.rfind(b"PK\x05\x06")
    record = list(struct.unpack_from("<4s4H2LH", data, at))
    record[4] = record[4] if count is None else count
    record[5] = record[5] if size is None else size
    return data[:at] + struct.pack("<4s4H2LH", *record)


def test_a_million_members_are_refused_without_reading_their_list(tmp_path: Path) -> None:
    path = tmp_path / "million.xlsx"
    for changed in (with_end(packed(GOOD), count=0xFFFF), with_end(packed(GOOD), size=70_000_000)):
        path.write_bytes(changed)
        with pytest.raises(AppError, match="more than 1,000 parts"):
            check_archive(path)


def test_an_archive_that_lies_about_its_number_is_counted(tmp_path: Path) -> None:
    many = {f"m/{number}": "" for number in range(1500)}
    path = tmp_path / "lying.xlsx"
    path.write_bytes(with_end(packed({**GOOD, **many}), count=5))
    with pytest.raises(AppError, match="more than 1,000 parts"):
        check_archive(path)


@pytest.mark.parametrize("name", ["../evil", "/etc/evil", "xl/../../evil", "C:/evil", "xl\\evil"])
def test_a_part_that_points_outside_is_refused(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, {**GOOD, "xl/placeholder": ""})
    data = path.read_bytes()
    path.write_bytes(packed({**GOOD, name: ""}) if "\\" not in name else data)
    if "\\" in name:
        stream = zipfile.ZipInfo("xl/evil")
        stream.filename = name
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr(stream, "")
    with pytest.raises(AppError, match="a name that is not safe"):
        check_archive(path)


@pytest.mark.parametrize(
    ("name", "extra", "sentence"),
    [
        ("hours.xlsb", {}, r"a \.xlsb workbook"),
        ("hours.xlsx", {"xl/workbook.bin": ""}, r"a \.xlsb workbook"),
        ("hours.xlsm", {}, "macros"),
        ("hours.xlsx", {"xl/vbaProject.bin": ""}, "macros"),
        ("hours.ods", {"mimetype": "", "content.xml": ""}, "OpenDocument"),
    ],
)
def test_other_workbooks_are_named(
    tmp_path: Path, name: str, extra: dict[str, str], sentence: str
) -> None:
    with pytest.raises(AppError, match=sentence):
        check_archive(written(tmp_path, {**GOOD, **extra}, name))


def test_an_old_or_locked_workbook_is_named(tmp_path: Path) -> None:
    path = tmp_path / "hours.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(AppError, match=r"old \.xls workbook or locked"):
        check_archive(path)


def test_a_locked_archive_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    data = bytearray(path.read_bytes())
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(AppError, match="locked with a password"):
        check_archive(path)


def test_an_archive_packed_in_an_unusual_way_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "odd.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("xl/workbook.xml", "")
    with pytest.raises(AppError, match="damaged or no workbook"):
        check_archive(path)


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x05\x06", packed({"readme.txt": "hello"})])
def test_what_is_no_workbook_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "hours.xlsx"
    path.write_bytes(data)
    with pytest.raises(AppError, match="damaged or no workbook"):
        check_archive(path)


def test_a_part_with_flipped_bits_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    data = bytearray(path.read_bytes())
    at = data.find(b"xl/workbook.xml") + 60
    data[at : at + 8] = bytes(8)
    path.write_bytes(data)
    with pytest.raises(AppError, match="damaged or no workbook"):
        check_archive(path)
