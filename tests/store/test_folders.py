"""Office files lie in the user's own data; a cloud folder is told, and so is a second copy."""

from pathlib import Path

import pytest

from app.records.failures import AppError
from app.store import folders


def test_the_default_place_is_no_cloud_folder() -> None:
    assert folders.cloud_of(folders.default_path(), {}) is None
    assert folders.default_path().parent == folders.data_folder()


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("/home/meera/Dropbox/charity", "Dropbox"),
        ("/home/meera/Dropbox (Riverside)", "Dropbox"),
        ("/c/Users/Meera/OneDrive - Riverside/Documents", "OneDrive"),
        ("/g/My Drive", "Google Drive"),
        ("/Users/meera/Library/CloudStorage/GoogleDrive-m@example.org", "a cloud drive"),
        ("/Users/meera/Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("/home/meera/Box/office", "Box"),
        ("/home/meera/Nextcloud", "Nextcloud"),
        ("/home/meera/boxes/megaphones", None),
        ("/home/meera/Documents", None),
    ],
)
def test_cloud_folders_are_known_by_their_names(folder: str, program: str | None) -> None:
    assert folders.cloud_of(Path(folder) / "Office.goodturn", {}) == program


def test_the_folder_that_onedrive_names_is_known(tmp_path: Path) -> None:
    environment = {"OneDriveCommercial": str(tmp_path), "OneDrive": ""}
    assert folders.cloud_of(tmp_path / "a" / "Office.goodturn", environment) == "OneDrive"
    assert folders.cloud_of(tmp_path.parent / "Office.goodturn", environment) is None


def test_backups_lie_beside_the_file_but_never_in_a_cloud(tmp_path: Path) -> None:
    path = tmp_path / "Riverside.goodturn"
    assert folders.backup_folder(path, {}) == tmp_path / "Riverside backups"
    cloud = {"OneDrive": str(tmp_path)}
    assert folders.backup_folder(path, cloud) == folders.data_folder() / "Riverside backups"


def test_a_cloud_folder_is_warned_of(tmp_path: Path) -> None:
    path = tmp_path / "Riverside.goodturn"
    assert folders.warnings(path, {}) == ()
    (warning,) = folders.warnings(path, {"OneDrive": str(tmp_path)})
    assert warning.startswith("Riverside.goodturn lies in a folder that OneDrive copies")


@pytest.mark.parametrize(
    "name",
    [
        "Riverside (Meera's conflicted copy 2026-04-03).goodturn",
        "Riverside (1).goodturn",
        "Riverside-OFFICE-PC.goodturn",
    ],
)
def test_a_second_copy_is_always_told(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.gethostname", lambda: "Office-PC")
    for file in ("Riverside.goodturn", "Riverside 2025.goodturn", "Riverside (1).csv", name):
        (tmp_path / file).touch()
    (warning,) = folders.warnings(tmp_path / "Riverside.goodturn", {})
    assert name in warning


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(AppError, match="could not be made"):
        folders.make(tmp_path / "file" / "folder")
