"""The lists of events that are recognised."""

from app.exchange.dates import DateOrder
from app.exchange.durations import DurationUnit
from app.exchange.fields import Field
from app.exchange.source import source

EVENT_SOURCES = (
    source(
        "Carpentries workshops",
        {
            "slug": Field.EVENT,
            "start_date": Field.DAY,
            "attendance": Field.ATTENDED,
            "host_name": Field.EVENT_PLACE,
            "country": Field.COUNTRY,
        },
        optional={"url": Field.NOTE},
        note="These rows count how many came and name nobody.",
    ),
    source(
        "Carpentries sessions",
        {
            "Session name": Field.EVENT,
            "Start day UTC": Field.DAY,
            "Start time UTC": Field.START,
            "Minutes": Field.DURATION,
            "Room": Field.EVENT_PLACE,
        },
        order=DateOrder.DAY_FIRST,
        unit=DurationUnit.MINUTES,
        optional={"Session type": Field.NOTE},
    ),
    source(
        "Carpentries attendance",
        {"Slug": Field.EVENT, "Day1": Field.ATTENDED},
        "Registered",
        "Day2",
        note="Those who came on the first day are taken; the date stands in the name of the event.",
    ),
)
