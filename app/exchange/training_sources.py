"""The programs whose lists of training are recognised."""

from app.exchange.fields import Field
from app.exchange.source import source

TRAINING_SOURCES = (
    source(
        "CASA training",
        {
            "Volunteer name": Field.NAME,
            "Learning hours title": Field.COURSE,
            "Date of learning": Field.DONE_ON,
        },
        optional={"Duration": Field.DURATION, "Learning hours type": Field.NOTE},
    ),
    source(
        "Carpentries badges",
        {
            "person": Field.THEIR_NUMBER,
            "country": Field.COUNTRY,
            "first_badge_date": Field.DONE_ON,
        },
        course="Carpentries badge",
        note="These rows hold numbers and no names: people are called by their number at first.",
    ),
)
