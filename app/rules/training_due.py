"""Training that expires or is due for review: told of ahead, and late once grace is over."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from app.records.policy import PolicyDraft
from app.records.training_words import PlaceState
from app.rules import wording
from app.rules.ahead import urgency
from app.rules.giver import Giver
from app.rules.notice import Notice, Rule
from app.rules.training import End, Term, end_of


class TrainingFacts(NamedTuple):
    """What a person did of one course last, and the place that is open for doing it again."""

    giver: Giver
    place_id: UUID
    course: str
    term: Term
    open_state: PlaceState | None = None
    open_on: date | None = None


class EndingTraining(NamedTuple):
    """The figures of a training that ends soon, or has ended."""

    facts: TrainingFacts
    end: End
    today: date

    @property
    def subject(self) -> str:
        """The place that was done."""
        return self.facts.place_id.hex

    @property
    def headline(self) -> str:
        """Whose training of what it is, and when it ends or is reviewed."""
        on = wording.day(self.end.on, self.today)
        is_past = self.today > self.end.on
        if self.end.is_review:
            ends = f"{'was' if is_past else 'is'} due for review on {on}"
        else:
            ends = f"{'expired' if is_past else 'expires'} on {on}"
        return f"{self.facts.giver.called}'s {self.facts.course} {ends}."

    @property
    def besides(self) -> str:
        """When it was done, and the place that is open for doing it again."""
        done = f"Done {wording.day(self.facts.term.done_on, self.today)}."
        if self.facts.open_on is None:
            return done
        on = wording.day(self.facts.open_on, self.today)
        if self.facts.open_state is PlaceState.BOOKED:
            return f"{done} A place is booked for {on}."
        return f"{done} A place was offered {on}."

    @property
    def detail(self) -> str:
        """How many days are left, of grace perhaps, or how late it is."""
        left = (self.end.on - self.today).days
        if left > 0:
            return wording.time_left(left)
        if not left:
            return "Today is the last day."
        until = self.end.grace_until
        if self.today <= until:
            return f"The days of grace last until {wording.day(until, self.today)}."
        return wording.time_left((until - self.today).days)

    @property
    def suggestion(self) -> str:
        """What can be done, where no place is open yet."""
        if self.facts.open_on is not None:
            return ""
        return "Look at it again together." if self.end.is_review else "Offer a place."


def judge(facts: TrainingFacts, policy: PolicyDraft, today: date) -> Notice | None:
    """The notice that a training ends or is due for review, or None while there is time.

    Nothing is asked of somebody who left.
    """
    end = end_of(facts.term)
    if end is None or not policy.training_on or facts.giver.has_left(today):
        return None
    found = urgency((end.on - today).days, end.grace_days, policy)
    if found is None:
        return None
    figures = EndingTraining(facts, end, today)
    return Notice(Rule.TRAINING, facts.giver, found.severity, found.weight, 0, end.on, figures)
