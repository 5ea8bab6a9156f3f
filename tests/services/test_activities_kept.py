"""An activity comes back as it was typed in, so that it can be changed."""

from uuid import UUID

import pytest

from app.records.activity import ActivityDraft
from app.records.failures import AppError
from app.services import activities
from app.store.office_file import OfficeFile


def test_an_activity_is_handed_back_as_it_was_typed_in(office: OfficeFile) -> None:
    typed = ActivityDraft(name="Kitchen", note="Tuesdays")
    added = activities.add(office, typed)
    assert added.record_id is not None
    assert activities.draft_for(office, added.record_id) == typed


def test_an_activity_that_is_gone_is_refused(office: OfficeFile) -> None:
    with pytest.raises(AppError, match="no longer in the file"):
        activities.draft_for(office, UUID(int=1))
