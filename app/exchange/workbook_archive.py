"""What the archive of a workbook may be before anything in it is parsed."""

import re
import struct
import zipfile
import zlib
from pathlib import Path

from app.records.failures import AppError

LARGEST_ARCHIVE = 20_000_000
LARGEST_UNPACKED = 200_000_000
#: A member that unpacks to more than this may be no more than so many times its packed size.
SMALL_MEMBER = 1_000_000
HIGHEST_RATIO = 100
MOST_MEMBERS = 1000

OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_CHUNK = 1 << 16
#: Each member takes 46 bytes and its name in the list at the end of an archive.
_LARGEST_LIST = MOST_MEMBERS * (46 + 512)
#: The record that ends a zip file, with a comment of up to 65,535 bytes (APPNOTE 4.3.16).
_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_UNSAFE_NAME = re.compile(r"^[/\\]|\\|:|(?:^|/)\.\.(?:/|$)")


def check_archive(path: Path) -> None:
    """Raise AppError where the archive is no plain workbook, or passes a limit.

    Sizes are counted by unpacking, because an archive can lie about them.
    """
    _check_outside(path)
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _check_members(path.name, members)
            _check_contents(path.name, archive, {member.filename for member in members})
            _check_sizes(path.name, archive, members)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise damaged(path.name) from error


def damaged(name: str) -> AppError:
    """What is said about a workbook that cannot be taken apart."""
    return AppError(
        f"{name} was not read: it is damaged or no workbook. Open it in your spreadsheet program"
        " and save it again as .xlsx."
    )


def too_much(name: str, what: str) -> AppError:
    """What is said about a workbook that passes a limit."""
    return AppError(f"{name} was not read: {what}. Please save the sheet as CSV and try that.")


def _check_outside(path: Path) -> None:
    size = path.stat().st_size
    if size > LARGEST_ARCHIVE:
        raise too_much(path.name, f"it is larger than {LARGEST_ARCHIVE // 1_000_000} MB")
    with path.open("rb") as file:
        if file.read(len(OLD_WORKBOOK)) == OLD_WORKBOOK:
            raise AppError(
                f"{path.name} was not read: it is an old .xls workbook or locked with a password."
                " Please save it as .xlsx without one."
            )
        file.seek(max(0, size - _END.size - 65_535))
        tail = file.read()
    at = tail.rfind(_END_MARK)
    if at < 0 or len(tail) < at + _END.size:
        raise damaged(path.name)
    record = _END.unpack_from(tail, at)
    # The list is held in memory whole, so its size is looked at before it is read.
    if record[4] > MOST_MEMBERS or record[5] > _LARGEST_LIST:
        raise too_much(path.name, f"it holds more than {MOST_MEMBERS:,} parts")


def _check_members(name: str, members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MOST_MEMBERS:
        raise too_much(name, f"it holds more than {MOST_MEMBERS:,} parts")
    for member in members:
        if _UNSAFE_NAME.search(member.filename):
            raise AppError(f"{name} was not read: a part of it has a name that is not safe.")
        if member.flag_bits & 1:
            raise AppError(
                f"{name} was not read: it is locked with a password. Please save it without one."
            )
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise damaged(name)


def _check_contents(name: str, archive: zipfile.ZipFile, inside: set[str]) -> None:
    if "xl/workbook.bin" in inside or name.casefold().endswith(".xlsb"):
        raise AppError(f"{name} was not read: it is a .xlsb workbook. Please save it as .xlsx.")
    if "xl/vbaProject.bin" in inside or name.casefold().endswith(".xlsm"):
        raise AppError(
            f"{name} was not read: it holds macros (.xlsm). Please save it as .xlsx without them."
        )
    if "content.xml" in inside and "mimetype" in inside:
        raise AppError(
            f"{name} was not read: it is an OpenDocument file. Please save it as .xlsx or CSV."
        )
    if "xl/workbook.xml" not in inside or "[Content_Types].xml" not in inside:
        raise damaged(name)


def _check_sizes(name: str, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    whole = 0
    for member in members:
        unpacked = 0
        with archive.open(member) as part:
            while chunk := part.read(_CHUNK):
                unpacked += len(chunk)
                whole += len(chunk)
                if unpacked > max(SMALL_MEMBER, HIGHEST_RATIO * member.compress_size):
                    raise too_much(name, "it unpacks to far more than it should")
                if whole > LARGEST_UNPACKED:
                    raise too_much(
                        name, f"it unpacks to more than {LARGEST_UNPACKED // 1_000_000} MB"
                    )
