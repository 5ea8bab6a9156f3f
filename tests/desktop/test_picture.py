"""A picture of Home is painted without a screen, or refused in a sentence."""

from pathlib import Path

import pytest

from app.desktop.picture import SIZE, image_of_home, paint_home
from app.records.failures import AppError
from app.services.office import OfficeFile
from tests.desktop.answers import DEMO_TODAY


def test_it_is_as_large_as_a_window(qapp: object, demo_office: OfficeFile) -> None:
    image = image_of_home(demo_office, DEMO_TODAY)
    assert (image.width(), image.height()) == SIZE


def test_a_place_that_is_not_there_is_named(
    qapp: object, demo_office: OfficeFile, tmp_path: Path
) -> None:
    with pytest.raises(AppError, match="No picture was written"):
        paint_home(demo_office, DEMO_TODAY, tmp_path / "absent" / "home.png")
