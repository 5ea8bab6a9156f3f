"""The notice: a warning that something owed is late, computed from the records and never stored."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, Protocol
from uuid import UUID

from app.records.areas import Area
from app.records.expense_policy import ExpensePolicyDraft
from app.records.policy import PolicyDraft
from app.rules.folding import fold
from app.rules.giver import Giver
from app.rules.matter import Matter

#: The weight at which a limit of the policy is reached; weights are whole numbers per mille. What
#: is owed grows heavier with time; news and worries stay at this weight and never hide it.
REACHED = 1000


class Rule(StrEnum):
    """The rule that a notice comes from; the word begins the notice's key."""

    THANKS = "thanks"
    MILESTONE = "milestone"
    OFFER = "offer"
    QUIET = "quiet"
    OVERLOAD = "overload"
    CLAIM = "claim"
    TRAINING = "training"
    CHECK = "check"
    VACANCY = "vacancy"
    GIFT = "gift"


class Act(StrEnum):
    """The one act that settles a notice."""

    THANK = "thank"
    MARK = "mark milestone"
    KEEP = "keep offer"
    GET_IN_TOUCH = "get in touch"
    TALK = "talk"
    SETTLE = "settle claim"
    RENEW = "renew training"
    REVIEW = "review check"
    TELL = "tell volunteers"
    EXPLAIN = "explain gift"


#: The act that settles what each rule finds.
ACTS: Mapping[Rule, Act] = {
    Rule.THANKS: Act.THANK,
    Rule.MILESTONE: Act.MARK,
    Rule.OFFER: Act.KEEP,
    Rule.QUIET: Act.GET_IN_TOUCH,
    Rule.OVERLOAD: Act.TALK,
    Rule.CLAIM: Act.SETTLE,
    Rule.TRAINING: Act.RENEW,
    Rule.CHECK: Act.REVIEW,
    Rule.VACANCY: Act.TELL,
    Rule.GIFT: Act.EXPLAIN,
}


class Severity(StrEnum):
    """How a notice is shown: late, nearly late, worth knowing, or glad news."""

    OVERDUE = "overdue"
    DUE_SOON = "due soon"
    INFO = "info"
    GOOD = "good"


#: What each rule is computed from.
READS: Mapping[Rule, frozenset[Area]] = {
    Rule.THANKS: frozenset(
        {Area.PEOPLE, Area.HOURS, Area.RECOGNITION, Area.CHARITY, Area.POLICY},
    ),
    Rule.MILESTONE: frozenset(
        {Area.PEOPLE, Area.HOURS, Area.RECOGNITION, Area.CHARITY, Area.POLICY},
    ),
    Rule.OFFER: frozenset({Area.PEOPLE, Area.RECOGNITION, Area.POLICY}),
    Rule.QUIET: frozenset({Area.PEOPLE, Area.HOURS, Area.CHARITY, Area.POLICY}),
    Rule.OVERLOAD: frozenset({Area.PEOPLE, Area.HOURS, Area.POLICY}),
    Rule.CLAIM: frozenset({Area.PEOPLE, Area.EXPENSES, Area.POLICY}),
    Rule.TRAINING: frozenset({Area.PEOPLE, Area.TRAINING, Area.POLICY}),
    Rule.CHECK: frozenset({Area.PEOPLE, Area.CHECKS, Area.POLICY}),
    Rule.VACANCY: frozenset({Area.VACANCIES, Area.POLICY}),
    Rule.GIFT: frozenset({Area.PEOPLE, Area.RECOGNITION, Area.POLICY}),
}

#: The areas a list of notices listens to: what its rules read, and what was put off.
LISTENED_TO = frozenset({Area.PUT_OFF}).union(*READS.values())


#: The rules by which something can be late; the others bring news and worries, which never are.
OWED = frozenset({Rule.THANKS, Rule.OFFER, Rule.CLAIM, Rule.TRAINING, Rule.CHECK, Rule.VACANCY})


class Policies(Protocol):
    """The figures in force: those of the notices, and those of expenses."""

    @property
    def policy(self) -> PolicyDraft:
        """When something given, promised or reached is late."""
        ...

    @property
    def expenses(self) -> ExpensePolicyDraft:
        """When a claim has waited too long."""
        ...


#: The rules whose notices are known by the person; the key of another names what it is about.
_BY_PERSON = frozenset({Rule.THANKS, Rule.MILESTONE, Rule.QUIET, Rule.OVERLOAD})

#: The switch that each rule stands behind.
IS_ON: Mapping[Rule, Callable[[Policies], bool]] = {
    Rule.THANKS: lambda policies: policies.policy.thanks_on,
    Rule.MILESTONE: lambda policies: policies.policy.milestones_on,
    Rule.OFFER: lambda policies: policies.policy.offers_on,
    Rule.QUIET: lambda policies: policies.policy.quiet_on,
    Rule.OVERLOAD: lambda policies: policies.policy.overload_on,
    Rule.CLAIM: lambda policies: policies.expenses.claims_on,
    Rule.TRAINING: lambda policies: policies.policy.training_on,
    Rule.CHECK: lambda policies: policies.policy.checks_on,
    Rule.VACANCY: lambda policies: policies.policy.vacancies_on,
    Rule.GIFT: lambda policies: policies.policy.gifts_on,
}


class Figures(Protocol):
    """The figures of one notice, which say themselves in English when they are asked."""

    @property
    def subject(self) -> str:
        """What they are about, as the notice's key ends: a person, a mark, an offer, a check."""
        ...

    @property
    def headline(self) -> str:
        """What is so, with the figures in it, in one sentence."""
        ...

    @property
    def besides(self) -> str:
        """What belongs to it: when they were last thanked, when it is due; or nothing."""
        ...

    @property
    def detail(self) -> str:
        """Why it is a notice: the limit, and how far it is reached."""
        ...

    @property
    def suggestion(self) -> str:
        """What could be done, from what the person said; empty when nothing is known."""
        ...


class Notice(NamedTuple):
    """One notice about a person, or about a matter that is no person.

    `day` is the day it counts from, `weight` says in whole per mille how far the limit is reached.
    There may be tens of thousands, of which few are looked at: what is told of one, its key and
    its sentences are worded only when they are read.
    """

    rule: Rule
    about: Giver | Matter
    severity: Severity
    weight: int
    minutes: int
    day: date
    figures: Figures

    @property
    def key(self) -> str:
        """Its name across days, by which it can be put off."""
        return f"{self.rule}:{self.figures.subject}"

    @property
    def person_id(self) -> UUID | None:
        """Whom it is about, or None where it is about no person."""
        return self.about.person_id

    @property
    def name(self) -> str:
        """The full name of whom it is about, or that of the matter."""
        return self.about.name

    @property
    def act(self) -> Act:
        """The one act that settles it."""
        return ACTS[self.rule]

    @property
    def sentence(self) -> str:
        """What is so, with the figures in it, and what belongs to it."""
        return f"{self.figures.headline} {self.figures.besides}".rstrip()

    @property
    def headline(self) -> str:
        """The first sentence of it."""
        return self.figures.headline

    @property
    def besides(self) -> str:
        """The rest of it, or nothing."""
        return self.figures.besides

    @property
    def detail(self) -> str:
        """Why it is a notice."""
        return self.figures.detail

    @property
    def suggestion(self) -> str:
        """What could be done, from what the person said."""
        return self.figures.suggestion

    @property
    def areas(self) -> frozenset[Area]:
        """What it was computed from."""
        return READS[self.rule]

    @property
    def is_overdue(self) -> bool:
        """Whether its limit is passed."""
        return self.severity is Severity.OVERDUE


class Delay(NamedTuple):
    """That the notice of this key waits until a day, and why."""

    key: str
    until: date
    reason: str


class Delayed(NamedTuple):
    """A notice that is put off, with the delay that holds it back."""

    notice: Notice
    delay: Delay


class NoticeList(NamedTuple):
    """Notices in their order: those that wait for the office, and those that are put off."""

    waiting: tuple[Notice, ...]
    put_off: tuple[Delayed, ...]

    @property
    def overdue(self) -> int:
        """How many wait and are late."""
        return self.count(Severity.OVERDUE)

    @property
    def due_soon(self) -> int:
        """How many wait and are nearly late."""
        return self.count(Severity.DUE_SOON)

    def count(self, severity: Severity) -> int:
        """How many of that severity wait."""
        return sum(notice.severity is severity for notice in self.waiting)


def waiting(notices: Iterable[Notice], delays: Iterable[Delay], today: date) -> NoticeList:
    """The notices in order, less those put off until a day that has not come."""
    held = {delay.key: delay for delay in delays if delay.until > today}
    ordered = tuple(in_order(notices))
    if not held:
        return NoticeList(ordered, ())
    # Keys are worded for those alone of whom something is put off.
    subjects = {subject_of(key).int for key in held}
    waits: list[Notice] = []
    put_off: list[Delayed] = []
    for notice in ordered:
        may_wait = notice.rule not in _BY_PERSON or notice.about.id.int in subjects
        delay = held.get(notice.key) if may_wait else None
        if delay is None:
            waits.append(notice)
        else:
            put_off.append(Delayed(notice, delay))
    return NoticeList(tuple(waits), tuple(put_off))


def in_order(notices: Iterable[Notice]) -> Iterator[Notice]:
    """The notices by weight, then minutes, then name, then whom or what they are about.

    What is alike even in that keeps the order in which the rules found it. Folding a name takes
    longer than all the rest, so only those are folded that decide the order, and each once.
    """
    folded = cache(fold)

    def name_and_person(notice: Notice) -> tuple[str, int]:
        return folded(notice.about.name), notice.about.id.int

    for _, alike in groupby(sorted(notices, key=_figures, reverse=True), key=_figures):
        tied = list(alike)
        if any(notice.about is not tied[0].about for notice in tied):
            tied.sort(key=name_and_person)
        yield from tied


_figures = attrgetter("weight", "minutes")


def subject_of(key: str) -> UUID:
    """The id in a notice's key: of the person, or of the offer, claim, place or check."""
    return UUID(key.split(":")[1])


def late(weight: int, due_soon_percent: int) -> Severity | None:
    """What a share of a limit means: overdue, due soon, or nothing yet."""
    if weight >= REACHED:
        return Severity.OVERDUE
    return Severity.DUE_SOON if weight >= 10 * due_soon_percent else None


def share(part: int, whole: int) -> int:
    """The part in whole per mille of the limit; it is 1,000 only when the limit is reached."""
    return part * REACHED // whole
