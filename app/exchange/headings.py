"""The headings we know, in several languages, without regard to case, spaces or punctuation."""

from collections.abc import Iterable, Sequence

from app.exchange.fields import (
    EVENT_FIELDS,
    HOURS_FIELDS,
    PERSON_FIELDS,
    TRAINING_FIELDS,
    WHO_FIELDS,
    Field,
)
from app.exchange.words import folded

#: The last column of the rows that came back, which says why; it is left out when they return.
REASON_HEADING = "reason"

#: English first, then Welsh, German, French, Spanish, Polish and Greek for the commonest.
_CALLED: dict[Field, tuple[str, ...]] = {
    Field.NUMBER: ("Number", "Our number", "Person number", "Volunteer number", "Rhif"),
    Field.THEIR_NUMBER: (
        "Volunteer ID", "Person ID", "Member ID", "External ID", "Contact ID", "Staff number",
        "Their number", "Membership number", "ID",
    ),
    Field.NAME: (
        "Name", "Full name", "Volunteer", "Person", "Volunteer name", "Person name",
        "Display name", "Member name", "Who", "Enw", "Enw llawn", "Vollständiger Name",
        "Nom complet", "Nombre completo", "Imię i nazwisko", "Όνομα", "Ονοματεπώνυμο",
    ),
    Field.FIRST_NAME: (
        "First name", "Forename", "Given name", "Christian name", "First", "Enw cyntaf", "Vorname",
        "Prénom", "Nombre", "Imię",
    ),
    Field.MIDDLE_NAME: ("Middle name", "Middle names", "Additional name"),
    Field.LAST_NAME: (
        "Last name", "Surname", "Family name", "Last", "Cyfenw", "Nachname", "Nom de famille",
        "Apellido", "Apellidos", "Nazwisko", "Επώνυμο",
    ),
    Field.KNOWN_AS: ("Known as", "Preferred name", "Nickname", "Likes to be called"),
    Field.EMAIL: (
        "E-mail", "E-mail address", "Volunteer e-mail", "Primary e-mail", "Secondary e-mail",
        "E-mail 1 - Value", "E-mail 2 - Value", "E-mail 3 - Value", "E-mail 4 - Value",
        "E-mail 2 address", "E-mail 3 address", "E-mail (match to contact)", "E-bost",
        "Adresse e-mail", "Correo electrónico",
    ),
    Field.PHONE: (
        "Phone", "Phone number", "Telephone", "Telephone number", "Tel", "Tel no", "Mobile",
        "Mobile phone", "Mobile number", "Cell", "Cell phone", "Home phone", "Work phone",
        "Volunteer phone", "Phone 1 - Value", "Phone 2 - Value", "Phone 3 - Value", "Ffôn",
        "Alternative phone", "Telefon", "Téléphone", "Teléfono", "Τηλέφωνο", "Primary phone",
    ),
    Field.POSTCODE: (
        "Postcode", "Post code", "Postal code", "Zip", "Zip code", "Zipcode", "Home zipcode",
        "Home postal code", "Address 1 - Postal code", "Cod post", "PLZ", "Code postal", "ΤΚ",
    ),
    Field.BORN_ON: (
        "Date of birth", "DOB", "Birth date", "Birthdate", "Birthday", "Born", "Born on",
        "Dyddiad geni", "Geburtsdatum", "Date de naissance", "Fecha de nacimiento",
    ),
    Field.BIRTH_YEAR: ("Birth year",),
    Field.BIRTH_MONTH: ("Birth month",),
    Field.BIRTH_DAY: ("Birth day",),
    Field.STANDING: ("Standing", "Person type", "Volunteer type"),
    Field.JOINED_ON: ("Joined", "Joined on", "Date joined", "Joining date"),
    Field.LEFT_ON: ("Left", "Left on", "Date left", "Leaving date"),
    Field.LEFT_REASON: ("Reason for leaving", "Leaving reason", "Left reason"),
    Field.BREAK_FROM: ("Break from",),
    Field.BREAK_UNTIL: ("Break until",),
    Field.BASELINE_ON: ("Recognised until", "Recognised before", "Baseline"),
    Field.WOULD_RATHER_NOT: ("Would rather not be thanked", "Would rather not"),
    Field.THANKS_MANNER: ("Likes to be thanked",),
    Field.WOULD_VALUE: ("Would value",),
    Field.WISHES: ("Wishes",),
    Field.MAY_BE_NAMED: ("May be named",),
    Field.SKILLS: ("Skills", "Sgiliau"),
    Field.WANTS_TO_USE: ("Would like to use", "Wants to use"),
    Field.AVAILABILITY: ("Availability", "Days available"),
    Field.EMERGENCY_NAME: (
        "Emergency contact", "Emergency contact name", "Next of kin", "Emergency name",
        "Επαφή Έκτακτης Ανάγκης",
    ),
    Field.EMERGENCY_RELATIONSHIP: (
        "Emergency relationship", "Emergency contact relationship", "Contact relationship",
    ),
    Field.EMERGENCY_PHONE: (
        "Emergency phone", "Emergency contact phone", "Emergency contact number",
        "Emergency telephone", "Contact phone", "Τηλ. Επαφής Έκτακτης",
    ),
    Field.COUNTRY: ("Country", "Gwlad", "Land", "Pays", "País", "Kraj"),
    Field.PERSON_NOTES: (),
    Field.DAY: (
        "Day", "Date", "Date worked", "Date of work", "Start date", "From date", "Work date",
        "Session date", "Activity date", "Date hours occurred", "Date posted", "Dyddiad", "Datum",
        "Fecha", "Data", "Ημερομηνία", "Start day UTC", "Shift date", "When",
        "Week ending", "Month",
    ),
    Field.UNTIL_DAY: ("End date", "To date"),
    Field.START: (
        "Start", "Start time", "From", "From time", "Time in", "Sign in", "Signed in", "Clock in",
        "Von", "Arrived", "Start time UTC", "Began",
    ),
    Field.END: (
        "End", "End time", "Finish", "Finish time", "To", "To time", "Time out", "Sign out",
        "Signed out", "Clock out", "Bis", "Left at", "Ended",
    ),
    Field.DURATION: (
        "Hours (h:mm)", "Hours", "Duration", "Time given", "Hours worked", "Total hours",
        "Hours volunteered", "Volunteer hours", "Totals hours worked", "Total hours worked",
        "Hours given", "Duration (h)", "Minutes", "Duration minutes", "Duration in minutes",
        "Minutes worked", "Total minutes", "Time spent", "Oriau", "Munudau", "Dauer", "Stunden",
        "Heures", "Horas", "Durée", "Hours (decimal)", "Duration (decimal)", "Time worked",
        "Duration (hours)", "Duration (minutes)", "Hours:minutes", "No of hours", "Hrs",
        "Total hrs", "Mins", "How long", "Length",
        "Time completed in minutes", "Seconds", "Duration in seconds",
    ),
    Field.ACTIVITY: (
        "Activity", "Role", "Assignment", "Job", "Project", "Task", "Volunteer role",
        "Gweithgaredd", "Tätigkeit", "Activity type", "Placement", "What",
    ),
    Field.GIVEN: ("Gave", "What was given"),
    Field.SPAN: ("Over a",),
    Field.NOTE: (),
    Field.COURSE: (
        "Course", "Course title", "Course name", "Training", "Training course", "Training title",
        "Training name", "Learning hours title", "Qualification", "Certificate", "Badge", "Cwrs",
        "Hyfforddiant", "Kurs", "Formation", "Curso",
    ),
    Field.DONE_ON: (
        "Done on", "Date completed", "Completed on", "Completion date", "Date of training",
        "Training date", "Course date", "Date of course", "Date of learning", "Date attended",
        "Date awarded", "Awarded on", "Badge date", "Certificate date", "Date passed",
    ),
    Field.PLACE_STATE: ("State", "Training status", "Attendance status"),
    Field.ENDS_ON: (
        "End on certificate", "Expires", "Expires on", "Expiry", "Expiry date", "Expiration date",
        "Valid until", "Valid to", "Renewal date", "Renew by", "Certificate expires",
    ),
    Field.RESULT: ("Result", "Grade", "Outcome", "Canlyniad"),
    Field.GIVEN_BY: ("Given by", "Trainer", "Tutor", "Training provider", "Provider"),
    Field.EVENT: ("Event", "Event name", "Session", "Session name", "Slug", "Digwyddiad"),
    Field.EVENT_KIND: ("Kind of event", "Event type", "Event kind", "Type of event"),
    Field.EVENT_PLACE: ("Place of event", "Event place", "Venue", "Event location", "Lleoliad"),
    Field.PLACES: ("Places", "Capacity", "Spaces"),
    Field.CALLED_OFF: ("Called off", "Cancelled", "Canceled"),
    Field.ATTENDANCE: ("Signed up or came", "Attendance state", "Came", "Present", "Turned up"),
    Field.ATTENDED: (
        "Attendance", "Attended", "People who came", "Number attended", "Attendees",
        "Number attending", "Headcount", "Number of people", "Presenoldeb",
    ),
}  # fmt: skip

#: A note belongs to the hours where there are hours, else to the person.
_NOTES = frozenset(
    folded(name)
    for name in (
        "Note", "Notes", "Comment", "Comments", "Details", "Description", "Nodiadau",
        "Beschreibung", "Remarks", "Additional notes/comments",
    )
)  # fmt: skip

_FIELD_CALLED = {folded(name): field for field, names in _CALLED.items() for name in names}
_PREFERENCE = {
    (field, folded(name)): place
    for field, names in _CALLED.items()
    for place, name in enumerate(names)
}


def known_headings(headings: Iterable[str]) -> int:
    """How many of these are headings we know, whatever they stand beside."""
    keys = {folded(heading) for heading in headings}
    return sum(key in _FIELD_CALLED or key in _NOTES for key in keys)


def fields_called(headings: Sequence[str]) -> list[Field | None]:
    """What each heading says its column holds; nothing where we do not know it.

    A known heading counts only with its neighbours: "Mileage" and "Hours" mean nothing of ours
    unless the sheet also says who and when.
    """
    keys = [folded(heading) for heading in headings]
    found = [_FIELD_CALLED.get(key) for key in keys]
    _prefer_one_column(found, keys)
    present = {field for field in found if field}
    is_training = _is_training(present)
    has_hours = not is_training and _has_hours(present)
    is_attendance = not is_training and _is_attendance(present, has_hours=has_hours)
    if is_training or (has_hours and not is_attendance):
        _as_entries(found, keys, present)
    present -= _without_neighbours(
        present, has_hours=has_hours, is_training=is_training, is_attendance=is_attendance
    )
    notes = (
        Field.NOTE
        if has_hours or is_training
        else Field.PERSON_NOTES
        if present & WHO_FIELDS
        else None
    )
    return [
        field if field in present else notes if key in _NOTES else None
        for field, key in zip(found, keys, strict=True)
    ]


def _without_neighbours(
    present: set[Field], *, has_hours: bool, is_training: bool, is_attendance: bool
) -> set[Field]:
    """The fields that mean nothing because what belongs to them is not there."""
    if is_attendance:
        return _without_attendance(has_hours=has_hours)
    lonely: set[Field] = set()
    is_event = _event(present)
    if is_training:
        return set(HOURS_FIELDS - _OF_TRAINING | EVENT_FIELDS)
    lonely |= TRAINING_FIELDS
    if not has_hours:
        lonely |= HOURS_FIELDS - (_OF_AN_EVENT if is_event else set())
    if not is_event or has_hours:
        lonely |= EVENT_FIELDS
    if not has_hours and not present & (WHO_FIELDS - {Field.NUMBER, Field.THEIR_NUMBER}):
        lonely |= PERSON_FIELDS
    return lonely


def _without_attendance(*, has_hours: bool) -> set[Field]:
    """The fields that mean nothing in a list of who came to which event."""
    lonely = {*TRAINING_FIELDS, Field.ATTENDED, Field.PLACES, Field.CALLED_OFF}
    return lonely if has_hours else lonely | (HOURS_FIELDS - _OF_AN_ATTENDANCE)


def _has_hours(present: set[Field]) -> bool:
    """Whether the sheet says who gave how much time."""
    timed = Field.DURATION in present or {Field.START, Field.END} <= present
    return timed and bool(present & (WHO_FIELDS | {Field.DAY})) and not _event(present)


def _is_training(present: set[Field]) -> bool:
    """Whether the sheet says who did which course, or when one was done."""
    marked = Field.DONE_ON in present or {Field.COURSE, Field.DAY} <= present
    return marked and bool(present & WHO_FIELDS) and Field.ACTIVITY not in present


def _event(present: set[Field]) -> bool:
    """Whether the sheet is about events and how many came, rather than about who."""
    dated = present & {Field.DAY, Field.ATTENDED}
    return Field.EVENT in present and bool(dated) and not present & (WHO_FIELDS - {Field.NUMBER})


def _is_attendance(present: set[Field], *, has_hours: bool) -> bool:
    """Whether the sheet says who was at which event.

    Beside hours, an event is what they were given to, unless another column says what that was, or
    whether somebody came.
    """
    named = Field.EVENT in present and bool(present & (WHO_FIELDS - {Field.NUMBER}))
    is_roster = not has_hours or bool(present & {Field.ACTIVITY, Field.ATTENDANCE})
    return named and Field.DAY in present and is_roster


_OF_AN_ATTENDANCE = {Field.DAY, Field.START, Field.END}
_OF_AN_EVENT = {Field.DAY, Field.START, Field.END, Field.DURATION, Field.ACTIVITY}
_OF_TRAINING = {Field.DAY, Field.DURATION}
_REPEATED = frozenset({Field.EMAIL, Field.PHONE})


def _as_entries(found: list[Field | None], keys: Sequence[str], present: set[Field]) -> None:
    """Beside hours, an event is what they were given to; a bare ID is that of the entry."""
    for position, field in enumerate(found):
        if field is Field.EVENT and Field.ACTIVITY not in present:
            found[position] = Field.ACTIVITY
        if keys[position] == "id":
            found[position] = None
    present.clear()
    present.update(field for field in found if field)


def _prefer_one_column(found: list[Field | None], keys: Sequence[str]) -> None:
    """Keep the best column of a field: h:mm before decimal hours, which lose minutes."""
    best: dict[Field, int] = {}
    for position, field in enumerate(found):
        if field is None or field in _REPEATED:
            continue
        other = best.setdefault(field, position)
        if _PREFERENCE[field, keys[position]] < _PREFERENCE[field, keys[other]]:
            best[field] = position
    for position, field in enumerate(found):
        if field is not None and best.get(field, position) != position:
            found[position] = None
