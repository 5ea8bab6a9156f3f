"""Whole sentences only, every plural in the language file, and no file that lags behind."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from tests.desktop import languages
from tests.desktop.spoken import COUNT, all_spoken, plurals, spoken_in

_UPDATE = "run `python -m tests.desktop.languages` and write the forms into the .ts file"


def test_what_is_spoken_is_a_whole_sentence() -> None:
    pieced = [one.where for one in all_spoken() if not one.text]
    assert pieced == [], "no f-string, no +, and never nothing inside tr() or translate()"


def test_what_counts_is_given_its_count() -> None:
    assert [one.where for one in plurals() if not one.has_count] == []


def test_what_counts_stands_where_its_context_is_known() -> None:
    assert [one.where for one in plurals() if one.context is None] == []


def test_every_plural_has_its_forms() -> None:
    known = {(one.context, one.text) for one in languages.written() if one.one and one.many}
    wanted = {(one.context, one.text): one.where for one in plurals()}
    unwritten = {where: key for key, where in wanted.items() if key not in known}
    assert unwritten == {}, _UPDATE


def test_every_form_shows_the_count_or_says_it() -> None:
    for plural in languages.written():
        assert COUNT.search(plural.many), plural
        assert "(s)" not in plural.one + plural.many, plural


def test_what_qt_loads_is_not_stale(tmp_path: Path) -> None:
    built = tmp_path / "goodturn_en.qm"
    languages.build(built)
    assert built.read_bytes() == languages.BUILT.read_bytes(), _UPDATE


def test_one_thing_and_many_things_are_told_apart(qapp: QApplication) -> None:
    plural = languages.written()[0]
    told = QCoreApplication.translate(plural.context, plural.text, "", 1)
    assert told == COUNT.sub("1", plural.one)
    told = QCoreApplication.translate(plural.context, plural.text, "", 5)
    assert told == COUNT.sub("5", plural.many)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ('x = self.tr(f"{name} is gone")', None),
        ('x = translate("Words", "a" + name)', None),
        ('x = tr("")', ""),
        ('x = self.tr("one " "sentence")', "one sentence"),
    ],
)
def test_pieces_are_found(line: str, text: str | None) -> None:
    assert [one.text for one in spoken_in(line, "a line")] == [text]
