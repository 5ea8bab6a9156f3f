"""Files inside the office file: each content once, and found out when it was changed."""

from pathlib import Path

import pytest

from app.records.areas import Area
from app.records.person import Person
from app.store import contents
from app.store.faults import Damaged
from app.store.office_file import OfficeFile
from tests.store.filled_office import CHARITY

CONTENT = b"%PDF-1.7 a ticket"


@pytest.fixture
def office(tmp_path: Path) -> OfficeFile:
    return OfficeFile.create(tmp_path / "Riverside.goodturn", CHARITY, who="Meera")


def _keep(office: OfficeFile, content: bytes) -> str:
    with office.writing() as writing:
        sha256 = writing.keep_content(content)
        writing.add(Person(name="Ailsa"))
        writing.say("A file was kept.", Area.EXPENSES)
    return sha256


def test_content_is_kept_once_and_read_back(office: OfficeFile) -> None:
    sha256 = _keep(office, CONTENT)
    assert _keep(office, CONTENT) == sha256
    with office.reading() as session:
        assert contents.content_of(session.connection(), sha256) == CONTENT
        rows = session.connection().exec_driver_sql("SELECT count(*) FROM file_content").scalar()
    assert rows == 1
    office.read_everything()


def test_content_that_was_changed_or_is_gone_is_found_out(office: OfficeFile) -> None:
    sha256 = _keep(office, CONTENT)
    with office.writing() as writing:
        connection = writing.session.connection()
        connection.exec_driver_sql("UPDATE file_content SET content = x'00'")
        assert list(contents.spoilt(connection)) == [sha256]
        for asked in (sha256, "0" * 64):
            with pytest.raises(Damaged, match="look for it in a backup"):
                contents.content_of(connection, asked)
    with pytest.raises(Damaged, match="receipt or another file"):
        office.read_everything()
