"""The headings of our own sheets, in one place, so that what we write is known when it comes in.

The field of a column is that of the draft it is read into; `name` and `number` say who the person
is, `activity` is an activity by its name. A column without a field says again what another says.
"""

from app.exchange.sheet_columns import Cell, SheetColumn

NAME = SheetColumn("Name", Cell.TEXT, "name")
NUMBER = SheetColumn("Number", Cell.TEXT, "number")

HOURS_AND_MINUTES = SheetColumn("Hours (h:mm)", Cell.HOURS, "minutes")
HOURS_DECIMAL = SheetColumn("Hours (decimal)", Cell.HOURS_DECIMAL)
MINUTES = SheetColumn("Minutes", Cell.WHOLE, "minutes")

#: People; what somebody would value is a list of words with "; " between.
PEOPLE: tuple[SheetColumn, ...] = (
    NUMBER,
    NAME,
    SheetColumn("Known as", Cell.TEXT, "known_as"),
    SheetColumn("E-mail", Cell.TEXT, "email"),
    SheetColumn("Phone", Cell.TEXT, "phone"),
    SheetColumn("Postcode", Cell.TEXT, "postcode"),
    SheetColumn("Date of birth", Cell.DAY, "born_on"),
    SheetColumn("Standing", Cell.TEXT, "standing"),
    SheetColumn("Joined", Cell.DAY, "joined_on"),
    SheetColumn("Left", Cell.DAY, "left_on"),
    SheetColumn("Reason for leaving", Cell.TEXT, "left_reason"),
    SheetColumn("Break from", Cell.DAY, "break_from"),
    SheetColumn("Break until", Cell.DAY, "break_until"),
    SheetColumn("Recognised until", Cell.DAY, "baseline_on"),
    SheetColumn("Would rather not be thanked", Cell.YES_NO, "would_rather_not"),
    SheetColumn("Likes to be thanked", Cell.TEXT, "thanks_manner"),
    SheetColumn("Would value", Cell.TEXT, "would_value"),
    SheetColumn("Wishes", Cell.TEXT, "wishes"),
    SheetColumn("May be named", Cell.YES_NO, "may_be_named"),
    SheetColumn("Skills", Cell.TEXT, "skills"),
    SheetColumn("Would like to use", Cell.TEXT, "wants_to_use"),
    SheetColumn("Availability", Cell.TEXT, "availability"),
    SheetColumn("Emergency contact", Cell.TEXT, "emergency_name"),
    SheetColumn("Emergency relationship", Cell.TEXT, "emergency_relationship"),
    SheetColumn("Emergency phone", Cell.TEXT, "emergency_phone"),
    SheetColumn("Notes", Cell.TEXT, "notes"),
)

_WHO_GAVE: tuple[SheetColumn, ...] = (
    SheetColumn("Day", Cell.DAY, "day"),
    NAME,
    NUMBER,
    SheetColumn("Activity", Cell.TEXT, "activity"),
)
_HOW_IT_WAS_GIVEN: tuple[SheetColumn, ...] = (
    SheetColumn("From", Cell.CLOCK, "starts_minute"),
    SheetColumn("To", Cell.CLOCK, "ends_minute"),
    SheetColumn("Gave", Cell.TEXT, "given"),
    SheetColumn("Over a", Cell.TEXT, "span"),
    SheetColumn("Note", Cell.TEXT, "note"),
)
#: Hours for people to read in a spreadsheet: h:mm is exact, the decimal is for adding up.
HOURS: tuple[SheetColumn, ...] = (
    *_WHO_GAVE,
    HOURS_AND_MINUTES,
    HOURS_DECIMAL,
    *_HOW_IT_WAS_GIVEN,
)
#: Hours for other programs: one exact whole number.
HOURS_PLAIN: tuple[SheetColumn, ...] = (*_WHO_GAVE, MINUTES, *_HOW_IT_WAS_GIVEN)

GIVEN_BACK: tuple[SheetColumn, ...] = (
    NAME,
    NUMBER,
    SheetColumn("Kind", Cell.TEXT, "kind"),
    SheetColumn("State", Cell.TEXT, "state"),
    SheetColumn("Offered", Cell.DAY, "offered_on"),
    SheetColumn("Due", Cell.DAY, "due_on"),
    SheetColumn("Answered", Cell.DAY, "answered_on"),
    SheetColumn("Given", Cell.DAY, "given_on"),
    SheetColumn("By", Cell.TEXT, "given_by"),
    SheetColumn("What", Cell.TEXT, "what"),
    SheetColumn("Cost (£)", Cell.MONEY, "cost_pence"),
    SheetColumn("Marks", Cell.TEXT, "marks"),
    SheetColumn("Note", Cell.TEXT, "note"),
)

#: Who is told of a vacancy, for a mail merge.
VACANCY_MAILING: tuple[SheetColumn, ...] = (
    SheetColumn("Name", Cell.TEXT),
    SheetColumn("Known as", Cell.TEXT),
    SheetColumn("E-mail", Cell.TEXT),
    SheetColumn("Phone", Cell.TEXT),
    SheetColumn("Postcode", Cell.TEXT),
    SheetColumn("Vacancy", Cell.TEXT),
    SheetColumn("Public on", Cell.DAY),
    SheetColumn("Closes on", Cell.DAY),
    SheetColumn("Contact", Cell.TEXT),
)

#: Who may be written to, for a mailing tool.
MAILING: tuple[SheetColumn, ...] = (
    SheetColumn("E-mail", Cell.TEXT),
    SheetColumn("Name", Cell.TEXT),
    SheetColumn("Known as", Cell.TEXT),
    SheetColumn("Basis", Cell.TEXT),
    SheetColumn("Chosen on", Cell.DAY),
    SheetColumn("Said yes to", Cell.TEXT),
)

#: What each gave in twelve months, for a list such as that of Volunteers' Week.
YEAR_OF_GIVING: tuple[SheetColumn, ...] = (
    SheetColumn("Name", Cell.TEXT),
    SheetColumn("Number", Cell.TEXT),
    SheetColumn("Hours in a year (h:mm)", Cell.HOURS),
    SheetColumn("Occasions", Cell.WHOLE),
    SheetColumn("Hours in all (h:mm)", Cell.HOURS),
    SheetColumn("Since", Cell.DAY),
    SheetColumn("Last thanked", Cell.DAY),
    SheetColumn("Likes to be thanked", Cell.TEXT),
    SheetColumn("May be named", Cell.YES_NO),
)

#: The journeys of a month, as finance gets them.
MILEAGE: tuple[SheetColumn, ...] = (
    SheetColumn("Name", Cell.TEXT),
    SheetColumn("Number", Cell.TEXT),
    SheetColumn("Day", Cell.DAY),
    SheetColumn("From", Cell.TEXT),
    SheetColumn("To", Cell.TEXT),
    SheetColumn("For", Cell.TEXT),
    SheetColumn("Vehicle", Cell.TEXT),
    SheetColumn("Passengers", Cell.WHOLE),
    SheetColumn("Miles", Cell.TENTHS),
    SheetColumn("Worked out", Cell.TEXT),
    SheetColumn("Amount (£)", Cell.MONEY),
    SheetColumn("Claim", Cell.TEXT),
)

#: All lines of claims; what is paid to stands in none of them.
EXPENSES: tuple[SheetColumn, ...] = (
    SheetColumn("Claim", Cell.TEXT, "claim"),
    NAME,
    NUMBER,
    SheetColumn("State", Cell.TEXT, "state"),
    SheetColumn("Activity", Cell.TEXT, "activity"),
    SheetColumn("For", Cell.TEXT, "purpose"),
    SheetColumn("Day", Cell.DAY, "incurred_on"),
    SheetColumn("Kind", Cell.TEXT, "kind"),
    SheetColumn("What", Cell.TEXT, "what"),
    SheetColumn("From", Cell.TEXT, "from_place"),
    SheetColumn("To", Cell.TEXT, "to_place"),
    SheetColumn("Vehicle", Cell.TEXT, "vehicle"),
    SheetColumn("Miles", Cell.TENTHS, "tenths_of_mile"),
    SheetColumn("Passengers", Cell.WHOLE, "passengers"),
    SheetColumn("Amount (£)", Cell.MONEY, "due_pence"),
    SheetColumn("Receipt", Cell.TEXT, "receipt"),
    SheetColumn("Why no receipt", Cell.TEXT, "no_receipt_because"),
    SheetColumn("Estimate", Cell.YES_NO, "is_estimate"),
    SheetColumn("How it was estimated", Cell.TEXT, "estimated_because"),
    SheetColumn("Puts right", Cell.TEXT, "corrects"),
    SheetColumn("Signed", Cell.DAY, "declared_on"),
    SheetColumn("Submitted", Cell.DAY, "submitted_on"),
    SheetColumn("Decided", Cell.DAY, "decided_on"),
    SheetColumn("Decided by", Cell.TEXT, "decided_by"),
    SheetColumn("Batch", Cell.WHOLE, "batch"),
    SheetColumn("Paid", Cell.DAY, "paid_on"),
    SheetColumn("Paid by", Cell.TEXT, "paid_by"),
    SheetColumn("Payment reference", Cell.TEXT, "paid_reference"),
    SheetColumn("Note", Cell.TEXT, "note"),
)

#: Places on courses; the day is the one that the state goes by, "Ends" is worked out.
TRAINING: tuple[SheetColumn, ...] = (
    SheetColumn("Day", Cell.DAY, "day"),
    NAME,
    NUMBER,
    SheetColumn("Course", Cell.TEXT, "course"),
    SheetColumn("State", Cell.TEXT, "state"),
    HOURS_AND_MINUTES,
    HOURS_DECIMAL,
    SheetColumn("Result", Cell.TEXT, "result"),
    SheetColumn("Given by", Cell.TEXT, "given_by"),
    SheetColumn("Ends", Cell.DAY),
    SheetColumn("End on certificate", Cell.DAY, "ends_on"),
    SheetColumn("Cost (£)", Cell.MONEY, "cost_pence"),
    SheetColumn("Note", Cell.TEXT, "note"),
)

#: Training by person and year is added up, so that it is never read back.
TRAINING_HOURS: tuple[SheetColumn, ...] = (
    SheetColumn("Name", Cell.TEXT),
    SheetColumn("Number", Cell.TEXT),
    SheetColumn("Courses done", Cell.WHOLE),
    SheetColumn("Hours (h:mm)", Cell.HOURS),
    SheetColumn("Hours (decimal)", Cell.HOURS_DECIMAL),
)

_ABOUT_AN_EVENT: tuple[SheetColumn, ...] = (
    SheetColumn("Event", Cell.TEXT, "event"),
    SheetColumn("Day", Cell.DAY, "day"),
    SheetColumn("Place of event", Cell.TEXT, "event_place"),
)
#: Events with what they came to; who came stands in ATTENDANCE.
EVENTS: tuple[SheetColumn, ...] = (
    *_ABOUT_AN_EVENT,
    SheetColumn("Kind of event", Cell.TEXT, "event_kind"),
    SheetColumn("From", Cell.CLOCK, "starts_minute"),
    SheetColumn("To", Cell.CLOCK, "ends_minute"),
    SheetColumn("Activity", Cell.TEXT, "activity"),
    SheetColumn("Places", Cell.WHOLE, "places"),
    SheetColumn("Called off", Cell.YES_NO, "called_off"),
    SheetColumn("People who came", Cell.WHOLE, "attended"),
    SheetColumn("Expected", Cell.WHOLE),
    SheetColumn("Signed in", Cell.WHOLE),
    SheetColumn("Absent", Cell.WHOLE),
    SheetColumn("Hours (h:mm)", Cell.HOURS),
    SheetColumn("Note", Cell.TEXT, "note"),
)
#: Who was at which event; from and to are when somebody came and went.
ATTENDANCE: tuple[SheetColumn, ...] = (
    *_ABOUT_AN_EVENT,
    NAME,
    NUMBER,
    SheetColumn("Signed up or came", Cell.TEXT, "attendance"),
    SheetColumn("From", Cell.CLOCK, "starts_minute"),
    SheetColumn("To", Cell.CLOCK, "ends_minute"),
    HOURS_AND_MINUTES,
    HOURS_DECIMAL,
    SheetColumn("Activity", Cell.TEXT, "activity"),
    SheetColumn("Note", Cell.TEXT, "note"),
)

#: Notices are computed, so that none of these columns is ever read back.
NOTICES: tuple[SheetColumn, ...] = (
    SheetColumn("Name", Cell.TEXT),
    SheetColumn("Number", Cell.TEXT),
    SheetColumn("Rule", Cell.TEXT),
    SheetColumn("State", Cell.TEXT),
    SheetColumn("Since", Cell.DAY),
    SheetColumn("Hours (h:mm)", Cell.HOURS),
    SheetColumn("Notice", Cell.TEXT),
    SheetColumn("Why", Cell.TEXT),
    SheetColumn("Suggestion", Cell.TEXT),
    SheetColumn("Put off until", Cell.DAY),
    SheetColumn("Reason", Cell.TEXT),
)
