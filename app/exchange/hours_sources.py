"""The programs whose lists of hours are recognised."""

from app.exchange.dates import DateOrder
from app.exchange.durations import DurationUnit
from app.exchange.fields import Field
from app.exchange.source import source

_TIMER = {
    "User": Field.NAME,
    "Email": Field.EMAIL,
    "Project": Field.ACTIVITY,
    "Description": Field.NOTE,
    "Start date": Field.DAY,
    "Start time": Field.START,
    "End date": Field.UNTIL_DAY,
    "End time": Field.END,
}
_FIRST_LAST = {
    "First name": Field.FIRST_NAME,
    "Last name": Field.LAST_NAME,
    "Email": Field.EMAIL,
}

HOURS_SOURCES = (
    source(
        "Volgistics service",
        {
            "Number": Field.THEIR_NUMBER,
            "Assignment": Field.ACTIVITY,
            "From date": Field.DAY,
            "To date": Field.UNTIL_DAY,
            "Hours": Field.DURATION,
        },
        "Site",
        "Place",
        unit=DurationUnit.HOURS,
        optional={"From time": Field.START, "To time": Field.END},
    ),
    source(
        "Bloomerang Volunteer (InitLive)",
        {**_FIRST_LAST, "Date hours occurred": Field.DAY},
        unit=DurationUnit.HOURS,
        optional={
            "Totals hours worked": Field.DURATION,
            "Total": Field.DURATION,
            "Total hours worked": Field.DURATION,
            "Additional notes/comments": Field.NOTE,
        },
    ),
    source(
        "Kimai",
        {
            "Date": Field.DAY,
            "From": Field.START,
            "To": Field.END,
            "Duration": Field.DURATION,
            "Activity": Field.ACTIVITY,
            "Description": Field.NOTE,
        },
        "Customer",
        "Project",
        "User",
        unit=DurationUnit.HOURS,
        optional={
            "Name": Field.NAME,
            "E-mail": Field.EMAIL,
            "Staff number": Field.THEIR_NUMBER,
            "Username": Field.THEIR_NUMBER,
        },
    ),
    source(
        "Kimai (German)",
        {
            "Datum": Field.DAY,
            "Von": Field.START,
            "Bis": Field.END,
            "Dauer": Field.DURATION,
        },
        order=DateOrder.DAY_FIRST,
        unit=DurationUnit.HOURS,
        optional={
            "Name": Field.NAME,
            "E-Mail": Field.EMAIL,
            "Personalnummer": Field.THEIR_NUMBER,
            "Tätigkeit": Field.ACTIVITY,
            "Beschreibung": Field.NOTE,
        },
    ),
    source("Toggl", {**_TIMER, "Duration": Field.DURATION}, "Task", "Client", "Tags", "Billable"),
    source(
        "Clockify",
        _TIMER,
        "Group",
        "Task",
        "Tags",
        "Billable",
        unit=DurationUnit.HOURS,
        optional={"Duration (h)": Field.DURATION},
    ),
    source(
        "CiviVolunteer",
        {
            "Volunteer name": Field.NAME,
            "Volunteer email": Field.EMAIL,
            "Volunteer phone": Field.PHONE,
            "Scheduled date/time": Field.DAY,
            "Volunteer role": Field.ACTIVITY,
            "Time completed in minutes": Field.DURATION,
        },
        unit=DurationUnit.MINUTES,
        optional={"Subject": Field.NOTE},
    ),
    source(
        "CiviCRM activities",
        {
            "Activity date": Field.DAY,
            "Activity type": Field.ACTIVITY,
            "Duration": Field.DURATION,
            "Email (match to contact)": Field.EMAIL,
        },
        unit=DurationUnit.MINUTES,
        optional={"Details": Field.NOTE},
    ),
    source(
        "VSys",
        {
            "Date posted": Field.DAY,
            "Duration": Field.DURATION,
            "Volunteer ID": Field.THEIR_NUMBER,
            "Job": Field.ACTIVITY,
        },
        unit=DurationUnit.HOURS,
        optional={"Start": Field.START, "Finish": Field.END, "Comments": Field.NOTE},
    ),
    source(
        "Charitylog",
        {
            "Date": Field.DAY,
            "Description": Field.NOTE,
            "Start time": Field.START,
            "End time": Field.END,
            "Duration": Field.DURATION,
        },
        "Travelling time",
        "Travelling mileage",
        note="These rows do not say who gave the time; choose the person they belong to.",
    ),
    source(
        "CASA case contacts",
        {
            "Creator name": Field.NAME,
            "Creator email": Field.EMAIL,
            "Occurred at": Field.DAY,
            "Duration minutes": Field.DURATION,
            "Contact types": Field.ACTIVITY,
        },
        unit=DurationUnit.MINUTES,
    ),
)
