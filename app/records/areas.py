"""The kinds of things that can change, by which each screen knows whether to read again."""

from enum import StrEnum


class Area(StrEnum):
    """One kind of thing the office keeps; an Outcome names those it changed."""

    PEOPLE = "people"
    ACTIVITIES = "activities"
    HOURS = "hours"
    RECOGNITION = "recognition"
    POLICY = "policy"
    CHARITY = "charity"
    PUT_OFF = "put off"
    IMPORTS = "imports"
    EXPENSES = "expenses"
    FINANCE = "finance"
    TRAINING = "training"
    CHECKS = "checks"
    REFERENCES = "references"
    VACANCIES = "vacancies"
    SKILLS = "skills"
    EVENTS = "events"
    MAILING = "mailing"
