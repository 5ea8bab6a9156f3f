"""Who may be written to: each yes with its words and day, each no for good."""

import csv
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.records.failures import AppError, InvalidDraft
from app.records.mailing import Basis, MailingListDraft
from app.services import mailing, people
from app.store.office_file import OfficeFile
from tests.services.conftest import added
from tests.services.gatherings import DAY, held, undone

NEWS = MailingListDraft(name="News", wording="May we write to you once a month?")


@pytest.fixture
def news(office: OfficeFile) -> UUID:
    list_id = mailing.add(office, NEWS).record_id
    assert list_id is not None
    return list_id


def test_signing_up_at_an_event_keeps_words_day_and_place(
    office: OfficeFile, news: UUID, amina: UUID
) -> None:
    event = held(office)
    outcome = mailing.sign_up(office, news, amina, DAY, event_id=event, how="at the door")
    assert outcome.sentence == "Amina Diallo signed up to News at Open day."
    mailing.change(office, news, NEWS.model_copy(update={"wording": "Weekly?"}))
    (row,) = mailing.on_list(office, news)
    assert (row.person, row.basis, row.chosen_on, row.wording, row.how, row.event) == (
        "Amina Diallo",
        Basis.CONSENT,
        DAY,
        "May we write to you once a month?",
        "at the door",
        "Open day",
    )
    undone(office, outcome)
    assert mailing.on_list(office, news) == []


def test_the_newest_choice_counts_and_all_are_kept(
    office: OfficeFile, news: UUID, amina: UUID
) -> None:
    mailing.sign_up(office, news, amina, DAY)
    said = mailing.opt_out(office, amina, date(2026, 3, 12), list_id=news, how="by e-mail")
    assert said.sentence == "Amina Diallo opted out of News."
    mailing.sign_up(office, news, amina, date(2026, 3, 11))
    assert mailing.on_list(office, news) == []
    assert [row.basis for row in mailing.on_list(office, news, opted_out_too=True)] == ["opted out"]
    assert [(row.basis, row.stands) for row in mailing.choices_of(office, amina)] == [
        ("opted out", True),
        ("consent", False),
        ("consent", False),
    ]
    (row,) = mailing.lists(office)
    assert (row.name, row.may_be_mailed, row.with_email, row.opted_out) == ("News", 0, 0, 1)


def test_opting_out_of_all_is_one_act(office: OfficeFile, news: UUID, amina: UUID) -> None:
    mailing.add(office, MailingListDraft(name="Events", wording="May we invite you?"))
    mailing.sign_up(office, news, amina, DAY)
    outcome = mailing.opt_out(office, amina, DAY)
    assert outcome.sentence == "Amina Diallo opted out of all mailing lists."
    assert [row.opted_out for row in mailing.lists(office)] == [1, 1]
    undone(office, outcome)
    assert [row.may_be_mailed for row in mailing.lists(office)] == [0, 1]


def test_an_import_never_lifts_a_no(office: OfficeFile, news: UUID, amina: UUID) -> None:
    joan, tom = added(office, "Joan Price"), added(office, "Tom Hughes")
    mailing.opt_out(office, amina, date(2025, 1, 1), list_id=news)
    mailing.sign_up(office, news, joan, date(2025, 1, 1))
    outcome = mailing.bring_in(
        office, news, [amina, joan, tom, tom], DAY, wording="News by e-mail", how="old newsletter"
    )
    assert outcome.sentence == ("1 person added to News. 1 person who opted out stays out.")
    assert [row.person for row in mailing.on_list(office, news)] == ["Joan Price", "Tom Hughes"]
    assert mailing.on_list(office, news)[0].chosen_on == date(2025, 1, 1)
    again = mailing.bring_in(office, news, [tom], DAY)
    assert again.action_id is None


def test_a_mailing_tool_gets_only_those_who_may_be_mailed(
    office: OfficeFile, news: UUID, amina: UUID, tmp_path: Path
) -> None:
    silent = added(office, "No Address")
    shared = added(office, "Joan Price", email="home@example.org", known_as="Joan")
    spouse = added(office, "Jim Price", email="Home@example.org")
    for person in (amina, silent, shared):
        mailing.sign_up(office, news, person, DAY)
    out = tmp_path / "news.csv"
    assert mailing.export_list(office, news, out) == 2
    rows = list(csv.reader(out.read_text(encoding="utf-8").splitlines()))
    assert [row[:3] for row in rows] == [
        ["E-mail", "Name", "Known as"],
        ["amina@example.org", "Amina Diallo", "Amina Diallo"],
        ["home@example.org", "Joan Price", "Joan"],
    ]
    mailing.opt_out(office, spouse, DAY, list_id=news)
    assert mailing.export_list(office, news, out) == 1


def test_the_conditions_of_the_soft_opt_in_are_said_once(
    office: OfficeFile, news: UUID, amina: UUID
) -> None:
    for person in (amina, added(office, "Joan Price")):
        mailing.sign_up(office, news, person, DAY, basis=Basis.SOFT_OPT_IN)
    assert len(mailing.cautions_for(mailing.on_list(office, news))) == 1


def test_lists_are_kept_apart_closed_and_removed(
    office: OfficeFile, news: UUID, amina: UUID
) -> None:
    with pytest.raises(InvalidDraft, match="a list called News already"):
        mailing.add(office, NEWS)
    assert mailing.draft_for(office, news) == NEWS
    mailing.change(office, news, NEWS.model_copy(update={"closed": True}))
    assert mailing.lists(office, closed_too=False) == []
    with pytest.raises(AppError, match="News is closed"):
        mailing.sign_up(office, news, amina, DAY)
    mailing.change(office, news, NEWS)
    with pytest.raises(AppError, match="to say no is to opt out"):
        mailing.sign_up(office, news, amina, DAY, basis=Basis.OPTED_OUT)
    mailing.sign_up(office, news, amina, DAY)
    with pytest.raises(AppError, match="1 choice of people about it must be kept"):
        mailing.remove(office, news)
    spare = mailing.add(office, MailingListDraft(name="Spare", wording="?")).record_id
    assert spare is not None
    assert mailing.remove(office, spare).sentence == "Removed the mailing list Spare."
    assert [row.name for row in mailing.lists(office)] == ["News"]


def test_choices_keep_a_person_and_move_with_them(
    office: OfficeFile, news: UUID, amina: UUID
) -> None:
    twin = added(office, "Amina D")
    mailing.sign_up(office, news, twin, DAY)
    with pytest.raises(AppError, match="mailing lists are recorded"):
        people.remove(office, twin)
    people.merge(office, amina, twin)
    assert [row.person for row in mailing.on_list(office, news)] == ["Amina Diallo"]


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.sampled_from(Basis), st.integers(1, 5)), min_size=1, max_size=8))
def test_the_newest_day_counts_and_of_one_day_the_last(
    office: OfficeFile, told: list[tuple[Basis, int]]
) -> None:
    person = added(office, "Somebody")
    name = f"List {person}"
    list_id = mailing.add(office, MailingListDraft(name=name, wording="?")).record_id
    assert list_id is not None
    choices = []
    for number, (basis, day) in enumerate(told):
        on = date(2026, 3, day)
        choices.append((on, number, basis))
        if basis is Basis.OPTED_OUT:
            mailing.opt_out(office, person, on, list_id=list_id)
        else:
            mailing.sign_up(office, list_id, person, on, basis=basis)
    (row,) = mailing.on_list(office, list_id, opted_out_too=True)
    on, _, basis = max(choices)
    assert (row.basis, row.chosen_on) == (basis, on)
