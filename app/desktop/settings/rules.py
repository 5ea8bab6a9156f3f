"""The rules of the policy as cards: each figure in plain words."""

from PySide6.QtCore import QCoreApplication

from app.desktop.parts.fields import NumberField
from app.desktop.parts.form import Field
from app.desktop.parts.many_field import ManyField
from app.desktop.parts.money_field import MoneyField
from app.desktop.parts.time_fields import DurationField
from app.desktop.settings.marks_field import MarksField
from app.desktop.settings.rule_card import RuleCard
from app.desktop.words import kind_names

translate = QCoreApplication.translate


def rule_cards() -> tuple[RuleCard, ...]:
    """A card for each rule, in the order in which notices matter."""
    return (
        _thanks(),
        _milestones(),
        _offers(),
        _quiet(),
        _overload(),
        _training(),
        _checks(),
        _vacancies(),
        _gifts(),
    )


def _thanks() -> RuleCard:
    return RuleCard(
        "thanks_on",
        translate("Rules", "&Thanks are due"),
        translate("Rules", "Whichever of hours and days is reached first makes thanks overdue."),
        (
            _length(
                "thanks_minutes",
                translate("Rules", "After &hours"),
                translate("Rules", "Given since they were last thanked."),
            ),
            _number(
                "thanks_days",
                translate("Rules", "After &days"),
                translate("Rules", "Since the first of these hours."),
            ),
            _number(
                "first_thanks_days",
                translate("Rules", "&First time"),
                translate("Rules", "Days in which somebody new is thanked."),
            ),
            _number(
                "due_soon_percent",
                translate("Rules", "Due &soon at"),
                translate("Rules", "Per cent of either figure above."),
            ),
            Field(
                "counted_kinds",
                translate("Rules", "What counts as thanks"),
                ManyField(list(kind_names().items())),
                translate("Rules", "Money paid back is not thanks, unless you say so."),
            ),
        ),
    )


def _milestones() -> RuleCard:
    return RuleCard(
        "milestones_on",
        translate("Rules", "&Milestones"),
        translate("Rules", "A round number of hours or years, near or reached and not yet marked."),
        (
            Field("milestone_hours", translate("Rules", "H&ours to mark"), MarksField()),
            _number(
                "near_hours",
                translate("Rules", "N&ear, in hours"),
                translate("Rules", "Told when so many are left."),
            ),
            Field("milestone_years", translate("Rules", "&Years to mark"), MarksField()),
            _number(
                "near_days",
                translate("Rules", "Near, &in days"),
                translate("Rules", "Told so many days before the year is full."),
            ),
        ),
    )


def _offers() -> RuleCard:
    return RuleCard(
        "offers_on",
        translate("Rules", "Offers not &kept"),
        translate("Rules", "Something promised whose day has passed, and nothing was given."),
        (
            _number(
                "offer_days",
                translate("Rules", "&Without a day"),
                translate("Rules", "Days in which an offer without a promised day is kept."),
            ),
        ),
    )


def _quiet() -> RuleCard:
    return RuleCard(
        "quiet_on",
        translate("Rules", "A regular has gone &quiet"),
        translate("Rules", "Somebody who used to come and does not; planned breaks are respected."),
        (
            _number(
                "regular_days",
                translate("Rules", "A &regular came"),
                translate("Rules", "Days in the quarter before."),
            ),
            _number(
                "quiet_days",
                translate("Rules", "&Quiet for"),
                translate("Rules", "Days without any hours."),
            ),
        ),
    )


def _overload() -> RuleCard:
    return RuleCard(
        "overload_on",
        translate("Rules", "A &week far above the usual"),
        translate("Rules", "Somebody gives much more than they usually do, and may need a rest."),
        (
            _number(
                "overload_percent",
                translate("Rules", "&Per cent"),
                translate("Rules", "Of their own usual week."),
            ),
            _length(
                "overload_floor_minutes",
                translate("Rules", "&But never below"),
                translate("Rules", "Hours in a week that worry nobody."),
            ),
        ),
    )


def _training() -> RuleCard:
    return RuleCard(
        "training_on",
        translate("Rules", "T&raining that ends"),
        translate("Rules", "What expires, and what is due for review. Nobody is blocked by it."),
        (
            Field(
                "warn_days",
                translate("Rules", "Days &ahead"),
                MarksField(),
                translate("Rules", "Told at each of them, and late after the days of grace."),
            ),
        ),
    )


def _checks() -> RuleCard:
    return RuleCard(
        "checks_on",
        translate("Rules", "&Checks due for review"),
        translate("Rules", "Told as many days ahead as training is. A check has no expiry date."),
        (),
    )


def _vacancies() -> RuleCard:
    return RuleCard(
        "vacancies_on",
        translate("Rules", "A &vacancy nobody was told of"),
        translate("Rules", "Volunteers see a paid post before it is public."),
        (
            _number(
                "vacancy_days",
                translate("Rules", "Days a&head"),
                translate("Rules", "Told so many days before it is public."),
            ),
        ),
    )


def _gifts() -> RuleCard:
    return RuleCard(
        "gifts_on",
        translate("Rules", "A &gift that could look like pay"),
        translate(
            "Rules",
            "Money, a voucher or a costly gift needs a note: it can make a volunteer a worker, and "
            "counts as earnings of somebody on benefits.",
        ),
        (
            Field(
                "gift_pence",
                translate("Rules", "From this &value"),
                MoneyField("25.00"),
                translate(
                    "Rules", "In pounds. Money and vouchers are looked at whatever they are."
                ),
                half=True,
            ),
        ),
    )


def _number(key: str, label: str, help: str) -> Field:
    return Field(key, label, NumberField(), help, half=True)


def _length(key: str, label: str, help: str) -> Field:
    return Field(key, label, DurationField("10"), help, half=True)
