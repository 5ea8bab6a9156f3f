"""What a reference says: drafted from the record, and looked through for what it should not say.

The draft holds dates, work, hours, dated training and skills seen; any opinion is the writer's own.
Nothing is said of health, absence or checks (facts 9).
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from app.records.person import PAID_STANDINGS, Standing
from app.rules.days import full_day
from app.rules.wording import counted, listed


class Work(NamedTuple):
    """What somebody gave to one activity, in whole minutes."""

    activity: str
    minutes: int


class Trained(NamedTuple):
    """A course somebody has done."""

    course: str
    done_on: date


class ReferenceFacts(NamedTuple):
    """What the record knows of somebody that may stand in a reference."""

    name: str
    called: str
    charity: str
    standing: Standing
    first_day: date | None
    last_day: date | None
    left_on: date | None
    occasions: int
    work: tuple[Work, ...]
    training: tuple[Trained, ...]
    skills_seen: tuple[str, ...]


def drafted(facts: ReferenceFacts, today: date) -> str:
    """The draft, a paragraph a subject; what the record does not know is left out."""
    paragraphs = (
        _capacity(facts, today),
        _given(facts),
        _trained(facts),
        _seen(facts),
        f"This is what our records show on {full_day(today)}.",
    )
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _capacity(facts: ReferenceFacts, today: date) -> str:
    role = "has worked with" if facts.standing in PAID_STANDINGS else "has volunteered with"
    if facts.standing is Standing.TRUSTEE:
        role = "has been a trustee of"
    ended = facts.left_on is not None and facts.left_on <= today
    if ended:
        role = role.replace("has worked", "worked").replace("has volunteered", "volunteered")
        role = role.replace("has been", "was")
    if facts.first_day is None:
        return f"{facts.name} {role} {facts.charity}."
    since = full_day(facts.first_day)
    last = facts.left_on if ended else None
    if last is not None:
        return f"{facts.name} {role} {facts.charity} from {since} to {full_day(last)}."
    return f"{facts.name} {role} {facts.charity} since {since}."


def _given(facts: ReferenceFacts) -> str:
    if not facts.work:
        return ""
    # Whole hours: a reference is read by people, and nobody gains by the minutes.
    hours = counted(sum(work.minutes for work in facts.work) // 60, "hour")
    told = listed(
        [f"{work.activity} ({counted(work.minutes // 60, 'hour')})" for work in facts.work]
    )
    occasions = counted(facts.occasions, "occasion")
    return f"In this time {facts.called} gave {hours} on {occasions}: {told}."


def _trained(facts: ReferenceFacts) -> str:
    if not facts.training:
        return ""
    courses = listed([f"{one.course} ({full_day(one.done_on)})" for one in facts.training])
    return f"{facts.called} completed this training with us: {courses}."


def _seen(facts: ReferenceFacts) -> str:
    if not facts.skills_seen:
        return ""
    return f"We have seen {facts.called} use these skills: {listed(facts.skills_seen)}."


class Caution(NamedTuple):
    """A word of a text that should be looked at before the letter goes out, and why."""

    word: str
    reason: str


_HEALTH = "Health does not belong in a reference, unless they asked for it to be said."
_ABSENCE = "Absence and its reasons do not belong in a reference."
_CHECKS = "What a check says does not belong in a reference."
_PROTECTED = "This may be a protected characteristic; the Equality Act applies to references."
_CAUTIONS: Sequence[tuple[str, str]] = (
    (
        r"health|ill|illness|sick|sickness|disab\w*|depress\w*|anxi\w*|cancer|diabet\w*"
        r"|epilep\w*|autis\w*|adhd|dyslex\w*|medic\w*|hospital|surgery|pregnan\w*",
        _HEALTH,
    ),
    (r"absen\w*|time off|maternity|paternity|bereave\w*", _ABSENCE),
    (r"dbs|criminal|convict\w*|caution(?:s|ed)|barred|police|offen[cd]\w*", _CHECKS),
    (
        r"religio\w*|christian|muslim|jewish|hindu|sikh|gay|lesbian|transgender|married"
        r"|divorced|pensioner|elderly|ethnic\w*|immigrant|asylum|refugee",
        _PROTECTED,
    ),
)


def cautions(text: str) -> tuple[Caution, ...]:
    """The words of a text that should be looked at, each once; none of it blocks."""
    found: dict[str, Caution] = {}
    for match, reason in _matches(text):
        word = match[0].casefold()
        found.setdefault(word, Caution(word, reason))
    return tuple(found.values())


def marks(text: str) -> tuple[tuple[int, int], ...]:
    """Where the same words stand in a text, each time: at which letter, and how long they are."""
    return tuple((match.start(), len(match[0])) for match, _ in _matches(text))


def _matches(text: str) -> list[tuple[re.Match[str], str]]:
    found = [
        (match, reason)
        for pattern, reason in _CAUTIONS
        for match in re.finditer(rf"\b(?:{pattern})\b", text, re.IGNORECASE)
    ]
    return sorted(found, key=lambda one: one[0].start())


#: The paragraph from which on the words are the writer's own.
OPINION = "In my own opinion:"


def with_opinion(text: str, opinion: str) -> str:
    """The text with the writer's opinion at its end, told apart from what the record shows."""
    own = opinion.strip()
    return f"{text.rstrip()}\n\n{OPINION} {own}".strip() if own else text.rstrip()


def parted(text: str) -> tuple[str, str]:
    """A text as the record's part and the writer's opinion, which may be empty."""
    record, _, opinion = text.partition(OPINION)
    return record.rstrip(), opinion.strip()
