"""The volunteer's passport: one page to keep, with hours, skills, training and references."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.documents.giving import Given, GivenInAll, in_all
from app.documents.letterhead import Letterhead
from app.documents.letters import Signatory
from app.documents.typesetting import Printout
from app.rules.days import full_day, short_day
from app.rules.wording import counted, duration


@dataclass(frozen=True, slots=True)
class TrainingDone:
    """A course that somebody finished."""

    course: str
    done_on: date
    provider: str = ""
    #: The day it runs out, or is due for review; none where it stays.
    until_on: date | None = None
    #: Running out and being due for review are two things (facts 9).
    is_review: bool = True


@dataclass(frozen=True, slots=True)
class Referee:
    """Somebody who will speak for the volunteer when asked."""

    name: str
    role: str = ""
    reached_at: str = ""


@dataclass(frozen=True, slots=True)
class Passport:
    """What somebody can take with them when they go elsewhere."""

    person: str
    made_on: date
    signatory: Signatory
    given: tuple[Given, ...] = ()
    skills: tuple[str, ...] = ()
    training: tuple[TrainingDone, ...] = ()
    referees: tuple[Referee, ...] = ()
    joined_on: date | None = None


def passports(letterhead: Letterhead, *made: Passport) -> Printout:
    """The passports as one printout, a page each; it bears the day of the latest."""
    title = "Volunteer passports" if len(made) > 1 else f"Volunteer passport, {made[0].person}"
    return Printout(
        template="passport",
        title=title,
        dated=max(passport.made_on for passport in made),
        letterhead=letterhead,
        copies=tuple(_words(passport) for passport in made),
    )


def _words(passport: Passport) -> Mapping[str, object]:
    everything = in_all(passport.given)
    most = max((to.minutes for to in passport.given), default=0)
    return {
        "about": f"Volunteer passport, {passport.person}",
        "person": passport.person,
        "made": full_day(passport.made_on),
        "figures": _figures(passport, everything),
        "given": [_activity(to, most) for to in passport.given],
        "skills": list(passport.skills),
        "training": [_training(done) for done in passport.training],
        "referees": [_referee(referee) for referee in passport.referees],
        "signed": passport.signatory.name,
        "role": passport.signatory.role,
    }


def _figures(passport: Passport, everything: GivenInAll) -> list[list[str]]:
    since = passport.joined_on or everything.first_on
    figures = []
    if everything.occasions:
        figures.append([duration(everything.minutes), "given"])
        figures.append([counted(everything.occasions, "occasion"), "each one written down"])
    if since:
        figures.append([short_day(since), "the first day"])
    return figures


def _activity(to: Given, most: int) -> Mapping[str, object]:
    return {
        "activity": to.activity,
        "hours": duration(to.minutes),
        "more": f"{counted(to.occasions, 'occasion')}, {in_all([to]).days}",
        "share": to.minutes / most if most else 0,
    }


def _training(done: TrainingDone) -> Mapping[str, str]:
    until = ""
    if done.until_on is not None:
        word = "review due" if done.is_review else "runs out"
        until = f"{word} {short_day(done.until_on)}"
    return {
        "course": done.course,
        "day": short_day(done.done_on),
        "more": "  ·  ".join(word for word in (done.provider, until) if word),
    }


def _referee(referee: Referee) -> Mapping[str, str]:
    return {"name": referee.name, "role": referee.role, "reached": referee.reached_at}
