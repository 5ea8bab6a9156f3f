"""One door to write: one announcement a deed, refusals as sentences, problems to the form."""

from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from app.desktop.operations import Operations
from app.desktop.tasks import Tasks
from app.records.areas import Area
from app.records.failures import AppError, Problem
from app.records.person import PersonDraft
from app.services import people, people_list, undoing
from app.services.office import OfficeFile
from app.services.outcome import Outcome


@pytest.fixture
def operations(office: OfficeFile, tasks: Tasks) -> Operations:
    return Operations(partial(undoing.undo, office), partial(undoing.last_to_undo, office), tasks)


def _add(office: OfficeFile, name: str) -> Outcome:
    return people.add(office, PersonDraft.check({"name": name}))


def test_a_deed_is_announced_once(operations: Operations, office: OfficeFile, qtbot: QtBot) -> None:
    heard: list[tuple[object, object]] = []
    operations.changed.connect(lambda areas, initiator: heard.append((areas, initiator)))
    with qtbot.waitSignal(operations.done) as done:
        outcome = operations.perform(lambda: _add(office, "Ana Ruiz"), initiator=office)
    assert outcome is not None
    assert done.args == [outcome]
    assert heard == [(frozenset({Area.PEOPLE}), office)]


def test_a_refusal_is_a_sentence_and_changes_nothing(operations: Operations, qtbot: QtBot) -> None:
    def refuse() -> Outcome:
        raise AppError("Nothing was saved, because the disk is full. Please make room.")

    with qtbot.assertNotEmitted(operations.changed), qtbot.waitSignal(operations.failed) as failed:
        assert operations.perform(refuse) is None
    assert failed.args == ["Nothing was saved, because the disk is full. Please make room."]


def test_problems_go_back_to_the_form(
    operations: Operations, office: OfficeFile, qtbot: QtBot
) -> None:
    heard: list[Problem] = []
    with qtbot.assertNotEmitted(operations.failed):
        operations.perform(lambda: _add(office, ""), refused=heard.extend)
    assert [problem.field for problem in heard] == ["name"]


def test_a_refused_draft_without_a_form_is_a_sentence(
    operations: Operations, office: OfficeFile, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(operations.failed):
        operations.perform(lambda: _add(office, ""))


def test_a_bug_is_not_swallowed(operations: Operations) -> None:
    def stumble() -> Outcome:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        operations.perform(stumble)


def test_the_last_deed_is_undone(operations: Operations, office: OfficeFile, qtbot: QtBot) -> None:
    operations.perform(lambda: _add(office, "Ana Ruiz"))
    with qtbot.waitSignal(operations.changed):
        operations.undo_last()
    assert people_list.find(office, "ana") == []


def test_with_nothing_to_undo_it_says_so(operations: Operations, qtbot: QtBot) -> None:
    while operations.undo_last() is not None:
        pass
    with qtbot.waitSignal(operations.failed) as failed:
        operations.undo_last()
    assert failed.args == ["There is nothing to undo."]


def test_a_long_deed_is_announced_like_a_short_one(
    operations: Operations, office: OfficeFile, qtbot: QtBot
) -> None:
    heard: list[Outcome] = []
    with qtbot.waitSignal(operations.changed):
        operations.perform_apart("Adding", lambda _: _add(office, "Tom Okafor"), then=heard.append)
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert people_list.find(office, "tom")[0].name == "Tom Okafor"


def test_a_long_deed_hands_its_problems_back_too(
    operations: Operations, office: OfficeFile, qtbot: QtBot
) -> None:
    heard: list[Problem] = []
    operations.perform_apart("Adding", lambda _: _add(office, ""), refused=heard.extend)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].field == "name"
