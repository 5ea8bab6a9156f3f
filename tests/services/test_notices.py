"""The list of notices agrees with the oracle, reads what it listens to, and can wait."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from app.records.activity import Activity
from app.records.areas import Area
from app.records.background_check import BackgroundCheckDraft
from app.records.contribution import Contribution, ContributionDraft, Span
from app.records.course import Lasting
from app.records.expense_policy import ExpensePolicyDraft
from app.records.failures import AppError, InvalidDraft
from app.records.identity import new_id
from app.records.person import Person
from app.records.policy import PolicyDraft
from app.records.put_off import PutOffDraft
from app.records.recognition import (
    Recognition,
    RecognitionDraft,
    RecognitionKind,
    RecognitionState,
    counts_on,
)
from app.rules.folding import fold
from app.rules.notice import READS, Notice, Rule, Severity
from app.services import (
    charity,
    checks,
    contributions,
    courses,
    expense_policy,
    journal_list,
    notice_facts,
    notices,
    people,
    training,
    undoing,
)
from app.services import recognition as giving_back
from app.services.notice_facts import Reading
from app.store.office_file import OfficeFile
from tests.rules import histories
from tests.rules.heart_oracle import History, Owed, owed
from tests.rules.histories import BASELINES, HISTORIES, POLICIES
from tests.services.conftest import added
from tests.services.learning import a_course, a_place
from tests.services.statements import statements

WEEK = timedelta(days=7)


class _SetAside(Exception):
    """Ends a write of which nothing is to be kept."""


@contextmanager
def written(
    office: OfficeFile, charity_of: Sequence[History]
) -> Iterator[tuple[Session, dict[UUID, History]]]:
    """Histories as they stand in the file, for as long as the block lasts."""
    with suppress(_SetAside), office.writing() as writing:
        kept = {_write(writing.session, history): history for history in charity_of}
        yield writing.session, kept
        raise _SetAside


def _write(session: Session, history: History) -> UUID:
    person = Person.model_validate({**history.person.model_dump(), "search_key": ""})
    activity = Activity(name="Kitchen", search_key=new_id().hex)
    session.add_all([person, activity])
    session.flush()
    for day, minutes in history.gave:
        values = {"person_id": person.id, "activity_id": activity.id, "day": day}
        session.add(Contribution.model_validate({**values, "minutes": minutes}))
    for draft in history.given_back:
        values = {**draft.model_dump(), "person_id": person.id, "counts_on": counts_on(draft)}
        session.add(Recognition.model_validate(values))
    session.flush()
    return person.id


@given(st.lists(HISTORIES, max_size=4), BASELINES, POLICIES)
@settings(
    max_examples=150,
    deadline=None,
    # A smaller failing example is found sooner by the test of the rule alone.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_the_statement_finds_what_the_oracle_finds(
    office: OfficeFile,
    charity_of: list[History],
    baseline: date | None,
    policy: PolicyDraft,
) -> None:
    today = histories.TODAY
    with written(office, charity_of) as (session, kept):
        reading = Reading(session, policy, baseline, today)
        expected = {
            id: found
            for id, history in kept.items()
            if (found := owed(history, baseline, policy, today))
        }
        listed = notices.listed(reading, frozenset({Rule.THANKS}))
        facts = {each.giver.person_id: each for each in notice_facts.giving(reading)}

        assert [notice.person_id for notice in listed.waiting] == in_order(expected, kept)
        for notice in listed.waiting:
            found = expected[notice.about.id]
            assert (notice.is_overdue, notice.weight) == (found.overdue, found.weight)
            assert (notice.minutes, notice.day) == (found.minutes, found.since)
            assert facts[notice.about.id].occasions == found.occasions
            assert facts[notice.about.id].last_on == found.last


def in_order(found: dict[UUID, Owed], kept: dict[UUID, History]) -> list[UUID]:
    return sorted(
        found,
        key=lambda id: (
            -found[id].weight,
            -found[id].minutes,
            fold(kept[id].person.name),
            id.hex,
        ),
    )


#: The switch of each rule; that of claims stands in the policy of expenses.
SWITCHES = {
    Rule.THANKS: "thanks_on",
    Rule.MILESTONE: "milestones_on",
    Rule.OFFER: "offers_on",
    Rule.QUIET: "quiet_on",
    Rule.OVERLOAD: "overload_on",
    Rule.TRAINING: "training_on",
    Rule.CHECK: "checks_on",
    Rule.VACANCY: "vacancies_on",
    Rule.GIFT: "gifts_on",
}
ALL_OFF: dict[str, object] = dict.fromkeys(SWITCHES.values(), False)
TABLES = {
    "person": Area.PEOPLE,
    "contribution": Area.HOURS,
    "recognition": Area.RECOGNITION,
    "expense_claim": Area.EXPENSES,
    "training_place": Area.TRAINING,
    "background_check": Area.CHECKS,
    "vacancy": Area.VACANCIES,
}


def gave(
    office: OfficeFile, whom: UUID, what: UUID, day: date, minutes: int, **more: object
) -> None:
    values = {"person_id": whom, "activity_id": what, "day": day, "minutes": minutes, **more}
    contributions.log(office, ContributionDraft.check(values), day)


def thanked(office: OfficeFile, whom: UUID, day: date, **more: object) -> UUID:
    draft = RecognitionDraft.check({"person_id": whom, "given_on": day, **more})
    recorded = giving_back.record(office, draft).record_id
    assert recorded is not None
    return recorded


def found_by(office: OfficeFile, today: date, rule: Rule) -> list[Notice]:
    listed = notices.all_notices(office, today).waiting
    return [notice for notice in listed if notice.rule is rule]


@pytest.mark.parametrize("rule", Rule)
def test_each_rule_reads_the_areas_it_says_and_no_other(
    office: OfficeFile, today: date, rule: Rule
) -> None:
    switch_off_all_but(office, rule)
    with statements() as seen:
        notices.all_notices(office, today)
    tables = set(re.findall(r"(?:FROM|JOIN) (\w+)", " ".join(seen))) & set(TABLES)
    assert {TABLES[table] for table in tables} == READS[rule] & set(TABLES.values())


def test_a_rule_that_is_switched_off_reads_nothing(office: OfficeFile, today: date) -> None:
    switch_off_all_but(office, None)
    with statements() as seen:
        assert notices.all_notices(office, today) == ((), ())
    read = " ".join(seen)
    assert not any(f"FROM {table}" in read for table in TABLES)


def switch_off_all_but(office: OfficeFile, rule: Rule | None) -> None:
    on = {SWITCHES[rule]: True} if rule in SWITCHES else {}
    charity.change_policy(office, PolicyDraft.check({**ALL_OFF, **on}))
    expense_policy.change(office, ExpensePolicyDraft(claims_on=rule is Rule.CLAIM))


def test_thanks_take_a_notice_away_and_undo_brings_it_back(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    thanked(office, amina, date(2026, 1, 12), kind=RecognitionKind.TRAINING)
    gave(office, amina, kitchen, date(2026, 3, 3), 870)
    offered = {"kind": RecognitionKind.REFERENCE, "offered_on": date(2026, 3, 10)}
    thanked(office, amina, today, **offered, state=RecognitionState.OFFERED)
    (notice,) = found_by(office, today, Rule.THANKS)
    assert notice.sentence == (
        "Amina Diallo gave 14 h 30 min on 1 occasion since 3 March."
        " Last thanked 12 January (training place)."
        " Still open: a reference offered 10 March."
    )
    assert notices.overdue_count(office, today) == 1

    done = giving_back.record(
        office, RecognitionDraft.check({"person_id": amina, "given_on": today})
    )
    assert found_by(office, today, Rule.THANKS) == []
    assert notices.overdue_count(office, today) == 0

    assert done.action_id is not None
    undoing.undo(office, done.action_id)
    assert found_by(office, today, Rule.THANKS) == [notice]


def test_a_declined_offer_and_a_kind_that_does_not_count_are_told_apart(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    declined = {"offered_on": date(2026, 1, 2), "answered_on": date(2026, 1, 5)}
    thanked(
        office,
        amina,
        date(2026, 1, 5),
        **declined,
        kind=RecognitionKind.GIFT,
        state=RecognitionState.DECLINED,
    )
    gave(office, amina, kitchen, date(2026, 2, 1), 600)
    thanked(office, amina, date(2026, 3, 1), kind=RecognitionKind.EXPENSES)
    (notice,) = found_by(office, today, Rule.THANKS)
    assert notice.sentence.endswith("Last offer declined 5 January (gift).")


def test_the_charitys_baseline_covers_those_who_have_none_of_their_own(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    gave(office, amina, kitchen, date(2026, 2, 1), 6000, span=Span.MONTH)
    (milestone,) = found_by(office, today, Rule.MILESTONE)
    assert milestone.severity is Severity.GOOD
    assert len(found_by(office, today, Rule.THANKS)) == 1

    charity.treat_as_recognised(office, date(2026, 2, 1))

    assert found_by(office, today, Rule.THANKS) == []
    (milestone,) = found_by(office, today, Rule.MILESTONE)
    assert milestone.sentence == (
        "Amina Diallo had passed 100 hours by 1 February, before notices began."
    )


def test_a_milestone_that_was_marked_is_settled(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    gave(office, amina, kitchen, today, 600)
    (notice,) = found_by(office, today, Rule.MILESTONE)
    thanked(office, amina, today, marks=notice.key.split(":")[2])
    assert found_by(office, today, Rule.MILESTONE) == []


def test_an_offer_is_named_by_its_own_key_and_counts_as_overdue(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    offer = thanked(
        office,
        amina,
        today,
        state=RecognitionState.ACCEPTED,
        kind=RecognitionKind.TRAINING,
        offered_on=date(2026, 1, 5),
        due_on=date(2026, 3, 1),
        what="First aid",
    )
    (notice,) = found_by(office, today, Rule.OFFER)
    assert notice.key == f"offer:{offer.hex}"
    assert notice.sentence == (
        "Amina Diallo was offered a training place (First aid) on 5 January and said yes."
        " Due 1 March, not given yet."
    )
    assert notices.overdue_count(office, today) == 1
    put_off(office, notice, today + WEEK, today)
    assert notices.overdue_count(office, today) == 0


def test_a_regular_who_has_gone_quiet_is_found_by_the_quarter_before(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    last = date(2026, 1, 10)
    for days in (0, 0, 7, 14, 90, 91):
        gave(office, amina, kitchen, last - timedelta(days=days), 60)
    (notice,) = found_by(office, today, Rule.QUIET)
    assert notice.sentence.startswith("Amina Diallo came on 4 days in the three months to 10 Jan")


def test_a_regular_known_by_monthly_totals_is_found_too(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    for day in (date(2025, 11, 30), date(2025, 12, 31), date(2026, 1, 31)):
        gave(office, amina, kitchen, day, 600, span=Span.MONTH)
    (notice,) = found_by(office, today, Rule.QUIET)
    assert notice.sentence == (
        "Amina Diallo gave in the three months to 31 January, and not since."
    )


def test_a_heavy_week_is_found_and_a_months_total_is_none(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    for weeks in range(1, 6):
        gave(office, amina, kitchen, today - weeks * WEEK, 240)
    gave(office, amina, kitchen, today, 4000, span=Span.MONTH)
    assert found_by(office, today, Rule.OVERLOAD) == []
    gave(office, amina, kitchen, today, 700)
    (notice,) = found_by(office, today, Rule.OVERLOAD)
    assert notice.sentence == (
        "Amina Diallo gave 11 h 40 min in the last 7 days; 4 h is their own usual week."
    )


def put_off(office: OfficeFile, notice: Notice, until: date, today: date) -> UUID:
    draft = PutOffDraft.check({"key": notice.key, "until": until, "reason": "Party on Friday."})
    outcome = notices.put_off(office, draft, today)
    assert outcome.areas == {Area.PUT_OFF}
    assert outcome.action_id is not None
    return outcome.action_id


def test_a_notice_can_wait_and_be_brought_back(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    gave(office, amina, kitchen, today - WEEK, 60)
    (notice,) = notices.all_notices(office, today).waiting

    put_off(office, notice, today + WEEK, today)
    later = put_off(office, notice, today + 2 * WEEK, today)
    listed = notices.all_notices(office, today)
    assert listed.waiting == ()
    assert [held.delay.until for held in listed.put_off] == [today + 2 * WEEK]
    assert listed.put_off[0].delay.reason == "Party on Friday."

    undoing.undo(office, later)
    assert notices.all_notices(office, today + WEEK).put_off == ()

    brought = notices.bring_back(office, notice.key)
    assert brought.sentence == "Brought back: Amina Diallo."
    assert notices.all_notices(office, today).waiting == (notice,)
    with pytest.raises(AppError, match="not put off any more"):
        notices.bring_back(office, notice.key)


def test_putting_off_says_whom_and_until_when(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    draft = PutOffDraft(key=f"thanks:{amina.hex}", until=today + WEEK, reason="Party on Friday.")
    outcome = notices.put_off(office, draft, today)
    assert outcome.sentence == "Put off until 23 March: Amina Diallo. Party on Friday."
    unknown = draft.model_copy(update={"key": f"offer:{UUID(int=5).hex}"})
    assert "a notice" in notices.put_off(office, unknown, today).sentence


def test_several_notices_are_put_off_as_one_act(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    for whom in (amina, added(office, "Ben Okafor")):
        gave(office, whom, kitchen, today - WEEK, 60)
    both = [
        PutOffDraft(key=notice.key, until=today + WEEK, reason="Party on Friday.")
        for notice in notices.all_notices(office, today).waiting
    ]
    outcome = notices.put_off_many(office, both, today)
    assert outcome.sentence == "Put off until 23 March: 2 notices. Party on Friday."
    assert notices.all_notices(office, today).waiting == ()
    assert outcome.action_id is not None
    undoing.undo(office, outcome.action_id)
    assert len(notices.all_notices(office, today).waiting) == 2
    with pytest.raises(AppError, match="no notice is chosen"):
        notices.put_off_many(office, [], today)


def test_a_notice_cannot_be_put_off_until_a_day_that_has_come(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    draft = PutOffDraft(key=f"thanks:{amina.hex}", until=today, reason="Busy")
    with pytest.raises(InvalidDraft) as refusal:
        notices.put_off(office, draft, today)
    assert refusal.value.problems[0].field == "until"


def test_the_list_the_figures_one_person_and_the_sheet_say_the_same(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date, tmp_path: Path
) -> None:
    ben = added(office, "Ben Okafor")
    for whom, minutes in ((amina, 900), (ben, 500)):
        thanked(office, whom, date(2026, 1, 1))
        gave(office, whom, kitchen, today - WEEK, minutes)
    listed = notices.all_notices(office, today)
    put_off(office, listed.waiting[0], today + WEEK, today)
    listed = notices.all_notices(office, today)

    assert notices.overdue_count(office, today) == listed.overdue == 0
    assert (listed.due_soon, listed.count(Severity.GOOD), listed.count(Severity.INFO)) == (1, 1, 1)
    one = notices.about(office, ben, today)
    assert one.waiting == tuple(each for each in listed.waiting if each.person_id == ben)
    assert notices.about(office, amina, today).put_off == listed.put_off

    rows = notices.notice_rows(office, today)
    assert [row.sentence for row in rows] == [
        *(notice.sentence for notice in listed.waiting),
        *(held.notice.sentence for held in listed.put_off),
    ]
    assert (rows[-1].name, rows[-1].put_off_until, rows[-1].reason) == (
        "Amina Diallo",
        today + WEEK,
        "Party on Friday.",
    )
    assert notices.export_notices(office, tmp_path / "notices.csv", today) == len(rows) == 4
    written_down = (tmp_path / "notices.csv").read_text(encoding="utf-8-sig")
    assert len(written_down.splitlines()) == 5
    assert listed.waiting[0].sentence in written_down


def test_those_who_may_not_be_thanked_are_not_in_the_list(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    gave(office, amina, kitchen, today - WEEK, 900)
    assert notices.all_notices(office, today).overdue == 1
    people.leave(office, amina, today, "Moved away")
    assert notices.all_notices(office, today).overdue == 0


def test_training_that_ends_and_a_check_to_review_are_notices_until_they_are_settled(
    office: OfficeFile, amina: UUID, today: date, tmp_path: Path
) -> None:
    course = a_course(office, lasting=Lasting.EXPIRES, months=12)
    year = timedelta(days=365)
    a_place(office, amina, course, done_on=today - 2 * year)
    over = a_place(office, amina, course, done_on=today - year - timedelta(days=1))
    values = {"person_id": amina, "issued_on": today - year, "review_due_on": today + WEEK}
    checks.add(office, BackgroundCheckDraft.check(values), today)

    (ended,) = found_by(office, today, Rule.TRAINING)
    (review,) = found_by(office, today, Rule.CHECK)
    assert ended.key == f"training:{over.hex}"
    assert (ended.severity, review.severity) == (Severity.OVERDUE, Severity.DUE_SOON)
    assert notices.overdue_count(office, today) == 1
    assert "expired" in ended.headline
    assert "expire" not in review.sentence
    notices.export_notices(office, tmp_path / "notices.csv", today)
    sheet = (tmp_path / "notices.csv").read_text(encoding="utf-8-sig")
    assert ended.sentence in sheet
    assert review.sentence in sheet

    training.offer(office, [amina], course, today)
    assert "A place was offered 16 March." in found_by(office, today, Rule.TRAINING)[0].sentence
    for notice in (ended, review):
        put_off(office, notice, today + WEEK, today)
        assert journal_list.recent(office, 1)[0].sentence.startswith(
            "Put off until 23 March: Amina Diallo."
        )
    assert not found_by(office, today, Rule.TRAINING)
    assert not found_by(office, today, Rule.CHECK)
    a_place(office, amina, course, done_on=today)
    later = today + 2 * WEEK
    assert not found_by(office, later, Rule.TRAINING)
    checks.add(office, BackgroundCheckDraft.check(values | {"issued_on": today}), today)
    renewed = found_by(office, later, Rule.CHECK)
    assert [notice.key for notice in renewed] != [review.key]


def test_nothing_is_told_of_a_course_that_closed(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    course = a_course(office, lasting=Lasting.EXPIRES, months=1)
    a_place(office, amina, course, done_on=today - 9 * WEEK)
    assert found_by(office, today, Rule.TRAINING)
    courses.close(office, course)
    assert not found_by(office, today, Rule.TRAINING)
