"""The list of what is owed: computed from one read, ordered, and put off where it can wait."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeVar
from uuid import UUID

from sqlmodel import Session, select

from app.exchange import own_headings
from app.exchange.csv_writing import Preset
from app.exchange.sheet_writing import write_sheet
from app.records.areas import Area
from app.records.charity import Charity
from app.records.failures import AppError, InvalidDraft, Problem
from app.records.policy import PolicyDraft
from app.records.put_off import PutOff, PutOffDraft
from app.rules import (
    checks,
    claim_waiting,
    gift,
    milestones,
    offers,
    overload,
    quiet,
    recognition,
    training_due,
    vacancy,
    wording,
)
from app.rules.notice import (
    IS_ON,
    OWED,
    Delay,
    Notice,
    NoticeList,
    Rule,
    subject_of,
    waiting,
)
from app.services import giving_back_facts, notice_facts, training_facts
from app.services.charity import policy_in
from app.services.notice_facts import Reading
from app.services.outcome import Outcome, outcome_of
from app.services.queries import as_id, fetch
from app.store.collector import without_collector
from app.store.office_file import OfficeFile
from app.store.writing import Writing

_Facts = TypeVar("_Facts")


class NoticeRow(NamedTuple):
    """One notice as the exported sheet shows it, in the order of its columns."""

    name: str
    number: str
    rule: str
    severity: str
    since: date
    minutes: int
    sentence: str
    detail: str
    suggestion: str
    put_off_until: date | None
    reason: str


def all_notices(office: OfficeFile, today: date) -> NoticeList:
    """Every notice of today."""
    return _listed(office, today, frozenset(Rule))


def about(office: OfficeFile, person_id: UUID, today: date) -> NoticeList:
    """The notices about one person."""
    return _listed(office, today, frozenset(Rule), person_id)


def overdue_count(office: OfficeFile, today: date) -> int:
    """How many notices wait and are late; only the rules by which something is owed are asked."""
    return _listed(office, today, OWED).overdue


def put_off(office: OfficeFile, draft: PutOffDraft, today: date) -> Outcome:
    """Put a notice off until a day, with the reason; a later put-off takes an earlier one's place.

    Raises InvalidDraft where the day is not to come.
    """
    return put_off_many(office, [draft], today)


def put_off_many(office: OfficeFile, drafts: Sequence[PutOffDraft], today: date) -> Outcome:
    """Put these notices off as one act.

    Raises InvalidDraft where a day is not to come, and AppError where there is none of them.
    """
    if not drafts:
        raise AppError("Nothing was put off: no notice is chosen. Choose at least one.")
    if any(draft.until <= today for draft in drafts):
        problem = Problem("until", "Please choose a day to come; today it would be back at once.")
        raise InvalidDraft((problem,))
    with office.writing() as writing:
        kept = [_put_off(writing, draft) for draft in drafts]
        until = wording.day(drafts[0].until, today)
        name = (
            _name(writing.session, drafts[0].key)
            if len(drafts) == 1
            else wording.counted(len(drafts), "notice")
        )
        writing.say(f"Put off until {until}: {name}. {drafts[0].reason}", Area.PUT_OFF)
    return outcome_of(writing, kept[0])


def bring_back(office: OfficeFile, key: str) -> Outcome:
    """Bring a notice that was put off back to the list."""
    with office.writing() as writing:
        kept = _kept(writing.session, key)
        if kept is None:
            raise AppError(
                "Nothing was changed: this notice is not put off any more. "
                "Please look at the list again."
            )
        writing.remove(kept)
        writing.say(f"Brought back: {_name(writing.session, key)}.", Area.PUT_OFF)
    return outcome_of(writing, kept.id)


def notice_rows(office: OfficeFile, today: date) -> list[NoticeRow]:
    """All notices of today for a sheet, those put off at its end."""
    with office.reading() as session, without_collector():
        found = listed(reading_of(session, today), frozenset(Rule))
        numbers = {as_id(id): number for id, number in fetch(session, _NUMBERS)}
    rows = [_row(notice, numbers, None) for notice in found.waiting]
    return rows + [_row(held.notice, numbers, held.delay) for held in found.put_off]


def export_notices(
    office: OfficeFile, out: Path, today: date, *, preset: Preset = Preset.SPREADSHEET
) -> int:
    """Write all notices of today to a .csv or .xlsx file; gives how many there are.

    Raises AppError where the file cannot be written, and leaves no half of one.
    """
    rows = notice_rows(office, today)
    return write_sheet(out, own_headings.NOTICES, rows, title="Notices", preset=preset)


_NUMBERS = "SELECT id, number FROM person"


def _listed(
    office: OfficeFile, today: date, rules: frozenset[Rule], person_id: UUID | None = None
) -> NoticeList:
    # What was read is let go before the collector comes back, and need not be gone through.
    with office.reading() as session, without_collector():
        return listed(reading_of(session, today, person_id), rules)


def reading_of(session: Session, today: date, person_id: UUID | None = None) -> Reading:
    """What the rules read within an open session: of everybody, or of one person."""
    baseline_on = session.exec(select(Charity)).one().baseline_on
    return Reading(session, policy_in(session), baseline_on, today, person_id)


def listed(reading: Reading, rules: frozenset[Rule]) -> NoticeList:
    """The notices of these rules, within an open read."""
    kept = fetch(reading.session, "SELECT key, until, reason FROM put_off")
    delays = [Delay(key, date.fromisoformat(until), reason) for key, until, reason in kept]
    found = chain.from_iterable(
        judged(reading)
        for rule, judged in _JUDGED.items()
        if rule in rules and IS_ON[rule](reading)
    )
    return waiting(found, delays, reading.today)


def _judged_by(
    facts_in: Callable[[Reading], Iterable[_Facts]],
    judge: Callable[[_Facts, PolicyDraft, date], Notice | None],
) -> Callable[[Reading], Iterator[Notice]]:
    """The notices of a rule that finds at most one in each of its facts."""

    def judged(reading: Reading) -> Iterator[Notice]:
        for facts in facts_in(reading):
            if notice := judge(facts, reading.policy, reading.today):
                yield notice

    return judged


def _milestones(reading: Reading) -> Iterator[Notice]:
    for facts in notice_facts.milestones(reading):
        yield from milestones.judge(facts, reading.policy, reading.today)


def _claims(reading: Reading) -> Iterator[Notice]:
    for facts in notice_facts.claims(reading):
        if notice := claim_waiting.judge(facts, reading.policy, reading.expenses, reading.today):
            yield notice


_JUDGED: Mapping[Rule, Callable[[Reading], Iterator[Notice]]] = {
    Rule.THANKS: _judged_by(notice_facts.giving, recognition.judge),
    Rule.MILESTONE: _milestones,
    Rule.OFFER: _judged_by(notice_facts.offers, offers.judge),
    Rule.QUIET: _judged_by(notice_facts.silences, quiet.judge),
    Rule.OVERLOAD: _judged_by(notice_facts.heavy_weeks, overload.judge),
    Rule.CLAIM: _claims,
    Rule.TRAINING: _judged_by(training_facts.trainings, training_due.judge),
    Rule.CHECK: _judged_by(training_facts.checks, checks.judge),
    Rule.VACANCY: _judged_by(giving_back_facts.vacancies, vacancy.judge),
    Rule.GIFT: _judged_by(giving_back_facts.gifts, gift.judge),
}


def _put_off(writing: Writing, draft: PutOffDraft) -> UUID:
    kept = _kept(writing.session, draft.key)
    if kept is None:
        kept = PutOff.model_validate(draft.model_dump())
        writing.add(kept)
    else:
        writing.change(kept, draft.model_dump())
    return kept.id


def _kept(session: Session, key: str) -> PutOff | None:
    return session.exec(select(PutOff).where(PutOff.key == key)).one_or_none()


def _name(session: Session, key: str) -> str:
    """Whom or what a notice is about, by its key: a person, whose the claim is, or a vacancy."""
    rows = fetch(session, _WHOSE, subject=subject_of(key))
    return str(rows[0][0]) if rows else "a notice"


_WHOSE = """
SELECT name FROM person WHERE id = :subject OR id IN (
    SELECT person_id FROM recognition WHERE id = :subject
    UNION ALL SELECT person_id FROM expense_claim WHERE id = :subject
    UNION ALL SELECT person_id FROM training_place WHERE id = :subject
    UNION ALL SELECT person_id FROM background_check WHERE id = :subject
)
UNION ALL SELECT title FROM vacancy WHERE id = :subject
"""


def _row(notice: Notice, numbers: Mapping[UUID, str], delay: Delay | None) -> NoticeRow:
    return NoticeRow(
        name=notice.name,
        number="" if notice.person_id is None else numbers[notice.person_id],
        rule=str(notice.rule),
        severity=str(notice.severity),
        since=notice.day,
        minutes=notice.minutes,
        sentence=notice.sentence,
        detail=notice.detail,
        suggestion=notice.suggestion,
        put_off_until=delay.until if delay else None,
        reason=delay.reason if delay else "",
    )
