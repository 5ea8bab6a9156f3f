"""A vacancy that is about to be public and that no volunteer was told of."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from app.records.policy import PolicyDraft
from app.rules import wording
from app.rules.matter import Matter
from app.rules.notice import REACHED, Notice, Rule, Severity, share


class VacancyFacts(NamedTuple):
    """One open vacancy that nobody was told of, with its days."""

    vacancy_id: UUID
    title: str
    opens_on: date
    public_on: date
    closes_on: date | None = None


class UntoldVacancy(NamedTuple):
    """The figures of a vacancy that nobody was told of in time."""

    facts: VacancyFacts
    days_limit: int
    today: date

    @property
    def subject(self) -> str:
        """The vacancy."""
        return self.facts.vacancy_id.hex

    @property
    def days_left(self) -> int:
        """In how many days it is public; below nothing where it is so already."""
        return (self.facts.public_on - self.today).days

    @property
    def headline(self) -> str:
        """Which vacancy, when it is public, and that nobody was told."""
        return f"{self.facts.title} {self._public()} and no volunteer was told of it."

    def _public(self) -> str:
        if self.days_left > 0:
            return f"is public in {wording.counted(self.days_left, 'day')}"
        if self.days_left == 0:
            return "is public today"
        return f"has been public for {wording.counted(-self.days_left, 'day')}"

    @property
    def besides(self) -> str:
        """When it closes, where that is known."""
        closes = self.facts.closes_on
        return "" if closes is None else f"It closes {wording.day(closes, self.today)}."

    @property
    def detail(self) -> str:
        """Since when volunteers could be told, and the limit."""
        opens = wording.day(self.facts.opens_on, self.today)
        limit = wording.counted(self.days_limit, "day")
        verb = "is" if self.facts.opens_on > self.today else "was"
        return (
            f"It {verb} open to volunteers from {opens}; they are told {limit} before all others."
        )

    @property
    def suggestion(self) -> str:
        """How it can be settled."""
        return "Tell those whose skills fit, and note who was told."


def judge(facts: VacancyFacts, policy: PolicyDraft, today: date) -> Notice | None:
    """The notice that volunteers are to be told of this vacancy, or None while there is time."""
    if not policy.vacancies_on or (facts.closes_on is not None and facts.closes_on < today):
        return None
    figures = UntoldVacancy(facts, policy.vacancy_days, today)
    if figures.days_left > policy.vacancy_days:
        return None
    weight = share(policy.vacancy_days - figures.days_left, policy.vacancy_days)
    severity = Severity.OVERDUE if weight >= REACHED else Severity.DUE_SOON
    about = Matter(facts.vacancy_id, facts.title)
    return Notice(Rule.VACANCY, about, severity, weight, 0, facts.public_on, figures)
